import { temporaryFolders } from '../../support/temporary';
import type { ReadEstate } from '../../../review/read';
import { createKubeClient, succeed, type KubeClient } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { applyOrThrow } from '../support/apply';
import { objectsOf } from '../support/estate';
import { useCluster } from '../support/fixture';
import { describeLive } from '../support/live';
import { isOneOf, play, surprises, tryDry, type Outcomes } from './attempt';
import { applyWhole, LEVELS, makeEstate, namespaceOf, type Level } from './estate';
import { layerOf, type Layer } from './layer';
import { DIFFERENCES } from './levels';
import { callPeople, type Clients } from './people';
import { certificateRequest, claimByAnnotation, layerInItsController, windowAfterRise, WORKLOADS } from './sequences';
import { setStage } from './stage';
import { TRICKS } from './tricks';
import { HONEST, LEFT_TO_THE_PLATFORM } from './tricks/permitted';
import type { Trick } from './tricks/trick';

const SETTLED_MS = 10_000;
const folder = temporaryFolders();

/** Words that make an identity of a request, said by who has no right to them. */
const HEADERS = [
  {
    what: 'as a group',
    headers: { 'Impersonate-User': 'x', 'Impersonate-Group': 'system:masters' },
    stopped: 'RBAC: impersonate users',
  },
  { what: 'as an administrator', headers: { 'Impersonate-User': 'ndc:bootstrap' }, stopped: 'RBAC: impersonate users' },
  {
    what: 'as the platform identity',
    headers: { 'Impersonate-User': 'system:serviceaccount:ndc-system:terraform' },
    stopped: 'RBAC: impersonate serviceaccounts',
  },
  {
    what: 'as the front proxy says, without its certificate',
    headers: { 'X-Remote-User': 'ndc:bootstrap', 'X-Remote-Group': 'system:masters' },
    stopped: 'RBAC: list secrets',
  },
];
const claims = {
  iss: 'https://kubernetes.default.svc.cluster.local',
  sub: 'system:serviceaccount:ndc-system:terraform',
};
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const TOKENS: readonly (readonly [string, string])[] = [
  ['a word', 'letmein'],
  ['a token that nobody signed', `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`],
  ['a token with a signature of nobody', `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.AAAA`],
];

const bindingOf = (name: string) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name },
});

const byRbac = TRICKS.filter(({ stopped }) => stopped.startsWith('RBAC: '));
const byPolicy = TRICKS.filter(({ stopped }) => /^P\d/.test(stopped));
const byPodSecurity = TRICKS.filter(({ stopped }) => stopped.startsWith('Pod Security: '));
const byLimits = TRICKS.filter(({ stopped }) => stopped === 'limit range');

/** As far as each trick gets without the control that stops it. */
const behind = (tricks: readonly Trick[]): readonly (readonly [string, Layer])[] =>
  tricks.map((trick) => [trick.name, trick.behind]);

/** What is found when the API server has learnt of a change: nothing, or the last that was. */
async function settled(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await within(SETTLED_MS, async () => ((found = await find()).length === 0 ? true : undefined));
  return found;
}

