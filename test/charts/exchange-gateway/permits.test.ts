import fc from 'fast-check';
import { describeWithHelm } from '../../live/support/live';
import { passes, type Passed, type Request } from './support/evaluate';
import { renderReleases, type RenderedObject } from './support/objects';
import { agreement, identityOf, type Agreement } from './support/values';

const AGENCIES = ['vi-du-a', 'vi-du-b', 'vi-du-c'];
/** The last one is a name that another path begins with. */
const SYSTEMS = ['ho-so', 'ho-so-2'];
const INTERFACES = ['tra-cuu', 'tra-cuu-2'];
const IDS = ['VD-0001', 'VD-0002', 'VD-0009', 'VD-0010', 'VD-1000', 'VDX-0001'];
const DURING = '2026-06-01T00:00:00Z';
const PATHS = AGENCIES.flatMap((agency) =>
  SYSTEMS.flatMap((system) => INTERFACES.map((one) => `/${agency}/${system}/${one}`)),
);

/** A register as random as can be: also agencies that call their own interfaces, which the model refuses. */
const registers = fc
  .subarray(IDS)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ caller: fc.constantFrom(...AGENCIES), path: fc.constantFrom(...PATHS), until: lastDays() })
          .map(({ caller, path, until }) => agreement({ id, caller, path, until, server: path.split('/')[1] ?? '' })),
      ),
    ),
  );
function lastDays() {
  return fc.constantFrom('2026-06-01', '2026-12-31', '2027-01-31');
}

const show = ({ identity, path, agreement: id }: Request, { backend, agreement: set, caller }: Passed): string =>
  [identity, path, id, '->', backend, set, caller].join(' ');

/** Every request of a small world that the objects let through, and to where. */
function permitted(objects: readonly RenderedObject[], time: string): readonly string[] {
  const identities = [...[...AGENCIES, 'vi-du-x'].map(identityOf), undefined];
  const paths = [...PATHS, ...PATHS.map((path) => `${path}/1`), '/', '/vi-du-a', '/vi-du-b/ho-so'];
  return identities
    .flatMap((identity) =>
      paths.flatMap((path) => [...IDS, 'VD-9999', undefined].map((id) => ({ identity, path, agreement: id, time }))),
    )
    .flatMap((request) => {
      const passed = passes(objects, request);
      return passed === undefined ? [] : [show(request, passed)];
    })
    .sort();
}

function wanted(register: readonly Agreement[], day: string): readonly string[] {
  return register
    .filter(({ until }) => day <= until)
    .flatMap(({ id, caller, server, path }) =>
      [path, `${path}/1`].map((below) =>
        show(
          { identity: identityOf(caller), path: below, agreement: id, time: '' },
          { backend: `agent-node.${server}`, agreement: id, caller },
        ),
      ),
    )
    .sort();
}

describeWithHelm('what the rendered objects let through', (helm) => {
  it('is the register, for whoever calls whatever with whichever agreement, and no more after the last day', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(registers, (register) => {
        const objects = renderReleases(helm, register);
        sizes.add(register.length);
        expect(permitted(objects, DURING)).toStrictEqual(wanted(register, '2026-06-01'));
        expect(permitted(objects, '2026-06-01T16:59:59Z')).toStrictEqual(wanted(register, '2026-06-01'));
        expect(permitted(objects, '2026-06-01T17:00:00Z')).toStrictEqual(wanted(register, '2026-06-02'));
        expect(permitted(objects, '2027-01-31T17:00:00Z')).toStrictEqual([]);
      }),
      { seed: 278, numRuns: 25 },
    );
    expect(sizes.size).toBeGreaterThan(4);
  }, 120_000);

  describe('and would be more', () => {
    const path = '/vi-du-b/ho-so/tra-cuu';
    const register = [agreement({ id: 'VD-0001', path }), agreement({ id: 'VD-0002', caller: 'vi-du-c', path })];
    const objects = (): readonly RenderedObject[] => renderReleases(helm, register);
    const open = (changed: readonly RenderedObject[]): number => permitted(changed, DURING).length;
    const without = (kind: string, name: RegExp): readonly RenderedObject[] =>
      objects().filter((one) => one.kind !== kind || !name.test(one.metadata.name));

    it('with every policy gone: the rule itself lets any caller through', () => {
      expect(open(objects())).toBe(4);
      expect(open(without('SecurityPolicy', /./))).toBe(8);
    });

    it('with no demand on certificates, but for the policies', () => {
      expect(open(without('ClientTrafficPolicy', /./))).toBe(open(objects()));
    });

    it('and is less without an agreement’s own policy: what holds for all refuses', () => {
      expect(open(without('SecurityPolicy', /^vd-0001$/))).toBe(2);
      expect(open(without('SecurityPolicy', /^(vd-0001|exchange)$/))).toBe(6);
    });
  });

  it('is nothing where nothing is agreed', () => {
    const objects = renderReleases(helm, []);
    expect(permitted(objects, DURING)).toStrictEqual([]);
    const kinds = objects
      .filter(({ kind }) => !kind.startsWith('Backend'))
      .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(kinds.sort()).toStrictEqual([
      'ClientTrafficPolicy exchange',
      'EnvoyProxy exchange',
      'Gateway exchange',
      'GatewayClass ndop',
      'HTTPRoute refused',
      'HTTPRouteFilter refused',
      'SecurityPolicy exchange',
    ]);
  });
});
