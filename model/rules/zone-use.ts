import { AGENT_NODE } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { AgreementFile } from '../schema/agreement';
import type { PlatformFile } from '../schema/platform';
import { A_FEW_SERVERS, isWiderThan } from '../schema/ranges';
import type { Rule, Subject } from './rule';

/**
 * Where a flow ends outside the cluster stands one agency, or the servers of an intermediary: in a network of many,
 * what opens for one would open for all.
 */
export const zoneUse: Rule = {
  name: 'use of zones',
  cites: ['R14a'],
  check: (subject) => [...intermediary(subject), ...parties(subject)],
};

const zonesOf = ({ config }: Subject): PlatformFile['zones'] => config.entries.platform[0]?.value.zones ?? {};

function intermediary(subject: Subject): readonly Issue[] {
  const [platform] = subject.config.entries.platform;
  const zone = platform?.value.intermediaries?.ndxp.zone;
  const kind = zone === undefined ? undefined : zonesOf(subject)[zone]?.kind;
  if (platform === undefined || zone === undefined || kind === undefined) return [];
  const at = platform.at(['intermediaries', 'ndxp', 'zone']);
  if (kind !== 'intermediary') return [issue('intermediary-in-other-zone', at, { zone, kind })];
  return subject.config.entries.environment.flatMap((entry) =>
    (entry.value.zones[zone] ?? []).flatMap((range, index) =>
      isWiderThan(range, A_FEW_SERVERS)
        ? [issue('intermediary-too-wide', entry.at(['zones', zone, index]), { zone, range })]
        : [],
    ),
  );
}

/** Ends of agreements: the systems that they name, and the agent nodes of both parties. */
function parties(subject: Subject): readonly Issue[] {
  const { tenants, config } = subject;
  const outside = new Map<string, string>(
    tenants.flatMap(({ systems }) =>
      systems.flatMap(({ agency, id, settings }) =>
        settings.hosting === 'external' ? [[`${agency}/${id}`, settings.zone ?? ''] as const] : [],
      ),
    ),
  );
  const issues: Issue[] = [];
  const check = (entry: Entry<AgreementFile>, path: readonly string[], agency: string, id: string): void => {
    const system = `${agency}/${id}`;
    const zone = outside.get(system);
    const kind = zone === undefined ? undefined : zonesOf(subject)[zone]?.kind;
    if (zone === undefined || kind === undefined || kind === 'agency-site') return;
    issues.push(issue('party-in-shared-zone', entry.at([...path]), { system, zone, kind }));
  };
  for (const entry of config.entries.agreement) {
    for (const side of ['consumer', 'provider'] as const) {
      const { agency, system } = entry.value[side];
      check(entry, [side, 'system'], agency, system);
      check(entry, [side, 'agency'], agency, AGENT_NODE);
    }
  }
  return issues;
}
