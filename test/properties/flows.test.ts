import fc from 'fast-check';
import type { AgreementInForce } from '../../model/agreements/in-force';
import { flowsOfAgreements, internalFlows, pathsOf } from '../../model/estate/flows';
import { byText } from '../../model/estate/names';
import type { Places } from '../../model/estate/path';
import { registerBlocks } from '../../model/estate/register-document';
import type { ResolvedSystem } from '../../model/estate/resolve';
import type { Estate } from '../../model/estate/types';
import { SEED } from '../support/hostile-property';

/** Ids that could be taken for a part of a hop’s id, or for two ids. */
const NAMES = ['hub', 'ndxp', 'internal', 'waiver', 'agent-node', 'vd-0042', 'a-b', 'b', 'a', 'b-b'];
const name = fc.constantFrom(...NAMES);
const end = fc.record({ agency: name, system: name, name });
type End = { agency: string; system: string; name: string };

/** A client and an interface of one name have pods of their own. */
const labels = (role: 'client' | 'interface', { agency, system, name: own }: End) => ({
  end: `${role} ${agency}.${system}.${own}`,
});
const calling = (one: End) => ({ ...one, role: 'client' as const, podLabels: labels('client', one) });
const served = (one: End) => ({
  ...one,
  role: 'interface' as const,
  podLabels: labels('interface', one),
  ports: { port: 8443, endPort: undefined },
  protocol: 'TCP' as const,
  profile: 'rest',
  limits: undefined,
});

interface Drawn {
  readonly consumer: End;
  readonly provider: End;
  readonly via: 'ndop' | 'ndxp';
  readonly direct: boolean;
  /** The platform of one party: its system, and the names by which it is called and calls on. */
  readonly through: Through | undefined;
}

interface Through {
  readonly of: 'consumer' | 'provider';
  readonly system: string;
  readonly interface: string;
  readonly client: string;
}

const through: fc.Arbitrary<Through> = fc.record({
  of: fc.constantFrom('consumer', 'provider'),
  system: name,
  interface: name,
  client: name,
});

const drawn: fc.Arbitrary<Drawn> = fc.record({
  consumer: end,
  provider: end,
  via: fc.constantFrom('ndop', 'ndxp'),
  direct: fc.boolean(),
  through: fc.option(through, { nil: undefined }),
});

const entryOf = (value: object) => ({
  value,
  file: 'config/agreements/x.yaml',
  at: () => ({ file: 'x', line: 1, column: 1 }),
});

function agreementOf(one: Drawn, index: number): AgreementInForce {
  const { consumer, provider, via, direct } = one;
  const id = `VD-${String(index).padStart(4, '0')}`;
  const value = {
    id,
    via,
    initiator: 'consumer',
    until: '2027-01-01',
    legalBasis: [{ instrument: 'nd', clause: 'Điều 4' }],
  };
  const waiver = { agreement: id, legalBasis: { instrument: 'nd', clause: 'Điều 5' }, until: '2026-12-31' };
  return {
    entry: entryOf(value),
    terms: {
      agreement: value,
      consumer: calling(consumer),
      provider: served(provider),
      through: one.through && platformOf(one[one.through.of].agency, one.through),
      datasets: [],
    },
    basisEnds: undefined,
    direct: direct ? entryOf(waiver) : undefined,
  } as unknown as AgreementInForce;
}

function platformOf(agency: string, { system, interface: called, client }: Through) {
  return { interface: served({ agency, system, name: called }), client: calling({ agency, system, name: client }) };
}

const settings = { hosting: 'shared' } as ResolvedSystem['settings'];
const systems = new Map(
  NAMES.map((agency) => [agency, new Map(NAMES.map((id) => [id, { agency, id, settings } as ResolvedSystem]))]),
);
const pods = { podLabels: { app: 'x' }, port: 8443, protocol: 'TCP' };
const PLACES = {
  systems,
  platform: {
    agentNode: pods,
    hub: { ...pods, namespace: 'ndc-hub' },
    intermediaries: { ndxp: { zone: 'ndxp', port: 443, protocol: 'TCP' } },
  },
  zones: { ndxp: ['192.0.2.0/24', '2001:db8::/48'] },
} as unknown as Places;

