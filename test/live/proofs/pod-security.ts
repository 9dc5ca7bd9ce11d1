import type { Cluster } from '../cluster/control-plane';
import type { KubeClient, KubeObject, KubeResponse } from '../cluster/kube-client';
import type { Facts } from './facts';
import { deployerOf, workerOf } from './people';
import {
  BAD_CONTAINERS,
  BAD_PODS,
  GOOD_PODS,
  POD_WITH_DRIVER,
  type BadContainer,
  type BadPod,
} from './pod-security-corpus';
import { container, DRY_RUN, podOf, podSpec, templateOf, type Fields } from './pods';
import { deniedBy, within, unlessAccepted, unlessEqual, unlessRefused, type Proof } from './proof';

const PREFIX = 'pod-security.kubernetes.io';
const PODS_WERE_MADE = 'pods were made';
const CONTROLLER_MS = 15_000;
const STRATEGIC = 'application/strategic-merge-patch+json';

type Wrong = Pick<BadPod, 'check' | 'from' | 'reason'>;

/** What only `restricted` refuses, and an admission policy at every level. */
const RULES: Readonly<Record<string, string>> = { restrictedVolumes: 'P25', runAsNonRoot: 'P23', runAsUser: 'P23' };

/**
 * Pod Security bites: every bad pod is refused with the check's words and the pinned version, as a pod, through the
 * subresource for ephemeral containers, and when a controller makes it; what only `restricted` refuses passes it at
 * level 1 with a warning. It judges before the admission policies do.
 */
export const podSecurity: Proof = async (cluster, namespace, facts) => {
  const deployer = await deployerOf(cluster, namespace);
  const { body } = await cluster.admin.request('GET', `/api/v1/namespaces/${namespace}`);
  const found = await Promise.all([
    ...[...BAD_PODS, ...BAD_CONTAINERS.flatMap(asPods)].map((bad) => tryBadPod(deployer, namespace, facts, bad)),
    ...Object.entries(GOOD_PODS).map(async ([name, spec]) =>
      unlessAccepted(`pod with ${name}`, await deployer.create(podOf(facts, namespace, spec), DRY_RUN)),
    ),
    tryDriver(deployer, namespace, facts),
    tryEphemeral(deployer, namespace, facts),
    tryDeployment(deployer, namespace, facts),
    tryGoodDeployment(cluster, namespace, facts),
  ]);
  return [...unlessPinned(body, facts), ...found.flat()];
};

/** All six labels: a level without its version means another thing after the next upgrade of the cluster. */
function unlessPinned(namespace: unknown, { podSecurity: { enforce, version } }: Facts): string[] {
  const labels = (namespace as { metadata: { labels: Record<string, string> } }).metadata.labels;
  const wanted = {
    enforce,
    'enforce-version': version,
    audit: 'restricted',
    'audit-version': version,
    warn: 'restricted',
    'warn-version': version,
  };
  return Object.entries(wanted).flatMap(([key, value]) =>
    unlessEqual(`label ${key}`, labels[`${PREFIX}/${key}`], value),
  );
}

function asPods(bad: BadContainer): BadPod[] {
  const { fields, security, around, name } = bad;
  const wrong = container('wrong', fields, security);
  return [
    { ...bad, spec: podSpec({ spec: { ...around, containers: [container('main'), wrong] } }) },
    { ...bad, name: `${name}, init container`, spec: podSpec({ spec: { ...around, initContainers: [wrong] } }) },
  ];
}

async function tryBadPod(client: KubeClient, namespace: string, facts: Facts, bad: BadPod): Promise<string[]> {
  return judge(
    `${bad.check}, ${bad.name}`,
    facts,
    bad,
    await client.create(podOf(facts, namespace, bad.spec), DRY_RUN),
  );
}

function judge(what: string, { podSecurity, policies }: Facts, bad: Wrong, answer: KubeResponse): string[] {
  const { enforce, version } = podSecurity;
  if (enforce === 'restricted' || bad.from === 'baseline')
    return unlessRefused(what, answer, `violates PodSecurity "${enforce}:${version}"`, bad.reason[enforce]);
  const rule = policies ? RULES[bad.check] : undefined;
  return [
    ...(rule === undefined ? unlessAccepted(what, answer) : unlessRefused(what, answer, deniedBy(rule))),
    ...unlessWarned(what, answer, version, bad.reason.restricted),
  ];
}

