import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import { CLUSTER_NAMESPACE } from '../../model/estate/names';
import type { Address } from '../address';
import { NAMESPACE_NAME_LABEL } from '../keys';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, folderOf, replicas, type ComponentContext } from './context';
import { mirrored, repositoryOf } from './mirror';
import { families, resources, spread, type Resources } from './pods';

type Settings = NonNullable<ComponentSettings['certificates']>;

/** Who signs what the platform and its tenants show; every Certificate of the platform names it. */
export const PLATFORM_ISSUER = 'ndc-platform';

/** cert-manager and trust-manager: who signs what the platform and its tenants show, and whom they trust. */
export class Certificates extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Certificates.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const manager = placeRelease(this, 'cert-manager', {
      ...{ name: 'cert-manager', namespace },
      chart: chartOf(context, 'cert-manager'),
      values: certManagerValues(context),
      after: context.after,
    });
    const trust = placeRelease(this, 'trust-manager', {
      ...{ name: 'trust-manager', namespace },
      chart: chartOf(context, 'trust-manager'),
      values: trustManagerValues(context),
      after: [manager],
    });
    const issuers = placeLocalChart(this, 'issuers', {
      words: ['platform-issuers'],
      namespace,
      chartFolder: folderOf(context, 'platform-issuers'),
      values: platformIssuersValues(settings),
      after: [manager, trust],
    });
    this.addresses = [issuers];
  }
}

/** Values of chart cert-manager, v1.21.1 (platform.md 4.2). Its network policies stay off: its flows are in its file. */
export function certManagerValues(context: ComponentContext): object {
  const { component } = context;
  return {
    crds: { enabled: true, keep: true },
    global: {
      priorityClassName: PLATFORM_PRIORITY,
      leaderElection: { namespace: component.namespace },
      // Who may edit a namespace gets no right over certificates by that alone.
      rbac: { aggregateClusterRoles: false },
    },
    approveSignerNames: ['issuers.cert-manager.io/*', `clusterissuers.cert-manager.io/${PLATFORM_ISSUER}`],
    ...part(context, ['cert-manager-controller', 'cert-manager'], 2, resources('100m', '1', '512Mi')),
    networkPolicy: { enabled: false },
    webhook: {
      ...part(context, ['cert-manager-webhook', 'webhook'], 3, resources('50m', '500m', '128Mi')),
      networkPolicy: { enabled: false },
      validatingWebhookConfiguration: { namespaceSelector: NOT_THE_CLUSTER },
      mutatingWebhookConfiguration: { namespaceSelector: NOT_THE_CLUSTER },
      serviceIPFamilyPolicy: families(context.environment).ipFamilyPolicy,
      serviceIPFamilies: families(context.environment).ipFamilies,
    },
    cainjector: {
      ...part(context, ['cert-manager-cainjector', 'cainjector'], 2, resources('50m', '500m', '512Mi')),
      networkPolicy: { enabled: false },
    },
    acmesolver: { image: image(context, 'cert-manager', 'cert-manager-acmesolver') },
    startupapicheck: { enabled: false },
  };
}

/**
 * Values of chart trust-manager, v0.24.0 (platform.md 4.2). Its package of the public web's authorities stays away; it
 * would listen at no address of IPv6, and what asks it would be refused.
 */
export function trustManagerValues(context: ComponentContext): object {
  const { environment, component } = context;
  return {
    crds: { enabled: true, keep: true },
    global: { rbac: { aggregateClusterRoles: false } },
    image: image(context, 'trust-manager', 'trust-manager'),
    replicaCount: replicas(context, 2),
    podDisruptionBudget: { enabled: environment.highAvailability },
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('50m', '500m', '256Mi'),
    topologySpreadConstraints: spread({ 'app.kubernetes.io/name': 'trust-manager' }),
    defaultPackage: { enabled: false },
    secretTargets: { enabled: false },
    app: {
      trust: { namespace: component.namespace },
      webhook: { host: '::', service: families(environment) },
      metrics: { service: families(environment) },
    },
  };
}

/** What fails closed never keeps the cluster itself from coming back. */
const NOT_THE_CLUSTER = {
  matchExpressions: [{ key: NAMESPACE_NAME_LABEL, operator: 'NotIn', values: [CLUSTER_NAMESPACE] }],
};

/** Values of our own chart: the issuer of the platform, and the bundle that every namespace gets. */
export const platformIssuersValues = ({ authority }: Settings): object => ({ authority, issuer: PLATFORM_ISSUER });

/** A Deployment of cert-manager: image, label of its pods, copies and what they may use. */
function part(
  context: ComponentContext,
  [name, label]: readonly [image: string, label: string],
  copies: number,
  needs: Resources,
): object {
  return {
    image: image(context, 'cert-manager', name),
    replicaCount: replicas(context, copies),
    podDisruptionBudget: { enabled: context.environment.highAvailability },
    resources: needs,
    topologySpreadConstraints: spread({ 'app.kubernetes.io/name': label }),
  };
}

/** The charts take no empty digest for none. */
function image(context: ComponentContext, chart: string, name: string): object {
  const of = mirrored(context.environment.registry, chartOf(context, chart), name);
  const { tag, digest } = of;
  return { repository: repositoryOf(of), tag, ...(digest === undefined ? {} : { digest }) };
}
