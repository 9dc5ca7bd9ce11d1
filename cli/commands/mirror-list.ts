import { stringify } from 'yaml';
import type { LockedChart } from '../../model/estate/components';
import { mirrorPath } from '../../model/estate/mirror';
import { UNKNOWN } from '../../model/schema/chart-lock';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { type Table, tableCsv, tableJson, tableText } from '../format/table';
import { lockedCharts } from '../mirror/locked';
import { MIRROR, MIRROR_COLUMNS } from '../texts/mirror';
import { say } from '../texts/say';

interface ListOptions extends EstateOptions {
  readonly format?: 'text' | 'json' | 'csv' | 'skopeo' | 'images';
}

/** One thing that the mirror must hold. */
interface Mirrored {
  readonly kind: 'chart' | 'image';
  /** Chart, or component of charts of ours, that it belongs to. */
  readonly chart: string;
  readonly source: string;
  readonly tag: string;
  readonly digest: string;
}

/** Prints what the mirror must hold; says on stderr of what nobody knows the digest. */
export function mirrorList(context: Context, options: ListOptions): ExitCode {
  const locked = lockedCharts(context, options);
  if (locked === undefined) return EXIT.findings;
  const { charts, ownImages, registry, opened } = locked;
  const { lang, out, err } = context;
  const own = ownImages.map(({ component, ...image }): Mirrored => ({ kind: 'image', chart: component, ...image }));
  const all = [...charts.flatMap(mirroredOf), ...own];
  const { format = 'text' } = options;
  if (all.length === 0) err(`${say(MIRROR.nothing, lang, { environment: opened.environment })}\n`);
  const unknown = all.filter(({ digest }) => digest === UNKNOWN).length;
  if (unknown > 0) err(`${say(MIRROR.unknown, lang, { unknown: String(unknown), all: String(all.length) })}\n`);
  if (format === 'skopeo') out(`# ${say(MIRROR.skopeo, 'en')}\n${skopeoYaml(all)}`);
  else if (format === 'images') out(copyLines(all, registry));
  else if (format === 'json') out(tableJson(tableOf(all, registry)));
  else if (format === 'csv') out(tableCsv(tableOf(all, registry)));
  else if (all.length > 0) out(tableText(tableOf(all, registry), lang));
  return EXIT.clean;
}

const mirroredOf = ({ name, version, source, digest, images }: LockedChart): readonly Mirrored[] => [
  { kind: 'chart', chart: name, source, tag: version, digest },
  ...images.map((image): Mirrored => ({ kind: 'image', chart: name, ...image })),
];

const inMirror = ({ source, tag }: Mirrored, registry: string): string => `${registry}/${mirrorPath(source)}:${tag}`;

function tableOf(all: readonly Mirrored[], registry: string): Table {
  const columns = (['kind', 'chart', 'source', 'digest', 'mirror'] as const).map((key) => ({
    key,
    title: MIRROR_COLUMNS[key],
  }));
  const rows = all.map((one) => {
    const { kind, chart, source, tag, digest } = one;
    return [kind, chart, `${source}:${tag}`, digest, inMirror(one, registry)];
  });
  return { columns, rows };
}

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** The digest of a chart is of its archive, not of what a registry keeps around it: a chart is copied by version. */
const isByDigest = ({ kind, digest }: Mirrored): boolean => kind === 'image' && digest !== UNKNOWN;

function copyLines(all: readonly Mirrored[], registry: string): string {
  const lines = all
    .filter(({ kind }) => kind === 'image')
    .map((one) => {
      const from = isByDigest(one) ? `${one.source}@${one.digest}` : `${one.source}:${one.tag}`;
      return `${from} ${inMirror(one, registry)}\n`;
    });
  return unique(lines).join('');
}

/** Images by host; skopeo keeps either the whole source or the last part of a path, never the mirror's layout. */
function skopeoYaml(all: readonly Mirrored[]): string {
  const hosts: Record<string, { images: Record<string, string[]> }> = {};
  for (const one of all.filter(({ kind }) => kind === 'image')) {
    const host = one.source.slice(0, one.source.indexOf('/'));
    const { images } = (hosts[host] ??= { images: {} });
    const pinned = (images[mirrorPath(one.source)] ??= []);
    const wanted = isByDigest(one) ? one.digest : one.tag;
    if (!pinned.includes(wanted)) pinned.push(wanted);
  }
  return stringify(hosts, { sortMapEntries: true });
}
