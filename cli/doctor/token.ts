import { CLUSTER } from '../texts/doctor';
import type { Api } from './api';
import { failure } from './failure';
import { type Finding, mismatch, ok, said, unseen, warning } from './finding';
import { jsonOf, textAt } from './http';
import type { Patient } from './patient';

const REVIEW = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
/** What a name of a user looks like; another one is not repeated. */
const USER = /^[\w.:@/-]{1,120}$/;

/** Whom the API server takes the token for. */
export async function tokenOwner({ identity, administrator }: Patient, api: Api): Promise<Finding> {
  const answer = await api('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', REVIEW);
  const user = 'silent' in answer ? undefined : textAt(jsonOf(answer), 'status', 'userInfo', 'username');
  const expected = administrator ? said(CLUSTER.administratorWanted) : identity;
  if (user === undefined || !USER.test(user))
    return mismatch('token-owner', failure(answer), expected, said(CLUSTER.useIdentity, { identity }));
  if (administrator && user === identity) return mismatch('token-owner', user, expected, CLUSTER.useAdministrator);
  if (administrator || user === identity) return ok('token-owner', user, expected);
  return mismatch('token-owner', user, expected, said(CLUSTER.useIdentity, { identity }));
}

const DAY_S = 24 * 3600;

/** When the token ends, as it says itself: its signature is the API server's business. */
export function tokenLife(token: string): Finding {
  const end = endOf(token);
  if (end === undefined) return unseen('token-life', CLUSTER.noEnd, CLUSTER.short);
  if (end === null) return warning('token-life', CLUSTER.noEnd, CLUSTER.short, CLUSTER.shorter);
  const found = said(CLUSTER.until, { until: new Date(end * 1000).toISOString() });
  const left = end - Date.now() / 1000;
  if (left <= 0) return mismatch('token-life', found, CLUSTER.short, CLUSTER.shorter);
  return left <= DAY_S
    ? ok('token-life', found, CLUSTER.short)
    : warning('token-life', found, CLUSTER.short, CLUSTER.shorter);
}

/** Seconds since 1970; null where the token names no end, undefined where it is not one that says anything. */
function endOf(token: string): number | null | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { exp?: unknown };
    // What no date can hold is no date.
    return typeof exp === 'number' && Math.abs(exp) < 8.64e12 ? exp : null;
  } catch {
    return undefined;
  }
}
