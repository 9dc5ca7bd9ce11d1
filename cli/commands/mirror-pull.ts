import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { archiveFile, publishedFile } from '../../model/estate/archive-file';
import type { LockedChart } from '../../model/estate/components';
import { mirrorPath } from '../../model/estate/mirror';
import type { Text } from '../../model/messages/define';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { ARCHIVES, isOwnFolder, removeUnlocked } from '../mirror/archives';
import { judge, type Judged } from '../mirror/judge';
import { lockedCharts } from '../mirror/locked';
import { withDigests } from '../mirror/record';
import { digestOf, LARGEST_CHART, type MirrorAccess, pullChart } from '../mirror/registry';
import { replaceFile } from '../replace-file';
import { MIRROR, MIRROR_FAULTS, WHY } from '../texts/mirror';
import { say } from '../texts/say';

export interface PullOptions extends EstateOptions {
  readonly from?: string;
  readonly record?: boolean;
  readonly out?: string;
}

type Found = { readonly bytes: Buffer } | { readonly why: Text; readonly params: Readonly<Record<string, string>> };

/** Gives the archive of a chart, or says why it has none. */
type Fetch = (chart: LockedChart) => Promise<Found>;

const LOCK = 'platform/chart-lock.yaml';

/**
 * Compares archives with the lock and puts the right ones where the releases look for them: beside the output, under a
 * name with their digest. Whatever else lies there as an archive is removed. Without `from` they come from the
 * environment's mirror, the only host that is called.
 *
 * @param access how the mirror is reached, where it is not simply at its name
 */
export async function mirrorPull(
  context: Context,
  options: PullOptions,
  access?: Partial<MirrorAccess>,
): Promise<ExitCode> {
  const locked = lockedCharts(context, options);
  if (locked === undefined) return EXIT.findings;
  const { charts, pinned, registry, opened } = locked;
  const { lang, out } = context;
  if (charts.length === 0) context.err(`${say(MIRROR.nothing, lang, { environment: opened.environment })}\n`);
  const folder = path.join(path.dirname(path.resolve(options.out ?? context.defaults.out)), ARCHIVES);
  if (!emptied(context, folder, pinned)) return EXIT.findings;
  const fetch: Fetch =
    options.from === undefined
      ? fromMirror({ host: registry, token: tokenIn(context), ...access })
      : (chart) => Promise.resolve(fromFolder(options.from ?? '', chart));
  const accepted: Accepted[] = [];
  const digests = new Map<string, string>();
  for (const chart of charts) {
    const found = await fetch(chart);
    const judged = judgedOf(found, chart, options.record === true);
    if (judged.verdict === 'unrecorded') digests.set(chart.name, judged.digest);
    if (judged.verdict === 'refused') out(refusal(context, chart, judged));
    else if ('bytes' in found)
      accepted.push({ chart: { ...chart, digest: digestOf(found.bytes) }, bytes: found.bytes });
  }
  if (digests.size > 0 && !record(context, opened.configDir, opened.shownRoot, charts, digests)) return EXIT.findings;
  for (const one of accepted) keep(context, folder, one);
  const bad = charts.length - accepted.length;
  out(`${say(MIRROR.tally, lang, { good: String(accepted.length), bad: String(bad) })}\n`);
  return bad === 0 ? EXIT.clean : EXIT.findings;
}

/** An archive that is right, and its chart with the digest that it has. */
interface Accepted {
  readonly chart: LockedChart;
  readonly bytes: Buffer;
}

/** Leaves in the folder only what the lock pins; false where it is none, and could lead anywhere. */
function emptied({ out, lang }: Context, folder: string, pinned: readonly LockedChart[]): boolean {
  mkdirSync(path.dirname(folder), { recursive: true });
  if (isOwnFolder(folder) === undefined) mkdirSync(folder);
  if (isOwnFolder(folder) !== true) {
    out(`${say(MIRROR.noFolder, lang, { file: ARCHIVES })}\n`);
    return false;
  }
  for (const name of removeUnlocked(folder, pinned))
    out(`${say(MIRROR.removed, lang, { file: `${ARCHIVES}/${name}` })}\n`);
  return true;
}

function keep({ out, lang }: Context, folder: string, { chart, bytes }: Accepted): void {
  const file = archiveFile(chart);
  replaceFile(path.join(folder, file), bytes);
  out(`${say(MIRROR.verified, lang, { chart: chart.name, version: chart.version, file: `${ARCHIVES}/${file}` })}\n`);
}

/** For the mirror alone: `name:password`, or a token of a bearer. */
const tokenIn = ({ variables }: Context): string | undefined => variables['NDC_MIRROR_TOKEN'] || undefined;

/** Without `record` an archive of which the lock knows nothing is refused, with the digest to write down. */
function judgedOf(found: Found, chart: LockedChart, mayRecord: boolean): Judged {
  if (!('bytes' in found)) return { verdict: 'refused', ...found };
  const judged = judge(found.bytes, chart);
  if (judged.verdict !== 'unrecorded' || mayRecord) return judged;
  return { verdict: 'refused', why: WHY.unknown, params: { found: judged.digest } };
}

function refusal({ lang }: Context, { name, version }: LockedChart, judged: Judged & { verdict: 'refused' }): string {
  return `${say(MIRROR.refused, lang, { chart: name, version })}: ${say(judged.why, lang, judged.params)}\n`;
}

function fromFolder(folder: string, chart: LockedChart): Found {
  const name = publishedFile(chart);
  const file = path.resolve(folder, name);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return { why: WHY.noFile, params: { file: name } };
  // A link could lead anywhere, and a pipe would never end.
  if (!stats.isFile()) return { why: WHY.noPlainFile, params: { file: name } };
  if (stats.size > LARGEST_CHART) return { why: WHY.tooLarge, params: { limit: String(LARGEST_CHART / 1024 / 1024) } };
  return { bytes: readFileSync(file) };
}

const fromMirror =
  (access: MirrorAccess): Fetch =>
  async ({ source, version }) => {
    const pulled = await pullChart(access, mirrorPath(source), version);
    return 'bytes' in pulled ? pulled : { why: MIRROR_FAULTS[pulled.fault], params: { detail: pulled.detail } };
  };

function record(
  { out, lang }: Context,
  configDir: string,
  shownRoot: string,
  charts: readonly LockedChart[],
  digests: ReadonlyMap<string, string>,
): boolean {
  const file = path.join(configDir, LOCK);
  const text = withDigests(readFileSync(file, 'utf8'), digests);
  if (text === undefined) {
    out(`${say(MIRROR.refusedLock, lang)}\n`);
    return false;
  }
  replaceFile(file, text);
  for (const { name, version } of charts) {
    const digest = digests.get(name);
    const params = { file: `${shownRoot}/${LOCK}`, chart: name, version, digest: digest ?? '' };
    if (digest !== undefined) out(`${say(MIRROR.recorded, lang, params)}\n`);
  }
  return true;
}
