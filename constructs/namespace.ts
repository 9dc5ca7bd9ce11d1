import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface ProtectedNamespaceProps {
  /** Name as it stands in the estate: other objects repeat it as text. */
  readonly name: string;
  /** Pod Security Standard; its version is pinned, `latest` would change meaning at a cluster upgrade. */
  readonly podSecurity: { readonly enforce: 'privileged' | 'baseline' | 'restricted'; readonly version: string };
  /**
   * Labels besides those of Pod Security and `managed`.
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** All six: the provider hides drift of those that a configuration does not list. */
function podSecurityLabels({ enforce, version }: ProtectedNamespaceProps['podSecurity']): Record<string, string> {
  const prefix = 'pod-security.kubernetes.io';
  return {
    [`${prefix}/enforce`]: enforce,
    [`${prefix}/enforce-version`]: version,
    [`${prefix}/audit`]: 'restricted',
    [`${prefix}/audit-version`]: version,
    [`${prefix}/warn`]: 'restricted',
    [`${prefix}/warn-version`]: version,
  };
}

/** A namespace with its Pod Security level, which Terraform refuses to destroy. */
export class ProtectedNamespace extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { name, podSecurity, labels, annotations }: ProtectedNamespaceProps) {
    super(scope, id);
    cite(this, ProtectedNamespace.CITES);
    if (!NAME.test(name))
      throw new Error(`"${name}" is not the name of a namespace (1 to 63 characters, a-z, 0-9, "-")`);
    this.address = place(NamespaceV1, this, 'Resource', {
      at: [name],
      config: {
        metadata: {
          name,
          labels: { ...MANAGED, ...labels, ...podSecurityLabels(podSecurity) },
          ...(annotations && Object.keys(annotations).length > 0 ? { annotations } : {}),
        },
      },
      after: [],
      protect: true,
    });
  }
}
