import type { ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

/** An example asks for less: who says that an estate is one must not be able to say it of bodies of the State. */
export const example: Rule = {
  name: 'example',
  cites: ['R11'],
  check: ({ config, tenants }) =>
    config.entries.estate.flatMap(({ value, at }): readonly Issue[] => {
      const parties = new Set(config.entries.platform.map((platform) => platform.value.party));
      const real = tenants.filter((tenant) => !isFictional(tenant) && !parties.has(tenant.body.id));
      const [first] = real;
      if (!value.example || first === undefined) return [];
      return [issue('example-of-real-bodies', at(['example']), { count: String(real.length), agency: first.body.id })];
    }),
};

/** Key of `catalogue/sources.csv` for what was written for an example, as the examples have it. */
const MADE_UP = 'S-EXAMPLE';

/** By its id, or by what its entry in the register gives as its source. */
function isFictional({ body }: ResolvedTenant): boolean {
  return body.id.startsWith('vi-du-') || (body.entry.value.source?.split(';').includes(MADE_UP) ?? false);
}
