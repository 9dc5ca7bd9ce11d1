import { violationsOf } from '../../../review/charts/pod-security';
import type { JsonObject } from '../../../review/read/json';
import { BAD_CONTAINERS, BAD_PODS, GOOD_PODS, POD_WITH_DRIVER } from '../../live/proofs/pod-security-corpus';
import { container, podSpec } from '../../live/proofs/pods';

/** What JSON leaves out is not there. */
const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
const judged = (spec: unknown): readonly (readonly [string, string])[] =>
  violationsOf(plain(spec)).map(({ check, from }) => [check, from]);

/** The corpus that a real API server is asked about. */
describe('the reading of the Pod Security Standards', () => {
  it.each(Object.entries(GOOD_PODS))('accepts a pod with %s', (_, spec) => {
    expect(judged(spec)).toEqual([]);
  });

  it('accepts an inline volume of a driver', () => {
    expect(judged(POD_WITH_DRIVER)).toEqual([]);
  });

  it.each(BAD_PODS.map((bad) => [bad.name, bad] as const))('refuses %s', (_, { spec, check, from }) => {
    expect(judged(spec)).toContainEqual([check, from]);
  });

  const lists = BAD_CONTAINERS.flatMap((bad) => [
    ['containers', bad] as const,
    ['initContainers', bad] as const,
    ...(bad.ephemeral ? [['ephemeralContainers', bad] as const] : []),
  ]);
  it.each(lists.map(([list, bad]) => [bad.name, list, bad] as const))('refuses %s in %s', (_, list, bad) => {
    const wrong = container('wrong', bad.fields, bad.security);
    const spec = { ...podSpec(), ...bad.around, [list]: [wrong] };
    expect(judged(spec)).toContainEqual([bad.check, bad.from]);
  });
});
