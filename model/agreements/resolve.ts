import { findSystem, systemsByTenant, type SystemLookup } from '../estate/find-system';
import { AGENT_NODE, type ResolvedSystem, type ResolvedTenant } from '../estate/resolve';
import { hasErrors, type Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { DatasetFile } from '../schema/catalogue';
import { type Config, type Entry, tenantFolders } from '../schema/config';
import { nearest } from '../schema/nearest';
import { digestOf, type Terms } from './terms';

/** An agreement whose every reference was found: its terms, their digest, and where it is declared. */
export interface ResolvedAgreement {
  readonly entry: Entry<AgreementFile>;
  readonly terms: Terms;
  readonly digest: string;
  /** Parties without an agent node in the cluster: there is no path to open yet. */
  readonly unconnected: readonly string[];
}

export interface AgreementsRead {
  readonly agreements: readonly ResolvedAgreement[];
  readonly issues: readonly Issue[];
}

interface Lookup extends SystemLookup {
  readonly datasets: ReadonlyMap<string, DatasetFile>;
  /** Instrument to the day of its repeal, where it is repealed. */
  readonly instruments: ReadonlyMap<string, string | undefined>;
  readonly asOf: string;
}

export function resolveAgreements(config: Config, tenants: readonly ResolvedTenant[], asOf: string): AgreementsRead {
  const lookup: Lookup = {
    tenants: systemsByTenant(tenants),
    datasets: new Map(config.entries.dataset.map((entry) => [entry.value.id, entry.value])),
    instruments: new Map(
      config.entries.instruments.flatMap((entry) =>
        entry.value.instruments.map((one) => [one.id, one.repealed] as const),
      ),
    ),
    asOf,
    folders: tenantFolders(config),
  };
  const agreements: ResolvedAgreement[] = [];
  const issues: Issue[] = [];
  for (const entry of config.entries.agreement) {
    const found = resolveOne(entry, lookup);
    issues.push(...found.issues);
    if (found.terms === undefined) continue;
    const parties = [entry.value.consumer.agency, entry.value.provider.agency];
    const unconnected = parties.filter((agency) => isElsewhere(agency, lookup));
    agreements.push({ entry, terms: found.terms, digest: digestOf(found.terms), unconnected });
  }
  return { agreements, issues };
}

/** A missing agent node is an error of its own. */
function isElsewhere(agency: string, { tenants }: Lookup): boolean {
  return tenants.get(agency)?.get(AGENT_NODE)?.settings.hosting === 'external';
}

function resolveOne(
  entry: Entry<AgreementFile>,
  lookup: Lookup,
): { readonly terms: Terms | undefined; readonly issues: readonly Issue[] } {
  const { consumer, provider } = entry.value;
  const issues = [...partiesAndDates(entry), ...citations(entry, lookup)];
  const from = system(entry, 'consumer', lookup, issues);
  const to = system(entry, 'provider', lookup, issues);
  const client = from === undefined ? undefined : from.settings.clients?.[consumer.client];
  const served = to === undefined ? undefined : to.settings.interfaces?.[provider.interface];
  if (from !== undefined && client === undefined) {
    const allowed = Object.keys(from.settings.clients ?? {});
    issues.push(
      issue(
        'client-unknown',
        entry.at(['consumer', 'client']),
        { system: from.id, client: consumer.client },
        { allowed, suggestion: nearest(consumer.client, allowed) },
      ),
    );
  }
  if (to !== undefined && served === undefined) {
    const allowed = Object.keys(to.settings.interfaces ?? {});
    issues.push(
      issue(
        'interface-unknown',
        entry.at(['provider', 'interface']),
        { system: to.id, interface: provider.interface },
        { allowed, suggestion: nearest(provider.interface, allowed) },
      ),
    );
  }
  const datasets = datasetsOf(entry, to, lookup, issues);
  if (client === undefined || served === undefined || hasErrors(issues)) return { terms: undefined, issues };
  const terms: Terms = {
    agreement: entry.value,
    consumer: { agency: consumer.agency, system: consumer.system, name: consumer.client, podLabels: client.podLabels },
    provider: {
      agency: provider.agency,
      system: provider.system,
      name: provider.interface,
      podLabels: served.podLabels,
      port: served.port,
      protocol: served.protocol,
    },
    datasets,
  };
  return { terms, issues };
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
    if (!instruments.has(instrument)) {
      const allowed = [...instruments.keys()];
      return [issue('instrument-unknown', at, { instrument }, { allowed, suggestion: nearest(instrument, allowed) })];
    }
    const repealed = instruments.get(instrument);
    if (repealed === undefined || repealed > asOf) return [];
    return [issue('instrument-repealed', at, { instrument, since: repealed })];
  });
}

function system(
  entry: Entry<AgreementFile>,
  side: 'consumer' | 'provider',
  lookup: Lookup,
  issues: Issue[],
): ResolvedSystem | undefined {
  const found = findSystem(entry.value[side], (key) => entry.at([side, key]), lookup);
  issues.push(...found.issues);
  if (found.system?.settings.hosting !== 'external') return found.system;
  issues.push(issue('system-not-hosted', entry.at([side, 'system']), { system: found.system.id }));
  return undefined;
}

function datasetsOf(
  entry: Entry<AgreementFile>,
  from: ResolvedSystem | undefined,
  lookup: Lookup,
  issues: Issue[],
): readonly DatasetFile[] {
  const { provider } = entry.value;
  const carried = from?.settings.interfaces?.[provider.interface]?.datasets;
  return entry.value.datasets.flatMap(({ id, fields }, index) => {
    const at = entry.at(['datasets', index, 'id']);
    const dataset = lookup.datasets.get(id);
    if (dataset === undefined) {
      const allowed = [...lookup.datasets.keys()];
      issues.push(issue('dataset-unknown', at, { dataset: id }, { allowed, suggestion: nearest(id, allowed) }));
      return [];
    }
    const { owner } = dataset;
    if (from !== undefined && (owner.agency !== from.agency || owner.system !== from.id)) {
      issues.push(issue('dataset-of-other-owner', at, { dataset: id, owner: `${owner.agency}/${owner.system}` }));
    }
    const state =
      dataset.classification === 'state-secret' ? 'state-secret' : dataset.sharing === 'closed' ? 'closed' : undefined;
    if (state !== undefined) issues.push(issue('dataset-not-shared', at, { dataset: id, state }));
    if (carried !== undefined && !carried.includes(id)) {
      issues.push(
        issue('dataset-not-carried', at, { dataset: id, interface: provider.interface }, { allowed: carried }),
      );
    }
    fields.forEach((field, position) => {
      if (dataset.fields.includes(field)) return;
      const extras = { allowed: dataset.fields, suggestion: nearest(field, dataset.fields) };
      issues.push(
        issue(
          'dataset-field-unknown',
          entry.at(['datasets', index, 'fields', position]),
          { dataset: id, field },
          extras,
        ),
      );
    });
    return [dataset];
  });
}
