import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { NODE } from '../people';
import { createPod, standingPod } from '../pods';
import { create, createBelow, object, remove, removeAll, RESOURCES, type Fields, type Build } from '../requests';

const { secret, serviceAccount } = RESOURCES;

const projected = (...sources: readonly Fields[]): Build =>
  createPod({ spec: { volumes: [{ name: 'data', projected: { sources } }] } });
const TOKEN = { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } };
const CONFIG = { configMap: { name: 'x' } };
const CERTIFICATE = {
  podCertificate: { signerName: 'signer.example/x', keyType: 'ED25519', credentialBundlePath: 'bundle.pem' },
};
const p12 = casesOf('P12');
const P12: readonly Case[] = [
  p12.denied(
    'automount left on (plugin adds the volume)',
    createPod({ spec: { automountServiceAccountToken: undefined } }),
  ),
  p12.denied('automountServiceAccountToken: true', createPod({ spec: { automountServiceAccountToken: true } })),
  p12.denied('hand-made projected serviceAccountToken', projected(TOKEN)),
  p12.denied('token as second source', projected(CONFIG, TOKEN)),
  p12.denied('projected podCertificate', projected(CERTIFICATE)),
  p12.denied('projected clusterTrustBundle', projected({ clusterTrustBundle: { name: 'x', path: 'x.pem' } })),
  p12.allowed('no token', createPod()),
  p12.allowed(
    'projected configMap and downwardAPI',
    projected(CONFIG, { downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } }),
  ),
  p12.allowed('projected secret', projected({ secret: { name: 'x' } })),
];

const p13 = casesOf('P13');
const longLived = create(
  secret,
  { type: 'kubernetes.io/service-account-token' },
  { annotations: { 'kubernetes.io/service-account.name': 'default' } },
);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const P13: readonly Case[] = [
  p13.denied('service-account-token', longLived),
  p13.denied('bootstrap token', create(secret, { type: 'bootstrap.kubernetes.io/token' })),
  p13.denied('in an unlabelled namespace', longLived, { in: 'unlabelled' }),
  p13.denied('by cluster admin', longLived, { as: 'cluster admin' }),
  p13.denied('by the platform identity', longLived, { as: 'platform identity' }),
  p13.allowed('no type', create(secret, { data: { a: base64('b') } })),
  p13.allowed(
    'dockerconfigjson',
    create(secret, {
      type: 'kubernetes.io/dockerconfigjson',
      data: { '.dockerconfigjson': base64('{"auths":{}}') },
    }),
  ),
];

const requestToken = (bound: Fields = {}): Build =>
  createBelow(serviceAccount, 'default', 'token', {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: { expirationSeconds: 3600, ...bound },
  });
const forPod: Case['request'] = (namespace, uidOf) => {
  const boundObjectRef = { apiVersion: 'v1', kind: 'Pod', name: 'placed', uid: uidOf('placed') };
  return requestToken({ boundObjectRef })(namespace);
};
const p21 = casesOf('P21', {
  setup: standingPod('placed', { spec: { nodeName: NODE, automountServiceAccountToken: true } }),
});
const P21: readonly Case[] = [
  p21.denied('token request by a tenant', requestToken()),
  p21.denied('token request by cluster admin', requestToken(), { as: 'cluster admin' }),
  p21.denied('token request by the platform identity', requestToken(), { as: 'platform identity' }),
  p21.denied('token request by an add-on account', requestToken(), { as: 'add-on account' }),
  p21.denied('token request with break-glass', requestToken(), { as: 'break-glass' }),
  p21.denied('in an unlabelled namespace', requestToken(), { in: 'unlabelled' }),
  p21.allowed('kubelet for a pod on its node', forPod, { as: 'kubelet' }),
  p21.allowed('platform namespace', requestToken(), { in: 'kube-system' }),
];

const held = (namespace: string): KubeObject => object(secret, namespace, 'held', { data: { key: base64('value') } });
const secrets = (namespace: string): readonly KubeObject[] => [
  held(namespace),
  object(secret, namespace, 'finalized', {}, { finalizers: ['test.example/x'] }),
];
const p27 = casesOf('P27', { setup: secrets });
/** Where a collection holds no Secret that would be refused by itself. */
const plain: Pick<Case, 'in' | 'setup'> = { in: 'level 1', setup: (namespace) => [held(namespace)] };
const DRY_BODY = { dryRun: ['All'] };
const P27: readonly Case[] = [
  p27.denied('dry-run delete with propagation Foreground', remove(secret, 'held', { propagationPolicy: 'Foreground' })),
  p27.denied('dry-run delete with propagation Orphan', remove(secret, 'held', { propagationPolicy: 'Orphan' })),
  p27.denied('orphanDependents in the body', remove(secret, 'held', {}, { ...DRY_BODY, orphanDependents: true })),
  p27.denied('deletecollection', removeAll(secret), plain),
  p27.denied(
    'propagation Foreground in the body',
    remove(secret, 'held', {}, { ...DRY_BODY, propagationPolicy: 'Foreground' }),
  ),
  p27.denied('orphanDependents: false', remove(secret, 'held', {}, { ...DRY_BODY, orphanDependents: false })),
  p27.denied('plain delete of one with finalizers', remove(secret, 'finalized')),
  p27.denied('deletecollection by cluster admin', removeAll(secret), { ...plain, as: 'cluster admin' }),
  p27.denied('deletecollection by the platform identity', removeAll(secret), { ...plain, as: 'platform identity' }),
  p27.allowed('plain delete', remove(secret, 'held')),
  p27.allowed('propagation Background', remove(secret, 'held', { propagationPolicy: 'Background' })),
  p27.allowed('namespace controller', removeAll(secret), { as: 'namespace controller' }),
  p27.allowed('garbage collector', remove(secret, 'finalized', { propagationPolicy: 'Foreground' }), {
    as: 'garbage collector',
  }),
];

export const ACCOUNTS: readonly Case[] = [...P12, ...P13, ...P21, ...P27];
