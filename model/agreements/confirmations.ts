import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { ConsentFile, DecisionFile, RefusalFile } from '../schema/consent';
import type { Config, Entry } from '../schema/config';
import { instrumentCited, instrumentsById } from './citations';

/** Agreement to party to its file: the agency of the file's folder, or the NDC's own party. */
type ByParty<T> = ReadonlyMap<string, ReadonlyMap<string, Entry<T>>>;

/** Everything that parties and the NDC wrote about agreements. */
export interface Confirmations {
  readonly consents: ByParty<ConsentFile>;
  readonly refusals: ByParty<RefusalFile>;
  readonly decisions: ReadonlyMap<string, Entry<DecisionFile>>;
  /** Agency to the first day of its suspension by the NDC. */
  readonly suspended: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** @param sound ids of the agreements whose every reference was found: of others nobody is told that it is no party */
export function readConfirmations(
  config: Config,
  ndc: string,
  asOf: string,
  sound: ReadonlySet<string>,
): Confirmations {
  const { consent, platformConsent, refusal, decision, agencySuspension } = config.entries;
  const ofTenants = consent.filter((entry) => entry.names['agency'] !== ndc);
  const consents = byAgreement([
    ...ofTenants.map((entry) => [entry.names['agency'] ?? '', entry] as const),
    ...platformConsent.map((entry) => [ndc, entry] as const),
  ]);
  const refusals = byAgreement(refusal.map((entry) => [entry.names['agency'] ?? '', entry] as const));
  return {
    consents,
    refusals,
    decisions: new Map(decision.map((entry) => [entry.value.agreement, entry])),
    suspended: new Map(agencySuspension.map(({ value }) => [value.agency, value.since])),
    issues: [
      ...misplaced(config, ndc),
      ...strays(config, ndc, { consents, refusals, sound }),
      ...grounds(config, asOf),
    ],
  };
}

function byAgreement<T extends { readonly agreement: string }>(
  files: readonly (readonly [party: string, entry: Entry<T>])[],
): ByParty<T> {
  const all = new Map<string, Map<string, Entry<T>>>();
  for (const [party, entry] of files) {
    const ofAgreement = all.get(entry.value.agreement) ?? new Map<string, Entry<T>>();
    ofAgreement.set(party, entry);
    all.set(entry.value.agreement, ofAgreement);
  }
  return all;
}

/** The Center confirms in the platform's folder: a tenant's folder has other approvers. */
function misplaced({ entries }: Config, ndc: string): readonly Issue[] {
  return [...entries.consent, ...entries.refusal]
    .filter((entry) => entry.names['agency'] === ndc)
    .map((entry) => issue('confirmation-in-wrong-place', entry.at(['agreement']), { party: ndc }));
}

/** Files about agreements that do not exist, or by those who have no say in them. */
function strays(
  config: Config,
  ndc: string,
  { consents, refusals, sound }: Pick<Confirmations, 'consents' | 'refusals'> & { readonly sound: ReadonlySet<string> },
): readonly Issue[] {
  const agreements = new Map(config.entries.agreement.map((entry) => [entry.value.id, entry.value]));
  const declared = new Set(
    [...config.declared].flatMap((path) => /^(?:.*\/)?agreements\/(?:.*\/)?([A-Z0-9-]+)\.ya?ml$/.exec(path)?.[1] ?? []),
  );
  const { decision, directPath } = config.entries;
  const unknown = (entry: Entry<{ readonly agreement: string }>): readonly Issue[] => {
    const { agreement } = entry.value;
    if (declared.has(agreement)) return [];
    return [
      issue('confirmation-of-nothing', entry.at(['agreement']), { agreement }, { allowed: [...declared].sort() }),
    ];
  };
  const byNobody = (agency: string, entry: Entry<{ readonly agreement: string }>): readonly Issue[] => {
    const agreement = agreements.get(entry.value.agreement);
    if (agreement === undefined) return unknown(entry);
    const isParty = [agreement.consumer.agency, agreement.provider.agency, ndc].includes(agency);
    if (isParty || !sound.has(agreement.id)) return [];
    return [issue('confirmation-by-no-party', entry.at(['agreement']), { agency, agreement: agreement.id })];
  };
  const refusedByOthers = (agency: string, entry: Entry<RefusalFile>): readonly Issue[] => {
    const provider = agreements.get(entry.value.agreement)?.provider.agency;
    if (provider === undefined) return unknown(entry);
    if (provider === agency || !sound.has(entry.value.agreement)) return [];
    const params = { agency, agreement: entry.value.agreement, provider };
    return [issue('refusal-by-no-provider', entry.at(['agreement']), params)];
  };
  return [
    ...[...consents.values()].flatMap((parties) => [...parties].flatMap(([agency, entry]) => byNobody(agency, entry))),
    ...[...refusals.values()].flatMap((parties) =>
      [...parties].flatMap(([agency, entry]) => refusedByOthers(agency, entry)),
    ),
    ...[...decision, ...directPath].flatMap(unknown),
  ];
}

/** The law that a refusal, a decision and a direct path rest on is in the catalogue, and stands on the day. */
function grounds(config: Config, asOf: string): readonly Issue[] {
  const instruments = instrumentsById(config);
  const { refusal, decision, directPath } = config.entries;
  return [
    ...refusal.map((entry) => [entry, 'ground', entry.value.ground.instrument] as const),
    ...decision.map((entry) => [entry, 'basis', entry.value.basis.instrument] as const),
    ...directPath.map((entry) => [entry, 'legalBasis', entry.value.legalBasis.instrument] as const),
  ].flatMap(([entry, key, instrument]) =>
    instrumentCited(instrument, entry.at([key, 'instrument']), instruments, asOf),
  );
}
