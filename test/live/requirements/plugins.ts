import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeObject, type KubeResponse } from '../cluster/kube-client';
import { DRY_RUN, pod, podSpec, resources, type PodParts } from '../proofs/pods';
import { unlessRefused, within } from '../proofs/proof';
import {
  HEEDED_MS,
  makeNamespace,
  namespace,
  personWith,
  policyWithBinding,
  type Attack,
  type Requirement,
} from './requirement';

const ENFORCED = { 'pod-security.kubernetes.io/enforce': 'restricted' };
const PODS = [{ apiGroups: [''], resources: ['pods', 'persistentvolumeclaims', 'configmaps'], verbs: ['create'] }];

/** What a tenant who may create pods gets for one, without making it. */
async function tryPod(cluster: Cluster, name: string, parts: PodParts): Promise<KubeResponse> {
  await makeNamespace(cluster, name, ENFORCED);
  return (await personWith(cluster, name, PODS, name)).create(pod(name, podSpec(parts)), DRY_RUN);
}

const specOf = ({ body }: KubeResponse): { readonly containers?: readonly { readonly imagePullPolicy?: string }[] } =>
  (body as { spec?: object }).spec ?? {};

/** Where nothing is said, the sandbox, the rank and the account of a pod are what the pod says. */
const podOf =
  (name: string, what: string, parts: PodParts, words: string): Attack =>
  async (cluster) =>
    unlessRefused(what, await tryPod(cluster, name, parts), words);

const oldImage: Attack = async (cluster) => {
  const parts = { container: { imagePullPolicy: 'IfNotPresent' } };
  const policy = specOf(await tryPod(cluster, 'test-pulled', parts)).containers?.[0]?.imagePullPolicy;
  return policy === 'Always' ? [] : [`an image that another tenant has pulled: ${String(policy)}`];
};

const aboveLimit: Attack = async (cluster) => {
  await makeNamespace(cluster, 'test-limited', ENFORCED);
  const metadata = { name: 'limits', namespace: 'test-limited' };
  const limits = [{ type: 'Container', max: { cpu: '1', memory: '1Gi' } }];
  await succeed('limits', cluster.admin.apply({ apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits } }));
  const big = { container: resources({ cpu: '64', memory: '256Gi' }) };
  const attempt = (): Promise<KubeResponse> => tryPod(cluster, 'test-limited', big);
  await within(HEEDED_MS / 5, async () => ((await attempt()).status === 403 ? true : undefined));
  return unlessRefused('a container of 64 processors', await attempt(), 'maximum cpu usage per Container is 1');
};

const aboveQuota: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'test-counted');
  const metadata = { name: 'counted', namespace: 'test-counted' };
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { 'count/configmaps': '0' } } };
  await succeed('quota', admin.apply(quota));
  await within(HEEDED_MS, async () => {
    const { status } = (await admin.read(quota)).body as { status?: { hard?: unknown } };
    return status?.hard === undefined ? undefined : true;
  });
  const tenant = await personWith(cluster, 'test-counted', PODS, 'test-counted');
  const more = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'more', namespace: 'test-counted' } };
  return unlessRefused('one object more', await tenant.create(more), 'exceeded quota: counted');
};

/** As P18 does, for one namespace. */
const pastPolicy: Attack = async ({ admin }) => {
  const rules = [{ apiGroups: [''], apiVersions: ['*'], resources: ['namespaces'], operations: ['DELETE'] }];
  const expression = 'oldObject.metadata.name != "test-kept"';
  const policy = policyWithBinding('test-deletion', { resourceRules: rules }, expression, 'not without approval');
  for (const object of [namespace('test-kept'), ...policy]) await succeed(object.kind, admin.apply(object));
  const attempt = (): Promise<KubeResponse> =>
    admin.request('DELETE', '/api/v1/namespaces/test-kept', undefined, { query: DRY_RUN });
  await within(HEEDED_MS / 2, async () => ((await attempt()).status === 403 ? true : undefined));
  return unlessRefused('a namespace is deleted', await attempt(), 'not without approval');
};

const systemNamespace: Attack = async ({ admin }) =>
  unlessRefused(
    'kube-system is deleted',
    await admin.request('DELETE', '/api/v1/namespaces/kube-system', undefined, { query: DRY_RUN }),
    'this namespace may not be deleted',
  );

const claimInUse: Attack = async (cluster) => {
  await makeNamespace(cluster, 'test-claimed');
  const tenant = await personWith(cluster, 'test-claimed', PODS, 'test-claimed');
  const metadata = { name: 'claim', namespace: 'test-claimed' };
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const claim: KubeObject = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata, spec };
  const { body } = await succeed('claim', tenant.create(claim, DRY_RUN));
  const { finalizers = [] } = (body as { metadata: { finalizers?: readonly string[] } }).metadata;
  return finalizers.includes('kubernetes.io/pvc-protection') ? [] : ['a volume goes while a pod uses it'];
};

const PRIVILEGED = { security: { privileged: true, allowPrivilegeEscalation: undefined } };

