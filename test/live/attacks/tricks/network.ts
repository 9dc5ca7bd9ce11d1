import { changedMain, OTHER_DIGEST } from '../../admission/pods';
import { annotations, create, labels, patch, patchBelow, call, RESOURCES, type Fields } from '../../admission/requests';
import { domainOf, FOREIGN } from '../estate';
import { NOT_COUNTED } from '../layer';
import { abroad, get, tricksBy, within, type Trick } from './trick';

const { endpoints, endpointSlice, gateway, httpRoute, ingress, networkPolicy, pod, referenceGrant, service } =
  RESOURCES;
const of = tricksBy();

const policy = (spec: Fields) => create(networkPolicy, { spec: { podSelector: {}, ...spec } });
const ingressFrom = (...from: readonly Fields[]) => policy({ policyTypes: ['Ingress'], ingress: [{ from }] });
const egressTo = (...to: readonly Fields[]) => policy({ policyTypes: ['Egress'], egress: [{ to }] });
const OWN_POD = { podSelector: { matchLabels: { app: 'x' } } };
const NAMED = (name: string): Fields => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

const PORTS = { ports: [{ port: 80, protocol: 'TCP' }] };
const SELECTED = { ...PORTS, selector: { app: 'x' } };
const newService = (spec: Fields, metadata: Fields = {}) => create(service, { spec }, metadata);

const BACKEND = { service: { name: 'app', port: { number: 80 } } };
const http = { http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] } };
const rules = (...hosts: readonly (string | undefined)[]): Fields => ({
  rules: hosts.map((host) => ({ ...(host === undefined ? {} : { host }), ...http })),
});
const newIngress = (spec: Fields, metadata: Fields = {}) => create(ingress, { spec }, metadata);
const HOST = domainOf(3);
const route = (spec: Fields) => create(httpRoute, { spec });
const SLICE = { addressType: 'IPv4', endpoints: [{ addresses: ['192.0.2.1'] }], ports: [] };

