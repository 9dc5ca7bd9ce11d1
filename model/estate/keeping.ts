import type { HostedSystem } from './types';

/** Level of a system that is hosted here; level 5 is not. */
export type HostedLevel = HostedSystem['enforced'];

export interface Keeping {
  /** Days that its logs can be read; the locked copy is kept longer. */
  readonly logDays: number;
  /** When backups begin, as cron writes it, in UTC. */
  readonly backups: string;
  /** Days that a backup is kept. */
  readonly backupDays: number;
}

/**
 * What is kept how long, by level. Logs: at least 3 and 6 months at levels 3 and 4 (TCVN 14423:2026, topics
 * `log-retention` of `config/baseline/levels`), counted as the longest months in a row; below that a choice of the
 * project. Backups: a choice of the project, because the standard names no hours; each level begins at its own minute.
 */
export const KEEPING: Readonly<Record<HostedLevel, Keeping>> = {
  1: { logDays: 30, backups: '10 18 * * 6', backupDays: 30 },
  2: { logDays: 30, backups: '20 18 * * *', backupDays: 30 },
  3: { logDays: 92, backups: '30 18 * * *', backupDays: 92 },
  4: { logDays: 184, backups: '40 0,6,12,18 * * *', backupDays: 184 },
};

/** Logs of the platform and of the hub, whose record of exchanges is asked for 12 months. */
export const PLATFORM_LOG_DAYS = 366;

export const HOSTED_LEVELS: readonly HostedLevel[] = [1, 2, 3, 4];
