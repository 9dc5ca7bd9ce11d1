import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Family, forwardingSteps } from './network';
import { ENVIRONMENT } from './run';

/** Per family nothing, or why its packets cannot be queued for a policy agent and forwarded on this machine. */
type Shortcomings = Readonly<Partial<Record<Family, string>>>;

/** Does to a network namespace what the tests do to that of their node, and removes it. */
export function shortcomings(): Shortcomings {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return inBoth('network namespaces can be made only by root, on Linux');
  const namespace = ownName();
  try {
    const failure = failureOf(namespace, ['netns', 'add', namespace]);
    if (failure !== undefined) return inBoth(`network namespaces cannot be made (${failure})`);
    return { ...shortcomingOf('IPv4', namespace), ...shortcomingOf('IPv6', namespace) };
  } finally {
    // Also after a failure: the command may have left its file.
    failureOf(namespace, ['netns', 'delete', namespace]);
  }
}

const inBoth = (reason: string): Shortcomings => ({ IPv4: reason, IPv6: reason });

function shortcomingOf(family: Family, namespace: string): Shortcomings {
  for (const { args, otherwise } of forwardingSteps(namespace, family)) {
    const failure = failureOf(namespace, args);
    if (failure !== undefined) return { [family]: `${otherwise} (${failure})` };
  }
  return {};
}

const START_TIME = 19;

/** As keeper.cjs names those that it owns: if this process is killed, the next keeper removes it. */
function ownName(): string {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME] ?? '';
  return `ndc-${process.pid}-${start}-trial`;
}

/** The first line of what `ip` says when it fails; without the namespace's name, so that one reason reads the same. */
function failureOf(namespace: string, args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync('ip', args, { encoding: 'utf8', env: ENVIRONMENT });
  if (status === 0) return undefined;
  const words = error?.message ?? stderr;
  return words.trim().split('\n')[0]?.replaceAll(namespace, 'trial') ?? '';
}
