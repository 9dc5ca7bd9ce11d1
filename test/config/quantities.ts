import type { QuotaProfile } from '../../model/schema/baseline';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A quantity as a number, for the few units that the shipped files use; another unit is an error. */
export function amount(quantity = 'absent'): number {
  const [, digits, unit] = /^(\d+)(\D*)$/.exec(quantity) ?? [];
  const factor = UNITS[unit ?? '?'];
  if (digits === undefined || factor === undefined) throw new Error(`quantity "${quantity}" is not understood here`);
  return Number(digits) * factor;
}

/** A value with its name, so that a failing comparison says which two disagree. */
type Named = readonly [name: string, quantity: string | undefined];

function outOfOrder(chain: readonly Named[]): readonly string[] {
  return chain.slice(1).flatMap(([name, quantity], index) => {
    const [before, smaller] = chain[index] ?? ['', '0'];
    return amount(smaller) <= amount(quantity) ? [] : [`${before} ${smaller ?? ''} > ${name} ${quantity ?? ''}`];
  });
}

/** Where limits and ceilings of a profile contradict each other: such a namespace would refuse pods it allows. */
export function contradictions({ compute, limits }: QuotaProfile): readonly string[] {
  const chains = (['cpu', 'memory', 'ephemeral-storage'] as const).map((resource): readonly Named[] => [
    [`min.${resource}`, limits.min[resource]],
    [`defaultRequest.${resource}`, limits.defaultRequest[resource]],
    [`default.${resource}`, limits.default[resource]],
    [`max.${resource}`, limits.max[resource]],
    [`podMax.${resource}`, limits.podMax[resource]],
    [`requests.${resource}`, compute[`requests.${resource}`]],
    [`limits.${resource}`, compute[`limits.${resource}`]],
  ]);
  const claim: readonly Named[] = [
    ['claimMax', limits.claimMax],
    ['requests.storage', compute['requests.storage']],
  ];
  return [...chains, claim].flatMap(outOfOrder);
}

/** Objects that the platform itself, or a controller of the cluster, needs under the quota of a namespace. */
const NEEDED: readonly (readonly [key: string, perObject: number, of: string | undefined])[] = [
  // default, deployer, app, and one for the tenant
  ['count/serviceaccounts', 4, undefined],
  // kube-root-ca.crt, and one for the tenant
  ['count/configmaps', 2, undefined],
  // default deny, DNS, and two for each of ten agreements
  ['count/networkpolicies.networking.k8s.io', 22, undefined],
  // ndc-view, ndc-deploy, ndc-operate
  ['count/roles.rbac.authorization.k8s.io', 3, undefined],
  ['count/rolebindings.rbac.authorization.k8s.io', 3, undefined],
  // 10 old revisions, the current one and the next
  ['count/replicasets.apps', 12, 'count/deployments.apps'],
  ['count/controllerrevisions.apps', 12, 'count/statefulsets.apps'],
  // 3 done, 1 failed, 1 running
  ['count/jobs.batch', 5, 'count/cronjobs.batch'],
  ['count/endpoints', 1, 'count/services'],
  // IPv4 and IPv6
  ['count/endpointslices.discovery.k8s.io', 2, 'count/services'],
];

/** Counts under which the platform's own objects, or those the cluster derives from allowed ones, would be refused. */
export function tooFew(objects: QuotaProfile['objects']): readonly string[] {
  return NEEDED.flatMap(([key, perObject, of]) => {
    const needed = perObject * (of === undefined ? 1 : amount(objects[of] ?? '0'));
    const allowed = objects[key];
    return allowed !== undefined && amount(allowed) >= needed
      ? []
      : [`${key} is ${allowed ?? 'absent'}, needs ${needed}`];
  });
}
