import type { KubeObject } from '../cluster/kube-client';
import type { Facts } from './facts';
import type { Fields } from './pods';
import { unlessEqual, unlessSame, type Proof } from './proof';

/**
 * The namespace has exactly its guards, each with the content that makes it one, as the API gives them back: the
 * network policies word by word, the quotas and limits with the amounts of the configuration.
 */
export const bundle: Proof = async ({ admin }, namespace, facts) => {
  const core = `/api/v1/namespaces/${namespace}`;
  const [policies, quotas, limits, { body }] = await Promise.all([
    admin.list(`/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies`),
    admin.list(`${core}/resourcequotas`),
    admin.list(`${core}/limitranges`),
    admin.request('GET', core),
  ]);
  return [
    ...unlessLabelled(body as KubeObject, facts),
    ...unlessExactly('network policies', policies, {
      'default-deny': { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      'allow-dns': dnsOnly(facts),
    }),
    ...unlessExactly('quotas', quotas, {
      compute: { hard: facts.quota.compute },
      objects: { hard: facts.quota.objects },
      priority: noSystemPriority(),
    }),
    ...unlessExactly('limit ranges', limits, { limits: { limits: limitsOf(facts) } }),
  ];
};

function unlessLabelled({ metadata }: KubeObject, { agency, system, level }: Facts): string[] {
  const labels = metadata['labels'] as Readonly<Record<string, string>>;
  const wanted = { agency, system, level: String(level), managed: 'true' };
  return Object.entries(wanted).flatMap(([key, value]) =>
    unlessEqual(`label ${key} of the namespace`, labels[`ndc.gov.vn/${key}`], value),
  );
}

/** The same names, each with its specification and the label that protects it, and no other object. */
function unlessExactly(
  what: string,
  objects: readonly KubeObject[],
  wanted: Readonly<Record<string, Fields>>,
): string[] {
  const names = objects.map(({ metadata: { name } }) => name).sort();
  return [
    ...unlessEqual(what, names, Object.keys(wanted).sort()),
    ...objects.flatMap(({ metadata, spec }) => {
      const { 'ndc.gov.vn/guard': guard } = (metadata['labels'] ?? {}) as Readonly<Record<string, string>>;
      return metadata.name in wanted
        ? [
            ...unlessSame(metadata.name, spec as Fields, wanted[metadata.name] ?? {}),
            ...unlessEqual(`guard label of ${metadata.name}`, guard, 'true'),
          ]
        : [];
    }),
  ];
}

function dnsOnly({ dns: { namespace, podLabels, port } }: Facts): Fields {
  const peer = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: podLabels },
  };
  const ports = ['UDP', 'TCP'].map((protocol) => ({ port, protocol }));
  return { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [peer], ports }] };
}

function noSystemPriority(): Fields {
  const values = ['system-cluster-critical', 'system-node-critical'];
  const matchExpressions = [{ operator: 'In', scopeName: 'PriorityClass', values }];
  return { hard: { pods: '0' }, scopeSelector: { matchExpressions } };
}

/** A container may use what it asked for, and no more that a neighbour would miss. */
const NOTHING_SHARED = { cpu: '1', memory: '1' };

function limitsOf({ quota: { limits }, controls }: Facts): Fields[] {
  const { podMax, claimMax, ...container } = limits;
  const ratio = controls.guaranteed ? { maxLimitRequestRatio: NOTHING_SHARED } : {};
  return [
    { type: 'Container', ...container, ...ratio },
    { type: 'Pod', max: podMax, ...ratio },
    { type: 'PersistentVolumeClaim', max: { storage: claimMax } },
  ];
}
