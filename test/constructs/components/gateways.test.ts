import {
  exchangeCertificatesValues,
  exchangeGatewayValues,
  ExchangeOperator,
  valkeyValues,
} from '../../../constructs/components/exchange';
import { platformGatewayValues, PublicGateway, publicGatewayValues } from '../../../constructs/components/gateway';
import type { Environment } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const SETTINGS = { certificates: ['public-tls'], service: 'LoadBalancer' as const };
const gateway = (differing: Partial<Environment> = {}) => componentContext('gateway', differing);
const exchange = (differing: Partial<Environment> = {}) => componentContext('exchange', differing);
const PASS = { whenCountersAreAway: 'pass' } as const;
const SMALL = { highAvailability: false };
const DIFFERING = [{}, SMALL, { addressFamilies: 'ipv6' as const }];

describe('the two operators', () => {
  it('answer to names of their own, and one of them owns the definitions with their guard', () => {
    const [open, hub] = [publicGatewayValues(gateway()), exchangeGatewayValues(exchange(), PASS)];
    const owned = (enabled: boolean) => ({ enabled, gatewayAPI: { safeUpgradePolicy: { enabled } } });
    expect(open).toMatchObject({ crds: owned(true) });
    expect(hub).toMatchObject({ crds: owned(false) });
    const names = [open, hub].map((of) => (of as Shape).config.envoyGateway.gateway.controllerName);
    expect(names).toStrictEqual(['gateway.envoyproxy.io/ndc-public', 'gateway.envoyproxy.io/ndop']);
  });

  it.each(DIFFERING)('change no pod of others, and take every image from the mirror: %j', (differing) => {
    for (const of of [publicGatewayValues(gateway(differing)), exchangeGatewayValues(exchange(differing), PASS)]) {
      expect(of).toMatchObject({ topologyInjector: { enabled: false } });
      expect(of).toHaveProperty(
        'global.images.envoyProxy.image',
        expect.stringMatching(/^registry\.example\/.*envoy:/),
      );
      expect(JSON.stringify(of)).not.toMatch(/docker\.io|0\.0\.0\.0/);
      expect(recorded('gateway-helm').paths).toMatchObject(typedPaths(of));
    }
  });

  it('run twice with a budget, or once without', () => {
    expect(publicGatewayValues(gateway())).toMatchObject({
      deployment: { replicas: 2, priorityClassName: 'ndc-platform' },
      podDisruptionBudget: { minAvailable: 1 },
    });
    expect(publicGatewayValues(gateway(SMALL))).toMatchObject({
      deployment: { replicas: 1 },
      podDisruptionBudget: { minAvailable: 0 },
    });
  });
});

interface Shape {
  readonly config: { readonly envoyGateway: { readonly gateway: { readonly controllerName: string } } };
}

describe('the gateway for the public', () => {
  it('serves both families, with a certificate for each name', () => {
    expect(platformGatewayValues(gateway(), SETTINGS)).toStrictEqual({
      certificates: ['public-tls'],
      controllerName: 'gateway.envoyproxy.io/ndc-public',
      image: expect.stringMatching(/^registry\.example\/envoyproxy\/envoy:distroless/) as string,
      ipFamily: 'DualStack',
      namespace: 'ndc-gateway',
      priorityClass: 'ndc-platform',
      replicas: 3,
      service: 'LoadBalancer',
    });
    expect(platformGatewayValues(gateway({ ...SMALL, addressFamilies: 'ipv6' }), SETTINGS)).toMatchObject({
      ...{ ipFamily: 'IPv6', replicas: 1 },
    });
  });

  it('comes after its operator', () => {
    const charts = { 'platform-gateway': 'platform-gateway-0' };
    const { helm_release: releases } = resourcesOf((stack) => {
      new PublicGateway(stack, 'x', componentContext('gateway', {}, charts), SETTINGS);
    });
    expect(at(releases, 'platform-gateway')).toMatchObject({
      depends_on: ['helm_release.ndc-gateway_gateway-public'],
    });
  });
});

describe('the operator of the hub’s gateway', () => {
  it('sees the hub alone, makes its pods there, and lets agreements name places outside', () => {
    expect(exchangeGatewayValues(exchange(), PASS)).toMatchObject({
      config: {
        envoyGateway: {
          extensionApis: { enableBackend: true, enableEnvoyPatchPolicy: false },
          provider: {
            kubernetes: {
              watch: { type: 'Namespaces', namespaces: ['ndc-hub'] },
              deploy: { type: 'GatewayNamespace' },
              rateLimitPDB: { minAvailable: 1 },
              rateLimitDeployment: { replicas: 2, pod: { priorityClassName: 'ndc-platform' } },
            },
          },
        },
      },
    });
  });

  it('counts in one place over TLS with certificates at both ends, and passes or refuses while it is away', () => {
    const limits = (failClosed: boolean) => ({
      config: {
        envoyGateway: {
          rateLimit: {
            backend: {
              type: 'Redis',
              redis: { url: 'valkey.ndc-exchange.svc:6379', tls: { certificateRef: { name: 'ratelimit-tls' } } },
            },
            failClosed,
          },
        },
      },
    });
    expect(exchangeGatewayValues(exchange(), PASS)).toMatchObject(limits(false));
    expect(exchangeGatewayValues(exchange(), { whenCountersAreAway: 'refuse' })).toMatchObject(limits(true));
    expect(valkeyValues(exchange())).toMatchObject({
      replica: { enabled: false },
      dataStorage: { enabled: false },
      tls: { enabled: true, existingSecret: 'valkey-tls', requireClientCertificate: true },
    });
    expect(exchangeCertificatesValues(exchange())).toMatchObject({
      issuer: 'ndc-platform',
      server: { secret: 'valkey-tls', service: 'valkey' },
      client: { secret: 'ratelimit-tls' },
    });
  });

  it('shows a certificate when it asks the counters how they are, and sets what their chart reads', () => {
    const values = valkeyValues(exchange());
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(values).toHaveProperty(`${probe}.customProbe.exec.command`, expect.arrayContaining(['--cert', '--key']));
    expect(recorded('valkey').paths).toMatchObject(typedPaths(values));
    for (const { name, version } of exchange().component.charts) expect(recorded(name).version).toBe(version);
  });

  it('comes after certificates and counters', () => {
    const charts = { 'exchange-certificates': 'exchange-certificates-0' };
    const { helm_release: releases } = resourcesOf((stack) => {
      new ExchangeOperator(stack, 'x', componentContext('exchange', {}, charts), PASS);
    });
    expect(at(releases, 'ndc-exchange_valkey')).toMatchObject({ depends_on: ['helm_release.exchange-certificates'] });
    expect(at(releases, 'ndc-exchange_gateway-exchange')).toMatchObject({
      depends_on: ['helm_release.ndc-exchange_valkey'],
    });
  });
});
