import { quoted } from '../quoted';
import { withoutCluster } from '../read/clusters';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { ANNOTATION, HUB, LABEL } from './keys';
import { inside, textOf, treesOf, type Tree } from './tree';
import { annotationsOf, type EstateView, labelsOf, nameOf } from './view';

const STACK = 'transmission-hub';
/** The release that makes the gateway, and those that hold a hundred agreements each. */
const FRAME = 'exchange-gateway';
const AGREEMENTS = /^exchange-gateway-[a-z]{2,6}-\d{2}$/;

const ENVOY = 'gateway.envoyproxy.io/v1alpha1';
const API = 'gateway.networking.k8s.io/v1';
const KINDS: readonly string[] = [
  ...[`${API} BackendTLSPolicy`, `${API} Gateway`, `${API} GatewayClass`],
  ...[`${ENVOY} Backend`, `${ENVOY} ClientTrafficPolicy`, `${ENVOY} EnvoyProxy`, `${ENVOY} HTTPRouteFilter`],
  ...[`${API} HTTPRoute`, `${ENVOY} SecurityPolicy`],
];
const KINDS_OF_AGREEMENTS: readonly string[] = [
  `${API} HTTPRoute`,
  ...[`${ENVOY} BackendTrafficPolicy`, `${ENVOY} SecurityPolicy`],
];

const kindOf = ({ object: { apiVersion, kind } }: ReadObject): string => `${apiVersion} ${kind}`;

/** Whether an object of the hub's gateway comes from where such objects may come from, and from nowhere else. */
export function isOfGateway(read: ReadObject): boolean {
  const { namespace } = read.object.metadata;
  const release = annotationsOf(read)['meta.helm.sh/release-name'] ?? '';
  // The reader writes the name of the release over whatever a chart says: only a chart's objects have such an address.
  if (withoutCluster(read.stack) !== STACK || (namespace ?? HUB) !== HUB || !read.address.startsWith('helm_release.'))
    return false;
  if (release === FRAME) return KINDS.includes(kindOf(read)) && labelsOf(read)[LABEL.agreement] === undefined;
  return AGREEMENTS.test(release) && KINDS_OF_AGREEMENTS.includes(kindOf(read));
}

/** `<route>/<rule>` that a policy is for. */
const targetsOf = (policy: ReadObject): readonly string[] =>
  treesOf(inside(policy.object, 'spec', 'targetRefs')).map(
    ({ name, sectionName }) => `${textOf(name)}/${textOf(sectionName)}`,
  );

/** What one agreement's policy may allow: whoever has the certificate of its caller, until the end of its last day. */
const EXPRESSION =
  /^connection\.mtls && connection\.uri_san_peer_certificate == 'spiffe:\/\/[a-z0-9.-]+\/agency\/[a-z0-9-]+\/agent-node' && request\.headers\['ndc-agreement'\] == '([A-Z]{2,6}-\d{4})' && request\.time < timestamp\('(\d{4}-\d{2}-\d{2})T17:00:00Z'\)$/;

/** Whether it allows what its labels say, and nothing besides. */
function isNarrow(policy: ReadObject, { action, cel }: Tree): boolean {
  const [, id, until] = EXPRESSION.exec(textOf(cel)) ?? [];
  return (
    action === 'Allow' &&
    id !== undefined &&
    id === labelsOf(policy)[LABEL.agreement] &&
    until === annotationsOf(policy)[ANNOTATION.until]
  );
}

function checkPolicy(policy: ReadObject, findings: Findings): void {
  const authorization = inside(policy.object, 'spec', 'authorization');
  if (inside(authorization, 'defaultAction') !== 'Deny')
    findings.add('gateway-open', policy, 'defaultAction', 'Deny', 'spec.authorization.defaultAction');
  for (const rule of treesOf(inside(authorization, 'rules'))) {
    const { name, action: _action, cel: _cel, ...more } = rule;
    if (!isNarrow(policy, rule) || Object.keys(more).length > 0)
      findings.add(
        'gateway-open',
        policy,
        quoted(textOf(name)),
        'certificate, agreement, last day',
        'spec.authorization',
      );
  }
}

/**
 * The hub's gateway lets nothing pass but by a policy: each refuses by default and allows one agreement to one caller
 * until its last day, and every rule that leads somewhere has one.
 */
export function checkGatewayObjects({ objects }: EstateView, findings: Findings): void {
  const ofGateway = objects.filter(isOfGateway);
  const policies = ofGateway.filter(({ object }) => object.kind === 'SecurityPolicy');
  for (const policy of policies) checkPolicy(policy, findings);
  const judged = new Set(policies.flatMap(targetsOf));
  for (const route of ofGateway.filter(({ object }) => object.kind === 'HTTPRoute')) {
    for (const { name, backendRefs } of treesOf(inside(route.object, 'spec', 'rules'))) {
      const rule = `${route.object.metadata.name}/${textOf(name)}`;
      if (backendRefs !== undefined && !judged.has(rule))
        findings.add('gateway-open', route, quoted(rule), 'SecurityPolicy');
    }
  }
  for (const gateway of ofGateway.filter(({ object }) => object.kind === 'Gateway'))
    if (!judged.has(`${gateway.object.metadata.name}/`))
      findings.add('gateway-open', gateway, quoted(nameOf(gateway)), 'SecurityPolicy');
}
