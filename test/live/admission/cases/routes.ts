import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { DOMAIN } from '../places';
import {
  annotations,
  create,
  GATEWAY_CLASS,
  GATEWAY_GROUP,
  object,
  patch,
  patchBelow,
  RESOURCES,
  type Fields,
  type Build,
} from '../requests';

const { gateway, grpcRoute, httpRoute, ingress, referenceGrant, service } = RESOURCES;
const FOREIGN = 'evil.example';
const BACKEND = { service: { name: 'app', port: { number: 80 } } };
const HTTP = { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] };

const rule = (host?: string): Fields => (host === undefined ? { http: HTTP } : { host, http: HTTP });
const ingressOf = (...hosts: readonly (string | undefined)[]): Fields => ({ spec: { rules: hosts.map(rule) } });
const withTls = (...tls: readonly Fields[]): Fields => ({ spec: { rules: [rule(DOMAIN)], tls } });
const standing = (namespace: string): readonly KubeObject[] => [
  object(ingress, namespace, 'own', ingressOf(DOMAIN)),
  object(ingress, namespace, 'foreign', ingressOf(FOREIGN)),
];

const p10 = casesOf('P10', { setup: standing });
const newIngress = (fields: Fields): Build => create(ingress, fields);
const P10: readonly Case[] = [
  p10.denied('foreign host', newIngress(ingressOf(FOREIGN))),
  p10.denied(`look-alike suffix x${DOMAIN}`, newIngress(ingressOf(`x${DOMAIN}`))),
  p10.denied('wildcard', newIngress(ingressOf(`*.${DOMAIN}`))),
  p10.denied('no host', newIngress(ingressOf(undefined))),
  p10.denied('default backend', newIngress({ spec: { rules: [rule(DOMAIN)], defaultBackend: BACKEND } })),
  p10.denied('default backend only', newIngress({ spec: { defaultBackend: BACKEND } })),
  p10.denied('second rule foreign', newIngress(ingressOf(DOMAIN, FOREIGN))),
  p10.denied('tls for a foreign host', newIngress(withTls({ hosts: [FOREIGN], secretName: 'x' }))),
  p10.denied('tls without hosts', newIngress(withTls({ secretName: 'x' }))),
  p10.denied('namespace without domains', newIngress(ingressOf(DOMAIN)), { in: 'without domains' }),
  p10.denied('own ingress turned to a foreign host', patch(ingress, 'own', ingressOf(FOREIGN))),
  p10.denied('tls with a wildcard', newIngress(withTls({ hosts: [`*.${DOMAIN}`], secretName: 'x' }))),
  p10.allowed('own host', newIngress(ingressOf(DOMAIN))),
  p10.allowed(
    'sub-domain with tls',
    newIngress({
      spec: { rules: [rule(`a.${DOMAIN}`)], tls: [{ hosts: [`a.${DOMAIN}`], secretName: 'x' }] },
    }),
  ),
  p10.allowed(
    'metadata of an ingress older than the policy',
    patch(ingress, 'foreign', annotations({ 'app.kubernetes.io/note': 'x' })),
  ),
];

const PARENT = { name: 'public', namespace: 'ndc-gateway' };
const OWN_BACKEND = { name: 'app', port: 80 };
const route = (spec: Fields = {}, ...rules: readonly Fields[]): Fields => ({
  spec: { hostnames: [DOMAIN], parentRefs: [PARENT], rules: [{ backendRefs: [OWN_BACKEND] }, ...rules], ...spec },
});
const mirror = { type: 'RequestMirror', requestMirror: { backendRef: { ...OWN_BACKEND, namespace: 'default' } } };
const redirect = (to: Fields): Fields => ({ filters: [{ type: 'RequestRedirect', requestRedirect: to }] });
const standingRoutes = (namespace: string): readonly KubeObject[] => [
  object(httpRoute, namespace, 'own', route()),
  object(httpRoute, namespace, 'foreign', route({ hostnames: [FOREIGN] })),
];

