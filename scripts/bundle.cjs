// Builds dist/ndc.cjs, the one file that bin/ndc runs. Used by bin/ndc and by the npm scripts.
'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const BUNDLE = path.join(ROOT, 'dist', 'ndc.cjs');
const SOURCES = [
  'main.ts',
  'model',
  'stacks',
  'constructs',
  'review',
  'cli',
  'scripts',
  'package.json',
  'package-lock.json',
];
const STAMP = /^\/\/ sources ([0-9a-f]{64})\n/;

/** Name, size and time of every source: a changed, new or removed file gives another stamp, an older one too. */
function stampOfSources() {
  const hash = createHash('sha256');
  const visit = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(file).sort()) visit(path.join(file, name));
    else hash.update(`${path.relative(ROOT, file)}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const source of SOURCES) visit(path.join(ROOT, source));
  return hash.digest('hex');
}

function stampOfBundle() {
  const head = Buffer.alloc(80);
  let file;
  try {
    file = fs.openSync(BUNDLE, 'r');
  } catch {
    return undefined;
  }
  fs.readSync(file, head, 0, head.length, 0);
  fs.closeSync(file);
  const match = STAMP.exec(head.toString('latin1'));
  return match === null ? undefined : match[1];
}

/** A reader sees the old file or the new one, never a half; two builds at once end with either one's whole file. */
function replaceFile(file, contents) {
  const temporary = `${file}.tmp-${process.pid}`;
  fs.writeFileSync(temporary, contents);
  fs.renameSync(temporary, file);
}

function build(stamp) {
  const esbuild = require('esbuild');
  const { outputFiles } = esbuild.buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['cli/main.ts'],
    outfile: BUNDLE,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: `// sources ${stamp}` },
  });
  fs.mkdirSync(path.dirname(BUNDLE), { recursive: true });
  // The map first: a bundle that is in place has its map.
  for (const output of [...outputFiles].sort((a, b) => b.path.length - a.path.length))
    replaceFile(output.path, output.contents);
}

/** Builds when a source changed since the last build, else does nothing. */
function ensureBundle() {
  const stamp = stampOfSources();
  if (stampOfBundle() !== stamp) build(stamp);
  return { bundle: BUNDLE, stamp };
}

module.exports = { ensureBundle };

if (require.main === module) ensureBundle();
