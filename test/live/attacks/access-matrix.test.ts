import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { temporaryFolders } from '../../support/temporary';
import { createKubeClient } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { useCluster } from '../support/fixture';
import { describeLive } from '../support/live';
import { CONTRACT } from './contract';
import { discover, PATHS, type Served } from './discovery';
import { AGENCY, applyWhole, domainOf, makeEstate, namespaceOf } from './estate';
import { allowedOf, cellsAt, EVERYWHERE, rightsAt, type Place } from './matrix';
import { callPeople, EVERYBODY, type Clients, type Who } from './people';
import { differences, fromCsv, toCsv, type Grant, type Right } from './rights';
import { honestObjects, setStage } from './stage';
import { TRICKS } from './tricks';
import { rulesBehind, useEachRight } from './use-of-rights';
import { WEAKENINGS } from './weakened-rights';

const FILE = join(__dirname, 'access.csv');
const SETTLED_MS = 5_000;
const folder = temporaryFolders();

/** Who is asked for each cell by itself, one of each kind; what the others hold, the server lists. */
const ASKED: readonly Who[] = [
  'viewer',
  'deployer 3',
  'operator 1',
  'vendor deploy',
  'platform identity',
  'platform planner',
  'security team',
  'nobody',
];
const ASKED_AT: readonly Place[] = ['level-1', 'level-3', 'other-agency', 'cluster'];

/** Whether who deploys at level 3 writes by this right, which is not everybody's. */
const isWritten = ({ who, place, verb, group }: Grant): boolean =>
  who === 'deployer 3' &&
  place === 'level-3' &&
  !group.startsWith('auth') &&
  ['create', 'delete', 'patch', 'update'].includes(verb);

/** Rights that are used elsewhere (`tricks/permitted.ts`), and routes: there is no Gateway that carries any. */
const NOT_OF_OBJECTS = [
  'create /secrets',
  'create gateway.networking.k8s.io/httproutes',
  'delete /secrets',
  'delete gateway.networking.k8s.io/httproutes',
  'patch apps/deployments/scale',
  'patch apps/statefulsets/scale',
  'patch gateway.networking.k8s.io/httproutes',
  'update apps/deployments/scale',
  'update apps/statefulsets/scale',
  'update gateway.networking.k8s.io/httproutes',
];

/** Where policies stand behind a right: each of these rules stops a trick of `escalation.test.ts` by it. */
const RULES_BEHIND = {
  'create /persistentvolumeclaims': 'P16',
  'create /pods': 'P01, P02, P04, P11, P12, P19, P20, P24b, P24d, P25, P26b, P29, P30',
  'create /secrets': 'P13',
  'create /services': 'P08, P26',
  'create apps/deployments': 'P32',
  'create autoscaling/horizontalpodautoscalers': 'P32',
  'create batch/jobs': 'P32',
  'create policy/poddisruptionbudgets': 'P32',
  'delete policy/poddisruptionbudgets': 'P06',
  'patch apps/deployments/scale': 'P32',
  'patch policy/poddisruptionbudgets': 'P06, P32',
  'create gateway.networking.k8s.io/httproutes': 'P10b',
  'create networking.k8s.io/ingresses': 'P10, P26',
  'create networking.k8s.io/networkpolicies': 'P06, P07',
  'create rbac.authorization.k8s.io/rolebindings': 'P06, P14, P22',
  'create rbac.authorization.k8s.io/roles': 'P15',
  'delete /secrets': 'P27',
  'delete /serviceaccounts': 'P06, P28',
  'delete networking.k8s.io/networkpolicies': 'P06, P28',
  'delete rbac.authorization.k8s.io/rolebindings': 'P06',
  'delete rbac.authorization.k8s.io/roles': 'P06',
  'patch /pods': 'P01, P04, P11, P26b, P29, P30',
  'patch /serviceaccounts': 'P06',
  'patch /services': 'P08',
  'patch networking.k8s.io/ingresses': 'P10',
  'patch networking.k8s.io/networkpolicies': 'P06, P07, P28',
  'patch rbac.authorization.k8s.io/rolebindings': 'P06, P14',
  'patch rbac.authorization.k8s.io/roles': 'P06, P15',
  'update networking.k8s.io/networkpolicies': 'P06, P07, P28',
  'update rbac.authorization.k8s.io/roles': 'P06',
};

