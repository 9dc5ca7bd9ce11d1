import type { Cluster, Identity } from '../cluster/control-plane';
import type { KubeClient } from '../cluster/kube-client';
import { PLATFORM } from '../support/platform';
import { AGENCY, namespaceOf, OTHER_AGENCY, systemOf, VENDOR, type Level } from './estate';

const person = (name: string, ...groups: readonly string[]): Identity => ({ user: `oidc:${name}`, groups });

/** P21 gives nobody a token of a tenant's account, so a certificate carries what its token would. */
const account = (name: string, level: Level): Identity => ({
  user: `system:serviceaccount:${namespaceOf(level)}:${name}`,
  groups: ['system:serviceaccounts', `system:serviceaccounts:${namespaceOf(level)}`],
});

const deployers = (level: Level): string => `agency:${AGENCY}:${systemOf(level)}:deploy`;
const operators = (level: Level): string => `agency:${AGENCY}:${systemOf(level)}:operate`;
const NEIGHBOURS = `agency:${OTHER_AGENCY}:hoat-dong:deploy`;

/** Everybody who has, or could be thought to have, some right on the cluster. */
export const PEOPLE = {
  viewer: person('viewer', `agency:${AGENCY}:view`),
  'deployer 1': person('deployer-1', deployers(1)),
  'deployer 2': person('deployer-2', deployers(2)),
  // The agent node, which no right of the table is about, is theirs as well.
  'deployer 3': person('deployer-3', deployers(3), `agency:${AGENCY}:agent-node:deploy`),
  'deployer 4': person('deployer-4', deployers(4)),
  'operator 1': person('operator-1', operators(1)),
  'operator 2': person('operator-2', operators(2)),
  'operator 3': person('operator-3', operators(3)),
  'operator 4': person('operator-4', operators(4)),
  'vendor operate': person('vendor-o', `agency:${AGENCY}:vendor:${VENDOR}:operate`),
  'vendor deploy': person('vendor-d', `agency:${AGENCY}:vendor:${VENDOR}:deploy`),
  'other agency': person('neighbour', NEIGHBOURS),
  'two agencies': person('two-agencies', deployers(3), NEIGHBOURS),
  'account deployer 3': account('deployer', 3),
  'account deployer 4': account('deployer', 4),
  'account app 3': account('app', 3),
  'account default 3': account('default', 3),
  'a group of another form': person('stranger', AGENCY, `agency:${AGENCY}`, `agency:${AGENCY}:*`, 'agency:*:view'),
  nobody: person('nobody'),
  'platform team': person('platform-team', 'ndc:platform'),
  'platform planner': person('platform-planner', 'ndc:planner'),
  'security team': person('security-team', 'ndc:security'),
  'account planner': { namespace: PLATFORM.namespace, account: 'planner' },
  'platform identity': PLATFORM,
} as const satisfies Readonly<Record<string, Identity>>;

export type Who = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as readonly Who[];

/** Whoever attacks may also be an administrator: as who could do everything in RBAC. */
export type Clients = Readonly<Record<Who | 'administrator', KubeClient>>;

/** A client for each, by certificate or token of its own. */
export async function callPeople(cluster: Cluster): Promise<Clients> {
  const clients = await Promise.all(EVERYBODY.map(async (who) => [who, await cluster.as(PEOPLE[who])] as const));
  return { ...(Object.fromEntries(clients) as Record<Who, KubeClient>), administrator: cluster.admin };
}
