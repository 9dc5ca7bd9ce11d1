import { isDeepStrictEqual } from 'node:util';
import { memberPath, itemPath } from '../path';
import { quoted } from '../quoted';
import { withoutCluster } from '../read/clusters';
import type { ReadArchive } from '../read/types';
import { ACCEPTED_RELEASES, DEMANDED_VALUES, OPEN_KEYS } from './accepted-releases';
import type { Findings } from './findings';
import { registriesOf } from './mirror';
import { secretIn } from './secrets';
import { inside, isTree, shownValue, type Tree } from './tree';
import type { EstateView } from './view';

export const RELEASES = 'platform-releases';
/** Version of an archive, and what stands behind it. */
const VERSION = /-v?\d+\.\d+\.\d+.*$/;
/** An image whose first word is a host, as a registry is one. */
const HOST = /^([^/]*[.:][^/]*|localhost)\//;

/** Name of the chart in an archive, `cert-manager` of `cert-manager-v1.21.1`. */
const chartOf = ({ archive }: ReadArchive): string => archive.replace(VERSION, '');

interface About {
  readonly archive: ReadArchive;
  readonly registries: readonly string[];
  readonly findings: Findings;
}

/** Where it stands: in the stack of the releases, under the name and in the namespace of its chart. */
function checkPlace({ archive, findings }: About): void {
  const place = { stack: archive.stack, address: archive.address, namespace: archive.namespace, path: 'chart' };
  const name = `${archive.namespace}/${archive.name}`;
  const shown = quoted(`${name}: ${archive.archive}`);
  if (withoutCluster(archive.stack) !== RELEASES) findings.place('object-misplaced', place, shown, RELEASES);
  const chart = chartOf(archive);
  if (ACCEPTED_RELEASES.get(name) === chart) return;
  const homes = [...ACCEPTED_RELEASES].flatMap(([home, its]) => (its === chart ? [home] : []));
  if (homes.length > 0) findings.place('object-misplaced', place, shown, homes.join(', '));
  else findings.place('object-unexpected', place, shown, 'review/baseline/accepted-releases.ts');
}

function found({ archive, findings }: About, what: string, expected: string, path = 'values'): void {
  const { stack, address, namespace } = archive;
  findings.place('release-values', { stack, address, namespace, path }, what, expected);
}

function checkText(text: string, key: string, path: string, about: About): void {
  const { archive, registries, findings } = about;
  const secret = secretIn(text);
  const { stack, address, namespace } = archive;
  if (secret !== undefined)
    findings.place('secret-text', { stack, address, namespace, path }, secret, 'a store of secrets');
  if (/\bapiVersion\b/.test(text) && /\bkind\b/.test(text)) found(about, 'apiVersion, kind', 'values alone', path);
  if (registries.length === 0) return;
  const host = HOST.exec(`${text}/`)?.[1];
  const isRegistry = /registry$/i.test(key);
  const isImage = /(image|repository)$/i.test(key);
  if ((isRegistry && text !== '' && !registries.includes(text)) || (isImage && isForeign(host, registries)))
    found(about, shownValue(text), registries.join(', '), path);
}

const isForeign = (host: string | undefined, registries: readonly string[]): boolean =>
  host !== undefined && !registries.some((registry) => registry === host || registry.startsWith(`${host}/`));

/** Nothing in the values is an object, a secret, or an image of elsewhere. */
function checkValue(value: unknown, key: string, path: string, about: About): void {
  if (typeof value === 'string') checkText(value, key, path, about);
  else if (Array.isArray(value))
    value.forEach((one: unknown, index) => {
      checkValue(one, key, itemPath(path, index), about);
    });
  else if (isTree(value)) checkTree(value, path, about);
}

function checkTree(tree: Tree, path: string, about: About): void {
  if (tree['apiVersion'] !== undefined) found(about, 'apiVersion', 'values alone', path);
  for (const [key, member] of Object.entries(tree)) {
    const below = memberPath(path, key);
    if (OPEN_KEYS.test(key) && !isNothing(member)) found(about, quoted(key), 'values alone', below);
    checkValue(member, key, below, about);
  }
}

const isNothing = (value: unknown): boolean =>
  value === false || value === null || value === '' || isDeepStrictEqual(value, []) || isDeepStrictEqual(value, {});

/** Synthesis writes one text of JSON: another could be read two ways, or lie over it. */
function valuesOf({ values }: ReadArchive): Tree | undefined {
  const [text, ...more] = values;
  if (text === undefined || more.length > 0) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isTree(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A short name of an image is of the registry that another value says; without one it is of the whole Internet. */
function checkValues(about: About): void {
  const values = valuesOf(about.archive);
  if (values === undefined) {
    found(about, shownValue(about.archive.values.length), 'one text of JSON');
    return;
  }
  checkValue(values, '', 'values', about);
  const isShort = textsBelow(values).some(([key, text]) => /(image|repository)$/i.test(key) && isShortName(text));
  const names = textsBelow(values).some(([key, text]) => /registry$/i.test(key) && about.registries.includes(text));
  if (isShort && !names && about.registries.length > 0) found(about, 'image', about.registries.join(', '));
  for (const [path, demanded] of Object.entries(DEMANDED_VALUES.get(chartOf(about.archive)) ?? {})) {
    const given = inside(values, ...path.split('.'));
    if (given !== demanded) found(about, `${path}: ${shownValue(given)}`, shownValue(demanded), `values.${path}`);
  }
}

const isShortName = (text: string): boolean => text !== '' && !HOST.test(`${text}/`);

function textsBelow(value: unknown, key = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsBelow(one, key));
  return isTree(value) ? Object.entries(value).flatMap(([name, one]) => textsBelow(one, name)) : [];
}

/** Releases of charts of others stand where they were accepted, and their values bring in nothing of their own. */
export function checkComponentReleases(view: EstateView, findings: Findings): void {
  const registries = registriesOf(view);
  for (const archive of view.estate.stacks.flatMap(({ archives = [] }) => archives)) {
    checkPlace({ archive, registries, findings });
    checkValues({ archive, registries, findings });
  }
}
