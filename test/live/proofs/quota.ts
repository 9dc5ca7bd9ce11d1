import type { Cluster } from '../cluster/control-plane';
import type { KubeClient, KubeObject, KubeResponse } from '../cluster/kube-client';
import type { Facts } from './facts';
import { deployerOf } from './people';
import { podOf, podSpec, resources, templateOf, type Fields } from './pods';
import { deniedBy, unlessAccepted, unlessRefused, unlessSame, type Proof } from './proof';

/** Little enough to leave room for every pod that may exist. */
export const SMALL = { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '16Mi' };
export const EXCEEDED = (quota: string): string => `exceeded quota: ${quota}`;

/**
 * Quotas bite: every key of the configuration is enforced, and what is too much or may not exist at all is refused.
 * Where the admission policies hold, they refuse some of it before the quotas are asked.
 */
export const quota: Proof = async (cluster, namespace, facts) => {
  const deployer = await deployerOf(cluster, namespace);
  const found = await Promise.all([
    unlessFilled(cluster, namespace, facts),
    unlessNoneAllowed(deployer, namespace, facts),
    unlessNoSystemPriority(deployer, namespace, facts),
    unlessAmountsEnd(deployer, namespace, facts),
  ]);
  return found.flat();
};

interface ResourceQuota extends KubeObject {
  readonly spec: { readonly hard?: Readonly<Record<string, string>>; readonly scopeSelector?: unknown };
  readonly status: { readonly hard?: Readonly<Record<string, string>> };
}

/** The API server counts against the status, which a controller fills: a key that is only in the spec does nothing. */
async function unlessFilled({ admin }: Cluster, namespace: string, { quota: { compute, objects } }: Facts) {
  const quotas = (await admin.list(`/api/v1/namespaces/${namespace}/resourcequotas`)) as ResourceQuota[];
  return Object.entries({ compute, objects, priority: { pods: '0' } }).flatMap(([name, hard]) => {
    const found = quotas.find(({ metadata }) => metadata.name === name);
    if (found === undefined) return [`there is no quota ${name}`];
    return unlessSame(`quota ${name}, enforced`, found.status.hard ?? {}, hard);
  });
}

const service = (namespace: string, name: string, type: string, more: Fields = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec: { type, selector: { app: 'test' }, ports: [{ port: 80 }], ...more },
});

function daemonSet(namespace: string, facts: Facts): KubeObject {
  const labels = { app: 'test-everywhere' };
  const template = templateOf(facts, podSpec(), labels);
  const metadata = { name: 'test-everywhere', namespace };
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec: { selector: { matchLabels: labels }, template } };
}

/** Ports on every node and a load balancer would pass by the network policies, a daemon set runs on every node. */
async function unlessNoneAllowed(deployer: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const none: readonly (readonly [key: string, object: KubeObject, rule?: string])[] = [
    ['services.nodeports', service(namespace, 'test-node-port', 'NodePort'), 'P08'],
    [
      'services.loadbalancers',
      service(namespace, 'test-load-balancer', 'LoadBalancer', { allocateLoadBalancerNodePorts: false }),
      'P08',
    ],
    ['count/daemonsets.apps', daemonSet(namespace, facts)],
  ];
  const found = await Promise.all(
    none.map(async ([key, object, rule]) => {
      const words = facts.policies && rule !== undefined ? [deniedBy(rule)] : [EXCEEDED('objects'), key];
      return unlessRefused(`${object.kind} ${object.metadata.name}`, await deployer.create(object), ...words);
    }),
  );
  return found.flat();
}

async function unlessNoSystemPriority(deployer: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const words = facts.policies ? deniedBy('P20') : EXCEEDED('priority');
  const found = await Promise.all(
    ['system-cluster-critical', 'system-node-critical'].map(async (priorityClassName) => {
      const spec = podSpec({ spec: { priorityClassName }, container: resources(SMALL) });
      const answer = await deployer.create(podOf(facts, namespace, spec, `test-${priorityClassName}`));
      return unlessRefused(`pod of ${priorityClassName}`, answer, words);
    }),
  );
  return found.flat();
}

/** Three times 30 % fits, a fourth time does not: of the processors, and of the storage. */
async function unlessAmountsEnd(deployer: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const { 'requests.cpu': cpu = '', 'requests.storage': storage = '' } = facts.quota.compute;
  const share = `${Math.floor(Number(cpu) * 300)}m`;
  const size = `${Math.floor(Number.parseInt(storage, 10) * 0.3)}Gi`;
  const kinds: readonly (readonly [string, (name: string) => KubeObject])[] = [
    [
      'requests.cpu',
      (name) => podOf(facts, namespace, podSpec({ container: resources({ ...SMALL, cpu: share }) }), name),
    ],
    ['requests.storage', (name) => claim(namespace, name, size)],
  ];
  const found = await Promise.all(
    kinds.map(async ([key, make]) => {
      const answers: KubeResponse[] = [];
      for (const n of [1, 2, 3, 4]) answers.push(await deployer.create(make(`test-share-${n}`)));
      return answers.flatMap((answer, index) =>
        index < 3
          ? unlessAccepted(`30 % of ${key}, number ${index + 1}`, answer)
          : unlessRefused(`120 % of ${key}`, answer, EXCEEDED('compute'), key),
      );
    }),
  );
  return found.flat();
}

export const claim = (namespace: string, name: string, storage: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'ndc-standard', resources: { requests: { storage } } },
});