describeLive(
  `escalation, ${TRICKS.length} tricks: ${byRbac.length} stopped by RBAC, ${byPolicy.length} by policies, ${byPodSecurity.length} by Pod Security`,
  () => {
    const cluster = useCluster();
    let people: Clients;
    let estate: ReadEstate;
    let outcomes: Outcomes;

    beforeAll(async () => {
      estate = await makeEstate(folder());
      await applyWhole(cluster(), estate);
      people = await callPeople(cluster());
      await setStage(cluster(), people);
      outcomes = await play(TRICKS, ({ as }) => people[as]);
    });

    test('each trick has a name of its own', () => {
      expect(outcomes.size).toBe(TRICKS.length);
    });

    test.each(TRICKS)('$as: $name: $stopped', ({ name, stopped }) => {
      const outcome = outcomes.get(name) ?? 'not tried';
      expect(isOneOf(outcome, stopped) ? stopped : outcome).toBe(stopped);
    });

    test.each(HONEST)('$as: $name: goes through', async ({ as, at, request }) => {
      expect(layerOf(await tryDry(people[as], request(namespaceOf(at))))).toBe('through');
    });

    test('what a leaked token of the platform is left with is known', async () => {
      const known = LEFT_TO_THE_PLATFORM.map(({ name, stopped }) => [name, stopped] as const);
      expect(surprises(await play(LEFT_TO_THE_PLATFORM, ({ as }) => people[as]), known)).toEqual([]);
    });

    describe('level by level', () => {
      const clientOf = (as: (typeof DIFFERENCES)[number]['as'], level: Level) =>
        as === 'administrator' ? people.administrator : people[`${as} ${level}`];

      test.each(DIFFERENCES)('$as: $what: $ends', async ({ as, request, ends }) => {
        const found = LEVELS.map(async (level) =>
          layerOf(await tryDry(clientOf(as, level), request(level)(namespaceOf(level)))),
        );
        expect(await Promise.all(found)).toEqual(ends);
      });

      test('a level that rises holds within two seconds', async () => {
        expect(await windowAfterRise(people['platform identity'], people['deployer 1'])).toBeLessThan(2000);
      });
    });

    describe('by a detour', () => {
      test.each(WORKLOADS)('$what makes no pod: $stopped', async (workload) => {
        expect(await layerInItsController(cluster(), people['deployer 3'], workload)).toBe(workload.stopped);
      });

      test('nobody asks for a certificate, and an administrator for none of an administrator', async () => {
        const outcomeOf = async (client: KubeClient, subject: string): Promise<Layer> =>
          layerOf(await client.create(await certificateRequest(subject), { dryRun: 'All' }));
        const asked = 'RBAC: create certificatesigningrequests';
        expect(await outcomeOf(people['deployer 3'], 'O=system:masters, CN=me')).toBe(asked);
        expect(await outcomeOf(people['platform identity'], 'O=agency:vi-du-b:view, CN=me')).toBe(asked);
        expect(await outcomeOf(people.administrator, 'O=system:masters, CN=me')).toBe('certificate subjects');
        expect(await outcomeOf(people.administrator, 'O=ndc:x, CN=me')).toBe('through');
      });

      test.each(HEADERS)('$what: $stopped', async ({ headers, stopped }) => {
        const answer = await people['deployer 3'].request('GET', '/api/v1/secrets', undefined, { headers });
        expect(layerOf(answer)).toBe(stopped);
      });

      test.each(TOKENS)('%s is nobody’s', async (_what, token) => {
        const { host, caPem } = cluster();
        const client = createKubeClient({ host, caPem, token });
        expect(layerOf(await client.request('GET', '/api/v1/secrets'))).toBe('authentication');
        client.close();
      });
    });

    describe('the control named is the one that stops it', () => {
      test('who has every right in RBAC gets through, or as far as the control behind', async () => {
        const free = await play(byRbac, () => people.administrator);
        expect(surprises(free, behind(byRbac))).toEqual([]);
      });

      test('where Pod Security asks for nothing, its tricks get as far as the policies', async () => {
        // Which the platform itself refuses to ask for.
        const { admin } = cluster();
        await succeed('unbind P31', admin.remove(bindingOf('ndc-p31-platform-identity')));
        await Promise.all(LEVELS.map((level) => enforce(namespaceOf(level), 'privileged')));
        const free = await play(byPodSecurity, ({ as }) => people[as]);
        await applyOrThrow(
          people['platform identity'],
          objectsOf(estate, (stack) => stack === 'tenant-vi-du-a'),
        );
        expect(surprises(free, behind(byPodSecurity))).toEqual([]);
      });

      test('where no policy is bound, exactly the tricks get through that policies stop', async () => {
        const { admin } = cluster();
        const bindings = await admin.list('/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings');
        await Promise.all(bindings.map((binding) => succeed('unbind', admin.remove(binding))));
        const free = () => play(TRICKS, ({ as }) => people[as]);
        const unmoved = TRICKS.filter((trick) => !byPolicy.includes(trick)).map(
          ({ name, stopped }) => [name, stopped] as const,
        );
        const found = await settled(async () => surprises(await free(), [...unmoved, ...behind(byPolicy)]));
        expect(found).toEqual([]);
      });

      test('a claim then takes a volume by the older annotation, whatever its class says', async () => {
        const taken = claimByAnnotation(namespaceOf(3));
        await succeed('the claim', people['deployer 3'].create(taken));
        const phase = await within(SETTLED_MS, async () => {
          const { body } = await cluster().admin.read(taken);
          return (body as { status?: { phase?: string } }).status?.phase === 'Bound' ? 'Bound' : undefined;
        });
        expect(phase).toBe('Bound');
      });

      test('without limits, exactly the tricks get through that they stop', async () => {
        const { admin } = cluster();
        const ranges = await admin.list('/api/v1/limitranges');
        await Promise.all(ranges.map((range) => succeed('no limits', admin.remove(range))));
        const found = await settled(async () =>
          surprises(await play(byLimits, ({ as }) => people[as]), behind(byLimits)),
        );
        expect(found).toEqual([]);
      });
    });

    const enforce = async (namespace: string, level: string): Promise<void> => {
      const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
      const patch = { metadata: { labels: { 'pod-security.kubernetes.io/enforce': level } } };
      const done = await within(SETTLED_MS, async () => {
        const { status } = await people['platform identity'].merge(object, patch);
        return status === 200 ? true : undefined;
      });
      if (done === undefined) throw new Error(`Pod Security of ${namespace} stays`);
    };
  },
  ['helm'],
);
