import { FLOORS, floorOfChart, floorOfImage, isBelow } from '../../../model/rules/chart-floors';

describe('a floor of two lines', () => {
  const below = (version: string): boolean => isBelow(version, ['1.19.6', '1.20.0']);

  it.each(['1.19.6', '1.19.10', '1.20.0', 'v1.20.0', '1.20.1', '1.21.0', '2.0.0', '1.19.6-distroless'])(
    'is kept by %s',
    (version) => {
      expect(below(version)).toBe(false);
    },
  );

  it.each(['1.19.5', '1.18.99', '1.20.0-rc.1', '0.99.0', 'main', '17b1956c', '1.20'])('is missed by %s', (version) => {
    expect(below(version)).toBe(true);
  });
});

describe('the floors', () => {
  it.each([
    ['cilium', '1.19.5', '1.20.0'],
    ['cert-manager', 'v1.20.9', 'v1.21.0'],
    ['kyverno', '3.8.9', '3.9.0'],
    ['external-secrets', '2.4.9', '2.5.0'],
    ['falco', '9.1.0', '9.2.0'],
  ])('refuse chart %s %s and take %s', (chart, old, mended) => {
    expect([floorOfChart(chart, old) !== undefined, floorOfChart(chart, mended)]).toEqual([true, undefined]);
  });

  it.each([
    ['docker.io/grafana/loki', '3.7.1', '3.7.2'],
    ['docker.io/velero/velero-plugin-for-aws', 'v1.14.2', 'v1.14.3'],
    ['docker.io/goharbor/harbor-core', 'v2.14.2', 'v2.14.3'],
    ['quay.io/keycloak/keycloak', '26.7.3', '26.7.4'],
    ['reg.kyverno.io/kyverno/kyvernopre', 'v1.18.9', 'v1.19.0'],
  ])('refuse image %s:%s and take %s', (image, old, mended) => {
    expect([floorOfImage(image, old) !== undefined, floorOfImage(image, mended)]).toEqual([true, undefined]);
  });

  it('are each with a source', () => {
    expect(FLOORS.filter(({ source }) => !/^https:\/\/github\.com\/.+\/\d+$/.test(source))).toEqual([]);
  });
});
