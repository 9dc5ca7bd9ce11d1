import { createHash } from 'node:crypto';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** How the mirror is reached. Who signs its certificate Node knows by `NODE_EXTRA_CA_CERTS`. */
export interface MirrorAccess {
  readonly host: string;
  /** @default 443 */
  readonly port?: number;
  /** Authorities in PEM in the place of the machine's. */
  readonly ca?: string;
  /** `name:password`, or a token of a bearer. Sent to this host alone. */
  readonly token?: string | undefined;
  /** @default 30000 */
  readonly milliseconds?: number;
}

export type MirrorFault =
  'unreachable' | 'timeout' | 'status' | 'redirect' | 'too-large' | 'cut-off' | 'media-type' | 'no-chart' | 'digest';

export type Pulled = { readonly bytes: Buffer } | { readonly fault: MirrorFault; readonly detail: string };

/** A chart is a few hundred kilobytes; the largest of those that are installed has one megabyte. */
export const LARGEST_CHART = 20 * 1024 * 1024;
const LARGEST_MANIFEST = 256 * 1024;
const MOST_REDIRECTS = 3;

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CHART_CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const CHART_CONTENT = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';

class Fault extends Error {
  constructor(
    readonly fault: MirrorFault,
    readonly detail: string,
  ) {
    super(fault);
  }
}

/**
 * The archive of a chart from the mirror, as the OCI distribution specification says: its manifest by version, then
 * the one layer by digest. That its content has this digest is proved; that it is the right one the caller says.
 */
export async function pullChart(access: MirrorAccess, path: string, version: string): Promise<Pulled> {
  try {
    const manifest = await get(access, `/v2/${path}/manifests/${version}`, LARGEST_MANIFEST, MANIFEST);
    if (manifest.type !== MANIFEST) throw new Fault('media-type', manifest.type);
    const { digest, size } = chartLayer(manifest.bytes);
    if (size > LARGEST_CHART) throw new Fault('too-large', String(size));
    const { bytes } = await get(access, `/v2/${path}/blobs/${digest}`, LARGEST_CHART, '*/*');
    const found = digestOf(bytes);
    if (found !== digest) throw new Fault('digest', found);
    return { bytes };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, detail: error.detail };
    throw error;
  }
}

export const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Layer {
  readonly digest: string;
  readonly size: number;
}

function chartLayer(bytes: Buffer): Layer {
  const manifest = parsed(bytes);
  const config = fieldsOf(manifest['config']);
  if (config['mediaType'] !== CHART_CONFIG) throw new Fault('no-chart', textOf(config['mediaType']));
  const layers = Array.isArray(manifest['layers']) ? manifest['layers'].map(fieldsOf) : [];
  const [layer, ...others] = layers.filter(({ mediaType }) => mediaType === CHART_CONTENT);
  const { digest, size } = layer ?? {};
  if (others.length > 0 || typeof digest !== 'string' || typeof size !== 'number') throw new Fault('no-chart', '');
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Fault('no-chart', digest);
  return { digest, size };
}

function parsed(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new Fault('no-chart', 'JSON');
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

interface Answer {
  readonly bytes: Buffer;
  /** Content type without its parameters. */
  readonly type: string;
}

async function get(access: MirrorAccess, path: string, limit: number, accept: string, moves = 0): Promise<Answer> {
  const answer = await ask(access, path, accept);
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    answer.destroy();
    return get(access, sameHost(access, answer.headers.location ?? '', moves), limit, accept, moves + 1);
  }
  if (status !== 200) {
    answer.destroy();
    throw new Fault('status', `${status} ${shown(path)}`);
  }
  const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  return { bytes: await bodyOf(answer, limit), type };
}

const shown = (path: string): string => path.split('?')[0] ?? '';

/** Elsewhere the token would be given away, and what answers there nobody has agreed to. */
function sameHost({ host, port = 443 }: MirrorAccess, location: string, moves: number): string {
  const here = new URL(`https://${host}:${port}/`);
  const there = location !== '' && URL.canParse(location, here.href) ? new URL(location, here) : undefined;
  // Of an address that is signed for this one request the rest opens what lies there.
  const elsewhere = there === undefined ? '' : `${there.protocol}//${there.host}`;
  if (there?.origin !== here.origin || moves >= MOST_REDIRECTS) throw new Fault('redirect', elsewhere);
  return `${there.pathname}${there.search}`;
}

function ask({ host, port = 443, ca, token, milliseconds = 30_000 }: MirrorAccess, path: string, accept: string) {
  const headers = { accept, ...(token === undefined ? {} : { authorization: authorization(token) }) };
  const signal = AbortSignal.timeout(milliseconds);
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request({ host, port, path, headers, signal, agent: false, ...(ca === undefined ? {} : { ca }) });
    asked.on('error', (error) =>
      reject(signal.aborted ? new Fault('timeout', shown(path)) : new Fault('unreachable', error.message)),
    );
    asked.on('response', resolve);
    asked.end();
  });
}

const authorization = (token: string): string =>
  token.includes(':') ? `Basic ${Buffer.from(token).toString('base64')}` : `Bearer ${token}`;

async function bodyOf(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new Fault('too-large', String(limit));
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('cut-off', String(size));
  }
  return Buffer.concat(chunks);
}
