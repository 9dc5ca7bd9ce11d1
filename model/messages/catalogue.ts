import type { Issue, Position } from '../issue';
import { APPROVALS } from './approvals';
import type { ParamsOf } from './define';
import { CONTROLS } from './controls';
import { LEVELS } from './levels';
import { OBLIGATIONS } from './obligations';
import { PLACEMENT } from './placement';
import { READING } from './reading';
import { REGISTER } from './register';
import { STRUCTURE } from './structure';
import { TENANCY } from './tenancy';
import { TRANSMISSION } from './transmission';
import { VENDORS } from './vendors';
import { WAIVERS } from './waivers';

/** Every issue that the product can raise. The key is the issue's stable code. */
export const MESSAGES = {
  ...READING,
  ...STRUCTURE,
  ...REGISTER,
  ...TENANCY,
  ...LEVELS,
  ...APPROVALS,
  ...PLACEMENT,
  ...TRANSMISSION,
  ...OBLIGATIONS,
  ...CONTROLS,
  ...WAIVERS,
  ...VENDORS,
};

export type IssueCode = keyof typeof MESSAGES;

type Params<C extends IssueCode> = Readonly<Record<ParamsOf<(typeof MESSAGES)[C]>, string>>;

interface Extras {
  readonly allowed?: readonly string[];
  readonly suggestion?: string | undefined;
}

/** Makes an issue; the compiler asks for exactly the params that its texts use. */
export function issue<C extends IssueCode>(code: C, at: Position, params: Params<C>, extras: Extras = {}): Issue {
  return {
    code,
    severity: MESSAGES[code].severity,
    at,
    params,
    ...(extras.allowed === undefined ? {} : { allowed: extras.allowed }),
    ...(extras.suggestion === undefined ? {} : { suggestion: extras.suggestion }),
  };
}
