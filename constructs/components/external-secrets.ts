import { PLATFORM_PRIORITY } from '../platform-priority';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored, pinnedTag, repositoryOf } from './mirror';
import { families, resources } from './pods';
import { PLATFORM_ISSUER } from './certificates';

/**
 * Values of chart external-secrets, 2.9.0 (platform.md 4.7): of all its kinds the two that the platform uses,
 * ExternalSecret and ClusterSecretStore. The others were the ways out of a namespace.
 */
export function externalSecretsValues(context: ComponentContext): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'external-secrets'), 'external-secrets');
  const pinned = { repository: repositoryOf(image), tag: pinnedTag(image) };
  return {
    image: pinned,
    replicaCount: replicas(context, 2),
    leaderElect: true,
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('100m', '500m', '256Mi'),
    podDisruptionBudget: { enabled: context.environment.highAvailability, minAvailable: 1 },
    service: families(context.environment),
    ...KINDS,
    rbac: {
      // It logs in to OpenBao as itself; with this it could become any account of the cluster.
      serviceAccountTokenCreate: false,
      servicebindings: { create: false },
      aggregateToView: false,
      aggregateToEdit: false,
      aggregateToAdmin: false,
    },
    networkPolicy: { enabled: false },
    webhook: webhook(context, pinned),
    certController: { create: false },
  };
}

const KINDS = {
  installCRDs: true,
  crds: {
    createClusterSecretStore: true,
    createSecretStore: false,
    createClusterExternalSecret: false,
    createClusterGenerator: false,
    createClusterPushSecret: false,
    createPushSecret: false,
  },
  processClusterStore: true,
  processSecretStore: false,
  processClusterExternalSecret: false,
  processClusterGenerator: false,
  processClusterPushSecret: false,
  processPushSecret: false,
};

/** It fails closed, so there are three; cert-manager makes its certificate, and nothing here writes kinds. */
const webhook = (context: ComponentContext, image: object): object => ({
  image,
  replicaCount: replicas(context, 3),
  priorityClassName: PLATFORM_PRIORITY,
  resources: resources('50m', '250m', '128Mi'),
  podDisruptionBudget: { enabled: context.environment.highAvailability, minAvailable: 1 },
  networkPolicy: { enabled: false },
  certManager: {
    enabled: true,
    cert: { issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: PLATFORM_ISSUER } },
  },
});
