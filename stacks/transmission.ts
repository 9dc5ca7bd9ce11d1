import type { TerraformStack } from 'cdktf';
import { AgreementPolicies, type FlowSide } from '../constructs/agreement-policies';
import type { Flow } from '../model/estate/types';

/** A flow, with its ends that lie in the namespaces of one stack. */
export interface LocalFlow {
  readonly flow: Flow;
  readonly sides: readonly FlowSide[];
}

/** The ends of agreements' flows in one set of namespaces. Valid without any: a stack does not vanish by itself. */
export function buildTransmission(stack: TerraformStack, flows: readonly LocalFlow[]): void {
  for (const { flow, sides } of flows) new AgreementPolicies(stack, flow.id, { flow, sides });
}
