import { createKubeClient, succeed, type KubeResponse } from '../cluster/kube-client';
import { pod, podSpec } from '../proofs/pods';
import { unlessRefused, within } from '../proofs/proof';
import { HEEDED_MS, makeNamespace, type Attack, type Requirement } from './requirement';

const YEAR_S = 365 * 24 * 3600;
/** Seconds that a kubelet asks for, and the only number that is stretched. */
const KUBELET_S = 3607;

/** Unlike a refusal (403), which is for somebody who is known. */
const unlessUnknown = (what: string, { status }: KubeResponse): string[] =>
  status === 401 ? [] : [status < 300 ? `${what}: accepted` : `${what}: ${status}, so he is somebody`];

/** A binding to everybody is a mistake that is made; it must reach nobody who has not said who he is. */
const asNobody: Attack = async ({ admin, host, caPem }) => {
  const metadata = { name: 'test-everybody', namespace: 'kube-public' };
  const rbac = 'rbac.authorization.k8s.io';
  const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }];
  const subjects = [{ apiGroup: rbac, kind: 'Group', name: 'system:unauthenticated' }];
  const roleRef = { apiGroup: rbac, kind: 'Role', name: metadata.name };
  await succeed('role', admin.apply({ apiVersion: `${rbac}/v1`, kind: 'Role', metadata, rules }));
  await succeed('binding', admin.apply({ apiVersion: `${rbac}/v1`, kind: 'RoleBinding', metadata, roleRef, subjects }));
  const nobody = createKubeClient({ host, caPem });
  const list = (): Promise<KubeResponse> => nobody.request('GET', '/api/v1/namespaces/kube-public/configmaps');
  // A right takes a moment to be heeded; a 401 does not depend on it.
  await within(HEEDED_MS, async () => ((await list()).status === 403 ? undefined : true));
  const found = [
    ...unlessUnknown('nobody lists configmaps', await list()),
    ...unlessUnknown('nobody asks for the version', await nobody.request('GET', '/version/')),
  ];
  nobody.close();
  return found;
};

const asMaster: Attack = async (cluster) => {
  const person = await cluster.as({ token: cluster.oidc('test-master', ['system:masters']) });
  return unlessUnknown('somebody of system:masters lists all secrets', await person.request('GET', '/api/v1/secrets'));
};

/** Anybody may ask for a certificate with a name; this one is not of the authority that signs the proxy's. */
const asProxy: Attack = async (cluster) => {
  const somebody = await cluster.as({ user: 'front-proxy-client' });
  const headers = { 'x-remote-user': 'test-anybody', 'x-remote-group': 'system:masters' };
  const review = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
  const { body } = await succeed('review', somebody.request('POST', path, review, { headers }));
  const { username } = (body as { status: { userInfo: { username: string } } }).status.userInfo;
  return username === 'front-proxy-client' ? [] : [`a certificate of the cluster speaks for ${username}`];
};

/** A lasting token, from the time when Secrets held them, after its Secret was deleted. */
const withDeletedToken: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'test-lasting');
  const metadata = {
    name: 'test',
    namespace: 'test-lasting',
    annotations: { 'kubernetes.io/service-account.name': 'default' },
  };
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata, type: 'kubernetes.io/service-account-token' };
  await succeed('secret', admin.apply(secret));
  const token = await within(HEEDED_MS, async () => {
    const { data } = (await admin.read(secret)).body as { data?: { token?: string } };
    return data?.token;
  });
  if (token === undefined) throw new Error('no lasting token is made');
  await succeed('deletion', admin.remove(secret));
  const holder = await cluster.as({ token: Buffer.from(token, 'base64').toString('utf8') });
  const refused = await within(HEEDED_MS / 2, async () =>
    (await holder.request('GET', '/api')).status === 401 ? true : undefined,
  );
  return refused === true ? [] : ['the token of a deleted Secret: accepted'];
};

