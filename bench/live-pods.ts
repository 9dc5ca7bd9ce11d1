import type { ReadEstate } from '../review/read';
import { type Cluster, startControlPlane } from '../test/live/cluster/control-plane';
import { type KubeClient, type KubeObject, messageOf } from '../test/live/cluster/kube-client';
import { applyAll } from '../test/live/support/apply';
import { objectsOf } from '../test/live/support/estate';
import { programs } from '../test/live/support/fixture';
import { median, type Figure } from './figures';
import { podFigure } from './live-figures';
import { LEVELS, MANY, namespaceAt, podAt, type PodKind } from './live-pods-objects';

const ROUNDS = 7;
const BINDING = 'ValidatingAdmissionPolicyBinding';

/** One policy that permits everything: what the API server takes for any policy at all that looks at pods. */
const EMPTY_POLICY: readonly KubeObject[] = [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'bench-empty' },
    spec: {
      matchConstraints: {
        resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], resources: ['pods'], operations: ['CREATE'] }],
      },
      validations: [{ expression: 'object.metadata.name != "bench-refused"' }],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: BINDING,
    metadata: { name: 'bench-empty' },
    spec: { policyName: 'bench-empty', validationActions: ['Deny'] },
  },
];

const STATES = ['none', 'empty', 'all'] as const;
type State = (typeof STATES)[number];

/** A pod that ours and the empty policy refuse, so that it shows which of them the API server has taken up. */
const refused = (): KubeObject => {
  const pod = podAt({ name: 'probe', level: 3, containers: 1, variables: 0 }, 'bench-refused');
  return { ...pod, metadata: { ...pod.metadata, labels: {} } };
};

async function until(client: KubeClient, words: string | undefined): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { status, body } = await client.create(refused(), { dryRun: 'All' });
    const heard = status === 201 ? undefined : messageOf(body);
    if (words === undefined ? heard === undefined : heard?.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the API server never came to ${words ?? 'no policy'}`);
}

/** Binds what a state needs and nothing else, and waits until the API server does the same. */
async function enter(state: State, client: KubeClient, ours: readonly KubeObject[]): Promise<void> {
  const wanted: readonly KubeObject[] = { none: [], empty: EMPTY_POLICY, all: ours }[state];
  for (const one of [...ours, ...EMPTY_POLICY].filter((other) => !wanted.includes(other))) {
    const { status, body } = await client.remove(one);
    if (status !== 200 && status !== 404) throw new Error(messageOf(body));
  }
  for (const one of wanted) {
    const { status, body } = await client.apply(one);
    if (status > 201) throw new Error(messageOf(body));
  }
  await until(client, { none: undefined, empty: 'bench-empty', all: 'ndc-pods' }[state]);
}

/** Median milliseconds of creating pods one after the other, each stored; they are gone when it returns. */
async function latency(client: KubeClient, kind: PodKind): Promise<number> {
  const count = kind.containers === MANY ? 25 : 100;
  const times: number[] = [];
  for (let index = 0; index < count + 5; index += 1) {
    const pod = podAt(kind, `pod-${index}`);
    const started = performance.now();
    const { status, body } = await client.create(pod);
    const took = performance.now() - started;
    if (status !== 201) throw new Error(`${kind.name}: ${messageOf(body)}`);
    if (index >= 5) times.push(took);
    await client.remove(pod);
  }
  return median(times);
}

async function prepare(cluster: Cluster, estate: ReadEstate): Promise<readonly KubeObject[]> {
  const objects = objectsOf(estate, (stack) => stack === 'platform' || stack === 'security-baseline');
  const { refusals } = await applyAll(cluster.admin, objects, 10);
  if (refusals.length > 0) throw new Error(`${refusals.length} objects of the platform were refused`);
  const platform = await cluster.as({ account: 'terraform', namespace: 'ndc-system' });
  for (const level of LEVELS) {
    const { status, body } = await platform.create(namespaceAt(level));
    if (status !== 201) throw new Error(messageOf(body));
  }
  return objects.map(({ object }) => object).filter(({ kind }) => kind === BINDING);
}

/** How much longer a pod takes with the admission policies than without: medians of pairs that were taken in turn. */
export async function podFigures(estate: ReadEstate, kinds: readonly PodKind[]): Promise<readonly Figure[]> {
  const cluster = await startControlPlane(programs());
  try {
    const bindings = await prepare(cluster, estate);
    const times = new Map<PodKind, Record<State, number[]>>(
      kinds.map((kind) => [kind, { none: [], empty: [], all: [] }]),
    );
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const state of STATES) {
        await enter(state, cluster.admin, bindings);
        for (const kind of kinds) times.get(kind)?.[state].push(await latency(cluster.admin, kind));
      }
    }
    return [...times].flatMap(([kind, { none, empty, all }]) => {
      const ratio = (of: readonly number[]): number => median(of.map((time, round) => time / (none[round] ?? NaN)));
      return [
        podFigure(`pod create, ${kind.name}: without policies`, median(none), 'ms', null),
        podFigure(`pod create, ${kind.name}: policies / none`, ratio(all), '×', kind.containers === MANY ? 1.3 : 1.6),
        podFigure(`pod create, ${kind.name}: one empty policy / none`, ratio(empty), '×', null),
      ];
    });
  } finally {
    await cluster.stop();
  }
}
