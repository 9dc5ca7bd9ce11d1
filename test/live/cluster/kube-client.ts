import { Agent, request as httpsRequest } from 'node:https';

/** A Kubernetes object as the API takes and gives it. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface KubeResponse {
  readonly status: number;
  /** Parsed JSON, or the text where it is none. */
  readonly body: unknown;
  /** The `Warning` headers, as the API server wrote them. */
  readonly warnings: readonly string[];
}

export interface RequestOptions {
  readonly contentType?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Credentials {
  readonly host: string;
  readonly caPem: string;
  readonly certificatePem?: string;
  readonly keyPem?: string;
  readonly token?: string;
}

/** What an object's kind is called in a path, learnt from the server's own discovery. */
interface ResourceName {
  readonly plural: string;
  readonly namespaced: boolean;
}

const TIMEOUT_MS = 60_000;
const APPLY = 'application/apply-patch+yaml';

/**
 * A plain client of the Kubernetes API: one call, one request, every status an answer. The usual client library
 * (`@kubernetes/client-node` 2) cannot ask for strict field validation in a server-side apply and hides the warnings,
 * and both are what is being proved here.
 */
export interface KubeClient {
  request(method: string, path: string, body?: unknown, options?: RequestOptions): Promise<KubeResponse>;
  /** The path of an object, or of its collection when `name` is absent. */
  pathOf(object: {
    apiVersion: string;
    kind: string;
    metadata?: { name?: string; namespace?: string };
  }): Promise<string>;
  /** Server-side apply with strict field validation, as field manager `ndc`. */
  apply(object: KubeObject, query?: Readonly<Record<string, string>>): Promise<KubeResponse>;
  create(object: KubeObject, query?: Readonly<Record<string, string>>): Promise<KubeResponse>;
  read(object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>): Promise<KubeResponse>;
  remove(object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>): Promise<KubeResponse>;
  /** RFC 7396 merge patch. */
  merge(object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>, patch: unknown): Promise<KubeResponse>;
  /** All objects of a collection path. Throws where the server refuses. */
  list(path: string): Promise<KubeObject[]>;
  close(): void;
}

export function createKubeClient(credentials: Credentials): KubeClient {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 32,
    ca: credentials.caPem,
    ...(credentials.certificatePem === undefined ? {} : { cert: credentials.certificatePem }),
    ...(credentials.keyPem === undefined ? {} : { key: credentials.keyPem }),
  });
  const send: KubeClient['request'] = (method, path, body, options) =>
    sendOnce(agent, credentials, method, path, body, options);
  const names = createDiscovery(send);

  const pathOf: KubeClient['pathOf'] = async ({ apiVersion, kind, metadata }) => {
    const { plural, namespaced } = await names(apiVersion, kind);
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const scope = namespaced && metadata?.namespace !== undefined ? `/namespaces/${metadata.namespace}` : '';
    const name = metadata?.name === undefined ? '' : `/${encodeURIComponent(metadata.name)}`;
    return `${root}${scope}/${plural}${name}`;
  };
  const collection = (object: KubeObject): Promise<string> =>
    pathOf({
      apiVersion: object.apiVersion,
      kind: object.kind,
      metadata: object.metadata.namespace === undefined ? {} : { namespace: object.metadata.namespace },
    });

  return {
    request: send,
    pathOf,
    apply: async (object, query = {}) =>
      send('PATCH', await pathOf(object), object, {
        contentType: APPLY,
        query: { fieldManager: 'ndc', force: 'true', fieldValidation: 'Strict', ...query },
      }),
    create: async (object, query = {}) =>
      send('POST', await collection(object), object, { query: { fieldValidation: 'Strict', ...query } }),
    read: async (object) => send('GET', await pathOf(object)),
    remove: async (object) => send('DELETE', await pathOf(object)),
    merge: async (object, patch) =>
      send('PATCH', await pathOf(object), patch, { contentType: 'application/merge-patch+json' }),
    list: async (path) => {
      const { status, body } = await send('GET', path);
      if (status !== 200) throw new Error(`GET ${path}: ${status} ${messageOf(body)}`);
      const list = body as { apiVersion: string; kind: string; items: KubeObject[] };
      // Items of a list carry neither kind nor apiVersion.
      const kind = list.kind.replace(/List$/, '');
      return list.items.map((item) => ({ ...item, apiVersion: list.apiVersion, kind }));
    },
    close: () => agent.destroy(),
  };
}

/** The message of a Kubernetes `Status`, or the body as text. */
export function messageOf(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string')
    return body.message;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** The answer when it is a success. Throws with the server's own words otherwise. */
export async function succeed(what: string, answer: Promise<KubeResponse>): Promise<KubeResponse> {
  const response = await answer;
  if (response.status >= 300) throw new Error(`${what}: ${response.status} ${messageOf(response.body)}`);
  return response;
}

function createDiscovery(send: KubeClient['request']): (apiVersion: string, kind: string) => Promise<ResourceName> {
  const groups = new Map<string, Promise<ReadonlyMap<string, ResourceName>>>();
  const load = async (apiVersion: string): Promise<ReadonlyMap<string, ResourceName>> => {
    const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const { body } = await succeed(`discovery of ${apiVersion}`, send('GET', path));
    const { resources } = body as { resources: { name: string; kind: string; namespaced: boolean }[] };
    return new Map(
      resources
        .filter(({ name }) => !name.includes('/'))
        .map(({ name, kind, namespaced }) => [kind, { plural: name, namespaced }]),
    );
  };
  return async (apiVersion, kind) => {
    const known = groups.get(apiVersion) ?? load(apiVersion);
    groups.set(apiVersion, known);
    known.catch(() => groups.delete(apiVersion));
    const name = (await known).get(kind);
    if (name === undefined) throw new Error(`the API server serves no ${kind} of ${apiVersion}`);
    return name;
  };
}

function sendOnce(
  agent: Agent,
  { host, token }: Credentials,
  method: string,
  path: string,
  body?: unknown,
  { contentType = 'application/json', query = {}, headers = {} }: RequestOptions = {},
): Promise<KubeResponse> {
  const url = new URL(path, host);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      url,
      {
        agent,
        method,
        timeout: TIMEOUT_MS,
        headers: {
          accept: 'application/json',
          ...(payload === undefined
            ? {}
            : { 'content-type': contentType, 'content-length': String(Buffer.byteLength(payload)) }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const warning = response.headers.warning;
          resolve({
            status: response.statusCode ?? 0,
            body: parse(Buffer.concat(chunks).toString('utf8')),
            warnings: warning === undefined ? [] : [warning],
          });
        });
      },
    );
    request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer in ${TIMEOUT_MS} ms`)));
    request.on('error', reject);
    request.end(payload);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
