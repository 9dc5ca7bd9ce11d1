import { createPod } from '../../admission/pods';
import { create, createBelow, patch, RESOURCES } from '../../admission/requests';
import { atThePlatform, raw, tricksBy, within, type Trick } from './trick';

const { serviceAccount } = RESOURCES;
const of = tricksBy();

const review = (group: string, kind: string, plural: string, spec: object) =>
  raw('POST', `/apis/${group}/v1/${plural}`, { body: { apiVersion: `${group}/v1`, kind, spec } });
const tokenOf = (account: string) =>
  createBelow(serviceAccount, account, 'token', {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: {},
  });
const ATTRIBUTES = { user: 'oidc:viewer', resourceAttributes: { verb: 'get', resource: 'pods' } };
const projected = (source: object) => ({ spec: { volumes: [{ name: 'taken', projected: { sources: [source] } }] } });
/** To become somebody else, or to make a program somebody. */
export const IDENTITIES: readonly Trick[] = [
  of('a token of an account', tokenOf('app'), 'RBAC: create serviceaccounts/token', { behind: 'P21' }),
  of('a token of an account, by an operator', tokenOf('app'), 'RBAC: create serviceaccounts/token', {
    as: 'operator 3',
    behind: 'P21',
  }),
  of('a token of an account, by the platform identity', tokenOf('app'), 'RBAC: create serviceaccounts/token', {
    as: 'platform identity',
    behind: 'P21',
  }),
  of('a token of the platform identity', atThePlatform(tokenOf('terraform')), 'RBAC: create serviceaccounts/token'),
  of(
    'a token of a controller',
    within('kube-system')(tokenOf('namespace-controller')),
    'RBAC: create serviceaccounts/token',
  ),
  of('a pod that mounts its account’s token', createPod({ spec: { automountServiceAccountToken: true } }), 'P12'),
  of(
    'a pod that mounts the token of the deployer account',
    createPod({ spec: { automountServiceAccountToken: true, serviceAccountName: 'deployer' } }),
    'P12',
  ),
  of('a token as a projected volume', createPod(projected({ serviceAccountToken: { path: 'token' } })), 'P12'),
  of(
    'a token for another audience',
    createPod(projected({ serviceAccountToken: { path: 'token', audience: 'elsewhere' } })),
    'P12',
  ),
  of('a pod of the platform’s account', createPod({ spec: { serviceAccountName: 'terraform' } }), 'service accounts', {
    behind: 'service accounts',
  }),
  of('mounts tokens by default again', patch(serviceAccount, 'default', { automountServiceAccountToken: true }), 'P06'),
  of('mounts tokens of the app account', patch(serviceAccount, 'app', { automountServiceAccountToken: true }), 'P06'),
  of(
    'whose token is this',
    review('authentication.k8s.io', 'TokenReview', 'tokenreviews', { token: 'x' }),
    'RBAC: create tokenreviews',
  ),
  of(
    'what may others do',
    review('authorization.k8s.io', 'SubjectAccessReview', 'subjectaccessreviews', ATTRIBUTES),
    'RBAC: create subjectaccessreviews',
  ),
  of(
    'what may others do here',
    raw('POST', (namespace) => `/apis/authorization.k8s.io/v1/namespaces/${namespace}/localsubjectaccessreviews`, {
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'LocalSubjectAccessReview',
        metadata: { namespace: 'vi-du-a-cap-3' },
        spec: { ...ATTRIBUTES, resourceAttributes: { ...ATTRIBUTES.resourceAttributes, namespace: 'vi-du-a-cap-3' } },
      },
    }),
    'RBAC: create localsubjectaccessreviews',
  ),
  of(
    'an account of one’s own in the platform’s namespace',
    atThePlatform(create(serviceAccount, {})),
    'RBAC: create serviceaccounts',
  ),
];
