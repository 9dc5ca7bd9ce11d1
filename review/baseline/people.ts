import { isPlatform, RBAC } from './keys';
import type { Right } from './rights';
import { type Entry, expand, OWN_CLUSTER_ROLES, tenantRights, VIEWING } from './role-table';

/**
 * The rights of the platform's own people, frozen: the team, who plans, and the security team. Whoever changes a role of
 * theirs changes this table too, and two people look at it.
 */
export interface PeopleRole {
  readonly rights: readonly Right[];
  /** Who holds it, as bindings show it. */
  readonly subjects: readonly string[];
}

const LOOK = 'get list watch';
const COMPARE = 'get list';
const ADMISSION = 'admissionregistration.k8s.io';
const POLICIES = 'validatingadmissionpolicies validatingadmissionpolicybindings';

const SEEN: readonly Entry[] = [
  ['', 'namespaces nodes persistentvolumes replicationcontrollers', LOOK],
  ['apiextensions.k8s.io', 'customresourcedefinitions', LOOK],
  ['apiregistration.k8s.io', 'apiservices', LOOK],
  [ADMISSION, `mutatingwebhookconfigurations validatingwebhookconfigurations ${POLICIES}`, LOOK],
  ['gateway.networking.k8s.io', 'gatewayclasses gateways', LOOK],
  ['networking.k8s.io', 'ingressclasses', LOOK],
  ['node.k8s.io', 'runtimeclasses', LOOK],
  ['scheduling.k8s.io', 'priorityclasses', LOOK],
  ['storage.k8s.io', 'csidrivers csinodes storageclasses volumeattachments', LOOK],
  [RBAC, 'clusterrolebindings clusterroles', LOOK],
];
/** What systems log and keep in their configuration is their own. */
const viewed = expand(VIEWING).filter(({ resource }) => resource !== 'configmaps' && resource !== 'pods/log');

const COMPARED: readonly Entry[] = [
  ['', 'limitranges namespaces persistentvolumeclaims resourcequotas serviceaccounts', COMPARE],
  ['networking.k8s.io', 'networkpolicies', COMPARE],
  ['node.k8s.io', 'runtimeclasses', COMPARE],
  ['policy', 'poddisruptionbudgets', COMPARE],
  [RBAC, 'rolebindings roles', COMPARE],
  ['scheduling.k8s.io', 'priorityclasses', COMPARE],
  ['storage.k8s.io', 'storageclasses', COMPARE],
  [ADMISSION, POLICIES, COMPARE],
];

const TEAM = ['Group ndc:platform'];
const PLANNERS = ['Group ndc:planner', 'ServiceAccount ndc-system/planner'];

const ROLES: Readonly<Record<string, PeopleRole>> = {
  'ndc-platform-team': { rights: [...viewed, ...expand(SEEN)], subjects: TEAM },
  'ndc-security': {
    rights: [...viewed, ...expand([...SEEN, ['certificates.k8s.io', 'certificatesigningrequests', LOOK]])],
    subjects: ['Group ndc:security'],
  },
  'ndc-planner': { rights: [...expand(COMPARED), ...OWN_CLUSTER_ROLES], subjects: PLANNERS },
  'ndc-system/ndc-planner': { rights: expand([['', 'secrets', COMPARE]]), subjects: PLANNERS },
  'ndc-hub/ndc-planner': { rights: expand([['', 'configmaps', COMPARE]]), subjects: PLANNERS },
};

/** Namespaces in which no component runs. */
const WITHOUT_COMPONENT = ['kube-system', 'ndc-hub', 'ndc-system'];

/** A role of the platform's people, or of the platform team beside a component; undefined for every other name. */
export function peopleRole(name: string, namespace: string | undefined): PeopleRole | undefined {
  if (namespace === undefined) return Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  if (name === 'ndc-operate' && isPlatform(namespace) && !WITHOUT_COMPONENT.includes(namespace))
    return { rights: tenantRights('operate', 4), subjects: TEAM };
  const key = `${namespace}/${name}`;
  return Object.hasOwn(ROLES, key) ? ROLES[key] : undefined;
}
