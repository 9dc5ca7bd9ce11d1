import { displayWidth } from '../format/table';

/** A heading in the left column, its lines in the right one. */
export interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Blocks under each other, with one left column for all headings and an empty line between them. */
export function layOut(blocks: readonly Block[]): readonly string[] {
  const filled = blocks.filter(({ lines }) => lines.length > 0);
  const width = Math.max(...filled.map(({ heading }) => displayWidth(heading)));
  return filled.flatMap(({ heading, lines }) => [
    '',
    ...lines.map((line, i) => {
      const left = i === 0 ? heading : '';
      return `${left}${' '.repeat(width - displayWidth(left))}  ${line}`.trimEnd();
    }),
  ]);
}

/** Joins words with commas into lines of at most `width` columns. */
export function wrap(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const [i, word] of words.entries()) {
    const part = i === words.length - 1 ? word : `${word},`;
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + 1 + displayWidth(part) <= width)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}
