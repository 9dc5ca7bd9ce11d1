import { put, type Change } from '../change';
import { ofNamespace, type Weakening } from './weakening';

const weak = (name: string, reports: string, change: Change): Weakening => ofNamespace('rights', name, reports, change);

/** The first rule of a role gives way to another. */
const rulesAre = (role: string, resource: string, verb: string, group = ''): Change =>
  put('Role', role, ['rules', 0], { apiGroups: [group], resources: [resource], verbs: [verb] });
const viewersMay = (verb: string, resource: string): Change => rulesAre('ndc-view', resource, verb);
const OPERATORS_PATCH = rulesAre('ndc-operate', 'deployments', 'patch', 'apps');

const boundTo = (group: string, role = 'ndc-view'): Change => put('RoleBinding', role, ['subjects', 0, 'name'], group);

export const RIGHTS: readonly Weakening[] = [
  weak('viewers read Secrets', 'a viewer reads a secret: accepted', viewersMay('get', 'secrets')),
  weak('viewers list Secrets', 'a viewer lists secrets: accepted', viewersMay('list', 'secrets')),
  weak('viewers patch Secrets', 'a viewer patches a secret: accepted', viewersMay('patch', 'secrets')),
  weak('viewers change their namespace', 'patches the namespace: accepted', viewersMay('patch', 'namespaces')),
  weak('viewers change quotas', 'patches resourcequotas/objects: accepted', viewersMay('patch', 'resourcequotas')),
  weak('viewers delete limits', 'a viewer deletes limitranges/limits', viewersMay('delete', 'limitranges')),
  weak('viewers run commands in pods', 'a viewer may create /pods/exec', viewersMay('create', 'pods/exec')),
  weak('who deploys reads Secrets', 'who deploys may get /secrets', rulesAre('ndc-deploy', 'secrets', 'get')),
  weak('who deploys enters pods', 'who deploys may create /pods/exec', rulesAre('ndc-deploy', 'pods/exec', 'create')),
  weak('who operates changes workloads', 'who operates may patch apps/deployments', OPERATORS_PATCH),
  weak('deployers’ role bound to viewers', 'role bindings is', boundTo('agency:vi-du-a:view', 'ndc-deploy')),
  weak('viewers see no pods', 'a viewer lists pods: 403', viewersMay('get', 'services')),
  weak('viewers’ role bound to everybody', 'a stranger lists pods: accepted', boundTo('system:authenticated')),
  weak('viewers’ role bound to another agency', 'viewer lists pods: accepted', boundTo('agency:vi-du-b:view')),
];