const p10b = casesOf('P10b', { setup: standingRoutes });
const newRoute = (fields: Fields): Build => create(httpRoute, fields);
const parents = (...parentRefs: readonly Fields[]): Build => newRoute(route({ parentRefs }));
const P10B: readonly Case[] = [
  p10b.denied('foreign host', newRoute(route({ hostnames: [FOREIGN] }))),
  p10b.denied('no hostnames (all of the gateway)', newRoute(route({ hostnames: undefined }))),
  p10b.denied('wildcard', newRoute(route({ hostnames: [`*.${DOMAIN}`] }))),
  p10b.denied('parent in the own namespace', parents({ name: 'public' })),
  p10b.denied('parent in another namespace', parents({ name: 'public', namespace: 'default' })),
  p10b.denied('no parent', newRoute(route({ parentRefs: undefined }))),
  p10b.denied('parent is a Service', parents({ ...PARENT, kind: 'Service', group: '' })),
  p10b.denied(
    'back end in another namespace',
    newRoute(
      route(
        {},
        {
          backendRefs: [{ ...OWN_BACKEND, namespace: 'default' }],
        },
      ),
    ),
  ),
  p10b.denied('mirror to another namespace', newRoute(route({}, { filters: [mirror] }))),
  p10b.denied('redirect to another host', newRoute(route({}, redirect({ hostname: FOREIGN })))),
  p10b.denied(
    'filter inside a backendRef: mirror',
    newRoute(
      route(
        {},
        {
          backendRefs: [{ ...OWN_BACKEND, filters: [mirror] }],
        },
      ),
    ),
  ),
  p10b.denied('namespace without domains', newRoute(route()), { in: 'without domains' }),
  p10b.denied('second parent in another namespace', parents(PARENT, { name: 'public', namespace: 'default' })),
  p10b.denied('own route turned to a foreign host', patch(httpRoute, 'own', { spec: { hostnames: [FOREIGN] } })),
  p10b.denied(
    'extension filter',
    newRoute(
      route(
        {},
        {
          filters: [{ type: 'ExtensionRef', extensionRef: { group: 'x.example', kind: 'X', name: 'x' } }],
        },
      ),
    ),
  ),
  p10b.allowed('own host, own back end', newRoute(route())),
  p10b.allowed('redirect to https', newRoute(route({}, redirect({ scheme: 'https' })))),
  p10b.allowed(
    'header filter',
    newRoute(
      route(
        {},
        {
          filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a', value: 'b' }] } }],
        },
      ),
    ),
  ),
  p10b.allowed(
    'metadata of a route older than the policy',
    patch(httpRoute, 'foreign', annotations({ 'app.kubernetes.io/note': 'x' })),
  ),
];

const GATEWAY = { spec: { gatewayClassName: 'x', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] } };
const GRANT = {
  spec: {
    from: [{ group: GATEWAY_GROUP, kind: 'HTTPRoute', namespace: 'default' }],
    to: [{ group: '', kind: 'Service' }],
  },
};
const GRPC = { spec: { parentRefs: [PARENT], rules: [{ backendRefs: [OWN_BACKEND] }] } };
const newClass: Build = () => ({
  method: 'POST',
  path: `/apis/${GATEWAY_CLASS.apiVersion}/${GATEWAY_CLASS.plural}`,
  body: {
    ...{ apiVersion: GATEWAY_CLASS.apiVersion, kind: GATEWAY_CLASS.kind },
    ...{ metadata: { name: 'test-new' }, spec: { controllerName: 'x.example/y' } },
  },
});
const p10c = casesOf('P10c', { setup: (namespace) => [object(gateway, namespace, 'standing', GATEWAY)] });
const P10C: readonly Case[] = [
  p10c.denied('Gateway by a tenant', create(gateway, GATEWAY)),
  p10c.denied('ReferenceGrant by a tenant', create(referenceGrant, GRANT)),
  p10c.denied('GRPCRoute by a tenant', create(grpcRoute, GRPC)),
  p10c.denied('Gateway by cluster admin', create(gateway, GATEWAY), { as: 'cluster admin' }),
  p10c.denied('Gateway changed by a tenant', patch(gateway, 'standing', { spec: { gatewayClassName: 'y' } })),
  p10c.denied('Gateway in an unlabelled namespace', create(gateway, GATEWAY), { in: 'unlabelled' }),
  p10c.allowed('Gateway by the platform identity', create(gateway, GATEWAY), { as: 'platform identity' }),
  p10c.allowed('a class, which is in no namespace, by cluster admin', newClass, { as: 'cluster admin' }),
  p10c.allowed('HTTPRoute is not caught here', newRoute(route())),
  p10c.allowed('metadata of a Gateway older than the policy', patch(gateway, 'standing', annotations({ note: 'x' }))),
];