describeLive(
  'access matrix',
  () => {
    const cluster = useCluster();
    let people: Clients;
    let served: readonly Served[];
    let listed: readonly Grant[];
    let table: readonly Grant[];

    /** Everything that everybody may do anywhere, as the API server lists it. */
    const list = async (): Promise<readonly Grant[]> => {
      const all = EVERYBODY.flatMap((who) =>
        EVERYWHERE.map(async (place) =>
          (await rightsAt(people[who], place)).map((right): Grant => ({ who, place, ...right })),
        ),
      );
      return (await Promise.all(all)).flat();
    };

    /** The differences, asked for again while the authorizer learns of a change. */
    const settled = async (wanted: readonly string[]): Promise<readonly string[]> => {
      let last: readonly string[] = [];
      await within(SETTLED_MS, async () => {
        last = differences(await list(), table);
        return isDeepStrictEqual(last, wanted) ? true : undefined;
      });
      return last;
    };

    beforeAll(async () => {
      await applyWhole(cluster(), await makeEstate(folder()));
      people = await callPeople(cluster());
      served = await discover(cluster().admin);
      listed = await list();
      if (process.env['UPDATE_ACCESS'] === '1') writeFileSync(FILE, toCsv(listed, EVERYBODY, EVERYWHERE));
      table = fromCsv(readFileSync(FILE, 'utf8'), EVERYWHERE);
    });

    test('the table says what the design says', () => {
      expect(differences(table, CONTRACT)).toEqual([]);
    });

    test('the cluster gives what the table says, and nothing else', () => {
      expect(differences(listed, table)).toEqual([]);
    });

    describe.each(ASKED)('%s, asked for every verb on everything that is served', (who) => {
      test.each(ASKED_AT)('%s', async (place) => {
        const cells = cellsAt(served, place);
        const allowed = await allowedOf(people[who], place, cells);
        const held = table.filter((grant) => grant.who === who && grant.place === place);
        const expected = cells.filter((cell) => held.some((right) => isOf(cell, right)));
        const grantOf = (right: Right): Grant => ({ who, place, ...right });
        expect(differences(allowed.map(grantOf), expected.map(grantOf))).toEqual([]);
      });
    });

    test('who shows nothing sees the health of the server, and nothing else', async () => {
      const { host, caPem } = cluster();
      const anonymous = createKubeClient({ host, caPem });
      const roots = served.filter(({ resource }) => !resource.includes('/')).map(({ path }) => path);
      const open = await Promise.all(
        [...roots, ...PATHS].flatMap((path) =>
          ['GET', 'POST'].map(async (method) => {
            const { status } = await anonymous.request(method, path);
            return status === 401 ? [] : [`${method} ${path}: ${status}`];
          }),
        ),
      );
      anonymous.close();
      expect(open.flat().sort()).toEqual([
        'GET /healthz: 200',
        'GET /livez: 200',
        'GET /readyz: 200',
        'POST /healthz: 403',
        'POST /livez: 403',
        'POST /readyz: 403',
      ]);
    });

    describe('a right too many or too few is seen', () => {
      test.each(WEAKENINGS)('$name', async ({ weaken, seen }) => {
        const restore = await weaken(cluster(), people);
        try {
          expect(await settled(seen)).toEqual(seen);
        } finally {
          await restore();
        }
        expect(await settled([])).toEqual([]);
      });
    });

    describe('what admission leaves of the rights of who deploys', () => {
      const written = [
        ...new Set(CONTRACT.filter(isWritten).map(({ verb, group, resource }) => `${verb} ${group}/${resource}`)),
      ].sort();
      const ownObjects = () => honestObjects(namespaceOf(3), AGENCY, 3, domainOf(3));

      beforeAll(() => setStage(cluster(), people));

      test('all of it to who keeps the rules', async () => {
        const { rights, refused } = await useEachRight(people['deployer 3'], ownObjects());
        expect(refused).toEqual([]);
        expect(written.filter((right) => !rights.includes(right))).toEqual(NOT_OF_OBJECTS);
      });

      test('of what breaks the rules, what they stop', () => {
        expect(rulesBehind(TRICKS.filter(({ as }) => as === 'deployer 3'))).toEqual(RULES_BEHIND);
      });
    });
  },
  ['helm'],
);

/** Whether a right of the table, which may end in `*` where it is a path, is to this cell. */
function isOf(cell: Right, { group, resource, verb }: Right): boolean {
  if (group !== cell.group || verb !== cell.verb) return false;
  if (group !== 'path' || !resource.endsWith('*')) return resource === cell.resource;
  return cell.resource.startsWith(resource.slice(0, -1));
}
