import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { toldOf } from '../../../cli/doctor/print';
import type { Findings } from '../../../cli/doctor/finding';
import type { Patient } from '../../../cli/doctor/patient';
import type { EnvironmentFile } from '../../../model/schema/environment';
import { createAuthority, type Authority } from '../../live/cluster/certificates';
import { temporaryFolders } from '../../support/temporary';

export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export type Handler = (received: Received, response: ServerResponse) => ServerResponse | undefined;

export interface Service {
  /** `https://localhost:<port>` */
  readonly origin: string;
  /** File with the authority of its certificate. */
  readonly caFile: string;
  readonly caPem: string;
}

/**
 * Real HTTPS servers on loopback, ended after the tests of the file.
 *
 * @param dnsNames what their certificates are for, besides loopback
 */
export function services(dnsNames: readonly string[] = []): (handler: Handler) => Promise<Service> {
  const servers: Server[] = [];
  const folder = temporaryFolders();
  let authority: Authority | undefined;
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async (handler) => {
    authority ??= await createAuthority();
    const { certificatePem, keyPem } = await authority.issue({ commonName: 'service', server: true, dnsNames });
    const server = createServer({ cert: certificatePem, key: keyPem }, (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const { method = '', headers } = request;
        handler({ method, url: new URL(request.url ?? '', `https://${headers.host}`), headers, body }, response);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const caFile = path.join(folder(), 'ca.pem');
    writeFileSync(caFile, authority.caPem);
    return { origin: `https://localhost:${(server.address() as AddressInfo).port}`, caFile, caPem: authority.caPem };
  };
}

export const reply = (
  response: ServerResponse,
  status: number,
  body = '',
  headers: Record<string, string> = {},
): ServerResponse => response.writeHead(status, headers).end(body);

/** Gives back everything that it was sent, as a careless server or a proxy does in its errors. */
export const echo =
  (status: number): Handler =>
  ({ url, headers, body }, response) =>
    reply(response, status, JSON.stringify({ url: url.href, headers, body, message: headers.authorization }), {
      'x-echo': headers.authorization ?? '',
    });

const UNKNOWN = { site: 'a', role: 'active', identity: 'unknown', kubernetes: '1.35' } as const;

/** An environment with this backend, as the checks see it. */
export function patientWith(
  backend: EnvironmentFile['backend'],
  variables: Patient['variables'],
  more: Partial<Patient> = {},
): Patient {
  const cluster = { ...UNKNOWN, storageProvisioner: 'example.com/disk' };
  const environment: EnvironmentFile = {
    id: 'staging',
    cluster: 'hn1',
    clusters: { hn1: cluster },
    sites: {},
    backend,
    registry: 'registry.example',
    highAvailability: true,
    addressFamilies: 'dual',
    zones: {},
  };
  return {
    ...{ environment, clusterId: 'hn1', cluster, variables, timeoutMs: 2000, workFolder: '/nonexistent' },
    identity: 'system:serviceaccount:ndc-system:terraform',
    ...{ administrator: false, example: false, charts: [] },
    ...more,
  };
}

/** `state check: found`, a line each. */
export const lines = (findings: Findings, patient: Patient): readonly string[] =>
  toldOf(findings, patient, 'en').map(({ state, check, found }) => `${state} ${check}: ${found}`);
