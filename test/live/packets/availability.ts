import { spawnSync } from 'node:child_process';
import { type Family, RULES, TABLES } from './network';

/** Per family nothing, or why its packets cannot be queued for a policy agent on this machine. */
export type Shortcomings = Readonly<Partial<Record<Family, string>>>;

/** Tries what the tests need, in network namespaces that are gone with the command that made them. */
export function shortcomings(): Shortcomings {
  const general = process.getuid?.() === 0 ? failureOf('ip', ['-Version']) : 'network namespaces need root on Linux';
  if (general !== undefined) return { IPv4: general, IPv6: general };
  return { ...shortcomingOf('IPv4'), ...shortcomingOf('IPv6') };
}

function shortcomingOf(family: Family): Shortcomings {
  const failures = RULES.flatMap((rule) => failureOf('unshare', ['--net', '--', TABLES[family], ...rule]) ?? []);
  return failures[0] === undefined ? {} : { [family]: failures[0] };
}

function failureOf(command: string, args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  const words = error?.message ?? stderr;
  return `${[command, ...args].join(' ')}: ${words.trim().split('\n')[0] ?? ''}`;
}
