import type { TerraformStack } from 'cdktf';
import { AdmissionPolicies } from '../constructs/admission-policies';
import { declareAt } from '../constructs/provenance';
import type { Estate } from '../model/estate/types';

/** What no tenant may do, whatever its rights: judged by the API server itself. */
export function buildSecurityBaseline(
  stack: TerraformStack,
  { components, environment, platform, waivers }: Pick<Estate, 'components' | 'environment' | 'platform' | 'waivers'>,
  chartFolder: string,
): void {
  declareAt(stack, platform.source);
  new AdmissionPolicies(stack, 'admission-policies', {
    chartFolder,
    platformNamespaces: platform.namespaces,
    platformIdentity: platform.identity,
    registry: environment.registry,
    agentNode: platform.agentNode,
    gatewayNamespaces: components.filter(({ id }) => id === 'gateway').map(({ namespace }) => namespace),
    waivers,
  });
}
