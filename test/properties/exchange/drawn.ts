import fc from 'fast-check';

/** Days of the drawn estates: the one asked for, and those on which something begins or ends. */
export const DAYS = ['2025-08-01', '2026-02-01', '2026-06-01', '2026-11-22', '2027-03-01'] as const;
export type Day = (typeof DAYS)[number];

export const AGENCIES = ['vi-du-a', 'vi-du-b', 'vi-du-c', 'vi-du-d'] as const;
export type Agency = (typeof AGENCIES)[number];
export const ENDS = [0, 1] as const;
type End = (typeof ENDS)[number];

/** Where an agency has its agent node and its one system; and whether its other system is called inside it. */
export interface DrawnAgency {
  readonly agentNodeOutside: boolean;
  readonly systemOutside: boolean;
  readonly talks: boolean;
}

/** What a party wrote. */
export type Consent = 'given' | 'missing' | 'other-terms' | 'later' | 'suspended' | 'without-connection';

/** The client of the same number has the same name as the interface. */
export interface Through {
  readonly of: 'consumer' | 'provider';
  readonly interface: End;
  readonly client: End;
}

export interface DrawnAgreement {
  readonly consumer: Agency;
  readonly provider: Agency;
  readonly client: End;
  readonly interface: End;
  readonly initiator: 'consumer' | 'provider';
  readonly via: 'ndop' | 'ndxp';
  /** Whose platform it passes, and the names by which that is called and calls on. */
  readonly through: Through | undefined;
  readonly mandatory: boolean;
  readonly from: Day;
  readonly until: Day;
  readonly consents: { readonly consumer: Consent; readonly provider: Consent; readonly ndc: Consent };
  readonly refused: Day | undefined;
  readonly decided: Day | undefined;
  readonly direct: Day | undefined;
}

export interface DrawnEstate {
  readonly asOf: Day;
  readonly agencies: Readonly<Record<Agency, DrawnAgency>>;
  readonly agreements: readonly DrawnAgreement[];
  readonly suspended: readonly Agency[];
}

const often = <T>(usual: T, ...rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 12 }, { arbitrary: fc.constantFrom(...rare), weight: 2 });
const day = (): fc.Arbitrary<Day> => fc.constantFrom(...DAYS);
const rarely = (): fc.Arbitrary<Day | undefined> => fc.option(day(), { nil: undefined, freq: 6 });
const consent = (): fc.Arbitrary<Consent> =>
  often<Consent>('given', 'missing', 'other-terms', 'later', 'suspended', 'without-connection');

const agency = (): fc.Arbitrary<DrawnAgency> =>
  fc.record({ agentNodeOutside: often(false, true), systemOutside: often(false, true), talks: fc.boolean() });

const agreement = (): fc.Arbitrary<DrawnAgreement> =>
  fc
    .record({
      consumer: fc.constantFrom(...AGENCIES),
      provider: fc.constantFrom(...AGENCIES),
      client: fc.constantFrom(...ENDS),
      interface: fc.constantFrom(...ENDS),
      initiator: often<'consumer' | 'provider'>('consumer', 'provider'),
      via: often<'ndop' | 'ndxp'>('ndop', 'ndxp'),
      through: fc.option(
        fc.record<Through>({
          of: fc.constantFrom('consumer', 'provider'),
          interface: fc.constantFrom(...ENDS),
          client: fc.constantFrom(...ENDS),
        }),
        { nil: undefined, freq: 2 },
      ),
      mandatory: fc.boolean(),
      from: often<Day>('2025-08-01', ...DAYS),
      until: often<Day>('2027-03-01', ...DAYS),
      consents: fc.record({ consumer: consent(), provider: consent(), ndc: consent() }),
      refused: rarely(),
      decided: rarely(),
      direct: rarely(),
    })
    .filter(({ consumer, provider, from, until }) => consumer !== provider && from <= until)
    .map((drawn) => ({
      ...drawn,
      // What would be refused whole: mandatory data past the hub, a decision on other data, a late direct path.
      mandatory: drawn.mandatory && drawn.via === 'ndop',
      decided: drawn.mandatory && drawn.via === 'ndop' ? drawn.decided : undefined,
      direct: drawn.direct !== undefined && drawn.direct <= '2026-12-31' ? drawn.direct : undefined,
    }));

/** Agencies with what they have in the cluster and outside, and what they agreed on, wrote and refused. */
export const drawnEstate = (): fc.Arbitrary<DrawnEstate> =>
  fc.record({
    asOf: day(),
    agencies: fc.record({ 'vi-du-a': agency(), 'vi-du-b': agency(), 'vi-du-c': agency(), 'vi-du-d': agency() }),
    agreements: fc.array(agreement(), { minLength: 1, maxLength: 8 }),
    suspended: often<readonly Agency[]>([], ['vi-du-a'], ['vi-du-b', 'vi-du-c']),
  });

export const idOf = (index: number): string => `VD-${String(index * 60 + 1).padStart(4, '0')}`;
