import type { Variables } from '../context';

/** Variables whose value opens something. */
const SECRET =
  /^(TF_VAR_cluster_token|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)|TF_HTTP_(USERNAME|PASSWORD)|PG_CONN_STR|PGPASSWORD|KUBE_(TOKEN|PASSWORD|CLIENT_KEY_DATA))$/;
/** Shorter ones are parts of ordinary words: there they are taken out where they stand alone. */
const SHORTEST = 6;
const HIDDEN = '***';

/**
 * Takes every secret of the run out of a text, also in the forms in which a server repeats what it was sent. Nothing
 * of a server's own words is told beside values of a known form; this is the second lock of that door.
 */
export function redactor(variables: Variables): (text: string) => string {
  const values = Object.entries(variables).flatMap(([name, value]) =>
    SECRET.test(name) && value !== undefined && value !== '' ? [value, ...partsOf(name, value, variables)] : [],
  );
  const forms = values.flatMap((value) => [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
  ]);
  // The longest first: what is left of it could be told else.
  const hidden = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  const patterns = hidden.map(patternOf);
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), text);
}

function patternOf(secret: string): RegExp {
  const literal = secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return secret.length < SHORTEST
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'gu');
}

function partsOf(name: string, value: string, variables: Variables): readonly string[] {
  if (name === 'TF_VAR_cluster_token') return value.split('.');
  // As it stands in the header of a request.
  if (name === 'TF_HTTP_PASSWORD') return [`${variables['TF_HTTP_USERNAME'] ?? ''}:${value}`];
  if (name !== 'PG_CONN_STR' || !URL.canParse(value)) return [];
  const { password } = new URL(value);
  return [password, decodeURIComponent(password)];
}
