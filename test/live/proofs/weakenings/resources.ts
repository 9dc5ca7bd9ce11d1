import { put, without, type Change } from '../change';
import type { Level } from '../estate';
import { ofNamespace, type Weakening } from './weakening';

const hard = (quota: string, key: string, value?: string): Change =>
  put('ResourceQuota', quota, ['spec', 'hard', key], value);

const quota = (name: string, reports: string, change: Change): Weakening => ofNamespace('quota', name, reports, change);

const QUOTA: readonly Weakening[] = [
  quota('quota compute removed', '120 % of requests.cpu: accepted', without('ResourceQuota', 'compute')),
  quota('quota objects removed', 'there is no quota objects', without('ResourceQuota', 'objects')),
  quota('quota priority removed', 'pod of system-node-critical: accepted', without('ResourceQuota', 'priority')),
  ofNamespace('floods', 'no objects counted', 'number of pods after', without('ResourceQuota', 'objects')),
  ofNamespace('floods', 'number of secrets not counted', 'number of secrets after', hard('objects', 'count/secrets')),
  quota(
    'number of jobs not counted',
    'quota objects, enforced: count/jobs.batch is missing',
    hard('objects', 'count/jobs.batch'),
  ),
  ofNamespace('floods', 'one pod more', 'number of pods after', hard('objects', 'pods', '41')),
  quota('storage not counted', '120 % of requests.storage: accepted', hard('compute', 'requests.storage')),
  quota('ports on nodes', 'Service test-node-port: accepted', hard('objects', 'services.nodeports')),
  quota('a load balancer', 'Service test-load-balancer: accepted', hard('objects', 'services.loadbalancers')),
  quota('a daemon set', 'DaemonSet test-everywhere: accepted', hard('objects', 'count/daemonsets.apps', '1')),
];

const range = (...path: readonly (string | number)[]): Change =>
  put('LimitRange', 'limits', ['spec', 'limits', ...path], undefined);

const limits = (name: string, reports: string, change: Change, level?: Level): Weakening =>
  ofNamespace('limits', name, reports, change, level);

const LIMITS: readonly Weakening[] = [
  limits(
    'limit range removed',
    'container above the most cpu: refused without "maximum cpu',
    without('LimitRange', 'limits'),
  ),
  limits('largest container removed', 'the most ephemeral-storage: accepted', range(0, 'max')),
  limits('memory of the largest container removed', 'the most memory: refused without', range(0, 'max', 'memory')),
  limits('smallest container removed', 'container below the least cpu: accepted', range(0, 'min')),
  limits('default limits removed', 'what a pod gets that asks for nothing is', range(0, 'default')),
  limits('default requests removed', 'what a pod gets that asks for nothing is', range(0, 'defaultRequest')),
  limits(
    'more than asked for at level 4',
    'container with more than it asked for: refused without',
    range(0, 'maxLimitRequestRatio'),
    4,
  ),
  limits(
    'more for a pod than asked for at level 4',
    'pod with more than it asked for: accepted',
    range(1, 'maxLimitRequestRatio'),
    4,
  ),
  limits('largest pod removed', 'pod above the most cpu: accepted', range(1)),
  limits('largest claim removed', 'claim above the most storage: accepted', range(2)),
];

export const RESOURCES: readonly Weakening[] = [...QUOTA, ...LIMITS];
