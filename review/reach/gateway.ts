import { isDeepStrictEqual } from 'node:util';
import { isTree, listOf, shownValue, textOf, textsOf, treeOf } from '../baseline/tree';
import { Issues } from '../issue';
import { byText } from '../order';
import { quoted } from '../quoted';
import { parseJson } from '../read/json';
import type { ReadRelease } from '../read/types';
import { partiesOf } from './paths';
import type { RegisterEntry } from './register-entry';
import type { ReachFindings } from './texts';

const CHART = /^exchange-gateway-[0-9a-f]{12}$/;
const CODE = 'gateway-register';

/** An agreement as the chart takes it: who calls whom, where, how often and how much, and until when. */
function expectedOf(entry: RegisterEntry): object {
  const { id, path, profile, limits, until } = entry;
  const { from, to } = partiesOf(entry);
  const { requestsPerMinute, bodyKiB } = limits;
  return { id, caller: from.agency, server: to.agency, path, profile, requestsPerMinute, bodyKiB, until };
}

interface Passed {
  readonly agreements: readonly unknown[];
  readonly callers: readonly string[];
}

/** What one release lets pass; undefined where its values are not one JSON text with both lists. */
function passedBy({ values }: ReadRelease): Passed | undefined {
  const [text, ...more] = values;
  const issues = new Issues();
  const tree = text === undefined || more.length > 0 ? undefined : parseJson(text, {}, issues);
  if (tree === undefined || issues.count > 0) return undefined;
  const { register, callers } = tree;
  if (!Array.isArray(register) || !Array.isArray(callers)) return undefined;
  return { agreements: listOf(register), callers: textsOf(callers) };
}

/**
 * The gateway lets pass what the register says: all releases of its chart together hold every agreement once, with the
 * register's own caller, server, path, limits and last day, and believe exactly those who call. Nothing is said of a
 * folder without the gateway.
 */
export function checkGateway(
  releases: readonly ReadRelease[],
  agreements: readonly RegisterEntry[],
  findings: ReachFindings,
): void {
  const gateways = releases.filter(({ chart }) => CHART.test(chart));
  if (gateways.length === 0) return;
  const expected = new Map(agreements.map((entry) => [entry.id, expectedOf(entry)]));
  const seen = new Set<string>();
  const callers = new Set<string>();
  for (const release of gateways) {
    const { stack, address } = release;
    const wrong = (what: string, should: string): void =>
      findings.place(CODE, { stack, address, path: 'values' }, what, should);
    const passed = passedBy(release);
    if (passed === undefined) wrong(quoted(address), 'register, callers');
    for (const caller of passed?.callers ?? []) callers.add(caller);
    for (const each of passed?.agreements ?? []) {
      const id = isTree(each) ? textOf(each['id']) : '';
      const right = expected.get(id);
      if (right === undefined || seen.has(id) || !isDeepStrictEqual(treeOf(each), right))
        wrong(shownValue(each), shownValue(right));
      seen.add(id);
    }
  }
  const [first] = gateways;
  const place = first === undefined ? {} : { stack: first.stack, path: 'values' };
  for (const [id, right] of expected) if (!seen.has(id)) findings.place(CODE, place, quoted(id), shownValue(right));
  const believed = new Set(agreements.map((entry) => partiesOf(entry).from.agency));
  const differing = [...new Set([...callers, ...believed])].filter((each) => callers.has(each) !== believed.has(each));
  for (const agency of differing.sort(byText))
    findings.place(CODE, place, quoted(agency), `callers: ${[...believed].sort(byText).join(', ')}`);
}
