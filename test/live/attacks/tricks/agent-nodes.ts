import { AGENT_NODE_LABELS, createPod, LABELS, podTemplate } from '../../admission/pods';
import { create, patch, patchBelow, remove, RESOURCES, type Build, type Fields } from '../../admission/requests';
import { AGENT_NODE } from '../estate';
import { THROUGH } from '../layer';
import { agentNodeFields } from '../stage';
import { tricksBy, within, type Trick } from './trick';

const { autoscaler, budget, deployment, job } = RESOURCES;
const of = tricksBy();
const platform = tricksBy({ as: 'platform identity' });
const here = within(AGENT_NODE);
const KEEPS_NONE: Fields = { spec: { minAvailable: 0 } };
const ofItsPods: Fields = { spec: { maxUnavailable: '100%', selector: { matchLabels: AGENT_NODE_LABELS } } };
const node = (differing: Fields): Build =>
  here(create(deployment, { spec: { ...agentNodeFields().spec, ...differing } }));
const scaler: Fields = {
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'agent-node' }, maxReplicas: 2 },
};

/** To let an agent node be interrupted, by who deploys it and by who applies the stacks. */
export const AGENT_NODES: readonly Trick[] = [
  of('an agent node of one pod', node({ replicas: 1 }), 'P32'),
  of('an agent node that is not spread', node({ template: podTemplate(AGENT_NODE_LABELS) }), 'P32'),
  of('an agent node replaced all at once', node({ strategy: { type: 'Recreate' } }), 'P32'),
  of(
    'an agent node scaled to nothing',
    here(patchBelow(deployment, 'agent-node', 'scale', { spec: { replicas: 0 } })),
    'P32',
  ),
  of('an agent node scaled down by an autoscaler', here(create(autoscaler, scaler)), 'P32'),
  of(
    'an agent node run as a job',
    here(create(job, { spec: { template: podTemplate(AGENT_NODE_LABELS, { restartPolicy: 'Never' }) } })),
    'P32',
  ),
  of('the budget of the agent node deleted', here(remove(budget, 'agent-node')), 'P06'),
  of('the budget of the agent node emptied', here(patch(budget, 'agent-node', KEEPS_NONE)), 'P06 or P32'),
  of('a second budget, with which no pod can be evicted', here(create(budget, ofItsPods)), 'P32'),
  platform('leaked token: another budget beside an agent node', here(create(budget, ofItsPods)), 'P31'),
];

/** What is left: nobody can be made to run an agent node, and a pod is not judged by how many there are. */
export const LEFT_OF_AGENT_NODES: readonly Trick[] = [
  of(
    'a single pod with the labels of the agent node',
    here(createPod({ metadata: { labels: { ...LABELS, ...AGENT_NODE_LABELS } } })),
    THROUGH,
  ),
  of('the agent node deleted', here(remove(deployment, 'agent-node')), THROUGH),
];
export const BUDGETS_LEFT_TO_THE_PLATFORM: readonly Trick[] = [
  platform('leaked token: the budget of an agent node emptied', here(patch(budget, 'agent-node', KEEPS_NONE)), THROUGH),
];
