import type { KubeObject } from '../cluster/kube-client';
import { definitionOf } from '../support/definitions';
import { GATEWAY_CLASS, RESOURCES, type Fields, type Resource } from './requests';

/**
 * The Gateway API's kinds, made by the test: the rules look at group, resource and the fields below, and nothing is
 * fetched from the network. What the true definitions would refuse by themselves, these let pass.
 */
const text = { type: 'string' };
const list = (items: Fields): Fields => ({ type: 'array', items });
const fields = (properties: Fields): Fields => ({
  type: 'object',
  properties,
  'x-kubernetes-preserve-unknown-fields': true,
});

const FILTER = fields({ type: text, requestRedirect: fields({ hostname: text }) });
const REFERENCE = { group: text, kind: text, name: text, namespace: text };
const ROUTE = fields({
  hostnames: list(text),
  parentRefs: list(fields(REFERENCE)),
  rules: list(fields({ filters: list(FILTER), backendRefs: list(fields({ ...REFERENCE, filters: list(FILTER) })) })),
});
const ANYTHING = fields({});

const KINDS: readonly (readonly [Resource, Fields])[] = [
  [RESOURCES.httpRoute, ROUTE],
  [RESOURCES.grpcRoute, ANYTHING],
  [RESOURCES.gateway, ANYTHING],
  [RESOURCES.referenceGrant, ANYTHING],
];

export const GATEWAY_CRDS: readonly KubeObject[] = [
  ...KINDS.map(([resource, spec]) => definitionOf(resource, { spec })),
  definitionOf(GATEWAY_CLASS, { scope: 'Cluster' }),
];

/** Collections that answer once the kinds are served. */
export const SERVED: readonly string[] = [...KINDS.map(([resource]) => resource), GATEWAY_CLASS].map(
  ({ apiVersion, plural }) => `/apis/${apiVersion}/${plural}`,
);
