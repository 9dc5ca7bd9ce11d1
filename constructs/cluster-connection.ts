import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import type { Environment } from '../model/estate/types';
import { StateBackend } from './state-backend';

export interface ClusterConnectionProps {
  readonly environment: string;
  readonly cluster: string;
  /** Where the environment keeps its states. */
  readonly backend: Environment['backend'];
  /** Name of the stack whose state it keeps. */
  readonly stack: string;
  /**
   * Whether the stack holds a Helm release.
   * @default - it does not, and gets no Helm provider
   */
  readonly helm?: boolean;
}

const VARIABLES = {
  cluster_host: 'URL of the API server, from TF_VAR_cluster_host',
  cluster_ca_certificate: 'PEM certificate of its authority, from TF_VAR_cluster_ca_certificate',
  cluster_token: 'Short-lived token of the platform identity, from TF_VAR_cluster_token; never stored',
} as const;

/**
 * The only template expressions of the whole output. Host, certificate and token are always explicit: what is left
 * out the providers would take from the environment, and apply to whatever cluster that names.
 */
const CLUSTER = {
  host: '${var.cluster_host}',
  clusterCaCertificate: '${var.cluster_ca_certificate}',
  token: '${var.cluster_token}',
} as const;

/** Where a stack keeps its state and which cluster it talks to. */
export class ClusterConnection extends Construct {
  constructor(scope: Construct, id: string, props: ClusterConnectionProps) {
    super(scope, id);
    const { environment, cluster, backend, stack, helm = false } = props;
    new StateBackend(this, `${environment}/${cluster}/${stack}`, backend);
    for (const [name, description] of Object.entries(VARIABLES)) {
      new TerraformVariable(this, name, {
        type: 'string',
        description,
        nullable: false,
        sensitive: name === 'cluster_token',
      }).overrideLogicalId(name);
    }
    new KubernetesProvider(this, 'kubernetes', CLUSTER);
    if (helm) new HelmProvider(this, 'helm', { kubernetes: CLUSTER });
  }
}
