const TIMES = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ| \d\d:\d\d:\d\d \+0000 UTC)/g;
const HEADER = /^(?<before>NAME(?:SPACE)? .*?)(?<column>\bAGE\b *)(?<after>.*)$/;
const GAP = 3;

/**
 * What differs between two runs of the same command, in one form: the column AGE says `<age>`, an instant is
 * `<time>`, nothing stands at the end of a line, and there is no empty line at the end.
 */
export function normalise(output: string): string {
  const lines = withoutAges(output.replace(TIMES, '<time>').split('\n')).map((line) => line.trimEnd());
  const text = lines.join('\n').trimEnd();
  return text === '' ? '' : `${text}\n`;
}

/** The width of the column depends on the ages: what follows it moves with it. */
function withoutAges(lines: readonly string[]): readonly string[] {
  let column: { start: number; end: number } | undefined;
  return lines.map((line) => {
    const header = HEADER.exec(line)?.groups as Readonly<Record<'before' | 'column' | 'after', string>> | undefined;
    if (line === '') column = undefined;
    if (header !== undefined) {
      const start = header.before.length;
      column = { start, end: start + header.column.length };
    }
    if (column === undefined) return line;
    const cell = header === undefined ? '<age>' : 'AGE';
    const padded = cell.padEnd('<age>'.length + GAP);
    return `${line.slice(0, column.start)}${padded}${line.slice(column.end)}`;
  });
}
