import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeObject } from '../cluster/kube-client';

const VALUE = 'test-value-that-must-not-be-on-disk';

/** A Secret lies encrypted in etcd: whoever gets the disk or a backup of it reads none. */
export async function secretsAtRest(cluster: Cluster, namespace: string): Promise<readonly string[]> {
  const { admin } = cluster;
  const metadata = { name: 'test-at-rest', namespace };
  const secret: KubeObject = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { key: VALUE } };
  await succeed('a secret to look for', admin.create(secret));
  const bytes = await cluster.stored(`/registry/secrets/${namespace}/${metadata.name}`);
  await admin.remove(secret);
  if (bytes === undefined) return ['the secret is not in etcd where it should be'];
  return [
    ...(bytes.toString('latin1').startsWith('k8s:enc:') ? [] : ['the secret lies in etcd as it is']),
    ...(bytes.includes(VALUE) ? ['the value can be read in etcd'] : []),
  ];
}
