import { byText } from './names';
import type { ElsewhereEntry, Estate, RegisterEntry } from './types';

/** The agreements of one hundred of ids, in one document. */
export interface RegisterBlock {
  /** E.g. `vd-00`. */
  readonly block: string;
  readonly agreements: readonly RegisterEntry[];
  readonly document: string;
}

/** Schema that the document names: `schemas/register.schema.json`. */
export const REGISTER_SCHEMA = 'ndc.gov.vn/register/v1';

/**
 * The whole register of an estate, and what does not pass the hub: sorted keys, two spaces, a line feed at the end;
 * equal ones give equal bytes.
 */
export function registerText(estate: Estate): string {
  return documentOf(estate, { agreements: estate.register, elsewhere: estate.elsewhere });
}

/**
 * The register in documents of at most a hundred agreements: `VD-0042` stands in `vd-00` with all others of its
 * hundred, whichever there are, so that a new agreement changes one document and moves nothing.
 */
export function registerBlocks(estate: Estate): readonly RegisterBlock[] {
  const blocks = new Map<string, RegisterEntry[]>();
  for (const entry of estate.register) {
    const block = entry.id.slice(0, -2).toLowerCase();
    const known = blocks.get(block);
    if (known === undefined) blocks.set(block, [entry]);
    else known.push(entry);
  }
  return [...blocks]
    .sort(([a], [b]) => byText(a, b))
    .map(([block, agreements]) => ({ block, agreements, document: documentOf(estate, { agreements }) }));
}

interface Lists {
  readonly agreements: readonly RegisterEntry[];
  /** The hub's own documents do without. */
  readonly elsewhere?: readonly ElsewhereEntry[];
}

function documentOf({ example, environment }: Estate, lists: Lists): string {
  const document = { schema: REGISTER_SCHEMA, example, environment: environment.id, ...lists };
  return `${JSON.stringify(withSortedKeys(document), undefined, 2)}\n`;
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => byText(a, b));
  return Object.fromEntries(members.map(([key, member]) => [key, withSortedKeys(member)]));
}
