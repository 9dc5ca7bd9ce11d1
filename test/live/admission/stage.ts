import { isDeepStrictEqual } from 'node:util';
import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeObject } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { describeObject } from '../support/apply';
import type { Case } from './case';
import { BOUND } from './cases/storage';
import { GATEWAY_CRDS, SERVED } from './gateway';
import { ACCOUNTS_AND_RIGHTS, callPeople, NODE, type People } from './people';
import { namespaceAt, namespaceObject, type Place } from './places';
import { SANDBOX } from './pods';
import { marksFor, type PolicySet } from './policies';
import { applyObjects } from './rebinding';

/** Who asks, and what was not known before it was made. */
export interface Stage {
  readonly people: People;
  /** The uids of pods by `Pod <namespace>/<name>`. */
  readonly uids: ReadonlyMap<string, string>;
}

const WAIT_MS = 30_000;

/** Kinds that pods and claims may name, permitted or not: what names none is refused before any policy is asked. */
const CLASSES: readonly KubeObject[] = [
  ...['ndc-tenant', 'test-other'].map((name) => ({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value: 1000,
  })),
  ...[SANDBOX, 'kata', 'test-other'].map((name) => ({
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name },
    handler: name,
  })),
  ...['ndc-standard', 'test-other'].map((name) => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name },
    provisioner: 'csi.example',
    allowVolumeExpansion: true,
  })),
  { apiVersion: 'v1', kind: 'Node', metadata: { name: NODE } },
];

/** Makes everything that the cases need, while no policy is there yet. */
export async function setStage(cluster: Cluster, set: PolicySet, cases: readonly Case[]): Promise<Stage> {
  const { admin } = cluster;
  const namespaces = namespacesOf(set, cases);
  const platform = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ndc-system' } };
  await applyObjects(admin, [...GATEWAY_CRDS, ...CLASSES, platform]);
  await applyObjects(admin, [...namespaces, ...ACCOUNTS_AND_RIGHTS]);
  await until('the default accounts', async () => {
    const query = { fieldSelector: 'metadata.name=default' };
    const { body } = await admin.request('GET', '/api/v1/serviceaccounts', undefined, { query });
    const there = new Set((body as { items: readonly KubeObject[] }).items.map(({ metadata }) => metadata.namespace));
    return namespaces.every(({ metadata }) => there.has(metadata.name));
  });
  for (const path of [...SERVED, '/api/v1/namespaces/default/services/kubernetes'])
    await until(path, async () => (await admin.request('GET', path)).status === 200);
  const objects = standingObjects(cases);
  await applyObjects(admin, objects);
  for (const claim of objects.filter(
    ({ kind, metadata }) => kind === 'PersistentVolumeClaim' && metadata.name === BOUND,
  ))
    await until(describeObject(claim), async () => {
      const { body } = await succeed(describeObject(claim), admin.read(claim));
      return (body as { status?: { phase?: string } }).status?.phase === 'Bound';
    });
  const pods = await admin.list('/api/v1/pods');
  return {
    people: await callPeople(cluster),
    uids: new Map(pods.map((pod) => [describeObject(pod), String(pod.metadata['uid'])])),
  };
}

function namespacesOf(set: PolicySet, cases: readonly Case[]): readonly KubeObject[] {
  const found = new Map<string, { rule: string; place: Place; marks: Record<string, string> }>();
  for (const { rule, in: place } of cases) {
    const name = namespaceAt(rule, place);
    const marks = { ...found.get(name)?.marks, ...marksFor(set, rule) };
    found.set(name, { rule, place, marks });
  }
  return [...found.values()].map(({ rule, place, marks }) => {
    const namespace = namespaceObject(rule, place);
    const labels = { ...(namespace.metadata['labels'] as object), ...marks };
    return { ...namespace, metadata: { ...namespace.metadata, labels } };
  });
}

/** Cases may share an object, but not its name alone. */
function standingObjects(cases: readonly Case[]): readonly KubeObject[] {
  const found = new Map<string, KubeObject>();
  for (const { rule, in: place, setup } of cases)
    for (const one of setup?.(namespaceAt(rule, place)) ?? []) {
      const key = describeObject(one);
      if (!isDeepStrictEqual(found.get(key) ?? one, one)) throw new Error(`two different objects: ${key}`);
      found.set(key, one);
    }
  return [...found.values()];
}

async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const done = await within(WAIT_MS, async () => ((await ask()) ? true : undefined));
  if (done === undefined) throw new Error(`waited ${WAIT_MS} ms for ${what}`);
}
