import type { Packets } from './fixture';
import { describeProbe, type Probe } from './probes';

const PROVED_MS = 60_000;

/**
 * Tries all probes once the agent has seen every change, and tells in words which are open, sorted.
 *
 * A probe that stays silent counts as closed only when the agent has refused it. Each sends one packet, or further ones
 * that are counted: when as many were refused as stayed silent, and none was lost on the way, no machine was merely
 * slow. Otherwise the silent ones are tried again. Throws when nothing is proved after 60 s.
 */
export async function observe(packets: Packets, probes: readonly Probe[]): Promise<readonly string[]> {
  await packets.settled();
  const end = Date.now() + PROVED_MS;
  const open = new Set<Probe>();
  for (;;) {
    const tried = probes.filter((probe) => !open.has(probe));
    const before = await packets.tally();
    for (const probe of await packets.answered(tried)) open.add(probe);
    const after = await packets.tally();
    const silent = probes.length - open.size;
    const refused = after.refused - before.refused - (after.resent - before.resent);
    const lost = after.lost - before.lost;
    if (lost === 0 && refused >= silent) return inWords(open);
    if (Date.now() > end) throw new Error(`too slow: ${silent} silent, ${refused} refused, ${lost} lost`);
  }
}

export const inWords = (probes: Iterable<Probe>): readonly string[] => [...probes].map(describeProbe).sort();
