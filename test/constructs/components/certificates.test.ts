import {
  Certificates,
  certManagerValues,
  platformIssuersValues,
  PLATFORM_ISSUER,
  trustManagerValues,
} from '../../../constructs/components/certificates';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const context = componentContext('certificates');
const small = componentContext('certificates', { highAvailability: false });
const ipv6 = componentContext('certificates', { addressFamilies: 'ipv6' });

describe('cert-manager', () => {
  it('brings its definitions and keeps them, and gives tenants no right by aggregation', () => {
    expect(certManagerValues(context)).toMatchObject({
      crds: { enabled: true, keep: true },
      global: {
        priorityClassName: 'ndc-platform',
        leaderElection: { namespace: 'ndc-certificates' },
        rbac: { aggregateClusterRoles: false },
      },
      approveSignerNames: ['issuers.cert-manager.io/*', `clusterissuers.cert-manager.io/${PLATFORM_ISSUER}`],
      startupapicheck: { enabled: false },
    });
  });

  it.each([
    ['as production runs it', context, [2, 3, 2], true],
    ['small', small, [1, 1, 1], false],
  ] as const)('runs %s', (_name, of, [manager, webhook, injector], enabled) => {
    const budget = { podDisruptionBudget: { enabled } };
    expect(certManagerValues(of)).toMatchObject({
      ...{ replicaCount: manager, ...budget },
      webhook: { replicaCount: webhook, ...budget },
      cainjector: { replicaCount: injector, ...budget },
    });
  });

  it('leaves connections to the flows of its file, and the cluster’s own namespace alone', () => {
    const off = { networkPolicy: { enabled: false } };
    const namespaceSelector = {
      matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system'] }],
    };
    expect(certManagerValues(context)).toMatchObject({
      ...off,
      cainjector: off,
      webhook: {
        ...off,
        validatingWebhookConfiguration: { namespaceSelector },
        mutatingWebhookConfiguration: { namespaceSelector },
      },
    });
  });
});

describe('trust-manager', () => {
  it('answers at addresses of both families, and trusts nobody of the public web', () => {
    expect(trustManagerValues(context)).toMatchObject({
      defaultPackage: { enabled: false },
      secretTargets: { enabled: false },
      app: {
        trust: { namespace: 'ndc-certificates' },
        webhook: { host: '::', service: { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' } },
      },
      ...{ replicaCount: 2, podDisruptionBudget: { enabled: true }, priorityClassName: 'ndc-platform' },
    });
    expect(trustManagerValues(ipv6)).toMatchObject({
      app: { webhook: { service: { ipFamilies: ['IPv6'], ipFamilyPolicy: 'SingleStack' } } },
    });
    expect(trustManagerValues(small)).toMatchObject({ replicaCount: 1, podDisruptionBudget: { enabled: false } });
  });
});

describe('the component', () => {
  it.each([
    ['cert-manager', certManagerValues],
    ['trust-manager', trustManagerValues],
  ] as const)('sets for %s only what its chart is known to read, from the mirror', (chart, valuesOf) => {
    expect(context.component.charts.find(({ name }) => name === chart)?.version).toBe(recorded(chart).version);
    for (const of of [context, small, ipv6]) {
      expect(recorded(chart).paths).toMatchObject(typedPaths(valuesOf(of)));
      expect(JSON.stringify(valuesOf(of))).not.toMatch(/quay\.io|docker\.io|0\.0\.0\.0/);
    }
  });

  it('makes issuer and bundle last, and names the authority and no key', () => {
    const charts = { 'platform-issuers': 'platform-issuers-0' };
    const { helm_release: releases } = resourcesOf((stack) => {
      new Certificates(stack, 'x', componentContext('certificates', {}, charts), { authority: 'ndc-root' });
    });
    expect(at(releases, 'platform-issuers')).toMatchObject({
      chart: '../../charts/platform-issuers-0',
      depends_on: ['helm_release.ndc-certificates_cert-manager', 'helm_release.ndc-certificates_trust-manager'],
      values: [JSON.stringify({ authority: 'ndc-root', issuer: PLATFORM_ISSUER })],
    });
    expect(platformIssuersValues({ authority: 'ndc-root' })).toStrictEqual({
      authority: 'ndc-root',
      issuer: PLATFORM_ISSUER,
    });
  });
});
