import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from = '', to = ''] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  const source = join(entry.parentPath, entry.name);
  const target = join(to, source.slice(from.length));
  // Through memory: a copy inside the file system may share blocks and move no byte.
  if (entry.isDirectory()) mkdirSync(target, { recursive: true });
  else writeFileSync(target, readFileSync(source));
}
