import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: whoever reads meanwhile sees the old one or the new one. */
export function replaceFile(file: string, content: string | Buffer): void {
  const temporary = `${file}.tmp-${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
