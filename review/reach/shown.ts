import { quoted } from '../quoted';
import { type End, type Hop, isZone } from './types';

/** `"byt-his app=web"`, `"192.0.2.0/24"`: an end as it may stand in a message. */
export function shownEnd(end: End): string {
  if (isZone(end)) return quoted([...end.ranges, ...end.except.map((range) => `≠ ${range}`)].join(' '));
  const labels = Object.entries(end.podLabels).map(([key, value]) => `${key}=${value}`);
  return quoted([end.namespace, ...labels].join(' '));
}

/** `"byt-his app=web" → "byt-agent-node app=agent-node" TCP 8443`. */
export function shownHop({
  from,
  to,
  protocol,
  port,
  endPort,
}: Pick<Hop, 'from' | 'to' | 'protocol' | 'port' | 'endPort'>): string {
  const ports = endPort === undefined ? String(port) : `${port}-${endPort}`;
  return `${shownEnd(from)} → ${shownEnd(to)} ${quoted(protocol).slice(1, -1)} ${ports}`;
}
