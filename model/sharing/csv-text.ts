type Value = string | number | boolean | undefined;

/** A register as it stands in `config/`: RFC 4180 with line feeds; what is not known is an empty field. */
export function csvText<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] as Value)).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function quoted(value: Value): string {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
