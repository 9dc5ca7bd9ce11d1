import { holdsToken } from '../../constructs/literal';

/** The same short texts come by the ten thousand; quoting each anew costs as much as the rest of the writing. */
const quotedTexts = new Map<string, string>();
const CACHED = { texts: 20_000, length: 80 };

function quote(value: string): string {
  const known = quotedTexts.get(value);
  if (known !== undefined) return known;
  if (holdsToken(value)) throw new Error(`CDKTF token in the output: ${JSON.stringify(value)}`);
  const quoted = JSON.stringify(value);
  if (value.length <= CACHED.length) {
    if (quotedTexts.size >= CACHED.texts) quotedTexts.clear();
    quotedTexts.set(value, quoted);
  }
  return quoted;
}

function object(value: Readonly<Record<string, unknown>>, indent: string): string {
  const inner = `${indent}  `;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${inner}${quote(key)}: ${any(member, inner)}`;
  }
  return `{${members}${indent}}`;
}

function any(value: unknown, indent: string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) {
    const inner = `${indent}  `;
    const items = value.filter((item) => item !== undefined).map((item) => `${inner}${any(item, inner)}`);
    return `[${items.join(',')}${indent}]`;
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return object(value as Record<string, unknown>, indent);
  }
  throw new Error(`${typeof value} in the output: only plain values can stand in Terraform JSON`);
}

/**
 * JSON with sorted keys and two spaces, to the byte what CDKTF 0.21 writes (an empty object takes two lines). Throws
 * on a token of CDKTF: our constructs write literal values, so one here is a value from somewhere else.
 */
export function stableJson(value: object): string {
  return any(value, '\n');
}
