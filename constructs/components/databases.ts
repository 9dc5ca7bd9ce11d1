import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { STANDARD_STORAGE } from '../standard-storage';
import { placeRelease } from './component-release';
import { chartOf, folderOf, replicas, type ComponentContext } from './context';
import { mirrored, pinnedTag, reference, repositoryOf } from './mirror';
import { PLATFORM_ISSUER } from './certificates';
import { families, resources } from './pods';

type Settings = NonNullable<ComponentSettings['databases']>;

/** The one namespace that the operator may look into; every database of the platform stands in it. */
export const DATABASES_NAMESPACE = 'ndc-databases';

/** A database of one of the platform's own services. */
export interface ServiceDatabase {
  /** Component that it belongs to, and name of the cluster. */
  readonly component: 'identity' | 'registry' | 'schemas';
  readonly database: string;
}

/** What a service calls its database by. */
const SERVICE_DATABASES: readonly ServiceDatabase[] = [
  { component: 'identity', database: 'keycloak' },
  { component: 'registry', database: 'harbor' },
  { component: 'schemas', database: 'apicurio' },
];

/** Address, database and user of a component's database. The password stands in a Secret made outside Terraform. */
export function databaseOf(component: ServiceDatabase['component']): {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
} {
  const found = SERVICE_DATABASES.find((one) => one.component === component);
  if (found === undefined) throw new Error(`component ${component} has no database`);
  const { database } = found;
  return { host: `${component}-rw.${DATABASES_NAMESPACE}.svc`, port: 5432, database, user: database };
}

/** CloudNativePG and the databases of those services of the platform that the environment installs. */
export class Databases extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Databases.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const operator = placeRelease(this, 'operator', {
      ...{ name: 'cloudnative-pg', namespace },
      chart: chartOf(context, 'cloudnative-pg'),
      values: cloudnativePgValues(context),
      after: context.after,
    });
    const clusters = placeLocalChart(this, 'clusters', {
      words: ['platform-postgres'],
      namespace,
      chartFolder: folderOf(context, 'platform-postgres'),
      values: platformPostgresValues(context, settings),
      after: [operator],
    });
    this.addresses = [clusters];
  }
}

/** Values of chart cloudnative-pg, 0.29.0 (platform.md 4.14). */
export function cloudnativePgValues(context: ComponentContext): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'cloudnative-pg'), 'cloudnative-pg');
  return {
    replicaCount: replicas(context, 2),
    image: { repository: repositoryOf(image), tag: pinnedTag(image) },
    crds: { create: true },
    // Cluster-wide it would read and write every Secret, run commands in every pod and write roles.
    config: { clusterWide: false },
    rbac: { aggregateClusterRoles: false },
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('100m', '1', '512Mi'),
    service: families(context.environment),
    monitoring: { podMonitorEnabled: false, grafanaDashboard: { create: false } },
  };
}

/** Values of `charts/platform-postgres`. */
export function platformPostgresValues(context: ComponentContext, { storageGiB, backup }: Settings): object {
  const { environment, component } = context;
  const { host, bucket, access } = backup;
  const installed = SERVICE_DATABASES.filter((one) => one.component in environment.settings);
  return {
    image: reference(mirrored(environment.registry, { name: component.id, images: component.images }, 'postgresql')),
    instances: replicas(context, 3),
    storageClass: STANDARD_STORAGE,
    storageGiB,
    priorityClass: PLATFORM_PRIORITY,
    issuer: PLATFORM_ISSUER,
    backup: { endpoint: `https://${host}`, bucket, access },
    clusters: installed.map(({ component: name, database }) => ({ name, database })),
  };
}
