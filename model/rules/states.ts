import { tenantStackOf } from '../estate/names';
import { RESOURCES_REFUSED, RESOURCES_REPORTED } from '../estate/size';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

/** Resources of one namespace with all that makes it safe; a test compares it with what is synthesised. */
export const RESOURCES_OF_A_NAMESPACE = 12;

/** A Terraform state stays small enough to plan and apply. */
export const states: Rule = {
  name: 'size of states',
  cites: ['R12'],
  check: ({ tenants }) =>
    tenants.flatMap(({ entry, body, systems }) => {
      const sizes = new Map<string, number>();
      for (const { settings, commune } of systems) {
        if (settings.hosting === 'external') continue;
        const stack = tenantStackOf(body.id, commune?.part);
        sizes.set(stack, (sizes.get(stack) ?? 0) + RESOURCES_OF_A_NAMESPACE);
      }
      return [...sizes].flatMap(([stack, size]): readonly Issue[] => {
        if (size <= RESOURCES_REPORTED) return [];
        const code = size > RESOURCES_REFUSED ? 'state-too-large' : 'state-large';
        return [issue(code, entry.at(['agency']), { stack, count: String(size) })];
      });
    }),
};
