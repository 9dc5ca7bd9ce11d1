import type { Issue, Position } from '../issue';

/**
 * Lines and columns are 1-based. Columns count UTF-16 code units, as editors (LSP) and SARIF do; a letter of Vietnamese
 * in NFC is one of them.
 */

/** A value as the reader hands it on: every scalar is the text that stands in the file. */
export type RawValue = string | RawList | RawMap;
export type RawList = readonly RawValue[];
/** Has no prototype, so that no key of a file can reach one. */
export interface RawMap {
  readonly [key: string]: RawValue;
}

/** Keys and indexes from the root of a document to a value in it. */
export type Path = readonly (string | number)[];

/** A file that was read without an issue: its values, and where each of them stands. */
export interface Document {
  /** Path as shown to people, e.g. `config/tenants/byt/tenant.yaml`. */
  readonly file: string;
  readonly value: RawValue;
  /**
   * Where the value at `path` begins. A path that does not exist gives the nearest ancestor's position,
   * so that an issue about a missing key points at the mapping that lacks it.
   */
  positionOf(path: Path): Position;
  /** Where the key itself stands (for unknown keys); the value's position for list items. */
  positionOfKey(path: Path): Position;
}

/** One file, read: a document, or the issues that stand in the way (never both). */
export type ReadResult = { readonly document: Document } | { readonly issues: readonly Issue[] };

/** The refusals of the reader: they hold for every file, whatever its kind. */
export const LIMITS = {
  /** Bytes of one YAML file; larger ones are refused unread. */
  yamlBytes: 64 * 1024,
  /** Bytes of one CSV file. */
  csvBytes: 8 * 1024 * 1024,
  /** Bytes of one message schema, JSON or XML. */
  messageSchemaBytes: 256 * 1024,
  /** Nesting of mappings and lists. */
  depth: 20,
  /** Issues that are told of one file; a last one says how many more there are. */
  issues: 50,
  /** Lines of one CSV file, and columns: what 8 MiB of commas would otherwise cost is gigabytes. */
  csvLines: 200_000,
  csvColumns: 100,
  /** Bytes of one CSV record; finished fields count by characters. */
  csvRecord: 64 * 1024,
} as const;

/** Names through which a JavaScript object reaches what it was not given: never a key, never a column. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
