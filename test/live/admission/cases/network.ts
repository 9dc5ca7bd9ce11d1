import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { annotations, create, object, patch, RESOURCES, type Fields, type Build } from '../requests';

const { endpoints, endpointSlice, networkPolicy, service } = RESOURCES;
const OWN_PODS = { podSelector: { matchLabels: { tier: 'web' } } };
const ANY_NAMESPACE = { namespaceSelector: {} };
const PORTS = [{ port: 8443, protocol: 'TCP' }];

const ingress = (...rules: readonly Fields[]): Fields => ({
  spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: rules },
});
const egress = (...rules: readonly Fields[]): Fields => ({
  spec: { podSelector: {}, policyTypes: ['Egress'], egress: rules },
});
const from = (...peers: readonly Fields[]): Fields => ({ from: peers });
const to = (...peers: readonly Fields[]): Fields => ({ to: peers });

const policies = (namespace: string): readonly KubeObject[] => [
  object(networkPolicy, namespace, 'open', ingress({})),
  object(networkPolicy, namespace, 'own', ingress(from(OWN_PODS))),
];

const p07 = casesOf('P07', { setup: policies });
const policy = (fields: Fields): Build => create(networkPolicy, fields);
const P07: readonly Case[] = [
  p07.denied('ingress rule without peers (anyone)', policy(ingress({}))),
  p07.denied('ingress from empty list', policy(ingress(from()))),
  p07.denied('namespaceSelector empty', policy(ingress(from(ANY_NAMESPACE)))),
  p07.denied('namespaceSelector and podSelector', policy(ingress(from({ ...ANY_NAMESPACE, ...OWN_PODS })))),
  p07.denied('ipBlock 0.0.0.0/0', policy(ingress(from({ ipBlock: { cidr: '0.0.0.0/0' } })))),
  p07.denied('egress ports without peers', policy(egress({ ports: PORTS }))),
  p07.denied('second peer is foreign', policy(ingress(from(OWN_PODS, ANY_NAMESPACE)))),
  p07.denied('second rule is open', policy(ingress(from(OWN_PODS), {}))),
  p07.denied('own policy opened by update', patch(networkPolicy, 'own', ingress({}))),
  p07.denied('spec of an open policy older than this policy', patch(networkPolicy, 'open', ingress({ ports: PORTS }))),
  p07.denied('egress to every namespace', policy(egress(to(ANY_NAMESPACE)))),
  p07.denied('egress to an ipBlock', policy(egress(to({ ipBlock: { cidr: '192.0.2.0/24' } })))),
  p07.denied('egress to empty list', policy(egress(to()))),
  p07.denied('cluster admin opens a namespace', policy(ingress({})), { as: 'cluster admin' }),
  p07.denied('in an unlabelled namespace', policy(ingress({})), { in: 'unlabelled' }),
  p07.allowed('pods of the own namespace', policy(ingress(from(OWN_PODS)))),
  p07.allowed(
    'metadata of an open policy older than this policy',
    patch(networkPolicy, 'open', { metadata: { finalizers: ['test.example/x'] } }),
  ),
  p07.allowed('no rules (deny)', policy(ingress())),
  p07.allowed('platform identity, agreement policy', policy(egress(to({ ...ANY_NAMESPACE, ...OWN_PODS }))), {
    as: 'platform identity',
  }),
  p07.allowed('egress to pods of the own namespace', policy(egress({ ...to(OWN_PODS), ports: PORTS }))),
];

