import { isDeepStrictEqual } from 'node:util';
import { compareObject } from '../../review/drift';
import type { ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { type KubeObject, type KubeResponse, succeed } from './cluster/kube-client';
import { applyStacksOrThrow, createSlots, describeObject } from './support/apply';
import { eventually } from './support/deletion';
import { EXAMPLE, readSynthesized, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { tamperingsOf } from './support/tampering';
import { type Act, PLANNED, UNSEEN } from './terraform/drift-cases';

const folder = temporaryFolders();

/** What became of a field that somebody changed behind Terraform's back. */
type Outcome = 'refused' | 'reported' | 'without effect' | 'unseen';

/** One namespace with its paths, the platform's own, and everything that has no namespace. */
const TAMPERED_NAMESPACES = new Set([undefined, 'vi-du-a-ho-so', 'ndc-system']);

describeLive(
  'drift',
  () => {
    const cluster = useCluster();
    let objects: readonly ReadObject[];

    beforeAll(async () => {
      const out = folder();
      synthesizeConfig(EXAMPLE, out);
      const { stacks } = await readSynthesized(out);
      await applyStacksOrThrow(cluster().admin, stacks);
      objects = stacks.flatMap((stack) => stack.objects);
    });

    const live = async (object: KubeObject): Promise<KubeObject> =>
      (await succeed(describeObject(object), cluster().admin.read(object))).body as KubeObject;

    /** Writes the object over the one that is there; a controller that writes in between is waited out. */
    const put = async (object: KubeObject): Promise<number> => {
      const { admin } = cluster();
      const { resourceVersion } = (await live(object)).metadata;
      const now = { ...object, metadata: { ...object.metadata, resourceVersion } };
      const { status } = await admin.request('PUT', await admin.pathOf(object), now);
      return status === 409 ? put(object) : status;
    };

    const tamper = async (expected: KubeObject, original: KubeObject, changed: KubeObject): Promise<Outcome> => {
      const status = await put(changed);
      if (status >= 400 && status < 500) return 'refused';
      expect(status).toBe(200);
      const after = await live(expected);
      if (isDeepStrictEqual(meaning(after), meaning(original))) return 'without effect';
      const reported = compareObject(expected, after).length > 0;
      expect(await put(original)).toBe(200);
      return reported ? 'reported' : 'unseen';
    };

    test('there is none after an apply', async () => {
      const differences = await Promise.all(
        objects.map(async ({ address, object }) =>
          compareObject(object, await live(object)).map((difference) => ({ address, difference })),
        ),
      );
      expect(differences.flat()).toEqual([]);
    });

    /** What the Terraform way is tried with: valid values, so that the API server does take them. */
    test.each(Object.entries({ ...PLANNED, ...UNSEEN }))('%s: reported', async (_name, { address, act }) => {
      const object = objects.find((one) => one.address === address)?.object;
      if (object === undefined) throw new Error(`there is no ${address}`);
      const original = await live(object);
      await succeed(address, act === 'delete' ? cluster().admin.remove(object) : patch(object, act));
      const { status, body } = await cluster().admin.read(object);
      expect(status === 404 || compareObject(object, body as KubeObject).length > 0).toBe(true);
      await (status === 404 ? succeed(address, cluster().admin.apply(object)) : put(original));
      await eventually('it is as before', async () => compareObject(object, await live(object)).length === 0);
    });

    const patch = async (object: KubeObject, act: Exclude<Act, 'delete'>): Promise<KubeResponse> => {
      if ('merge' in act) return cluster().admin.merge(object, act.merge);
      const lists = (await live(object)) as unknown as Readonly<Record<string, readonly object[]>>;
      const longer = Object.entries(act.append).map(([list, item]) => [list, [...(lists[list] ?? []), item]] as const);
      return cluster().admin.merge(object, Object.fromEntries(longer));
    };

    test('every field that an administrator changes by hand is refused or reported', async () => {
      const outcomes: Record<Outcome, string[]> = { refused: [], reported: [], 'without effect': [], unseen: [] };
      const slots = createSlots(8);
      const tamperWith = async (object: KubeObject): Promise<void> => {
        const original = await live(object);
        for (const { name, object: changed } of tamperingsOf(original))
          outcomes[await tamper(object, original, changed)].push(`${describeObject(object)}: ${name}`);
      };
      const chosen = objects.filter((one) => TAMPERED_NAMESPACES.has(scopeOf(one)));
      await Promise.all(chosen.map(({ object }) => slots(() => tamperWith(object))));
      expect(outcomes.unseen).toEqual([]);
      // What the server writes back by itself: its own labels and finalizers, and its defaults.
      expect(new Set(outcomes['without effect'].map(fieldOf))).toEqual(new Set(WRITTEN_BACK));
      expect(outcomes.reported.length).toBeGreaterThan(600);
      expect(outcomes.refused.length).toBeGreaterThan(200);
    }, 300_000);
  },
  ['helm'],
);

function scopeOf({ object }: ReadObject): string | undefined {
  return object.kind === 'Namespace' ? object.metadata.name : object.metadata.namespace;
}

/** The object without what the server counts up at each write. */
function meaning({ metadata, ...rest }: KubeObject): unknown {
  const { resourceVersion, generation, managedFields, ...kept } = metadata;
  return { ...rest, status: undefined, metadata: kept };
}

/** `Kind namespace/name: spec.egress.0.ports.1.protocol removed` → `Kind spec.egress.ports.protocol removed`. */
const fieldOf = (tampering: string): string => tampering.replace(/ \S+:/, '').replaceAll(/\.\d+/g, '');

const WRITTEN_BACK: readonly string[] = [
  'ClusterRoleBinding roleRef.apiGroup removed',
  'LimitRange spec.limits.defaultRequest.memory removed',
  'Namespace metadata.labels.kubernetes.io/metadata.name changed',
  'Namespace metadata.labels.kubernetes.io/metadata.name removed',
  'Namespace spec removed',
  'NetworkPolicy spec.egress.ports.protocol removed',
  'NetworkPolicy spec.podSelector removed',
  'RoleBinding roleRef.apiGroup removed',
  'RoleBinding subjects.apiGroup removed',
  'StorageClass reclaimPolicy removed',
  'ValidatingAdmissionPolicy spec.failurePolicy removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.matchPolicy removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.namespaceSelector removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.objectSelector removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.resourceRules.scope removed',
];
