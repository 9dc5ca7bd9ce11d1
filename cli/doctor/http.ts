import type { IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';

/** How long one question may take from its first byte to the last one of its answer. */
export const TIMEOUT_MS = 10_000;
/** No answer that is asked for here is larger; a server that sends more is cut off. */
const MAX_BYTES = 1024 * 1024;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Why there was no answer. */
export type Reason = 'timeout' | 'refused' | 'unknown-host' | 'certificate' | 'tls' | 'too-large' | 'broken';
export interface Silence {
  readonly silent: Reason;
}

export interface Question extends Pick<RequestOptions, 'minVersion' | 'maxVersion' | 'ciphers'> {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** PEM certificates that are trusted, and no others. */
  readonly ca: readonly string[];
  readonly timeoutMs?: number;
}

/** Asks once: no redirect is followed, nothing is tried again, every status is an answer. Never throws. */
export function ask(
  url: URL,
  { headers = {}, body, ca, timeoutMs = TIMEOUT_MS, ...rest }: Question,
): Promise<Answer | Silence> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve({ silent: reasonOf(error) });
    const options: RequestOptions = {
      ...rest,
      agent: false,
      ca: [...ca],
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
    };
    const request = httpsRequest(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_BYTES) response.destroy(new TooLarge());
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

class TooLarge extends Error {}

const BY_CODE: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
};
const CERTIFICATE = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;

function reasonOf(error: Error): Reason {
  if (error instanceof TooLarge) return 'too-large';
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (CERTIFICATE.test(code)) return 'certificate';
  return BY_CODE[code] ?? (/^(ERR_SSL_|EPROTO)/.test(code) ? 'tls' : 'broken');
}

/** The JSON of an answer, or undefined where it is none. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A text at a path of JSON that a server sent, or undefined where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let at: unknown = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === 'string' ? at : undefined;
}
