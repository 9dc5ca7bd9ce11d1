import type { Request } from '../admission/case';
import type { KubeClient, KubeResponse } from '../cluster/kube-client';
import { createSlots } from '../support/apply';
import { namespaceOf } from './estate';
import { layerOf, type Layer } from './layer';
import type { Trick } from './tricks/trick';

/** What opens a connection is never a dry run; without nodes it ends before it begins. */
const CONNECTS = /\/(exec|attach|portforward|proxy)(\/|$)/;
const PARALLEL = 16;

/** Tries a request, and changes nothing. */
export function tryDry(client: KubeClient, { method, path, body, contentType, query }: Request): Promise<KubeResponse> {
  const isDry = method !== 'GET' && !CONNECTS.test(path);
  // The body of a deletion carries its options, and the query is not heard then.
  const options = method === 'DELETE' && body !== undefined ? { ...(body as object), dryRun: ['All'] } : body;
  return client.request(method, path, options, {
    query: { ...query, ...(isDry ? { dryRun: 'All' } : {}) },
    ...(contentType === undefined ? {} : { contentType }),
  });
}

/** What each trick came to, by its name. */
export type Outcomes = ReadonlyMap<string, Layer>;

/** Plays the tricks, each by whom it is asked of. Nothing on the cluster is changed. */
export async function play(tricks: readonly Trick[], by: (trick: Trick) => KubeClient): Promise<Outcomes> {
  const slots = createSlots(PARALLEL);
  const outcome = async (trick: Trick): Promise<readonly [string, Layer]> => [
    trick.name,
    layerOf(await tryDry(by(trick), trick.request(namespaceOf(trick.at)))),
  ];
  return new Map(await Promise.all(tricks.map((trick) => slots(() => outcome(trick)))));
}

/** Of several policies that refuse, the API server names any one: `P06 or P28` expects either. */
export const isOneOf = (outcome: Layer, expected: Layer): boolean => expected.split(' or ').includes(outcome);

/** What did not come out as expected, one line each. */
export function surprises(
  outcomes: Outcomes,
  expected: readonly (readonly [name: string, layer: Layer])[],
): readonly string[] {
  return expected.flatMap(([name, layer]) => {
    const outcome = outcomes.get(name) ?? 'not tried';
    return isOneOf(outcome, layer) ? [] : [`${name}: ${outcome}, not ${layer}`];
  });
}
