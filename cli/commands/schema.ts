import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from '../context';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { readIfThere } from '../read-if-there';
import { SCHEMA_FOLDERS, schemaFiles } from '../schema-files';
import { COMMANDS, FILES } from '../texts/commands';
import { say, sayCount } from '../texts/say';

/** Writes the JSON Schemas and the field reference, or with `check` only says which of them are stale. */
export function schema(context: Context, options: { readonly check?: boolean }): ExitCode {
  const files = schemaFiles();
  const tell = (text: (typeof COMMANDS)[keyof typeof COMMANDS], file: string): void =>
    context.out(`${say(text, context.lang, { file, what: file })}\n`);
  const stale = [...files].filter(([name, text]) => readIfThere(path.join(context.root, name)) !== text);
  const superfluous = SCHEMA_FOLDERS.flatMap((folder) => namesIn(context.root, folder)).filter(
    (name) => !files.has(name),
  );
  if (stale.length + superfluous.length === 0) {
    tell(COMMANDS.upToDate, sayCount(FILES, files.size, context.lang));
    return EXIT.clean;
  }
  if (options.check === true) {
    for (const [name] of stale) tell(COMMANDS.stale, name);
    for (const name of superfluous) tell(COMMANDS.superfluous, name);
    tell(COMMANDS.runSchema, '');
    return EXIT.findings;
  }
  for (const [name, text] of stale) {
    mkdirSync(path.dirname(path.join(context.root, name)), { recursive: true });
    writeFileSync(path.join(context.root, name), text);
    tell(COMMANDS.written, name);
  }
  for (const name of superfluous) {
    rmSync(path.join(context.root, name));
    tell(COMMANDS.removed, name);
  }
  return EXIT.clean;
}

function namesIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
