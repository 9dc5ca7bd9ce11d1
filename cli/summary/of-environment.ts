import type { Issue } from '../../model/issue';
import type { IssueCode } from '../../model/messages/catalogue';
import type { Config } from '../../model/schema/config';

const OUTSIDE: IssueCode = 'agreement-outside-environment';

/**
 * Issues without those of tenants that an environment does not hold, and of agreements with one: rules judge the
 * whole estate, but every count of the summary is over the same tenants. That an agreement is outside is kept.
 */
export function ofEnvironment(issues: readonly Issue[], config: Config, environment: string): readonly Issue[] {
  const held = config.entries.environment.find(({ value }) => value.id === environment)?.value.tenants;
  if (held === undefined) return issues;
  const absent = config.entries.agreement.filter(
    ({ value }) => ![value.consumer, value.provider].every(({ agency }) => held.includes(agency)),
  );
  const absentIds = new Set(absent.map(({ value }) => value.id));
  const consents = config.entries.platformConsent.filter(({ value }) => absentIds.has(value.agreement));
  const files = new Set([...absent, ...consents].map((entry) => entry.at().file));
  const tenants = `${config.root}/tenants/`;
  return issues.filter(({ code, at: { file } }) => {
    if (file.startsWith(tenants)) return held.includes(file.slice(tenants.length).split('/')[0] ?? '');
    return code === OUTSIDE || !files.has(file);
  });
}
