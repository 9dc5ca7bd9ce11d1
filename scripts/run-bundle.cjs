// Runs the bundle without compiling it anew each time: that would be half of the start-up.
'use strict';
const fs = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** @param stamp tells bundles apart; V8 itself only compares their length and its own version */
function runBundle(bundle, stamp) {
  if (enableCompileCache !== undefined) {
    enableCompileCache(path.join(path.dirname(bundle), 'compile-cache'));
    require(bundle);
    return;
  }
  const cacheFile = `${bundle}.cache`;
  const cachedData = readCache(cacheFile, stamp);
  // The bundle is ASCII: esbuild escapes everything else. Latin-1 is the fastest way to read that.
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(bundle, 'latin1')}\n})`;
  const script = new vm.Script(source, { filename: bundle, cachedData });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    process.once('exit', () => writeCache(cacheFile, stamp, script.createCachedData()));
  }
  const bundled = { exports: {} };
  script.runInThisContext()(bundled.exports, createRequire(bundle), bundled, bundle, path.dirname(bundle));
}

function readCache(file, stamp) {
  try {
    const bytes = fs.readFileSync(file);
    return bytes.toString('latin1', 0, stamp.length) === stamp ? bytes.subarray(stamp.length) : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is no error: the next run compiles again. */
function writeCache(file, stamp, data) {
  const temporary = `${file}.tmp-${process.pid}`;
  try {
    fs.writeFileSync(temporary, Buffer.concat([Buffer.from(stamp), data]));
    fs.renameSync(temporary, file);
  } catch {
    fs.rmSync(temporary, { force: true });
  }
}

module.exports = { runBundle };
