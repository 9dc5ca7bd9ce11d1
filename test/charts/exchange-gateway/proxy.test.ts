import { describeWithHelm } from '../../live/support/live';
import { render, theOne, type Spec } from './support/objects';
import { GATEWAY, HUB, VALUES } from './support/values';

describeWithHelm('the proxy’s pods', (helm) => {
  const proxy = (gateway: Partial<typeof GATEWAY> = {}): Spec =>
    theOne(render(helm, { ...VALUES, gateway: { ...GATEWAY, ...gateway } }), 'EnvoyProxy', 'exchange').spec;
  const kubernetes = (gateway: Partial<typeof GATEWAY> = {}): object => {
    const { provider } = proxy(gateway) as unknown as { readonly provider: { readonly kubernetes: object } };
    return provider.kubernetes;
  };

  it('are never fewer than all but one, spread over nodes and sites', () => {
    const spread = (topologyKey: string, whenUnsatisfiable: string) => ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable,
      matchLabelKeys: ['pod-template-hash'],
      labelSelector: { matchLabels: HUB.podLabels },
    });
    expect(kubernetes()).toMatchObject({
      envoyPDB: { minAvailable: 2 },
      envoyDeployment: {
        replicas: 3,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        pod: {
          labels: HUB.podLabels,
          topologySpreadConstraints: [
            spread('kubernetes.io/hostname', 'DoNotSchedule'),
            spread('topology.kubernetes.io/zone', 'ScheduleAnyway'),
          ],
        },
      },
      envoyService: { type: 'ClusterIP', externalTrafficPolicy: 'Local' },
    });
    expect(kubernetes({ replicas: 2 })).toMatchObject({ envoyPDB: { minAvailable: 1 } });
  });

  it('keep to the restricted Pod Security level, with the image by digest', () => {
    const seccompProfile = { type: 'RuntimeDefault' };
    expect(kubernetes()).toMatchObject({
      envoyDeployment: {
        container: {
          image: GATEWAY.image,
          resources: { requests: { memory: '2Gi' }, limits: { memory: '2Gi' } },
          securityContext: {
            allowPrivilegeEscalation: false,
            privileged: false,
            runAsNonRoot: true,
            runAsUser: 65532,
            capabilities: { drop: ['ALL'] },
            seccompProfile,
          },
        },
        pod: { securityContext: { runAsNonRoot: true, seccompProfile } },
      },
    });
    expect(JSON.stringify(kubernetes())).not.toContain('priorityClassName');
    expect(JSON.stringify(kubernetes({ priorityClass: 'ndc-platform' }))).toContain(
      '"priorityClassName":"ndc-platform"',
    );
  });

  it('read a body only of whom they let pass', () => {
    expect(proxy()).toMatchObject({
      ipFamily: 'DualStack',
      filterOrder: [{ name: 'envoy.filters.http.buffer', after: 'envoy.filters.http.ratelimit' }],
    });
  });

  it('log each request with its agreement, and neither path, query nor body', () => {
    const { telemetry } = proxy() as unknown as {
      readonly telemetry: {
        readonly accessLog: { readonly settings: readonly { readonly format: { readonly json: object } }[] };
      };
    };
    const [setting, ...more] = telemetry.accessLog.settings;
    expect(more).toStrictEqual([]);
    expect(setting).toMatchObject({
      format: {
        type: 'JSON',
        json: {
          agreement: '%REQ(NDC-AGREEMENT):32%',
          caller: '%REQ(NDC-CALLER)%',
          certificate: '%DOWNSTREAM_PEER_URI_SAN%',
          status: '%RESPONSE_CODE%',
        },
      },
      sinks: [{ type: 'File', file: { path: '/dev/stdout' } }],
    });
    const read = Object.values(setting?.format.json ?? {}).join(' ');
    expect(read).not.toMatch(/PATH|QUERY|BODY|COOKIE|AUTHORIZATION|DYNAMIC_METADATA/i);
    expect(read.match(/REQ\([^)]*\)/g)).toStrictEqual([
      'REQ(NDC-AGREEMENT)',
      'REQ(NDC-CALLER)',
      'REQ(:METHOD)',
      'REQ(X-REQUEST-ID)',
    ]);
  });
});
