/** Where fields stand in the text of a CSV file: asked only for what an issue or a resource points at. */

/** Offset of the first character of a record's field, counted from 0. */
export function fieldStart(text: string, recordStart: number, index: number): number {
  let start = recordStart;
  for (let field = 0; field < index; field += 1) start = fieldEnd(text, start).end + 1;
  return start;
}

/** Offset of the first field whose double quotes do not enclose all of it, or stand inside an unquoted one. */
export function firstBadQuote(text: string): number | undefined {
  let start = 0;
  while (start < text.length) {
    const { end, open } = fieldEnd(text, start);
    const after = text[end];
    if (open || (after !== undefined && after !== ',' && after !== '\n')) return start;
    start = end + 1;
  }
  return undefined;
}

interface FieldEnd {
  /** Offset after the last character: of a comma, a line feed, a stray quote, or the end of the text. */
  readonly end: number;
  /** The field begins with a quote that nothing closes. */
  readonly open: boolean;
}

function fieldEnd(text: string, start: number): FieldEnd {
  if (text[start] !== '"') {
    const end = /[",\n]/g;
    end.lastIndex = start;
    return { end: end.exec(text)?.index ?? text.length, open: false };
  }
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote === -1 ? { end: text.length, open: true } : { end: quote + 1, open: false };
}
