import type { Register } from '../estate/register';
import type { ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import type { Config, Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';

/** The only environment whose state may lie on the machine of whoever runs it: a control plane without nodes. */
export const LOCAL = 'local';
/** Environments in which something may be provisional. */
const PROVISIONAL: readonly string[] = [LOCAL, 'staging'];

/** Whether nothing may be provisional there: so it is under every other id, for a name must not switch rules off. */
export function isProduction(environment: Entry<EnvironmentFile> | undefined): boolean {
  return environment !== undefined && !PROVISIONAL.includes(environment.value.id);
}

/** What a rule may look at. Rules are pure: the day is an input, never the clock. */
export interface Subject {
  readonly config: Config;
  readonly register: Register;
  /** Tenants whose agency and profile exist, of every environment. */
  readonly tenants: readonly ResolvedTenant[];
  readonly environment: Entry<EnvironmentFile> | undefined;
  /** Day for which the estate is asked, `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface Rule {
  /** Name in reports. */
  readonly name: string;
  /** Rows of Dispatch 103/CĐ-TTg that the rule serves. */
  readonly cites: readonly string[];
  check(subject: Subject): readonly Issue[];
}

/** Where something stands, in one word for a message. */
export function place(at: { readonly file: string; readonly line: number }): string {
  return `${at.file}:${at.line}`;
}
