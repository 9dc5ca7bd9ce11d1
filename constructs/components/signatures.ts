import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, folderOf, replicas, type ComponentContext } from './context';
import { mirrored, pinnedTag } from './mirror';
import { resources } from './pods';

type Settings = NonNullable<ComponentSettings['signatures']>;

/** Kyverno, to ask whether an image of level 3 or 4 is signed, and for nothing else. */
export class Signatures extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(
    scope: Construct,
    id: string,
    context: ComponentContext,
    { settings, excluded }: { readonly settings: Settings; readonly excluded: readonly string[] },
  ) {
    super(scope, id);
    cite(this, Signatures.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const kyverno = placeRelease(this, 'kyverno', {
      ...{ name: 'kyverno', namespace },
      chart: chartOf(context, 'kyverno'),
      values: kyvernoValues(context, settings, excluded),
      after: context.after,
    });
    const policy = placeLocalChart(this, 'policy', {
      words: ['image-signatures'],
      namespace,
      chartFolder: folderOf(context, 'image-signatures'),
      values: imageSignaturesValues(settings, excluded),
      after: [kyverno],
    });
    this.addresses = [policy];
  }
}

/** Values of `charts/image-signatures`. */
export const imageSignaturesValues = ({ publicKeys, pullSecret }: Settings, excluded: readonly string[]): object => ({
  publicKeys,
  pullSecret: pullSecret ?? '',
  excludedNamespaces: excluded,
});

/** Values of chart kyverno, 3.9.0 (platform.md 4.11). */
export function kyvernoValues(
  context: ComponentContext,
  { authority, pullSecret }: Settings,
  excluded: readonly string[],
): object {
  const { registry } = context.environment;
  return {
    global: {
      image: { registry },
      ...(authority === undefined
        ? {}
        : { caCertificates: { volume: { configMap: { name: authority, items: [CERTIFICATES] } } } }),
    },
    admissionController: admissionController(context),
    backgroundController: { enabled: false },
    cleanupController: { enabled: false },
    reportsController: { enabled: false },
    // Their images are not of the registry that all others are taken from.
    webhooksCleanup: { enabled: false },
    crds: { install: true, migration: { enabled: false }, groups: KINDS },
    grafana: { enabled: false },
    features: FEATURES,
    // Otherwise whoever administers a tenant writes policies in it.
    rbac: { roles: { aggregate: { admin: false, view: false } } },
    config: {
      enableDefaultRegistryMutation: false,
      excludeKyvernoNamespace: true,
      // What the cluster needs to come back after a full stop asks nobody whether it may.
      webhooks: {
        namespaceSelector: {
          matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: excluded }],
        },
      },
    },
    existingImagePullSecrets: pullSecret === undefined ? [] : [pullSecret],
  };
}

const CERTIFICATES = { key: 'ca-certificates.crt', path: 'ca-certificates.crt' };

function admissionController(context: ComponentContext): object {
  const chart = chartOf(context, 'kyverno');
  const { registry, highAvailability } = context.environment;
  const imageOf = (name: string): object => {
    const image = mirrored(registry, chart, name);
    return { repository: image.path, tag: pinnedTag(image) };
  };
  return {
    replicas: replicas(context, 3),
    priorityClassName: PLATFORM_PRIORITY,
    podDisruptionBudget: { enabled: highAvailability, minAvailable: 1 },
    networkPolicy: { enabled: false },
    rbac: { createViewRoleBinding: false },
    initContainer: { image: imageOf('kyvernopre'), resources: resources('10m', '100m', '256Mi') },
    container: { image: imageOf('kyverno'), resources: resources('250m', '2', '768Mi') },
  };
}

/** Rules on everything else belong to the API server’s own policies: there is one owner of each rule. */
const FEATURES = {
  admissionReports: { enabled: false },
  aggregateReports: { enabled: false },
  policyReports: { enabled: false },
  validatingAdmissionPolicyReports: { enabled: false },
  mutatingAdmissionPolicyReports: { enabled: false },
  backgroundScan: { enabled: false },
  policyExceptions: { enabled: false },
  generateValidatingAdmissionPolicy: { enabled: false },
  generateMutatingAdmissionPolicy: { enabled: false },
  forceFailurePolicyIgnore: { enabled: false },
  protectManagedResources: { enabled: true },
  tuf: { enabled: false },
};

/** Kinds that nobody needs are not there to be used. */
const KINDS = {
  kyverno: {
    cleanuppolicies: false,
    clustercleanuppolicies: false,
    // Its controller lists these at start, whether or not there are any.
    clusterpolicies: true,
    globalcontextentries: true,
    policies: true,
    policyexceptions: true,
    updaterequests: true,
  },
  policies: {
    imagevalidatingpolicies: true,
    namespacedimagevalidatingpolicies: true,
    validatingpolicies: true,
    namespacedvalidatingpolicies: true,
    mutatingpolicies: true,
    namespacedmutatingpolicies: true,
    policyexceptions: true,
    generatingpolicies: true,
    deletingpolicies: false,
    namespaceddeletingpolicies: false,
  },
  reports: { clusterephemeralreports: false, ephemeralreports: false },
  wgpolicyk8s: { clusterpolicyreports: false, policyreports: false },
};
