import { issue } from '../messages/catalogue';
import type { Finding } from './characters';

/** A finding that knows the text it is about, so that it can be looked for in the file. */
export interface Injection extends Finding {
  readonly found: string;
}

const TEMPLATE = /[$%]\{/;
const TOKEN = 'TfToken[';

/**
 * CDKTF hides references in numbers of a certain size, and resolves them inside longer strings too. A number with a
 * decimal point or a plus sign and an exponent of three digits is not written by people; without either it may be part
 * of a digest, and is refused only where it has that size.
 * The look-behind lets a long run of digits be tried once, not once for each digit.
 */
const EXPONENT_NUMBER = /(?<!\d)-?(?:\d+(?:\.\d*)?|\.\d+)[eE]\+?\d{3,}/g;
/** References to a value, and to a list (the doubles whose first 16 bits are fdff, fbff). */
const TOKEN_SIZES = [
  { from: -8.4e298, to: -8.1e298 },
  { from: -2e289, to: -1.8e289 },
] as const;

/** Text that Terraform or CDKTF would evaluate: at most one finding of each kind. */
export function findInjections(text: string): readonly Injection[] {
  const findings: Injection[] = [];
  const template = TEMPLATE.exec(text);
  if (template !== null) {
    const found = template[0];
    findings.push({ index: template.index, found, make: (at) => issue('template', at, { template: found }) });
  }
  const token = text.indexOf(TOKEN);
  if (token !== -1) findings.push({ index: token, found: TOKEN, make: (at) => issue('cdktf-token', at, {}) });
  const hidden = tokenNumber(text);
  if (hidden !== undefined) {
    const found = hidden[0];
    findings.push({ index: hidden.index, found, make: (at) => issue('cdktf-number', at, { number: found }) });
  }
  return findings;
}

function tokenNumber(text: string): RegExpExecArray | undefined {
  if (!/[eE]\+?\d{3}/.test(text)) return undefined;
  for (const match of text.matchAll(EXPONENT_NUMBER)) {
    const value = Number(match[0]);
    const hasTokenSize = TOKEN_SIZES.some(({ from, to }) => value > from && value < to);
    if (hasTokenSize || match[0].includes('.') || match[0].includes('+')) return match;
  }
  return undefined;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const NOT_A_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** True if a part of the text may be such a number: a quick question to ask of a whole file. */
export function mayHoldUnsafeNumber(text: string): boolean {
  return /\d{16}|[\d.][eE][-+]?\d|\.(?:inf|nan)/i.test(text);
}

/** True for a text that YAML or JSON would read as a number, but not as the one that is written. */
export function isUnsafeNumber(text: string): boolean {
  return NOT_A_NUMBER.test(text) || (NUMBER.test(text) && Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER);
}
