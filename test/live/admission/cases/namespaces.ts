import { casesOf, type Case, type Request } from '../case';
import { namespaceObject, POD_SECURITY } from '../places';
import type { Build, Fields } from '../requests';

const PATH = '/api/v1/namespaces';
const LEVEL = 'ndc.gov.vn/level';
const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** The log collector leaves out what carries it. */
const HIDING = 'vector.dev/exclude';
const HIDDEN = { name: 'p05-new', labels: { [HIDING]: 'true' } };

const patchNamespace =
  (metadata: Fields, subresource = '', contentType = 'application/merge-patch+json'): Build =>
  (namespace) => ({ method: 'PATCH', path: `${PATH}/${namespace}${subresource}`, body: { metadata }, contentType });

const relabel = (labels: Fields, subresource = ''): Build => patchNamespace({ labels }, subresource);
const annotate = (annotations: Fields, subresource = ''): Build => patchNamespace({ annotations }, subresource);

const createNamespace =
  (metadata: Fields): Build =>
  () => ({ method: 'POST', path: PATH, body: { apiVersion: 'v1', kind: 'Namespace', metadata } });

/** The whole namespace again, with other labels in it. */
const replace =
  (labels: Fields, subresource = ''): Build =>
  (namespace): Request => {
    const { metadata, ...rest } = namespaceObject('P05', 'level 3');
    const body = {
      ...rest,
      metadata: { ...metadata, labels: { ...(metadata['labels'] as Fields), ...labels } },
      spec: { finalizers: ['kubernetes'] },
    };
    return { method: 'PUT', path: `${PATH}/${namespace}${subresource}`, body };
  };

const applyByForce =
  (labels: Fields): Build =>
  (namespace) => ({
    method: 'PATCH',
    path: `${PATH}/${namespace}`,
    body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } },
    contentType: 'application/apply-patch+yaml',
    query: { fieldManager: 'test', force: 'true' },
  });

const byJsonPatch: Build = (namespace) => ({
  method: 'PATCH',
  path: `${PATH}/${namespace}`,
  body: [{ op: 'replace', path: '/metadata/labels/ndc.gov.vn~1level', value: '1' }],
  contentType: 'application/json-patch+json',
});

const { denied, allowed } = casesOf('P05');
const lower = { [LEVEL]: '1' };
const weaken = { [ENFORCE]: 'privileged' };
const unguard = { 'ndc.gov.vn/agency': null };

const P05: readonly Case[] = [
  ...['', '/status'].flatMap((subresource) => [
    denied(`PSA label weakened, namespaces${subresource}`, relabel(weaken, subresource)),
    denied(`level label changed, namespaces${subresource}`, relabel(lower, subresource)),
    denied(`guarded label removed, namespaces${subresource}`, relabel(unguard, subresource)),
  ]),
  denied('annotation domains changed', annotate({ 'ndc.gov.vn/domains': 'evil.example' })),
  denied('annotation delete-approved set by a tenant', annotate({ 'ndc.gov.vn/delete-approved': 'p05-level-3' })),
  denied('annotation changed through status', annotate({ 'ndc.gov.vn/domains': 'evil.example' }, '/status')),
  denied('label changed by server-side apply with force', applyByForce(lower)),
  denied('label changed by JSON patch', byJsonPatch),
  denied('PSA label weakened by cluster admin', relabel(weaken), { as: 'cluster admin' }),
  denied('label changed by an add-on account of kube-system', relabel(lower), { as: 'add-on account' }),
  denied('tenant makes a namespace with a level label', createNamespace({ name: 'p05-new', labels: lower })),
  denied('labels added to an unlabelled namespace', relabel(lower), { in: 'unlabelled' }),
  denied('label of a platform namespace changed', relabel(lower), { in: 'ndc-system' }),
  denied('label changed by PUT to namespaces/finalize', replace(lower, '/finalize')),
  denied('label changed by a full update (PUT)', replace(lower)),
  denied('generateName with a level label', createNamespace({ generateName: 'p05-', labels: lower })),
  denied('annotation domains removed', annotate({ 'ndc.gov.vn/domains': null })),
  denied('annotation domains removed, namespaces/status', annotate({ 'ndc.gov.vn/domains': null }, '/status')),
  denied(
    'tenant makes a namespace with domains',
    createNamespace({ name: 'p05-new', annotations: { 'ndc.gov.vn/domains': 'evil.example' } }),
  ),
  denied('PSA version set back', relabel({ [`${ENFORCE}-version`]: 'v1.20' })),
  denied('PSA label of an unlabelled namespace set', relabel(weaken), { in: 'unlabelled' }),
  denied('label that hides the logs', relabel({ [HIDING]: 'true' })),
  denied('label that hides the logs, namespaces/status', relabel({ [HIDING]: 'true' }, '/status')),
  denied('label that hides the logs of a platform namespace', relabel({ [HIDING]: 'true' }), {
    in: 'ndc-system',
    as: 'cluster admin',
  }),
  denied('namespace made with the label that hides the logs', createNamespace(HIDDEN)),
  allowed('finalize without a label change', replace({}, '/finalize')),
  allowed('free label', relabel({ team: 'x' })),
  allowed('free annotation', annotate({ note: 'x' })),
  allowed('platform identity changes the level', relabel(lower), { as: 'platform identity' }),
  allowed('admin makes a namespace with PSA labels only', createNamespace({ name: 'p05-new', labels: POD_SECURITY }), {
    as: 'cluster admin',
  }),
  allowed('platform identity approves the deletion', annotate({ 'ndc.gov.vn/delete-approved': 'p05-level-3' }), {
    as: 'platform identity',
  }),
  allowed('platform identity makes a namespace', createNamespace({ name: 'p05-new', labels: lower }), {
    as: 'platform identity',
  }),
];

const removeNamespace: Build = (namespace) => ({ method: 'DELETE', path: `${PATH}/${namespace}` });
const p18 = casesOf('P18', { in: 'approved for deletion' });
const P18: readonly Case[] = [
  p18.denied('cluster admin, no annotation', removeNamespace, { as: 'cluster admin', in: 'level 3' }),
  p18.denied('platform identity, no annotation', removeNamespace, { as: 'platform identity', in: 'level 3' }),
  p18.denied('annotation names another namespace', removeNamespace, { in: 'approved under another name' }),
  p18.denied('tenant', removeNamespace, { in: 'level 3' }),
  p18.denied('unlabelled namespace', removeNamespace, { in: 'unlabelled' }),
  p18.denied('platform namespace ndc-system', removeNamespace, { in: 'ndc-system', as: 'cluster admin' }),
  p18.denied('break-glass', removeNamespace, { in: 'level 3', as: 'break-glass' }),
  p18.allowed('approved, platform identity', removeNamespace, { as: 'platform identity' }),
  p18.allowed('approved, cluster admin', removeNamespace, { as: 'cluster admin' }),
];

export const NAMESPACES: readonly Case[] = [...P05, ...P18];
