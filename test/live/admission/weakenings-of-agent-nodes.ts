import { blindTo, conditioned, permitting, reading, weakenings } from './weakening';

export const OF_AGENT_NODES = weakenings([
  ['P32', 'any number', 'one pod', permitting('P32: an agent node runs 2')],
  ['P32', 'nobody said is enough', 'as many pods as nobody said', reading('P32: an agent node runs 2', '>= 2', '>= 1')],
  ['P32', 'any selector', 'a selector that leaves the labels out', permitting('P32: the selector')],
  ['P32', 'not spread', 'not spread', permitting('P32: an agent node is spread')],
  [
    'P32',
    'on one node at level 4',
    'at level 4 two pods on one node for want of another',
    permitting('P32: at level 4'),
  ],
  ['P32', 'tied to a node', 'tied to a node by selector', permitting('P32: an agent node is not tied')],
  [
    'P32',
    'tied by field',
    'tied to a node by field',
    reading('P32: an agent node is not tied', '!has(t.matchFields) && ', ''),
  ],
  ['P32', 'no probe', 'no probe', permitting('P32: each container')],
  [
    'P32',
    'one probe is enough',
    'a second container without a probe',
    reading('P32: each container', 'containers.all', 'containers.exists'),
  ],
  ['P32', 'replaced at once', 'replaced all at once', permitting('P32: an update')],
  ['P32', 'any share away', 'all away in an update', reading('P32: an update', '<= 50', '<= 100')],
  ['P32', 'scaled to any number', 'scaled to one', permitting('P32: an agent node is not scaled')],
  [
    'P32',
    'what helps it is an agent node',
    'what helps it, scaled to none',
    reading('P32: an agent node is not scaled', /\|\| !.*$/g, ''),
  ],
  ['P32', 'any floor', 'an autoscaler that goes down to one', permitting('P32: an autoscaler')],
  ['P32', 'any kind', 'a Job of its pods', permitting('P32: only a Deployment')],
  ['P32', 'two budgets', 'a second budget', permitting('P32: a budget')],
  [
    'P32',
    'a label that proves nothing',
    'a budget by another label',
    reading('P32: a budget', /\.orValue\(\{[^}]*\}\[k\]\)/g, '.orValue("")'),
  ],
  ['P32', 'no look at stateful sets', 'a stateful set of one pod', blindTo('statefulsets')],
  ['P32', 'no look at what scales them', 'a stateful set scaled to one', blindTo('statefulsets/scale')],
  ['P32', 'no look at CronJobs', 'a CronJob of its pods', blindTo('cronjobs')],
  ['P32', 'all that is there judged', 'what helps it, alone', conditioned('runs-agent-node')],
  ['P32', 'old ones judged', 'metadata of one pod older than the policy', conditioned('new-or-changed-spec')],
  ['P32', 'the platform refused', 'the budget of the platform', conditioned('not-platform')],
  ['P32', 'Deployments run nothing', 'a ReplicaSet by its Deployment', conditioned('not-deployment-controller')],
  [
    'P32',
    'all namespaces judged',
    'one pod of those labels elsewhere',
    (policy) => ({
      ...policy,
      spec: {
        ...policy.spec,
        matchConstraints: {
          ...policy.spec.matchConstraints,
          namespaceSelector: {
            matchExpressions: (policy.spec.matchConstraints.namespaceSelector?.matchExpressions ?? []).filter(
              ({ key }) => key !== 'ndc.gov.vn/system',
            ),
          },
        },
      },
    }),
  ],
]);
