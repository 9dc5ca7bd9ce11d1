import { isDeepStrictEqual } from 'node:util';
import { compareObject } from '../../review/drift';
import type { ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { type KubeObject, succeed } from './cluster/kube-client';
import { applyStacksOrThrow, createSlots, describeObject } from './support/apply';
import { EXAMPLE, readSynthesized, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { tamperingsOf } from './support/tampering';

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
