import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeObject, type KubeResponse } from '../cluster/kube-client';
import { unlessRefused, within } from '../proofs/proof';
import { HEEDED_MS, makeNamespace, personWith, policyWithBinding, type Attack, type Requirement } from './requirement';

const POOL = 'ndc.gov.vn/pool';

const node = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Node', metadata: { name } });

async function label(
  cluster: Cluster,
  by: string,
  target: string,
  labels: Readonly<Record<string, string>>,
): Promise<KubeResponse> {
  for (const name of new Set([by, target])) await succeed(`node ${name}`, cluster.admin.apply(node(name)));
  const kubelet = await cluster.as({ user: `system:node:${by}`, groups: ['system:nodes'] });
  const path = `/api/v1/nodes/${target}`;
  return kubelet.request('PATCH', path, { metadata: { labels } }, { contentType: 'application/merge-patch+json' });
}

/** A kubelet that is broken into draws the pods of others to itself by labels of other nodes. */
const onOtherNode: Attack = async (cluster) =>
  unlessRefused(
    'a node labels another',
    await label(cluster, 'test-node-1', 'test-node-2', { 'example.com/label': 'mine' }),
    'is not allowed to modify node',
  );

/** A kubelet may label its own node as it likes: only the policy says that the pool is not its choice. */
const intoPool: Attack = async (cluster) => {
  const join = (level: string): Promise<KubeResponse> =>
    label(cluster, 'test-node-3', 'test-node-3', { [POOL]: `level-${level}` });
  await within(HEEDED_MS / 5, async () => ((await join('3')).status === 403 ? true : undefined));
  return unlessRefused('a node joins the pool of level 4', await join('4'), 'a node does not choose its pool');
};

/** Whoever may create objects, and nothing else, hangs one on what is another's, and so keeps that from going. */
const blockingOwner: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'test-owner');
  const metadata = { name: 'owner', namespace: 'test-owner' };
  const owner = { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ port: 80 }] } };
  const { body } = await succeed('owner', admin.apply(owner));
  const { uid } = (body as { metadata: { uid: string } }).metadata;
  const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['create'] }];
  const tenant = await personWith(cluster, 'owner', rules, 'test-owner');
  const reference = { apiVersion: 'v1', kind: 'Service', name: 'owner', uid, blockOwnerDeletion: true };
  const dependent = await tenant.create({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'dependent',
      namespace: 'test-owner',
      ownerReferences: [reference],
      finalizers: ['example.com/never'],
    },
  });
  const refused = unlessRefused('a dependent that blocks its owner', dependent, 'cannot set blockOwnerDeletion');
  if (refused.length === 0) return [];
  const options = { query: { propagationPolicy: 'Foreground' } };
  await succeed('deletion', admin.request('DELETE', await admin.pathOf(owner), undefined, options));
  const gone = await within(HEEDED_MS / 2, async () => ((await admin.read(owner)).status === 404 ? true : undefined));
  return gone === true ? refused : [...refused, 'its owner cannot be deleted'];
};

/** As P06 does: nobody touches what is managed, but for the two controllers that have to. */
const MANAGED = policyWithBinding(
  'test-managed',
  {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'test-managed' } },
    resourceRules: [
      { apiGroups: [''], apiVersions: ['*'], resources: ['configmaps'], operations: ['DELETE'] },
      { apiGroups: [''], apiVersions: ['*'], resources: ['resourcequotas/status'], operations: ['UPDATE'] },
    ],
  },
  ['namespace-controller', 'resourcequota-controller']
    .map((name) => `request.userInfo.username == "system:serviceaccount:kube-system:${name}"`)
    .join(' || '),
  'not by anybody else',
);

interface Namespace {
  readonly status: { readonly conditions?: readonly { readonly type: string; readonly message: string }[] };
}

/** Policies exempt one controller by name: where all share a name, the work of each stops, or all are exempt. */
const namedController: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'test-managed');
  for (const object of MANAGED) await succeed(object.kind, admin.apply(object));
  const kept = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'kept', namespace: 'test-managed' } };
  await succeed('configmap', admin.apply(kept));
  const heeded = await within(HEEDED_MS, async () =>
    (await admin.request('DELETE', await admin.pathOf(kept), undefined, { query: { dryRun: 'All' } })).status === 403
      ? true
      : undefined,
  );
  if (heeded === undefined) return ['the policy is not heeded'];
  const metadata = { name: 'counted', namespace: 'test-managed' };
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { pods: '5' } } };
  await succeed('quota', admin.apply(quota));
  const counted = await within(HEEDED_MS / 2, async () => {
    const { status } = (await admin.read(quota)).body as { status?: { hard?: unknown } };
    return status?.hard === undefined ? undefined : true;
  });
  const path = '/api/v1/namespaces/test-managed';
  await succeed('deletion', admin.request('DELETE', path));
  const end = await within(HEEDED_MS * 2, async () => {
    const { status, body } = await admin.request('GET', path);
    if (status === 404) return 'gone';
    const conditions = (body as Namespace).status.conditions ?? [];
    return conditions.find(({ message }) => message.includes('test-managed'))?.message;
  });
  return [
    ...(counted === true ? [] : ['the quota is never counted']),
    ...(end === 'gone' ? [] : [`the namespace stays: ${end ?? 'without a reason'}`]),
  ];
};

export const RIGHTS: readonly Requirement[] = [
  {
    name: { en: 'a node changes itself alone', vi: 'node chỉ sửa được chính nó' },
    demands: ['NodeRestriction'],
    without: {
      en: 'whoever breaks into one kubelet changes every node, and draws pods to itself',
      vi: 'ai chiếm được một kubelet thì sửa được mọi node và kéo pod về phía mình',
    },
    weak: 'open',
    reports: 'a node labels another: accepted',
    attack: onOtherNode,
  },
  {
    name: { en: 'a node does not choose its pool', vi: 'node không tự chọn nhóm của nó' },
    demands: ['node-pool.yaml'],
    without: {
      en: 'a kubelet labels its own node into the pool of level 4, and gets its pods; NodeRestriction does not stop that',
      vi: 'kubelet tự gắn nhãn để node của nó vào nhóm cấp độ 4 và nhận pod ở đó; NodeRestriction không chặn việc này',
    },
    weak: 'open',
    reports: 'a node joins the pool of level 4: accepted',
    attack: intoPool,
  },
  {
    name: {
      en: 'nobody blocks the deletion of what is another’s',
      vi: 'không ai cản được việc xóa thứ của người khác',
    },
    demands: ['OwnerReferencesPermissionEnforcement'],
    without: {
      en: 'with the right to create alone, a tenant keeps an object that it may not touch from ever being deleted',
      vi: 'chỉ với quyền tạo, cơ quan khiến một đối tượng mình không có quyền gì trên đó không bao giờ xóa được',
    },
    weak: 'open',
    reports: 'its owner cannot be deleted',
    attack: blockingOwner,
  },
  {
    name: { en: 'each controller under its own name', vi: 'mỗi bộ điều khiển một tên riêng' },
    demands: ['--use-service-account-credentials'],
    without: {
      en: 'no policy can exempt the one controller that needs it: namespaces stay half deleted, quotas are never counted',
      vi: 'không chính sách nào miễn trừ riêng được bộ điều khiển cần thiết: namespace xóa dở dang, hạn ngạch không được tính',
    },
    weak: 'permissive',
    reports: 'the namespace stays',
    attack: namedController,
  },
];
