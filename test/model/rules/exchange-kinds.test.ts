import type { ResolvedSystem } from '../../../model/estate/resolve';
import type { Issue } from '../../../model/issue';
import type { AgreementFile } from '../../../model/schema/agreement';
import type { DatasetFile } from '../../../model/schema/dataset';
import { population, populationDataOfOtherKind } from '../../../model/rules/kinds/population';
import type { Exchange } from '../../../model/rules/kinds/sides';
import { verticalLine } from '../../../model/rules/kinds/vertical-line';
import { authentication, documents } from '../../../model/rules/kinds/vneid';

const AT = { file: 'config/agreements/VD-0001.yaml', line: 1, column: 1 };

/** Only what the rules of the kinds read. */
const system = (agency: string, id: string, more: { database?: string; commune?: string } = {}): ResolvedSystem =>
  ({
    agency,
    id,
    settings: { database: more.database },
    commune: more.commune === undefined ? undefined : { code: more.commune, part: 'c01' },
  }) as unknown as ResolvedSystem;

const KINDS = new Map([
  ['tinh', { kind: 'province' }],
  ['tinh-khac', { kind: 'province' }],
  ['bo', { kind: 'ministry' }],
]);

interface Parts extends Partial<Pick<Exchange, 'consumer' | 'provider' | 'through'>> {
  readonly value?: Partial<AgreementFile>;
  readonly dataset?: Partial<DatasetFile>;
}

function exchange({ value, dataset, consumer, provider, through }: Parts): Exchange {
  const agreement = {
    legalBasis: [],
    datasets: [{ id: 'du-lieu', fields: ['mot'] }],
    initiator: 'consumer',
    via: 'ndop',
    ...value,
  };
  return {
    entry: { value: agreement, at: () => AT },
    ...{ consumer, provider, through },
    datasets: new Map([
      ['du-lieu', { personalData: 'basic', fields: [{ id: 'mot', term: 'ndg:ID-001' }], ...dataset }],
    ]),
    register: { agencies: KINDS },
  } as unknown as Exchange;
}

const codes = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code).sort();

describe('an exchange with the population database', () => {
  const legalBasis = ['luat-can-cuoc-2023', 'nd-70-2024'].map((instrument) => ({ instrument, clause: '–' }));
  const value = { kind: 'population-synchronisation', legalBasis, logMonths: 24 } as const;
  const holder = system('bo', 'dan-cu', { database: 'csdl-dan-cu' });
  const other = system('tinh', 'ho-so', { database: 'csdl-dat-dai' });

  it.each([
    ['its provider', other, holder],
    ['its consumer', holder, other],
  ])('has the system that holds it as %s', (_, consumer, provider) => {
    expect(codes(population(exchange({ value, consumer, provider })))).toStrictEqual([]);
  });

  it('is refused where neither side holds it, unless a side is not known at all', () => {
    expect(codes(population(exchange({ value, consumer: other, provider: other })))).toStrictEqual([
      'population-database-missing',
    ]);
    expect(codes(population(exchange({ value, consumer: other })))).toStrictEqual([]);
  });

  it.each([0, 1])('cites both instruments: without number %i it is refused', (index) => {
    const one = { ...value, legalBasis: legalBasis.toSpliced(index, 1) };
    expect(codes(population(exchange({ value: one, consumer: holder, provider: other })))).toStrictEqual([
      'population-basis-missing',
    ]);
  });

  it('is told where a dataset names no personal data, or a field no term', () => {
    const of = (dataset: Partial<DatasetFile>): readonly string[] =>
      codes(population(exchange({ value, consumer: holder, provider: other, dataset })));
    expect(of({ personalData: 'none' })).toStrictEqual(['population-data-not-personal']);
    expect(of({ fields: [{ id: 'mot', term: undefined }] })).toStrictEqual(['population-field-unnamed']);
  });

  it.each([
    ['goes out of it', other, holder],
    ['comes into it', holder, other],
  ])('is owed its law and log by whatever kind where personal data %s', (_, consumer, provider) => {
    const of = (kind: AgreementFile['kind'], more: Partial<Parts> = {}): readonly string[] =>
      codes(populationDataOfOtherKind(exchange({ value: { kind }, consumer, provider, ...more })));
    for (const kind of ['data-sharing', 'vneid-authentication', 'vneid-documents', 'vertical-line'] as const)
      expect(of(kind)).toStrictEqual(['population-data-of-other-kind']);
    const owed = ['population-basis-missing', 'population-basis-missing', 'population-log-missing'];
    expect(of('public-services')).toStrictEqual(owed);
    expect(of('public-services', { value: { ...value, kind: 'public-services' } })).toStrictEqual([]);
    expect(of('data-sharing', { dataset: { personalData: 'none' } })).toStrictEqual([]);
    expect(of('data-sharing', { consumer: other, provider: other })).toStrictEqual([]);
  });
});

describe('exchanges with VNeID', () => {
  const vneid = system('bo', 'vneid', { database: 'ht-ddxt' });
  const other = system('tinh', 'ho-so');

  it('ask it for authentication, and give it documents', () => {
    expect(codes(authentication(exchange({ consumer: other, provider: vneid })))).toStrictEqual([]);
    expect(codes(authentication(exchange({ consumer: vneid, provider: other })))).toStrictEqual([
      'vneid-system-missing',
    ]);
    const document = { type: 'giay-phep', issuer: 'tinh', dataset: 'du-lieu' };
    expect(codes(documents(exchange({ value: { document }, consumer: vneid, provider: other })))).toStrictEqual([]);
    expect(codes(documents(exchange({ value: { document }, consumer: other, provider: vneid })))).toStrictEqual([
      'vneid-system-missing',
    ]);
  });
});

describe('a vertical line', () => {
  const value = { kind: 'vertical-line', sector: 'dat-dai', initiator: 'provider' } as const;
  const dataset = { synchronisation: { due: '2026-12-31' } } as Partial<DatasetFile>;
  const consumer = system('bo', 'dat-dai');
  const through = system('tinh', 'ldop');
  const commune = system('tinh', 'xa-mot', { commune: '00001' });
  const line = (parts: Parts): readonly string[] =>
    codes(verticalLine(exchange({ value, dataset, consumer, provider: commune, through, ...parts })));

  it('goes from a commune, or from what the communes of a province share, through the province to the centre', () => {
    expect(line({})).toStrictEqual([]);
    expect(line({ provider: system('tinh', 'communes') })).toStrictEqual([]);
  });

  it.each<[string, Parts, string]>([
    ['begins at another system of the province', { provider: system('tinh', 'ho-so') }, 'line-not-from-commune'],
    ['passes another province', { through: system('tinh-khac', 'ldop') }, 'line-through-other-province'],
    ['ends at a province', { consumer: system('tinh-khac', 'ho-so') }, 'line-not-to-centre'],
    ['is opened from above', { value: { ...value, initiator: 'consumer' } }, 'line-opened-from-above'],
    ['names no sector', { value: { ...value, sector: undefined } }, 'sector-missing'],
    ['carries data that stays outside', { dataset: { synchronisation: undefined } }, 'line-data-not-synchronised'],
  ])('that %s is told', (_, parts, code) => {
    expect(line(parts)).toStrictEqual([code]);
  });

  it('does not begin at a system that only bears the name, in a ministry', () => {
    expect(line({ provider: system('bo', 'communes'), through: system('bo', 'ldop') })).toStrictEqual([
      'line-not-from-commune',
    ]);
  });
});
