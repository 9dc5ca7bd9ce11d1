import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { describeWithHelm } from '../../live/support/live';
import { ofKind, render, renderText, theOne, type RenderedObject } from './support/objects';
import { agreement, AGENT_NODE, GATEWAY, HUB, identityOf, VALUES } from './support/values';

const GOLDEN = join(__dirname, 'one-agreement.yaml');
const ROUTE = 'vi-du-b.hoat-dong.tra-cuu.vd-004';
const BULK = agreement({
  id: 'VD-0050',
  caller: 'vi-du-b',
  server: 'vi-du-c',
  path: '/vi-du-c/kho/tep',
  profile: 'bulk-file',
  requestsPerMinute: 1_000_000,
  bodyKiB: 1_048_576,
});
const REGISTER = [agreement(), agreement({ id: 'VD-0043', caller: 'vi-du-c', until: '2028-06-30' }), BULK];
const WHOLE = {
  ...VALUES,
  agentNodes: VALUES.agentNodes.filter(({ agency }) => agency !== 'vi-du-a'),
  callers: ['vi-du-a', 'vi-du-b', 'vi-du-c'],
  register: REGISTER,
};

describeWithHelm('the rendered gateway', (helm) => {
  let objects: readonly RenderedObject[];
  const spec = (kind: string, name: string) => theOne(objects, kind, name).spec;

  beforeAll(() => {
    objects = render(helm, WHOLE);
  });

  it('is, for one agreement, exactly this', () => {
    const rendered = render(helm, VALUES);
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(GOLDEN, stringify(rendered, { aliasDuplicateObjects: false }));
    expect(rendered).toStrictEqual(parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('is the same each time', () => {
    expect(renderText(helm, WHOLE)).toBe(renderText(helm, WHOLE));
  });

  it('stands in the hub’s namespace alone, marked as the platform’s and, here, as an example', () => {
    for (const { kind, metadata } of objects) {
      expect(metadata.namespace).toBe(kind === 'GatewayClass' ? undefined : HUB.namespace);
      expect(metadata.labels).toHaveProperty(['ndc.gov.vn/managed'], 'true');
      expect(metadata.annotations).toHaveProperty(['ndc.gov.vn/example'], 'VÍ DỤ / EXAMPLE');
    }
    const real = renderText(helm, { ...VALUES, example: false });
    expect(real).not.toContain('EXAMPLE');
  });

  it('listens for agent nodes on the hub’s port, under one name, for its own routes', () => {
    expect(spec('GatewayClass', GATEWAY.className)).toStrictEqual({ controllerName: GATEWAY.controllerName });
    expect(spec('Gateway', 'exchange')).toMatchObject({
      gatewayClassName: GATEWAY.className,
      infrastructure: { parametersRef: { kind: 'EnvoyProxy', name: 'exchange' } },
      listeners: [
        {
          hostname: GATEWAY.hostname,
          port: HUB.port,
          protocol: 'HTTPS',
          tls: { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: GATEWAY.certificate }] },
          allowedRoutes: { namespaces: { from: 'Same' } },
        },
      ],
    });
  });

  it('asks every client for a certificate of an agency that may call, and for TLS 1.2 at least', () => {
    expect(spec('ClientTrafficPolicy', 'exchange')).toMatchObject({
      targetRefs: [{ kind: 'Gateway', name: 'exchange' }],
      tls: {
        minVersion: '1.2',
        clientValidation: {
          mode: 'RequireAndVerify',
          caCertificateRefs: [{ kind: 'ConfigMap', name: GATEWAY.authority }],
          subjectAltNames: {
            uris: ['vi-du-a', 'vi-du-b', 'vi-du-c'].map((one) => ({ type: 'Exact', value: identityOf(one) })),
          },
          crl: { refs: [{ kind: 'ConfigMap', name: GATEWAY.revocations }] },
        },
      },
    });
    const none = render(helm, { ...VALUES, gateway: { ...GATEWAY, revocations: '' }, callers: [], register: [] });
    const { clientValidation } = theOne(none, 'ClientTrafficPolicy', 'exchange').spec.tls;
    expect(clientValidation).not.toHaveProperty('crl');
    // A name that ends in a slash is no SPIFFE name: an authority that keeps to them gives it to nobody.
    expect(clientValidation.subjectAltNames?.uris).toStrictEqual([
      { type: 'Exact', value: `spiffe://${GATEWAY.identityDomain}/` },
    ]);
  });

  it('takes away what clients say in its own name, and paths and headers that could be read two ways', () => {
    expect(spec('ClientTrafficPolicy', 'exchange')).toMatchObject({
      headers: {
        earlyRequestHeaders: {
          remove: [
            'ndc-caller',
            'x-forwarded-client-cert',
            'x-forwarded-for',
            'x-forwarded-host',
            'forwarded',
            'x-real-ip',
          ],
        },
        xForwardedClientCert: { mode: 'SanitizeSet', certDetailsToAdd: ['URI'] },
        withUnderscoresAction: 'RejectRequest',
        requestID: 'Generate',
      },
      path: { escapedSlashesAction: 'RejectRequest' },
      timeout: {
        http: { requestHeadersReceivedTimeout: '10s', requestReceivedTimeout: '15m', streamIdleTimeout: '5m' },
      },
    });
  });

  it('has a route an interface and ten ids, a rule an agreement', () => {
    const route = theOne(objects, 'HTTPRoute', ROUTE);
    expect(route.metadata).toMatchObject({
      labels: { 'ndc.gov.vn/agreement': 'several' },
      annotations: { 'ndc.gov.vn/agreements': 'VD-0042, VD-0043', 'ndc.gov.vn/until': '2028-06-30' },
    });
    expect(route.spec).toMatchObject({
      parentRefs: [{ name: 'exchange', sectionName: 'mtls' }],
      hostnames: [GATEWAY.hostname],
    });
    expect(route.spec.rules.map(({ name }) => name)).toStrictEqual(['vd-0042', 'vd-0043']);
    expect(theOne(objects, 'HTTPRoute', 'vi-du-c.kho.tep.vd-005').metadata.labels['ndc.gov.vn/agreement']).toBe(
      'VD-0050',
    );
  });

  it('refuses what no rule takes, by a route of its own', () => {
    expect(spec('SecurityPolicy', 'exchange')).toStrictEqual({
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'exchange' }],
      authorization: { defaultAction: 'Deny' },
    });
    expect(spec('HTTPRoute', 'refused').rules).toMatchObject([
      { matches: [{ path: { type: 'PathPrefix', value: '/' } }], filters: [{ type: 'ExtensionRef' }] },
    ]);
    expect(spec('HTTPRouteFilter', 'refused')).toMatchObject({ directResponse: { statusCode: 403 } });
  });

  it('names in each agreement’s policies the agreement and its end, and their one rule', () => {
    for (const { id, until } of REGISTER) {
      for (const kind of ['SecurityPolicy', 'BackendTrafficPolicy']) {
        const policy = theOne(objects, kind, id.toLowerCase());
        expect(policy.metadata).toMatchObject({
          labels: { 'ndc.gov.vn/agreement': id },
          annotations: { 'ndc.gov.vn/until': until },
        });
        const [target, ...more] = policy.spec.targetRefs;
        expect(more).toStrictEqual([]);
        const rules = theOne(objects, 'HTTPRoute', target?.name ?? '').spec.rules.map(({ name }) => name);
        expect(rules).toContain(target?.sectionName);
        expect(target?.sectionName).toBe(id.toLowerCase());
      }
    }
  });

  it('limits requests, bodies, time and parallel use of each agreement, numbers whole', () => {
    const limit = (requests: number) => ({ limit: { requests, unit: 'Minute' } });
    expect(spec('BackendTrafficPolicy', 'vd-0042')).toMatchObject({
      rateLimit: { global: { rules: [{ ...limit(600), shared: true }] }, local: { rules: [limit(600)] } },
      requestBuffer: { limit: '256Ki' },
      timeout: { tcp: { connectTimeout: '5s' }, http: { requestTimeout: '30s' } },
      circuitBreaker: { maxParallelRequests: 64, maxPendingRequests: 64 },
      dns: { lookupFamily: 'IPv6Preferred' },
    });
    expect(spec('BackendTrafficPolicy', 'vd-0050')).toMatchObject({
      rateLimit: { global: { rules: [limit(1_000_000)] }, local: { rules: [limit(1_000_000)] } },
      requestBuffer: { limit: '1048576Ki' },
      timeout: { http: { requestTimeout: '15m' } },
      circuitBreaker: { maxParallelRequests: 4 },
    });
  });

  it('probes the interface behind each agreement, and leaves out who fails', () => {
    for (const { id, path } of REGISTER) {
      expect(spec('BackendTrafficPolicy', id.toLowerCase())).toMatchObject({
        healthCheck: {
          active: { type: 'HTTP', http: { path: `${path}${AGENT_NODE.probe}`, expectedStatuses: [200] } },
          passive: { consecutive5XxErrors: 5 },
        },
      });
    }
  });

  it('calls agent nodes that serve and no others, and believes them by their certificate alone', () => {
    expect(ofKind(objects, 'Backend').map(({ metadata }) => metadata.name)).toStrictEqual([
      'agent-node.vi-du-b',
      'agent-node.vi-du-c',
    ]);
    const hostname = 'agent-node.vi-du-b-agent-node.svc.cluster.local';
    expect(spec('Backend', 'agent-node.vi-du-b')).toStrictEqual({ endpoints: [{ fqdn: { hostname, port: 8443 } }] });
    expect(spec('Backend', 'agent-node.vi-du-c')).toStrictEqual({
      endpoints: [
        { ip: { address: '192.0.2.10', port: 8443 } },
        { ip: { address: '2001:db8:0:0:0:0:0:10', port: 8443 } },
      ],
    });
    for (const agency of ['vi-du-b', 'vi-du-c']) {
      expect(spec('BackendTLSPolicy', `agent-node.${agency}`)).toMatchObject({
        targetRefs: [{ group: 'gateway.envoyproxy.io', kind: 'Backend', name: `agent-node.${agency}` }],
        validation: {
          caCertificateRefs: [{ kind: 'ConfigMap', name: GATEWAY.authority }],
          subjectAltNames: [{ type: 'URI', uri: identityOf(agency) }],
        },
      });
    }
    expect(spec('EnvoyProxy', 'exchange')).toMatchObject({
      backendTLS: { minVersion: '1.2', clientCertificateRef: { name: GATEWAY.clientCertificate } },
    });
  });
});