const SELECTOR = { app: 'x' };
const serviceOf = (spec: Fields): Fields => ({
  spec: { ports: [{ port: 80, protocol: 'TCP' }], selector: SELECTOR, ...spec },
});
const standingServices = (namespace: string): readonly KubeObject[] => [
  object(service, namespace, 'node-port', serviceOf({ type: 'NodePort' })),
  object(service, namespace, 'own', serviceOf({})),
];
const p08 = casesOf('P08', { setup: standingServices });
const newService = (spec: Fields): Build => create(service, serviceOf(spec));
const stick = { spec: { sessionAffinity: 'ClientIP' } };
const P08: readonly Case[] = [
  p08.denied('NodePort', newService({ type: 'NodePort' })),
  p08.denied('LoadBalancer', newService({ type: 'LoadBalancer' })),
  p08.denied('ExternalName', newService({ type: 'ExternalName', externalName: 'db.example' })),
  p08.denied('externalIPs', newService({ externalIPs: ['192.0.2.1'] })),
  p08.denied('no selector', newService({ selector: undefined })),
  p08.denied('empty selector', newService({ selector: {} })),
  p08.denied('type changed to NodePort by update', patch(service, 'own', { spec: { type: 'NodePort' } })),
  p08.denied('selector removed by update', patch(service, 'own', { spec: { selector: null } })),
  p08.denied('spec of a NodePort service older than the policy', patch(service, 'node-port', stick)),
  p08.denied("tenant changes the API's own service", patch(service, 'kubernetes', stick), { in: 'default' }),
  p08.denied('in an unlabelled namespace', newService({ type: 'NodePort' }), { in: 'unlabelled' }),
  p08.allowed(
    'metadata of a NodePort service older than the policy',
    patch(service, 'node-port', annotations({ 'app.kubernetes.io/note': 'x' })),
  ),
  p08.allowed('ClusterIP', newService({})),
  p08.allowed('headless with selector', newService({ clusterIP: 'None' })),
  p08.allowed('platform namespace: LoadBalancer', newService({ type: 'LoadBalancer' }), { in: 'kube-system' }),
  p08.allowed("API server changes the API's own service", patch(service, 'kubernetes', stick), {
    as: 'API server',
    in: 'default',
  }),
];

const SLICE = { addressType: 'IPv4', endpoints: [{ addresses: ['10.1.2.3'] }], ports: [] };
const ENDPOINTS = { subsets: [{ addresses: [{ ip: '10.1.2.3' }], ports: [{ port: 80 }] }] };
const standingSlice = (namespace: string): readonly KubeObject[] => [
  object(endpointSlice, namespace, 'standing', SLICE, {
    labels: { 'endpointslice.kubernetes.io/managed-by': 'test.example' },
  }),
];
const p09 = casesOf('P09', { setup: standingSlice });
const P09: readonly Case[] = [
  p09.denied('EndpointSlice by a tenant', create(endpointSlice, SLICE)),
  p09.denied('Endpoints by a tenant', create(endpoints, ENDPOINTS)),
  p09.denied('EndpointSlice by cluster admin', create(endpointSlice, SLICE), { as: 'cluster admin' }),
  p09.denied('in an unlabelled namespace', create(endpointSlice, SLICE), { in: 'unlabelled' }),
  p09.denied('by an add-on account of kube-system', create(endpointSlice, SLICE), { as: 'add-on account' }),
  p09.denied("controller's slice patched by a tenant", patch(endpointSlice, 'standing', { endpoints: [] })),
  p09.denied('by the platform identity', create(endpointSlice, SLICE), { as: 'platform identity' }),
  p09.denied("API's own endpoints by a tenant", named(create(endpoints, ENDPOINTS), 'kubernetes'), { in: 'default' }),
  p09.allowed('endpointslice controller', create(endpointSlice, SLICE), { as: 'endpointslice controller' }),
  p09.allowed('platform namespace', create(endpointSlice, SLICE), { in: 'kube-system' }),
  p09.allowed('endpoint controller', create(endpoints, ENDPOINTS), { as: 'endpoint controller' }),
  p09.allowed('endpointslicemirroring controller', create(endpointSlice, SLICE), {
    as: 'endpointslicemirroring controller',
  }),
  p09.allowed(
    'garbage collector changes finalizers',
    patch(endpointSlice, 'standing', { metadata: { finalizers: [] } }),
    { as: 'garbage collector' },
  ),
  p09.allowed("API server writes the API's own endpoints", named(create(endpoints, ENDPOINTS), 'kubernetes'), {
    as: 'API server',
    in: 'default',
  }),
];

function named(build: Build, name: string): Build {
  return (namespace) => {
    const request = build(namespace);
    return { ...request, body: { ...(request.body as KubeObject), metadata: { name, namespace } } };
  };
}

export const NETWORK: readonly Case[] = [...P07, ...P08, ...P09];
