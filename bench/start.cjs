// What `npm run bench` runs: builds the product and the benchmark's own programs, then starts the benchmark.
'use strict';
const path = require('node:path');
const esbuild = require('esbuild');
const { ensureBundle } = require('../scripts/bundle.cjs');

const ROOT = path.resolve(__dirname, '..');
const OUT = path.join(ROOT, 'dist', 'bench');

ensureBundle();
esbuild.buildSync({
  absWorkingDir: ROOT,
  entryPoints: ['run', 'programs/plain', 'programs/copy', 'programs/read', 'programs/reach', 'programs/stock'].map(
    (name) => `bench/${name}.ts`,
  ),
  outdir: OUT,
  outbase: 'bench',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
});

require(path.join(OUT, 'run.cjs'))
  .main(ROOT, process.argv.slice(2))
  .catch((error) => {
    process.stderr.write(`bench: ${error.message}\n`);
    process.exitCode = 1;
  });
