import type { Issue, Position } from '../issue';
import { AGREEMENTS } from './agreements';
import { APPROVALS } from './approvals';
import { CAPACITY } from './capacity';
import { CHANGES } from './changes';
import { CHARTS } from './charts';
import type { ParamsOf } from './define';
import { COMPONENTS } from './components';
import { CONTROLS } from './controls';
import { DICTIONARY } from './dictionary';
import { DUTIES } from './duties';
import { EXCHANGE_KIND_MESSAGES } from './exchange-kinds';
import { FINDING_MESSAGES } from './findings';
import { EXCHANGE_GATEWAY } from './exchange-gateway';
import { LEVELS } from './levels';
import { MESSAGE_SCHEMAS } from './message-schemas';
import { NETWORK } from './network';
import { OBSERVABILITY } from './observability';
import { OBLIGATIONS } from './obligations';
import { PLACEMENT } from './placement';
import { PLATFORM } from './platform';
import { READING } from './reading';
import { REGISTER } from './register';
import { SHARING } from './sharing';
import { STORAGE } from './storage';
import { STRUCTURE } from './structure';
import { TENANCY } from './tenancy';
import { TRANSMISSION } from './transmission';
import { VENDORS } from './vendors';
import { WAIVERS } from './waivers';
import { WAYS } from './ways';

/** Every issue that the product can raise. The key is the issue's stable code. */
export const MESSAGES = {
  ...READING,
  ...STRUCTURE,
  ...REGISTER,
  ...TENANCY,
  ...LEVELS,
  ...APPROVALS,
  ...PLACEMENT,
  ...PLATFORM,
  ...OBSERVABILITY,
  ...TRANSMISSION,
  ...AGREEMENTS,
  ...WAYS,
  ...DUTIES,
  ...EXCHANGE_GATEWAY,
  ...CHANGES,
  ...CHARTS,
  ...EXCHANGE_KIND_MESSAGES,
  ...FINDING_MESSAGES,
  ...SHARING,
  ...DICTIONARY,
  ...MESSAGE_SCHEMAS,
  ...NETWORK,
  ...OBLIGATIONS,
  ...CONTROLS,
  ...WAIVERS,
  ...VENDORS,
  ...CAPACITY,
  ...COMPONENTS,
  ...STORAGE,
};

export type IssueCode = keyof typeof MESSAGES;

type Params<C extends IssueCode> = Readonly<Record<ParamsOf<(typeof MESSAGES)[C]>, string>>;

interface Extras {
  readonly allowed?: readonly string[];
  readonly suggestion?: string | undefined;
  readonly paste?: readonly string[];
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
    ...(extras.paste === undefined ? {} : { paste: extras.paste }),
  };
}