export const PLUGINS: readonly Requirement[] = [
  {
    name: { en: 'Pod Security', vi: 'Pod Security' },
    demands: ['PodSecurity', '--allow-privileged'],
    without: {
      en: 'the labels of a namespace say restricted, and a privileged pod takes the node',
      vi: 'nhãn của namespace ghi restricted, nhưng pod đặc quyền vẫn chiếm được node',
    },
    weak: 'open',
    reports: 'a privileged pod: accepted',
    attack: podOf('test-privileged', 'a privileged pod', PRIVILEGED, 'violates PodSecurity "restricted:latest"'),
  },
  {
    name: { en: 'admission policies', vi: 'chính sách tiếp nhận' },
    demands: ['ValidatingAdmissionPolicy'],
    without: {
      en: 'all policies of the platform are stored and none is asked: a namespace is deleted without approval',
      vi: 'mọi chính sách của nền tảng nằm đó mà không được hỏi tới: xóa được namespace khi chưa phê duyệt',
    },
    weak: 'open',
    reports: 'a namespace is deleted: accepted',
    attack: pastPolicy,
  },
  {
    name: { en: 'limits', vi: 'giới hạn' },
    demands: ['LimitRanger'],
    without: {
      en: 'limits are stored and not heeded: one container asks for a whole node',
      vi: 'giới hạn nằm đó mà không có tác dụng: một container xin cả một node',
    },
    weak: 'open',
    reports: 'a container of 64 processors: accepted',
    attack: aboveLimit,
  },
  {
    name: { en: 'quotas', vi: 'hạn ngạch' },
    demands: ['ResourceQuota'],
    without: {
      en: 'quotas are stored and not heeded: one tenant fills the cluster',
      vi: 'hạn ngạch nằm đó mà không có tác dụng: một cơ quan chiếm hết cụm',
    },
    weak: 'open',
    reports: 'one object more: accepted',
    attack: aboveQuota,
  },
  {
    name: { en: 'accounts of pods', vi: 'tài khoản của pod' },
    demands: ['ServiceAccount'],
    without: {
      en: 'a pod runs under a name that nobody has made, and gets the account’s rights when somebody makes it',
      vi: 'pod chạy dưới tên tài khoản chưa ai tạo, và có quyền của tài khoản khi có người tạo',
    },
    weak: 'open',
    reports: 'a pod of an account that does not exist: accepted',
    attack: podOf(
      'test-account',
      'a pod of an account that does not exist',
      { spec: { serviceAccountName: 'nobody' } },
      'error looking up service account',
    ),
  },
  {
    name: { en: 'priorities', vi: 'độ ưu tiên' },
    demands: ['Priority'],
    without: {
      en: 'a pod gives itself the rank of the cluster’s own parts, and evicts those of others',
      vi: 'pod tự đặt độ ưu tiên ngang các thành phần của cụm và đẩy pod của người khác ra',
    },
    weak: 'open',
    reports: 'a pod above all others: accepted',
    attack: podOf(
      'test-priority',
      'a pod above all others',
      { spec: { priority: 2_000_000_000 } },
      'the integer value of priority',
    ),
  },
  {
    name: { en: 'sandboxes', vi: 'môi trường cách ly' },
    demands: ['RuntimeClass'],
    without: {
      en: 'what a sandbox costs is not counted, and a pod names one that does not exist',
      vi: 'phần tài nguyên môi trường cách ly cần không được tính, và pod chỉ tới môi trường không tồn tại',
    },
    weak: 'open',
    reports: 'a pod of a runtime class that does not exist: accepted',
    attack: podOf(
      'test-sandbox',
      'a pod of a runtime class that does not exist',
      { spec: { runtimeClassName: 'nowhere' } },
      'RuntimeClass "nowhere" not found',
    ),
  },
  {
    name: { en: 'images are asked for each time', vi: 'mỗi lần chạy đều hỏi lại image' },
    demands: ['AlwaysPullImages'],
    without: {
      en: 'a pod runs a private image that a node has already pulled for another agency',
      vi: 'pod chạy được image riêng của cơ quan khác vì node đã tải sẵn',
    },
    weak: 'open',
    reports: 'an image that another tenant has pulled: IfNotPresent',
    attack: oldImage,
  },
  {
    name: { en: 'the cluster’s own namespaces', vi: 'namespace của chính cụm' },
    demands: ['NamespaceLifecycle'],
    without: {
      en: 'kube-system can be deleted, and objects are made in namespaces that go',
      vi: 'xóa được kube-system, và đối tượng vẫn được tạo trong namespace đang xóa',
    },
    weak: 'open',
    reports: 'kube-system is deleted: accepted',
    attack: systemNamespace,
  },
  {
    name: { en: 'volumes in use stay', vi: 'volume đang dùng thì còn' },
    demands: ['StorageObjectInUseProtection'],
    without: {
      en: 'a claim goes while a pod writes to it',
      vi: 'claim bị xóa trong khi pod đang ghi vào đó',
    },
    weak: 'open',
    reports: 'a volume goes while a pod uses it',
    attack: claimInUse,
  },
];