const citation = (instrument: string): string => instrument;

/** Every flow that one client of one system may have inside its agency. */
function insideOf({ agency, system, name: client }: End): readonly ResolvedSystem[] {
  const talksTo = NAMES.filter((id) => id !== system).map((id) => ({ client, system: id, interface: client }));
  const at = () => ({ file: 'x', line: 1, column: 1 });
  const one = {
    agency,
    id: system,
    at,
    settings: { hosting: 'shared', clients: { [client]: { podLabels: { a: 'b' } } }, talksTo },
  };
  const others = NAMES.filter((id) => id !== system).map((id) => ({
    ...{ agency, id, at },
    settings: {
      hosting: 'shared',
      interfaces: { [client]: { podLabels: { c: id }, port: { port: 1 }, protocol: 'TCP' } },
    },
  }));
  return [one, ...others] as unknown as readonly ResolvedSystem[];
}

describe(`flows, seed ${SEED}`, () => {
  const ends = NAMES.flatMap((agency) =>
    NAMES.flatMap((system) => NAMES.map((own) => ({ agency, system, name: own }))),
  );

  const platforms = (['consumer', 'provider'] as const).flatMap((of) =>
    NAMES.flatMap((system) =>
      NAMES.flatMap((called) => NAMES.map((client) => ({ of, system, interface: called, client }))),
    ),
  );

  it('have ids that tell every two connections apart, of a form that policies can have', () => {
    const ways = [
      { via: 'ndop', direct: false },
      { via: 'ndxp', direct: false },
      { via: 'ndop', direct: true },
    ] as const;
    const straight = ways.flatMap((way) =>
      ends.map((consumer, index) => ({ ...way, consumer, provider: ends.at(-1 - index) ?? consumer })),
    );
    const all = straight.flatMap((one, index) => [
      { ...one, through: undefined },
      { ...one, through: platforms[index % platforms.length] },
    ]);
    // Two connections under one id are thrown at.
    const opened = flowsOfAgreements(pathsOf(all.map(agreementOf), PLACES), citation);
    const flows = [...opened, ...ends.flatMap((one) => internalFlows(insideOf(one)))];
    expect(opened.length).toBeGreaterThan(5 * ends.length);
    expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
    expect(flows.filter(({ id }) => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(id))).toStrictEqual([]);
  });

  it('are the same in whatever order agreements are read', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 2, maxLength: 12 }), fc.infiniteStream(fc.nat()), (many, numbers) => {
        const paths = pathsOf(many.map(agreementOf), PLACES);
        const keys = new Map(paths.map((path) => [path, numbers.next().value]));
        const inOrder = paths.toSorted((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
        expect(flowsOfAgreements(inOrder, citation)).toStrictEqual(flowsOfAgreements(paths, citation));
      }),
      { seed: SEED },
    );
  });
});

describe(`the hub’s register, seed ${SEED}`, () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 40 });
  const registerOf = (numbers: readonly number[]) => {
    const register = numbers.map((number) => ({ id: `VD-${String(number).padStart(4, '0')}`, purpose: 'x' }));
    return {
      example: true,
      environment: { id: 'local' },
      register: register.sort((a, b) => byText(a.id, b.id)),
    } as unknown as Estate;
  };
  const blocks = (numbers: readonly number[]) =>
    new Map(registerBlocks(registerOf(numbers)).map(({ block, document }) => [block, document]));

  it('changes in one block alone when an agreement comes into force', () => {
    fc.assert(
      fc.property(ids, ([added = 0, ...others]) => {
        const [before, after] = [blocks(others), blocks([added, ...others])];
        const changed = [...after].filter(([block, document]) => before.get(block) !== document);
        expect(changed.map(([block]) => block)).toStrictEqual([`vd-${String(added).padStart(4, '0').slice(0, 2)}`]);
        expect([...before.keys()].filter((block) => !after.has(block))).toStrictEqual([]);
      }),
      { seed: SEED },
    );
  });
});
