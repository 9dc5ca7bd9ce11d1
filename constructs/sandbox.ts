import { RuntimeClassV1 } from '@cdktf/provider-kubernetes/lib/runtime-class-v1';
import { Construct } from 'constructs';
import { MANAGED, SANDBOX_CLASS } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface SandboxProps {
  /** Handler that the nodes' container runtime knows, e.g. `runsc` or `kata`. */
  readonly handler: string;
}

/**
 * The runtime class that pods of level 4 must name (policy P24c). Which nodes they go to, they say themselves: the
 * provider's class knows no scheduling.
 */
export class Sandbox extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, { handler }: SandboxProps) {
    super(scope, id);
    cite(this, Sandbox.CITES);
    place(RuntimeClassV1, this, 'Resource', {
      at: [SANDBOX_CLASS],
      config: { metadata: { name: SANDBOX_CLASS, labels: MANAGED }, handler },
      after: [],
    });
  }
}
