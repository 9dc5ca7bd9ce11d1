import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuthority } from '../../live/cluster/certificates';
import { digestOf } from '../../../cli/mirror/registry';

export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const CONTENT = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';

/** What answers in the place of the registry; undefined: it does as it should. */
export type Trick = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A registry of one chart on loopback, as the OCI distribution specification says, with a certificate of its own. */
export interface TestRegistry {
  readonly port: number;
  readonly ca: string;
  /** Paths and the authorization of what was asked, in order. */
  readonly asked: string[];
  chart: Buffer;
  manifest: (digest: string) => unknown;
  trick: Trick | undefined;
  close(): Promise<void>;
}

export const manifestOf = (digest: string, size: number, config = CONFIG): unknown => ({
  schemaVersion: 2,
  config: { mediaType: config, digest: digestOf(Buffer.from('{}')), size: 2 },
  layers: [{ mediaType: CONTENT, digest, size }],
});

export async function startRegistry(): Promise<TestRegistry> {
  const authority = await createAuthority();
  const { certificatePem: cert, keyPem: key } = await authority.issue({ commonName: 'registry', server: true });
  const server = createServer({ cert, key });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry: TestRegistry = {
    port: (server.address() as AddressInfo).port,
    ca: authority.caPem,
    asked: [],
    chart: Buffer.alloc(0),
    manifest: (digest) => manifestOf(digest, registry.chart.length),
    trick: undefined,
    close: () => closed(server),
  };
  server.on('request', (request, response) => {
    registry.asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`.trim());
    if (registry.trick?.(request, response) !== true) answer(registry, request, response);
  });
  return registry;
}

function answer({ chart, manifest }: TestRegistry, { url = '' }: IncomingMessage, response: ServerResponse): void {
  const digest = digestOf(chart);
  if (/^\/v2\/.+\/manifests\/[^/]+$/.test(url))
    response.writeHead(200, { 'content-type': MANIFEST }).end(JSON.stringify(manifest(digest)));
  else if (url.endsWith(`/blobs/${digest}`)) response.writeHead(200).end(chart);
  else response.writeHead(404).end();
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
