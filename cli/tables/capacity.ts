import { type Amounts, amountsOf, type Consumer, type SiteLedger, sumOf } from '../../model/capacity/ledger';
import { shownQuantity } from '../../model/capacity/shown';
import { byText } from '../../model/estate/names';
import type { Lang } from '../../model/messages/define';
import type { Cell, Table } from '../format/table';
import { CAPACITY_LINES, CAPACITY_REPORT } from '../texts/capacity';
import { say } from '../texts/say';
import { columns } from './columns';

/** Agencies of a site that a page shows by name; the others stand in one line. CSV and JSON have them all. */
const MOST_AGENCIES = 10;

type Line = keyof typeof CAPACITY_LINES;
type Row = readonly Cell[];

/** Per site what it has, what is promised to whom, and what is free. */
export function capacityTable(ledgers: readonly SiteLedger[], lang: Lang, forPeople: boolean): Table {
  const row = (site: string, line: Line, who: string | undefined, namespaces: number | undefined, of: Amounts): Row => [
    site,
    forPeople ? say(CAPACITY_LINES[line], lang) : line,
    who,
    namespaces,
    ...(['cpu', 'memory', 'storage'] as const).map((resource) => shownQuantity(resource, of[resource])),
  ];
  const rows = ledgers.flatMap((ledger) => {
    const { site, declared, overcommit, ceiling, tenants, components, consumers } = ledger;
    const agencies = consumers.filter(({ kind }) => kind === 'agency');
    const others = consumers.filter(({ kind }) => kind === 'component');
    const named = forPeople ? largest(agencies) : agencies;
    const rest = agencies.filter((one) => !named.includes(one));
    const free = amountsOf((resource) => ceiling[resource] - tenants[resource] - components[resource]);
    const more = say(CAPACITY_REPORT.others, lang, { count: String(rest.length) });
    return [
      row(site, 'declared', undefined, undefined, declared),
      row(site, 'ceiling', `${overcommit} %`, undefined, ceiling),
      row(site, 'tenants', undefined, namespacesOf(agencies), tenants),
      row(site, 'components', undefined, namespacesOf(others), components),
      row(site, 'free', undefined, undefined, free),
      ...named.map(({ id, namespaces, promised }) => row(site, 'agency', id, namespaces, promised)),
      ...(rest.length === 0 ? [] : [row(site, 'agency', more, namespacesOf(rest), sumOf(rest))]),
      ...others.map(({ id, namespaces, promised }) => row(site, 'component', id, namespaces, promised)),
    ];
  });
  return { columns: columns('site', 'line', 'subject', 'namespaces', 'cpu', 'memory', 'storage'), rows };
}

const namespacesOf = (consumers: readonly Consumer[]): number =>
  consumers.reduce((sum, { namespaces }) => sum + namespaces, 0);

/** By memory: what runs out first where limits of memory equal requests. */
function largest(agencies: readonly Consumer[]): readonly Consumer[] {
  const sorted = agencies.toSorted((a, b) => {
    const more = b.promised.memory - a.promised.memory;
    return more === 0n ? byText(a.id, b.id) : more > 0n ? 1 : -1;
  });
  return sorted.slice(0, MOST_AGENCIES);
}
