import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PatchOperation } from './recordings';

type Tree = Readonly<Record<string, unknown>>;

interface Sent {
  readonly kind: string;
  readonly metadata: Tree;
  readonly [field: string]: unknown;
}

export interface RecordingServer {
  readonly host: string;
  /** What was sent, by kind and name; a patch by `patch` and the namespace. */
  readonly sent: ReadonlyMap<string, Tree | readonly PatchOperation[]>;
  close(): void;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

/** The object without what Go writes into every one: an empty status, no creation time, a namespace's empty spec. */
function plain({ metadata, status: _status, ...rest }: Sent): Tree {
  const { creationTimestamp: _time, ...kept } = metadata;
  const { spec: _spec, ...withoutSpec } = rest;
  return { ...(rest.kind === 'Namespace' ? withoutSpec : rest), metadata: kept };
}

/** As the API would store it: with an identity, a quota with the status that the provider waits for. */
function stored(sent: Sent): Tree {
  const spec = sent['spec'] as Tree | undefined;
  const status = sent.kind === 'ResourceQuota' ? { hard: spec?.['hard'] } : undefined;
  return { ...sent, metadata: { ...sent.metadata, uid: 'u', resourceVersion: '1' }, status };
}

const DEFAULT_ACCOUNT = /^\/api\/v1\/namespaces\/([^/]+)\/serviceaccounts\/default$/;

/** As much of the Kubernetes API as the provider needs to create an object, and writes down what it sends. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const sent = new Map<string, Tree | readonly PatchOperation[]>();
  const objects = new Map<string, Tree>();
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const body = await bodyOf(request);
    const namespace = DEFAULT_ACCOUNT.exec(path)?.[1];
    if (path === '/version') return [200, { major: '1', minor: '35', gitVersion: 'v1.35.4' }];
    if (request.method === 'POST') {
      const object = body as Sent;
      const name = String(object.metadata['name']);
      sent.set(`${object.kind} ${name}`, plain(object));
      objects.set(`${path}/${name}`, stored(object));
      return [201, stored(object)];
    }
    if (request.method === 'PATCH') sent.set(`patch ${namespace ?? ''}`, body as readonly PatchOperation[]);
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace, uid: 'u' } };
    const found = objects.get(path) ?? (namespace === undefined ? undefined : account);
    return found === undefined ? [404, { kind: 'Status', code: 404, reason: 'NotFound' }] : [200, found];
  };
  const server: Server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { host: `http://127.0.0.1:${port}`, sent, close: () => void server.close() };
}
