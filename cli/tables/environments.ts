import { byText } from '../../model/estate/names';
import type { Lang } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import type { EnvironmentFile } from '../../model/schema/environment';
import type { Table } from '../format/table';
import { ENVIRONMENT_LINES, ENVIRONMENTS } from '../texts/environments';
import { say } from '../texts/say';

type Line = keyof typeof ENVIRONMENT_LINES;
type Cells = Readonly<Record<Line, (environment: EnvironmentFile, lang: Lang) => string>>;

/** From the smallest to the one that counts; others behind them by name. */
const ORDER = ['local', 'staging', 'production'];

const clustersOf = ({
  clusters,
}: EnvironmentFile): readonly (readonly [string, EnvironmentFile['clusters'][string]])[] =>
  Object.entries(clusters).toSorted(([a], [b]) => byText(a, b));

const yesNo = (holds: boolean, lang: Lang): string => say(holds ? ENVIRONMENTS.yes : ENVIRONMENTS.no, lang);

const listed = (words: readonly string[], lang: Lang): string =>
  words.length === 0 ? say(ENVIRONMENTS.none, lang) : words.join(', ');

const CELLS: Cells = {
  clusters: (each) =>
    clustersOf(each)
      .map(([id, { site, role }]) => `${id} (${site}, ${role})`)
      .join(', '),
  capacity: ({ sites }) =>
    Object.entries(sites)
      .toSorted(([a], [b]) => byText(a, b))
      .map(([id, { capacity, overcommitPercent }]) => {
        const { cpu, memory, storage } = capacity;
        return `${id}: ${cpu} CPU, ${memory}, ${storage}${overcommitPercent === undefined ? '' : `, ${overcommitPercent} %`}`;
      })
      .join('; '),
  placement: ({ placement }, lang) =>
    placement === undefined
      ? say(ENVIRONMENTS.firstCluster, lang)
      : placement
          .map(({ levels, tenants, clusters }) => {
            const who = [...(levels ?? []).map(String), ...(tenants ?? [])].join(', ');
            return `${who === '' ? say(ENVIRONMENTS.anyOf, lang) : who} → ${clusters.join(', ')}`;
          })
          .join('; '),
  tenants: ({ tenants }, lang) => (tenants === undefined ? say(ENVIRONMENTS.all, lang) : String(tenants.length)),
  backend: ({ backend }) => backend.type,
  identity: (each, lang) =>
    yesNo(
      clustersOf(each).every(([, { identity }]) => identity !== 'unknown'),
      lang,
    ),
  kubernetes: (each) => [...new Set(clustersOf(each).map(([, { kubernetes }]) => kubernetes))].join(', '),
  highAvailability: ({ highAvailability }, lang) => yesNo(highAvailability, lang),
  addressFamilies: ({ addressFamilies }) => (addressFamilies === 'dual' ? 'IPv6, IPv4' : 'IPv6'),
  registry: ({ registry }) => registry,
  components: ({ components }, lang) => listed(Object.keys(components ?? {}).toSorted(byText), lang),
  sandbox: (each, lang) =>
    listed(
      clustersOf(each).flatMap(([id, { sandbox }]) => (sandbox === undefined ? [] : [id])),
      lang,
    ),
  zones: ({ zones }, lang) => listed(Object.keys(zones).toSorted(byText), lang),
};

/** One line for each thing in which environments may differ, one column for each environment. */
export function environmentsTable(config: Config, lang: Lang): Table {
  const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const environments = config.entries.environment
    .map(({ value }) => value)
    .toSorted((a, b) => rank(a.id) - rank(b.id) || byText(a.id, b.id));
  return {
    columns: [
      { key: 'property', title: ENVIRONMENTS.property },
      ...environments.map(({ id }) => ({ key: id, title: { en: id, vi: id } })),
      { key: 'why', title: ENVIRONMENTS.why },
    ],
    rows: (Object.keys(ENVIRONMENT_LINES) as Line[]).map((line) => [
      say(ENVIRONMENT_LINES[line].name, lang),
      ...environments.map((each) => CELLS[line](each, lang)),
      say(ENVIRONMENT_LINES[line].why, lang),
    ]),
  };
}
