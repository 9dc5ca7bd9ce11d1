import type { Position } from '../issue';
import type { Path } from '../read/document';
import type { KindName, ValueOf } from './kinds';

/** One valid value of a file: a whole YAML document, or one CSV row. */
export interface Entry<T> {
  readonly value: T;
  readonly file: string;
  /** Ids that the file's path carries, e.g. `agency` and `id` of a system's file. */
  readonly names: Readonly<Record<string, string>>;
  /** Position of the value at `path` within this entry (for a CSV row the path is the column's name). */
  readonly at: (path?: Path) => Position;
  /** Position of the key at `path`. */
  readonly atKey: (path: Path) => Position;
}

/**
 * A config folder whose files were read and hold what their schemas ask. Files with issues are not in it; their
 * names are in `declared`, their kinds in `broken`.
 */
export interface Config {
  /** The config folder as shown to people, e.g. `config`. */
  readonly root: string;
  readonly entries: { readonly [K in KindName]: readonly Entry<ValueOf<K>>[] };
  /** Paths below the config folder of all files that exist, valid or not. */
  readonly declared: ReadonlySet<string>;
  /** Kinds of which a file or a row was refused: nobody may say that something of such a kind does not exist. */
  readonly broken: ReadonlySet<KindName>;
}

/** Agencies with a folder below `tenants/`, whatever is in it: of such a one nobody may say that it is no tenant. */
export function tenantFolders({ declared }: Config): ReadonlySet<string> {
  return new Set([...declared].flatMap((path) => /^tenants\/([^/]+)\//.exec(path)?.[1] ?? []));
}
