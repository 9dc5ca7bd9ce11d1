import type { Right } from './rights';

/**
 * Rights that no table may give, whatever it says: so that a table that was changed by mistake is caught as well.
 * Sources: Kubernetes, RBAC good practices; CIS Benchmark 1.12 section 5.1; NSA/CISA Kubernetes Hardening 1.2.
 */

const READING = ['get', 'list', 'watch'];

/** Verbs by which a right makes more rights; `impersonate` and all its newer forms. */
const MULTIPLYING = /^(\*|escalate|bind|approve|sign|attest|impersonate.*|deletecollection)$/;

/** Resources that lead out of a namespace, past admission, or into other identities. */
const NOBODYS =
  /^(nodes(\/.*)?|serviceaccounts\/token|pods\/(ephemeralcontainers|status|proxy|binding|resize)|bindings|services\/(proxy|status)|.*webhookconfigurations|mutatingadmission.*|certificatesigningrequests(\/.*)?|tokenreviews|(self|local)?subjectaccessreviews|apiservices(\/.*)?|customresourcedefinitions(\/.*)?|persistentvolumes|referencegrants|namespaces\/(finalize|status)|resourcequotas\/status)$/;

/** What a tenant may look at, and only the platform changes. */
const READ_ONLY = ['endpoints', 'endpointslices', 'events', 'limitranges', 'namespaces', 'resourcequotas'];

const isWild = (text: string): boolean => text.includes('*');

/** Forbidden to everybody who is not the API server itself. */
export const isForbidden = ({ group, resource, verb }: Right): boolean =>
  isWild(group) || isWild(resource) || MULTIPLYING.test(verb) || NOBODYS.test(resource);

/** Forbidden to the platform's people in the whole cluster: what changes anything, and what is secret. */
export const isForbiddenToPeople = ({ group, resource, verb }: Right): boolean =>
  isWild(group) || isWild(resource) || !READING.includes(verb) || resource.includes('/') || resource === 'secrets';

/** Forbidden to tenants besides. */
export function isForbiddenToTenants(right: Right): boolean {
  const { group, resource, verb, name } = right;
  const readsSecrets = resource.startsWith('secrets') && verb !== 'create' && verb !== 'delete';
  const changes = READ_ONLY.includes(resource) && !READING.includes(verb);
  const cluster =
    ['clusterroles', 'clusterrolebindings'].includes(resource) ||
    /^(admissionregistration|storage|scheduling|node)\./.test(group);
  // Without a name RBAC counts more than it says: none of our rules needs one.
  return isForbidden(right) || readsSecrets || changes || cluster || name !== undefined;
}
