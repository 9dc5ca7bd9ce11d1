import type { RecordedRight } from '../read/types';
import { ACCEPTED_RIGHTS, OWN_GROUPS } from './accepted-rights';

const READING = ['get', 'list', 'watch'];
/** Resources of which even reading, over the whole cluster, is worth a look. */
const ALWAYS =
  /^(\*|.*\/\*|secrets|serviceaccounts\/token|pods\/(exec|attach|portforward|proxy|ephemeralcontainers)|nodes\/proxy|services\/proxy|signers|certificatesigningrequests(\/.*)?|tokenreviews|subjectaccessreviews)$/;
const MULTIPLYING = /^(escalate|bind|impersonate|approve|sign)$/;

/** Whoever does something says so: an event gives nobody a right. */
const isOfEvents = (group: string, resource: string, verb: string): boolean =>
  resource === 'events' && ['', 'events.k8s.io'].includes(group) && ['create', 'update', 'patch'].includes(verb);

/** Whether a right leads further than the kinds of a component's own software, and than looking. */
function isNotable(component: string, group: string, resource: string, verb: string): boolean {
  if (MULTIPLYING.test(verb) || resource === 'signers') return true;
  if (OWN_GROUPS[component]?.includes(group) === true || isOfEvents(group, resource, verb)) return false;
  return ALWAYS.test(resource) || !READING.includes(verb);
}

function isAccepted(component: string, group: string, resource: string, verb: string): boolean {
  return (ACCEPTED_RIGHTS[component] ?? []).some(([verbs, groups, resources]) => {
    const covers = (words: string, word: string): boolean => words === '*' || words.split(' ').includes(word);
    return covers(verbs, verb) && covers(groups, group === '' ? 'core' : group) && covers(resources, resource);
  });
}

/** Notable rights of a component that nobody accepted, as `verb resource.group`, sorted. */
export function unknownRights(component: string, rights: readonly RecordedRight[]): readonly string[] {
  const found = rights.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs
          .filter((verb) => isNotable(component, group, resource, verb))
          .filter((verb) => !isAccepted(component, group, resource, verb))
          .map((verb) => `${verb} ${resource}${group === '' ? '' : `.${group}`}`),
      ),
    ),
  );
  return [...new Set(found)].sort();
}
