import { isDeepStrictEqual } from 'node:util';
import { compareObject } from '../../review/drift';
import type { ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { type KubeClient, type KubeObject, type KubeResponse, messageOf, succeed } from './cluster/kube-client';
import { createSlots, describeObject } from './support/apply';
import { eventually } from './support/deletion';
import { EXAMPLE, readSynthesized, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { applyEstateOrThrow, unboundPlatform } from './support/platform';
import { tamperingsOf } from './support/tampering';
import { type Act, BY_ADMINISTRATORS, PLANNED, REFUSED, UNSEEN } from './terraform/drift-cases';

const folder = temporaryFolders();

/** What became of a field that somebody changed behind Terraform's back. */
type Outcome = 'refused' | 'reported' | 'without effect' | 'unseen';

/** A rule of the admission policies refuses. */
const RULE = /denied request: P\d+[a-z]?: /;
const DRY_RUN = { dryRun: 'All' };

/** One namespace with its paths, the platform's own, and everything that has no namespace. */
const TAMPERED_NAMESPACES = new Set([undefined, 'vi-du-a-ho-so', 'ndc-system']);

const TAMPERED_POLICIES = new Set([
  'ndc-p02-image-digest',
  'ndc-p10c-gateway-api',
  'ndc-p18-namespace-deletion',
  'ndc-p28-guards-outlive-their-namespace',
]);

describeLive(
  'drift',
  () => {
    const cluster = useCluster();
    let objects: readonly ReadObject[];
    /** Who is left that the policies let change what is managed. */
    let platform: KubeClient;

    beforeAll(async () => {
      const out = folder();
      synthesizeConfig(EXAMPLE, out);
      const { stacks } = await readSynthesized(out);
      await applyEstateOrThrow(cluster(), stacks);
      objects = stacks.flatMap((stack) => stack.objects);
      platform = await unboundPlatform(cluster());
    });

    const declared = (address: string): KubeObject => {
      const found = objects.find((one) => one.address === address);
      if (found === undefined) throw new Error(`there is no ${address}`);
      return found.object;
    };

    const change = async (
      client: KubeClient,
      object: KubeObject,
      act: Act,
      query: Readonly<Record<string, string>> = {},
    ): Promise<KubeResponse> => {
      const path = await client.pathOf(object);
      if (act === 'delete') return client.request('DELETE', path, undefined, { query });
      const patch = 'merge' in act ? act.merge : longer(await live(object), act.append);
      return client.request('PATCH', path, patch, { contentType: 'application/merge-patch+json', query });
    };

    const live = async (object: KubeObject): Promise<KubeObject> =>
      (await succeed(describeObject(object), cluster().admin.read(object))).body as KubeObject;

    /** Writes the object over the one that is there; a controller that writes in between is waited out. */
    const put = async (object: KubeObject): Promise<number> => {
      const { resourceVersion } = (await live(object)).metadata;
      const now = { ...object, metadata: { ...object.metadata, resourceVersion } };
      const { status } = await platform.request('PUT', await platform.pathOf(object), now);
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
      const object = declared(address);
      const original = await live(object);
      await succeed(address, change(platform, object, act));
      const { status, body } = await cluster().admin.read(object);
      expect(status === 404 || compareObject(object, body as KubeObject).length > 0).toBe(true);
      await (status === 404 ? succeed(address, platform.apply(object)) : put(original));
      await eventually('it is as before', async () => compareObject(object, await live(object)).length === 0);
    });

    test('an administrator is refused what changes a tenant’s namespace', async () => {
      const { admin } = cluster();
      const tried = Object.entries({ ...PLANNED, ...UNSEEN }).map(async ([name, { address, act }]) => {
        const { status, body } = await change(admin, declared(address), act, DRY_RUN);
        return status === 403 && RULE.test(messageOf(body)) ? [] : [name];
      });
      expect((await Promise.all(tried)).flat().sort()).toEqual([...BY_ADMINISTRATORS].sort());
    });

    test.each(Object.entries(REFUSED))('%s: refused to everybody', async (_name, { address, act }) => {
      for (const who of [cluster().admin, platform]) {
        const tried = () => change(who, declared(address), act, DRY_RUN);
        // A policy that was tampered with and put back takes the API server a moment to judge by again.
        await eventually('the policies judge again', async () => (await tried()).status === 403);
        const { status, body } = await tried();
        expect([status, messageOf(body)]).toEqual([403, expect.stringMatching(RULE)]);
      }
    });

    test('the chosen admission policies have every field that any of them has', () => {
      const policies = objects.filter(({ object }) => object.kind === 'ValidatingAdmissionPolicy');
      const fields = (some: readonly ReadObject[]): readonly string[] => [
        ...new Set(some.flatMap(({ object }) => tamperingsOf(object).map(({ name }) => name.replaceAll(/\.\d+/g, '')))),
      ];
      expect([...fields(policies.filter(isChosen))].sort()).toEqual([...fields(policies)].sort());
    });

    test('every field that the platform changes by hand is refused or reported', async () => {
      const outcomes: Record<Outcome, string[]> = { refused: [], reported: [], 'without effect': [], unseen: [] };
      const slots = createSlots(8);
      const tamperWith = async (object: KubeObject): Promise<void> => {
        const original = await live(object);
        for (const { name, object: changed } of tamperingsOf(original))
          outcomes[await tamper(object, original, changed)].push(`${describeObject(object)}: ${name}`);
      };
      const chosen = objects.filter((one) => TAMPERED_NAMESPACES.has(scopeOf(one)) && isChosen(one));
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

/** Each list of the object with one item more: a merge would replace it. */
function longer(object: KubeObject, items: Readonly<Record<string, object>>): object {
  const lists = object as unknown as Readonly<Record<string, readonly object[] | undefined>>;
  return Object.fromEntries(Object.entries(items).map(([list, item]) => [list, [...(lists[list] ?? []), item]]));
}

/** All that has no namespace, and of the admission policies a few: they are alike, and there are many fields in each. */
function isChosen({ object }: ReadObject): boolean {
  return !object.kind.startsWith('ValidatingAdmissionPolicy') || TAMPERED_POLICIES.has(object.metadata.name);
}

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
  'ClusterRoleBinding subjects.apiGroup removed',
  'LimitRange spec.limits.defaultRequest.memory removed',
  'Namespace metadata.labels.kubernetes.io/metadata.name changed',
  'Namespace metadata.labels.kubernetes.io/metadata.name removed',
  'Namespace spec removed',
  'NetworkPolicy spec.egress.ports.protocol removed',
  'NetworkPolicy spec.podSelector removed',
  'PriorityClass preemptionPolicy removed',
  'RoleBinding roleRef.apiGroup removed',
  'RoleBinding subjects.apiGroup removed',
  'StorageClass reclaimPolicy removed',
  'ValidatingAdmissionPolicy spec.failurePolicy removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.excludeResourceRules.scope removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.matchPolicy removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.namespaceSelector removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.objectSelector removed',
  'ValidatingAdmissionPolicy spec.matchConstraints.resourceRules.scope removed',
];
