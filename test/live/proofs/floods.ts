import { messageOf, type KubeClient, type KubeObject } from '../cluster/kube-client';
import type { Facts } from './facts';
import { deployerOf } from './people';
import { podOf, podSpec, resources } from './pods';
import { unlessEqual, type Proof } from './proof';
import { EXCEEDED, SMALL } from './quota';

const FLOOD = 100;

/** A flood of parallel requests stops at exactly the count, of pods, ConfigMaps and Secrets. The namespace is full afterwards. */
export const floods: Proof = async (cluster, namespace, facts) => {
  const deployer = await deployerOf(cluster, namespace);
  const found = await Promise.all(
    floodsOf(namespace, facts).map((each) => flood(cluster.admin, deployer, namespace, facts, each)),
  );
  return found.flat();
};

interface Flood {
  readonly key: string;
  readonly path: string;
  readonly make: (name: string) => KubeObject;
}

function floodsOf(namespace: string, facts: Facts): readonly Flood[] {
  const plain =
    (kind: string) =>
    (name: string): KubeObject => ({ apiVersion: 'v1', kind, metadata: { name, namespace } });
  return [
    {
      key: 'pods',
      path: 'pods',
      make: (name) => podOf(facts, namespace, podSpec({ container: resources(SMALL) }), name),
    },
    { key: 'count/configmaps', path: 'configmaps', make: plain('ConfigMap') },
    { key: 'count/secrets', path: 'secrets', make: plain('Secret') },
  ];
}

async function flood(
  admin: KubeClient,
  deployer: KubeClient,
  namespace: string,
  { quota: { objects } }: Facts,
  { key, path, make }: Flood,
): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: FLOOD }, (_, n) => deployer.create(make(`test-flood-${n}`))));
  const refused = answers.filter(({ status }) => status >= 300);
  const words = [EXCEEDED('objects'), `limited: ${key}=${objects[key] ?? ''}`];
  const other = refused.find(
    ({ body, status }) => status !== 403 || !words.every((word) => messageOf(body).includes(word)),
  );
  const present = await admin.list(`/api/v1/namespaces/${namespace}/${path}`);
  return [
    ...unlessEqual(`number of ${path} after ${FLOOD} requests at once`, String(present.length), objects[key]),
    ...(other === undefined ? [] : [`${path}: ${other.status} ${messageOf(other.body)}`]),
  ];
}