/** To be reached, to reach, or to be taken for somebody else on the network. */
export const NETWORK: readonly Trick[] = [
  of('open to everybody', policy({ policyTypes: ['Ingress'], ingress: [{}] }), 'P07'),
  of(
    'open to nobody in particular, which is everybody',
    policy({ policyTypes: ['Ingress'], ingress: [{ from: [] }] }),
    'P07',
  ),
  of('open to every namespace', ingressFrom({ namespaceSelector: {} }), 'P07'),
  of('open to another agency', ingressFrom(NAMED(FOREIGN)), 'P07'),
  of('open to pods of another agency', ingressFrom({ ...NAMED(FOREIGN), ...OWN_POD }), 'P07'),
  of('open to addresses', ingressFrom({ ipBlock: { cidr: '0.0.0.0/0' } }), 'P07'),
  of('open to addresses of IPv6', ingressFrom({ ipBlock: { cidr: '::/0' } }), 'P07'),
  of('open to a second peer besides an own pod', ingressFrom(OWN_POD, { namespaceSelector: {} }), 'P07'),
  of('out to everywhere', policy({ policyTypes: ['Egress'], egress: [{}] }), 'P07'),
  of('out to the metadata of the cloud', egressTo({ ipBlock: { cidr: '169.254.169.254/32' } }), 'P07'),
  of('out to the control plane', egressTo({ ipBlock: { cidr: '192.0.2.1/32' } }), 'P07'),
  of('out to the platform', egressTo(NAMED('ndc-hub')), 'P07'),
  of(
    'out by a second rule',
    policy({ policyTypes: ['Egress'], egress: [{ to: [OWN_POD] }, { ports: [{ port: 53 }] }] }),
    'P07',
  ),
  of('a policy of one’s own opened later', patch(networkPolicy, 'own', { spec: { ingress: [{}] } }), 'P07'),
  of('of two agencies, a flow between them', ingressFrom(NAMED(FOREIGN)), 'P07', { as: 'two agencies' }),
  of('of two agencies, the same from the other side', abroad(egressTo(NAMED('vi-du-a-cap-3'))), 'P07', {
    as: 'two agencies',
  }),
  of('an operator opens a flow', ingressFrom(OWN_POD), 'RBAC: create networkpolicies', { as: 'operator 3' }),
  of('a flow opened in another agency', abroad(ingressFrom(OWN_POD)), 'RBAC: create networkpolicies'),
  of('a port on every node', newService({ ...SELECTED, type: 'NodePort' }), 'P08', { behind: 'quota: objects' }),
  of(
    'a load balancer',
    newService({ ...SELECTED, type: 'LoadBalancer', allocateLoadBalancerNodePorts: false }),
    'P08',
    { behind: 'quota: objects' },
  ),
  of(
    'a name that leads elsewhere',
    newService({ type: 'ExternalName', externalName: `app.${FOREIGN}.svc.cluster.local` }),
    'P08',
  ),
  of('addresses of others', newService({ ...SELECTED, externalIPs: ['192.0.2.1'] }), 'P08'),
  of('a service without pods, for endpoints by hand', newService(PORTS), 'P08'),
  of('a service turned into a port on every node', patch(service, 'app', { spec: { type: 'NodePort' } }), 'P08', {
    behind: 'quota: objects',
  }),
  of(
    'a service given addresses of others later',
    patch(service, 'app', { spec: { externalIPs: ['192.0.2.1'] } }),
    'P08',
  ),
  of(
    'the address of a load balancer by the status',
    patchBelow(service, 'app', 'status', { status: { loadBalancer: { ingress: [{ ip: '192.0.2.1' }] } } }),
    'RBAC: patch services/status',
    { behind: 'validation' },
  ),
  of(
    'a public name for a service',
    newService(
      SELECTED,
      annotations({ 'external-dns.alpha.kubernetes.io/hostname': 'gov.example' })['metadata'] as Fields,
    ),
    'P26',
  ),
  of('endpoints by hand', create(endpoints, { subsets: [] }), 'RBAC: create endpoints', { behind: 'P09' }),
  of(
    'an endpoint slice by hand',
    create(endpointSlice, SLICE, { labels: { 'kubernetes.io/service-name': 'app' } }),
    'RBAC: create endpointslices',
    { behind: 'P09' },
  ),
  of('another agency’s endpoints', abroad(create(endpointSlice, SLICE)), 'RBAC: create endpointslices', {
    behind: 'P09',
  }),
  of('a request through a pod', call('GET', pod, 'running', 'proxy'), 'RBAC: get pods/proxy', { behind: 'P17' }),
  of('a request through a service', call('GET', service, 'app', 'proxy'), 'RBAC: get services/proxy', {
    behind: 'P17',
  }),
  of(
    'a request through another agency’s service',
    get(`/api/v1/namespaces/${FOREIGN}/services/app/proxy/`),
    'RBAC: get services/proxy',
    { behind: 'P17' },
  ),
  of('another’s name', newIngress(rules(domainOf(1))), 'P10'),
  of('a name that ends alike', newIngress(rules(`x${HOST}`)), 'P10'),
  of('the domain above one’s own', newIngress(rules('vi-du-a.example')), 'P10'),
  of('every name', newIngress(rules(undefined)), 'P10'),
  of('a wildcard', newIngress(rules(`*.${HOST}`)), 'P10'),
  of('a second name that is another’s', newIngress(rules(HOST, domainOf(1))), 'P10'),
  of('every name by a default backend', newIngress({ defaultBackend: BACKEND }), 'P10'),
  of(
    'a certificate for another’s name',
    newIngress({ ...rules(HOST), tls: [{ hosts: [domainOf(1)], secretName: 'x' }] }),
    'P10',
  ),
  of('an ingress moved to another’s name later', patch(ingress, 'app', { spec: rules(domainOf(1)) }), 'P10'),
  of(
    'lines into the proxy’s configuration',
    newIngress(
      rules(HOST),
      annotations({ 'nginx.ingress.kubernetes.io/configuration-snippet': 'x' })['metadata'] as Fields,
    ),
    'P26',
  ),
  of(
    'the same by the status',
    patchBelow(ingress, 'app', 'status', annotations({ 'nginx.ingress.kubernetes.io/server-snippet': 'x' })),
    'RBAC: patch ingresses/status',
    { behind: 'P26' },
  ),
  of(
    'a route of another’s name',
    route({ hostnames: [domainOf(1)], parentRefs: [{ name: 'x', namespace: 'ndc-gateway' }], rules: [] }),
    'P10b',
    { behind: NOT_COUNTED },
  ),
  of(
    'a route by a Gateway of one’s own',
    route({ hostnames: [HOST], parentRefs: [{ name: 'own' }], rules: [] }),
    'P10b',
    { behind: NOT_COUNTED },
  ),
  of(
    'a route to another agency’s service',
    route({
      hostnames: [HOST],
      parentRefs: [{ name: 'x' }],
      rules: [{ backendRefs: [{ name: 'app', namespace: FOREIGN }] }],
    }),
    'P10b',
    { behind: NOT_COUNTED },
  ),
  of('a Gateway', create(gateway, { spec: { gatewayClassName: 'x', listeners: [] } }), 'RBAC: create gateways', {
    behind: 'P10c',
  }),
  of('a grant to other namespaces', create(referenceGrant, { spec: {} }), 'RBAC: create referencegrants', {
    behind: 'P10c',
  }),
  of('the agency of a running pod', patch(pod, 'running', labels({ 'ndc.gov.vn/agency': 'vi-du-b' })), 'P04'),
  of(
    'the agency of a pod by its status',
    patchBelow(pod, 'running', 'status', labels({ 'ndc.gov.vn/agency': 'vi-du-b' })),
    'RBAC: patch pods/status',
    { behind: 'P04' },
  ),
  of('another commune’s name on a pod', patch(pod, 'running', labels({ 'ndc.gov.vn/commune': '00001' })), 'P29'),
  of(
    'the address of a pod',
    patchBelow(pod, 'running', 'status', { status: { podIP: '192.0.2.1' } }),
    'RBAC: patch pods/status',
  ),
  of(
    'another agency’s pods changed',
    within(FOREIGN)(
      patch(pod, 'running', changedMain({ image: `elsewhere.example/app@${OTHER_DIGEST}` }), 'strategic'),
    ),
    'RBAC: patch pods',
    { behind: 'P01' },
  ),
];
