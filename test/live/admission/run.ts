import { messageOf, type KubeResponse } from '../cluster/kube-client';
import { createSlots } from '../support/apply';
import type { Case } from './case';
import { namespaceAt } from './places';
import type { Stage } from './stage';

/** What is bound: no policy, those of the case's rule, or all of them. */
export type Bound = 'nothing' | 'its rule' | 'everything';
/** What was found, by case: nothing when it went as wanted. */
export type Results = ReadonlyMap<Case, readonly string[]>;

const PARALLEL = 16;
const SETTLED_MS = 20_000;
const ANY_RULE = /denied request: P\d+[a-z]?: /;

export async function runCases(stage: Stage, cases: readonly Case[], bound: Bound): Promise<Results> {
  const slots = createSlots(PARALLEL);
  const results = await Promise.all(
    cases.map((one) => slots(async () => [one, judge(one, bound, await send(stage, one))] as const)),
  );
  return new Map(results);
}

/** As `runCases`, and tries again what was not as wanted, while the API server learns of rights and namespaces. */
export async function runUntilSettled(stage: Stage, cases: readonly Case[], bound: Bound): Promise<Results> {
  const results = new Map(await runCases(stage, cases, bound));
  const end = Date.now() + SETTLED_MS;
  for (;;) {
    const left = cases.filter((one) => results.get(one)?.length !== 0);
    if (left.length === 0 || Date.now() > end) return results;
    await new Promise((resolve) => setTimeout(resolve, 250));
    for (const [one, findings] of await runCases(stage, left, bound)) results.set(one, findings);
  }
}

/** Sends the request as a dry run, except for a connection, which is none that could be dry. */
async function send({ people, uids }: Stage, one: Case): Promise<KubeResponse> {
  const namespace = namespaceAt(one.rule, one.in);
  const uidOf = (pod: string): string => uids.get(`Pod ${namespace}/${pod}`) ?? '';
  const { method, path, body, contentType, query } = one.request(namespace, uidOf);
  const dry = one.reaches === undefined ? { dryRun: 'All' } : {};
  return people[one.as].request(method, path, body, {
    query: { ...query, ...dry },
    ...(contentType === undefined ? {} : { contentType }),
  });
}

function judge({ rule, name, verdict, reaches }: Case, bound: Bound, { status, body }: KubeResponse): string[] {
  const message = messageOf(body);
  const passed = reaches === undefined ? status < 300 : message.includes(reaches);
  if (verdict === 'allowed' || bound === 'nothing') return passed ? [] : [`${name}: ${status} ${message}`];
  if (passed) return [`${name}: accepted`];
  const wanted = bound === 'its rule' ? message.includes(`denied request: ${rule}: `) : ANY_RULE.test(message);
  return status === 403 && wanted ? [] : [`${name}: not by ${rule}: ${status} ${message}`];
}