const SERVICE = { spec: { ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'x' } } };
const EXTERNAL_DNS = { 'external-dns.alpha.kubernetes.io/hostname': FOREIGN };
const noted = { annotations: EXTERNAL_DNS };
const standingNoted = (namespace: string): readonly KubeObject[] => [
  object(service, namespace, 'plain', SERVICE),
  object(service, namespace, 'noted', SERVICE, noted),
  object(ingress, namespace, 'plain', ingressOf(DOMAIN)),
];
const p26 = casesOf('P26', { setup: standingNoted });
const annotated = (annotation: Fields): Build => create(ingress, ingressOf(DOMAIN), { annotations: annotation });
const P26: readonly Case[] = [
  ...[
    'nginx.ingress.kubernetes.io/configuration-snippet',
    'traefik.ingress.kubernetes.io/router.middlewares',
    'external-dns.alpha.kubernetes.io/hostname',
  ].map((key) => p26.denied(key, annotated({ [key]: 'x' }))),
  p26.denied('on a Service: external-dns hostname', create(service, SERVICE, noted)),
  p26.denied('cert-manager.io/alt-names', annotated({ 'cert-manager.io/alt-names': 'x' })),
  p26.denied('cert-manager.io/common-name', annotated({ 'cert-manager.io/common-name': 'x' })),
  p26.denied('on an HTTPRoute: external-dns hostname', create(httpRoute, route(), noted)),
  p26.denied('a key without a value added later', patch(service, 'plain', annotations({ 'test.example/x': '' }))),
  p26.denied('added by services/status', patchBelow(service, 'plain', 'status', annotations(EXTERNAL_DNS))),
  p26.denied('added by ingresses/status', patchBelow(ingress, 'plain', 'status', annotations(EXTERNAL_DNS))),
  p26.denied('added to a Service by update', patch(service, 'plain', annotations(EXTERNAL_DNS))),
  p26.denied(
    'value changed of one older than the policy',
    patch(service, 'noted', annotations({ 'external-dns.alpha.kubernetes.io/hostname': 'other.example' })),
  ),
  p26.denied("tenant annotates the API's own service", patch(service, 'kubernetes', annotations(EXTERNAL_DNS)), {
    in: 'default',
  }),
  p26.allowed('cert-manager.io/cluster-issuer', annotated({ 'cert-manager.io/cluster-issuer': 'x' })),
  p26.allowed(
    "kubectl apply's own annotation",
    annotated({ 'kubectl.kubernetes.io/last-applied-configuration': '{}' }),
  ),
  p26.allowed('one older than the policy stays', patch(service, 'noted', { spec: { selector: { app: 'y' } } })),
  p26.allowed('one older than the policy is removed', patch(service, 'noted', { metadata: { annotations: null } })),
  p26.allowed("API server annotates the API's own service", patch(service, 'kubernetes', annotations(EXTERNAL_DNS)), {
    as: 'API server',
    in: 'default',
  }),
];

export const ROUTES: readonly Case[] = [...P10, ...P10B, ...P10C, ...P26];