const withStretchedToken: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'test-stretched');
  const owner = pod('test-stretched', podSpec({ spec: { serviceAccountName: 'default' } }), 'test');
  const { body } = await succeed('pod', admin.create(owner));
  const { uid } = (body as { metadata: { uid: string } }).metadata;
  const boundObjectRef = { apiVersion: 'v1', kind: 'Pod', name: 'test', uid };
  const spec = { expirationSeconds: KUBELET_S, boundObjectRef };
  const answer = await succeed(
    'token',
    admin.request('POST', '/api/v1/namespaces/test-stretched/serviceaccounts/default/token', {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec,
    }),
  );
  const { token } = (answer.body as { status: { token: string } }).status;
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
    readonly exp: number;
    readonly iat: number;
  };
  return claims.exp - claims.iat < YEAR_S ? [] : ['a token of an hour lives a year'];
};

/** Rights of one person are what a role says; of one node, what its own pods need. */
const asStranger: Attack = async (cluster) => {
  await makeNamespace(cluster, 'test-strange');
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'test', namespace: 'test-strange' } };
  await succeed('secret', cluster.admin.apply(secret));
  const stranger = await cluster.as({ token: cluster.oidc('test-stranger', []) });
  const node = await cluster.as({ user: 'system:node:test-1', groups: ['system:nodes'] });
  return [
    ...unlessRefused('a stranger lists all secrets', await stranger.request('GET', '/api/v1/secrets')),
    ...unlessRefused('a node reads a secret of no pod of its own', await node.read(secret), 'no relationship found'),
  ];
};

export const IDENTITY: readonly Requirement[] = [
  {
    name: { en: 'nobody is anonymous beyond health', vi: 'không ai ẩn danh, trừ khi hỏi tình trạng' },
    demands: ['authentication.yaml', '--authentication-config'],
    without: {
      en: 'a role that somebody bound to everybody is open to whoever reaches the port',
      vi: 'vai trò lỡ gán cho mọi người thì ai chạm được tới cổng cũng dùng được',
    },
    weak: 'open',
    reports: 'nobody lists configmaps: accepted',
    attack: asNobody,
  },
  {
    name: { en: 'tokens of people are judged', vi: 'token của người dùng bị xét từng điều' },
    demands: ['authentication.yaml'],
    without: {
      en: 'the identity provider, or who edits a group there, makes administrators of the cluster',
      vi: 'bên cấp định danh, hoặc ai sửa được một nhóm ở đó, tạo ra được quản trị viên của cụm',
    },
    weak: 'open',
    reports: 'somebody of system:masters lists all secrets: accepted',
    attack: asMaster,
  },
  {
    name: { en: 'an authority of its own for the front proxy', vi: 'CA riêng cho front proxy' },
    demands: ['--requestheader-client-ca-file', '--requestheader-allowed-names', '--client-ca-file'],
    without: {
      en: 'whoever gets a certificate of that name speaks for anybody, system:masters included',
      vi: 'ai lấy được chứng thư mang tên đó thì nhân danh được bất kỳ ai, kể cả system:masters',
    },
    weak: 'permissive',
    reports: 'a certificate of the cluster speaks for test-anybody',
    attack: asProxy,
  },
  {
    name: { en: 'a deleted token is worth nothing', vi: 'token đã xóa thì hết giá trị' },
    demands: ['--service-account-lookup'],
    without: {
      en: 'a stolen lasting token works for ever, whatever is deleted',
      vi: 'token lâu dài bị lấy cắp dùng được mãi, xóa gì cũng vậy',
    },
    weak: 'open',
    reports: 'the token of a deleted Secret: accepted',
    attack: withDeletedToken,
  },
  {
    name: { en: 'a token lives as long as it was asked for', vi: 'token chỉ sống đúng thời hạn đã xin' },
    demands: ['--service-account-extend-token-expiration'],
    without: {
      en: 'the token of a pod, asked for an hour, is good for a year',
      vi: 'token của pod, xin một giờ, dùng được một năm',
    },
    weak: 'open',
    reports: 'a token of an hour lives a year',
    attack: withStretchedToken,
  },
  {
    name: { en: 'rights come from roles, of nodes from their pods', vi: 'quyền từ vai trò; của node, từ pod của nó' },
    demands: ['--authorization-mode'],
    without: {
      en: 'with AlwaysAllow every person, and every node, reads every Secret',
      vi: 'với AlwaysAllow, ai cũng đọc được mọi Secret, node nào cũng vậy',
    },
    weak: 'permissive',
    reports: 'a stranger lists all secrets: accepted',
    attack: asStranger,
  },
];
