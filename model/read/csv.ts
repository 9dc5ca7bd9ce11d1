import { CsvError, parse } from 'csv-parse/sync';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { findCharacters, hasOnlyPlainCharacters } from './characters';
import { fieldStart, firstBadQuote } from './csv-fields';
import { FORBIDDEN_KEYS, LIMITS, type RawMap } from './document';
import { findInjections, isUnsafeNumber, mayHoldUnsafeNumber } from './injections';
import { Places } from './places';
import { Report } from './report';
import { readText } from './text';

/** One row of a register. */
export interface CsvRow {
  /** Field by column name; a field that is empty is the empty text. */
  readonly value: RawMap;
  /** Line on which the row begins. */
  readonly line: number;
  /** Where the field of that column begins; the row itself without a column, or with one that the file lacks. */
  at(column?: string): Position;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** One CSV file, read: a table, or the issues that stand in the way (never both). */
export type CsvResult = CsvTable | { readonly issues: readonly Issue[] };

/**
 * Reads one CSV file (RFC 4180, comma, a header) and refuses in its fields what `readYaml` refuses in scalars.
 *
 * @param file path as shown to people; it ends up in every position
 */
export function readCsv(file: string, bytes: Uint8Array): CsvResult {
  const decoded = readText(file, bytes, LIMITS.csvBytes);
  if ('issues' in decoded) return decoded;
  const places = new Places(file, decoded.text);
  const report = new Report(places);
  const table = readTable(places, report);
  if (table !== undefined && report.size === 0) return table;
  return { issues: report.issues() };
}

/** A record as it stands in the file, header included. */
interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

function readTable(places: Places, report: Report): CsvTable | undefined {
  if (refuseLineCount(places, report)) return undefined;
  const lines = parseLines(places, report);
  const [head, ...body] = lines ?? [];
  if (head === undefined || hasOtherSeparator(head, report)) return undefined;
  refuseTexts(places, lines ?? [], report);
  if (!isBlank(places, head, report)) refuseHeader(places, head, report);
  if (head.fields.length > LIMITS.csvColumns) return undefined;
  const rows = body
    .filter((line) => !isBlank(places, line, report) && hasAllFields(places, line, head.fields.length, report))
    .map((line) => new Row(places, head.fields, line));
  return { header: head.fields, rows };
}

function refuseLineCount(places: Places, report: Report): boolean {
  let count = 1;
  for (let at = places.text.indexOf('\n'); at !== -1; at = places.text.indexOf('\n', at + 1)) count += 1;
  if (count <= LIMITS.csvLines) return false;
  const params = { count: String(count), limit: String(LIMITS.csvLines) };
  report.add(0, (at) => issue('csv-too-many-lines', at, params));
  return true;
}

/** The library splits; a wrong number of fields is told by us, for every row and not only for the first. */
function parseLines(places: Places, report: Report): readonly Line[] | undefined {
  try {
    const records = parse(places.text, {
      record_delimiter: '\n',
      relax_column_count: true,
      // The library looks before it adds a byte, and so lets one more pass.
      max_record_size: LIMITS.csvRecord - 1,
    });
    let line = 1;
    return records.map((fields) => {
      const record = { line, fields };
      line += 1;
      for (const field of fields) if (field.includes('\n')) line += field.split('\n').length - 1;
      return record;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseRecord(error, places, report);
    return undefined;
  }
}

/** The library stops at its first mistake: the place is found by us, or is the line that it had come to. */
function refuseRecord(error: CsvError, places: Places, report: Report): void {
  const badQuote = firstBadQuote(places.text);
  if (badQuote !== undefined) {
    report.add(badQuote, (at) => issue('csv-quote', at, {}));
  } else if (error.code === 'CSV_MAX_RECORD_SIZE' && typeof error['lines'] === 'number') {
    const limit = String(LIMITS.csvRecord);
    report.add(places.startOfLine(error['lines']), (at) => issue('csv-record-too-long', at, { limit }));
  } else {
    throw error;
  }
}

/** Fields are looked at one by one only where the text as a whole is suspect: each of them is a part of it. */
function refuseTexts(places: Places, lines: readonly Line[], report: Report): void {
  const { text } = places;
  if (hasOnlyPlainCharacters(text) && findInjections(text).length === 0 && !mayHoldUnsafeNumber(text)) return;
  for (const { line, fields } of lines) {
    for (const [column, field] of fields.entries()) {
      const refuse = (make: (at: Position) => Issue): void => report.addAt(() => fieldAt(places, line, column), make);
      for (const { make } of findCharacters(field)) refuse(make);
      const injections = findInjections(field);
      for (const { make } of injections) refuse(make);
      if (injections.length === 0 && isUnsafeNumber(field)) {
        refuse((at) => issue('number-out-of-range', at, { value: field }));
      }
    }
  }
}

/** Told once, and nothing else of the file: every line would be wrong in the same way. */
function hasOtherSeparator({ fields }: Line, report: Report): boolean {
  const separator = fields.length === 1 ? /[;\t]/.exec(fields[0] ?? '')?.[0] : undefined;
  if (separator === undefined) return false;
  report.add(0, (at) => issue('csv-separator', at, { separator: separator === '\t' ? 'tab' : separator }));
  return true;
}

function refuseHeader(places: Places, { line, fields }: Line, report: Report): void {
  if (fields.length > LIMITS.csvColumns) {
    const params = { count: String(fields.length), limit: String(LIMITS.csvColumns) };
    report.add(0, (at) => issue('csv-too-many-columns', at, params));
    return;
  }
  const seen = new Set<string>();
  for (const [index, column] of fields.entries()) {
    const refuse = (make: (at: Position) => Issue): void => report.addAt(() => fieldAt(places, line, index), make);
    if (column === '') refuse((at) => issue('csv-unnamed-column', at, {}));
    else if (seen.has(column)) refuse((at) => issue('csv-duplicate-column', at, { column }));
    if (FORBIDDEN_KEYS.has(column)) refuse((at) => issue('forbidden-key', at, { key: column }));
    seen.add(column);
  }
}

function isBlank(places: Places, { line, fields }: Line, report: Report): boolean {
  if (fields.length !== 1 || fields[0] !== '') return false;
  const start = places.startOfLine(line);
  if (places.text[start] === '"') return false;
  report.add(start, (at) => issue('csv-blank-line', at, {}));
  return true;
}

function hasAllFields(places: Places, { line, fields }: Line, expected: number, report: Report): boolean {
  if (fields.length === expected) return true;
  const params = { count: String(fields.length), expected: String(expected) };
  report.addAt(
    () => fieldAt(places, line, 0),
    (at) => issue('csv-field-count', at, params),
  );
  return false;
}

function fieldAt(places: Places, line: number, column: number): Position {
  return places.at(fieldStart(places.text, places.startOfLine(line), column));
}

class Row implements CsvRow {
  readonly value: RawMap;
  readonly line: number;

  constructor(
    private readonly places: Places,
    private readonly header: readonly string[],
    { line, fields }: Line,
  ) {
    const value = Object.create(null) as Record<string, string>;
    header.forEach((column, index) => {
      value[column] = fields[index] ?? '';
    });
    this.value = value;
    this.line = line;
  }

  at(column?: string): Position {
    const index = column === undefined ? 0 : this.header.indexOf(column);
    return fieldAt(this.places, this.line, Math.max(0, index));
  }
}