function unlessWarned(what: string, { warnings }: KubeResponse, version: string, reason: string): string[] {
  const text = warnings.join('\n');
  return [`would violate PodSecurity \\"restricted:${version}\\"`, reason]
    .filter((words) => !text.includes(words))
    .map((words) => `${what}: no warning with ${words}`);
}

async function tryDriver(client: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const what = 'pod with a volume of a driver';
  const answer = await client.create(podOf(facts, namespace, POD_WITH_DRIVER), DRY_RUN);
  return facts.policies ? unlessRefused(what, answer, deniedBy('P25')) : unlessAccepted(what, answer);
}

/** A pod that runs can be given a further container: the same rules hold for that. */
async function tryEphemeral(client: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const target = podOf(facts, namespace, podSpec(), 'test-ephemeral');
  const made = await client.create(target);
  if (made.status !== 201) return unlessAccepted('pod for ephemeral containers', made);
  const path = `${await client.pathOf(target)}/ephemeralcontainers`;
  const add = (fields: unknown): Promise<KubeResponse> =>
    client.request(
      'PATCH',
      path,
      { spec: { ephemeralContainers: [fields] } },
      { contentType: STRATEGIC, query: DRY_RUN },
    );
  const found = await Promise.all([
    ...BAD_CONTAINERS.filter(({ ephemeral }) => ephemeral).map(async (bad) =>
      judge(
        `${bad.check}, ${bad.name}, ephemeral container`,
        facts,
        bad,
        await add(container('wrong', {}, bad.security)),
      ),
    ),
    add(container('debug')).then((answer) => {
      const what = 'good ephemeral container';
      const closed = facts.policies && !facts.controls.commandsInPods;
      return closed ? unlessRefused(what, answer, deniedBy('P17')) : unlessAccepted(what, answer);
    }),
  ]);
  await client.remove(target);
  return found.flat();
}

function deploymentOf(facts: Facts, namespace: string, name: string, pods: Fields): KubeObject {
  const matchLabels = { app: name };
  const spec = { replicas: 1, selector: { matchLabels }, template: templateOf(facts, pods, matchLabels) };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace }, spec };
}

/** A Deployment is taken, with a warning for the one who sends it; its pods are not made, and it says why. */
async function tryDeployment(client: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const what = 'deployment of privileged pods';
  const spec = podSpec({ security: { privileged: true, allowPrivilegeEscalation: undefined } });
  const deployment = deploymentOf(facts, namespace, 'test-privileged', spec);
  const answer = await client.create(deployment);
  const found = [
    ...unlessAccepted(what, answer),
    ...unlessWarned(what, answer, facts.podSecurity.version, 'privileged'),
  ];
  const failure = await within(CONTROLLER_MS, async () => outcomeOf((await client.read(deployment)).body));
  await client.remove(deployment);
  if (failure === undefined) return [...found, `${what}: its condition does not say that pods were refused`];
  return failure.includes('violates PodSecurity') ? found : [...found, `${what}: ${failure}`];
}

/** Whoever deploys the system gets pods, by the rights of that role and no others. */
async function tryGoodDeployment(cluster: Cluster, namespace: string, facts: Facts): Promise<string[]> {
  const what = 'deployment of good pods';
  const client = await workerOf(cluster, facts, 'deploy');
  const deployment = deploymentOf(facts, namespace, 'test-good', podSpec());
  const answer = await client.create(deployment);
  if (answer.status >= 300) return unlessAccepted(what, answer);
  const outcome = await within(CONTROLLER_MS, async () => outcomeOf((await client.read(deployment)).body));
  await client.remove(deployment);
  return unlessEqual(what, outcome, PODS_WERE_MADE);
}

function outcomeOf(deployment: unknown): string | undefined {
  const { status = {} } = deployment as {
    status?: { replicas?: number; conditions?: readonly { type: string; reason: string; message: string }[] };
  };
  const failure = status.conditions?.find(({ type, reason }) => type === 'ReplicaFailure' && reason === 'FailedCreate');
  if (failure !== undefined) return failure.message;
  return (status.replicas ?? 0) > 0 ? PODS_WERE_MADE : undefined;
}
