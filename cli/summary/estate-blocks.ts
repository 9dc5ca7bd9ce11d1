import type { Estate, System } from '../../model/estate/types';
import type { Lang } from '../../model/messages/define';
import type { Cell } from '../format/table';
import { alignRows } from '../format/table';
import { COUNTS } from '../texts/issues';
import { KINDS_OF_BODY } from '../texts/kinds';
import { grouped, say, sayCount } from '../texts/say';
import { NAMESPACES, SUMMARY, VENDOR_RIGHTS } from '../texts/summary';
import type { Block } from './lines';
import { wrap } from './lines';

const WIDTH = 84;

/** Who is on the platform: tenants by kind of body. */
export function tenantsBlock({ tenants }: Estate, lang: Lang): Block {
  const known = Object.keys(KINDS_OF_BODY);
  const other = [...new Set(tenants.map(({ kind }) => kind))].filter((kind) => !known.includes(kind)).sort();
  const counts = [...known, ...other].flatMap((kind) => {
    const count = tenants.filter((tenant) => tenant.kind === kind).length;
    const words = KINDS_OF_BODY[kind] ?? { vi: `{count} ${kind}`, en: [`{count} ${kind}`, `{count} ${kind}`] };
    return count === 0 ? [] : [sayCount(words, count, lang)];
  });
  const total = sayCount(COUNTS.tenants, tenants.length, lang);
  return {
    heading: say(SUMMARY.tenants, lang),
    lines: wrap(counts.length === 0 ? [total] : [`${total}: ${counts[0] ?? ''}`, ...counts.slice(1)], WIDTH),
  };
}

/** Systems by level: how far the level is approved, and where they stand. */
export function systemsBlock({ tenants }: Estate, lang: Lang): Block {
  const systems = tenants.flatMap((tenant) => tenant.systems);
  const heading = [
    SUMMARY.level,
    SUMMARY.approved,
    SUMMARY.assumed,
    SUMMARY.hosted,
    SUMMARY.external,
    SUMMARY.total,
  ].map((text) => text[lang]);
  const row = (name: string, of: readonly System[]): readonly Cell[] => {
    const count = (is: (system: System) => boolean): number => of.filter(is).length;
    return [
      name,
      count(({ level }) => level.basis === 'approved'),
      count(({ level }) => level.basis === 'assumed'),
      count(({ hosting }) => hosting !== 'external'),
      count(({ hosting }) => hosting === 'external'),
      of.length,
    ];
  };
  const levels = [...new Set(systems.map(({ level }) => level.value))].sort((a, b) => a - b);
  const rows = [
    ...levels.map((value) =>
      row(
        String(value),
        systems.filter(({ level }) => level.value === value),
      ),
    ),
    row(say(SUMMARY.total, lang), systems),
  ];
  const namespaces = sayCount(NAMESPACES, systems.filter(({ hosting }) => hosting !== 'external').length, lang);
  return { heading: say(SUMMARY.systems, lang), lines: [...numbersTable([heading, ...rows], lang), namespaces] };
}

/** How many roles people of vendors hold; who and where is a table of its own. */
export function vendorsBlock({ tenants }: Estate, lang: Lang): Block {
  const systems = tenants.flatMap((tenant) => tenant.systems);
  const roles = systems.flatMap((system) => (system.hosting === 'external' ? [] : system.vendors));
  const lines = roles.length === 0 ? [] : [sayCount(VENDOR_RIGHTS, roles.length, lang)];
  return { heading: say(SUMMARY.vendors, lang), lines };
}

/** Each exception that the policies make: none is so small that it may go unread. */
export function waiversBlock({ waivers }: Estate, lang: Lang): Block {
  const rows = waivers.map(({ rule, namespace, kind, name, until }) => [
    rule,
    namespace,
    `${kind} ${name}`,
    say(SUMMARY.waived, lang, { until }),
  ]);
  return { heading: say(SUMMARY.waivers, lang), lines: alignRows(rows) };
}

/** Numbers grouped and to the right, their headings too. */
export function numbersTable(rows: readonly (readonly Cell[])[], lang: Lang): readonly string[] {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? grouped(cell, lang) : cell)));
  const columns = rows[0]?.map((_, i) => i) ?? [];
  return alignRows(texts, new Set(columns.slice(1)));
}
