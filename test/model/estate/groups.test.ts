import fc from 'fast-check';
import { agencyGroup, RESERVED_IN_GROUPS, vendorGroup } from '../../../model/estate/groups';
import { id } from '../../../model/schema/scalars';
import { SEED } from '../../support/hostile-property';

const ROLES = ['view', 'deploy', 'operate'] as const;

const ids = fc
  .oneof(
    fc.stringMatching(/^[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}$/),
    fc.constantFrom('vendor', 'view', 'dataset', 'deploy', 'byt'),
  )
  .filter((text) => id().safeParse(text).success);
const systems = ids.filter((text) => !RESERVED_IN_GROUPS.has(text));

/** Who a group means: viewers are of the agency, whichever system they are asked for. */
const grants = fc.oneof(
  fc.record({ agency: ids, system: systems, role: fc.constantFrom(...ROLES) }).map(({ agency, system, role }) => ({
    group: agencyGroup(agency, system, role),
    meant: ['agency', agency, role === 'view' ? '' : system, role].join('/'),
  })),
  fc.record({ agency: ids, vendor: ids, role: fc.constantFrom(...ROLES) }).map(({ agency, vendor, role }) => ({
    group: vendorGroup(agency, vendor, role),
    meant: ['vendor', agency, vendor, role].join('/'),
  })),
);

describe(`the name of a group, seed ${SEED}`, () => {
  it('means one agency, one system or vendor, and one role', () => {
    fc.assert(
      fc.property(fc.array(grants, { minLength: 2, maxLength: 40 }), (all) => {
        const meanings = new Map<string, string>();
        for (const { group, meant } of all) {
          expect(meanings.get(group) ?? meant).toBe(meant);
          meanings.set(group, meant);
        }
        expect(new Set(meanings.values()).size).toBe(meanings.size);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('has one of three forms', () => {
    const form = /^agency:[a-z0-9-]+:(view|[a-z0-9-]+:(deploy|operate)|vendor:[a-z0-9-]+:(view|deploy|operate))$/;
    fc.assert(
      fc.property(grants, ({ group }) => form.test(group)),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
