import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadObject } from '../../../review/read';
import type { Cluster } from '../cluster/control-plane';
import type { KubeObject } from '../cluster/kube-client';
import { applyOrThrow } from '../support/apply';
import { EXAMPLE, objectsOf, readSynthesized, synthesizeConfig } from '../support/estate';
import { UNBOUND_PLATFORM } from '../support/platform';
import { factsOf, type Facts } from './facts';
import { clientOf } from './people';
import { within } from './proof';

const AGENCY = 'vi-du-a';
const ENFORCED_MS = 30_000;

/** Levels of systems that share the cluster; level 5 never does. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

const systemOf = (level: Level): string => `cap-${level}`;
export const namespaceOf = (level: Level): string => `${AGENCY}-${systemOf(level)}`;

/** A system whose level was approved: an assumed one would never be below 3. */
const systemFile = (level: Level): string => `id: ${systemOf(level)}
name: { vi: Hệ thống cấp độ ${level}, en: A system of level ${level} }
purpose: { vi: Thử nghiệm, en: For tests }
hosting: shared
quota: { profile: small }
domains: unknown
level:
  - value: ${level}
    basis: approved
    from: 2025-07-01
    decision: 0${level}/QĐ-VDA
    authority: Bộ Ví dụ A
    date: 2025-06-27
    regime: nd-85-2016
`;

/** The synthesised estate of the tests: one agency of the example with a system at each level, read back. */
export interface TenantEstate {
  /** The platform's own stacks. */
  readonly platform: readonly ReadObject[];
  /** Admission policies and their bindings, which spare the namespaces that {@link renamed} gives. */
  readonly baseline: readonly ReadObject[];
  facts(level: Level): Facts;
  /** All objects of the namespace of the system of that level. */
  namespace(level: Level): readonly ReadObject[];
}

/** Lays the configuration out in `folder`, synthesises and reads it. */
export async function makeTenantEstate(folder: string): Promise<TenantEstate> {
  const [config, out] = [path.join(folder, 'config'), path.join(folder, 'out')];
  cpSync(EXAMPLE, config, { recursive: true });
  const systems = path.join(config, 'tenants', AGENCY, 'systems');
  mkdirSync(systems, { recursive: true });
  for (const level of LEVELS) writeFileSync(path.join(systems, `${systemOf(level)}.yaml`), systemFile(level));
  synthesizeConfig(config, out);
  const estate = await readSynthesized(out);
  const tenant = objectsOf(estate, (stack) => stack === `tenant-${AGENCY}`);
  return {
    platform: objectsOf(estate, (stack) => stack === 'platform'),
    baseline: objectsOf(estate, (stack) => stack === 'security-baseline').map(sparingCopies),
    facts: (level) => factsOf(config, AGENCY, systemOf(level), level),
    namespace: (level) => tenant.filter(({ object }) => isOf(object, namespaceOf(level))),
  };
}

const isOf = ({ kind, metadata }: KubeObject, namespace: string): boolean =>
  metadata.namespace === namespace || (kind === 'Namespace' && metadata.name === namespace);

/** Mark of a namespace in which only the policies of the proofs hold: what lies under the others is seen alone there. */
const COPY = 'test.example/copy';
const PROVEN = ['ndc-p18-namespace-deletion', 'ndc-p28-guards-outlive-their-namespace'];

function sparingCopies(one: ReadObject): ReadObject {
  const { kind, metadata, spec } = one.object;
  if (kind !== 'ValidatingAdmissionPolicyBinding' || PROVEN.includes(metadata.name)) return one;
  const namespaceSelector = { matchExpressions: [{ key: COPY, operator: 'DoesNotExist' }] };
  return { ...one, object: { ...one.object, spec: { ...(spec as object), matchResources: { namespaceSelector } } } };
}

/** The same objects in a namespace of another name, so that each weakening has one of its own. */
export function renamed(objects: readonly ReadObject[], namespace: string): readonly ReadObject[] {
  return objects.map((one) => {
    const { object } = one;
    const labels = { ...(object.metadata['labels'] as object), [COPY]: '' };
    const metadata =
      object.kind === 'Namespace' ? { ...object.metadata, name: namespace, labels } : { ...object.metadata, namespace };
    return { ...one, object: { ...object, metadata } };
  });
}

/**
 * Applies the objects of one namespace and waits until its quotas are enforced: until a controller has counted, the
 * API server refuses every pod.
 */
export async function applyNamespace(
  cluster: Cluster,
  namespace: string,
  objects: readonly ReadObject[],
): Promise<void> {
  const { admin } = cluster;
  await applyOrThrow(await clientOf(cluster, UNBOUND_PLATFORM), objects);
  const path = `/api/v1/namespaces/${namespace}/resourcequotas`;
  const enforced = await within(ENFORCED_MS, async () => {
    const quotas = (await admin.list(path)) as readonly (KubeObject & { spec?: Hard; status?: Hard })[];
    return quotas.every(({ spec, status }) => keysOf(spec) === keysOf(status)) ? true : undefined;
  });
  if (enforced === undefined) throw new Error(`the quotas of ${namespace} are not enforced`);
}

interface Hard {
  readonly hard?: Readonly<Record<string, string>>;
}

const keysOf = (from: Hard = {}): string =>
  Object.keys(from.hard ?? {})
    .sort()
    .join();
