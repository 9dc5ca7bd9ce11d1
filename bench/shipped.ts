import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Quantities, Resources } from '../model/estate/types';

/** What is the same for all systems of one kind. */
export interface SystemFacts extends Resources {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly podSecurity: string;
}

/**
 * What the plain program has to know of the shipped configuration. Read by another program and handed over as JSON,
 * so that the plain one needs no YAML and follows every change of a number.
 */
export interface ShippedFacts {
  readonly environment: {
    readonly id: string;
    readonly cluster: string;
    readonly registry: string;
    readonly storageProvisioner: string;
    readonly sandbox: { readonly handler: string };
    readonly source: string;
  };
  readonly platform: {
    readonly namespaces: readonly string[];
    readonly identity: string;
    readonly hubNamespace: string;
    readonly dns: { readonly namespace: string; readonly podLabels: Quantities; readonly port: string };
    readonly agentNode: Quantities;
    readonly source: string;
  };
  /** Version of the Pod Security Standards, and the level of the platform's own namespaces. */
  readonly podSecurity: { readonly version: string; readonly platform: string };
  /** Systems of a central body's profile, sorted by id; likewise of a province. */
  readonly central: readonly SystemFacts[];
  readonly province: readonly SystemFacts[];
  /** Every commune's; its id and name are the commune's own. */
  readonly commune: SystemFacts;
}

/** Profiles that the generated tenants take, and the quota of a commune with a namespace of its own. */
export const PROFILES = { central: 'central', province: 'province' } as const;
export const COMMUNE_QUOTA = 'commune';
export const ENVIRONMENT = 'local';

interface Template {
  readonly name: { readonly vi: string };
  readonly hosting: string;
  readonly level: { readonly value: string };
  readonly quota: { readonly profile: string };
}
interface Profile {
  readonly systems: Readonly<Record<string, Template>>;
  readonly communes?: Template;
}
type Limits = SystemFacts['limits'];
interface Baseline {
  readonly podSecurity: { readonly version: string; readonly platform: string };
  readonly quotas: Readonly<
    Record<string, { readonly compute: Quantities; readonly objects: Quantities; readonly limits: Limits }>
  >;
}
interface LevelOfCatalogue {
  readonly controls: { readonly podSecurity: string };
}
interface Platform {
  readonly platformNamespaces: readonly string[];
  readonly platformIdentity: string;
  readonly hub: { readonly namespace: string };
  readonly dns: ShippedFacts['platform']['dns'];
  readonly agentNode: { readonly podLabels: Quantities };
}
interface Environment {
  readonly id: string;
  readonly cluster: string;
  readonly clusters: Readonly<
    Record<string, Pick<ShippedFacts['environment'], 'storageProvisioner' | 'sandbox'> | undefined>
  >;
  readonly registry: string;
}

/** Line on which the value of a file begins, after its comments. */
const firstLine = (text: string): number => text.split('\n').findIndex((line) => /^[^#\s]/.test(line)) + 1;

const sorted = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, map[key] as T]),
  );

/** What is the same for every system of a level. */
interface OfLevel {
  readonly baseline: Baseline;
  readonly levelOf: (value: string) => LevelOfCatalogue;
}

function systemFacts(id: string, template: Template, quota: string, { baseline, levelOf }: OfLevel): SystemFacts {
  const { compute, objects, limits } = baseline.quotas[quota] ?? {};
  const { podSecurity } = levelOf(template.level.value).controls;
  if (!compute || !objects || !limits || template.hosting !== 'shared')
    throw new Error(`the benchmark cannot make systems like ${id}`);
  return {
    id,
    name: template.name.vi,
    level: template.level.value,
    podSecurity,
    compute: sorted(compute),
    objects: sorted(objects),
    limits: {
      default: sorted(limits.default),
      defaultRequest: sorted(limits.defaultRequest),
      max: sorted(limits.max),
      min: sorted(limits.min),
      podMax: sorted(limits.podMax),
      claimMax: limits.claimMax,
    },
  };
}

/** Reads the facts from a checked config folder; `shownRoot` is how provenance names that folder. */
export function shippedFacts(configDir: string, shownRoot: string): ShippedFacts {
  const read = (path: string): string => readFileSync(join(configDir, path), 'utf8');
  const valueOf = (path: string): unknown => parse(read(path), { schema: 'failsafe' });
  const sourceOf = (path: string): string => `${shownRoot}/${path}:${firstLine(read(path))}`;
  const platformFile = 'platform/platform.yaml';
  const environmentFile = `environments/${ENVIRONMENT}.yaml`;
  const baseline = valueOf('baseline/baseline.yaml') as Baseline;
  const levelOf = (value: string): LevelOfCatalogue => valueOf(`baseline/levels/${value}.yaml`) as LevelOfCatalogue;
  const central = valueOf(`baseline/profiles/${PROFILES.central}.yaml`) as Profile;
  const province = valueOf(`baseline/profiles/${PROFILES.province}.yaml`) as Profile;
  const platform = valueOf(platformFile) as Platform;
  const { id, cluster, clusters, registry } = valueOf(environmentFile) as Environment;
  const { storageProvisioner, sandbox } = clusters[cluster] ?? {};
  if (storageProvisioner === undefined || sandbox === undefined)
    throw new Error('the benchmark cannot make such a cluster');
  const systems = (profile: Profile): readonly SystemFacts[] =>
    Object.entries(sorted(profile.systems)).map(([id, one]) =>
      systemFacts(id, one, one.quota.profile, { baseline, levelOf }),
    );
  if (province.communes === undefined) throw new Error('the profile of a province has no communes');
  return {
    environment: { id, cluster, registry, storageProvisioner, sandbox, source: sourceOf(environmentFile) },
    platform: {
      namespaces: platform.platformNamespaces,
      identity: platform.platformIdentity,
      hubNamespace: platform.hub.namespace,
      dns: { ...platform.dns, podLabels: sorted(platform.dns.podLabels) },
      agentNode: sorted(platform.agentNode.podLabels),
      source: sourceOf(platformFile),
    },
    podSecurity: { version: baseline.podSecurity.version, platform: baseline.podSecurity.platform },
    central: systems(central),
    province: systems(province),
    commune: systemFacts('commune', province.communes, COMMUNE_QUOTA, { baseline, levelOf }),
  };
}
