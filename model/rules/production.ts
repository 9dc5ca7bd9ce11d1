import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import { COMPONENT_IDS, type ComponentId } from '../schema/components/ids';
import type { EnvironmentFile } from '../schema/environment';
import { placeholders } from './placeholders';
import { isProduction, LOCAL, type Rule } from './rule';

/** Production has no value out of a textbook, runs everything more than once and does without nothing. */
export const production: Rule = {
  name: 'production',
  cites: ['R11'],
  check: ({ config, environment }) => {
    if (environment === undefined) return [];
    if (!isProduction(environment)) return missing(environment);
    return [...placeholders(config, environment), ...runningOnce(environment), ...missing(environment)];
  },
};

function runningOnce(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id, highAvailability } = entry.value;
  if (highAvailability) return [];
  return [issue('not-highly-available-in-production', entry.at(['highAvailability']), { environment: id })];
}

/** Object storage may be another's; the hub's operator is needed where a cluster has the hub's gateway. */
function notInstalled({ components = {}, clusters }: EnvironmentFile): readonly ComponentId[] {
  const hasGateway = Object.values(clusters).some(({ exchangeGateway }) => exchangeGateway !== undefined);
  const needed = COMPONENT_IDS.filter((id) => id !== 'objects' && (id !== 'exchange' || hasGateway));
  return needed.filter((id) => !Object.hasOwn(components, id));
}

/** `local` is a control plane without nodes: nobody expects them there. */
function missing(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id: environment } = entry.value;
  const without = notInstalled(entry.value);
  if (environment === LOCAL || without.length === 0) return [];
  const code = isProduction(entry) ? 'component-missing-in-production' : 'component-missing';
  const params = { environment, count: String(without.length) };
  return [issue(code, entry.at(['components']), params, { allowed: without })];
}
