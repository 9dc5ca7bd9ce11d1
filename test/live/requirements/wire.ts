import { readFileSync } from 'node:fs';
import { createServer, request as httpsRequest, type RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Cluster } from '../cluster/control-plane';
import { messageOf, succeed } from '../cluster/kube-client';
import { createAuthority } from '../cluster/certificates';
import { pod, podSpec } from '../proofs/pods';
import { secretsAtRest } from '../proofs/secrets-at-rest';
import { makeNamespace, type Attack, type Requirement } from './requirement';

const NODE = 'test-node-9';

/** Status of the answer, or undefined where the connection itself is refused. */
function ask(url: string, options: RequestOptions, body?: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = httpsRequest(url, { ...options, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', () => resolve(undefined));
    request.end(body);
  });
}

/** A certificate of the cluster, as each node and each component has one. */
async function certificateOf(cluster: Cluster): Promise<{ readonly cert: string; readonly key: string }> {
  const file = await cluster.kubeconfig({ user: 'test-somebody' });
  const { users } = JSON.parse(readFileSync(file, 'utf8')) as { users: { user: Record<string, string> }[] };
  const text = (name: string): string => Buffer.from(users[0]?.user[name] ?? '', 'base64').toString('utf8');
  return { cert: text('client-certificate-data'), key: text('client-key-data') };
}

const askEtcd = async (what: string, { etcdHost }: Cluster, options: RequestOptions): Promise<string[]> => {
  const range = JSON.stringify({ key: Buffer.from('/registry/secrets/').toString('base64') });
  // Whose certificate etcd has is not the question: only what it asks of others.
  const known = { ...options, method: 'POST', rejectUnauthorized: false };
  const status = await ask(`${etcdHost}/v3/kv/range`, known, range);
  return status === 200 ? [`${what}: etcd answers`] : [];
};

const etcdByNobody: Attack = (cluster) => askEtcd('without a certificate', cluster, {});
const etcdBySomebody: Attack = async (cluster) =>
  askEtcd('with a certificate of the cluster', cluster, await certificateOf(cluster));

const atRest: Attack = (cluster) => secretsAtRest(cluster, 'default');

const profile: Attack = async ({ admin }) =>
  (await admin.request('GET', '/debug/pprof/goroutine')).status === 404 ? [] : ['memory and stacks are shown'];

const oldTls: Attack = async ({ host, caPem }) => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  return (await ask(`${host}/readyz`, { ca: caPem, ...old })) === undefined ? [] : ['it speaks TLS 1.1'];
};

/** Whoever answers at a node's address is given the commands that people run in its pods, and gives the logs. */
const falseKubelet: Attack = async (cluster) => {
  const { admin } = cluster;
  const authority = await createAuthority();
  const { certificatePem, keyPem } = await authority.issue({ commonName: NODE, server: true });
  const kubelet = createServer({ cert: certificatePem, key: keyPem }, (_, response) => void response.end('forged'));
  await new Promise<void>((resolve) => kubelet.listen(0, '127.0.0.1', resolve));
  const { port } = kubelet.address() as AddressInfo;
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: NODE } };
  await succeed('node', admin.apply(node));
  const status = {
    addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
    daemonEndpoints: { kubeletEndpoint: { Port: port } },
  };
  const merge = { contentType: 'application/merge-patch+json' };
  await succeed('status', admin.request('PATCH', `/api/v1/nodes/${NODE}/status`, { status }, merge));
  await makeNamespace(cluster, 'test-false');
  const running = pod('test-false', { ...podSpec(), nodeName: NODE });
  await succeed('pod', admin.create(running));
  const { body } = await admin.request('GET', `${await admin.pathOf(running)}/log`);
  kubelet.closeAllConnections();
  kubelet.close();
  if (body === 'forged') return ['a false kubelet is believed'];
  return messageOf(body).includes('certificate signed by unknown authority') ? [] : [`instead: ${messageOf(body)}`];
};

export const WIRE: readonly Requirement[] = [
  {
    name: { en: 'Secrets are encrypted where they lie', vi: 'Secret được mã hóa nơi lưu trữ' },
    demands: ['encryption.yaml', '--encryption-provider-config'],
    without: {
      en: 'whoever gets a disk or a backup of etcd reads every Secret',
      vi: 'ai lấy được ổ đĩa hoặc bản sao lưu của etcd thì đọc được mọi Secret',
    },
    weak: 'open',
    reports: 'the value can be read in etcd',
    attack: atRest,
  },
  {
    name: { en: 'etcd asks for a certificate', vi: 'etcd đòi chứng thư' },
    demands: ['--client-cert-auth', '--trusted-ca-file'],
    without: {
      en: 'whoever reaches its port reads and writes everything, past every rule',
      vi: 'ai chạm được tới cổng của nó thì đọc, ghi được tất cả, bỏ qua mọi quy tắc',
    },
    weak: 'open',
    reports: 'without a certificate: etcd answers',
    attack: etcdByNobody,
  },
  {
    name: { en: 'an authority of its own for etcd', vi: 'CA riêng cho etcd' },
    demands: ['--trusted-ca-file', '--etcd-certfile'],
    without: {
      en: 'every certificate of the cluster, that of each node too, reads and writes everything',
      vi: 'mọi chứng thư của cụm, kể cả của từng node, đọc và ghi được tất cả',
    },
    weak: 'permissive',
    reports: 'with a certificate of the cluster: etcd answers',
    attack: etcdBySomebody,
  },
  {
    name: { en: 'a kubelet shows who it is', vi: 'kubelet phải chứng minh danh tính' },
    demands: ['--kubelet-certificate-authority'],
    without: {
      en: 'whoever takes a node’s address gets the commands meant for its pods, and forges their logs',
      vi: 'ai chiếm được địa chỉ của node thì nhận được lệnh gửi vào pod và giả được nhật ký của pod',
    },
    weak: 'open',
    reports: 'a false kubelet is believed',
    attack: falseKubelet,
  },
  {
    name: { en: 'the process shows nothing of itself', vi: 'tiến trình không để lộ gì về nó' },
    demands: ['--profiling'],
    without: {
      en: 'memory and stacks of the API server can be read over the network',
      vi: 'đọc được bộ nhớ và ngăn xếp của API server qua mạng',
    },
    weak: 'open',
    reports: 'memory and stacks are shown',
    attack: profile,
  },
  {
    name: { en: 'no old TLS', vi: 'không dùng TLS cũ' },
    demands: ['--tls-min-version'],
    without: {
      en: 'a connection can be forced down to TLS 1.1',
      vi: 'có thể ép kết nối xuống TLS 1.1',
    },
    weak: 'open',
    reports: 'it speaks TLS 1.1',
    attack: oldTls,
  },
];
