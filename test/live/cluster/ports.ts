import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Ports } from './flags';

/** Four free ports of loopback. All are held while they are chosen, so that they differ. */
export async function freePorts(): Promise<Ports> {
  const servers: Server[] = [];
  const listen = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const server = createServer();
      servers.push(server);
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const ports = {
    etcd: await listen(),
    etcdPeer: await listen(),
    apiServer: await listen(),
    controllerManager: await listen(),
  };
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
