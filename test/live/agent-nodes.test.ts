import { temporaryFolders } from '../support/temporary';
import { AGENT_NODE_LABELS } from './admission/pods';
import { object, RESOURCES } from './admission/requests';
import { AGENT_NODE, applyWhole, makeEstate } from './attacks/estate';
import { callPeople, type Clients } from './attacks/people';
import { agentNodeFields } from './attacks/stage';
import { messageOf, succeed, type KubeClient, type KubeObject, type KubeResponse } from './cluster/kube-client';
import { eventually } from './support/deletion';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';

const { budget, deployment } = RESOURCES;
const folder = temporaryFolders();
const PODS = `/api/v1/namespaces/${AGENT_NODE}/pods`;
const RUNS = { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] };
const node = object(deployment, AGENT_NODE, 'agent-node', agentNodeFields());
const platforms = object(budget, AGENT_NODE, 'agent-node');
const second = object(budget, AGENT_NODE, 'second', {
  spec: { minAvailable: 1, selector: { matchLabels: AGENT_NODE_LABELS } },
});
const BINDING = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name: 'ndc-p32-agent-nodes-elsewhere' },
};

const evict = (client: KubeClient, name: string): Promise<KubeResponse> =>
  client.request('POST', `${PODS}/${name}/eviction`, {
    apiVersion: 'policy/v1',
    kind: 'Eviction',
    metadata: { name, namespace: AGENT_NODE },
  });

/** What a kubelet would say of pods that run. */
async function allReady(admin: KubeClient): Promise<readonly string[]> {
  const pods: readonly KubeObject[] = await admin.list(PODS);
  for (const pod of pods) {
    const path = `${PODS}/${pod.metadata.name}/status`;
    const contentType = 'application/merge-patch+json';
    await succeed('the pod runs', admin.request('PATCH', path, { status: RUNS }, { contentType }));
  }
  return pods.map(({ metadata }) => metadata.name);
}

describeLive(
  'an agent node while nodes are drained, all policies bound',
  () => {
    const cluster = useCluster();
    let people: Clients;

    const allowed = async (): Promise<number | undefined> => {
      const { body } = await succeed('the budget', cluster().admin.read(platforms));
      return (body as { status?: { disruptionsAllowed?: number } }).status?.disruptionsAllowed;
    };
    const twoReady = async (): Promise<readonly string[]> => {
      const { admin } = cluster();
      await eventually('two pods', async () => (await admin.list(PODS)).length === 2);
      const names = await allReady(admin);
      await eventually('one disruption is allowed', async () => (await allowed()) === 1);
      return names;
    };

    beforeAll(async () => {
      await applyWhole(cluster(), await makeEstate(folder()));
      people = await callPeople(cluster());
      await succeed('the agent node', people['deployer 3'].create(node));
    });

    test('one pod may go, the other one stays', async () => {
      const { admin } = cluster();
      const [first = '', other = ''] = await twoReady();
      expect((await evict(admin, first)).status).toBe(201);
      const answer = await evict(admin, other);
      expect([answer.status, messageOf(answer.body)]).toEqual([
        429,
        "Cannot evict pod as it would violate the pod's disruption budget.",
      ]);
    });

    test('with a second budget of the same pods none may go, which P32 therefore refuses', async () => {
      const { admin } = cluster();
      const [first = ''] = await twoReady();
      expect(messageOf((await people['deployer 3'].create(second)).body)).toContain('denied request: P32: ');
      await succeed('unbind', admin.remove(BINDING));
      await eventually('a second budget', async () => (await people['deployer 3'].create(second)).status === 201);
      await eventually('it is counted', async () => {
        const answer = await evict(admin, first);
        return answer.status === 500 && /more than one PodDisruptionBudget/.test(messageOf(answer.body));
      });
    });
  },
  ['helm'],
);
