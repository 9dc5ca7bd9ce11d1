import * as ipaddr from 'ipaddr.js';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config, Entry } from '../schema/config';
import { clusterIds, type EnvironmentFile } from '../schema/environment';
import { overlapping, PLACEHOLDER_RANGES } from '../schema/ranges';

type Path = readonly (string | number)[];

/** Every text of both files that documents use and nobody owns, and every cluster that is not known again. */
export function placeholders({ entries }: Config, environment: Entry<EnvironmentFile>): readonly Issue[] {
  const isExample = entries.estate.some(({ value }) => value.example);
  const code = isExample ? 'placeholder-in-example' : 'placeholder-in-production';
  const { clusters, id } = environment.value;
  const unknown = clusterIds(environment.value)
    .filter((cluster) => clusters[cluster]?.identity === 'unknown')
    .map((cluster) => environment.at(['clusters', cluster, 'identity']))
    .map((at) => issue(code, at, { environment: id, value: 'unknown' }));
  const told = [environment, ...entries.platform].flatMap(({ value, at, atKey }) =>
    textsIn(value, [])
      .filter(({ text }) => isPlaceholder(text))
      .map(({ path, text, isKey }) => issue(code, isKey ? atKey(path) : at(path), { environment: id, value: text })),
  );
  return [...told, ...unknown];
}

interface Text {
  readonly path: Path;
  readonly text: string;
  /** Whether it is the name of an entry, and not its value. */
  readonly isKey: boolean;
}

function textsIn(value: unknown, path: Path): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value, isKey: false }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member, index) => textsIn(member, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    return [{ path: here, text: key, isKey: true }, ...textsIn(member, here)];
  });
}

/**
 * Names of RFC 2606 and RFC 6761 which nobody owns, and the one of .vn that is made like them, wherever they stand in
 * a text.
 */
const PLACEHOLDER_NAME =
  /(^|[^A-Za-z0-9.-])(([A-Za-z0-9-]+\.)+(example|invalid|test)|([A-Za-z0-9-]+\.)*(example\.(com|net|org|vn)|localhost))(?![A-Za-z0-9.-])/;
/** What the schemas show where they ask for a UID, and digests of nothing. */
const PLACEHOLDER_NUMBER = /^0{8}-0{4}-4000-8000-0{12}$|^0{8}-0{4}-0{4}-0{4}-0{12}$|sha256:0{64}$/;

function isPlaceholder(text: string): boolean {
  const range = rangeIn(text);
  if (range === undefined) return PLACEHOLDER_NAME.test(text) || PLACEHOLDER_NUMBER.test(text);
  return PLACEHOLDER_RANGES.some((one) => overlapping(range, one));
}

/** The text as a range where it is one or a single address. */
function rangeIn(text: string): string | undefined {
  if (ipaddr.isValidCIDR(text)) return text;
  if (!ipaddr.IPv6.isValid(text) && !ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  return `${text}/${text.includes(':') ? 128 : 32}`;
}
