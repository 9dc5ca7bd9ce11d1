import { systemsByTenant } from '../estate/find-system';
import { AGENT_NODE, type ResolvedSystem, type ResolvedTenant } from '../estate/resolve';
import { hasErrors, type Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile, PartyOfAgreement } from '../schema/agreement';
import { type Config, type Entry, tenantFolders } from '../schema/config';
import { type DatasetFile, fieldIds } from '../schema/dataset';
import { nearest } from '../schema/nearest';
import { instrumentCited, instrumentDoubtful, type Instruments, instrumentsById } from './citations';
import { type EndLookup, resolveEnds } from './ends';
import { digestOf, type Terms } from './terms';

/** An agreement whose every reference was found: its terms, their digest, and where it is declared. */
export interface ResolvedAgreement {
  readonly entry: Entry<AgreementFile>;
  readonly terms: Terms;
  readonly digest: string;
  /** Whether any of its data has a duty to be shared: the provider then owes the connection. */
  readonly mandatory: boolean;
  /** Day from which no law that it cites is in force; undefined: none is known. */
  readonly basisEnds: string | undefined;
}

export interface AgreementsRead {
  readonly agreements: readonly ResolvedAgreement[];
  readonly issues: readonly Issue[];
}

interface Lookup extends EndLookup {
  readonly datasets: ReadonlyMap<string, DatasetFile>;
  readonly instruments: Instruments;
  readonly asOf: string;
}

export function resolveAgreements(config: Config, tenants: readonly ResolvedTenant[], asOf: string): AgreementsRead {
  const lookup: Lookup = {
    tenants: systemsByTenant(tenants),
    datasets: new Map(config.entries.dataset.map((entry) => [entry.value.id, entry.value])),
    instruments: instrumentsById(config),
    asOf,
    folders: tenantFolders(config),
    limits: config.entries.platform[0]?.value.hub.limits,
  };
  const agreements: ResolvedAgreement[] = [];
  const issues: Issue[] = [];
  for (const entry of config.entries.agreement) {
    const found = resolveOne(entry, lookup);
    issues.push(...found.issues);
    if (found.terms === undefined) continue;
    const mandatory = found.terms.datasets.some(({ sharing }) => sharing === 'mandatory');
    const basisEnds = lastRepeal(entry.value, lookup.instruments);
    agreements.push({ entry, terms: found.terms, digest: digestOf(found.terms), mandatory, basisEnds });
  }
  return { agreements, issues };
}

/** The latest repeal, where every instrument that is cited has one. */
function lastRepeal({ legalBasis }: AgreementFile, instruments: Instruments): string | undefined {
  const repeals = legalBasis.map(({ instrument }) => instruments.get(instrument)?.repealed);
  return repeals.includes(undefined) ? undefined : repeals.toSorted().at(-1);
}

function resolveOne(
  entry: Entry<AgreementFile>,
  lookup: Lookup,
): { readonly terms: Terms | undefined; readonly issues: readonly Issue[] } {
  const { value } = entry;
  const issues = [...partiesAndDates(entry), ...citations(entry, lookup)];
  const { consumer, provider, source, carried, through } = resolveEnds(entry, lookup, issues);
  const datasets = datasetsOf(entry, source, carried, lookup, issues);
  const isWhole = value.through === undefined || through !== undefined;
  if (consumer === undefined || provider === undefined || !isWhole || hasErrors(issues))
    return { terms: undefined, issues };
  const agentNodes = {
    consumer: zoneOfAgentNode(value.consumer, lookup),
    provider: zoneOfAgentNode(value.provider, lookup),
  };
  return { terms: { agreement: value, consumer, provider, through, datasets, agentNodes }, issues };
}

/** Undefined where the agent node is in the cluster. */
function zoneOfAgentNode({ agency }: PartyOfAgreement, { tenants }: Lookup): string | undefined {
  const settings = tenants.get(agency)?.get(AGENT_NODE)?.settings;
  return settings?.hosting === 'external' ? settings.zone : undefined;
}

function partiesAndDates(entry: Entry<AgreementFile>): Issue[] {
  const { consumer, provider, from, until } = entry.value;
  const issues: Issue[] = [];
  if (consumer.agency === provider.agency) {
    issues.push(issue('agreement-with-itself', entry.at(['provider', 'agency']), { agency: consumer.agency }));
  }
  if (until < from) issues.push(issue('agreement-ends-before-it-begins', entry.at(['until']), { from, until }));
  return issues;
}

function citations(entry: Entry<AgreementFile>, { instruments, asOf }: Lookup): readonly Issue[] {
  return entry.value.legalBasis.flatMap(({ instrument }, index) => {
    const at = entry.at(['legalBasis', index, 'instrument']);
    return [
      ...instrumentCited(instrument, at, instruments, asOf),
      ...instrumentDoubtful(instrument, at, instruments, entry.value),
    ];
  });
}

function datasetsOf(
  entry: Entry<AgreementFile>,
  source: ResolvedSystem | undefined,
  carried: { readonly name: string; readonly datasets: readonly string[] } | undefined,
  lookup: Lookup,
  issues: Issue[],
): readonly DatasetFile[] {
  return entry.value.datasets.flatMap(({ id, fields }, index) => {
    const at = entry.at(['datasets', index, 'id']);
    const dataset = lookup.datasets.get(id);
    if (dataset === undefined) {
      const allowed = [...lookup.datasets.keys()];
      issues.push(issue('dataset-unknown', at, { dataset: id }, { allowed, suggestion: nearest(id, allowed) }));
      return [];
    }
    const { owner } = dataset;
    if (source !== undefined && (owner.agency !== source.agency || owner.system !== source.id)) {
      issues.push(issue('dataset-of-other-owner', at, { dataset: id, owner: `${owner.agency}/${owner.system}` }));
    }
    const state =
      dataset.classification === 'state-secret' ? 'state-secret' : dataset.sharing === 'closed' ? 'closed' : undefined;
    if (state !== undefined) issues.push(issue('dataset-not-shared', at, { dataset: id, state }));
    if (carried !== undefined && !carried.datasets.includes(id)) {
      const extras = { allowed: carried.datasets };
      issues.push(issue('dataset-not-carried', at, { dataset: id, interface: carried.name }, extras));
    }
    issues.push(...unknownFields(entry, index, dataset, fields));
    return [dataset];
  });
}

function unknownFields(
  entry: Entry<AgreementFile>,
  index: number,
  dataset: DatasetFile,
  fields: readonly string[],
): readonly Issue[] {
  const allowed = fieldIds(dataset);
  return fields.flatMap((field, position) => {
    if (allowed.includes(field)) return [];
    const at = entry.at(['datasets', index, 'fields', position]);
    const extras = { allowed, suggestion: nearest(field, allowed) };
    return [issue('dataset-field-unknown', at, { dataset: dataset.id, field }, extras)];
  });
}
