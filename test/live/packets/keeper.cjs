// Owns the network namespaces of one run: their names carry its process id and start time. It leads a process group of
// its own, so that Ctrl-C does not reach it, and holds a pipe to the process that started it: when that one ends, however
// it ends, the pipe closes, and the namespaces go with everything that runs in them.
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');

const NAME = /^ndc-(\d+)-(\d+)-/;
const START_TIME = 19;
const AGAIN_MS = 100;

const ip = (...args) => execFileSync('ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const words = (text) => text.split(/\s+/).filter(Boolean);

/** When a process began, in clock ticks since boot: with it an id is never mistaken for a later process of that id. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return words(stat.slice(stat.lastIndexOf(')') + 1))[START_TIME];
  } catch {
    return undefined;
  }
}

const namespaces = () =>
  ip('netns', 'list')
    .split('\n')
    .map((line) => words(line)[0] ?? '')
    .filter((name) => NAME.test(name));

function remove(name) {
  try {
    for (const pid of words(ip('netns', 'pids', name))) process.kill(Number(pid), 'SIGKILL');
    ip('netns', 'delete', name);
  } catch {
    // A process was gone already, or another keeper was faster: whoever asks looks again.
  }
}

function orphaned(name) {
  const [, pid, start] = NAME.exec(name);
  return startOf(pid) !== start;
}

const prefix = `ndc-${process.pid}-${startOf(process.pid)}-`;

/** A command that the owner had begun may still add one: twice in a row there must be none. */
async function stop() {
  for (let quiet = 0; quiet < 2;) {
    const left = namespaces().filter((name) => name.startsWith(prefix));
    left.forEach(remove);
    quiet = left.length === 0 ? quiet + 1 : 0;
    await pause(AGAIN_MS);
  }
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
namespaces().filter(orphaned).forEach(remove);
// The owner may be gone: that is what the pipe is for, not a reason to fall over.
process.stdout.on('error', () => {});
process.stdout.write(`${prefix}\n`);
process.stdin.on('end', stop).resume();
