import { webcrypto } from 'node:crypto';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { podTemplate, REGISTRY } from '../admission/pods';
import { object, patchBelow, RESOURCES, type Fields } from '../admission/requests';
import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { tryDry } from './attempt';
import { namespaceOf, type Level } from './estate';
import { layerOf, type Layer } from './layer';
import { podAt } from './stage';

const { cronJob, deployment, job, statefulSet } = RESOURCES;
const HERE = namespaceOf(3);
const WAIT_MS = 20_000;

/** A workload whose own object nobody refuses, and what stops the pods that a controller makes of it. */
interface Workload {
  readonly what: string;
  readonly object: KubeObject;
  readonly stopped: Layer;
}

const LABELS = { app: 'bad' };
const selected = (spec: Fields, more: Fields = {}): Fields => ({
  spec: { replicas: 1, selector: { matchLabels: LABELS }, template: podTemplate(LABELS, spec), ...more },
});
const jobOf = (spec: Fields): Fields => ({
  spec: { template: podTemplate({}, { restartPolicy: 'Never', ...spec }), backoffLimit: 0 },
});
const CRON_JOB = 'bad-cron-job';

export const WORKLOADS: readonly Workload[] = [
  {
    what: 'a deployment with the files of the node',
    object: object(
      deployment,
      HERE,
      'bad-deployment',
      selected({ volumes: [{ name: 'node', hostPath: { path: '/' } }] }),
    ),
    stopped: 'Pod Security: restricted',
  },
  {
    what: 'a stateful set with a token',
    object: object(
      statefulSet,
      HERE,
      'bad-set',
      selected({ automountServiceAccountToken: true }, { serviceName: 'app' }),
    ),
    stopped: 'P12',
  },
  {
    what: 'a job that tolerates every taint',
    object: object(job, HERE, 'bad-job', jobOf({ tolerations: [{ operator: 'Exists' }] })),
    stopped: 'P11',
  },
  {
    what: 'a cron job of a priority above all others',
    object: object(cronJob, HERE, CRON_JOB, {
      spec: { schedule: '* * * * *', jobTemplate: jobOf({ priorityClassName: 'system-cluster-critical' }) },
    }),
    stopped: 'P20',
  },
];

interface Event extends KubeObject {
  readonly reason?: string;
  readonly message?: string;
  readonly involvedObject?: { readonly name: string };
}

/** Makes the workload, and gives what its controller is told when it makes a pod of it. */
export async function layerInItsController(
  { admin }: Cluster,
  deployer: KubeClient,
  { object: workload }: Workload,
): Promise<Layer> {
  const { name } = workload.metadata;
  await succeed(name, deployer.create(workload));
  // So that nobody waits for the next full minute: the controller catches up on what it seems to have missed.
  const before = new Date(Date.now() - 5 * 60_000).toISOString();
  const clock = patchBelow(cronJob, CRON_JOB, 'status', { status: { lastScheduleTime: before } })(HERE);
  if (name === CRON_JOB)
    await succeed(name, admin.request(clock.method, clock.path, clock.body, { contentType: clock.contentType ?? '' }));
  const message = await within(WAIT_MS, async () => {
    const events = (await admin.list(`/api/v1/namespaces/${HERE}/events`)) as readonly KubeObject[] as readonly Event[];
    return events.find(
      ({ reason, involvedObject }) => reason === 'FailedCreate' && involvedObject?.name.startsWith(name),
    )?.message;
  });
  const pods = await admin.list(`/api/v1/namespaces/${HERE}/pods`);
  if (pods.some(({ metadata }) => metadata.name.startsWith(name))) return 'a pod was made';
  return layerOf({ status: 403, body: { message: message ?? 'no event says why' }, warnings: [] });
}

/** A claim of the permitted class that the controller binds to the volume `test-released`, which has another. */
export const claimByAnnotation = (namespace: string): KubeObject =>
  object(
    RESOURCES.claim,
    namespace,
    'by-annotation',
    {
      spec: {
        storageClassName: 'ndc-standard',
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    },
    { annotations: { 'volume.beta.kubernetes.io/storage-class': 'test-released' } },
  );

/** Asks for a certificate of that subject, with a key of one's own. */
export async function certificateRequest(subject: string): Promise<KubeObject> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const made = await Pkcs10CertificateRequestGenerator.create({ name: subject, keys, signingAlgorithm });
  return {
    apiVersion: 'certificates.k8s.io/v1',
    kind: 'CertificateSigningRequest',
    metadata: { name: 'test-certificate' },
    spec: {
      request: Buffer.from(made.toString('pem')).toString('base64'),
      signerName: 'kubernetes.io/kube-apiserver-client',
      usages: ['client auth'],
    },
  };
}

/**
 * Tries pods of level 1 all the while its level rises to 3, and gives how long, in milliseconds, they still came in
 * after the platform had been told that the level is 3. The level is 1 again afterwards.
 */
export async function windowAfterRise(platform: KubeClient, deployer: KubeClient): Promise<number> {
  const level: Level = 1;
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespaceOf(level) } };
  const write = (value: string, enforced: string) => {
    const labels = { 'ndc.gov.vn/level': value, 'pod-security.kubernetes.io/enforce': enforced };
    return succeed(`level ${value}`, platform.merge(namespace, { metadata: { labels } }));
  };
  const byTag = podAt(level, { container: { image: `${REGISTRY}/app:1` } })(namespaceOf(level));
  const outcome = async (): Promise<Layer> => layerOf(await tryDry(deployer, byTag));
  await write('3', 'restricted');
  const start = Date.now();
  const refused = await within(WAIT_MS, async () => ((await outcome()) === 'P02' ? true : undefined));
  const took = Date.now() - start;
  await write('1', 'baseline');
  return refused === undefined ? Number.POSITIVE_INFINITY : took;
}
