import type { HostedSystem, LevelControls, Resources, Waiver, WholeEstate } from '../../../../model/estate/types';
import { environment, estate, RESOURCES, system, tenant } from '../../../support/estate';

/** As many objects as nobody needs, of every kind that somebody could make. */
const COUNTED = [
  'configmaps',
  'controllerrevisions.apps',
  'cronjobs.batch',
  'deployments.apps',
  'endpoints',
  'endpointslices.discovery.k8s.io',
  'horizontalpodautoscalers.autoscaling',
  'httproutes.gateway.networking.k8s.io',
  'ingresses.networking.k8s.io',
  'jobs.batch',
  'leases.coordination.k8s.io',
  'networkpolicies.networking.k8s.io',
  'persistentvolumeclaims',
  'poddisruptionbudgets.policy',
  'replicasets.apps',
  'rolebindings.rbac.authorization.k8s.io',
  'roles.rbac.authorization.k8s.io',
  'secrets',
  'serviceaccounts',
  'services',
  'statefulsets.apps',
];

const FULL: Resources = {
  ...RESOURCES,
  objects: {
    ...Object.fromEntries(COUNTED.map((kind) => [`count/${kind}`, '20'])),
    ...{ 'count/daemonsets.apps': '0', pods: '50', 'services.loadbalancers': '0', 'services.nodeports': '0' },
  },
};

const controlsOf = (level: HostedSystem['enforced']): LevelControls => ({
  podSecurity: level === 1 ? 'baseline' : 'restricted',
  commandsInPods: level <= 2,
  secretsByPeople: level <= 3,
  guaranteed: level === 4,
  portRange: level === 4 ? 1 : 10,
});

/** What lets the pods of a client have a token, without which the way to the API would be of no use. */
export const tokenOf = (namespace: string): Waiver => ({
  ...{ rule: 'P12', namespace, kind: 'Pod', name: 'operator' },
  until: '2027-06-30',
});

/** A system with the controls of a level, and full quotas. */
export function ofLevel(one: HostedSystem, level: HostedSystem['enforced']): HostedSystem {
  const controls = controlsOf(level);
  const podSecurity = { ...one.podSecurity, enforce: controls.podSecurity };
  return { ...one, enforced: level, controls, podSecurity, resources: FULL };
}

/** Levels 1 to 4, a vendor, a client of the Kubernetes API, communes, domains, and an agreement of two hops. */
export function baseEstate(): WholeEstate {
  const { tenants, ...rest } = estate({
    environment: environment({ apiServer: { ranges: ['192.0.2.0/28'], port: 6443 } }),
  });
  const source = { file: 'config/tenants/byt/vendors/vi-du.yaml', line: 1 };
  const levels = tenants.map((each) => ({
    ...each,
    parts: each.parts.map(({ id, systems }) => ({
      id,
      systems: systems.map((one) => ofLevel(one, one.id === 'his' ? 4 : one.commune === undefined ? 3 : 2)),
    })),
  }));
  const watched = ofLevel(system('btp', 'ho-tich', { apiClient: { 'app.kubernetes.io/name': 'operator' } }), 3);
  const kept = ofLevel(
    system('btp', 'ldtp', { vendors: [{ vendor: 'vi-du', role: 'operate', until: '2027-06-30', source }] }),
    2,
  );
  const plain = ofLevel(system('btp', 'trang-tin', { domains: ['btp.example'] }), 1);
  const one = {
    ...rest,
    tenants: [...levels, tenant('btp', [watched, kept, plain])],
    waivers: [tokenOf('btp-ho-tich')],
  };
  return { ...one, clusters: [one] };
}
