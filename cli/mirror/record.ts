import { isScalar, parseDocument } from 'yaml';
import { UNKNOWN } from '../../model/schema/chart-lock';

/**
 * The lock with digests of charts in the place of `unknown`; every other byte as it was. Undefined where one of them is
 * not `unknown` any more.
 */
export function withDigests(lock: string, digests: ReadonlyMap<string, string>): string | undefined {
  const document = parseDocument(lock);
  const places = [...digests].map(([chart, digest]) => {
    const node = document.getIn(['charts', chart, 'digest'], true);
    const range = isScalar(node) && node.value === UNKNOWN ? node.range : undefined;
    return { digest, range: range ?? undefined };
  });
  let text = lock;
  for (const { digest, range } of places.toSorted((a, b) => (b.range?.[0] ?? 0) - (a.range?.[0] ?? 0))) {
    if (range === undefined) return undefined;
    text = `${text.slice(0, range[0])}${digest}${text.slice(range[1])}`;
  }
  return text;
}
