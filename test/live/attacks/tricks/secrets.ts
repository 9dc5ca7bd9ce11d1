import { createPod, ephemeralContainer } from '../../admission/pods';
import { create, patch, patchBelow, remove, removeAll, replace, RESOURCES } from '../../admission/requests';
import { abroad, applyOver, atThePlatform, core, get, tricksBy, within, type Trick } from './trick';

const { pod, secret } = RESOURCES;
const of = tricksBy();
const KEPT = 'kept';
const environment = (name: string) => ({ env: [{ name: 'TAKEN', valueFrom: { secretKeyRef: { name, key: 'key' } } }] });

/** To read what is secret, or to keep what gives access for ever. */
export const SECRETS: readonly Trick[] = [
  of('lists Secrets', get(core('secrets')), 'RBAC: list secrets'),
  of('watches Secrets', get(core('secrets'), { watch: 'true', timeoutSeconds: '1' }), 'RBAC: watch secrets'),
  of('reads one Secret', get(core(`secrets/${KEPT}`)), 'RBAC: get secrets'),
  of(
    'watches one Secret by its name',
    get(core('secrets'), { watch: 'true', timeoutSeconds: '1', fieldSelector: `metadata.name=${KEPT}` }),
    'RBAC: watch secrets',
  ),
  of('reads Secrets of the whole cluster', get('/api/v1/secrets'), 'RBAC: list secrets'),
  of('empty merge patch, answered with the content', patch(secret, KEPT, {}), 'RBAC: patch secrets'),
  of('empty strategic patch', patch(secret, KEPT, {}, 'strategic'), 'RBAC: patch secrets'),
  of('empty JSON patch', patch(secret, KEPT, [], 'json'), 'RBAC: patch secrets'),
  of('server-side apply over a Secret', applyOver(secret, KEPT), 'RBAC: patch secrets'),
  of('a Secret overwritten blindly', replace(secret, KEPT, {}), 'RBAC: update secrets'),
  of(
    'a deletion that orphans, answered with the content',
    remove(secret, KEPT, { propagationPolicy: 'Orphan' }),
    'P27',
  ),
  of('a deletion in the foreground', remove(secret, KEPT, { propagationPolicy: 'Foreground' }), 'P27'),
  of(
    'a deletion in the foreground, said in the body',
    remove(secret, KEPT, {}, { propagationPolicy: 'Foreground' }),
    'P27',
  ),
  of('a deletion with orphanDependents', remove(secret, KEPT, {}, { orphanDependents: true }), 'P27'),
  of('a Secret that a finalizer holds is deleted', remove(secret, 'held'), 'P27'),
  of('all Secrets deleted at once', removeAll(secret), 'RBAC: deletecollection secrets', { behind: 'P27' }),
  of('a vendor’s deletion in the foreground', remove(secret, KEPT, { propagationPolicy: 'Foreground' }), 'P27', {
    as: 'vendor deploy',
  }),
  of(
    'an account’s deletion in the foreground',
    remove(secret, KEPT, { propagationPolicy: 'Foreground' }),
    'RBAC: delete secrets',
    { as: 'account deployer 3', behind: 'P27' },
  ),
  of('a viewer reads a Secret', get(core(`secrets/${KEPT}`)), 'RBAC: get secrets', { as: 'viewer' }),
  of('an operator reads a Secret', get(core(`secrets/${KEPT}`)), 'RBAC: get secrets', { as: 'operator 3' }),
  of('an operator deletes a Secret', remove(secret, KEPT), 'RBAC: delete secrets', { as: 'operator 3' }),
  of('another agency’s Secret read', abroad(get(core(`secrets/${KEPT}`))), 'RBAC: get secrets'),
  of(
    'another agency’s Secret deleted in the foreground',
    abroad(remove(secret, KEPT, { propagationPolicy: 'Foreground' })),
    'RBAC: delete secrets',
    { behind: 'P27' },
  ),
  of('the platform’s releases read', atThePlatform(get(core('secrets'))), 'RBAC: list secrets'),
  of('a Secret of the cluster read', within('kube-system')(get(core('secrets'))), 'RBAC: list secrets'),
  of(
    'a long-lived token asked for by a Secret',
    create(
      secret,
      { type: 'kubernetes.io/service-account-token' },
      { annotations: { 'kubernetes.io/service-account.name': 'deployer' } },
    ),
    'P13',
  ),
  of('a bootstrap token of one’s own', create(secret, { type: 'bootstrap.kubernetes.io/token' }), 'P13'),
  of('a Secret in a variable', createPod({ container: environment(KEPT) }), 'P24d'),
  of('all of a Secret in variables', createPod({ container: { envFrom: [{ secretRef: { name: KEPT } }] } }), 'P24d'),
  of(
    'a Secret shown by a container put into a running pod',
    patchBelow(
      pod,
      'running',
      'ephemeralcontainers',
      { spec: { ephemeralContainers: [ephemeralContainer(environment(KEPT))] } },
      'strategic',
    ),
    'RBAC: patch pods/ephemeralcontainers',
    { behind: 'P17 or P24d' },
  ),
  of('people write Secrets at level 4', create(secret, {}), 'RBAC: create secrets', { as: 'deployer 4', at: 4 }),
  of('people delete Secrets at level 4', remove(secret, KEPT), 'RBAC: delete secrets', { as: 'deployer 4', at: 4 }),
];
