import type { Cluster } from '../cluster/control-plane';
import { messageOf, type KubeResponse } from '../cluster/kube-client';
import type { Facts } from './facts';

/**
 * Tries one control in one namespace and gives what it found: one line for each way in which the control does not
 * hold, none when it holds. It only asks the API, so it also judges a namespace that somebody has weakened.
 */
export type Proof = (cluster: Cluster, namespace: string, facts: Facts) => Promise<readonly string[]>;

const POLL_MS = 100;

/** Nothing when the answer is a refusal (403) that holds all the words; else what came instead. */
export function unlessRefused(what: string, { status, body }: KubeResponse, ...words: readonly string[]): string[] {
  if (status < 300) return [`${what}: accepted`];
  const message = messageOf(body);
  if (status !== 403) return [`${what}: ${status} ${message}`];
  return words
    .filter((word) => !message.includes(word))
    .map((word) => `${what}: refused without "${word}": ${message}`);
}

/** Words of a refusal by a rule of the admission policies, and by no layer below them. */
export const deniedBy = (rule: string): string => `denied request: ${rule}: `;

/** Nothing when the answer is a success; else the server's words. */
export function unlessAccepted(what: string, { status, body }: KubeResponse): string[] {
  return status < 300 ? [] : [`${what}: ${status} ${messageOf(body)}`];
}

/** Nothing when both are the same text; a list or an object is compared as JSON with its keys in order. */
export function unlessEqual(what: string, actual: unknown, expected: unknown): string[] {
  const [is, wanted] = [inOrder(actual), inOrder(expected)];
  return is === wanted ? [] : [`${what} is ${is}, not ${wanted}`];
}

/** One line for each key whose value differs. */
export function unlessSame(
  what: string,
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): string[] {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return keys.flatMap((key) => unlessEqual(`${what}: ${key}`, actual[key], expected[key]));
}

function inOrder(value: unknown): string {
  const sorted = (_key: string, each: unknown): unknown =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return value === undefined ? 'missing' : JSON.stringify(value, sorted);
}

/** Asks until the answer is no longer undefined; undefined when that takes longer than `milliseconds`. */
export async function within<T>(milliseconds: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The guards that every tenant namespace has: paths in the API. */
export function guardPaths(namespace: string): readonly string[] {
  const core = `/api/v1/namespaces/${namespace}`;
  const policies = `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies`;
  return [
    ...['default-deny', 'allow-dns'].map((name) => `${policies}/${name}`),
    ...['compute', 'objects', 'priority'].map((name) => `${core}/resourcequotas/${name}`),
    `${core}/limitranges/limits`,
    `${core}/serviceaccounts/default`,
  ];
}
