import { LineCounter } from 'yaml';
import type { Position } from '../issue';

/** Turns offsets in a file's text into positions. Lines are counted only when the first position is asked for. */
export class Places {
  private lines: LineCounter | undefined;

  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  at(offset: number): Position {
    const { line, col } = this.counter().linePos(offset);
    return { file: this.file, line, column: col };
  }

  /** Offset of the first character of a line (1-based). */
  startOfLine(line: number): number {
    return this.counter().lineStarts[line - 1] ?? this.text.length;
  }

  private counter(): LineCounter {
    if (this.lines !== undefined) return this.lines;
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let end = this.text.indexOf('\n'); end !== -1; end = this.text.indexOf('\n', end + 1))
      lines.addNewLine(end + 1);
    this.lines = lines;
    return lines;
  }
}
