import { Sensor } from '../../../constructs/components/sensor';
import { componentContext } from '../../support/component-context';
import { at, resourcesOf } from '../../stacks/render';

const SETTINGS = { runtimeSocket: '/run/crio/crio.sock', certificate: 'log-certificate' };

/** What the release of a component's one chart installs, where the lock has this digest. */
function archiveOf(digest: string): unknown {
  const context = componentContext('sensor');
  const charts = context.component.charts.map((chart) => ({ ...chart, version: 'v1.0.0', digest }));
  const { helm_release: releases } = resourcesOf((stack) => {
    new Sensor(stack, 'x', { ...context, component: { ...context.component, charts } }, SETTINGS);
  });
  return (at(releases, 'ndc-sensor_falco') as { readonly chart: unknown }).chart;
}

describe('a release of a chart of others', () => {
  it('names its archive by the digest of the lock', () => {
    const digest = `sha256:abcdef012345${'0'.repeat(52)}`;
    expect(archiveOf(digest)).toBe('../../../.charts/falco-v1.0.0-abcdef012345.tgz');
  });

  it('names it as it is published where nobody knows the digest', () => {
    expect(archiveOf('unknown')).toBe('../../../.charts/falco-v1.0.0.tgz');
  });
});
