import { isDeepStrictEqual } from 'node:util';
import type { AgreementInForce } from '../agreements/in-force';
import { earlier, lastDay } from '../agreements/last-day';
import type { Config } from '../schema/config';
import type { ResolvedSystem } from './resolve';
import { byText, namespaceOf } from './names';
import { type Hop, pathOf, type Places } from './path';
import { sourceOf } from './source';
import type { Flow, FlowReason } from './types';

/** An agreement in force with the hops that it uses. */
export interface Path {
  readonly agreement: AgreementInForce;
  readonly hops: readonly Hop[];
}

/** How an instrument is cited, e.g. `278/2025/NĐ-CP`. */
export type Citation = (instrument: string) => string;

/** Instruments are cited by their number; one that the catalogue does not hold by its id. */
export function citationIn({ entries }: Config): Citation {
  const numbers = new Map(
    entries.instruments.flatMap((entry) => entry.value.instruments.map((one) => [one.id, one.number] as const)),
  );
  return (instrument) => numbers.get(instrument) ?? instrument;
}

export function pathsOf(agreements: readonly AgreementInForce[], places: Places): readonly Path[] {
  return agreements.map((agreement) => ({
    agreement,
    hops: pathOf(agreement, places).map((hop) => named(hop, agreement)),
  }));
}

/** A direct path is no hop that other agreements may share. */
function named(hop: Hop, { direct }: AgreementInForce): Hop {
  return direct === undefined ? hop : { ...hop, id: `waiver.${direct.value.agreement.toLowerCase()}.${hop.id}` };
}

/** Every hop that agreements open, once, sorted by id: those that use one share it. */
export function flowsOfAgreements(paths: readonly Path[], citation: Citation): readonly Flow[] {
  const users = new Map<string, { readonly hop: Hop; readonly agreements: AgreementInForce[] }>();
  for (const { agreement, hops } of paths) {
    for (const hop of hops) {
      const known = users.get(hop.id);
      if (known === undefined) users.set(hop.id, { hop, agreements: [agreement] });
      else if (isDeepStrictEqual(known.hop, hop)) known.agreements.push(agreement);
      else throw new Error(`hop ${hop.id} stands for two connections`);
    }
  }
  return [...users.values()]
    .map(({ hop, agreements }) => flowOf(hop, agreements, citation))
    .sort((a, b) => byText(a.id, b.id));
}

function flowOf({ id, from, to, ports, protocol }: Hop, users: readonly AgreementInForce[], citation: Citation): Flow {
  const agreements = users.toSorted((a, b) => byText(a.entry.value.id, b.entry.value.id));
  const [first] = agreements;
  if (first === undefined) throw new Error(`nobody uses hop ${id}`);
  const { direct } = first;
  const ids = agreements.map(({ entry }) => entry.value.id);
  const reason: FlowReason =
    direct === undefined ? { kind: 'agreement', ids } : { kind: 'waiver', id: direct.value.agreement };
  const cited = agreements.flatMap((agreement) => citationsOf(agreement, citation));
  return {
    ...{ id, from, to, protocol },
    ...ports,
    reason,
    until: agreements.map(lastOpenDay).toSorted(byText).at(-1),
    legalBasis: [...new Set(cited)].sort(byText),
    source: sourceOf((direct ?? first.entry).at()),
  };
}

/** How an agreement's law is cited; of a direct path the law that allows it. */
export function citationsOf({ entry, direct }: AgreementInForce, citation: Citation): readonly string[] {
  const basis = direct === undefined ? entry.value.legalBasis : [direct.value.legalBasis];
  return basis.map(({ instrument, clause }) => `${citation(instrument)} ${clause}`);
}

/** The last day; of a direct path no later than that of its waiver. */
export function lastOpenDay(agreement: AgreementInForce): string {
  const { direct } = agreement;
  return direct === undefined ? lastDay(agreement) : earlier(direct.value.until, lastDay(agreement));
}

/** Flows inside one agency, which its systems declare: neither agreement nor hub. */
export function internalFlows(systems: readonly ResolvedSystem[]): readonly Flow[] {
  const byId = new Map(systems.map((system) => [system.id, system]));
  return systems.flatMap((system) =>
    (system.settings.talksTo ?? []).flatMap((talk, index): readonly Flow[] => {
      const target = byId.get(talk.system);
      const client = system.settings.clients?.[talk.client]?.podLabels;
      const served = target?.settings.interfaces?.[talk.interface];
      if (system.settings.hosting === 'external' || target?.settings.hosting === 'external') return [];
      if (client === undefined || served?.podLabels === undefined)
        throw new Error(`a flow of ${system.agency}/${system.id} was accepted without both its ends`);
      const from = { namespace: namespaceOf(system.agency, system.id), podLabels: client };
      const to = { namespace: namespaceOf(system.agency, talk.system), podLabels: served.podLabels };
      const { agency } = system;
      return [
        {
          id: `internal.${agency}.${system.id}.${talk.client}--${agency}.${talk.system}.${talk.interface}`,
          ...{ from, to, protocol: served.protocol },
          ...served.port,
          reason: { kind: 'internal', id: `${system.id}/${talk.client} > ${talk.system}/${talk.interface}` },
          until: undefined,
          legalBasis: [],
          source: sourceOf(system.at(['talksTo', index])),
        },
      ];
    }),
  );
}
