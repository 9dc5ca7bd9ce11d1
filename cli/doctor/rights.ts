import { CLUSTER } from '../texts/doctor';
import type { Api } from './api';
import { failure } from './failure';
import { type Findings, mismatch, ok, said, unseen, warning } from './finding';
import { jsonOf } from './http';
import type { Patient } from './patient';

interface Right {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace?: string;
}

const NEEDED: readonly Right[] = [
  { verb: 'create', group: '', resource: 'namespaces' },
  { verb: 'create', group: 'networking.k8s.io', resource: 'networkpolicies' },
  { verb: 'create', group: 'rbac.authorization.k8s.io', resource: 'rolebindings' },
  { verb: 'create', group: 'admissionregistration.k8s.io', resource: 'validatingadmissionpolicies' },
];

/** Each of them alone makes its holder an administrator. */
const BEYOND: readonly Right[] = [
  { verb: '*', group: '*', resource: '*' },
  { verb: 'list', group: '', resource: 'secrets' },
  { verb: 'impersonate', group: '', resource: 'users' },
  { verb: 'escalate', group: 'rbac.authorization.k8s.io', resource: 'clusterroles' },
];
const EVERYTHING = BEYOND.slice(0, 1);

const named = (rights: readonly Right[]): { readonly names: string } => ({
  names: rights.map(({ verb, resource }) => `${verb} ${resource}`).join(', '),
});

/** What the token may do: an apply that lacks a right stops halfway, and one that has them all is worth stealing. */
export async function rights({ administrator }: Patient, api: Api): Promise<Findings> {
  const needed = administrator ? [...EVERYTHING, ...NEEDED] : NEEDED;
  const [may, mayBeyond] = await Promise.all([asked(api, needed), asked(api, administrator ? [] : BEYOND)]);
  const expected = said(CLUSTER.may, named(needed));
  const allowed = needed.filter((_, i) => may[i] === true);
  const refused = needed.filter((_, i) => may[i] !== true);
  const enough =
    refused.length === 0
      ? ok('rights-needed', said(CLUSTER.may, named(allowed)), expected)
      : mismatch(
          'rights-needed',
          said(CLUSTER.mayNot, named(refused)),
          expected,
          administrator ? CLUSTER.askAdministrator : CLUSTER.applyFirst,
        );
  return administrator ? [enough] : [enough, beyond(mayBeyond)];
}

function beyond(may: readonly (boolean | undefined)[]): Findings[number] {
  const expected = said(CLUSTER.nothingBeyond, named(BEYOND));
  const held = BEYOND.filter((_, i) => may[i] === true);
  if (held.length > 0) return warning('rights-beyond', said(CLUSTER.may, named(held)), expected, CLUSTER.takeBack);
  if (may.includes(undefined)) return unseen('rights-beyond', failure({ silent: 'broken' }), expected);
  return ok('rights-beyond', said(CLUSTER.mayNot, named(BEYOND)), expected);
}

/** The API server's own judgement; undefined where it gives none. */
const asked = (api: Api, wanted: readonly Right[]): Promise<readonly (boolean | undefined)[]> =>
  Promise.all(wanted.map((right) => mayI(api, right)));

export async function mayI(api: Api, resourceAttributes: Right): Promise<boolean | undefined> {
  const answer = await api('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
    ...{ apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview' },
    spec: { resourceAttributes },
  });
  if ('silent' in answer) return undefined;
  const allowed = (jsonOf(answer) as { status?: { allowed?: unknown } } | undefined)?.status?.allowed;
  return typeof allowed === 'boolean' ? allowed : undefined;
}
