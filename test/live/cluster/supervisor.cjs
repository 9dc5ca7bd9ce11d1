// Owns the processes of one control plane. It lives in a session of its own, so that Ctrl-C does not reach it, and holds
// a pipe to the process that started it: when that one ends, however it ends, the pipe closes and everything goes.
const { spawn } = require('node:child_process');
const { appendFileSync, openSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const directory = process.argv[2];
const GRACE_MS = 5000;
const children = [];
let stopping = false;

function say(event) {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function start({ name, path, args }) {
  const log = openSync(join(directory, `${name}.log`), 'a');
  const child = spawn(path, args, { cwd: directory, stdio: ['ignore', log, log], env: {} });
  const running = { name, child, ended: new Promise((resolve) => child.once('close', resolve)) };
  children.push(running);
  child.once('error', (error) => say({ exited: name, reason: error.message }));
  child.once('spawn', () => {
    appendFileSync(join(directory, 'pids'), `${child.pid}\n`);
    say({ started: name, pid: child.pid });
  });
  child.once('exit', (code, signal) => say({ exited: name, reason: signal ?? `code ${code}` }));
}

async function end({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

async function stop() {
  if (stopping) return;
  stopping = true;
  // Last started, first stopped: the API server is gone before its database goes.
  for (const running of children.reverse()) await end(running);
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
}

// The reader of our events may be gone: that is what closing the pipe is for, not a reason to fall over.
process.stdout.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { start: program, stop: name } = JSON.parse(line);
    if (program) start(program);
    if (name) children.filter((running) => running.name === name).forEach(end);
  })
  .on('close', stop);
