import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { TENANT_RULES } from '../../../constructs/tenant-rights';
import type { Cluster } from '../cluster/control-plane';
import { REQUIRED } from '../cluster/flags';
import { succeed, type KubeObject, type KubeResponse } from '../cluster/kube-client';
import { pod, podSpec } from '../proofs/pods';
import { unlessRefused, within } from '../proofs/proof';
import { alarmsIn, auditLog } from './audit-log';
import { HEEDED_MS, makeNamespace, personWith, type Attack, type Requirement } from './requirement';

const VALUE = 'test-value-that-must-not-be-logged';

/** Objects of a file that production is asked to apply. */
export const objectsIn = (name: string): readonly KubeObject[] =>
  parseAllDocuments(readFileSync(path.join(REQUIRED, name), 'utf8')).map(
    (document): KubeObject => document.toJS() as KubeObject,
  );

/** Alarms that do not ring, though what happened is what they are for. */
async function unlessRings(cluster: Cluster, before: string, alarms: readonly string[]): Promise<string[]> {
  let rung: readonly string[] = [];
  await within(HEEDED_MS / 5, () => {
    rung = alarmsIn(auditLog(cluster).slice(before.length));
    return Promise.resolve(alarms.every((alarm) => rung.includes(alarm)) ? true : undefined);
  });
  return alarms.filter((alarm) => !rung.includes(alarm)).map((alarm) => `no alarm rings: ${alarm}`);
}

const secretInLog: Attack = async (cluster) => {
  const metadata = { name: 'test-logged', namespace: 'default' };
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { key: VALUE } };
  await succeed('secret', cluster.admin.apply(secret));
  const written = (): boolean => auditLog(cluster).includes('secrets/test-logged');
  await within(HEEDED_MS, () => Promise.resolve(written() ? true : undefined));
  if (!written()) return ['the request is not in the log'];
  const forms = [VALUE, Buffer.from(VALUE).toString('base64')];
  return forms.some((form) => auditLog(cluster).includes(form)) ? ['the log says what the secret says'] : [];
};

/** No policy guards the policies: whoever administers the cluster takes one away, and only the log tells. */
const policyTakenAway: Attack = async (cluster) => {
  const before = auditLog(cluster);
  const metadata = { name: 'test-taken-away' };
  const binding: KubeObject = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata,
    spec: { policyName: 'test-none', validationActions: ['Deny'] },
  };
  await succeed('binding', cluster.admin.apply(binding));
  await succeed('deletion', cluster.admin.remove(binding));
  const found = await unlessRings(cluster, before, ['policies-changed', 'bootstrap-administrator']);
  const deletions = auditLog(cluster)
    .slice(before.length)
    .split('\n')
    .filter((line) => line.includes('"verb":"delete"'));
  return deletions.some((line) => line.includes(metadata.name)) ? found : [...found, 'the deletion is not in the log'];
};

