import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { Construct } from 'constructs';
import type { PodLabels } from '../model/estate/types';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { podsWith } from './pod-selection';
import { cite } from './provenance';

/** Policies P06, P31 and P32 name it too. */
const NAME = 'agent-node';

export interface AgentNodeBudgetProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** The agent node's pods, and no others. */
  readonly pods: PodLabels;
}

/**
 * Keeps one pod of an agent node running while nodes are drained: with the last one the exchange of a whole agency
 * would stop (103/CĐ-TTg, first sentence: uninterrupted).
 *
 * Managed, so that no tenant changes it, yet no guard: the provider replaces a budget whenever its selector changes,
 * and a guard is replaced only in a namespace that is about to end.
 */
export class AgentNodeBudget extends Construct {
  static readonly CITES: readonly string[] = ['R01'];

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, pods }: AgentNodeBudgetProps) {
    super(scope, id);
    cite(this, AgentNodeBudget.CITES);
    place(PodDisruptionBudgetV1, this, 'Resource', {
      at: [namespace, NAME],
      config: {
        metadata: { name: NAME, namespace, labels: MANAGED },
        spec: { minAvailable: '1', selector: podsWith(pods) },
      },
      after: [namespaceAddress],
    });
  }
}
