import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import { PLATFORM_NAMESPACE } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface AdmissionPoliciesProps {
  /** Folder of the chart beside the stacks; its name carries the digest of its content. */
  readonly chartFolder: string;
  /** Namespaces that the policies leave alone. */
  readonly platformNamespaces: readonly string[];
  /** User that may do what tenants may not. */
  readonly platformIdentity: string;
}

/** The cluster's admission policies, from our own chart: the provider has no class for them. */
export class AdmissionPolicies extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, props: AdmissionPoliciesProps) {
    super(scope, id);
    cite(this, AdmissionPolicies.CITES);
    const { chartFolder, platformIdentity, platformNamespaces } = props;
    place(Release, this, 'Resource', {
      at: ['admission-policies'],
      config: {
        name: 'admission-policies',
        namespace: PLATFORM_NAMESPACE,
        chart: `../../charts/${chartFolder}`,
        values: [JSON.stringify({ platformIdentity, platformNamespaces: platformNamespaces.toSorted() })],
        atomic: true,
        cleanupOnFail: true,
        createNamespace: false,
        maxHistory: 5,
      },
      after: [],
    });
  }
}