/** Opens break-glass as the platform does: it may bind what it holds, without a right to bind or to escalate. */
async function openBreakGlass(cluster: Cluster): Promise<string> {
  const [opening] = objectsIn('break-glass-binding.yaml');
  const opened = opening?.metadata.namespace;
  if (opening === undefined || opened === undefined) throw new Error('break-glass is bound in no namespace');
  await makeNamespace(cluster, opened);
  for (const object of objectsIn('break-glass.yaml')) await succeed(object.kind, cluster.admin.apply(object));
  const binding = { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings'], verbs: ['create'] };
  const platform = await personWith(cluster, 'test-platform', [binding, ...TENANT_RULES]);
  await succeed('binding', platform.create(opening));
  return opened;
}

/** The way in, as the page says: the platform binds it in one namespace, and the person names the incident. */
const breakGlass: Attack = async (cluster) => {
  const before = auditLog(cluster);
  const opened = await openBreakGlass(cluster);
  await makeNamespace(cluster, 'test-elsewhere');
  for (const name of [opened, 'test-elsewhere'])
    await succeed('pod', cluster.admin.apply(pod(name, podSpec(), 'running')));
  const token = cluster.oidc('test-on-call', ['ndc:break-glass'], { incident: 'INC-2026-0042' });
  const person = await cluster.as({ token });
  const exec = (name: string): Promise<KubeResponse> =>
    person.request('POST', `/api/v1/namespaces/${name}/pods/running/exec`, undefined, { query: { command: 'id' } });
  // No node has the pod: past every check, the API server says so.
  const inside = await within(HEEDED_MS, async () => ((await exec(opened)).status === 403 ? undefined : true));
  const elsewhere = await exec('test-elsewhere');
  const found = await unlessRings(cluster, before, ['break-glass-granted', 'break-glass-used']);
  const lines = auditLog(cluster).slice(before.length).split('\n');
  const entered = lines.filter((line) => line.includes('/pods/running/exec?command=id'));
  return [
    ...(inside === true ? [] : ['break-glass does not open']),
    ...unlessRefused('break-glass opens another namespace', elsewhere, 'oidc:test-on-call'),
    ...found,
    ...(entered.some((line) => line.includes('INC-2026-0042')) ? [] : ['the log does not say for which incident']),
  ];
};

/** The other alarms. */
const platformToken: Attack = async (cluster) => {
  const { admin } = cluster;
  await makeNamespace(cluster, 'ndc-system');
  const before = auditLog(cluster);
  await cluster.token('ndc-system', 'default');
  await admin.request('GET', '/api', undefined, { headers: { 'impersonate-user': 'test-somebody' } });
  await personWith(cluster, 'test-alarmed', [{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }]);
  return unlessRings(cluster, before, ['platform-token', 'impersonation', 'cluster-rights-changed']);
};

const AUDIT = ['audit-policy.yaml', '--audit-policy-file', '--audit-log-path'];

export const RECORDS: readonly Requirement[] = [
  {
    name: { en: 'the log says no Secret', vi: 'nhật ký không chứa nội dung Secret' },
    demands: AUDIT,
    without: {
      en: 'whoever reads the log reads every Secret that was ever written',
      vi: 'ai đọc được nhật ký thì đọc được mọi Secret từng được ghi',
    },
    weak: 'open',
    reports: 'the log says what the secret says',
    attack: secretInLog,
  },
  {
    name: { en: 'a policy taken away rings', vi: 'gỡ một chính sách thì có cảnh báo' },
    demands: [...AUDIT, 'alarms.yaml'],
    without: {
      en: 'an administrator takes a policy away for a minute, and nobody ever knows',
      vi: 'quản trị viên gỡ một chính sách trong một phút mà không ai biết',
    },
    weak: 'open',
    reports: 'no alarm rings: policies-changed',
    attack: policyTakenAway,
  },
  {
    name: { en: 'break-glass rings, and names its incident', vi: 'truy cập khẩn cấp có cảnh báo và nêu rõ sự cố' },
    demands: [...AUDIT, 'alarms.yaml', 'break-glass.yaml', 'break-glass-binding.yaml'],
    without: {
      en: 'somebody was in a running pod, and the log does not say that, nor why',
      vi: 'có người đã vào pod đang chạy mà nhật ký không cho biết điều đó, cũng không cho biết vì sao',
    },
    weak: 'open',
    reports: 'the log does not say for which incident',
    attack: breakGlass,
  },
  {
    name: { en: 'rights, tokens and borrowed names ring', vi: 'sửa quyền, xin token, mượn danh đều có cảnh báo' },
    demands: [...AUDIT, 'alarms.yaml'],
    without: {
      en: 'somebody becomes the platform, and nobody hears of it',
      vi: 'có người chiếm được danh tính của nền tảng mà không ai hay',
    },
    weak: 'open',
    reports: 'no alarm rings: platform-token',
    attack: platformToken,
  },
];
