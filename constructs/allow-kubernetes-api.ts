import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { ApiServer, PodLabels } from '../model/estate/types';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { blocksOf, podsWith } from './pod-selection';
import { cite } from './provenance';

const NAME = 'allow-kubernetes-api';

export interface AllowKubernetesApiProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** The pods that call it, whose token is waived. */
  readonly client: PodLabels;
  readonly apiServer: ApiServer;
}

/**
 * Opens the Kubernetes API to the pods of one declared client. No guard and not protected: it ends with the waiver of
 * their token, without which they could say nothing there.
 */
export class AllowKubernetesApi extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, props: AllowKubernetesApiProps) {
    super(scope, id);
    cite(this, AllowKubernetesApi.CITES);
    const { namespace, namespaceAddress, client, apiServer } = props;
    place(NetworkPolicyV1, this, 'Resource', {
      at: [namespace, NAME],
      config: {
        metadata: { name: NAME, namespace, labels: MANAGED },
        spec: {
          podSelector: podsWith(client),
          policyTypes: ['Egress'],
          egress: [
            {
              to: blocksOf(apiServer.ranges),
              ports: [{ port: String(apiServer.port), protocol: 'TCP' }],
            },
          ],
        },
      },
      after: [namespaceAddress],
    });
  }
}
