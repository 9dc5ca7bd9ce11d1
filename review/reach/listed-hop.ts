import { byText } from '../order';
import type { ListedEnd, ListedHop } from './register-entry';
import { withLabels } from './selector';
import { shownHop } from './shown';
import { type End, type Hop, isZone } from './types';

/** A listed end in the form in which the hops of a folder have theirs. */
function endOf(listed: ListedEnd): End {
  if ('ranges' in listed) return { ranges: [...new Set(listed.ranges)].sort(byText), except: [] };
  const { namespace, podLabels } = listed;
  return { namespace, podLabels, pods: withLabels(podLabels), except: [] };
}

function isEnd(end: End, listed: ListedEnd): boolean {
  if (end.except.length > 0 || isZone(end) !== 'ranges' in listed) return false;
  const expected = endOf(listed);
  if (isZone(end) || isZone(expected))
    return isZone(end) && isZone(expected) && end.ranges.join(' ') === expected.ranges.join(' ');
  return end.namespace === expected.namespace && end.pods.text === expected.pods.text;
}

/** Whether a hop opens what the register says, no more and no less. */
export function isAsListed({ from, to, protocol, port, endPort }: Hop, listed: ListedHop): boolean {
  const isPort = protocol === listed.protocol && port === listed.port && (endPort ?? null) === listed.endPort;
  return isPort && isEnd(from, listed.from) && isEnd(to, listed.to);
}

/** The same words as of a hop that is there. */
export const shownListed = ({ from, to, protocol, port, endPort }: ListedHop): string =>
  shownHop({ ...{ from: endOf(from), to: endOf(to), protocol, port }, endPort: endPort ?? undefined });
