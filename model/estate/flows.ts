import type { ResolvedAgreement } from '../agreements/resolve';
import type { AgreementFile } from '../schema/agreement';
import type { PlatformFile } from '../schema/platform';
import { namespaceOf } from './names';
import { AGENT_NODE } from './resolve';
import type { Flow, PodEndpoint, Protocol } from './types';

interface Stop {
  readonly pods: PodEndpoint;
  readonly port: number;
  readonly protocol: Protocol;
}

/**
 * The hops of one agreement: consumer's client → its agent node → hub → provider's agent node → provider's interface
 * (Decree 278/2025/NĐ-CP Art. 4.2: mandatory data passes NDOP). What may pass inside the hub is not said here.
 */
export function flowsOf(
  { entry, terms }: ResolvedAgreement,
  platform: PlatformFile,
  citation: (instrument: string) => string,
): readonly Flow[] {
  const { consumer, provider } = terms;
  const agentNode = (agency: string): Stop => ({
    pods: { namespace: namespaceOf(agency, AGENT_NODE), podLabels: platform.agentNode.podLabels },
    port: platform.agentNode.port,
    protocol: platform.agentNode.protocol,
  });
  const client: PodEndpoint = {
    namespace: namespaceOf(consumer.agency, consumer.system),
    podLabels: consumer.podLabels,
  };
  const { hub } = platform;
  const stops: readonly Stop[] = [
    agentNode(consumer.agency),
    { pods: { namespace: hub.namespace, podLabels: hub.podLabels }, port: hub.port, protocol: hub.protocol },
    agentNode(provider.agency),
    {
      pods: { namespace: namespaceOf(provider.agency, provider.system), podLabels: provider.podLabels },
      port: provider.port,
      protocol: provider.protocol as Protocol,
    },
  ];
  return stops.map((stop, index) => ({
    id: `${entry.value.id.toLowerCase()}-hop-${index + 1}`,
    from: stops[index - 1]?.pods ?? client,
    to: stop.pods,
    protocol: stop.protocol,
    port: stop.port,
    reason: { kind: 'agreement', id: entry.value.id },
    until: entry.value.until,
    legalBasis: cited(entry.value, citation),
    source: { file: entry.file, line: entry.at().line },
  }));
}

function cited(agreement: AgreementFile, citation: (instrument: string) => string): readonly string[] {
  return agreement.legalBasis.map(({ instrument, clause }) => `${citation(instrument)} ${clause}`);
}
