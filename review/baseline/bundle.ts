import type { ReadObject } from '../read/types';
import { quoted } from '../quoted';
import type { Findings } from './findings';
import { isOfComponent } from './component-objects';
import { isOfGateway } from './gateway';
import { DATABASES, HUB, isPlatform } from './keys';
import { type EstateView, familyOf, isAgentNode, type NamespaceView, nameOf } from './view';

/** What makes any namespace safe, the platform's own included. */
const EVERYWHERE = ['NetworkPolicy/allow-dns', 'NetworkPolicy/default-deny', 'ServiceAccount/default'];

/** Everything that a namespace of a tenant comes with, whatever its level: levels differ in what stands inside. */
const TENANT = [
  ...EVERYWHERE,
  'LimitRange/limits',
  'ResourceQuota/compute',
  'ResourceQuota/objects',
  'ResourceQuota/priority',
  'Role/ndc-deploy',
  'Role/ndc-operate',
  'Role/ndc-view',
  'RoleBinding/ndc-deploy',
  'RoleBinding/ndc-operate',
  'RoleBinding/ndc-view',
  'ServiceAccount/app',
  'ServiceAccount/deployer',
];

/** Besides, where the system is the agent node of its agency. */
const AGENT_NODE = [...TENANT, 'PodDisruptionBudget/agent-node'];

/** The namespace where the platform's identity and its releases are. */
const PLATFORM_HOME = 'ndc-system';
const PLATFORM_OWN = /^(ServiceAccount\/[a-z0-9.-]+|(Role|RoleBinding)\/ndc-(planner|releases))$/;
/** In the hub's namespace: who plans reads the register, and who applies makes the gateway. */
const HUB_OWN = /^(Role|RoleBinding)\/ndc-(planner|releases)$/;
/** The platform team beside a component, in the state of its releases. */
const OPERATORS = /^(Role|RoleBinding)\/ndc-operate$/;

/** Of a component: what it may use, and the connections that it needs. */
const LIMITS = ['LimitRange/limits', 'ResourceQuota/compute', 'ResourceQuota/priority'];
const FLOW = /^NetworkPolicy\/platform\.[a-z0-9-]+\.[a-z0-9-]+-(egress|ingress)$/;

/** What the hub's stack keeps in its namespace: the register, a hundred agreements each. */
const REGISTER = /^ConfigMap\/ndop-register-[a-z]{2,6}-\d{2}$/;

export const API_CLIENT = 'NetworkPolicy/allow-kubernetes-api';
/** Data of the system; that of another class would be encrypted with no key of the agency. */
const VOLUME = new RegExp(`^PersistentVolumeClaim/${DATABASES}[a-z0-9-]+$`);
const VENDOR = /^RoleBinding\/ndc-(view|deploy|operate)-vendor-[a-z0-9-]+$/;

const isOwn = (name: string, what: string): boolean =>
  (name === PLATFORM_HOME && PLATFORM_OWN.test(what)) || (name === HUB && HUB_OWN.test(what));

/** What may stand in a namespace, but need not. */
function isOptional({ name, level, stack }: NamespaceView, read: ReadObject, view: EstateView): boolean {
  const what = nameOf(read);
  if (familyOf(read.stack) === 'transmission')
    return read.object.kind === 'NetworkPolicy' || (name === HUB && (REGISTER.test(what) || isOfGateway(read)));
  const isOfReleases = read.stack !== stack && familyOf(read.stack) === 'platform';
  if (isOfReleases && isOfComponent(read, view)) return true;
  if (isOfReleases) return isPlatform(name) && name !== PLATFORM_HOME && name !== HUB && OPERATORS.test(what);
  if (read.stack !== stack) return false;
  if (isPlatform(name)) return FLOW.test(what) || LIMITS.includes(what) || isOwn(name, what);
  return VENDOR.test(what) || VOLUME.test(what) || (what === API_CLIENT && level < 4);
}

function bundleOf(namespace: NamespaceView): readonly string[] {
  if (isPlatform(namespace.name)) return EVERYWHERE;
  return isAgentNode(namespace) ? AGENT_NODE : TENANT;
}

function checkNamespace(namespace: NamespaceView, view: EstateView, findings: Findings): void {
  const expected = bundleOf(namespace);
  const own = namespace.objects.filter(({ stack }) => stack === namespace.stack);
  const there = new Set(own.map(nameOf));
  for (const what of expected.filter((each) => !there.has(each)))
    findings.add('object-missing', namespace.declared, what, expected.join(', '));
  for (const read of namespace.objects) {
    const known = read.stack === namespace.stack && expected.includes(nameOf(read));
    if (known || isOptional(namespace, read, view)) continue;
    findings.add('object-unexpected', read, quoted(nameOf(read)), expected.join(', '));
  }
}

/** Every namespace holds exactly the objects that make it safe, and nothing that nobody has judged. */
export function checkBundles(view: EstateView, findings: Findings): void {
  for (const namespace of view.namespaces.values()) checkNamespace(namespace, view, findings);
}
