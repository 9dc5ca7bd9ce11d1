import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import type { RegisterBlock } from '../model/estate/register-document';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface HubRegisterProps {
  /** The hub's namespace. */
  readonly namespace: string;
  /** Each small enough for a ConfigMap (`model/estate/register-size.ts`). */
  readonly blocks: readonly RegisterBlock[];
}

/**
 * The register of what the hub may pass, as ConfigMaps in its namespace. A hundred agreements share one, chosen by
 * their ids: a new one changes one object, and none moves.
 */
export class HubRegister extends Construct {
  static readonly CITES: readonly string[] = ['R08c', 'R14b'];

  constructor(scope: Construct, id: string, { namespace, blocks }: HubRegisterProps) {
    super(scope, id);
    cite(this, HubRegister.CITES);
    for (const { block, document } of blocks) {
      const name = `ndop-register-${block}`;
      place(ConfigMapV1, this, block, {
        at: [namespace, name],
        config: {
          metadata: { name, namespace, labels: MANAGED },
          data: { 'register.json': document },
        },
        after: [],
      });
    }
  }
}
