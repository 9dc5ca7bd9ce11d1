import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import { LOCAL, type Rule } from './rule';

/** States are kept where two people cannot change one at once, and not on the machine of whoever runs Terraform. */
export const backend: Rule = {
  name: 'backend',
  cites: ['R11'],
  check: ({ config }) => config.entries.environment.flatMap((entry) => [...ofItsType(entry), ...forOthers(entry)]),
};

const KINDS_WITH_SETTINGS = ['s3', 'pg', 'http'] as const;

function ofItsType(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const declared = entry.value.backend;
  return KINDS_WITH_SETTINGS.flatMap((kind) => {
    const isThere = declared[kind] !== undefined;
    const params = { backend: declared.type };
    if (kind === declared.type)
      return isThere ? [] : [issue('backend-without-settings', entry.at(['backend', 'type']), params)];
    return isThere ? [issue('backend-of-other-type', entry.atKey(['backend', kind]), { ...params, other: kind })] : [];
  });
}

function forOthers(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id, backend: declared } = entry.value;
  if (id === LOCAL || declared.type !== 'local') return [];
  const params = { environment: id, backend: declared.type };
  return [
    issue('backend-not-for-environment', entry.at(['backend', 'type']), params, { allowed: KINDS_WITH_SETTINGS }),
  ];
}
