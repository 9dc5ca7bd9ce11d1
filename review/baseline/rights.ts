import type { ReadObject } from '../read/types';
import { byText } from '../order';
import { textsOf, treesOf } from './tree';

/** One verb on one resource, of one name where a name is given. */
export interface Right {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
  readonly name: string | undefined;
}

/** `rbac.authorization.k8s.io/roles: bind (name)`; the core group is empty. */
export const shownRight = ({ group, resource, verb, name }: Right): string =>
  `${group}/${resource}: ${verb}${name === undefined ? '' : ` (${name})`}`;

/** Every right of a role, one by one: how rules are grouped means nothing. */
export function rightsOf({ object }: ReadObject): readonly Right[] {
  return treesOf(object['rules']).flatMap((rule) => {
    const names = textsOf(rule['resourceNames']);
    return textsOf(rule['apiGroups']).flatMap((group) =>
      textsOf(rule['resources']).flatMap((resource) =>
        textsOf(rule['verbs']).flatMap((verb) =>
          (names.length === 0 ? [undefined] : names).map((name) => ({ group, resource, verb, name })),
        ),
      ),
    );
  });
}

const shownLists = new WeakMap<readonly Right[], ReadonlySet<string>>();

/** Each list once: the tables are compared with the roles of every namespace. */
function shownRights(rights: readonly Right[]): ReadonlySet<string> {
  const shown = shownLists.get(rights) ?? new Set(rights.map(shownRight));
  shownLists.set(rights, shown);
  return shown;
}

/** What one list of rights has beyond another, sorted and without repetition. */
export function beyond(some: readonly Right[], others: readonly Right[]): readonly string[] {
  const known = shownRights(others);
  return [...shownRights(some)].filter((right) => !known.has(right)).sort(byText);
}
