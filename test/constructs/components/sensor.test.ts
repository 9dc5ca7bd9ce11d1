import { falcoValues, Sensor } from '../../../constructs/components/sensor';
import type { Environment } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const SETTINGS = { runtimeSocket: '/run/crio/crio.sock', certificate: 'log-certificate' };
const valuesOf = (differing: Partial<Environment> = {}) => falcoValues(componentContext('sensor', differing), SETTINGS);

describe('Falco', () => {
  it('loads no kernel module, is not privileged, and fetches nothing', () => {
    expect(valuesOf()).toMatchObject({
      driver: { kind: 'modern_ebpf', modernEbpf: { leastPrivileged: true }, loader: { enabled: false } },
      falcoctl: { artifact: { install: { enabled: false }, follow: { enabled: false } } },
    });
  });

  it('watches only: nothing answers to what it sees', () => {
    expect(valuesOf()).toMatchObject({
      responseActions: { enabled: false },
      falcosidekick: { enabled: false },
      collectors: { kubernetes: { enabled: false } },
    });
  });

  it('mounts the socket of the one runtime that is there', () => {
    const engines = at(valuesOf(), 'collectors', 'containerEngine', 'engines') as Record<string, { enabled: boolean }>;
    expect(engines['cri']).toEqual({ enabled: true, sockets: ['/run/crio/crio.sock'] });
    const others = Object.entries(engines).filter(([engine]) => engine !== 'cri');
    expect(others.map(([engine]) => engine)).toEqual(['docker', 'podman', 'containerd', 'lxc', 'libvirt_lxc', 'bpm']);
    expect(others.every(([, { enabled }]) => !enabled)).toBe(true);
  });

  it('tells the aggregator by certificate, and answers probes in both families', () => {
    expect(at(valuesOf(), 'falco')).toMatchObject({
      http_output: { url: 'https://log-aggregator.ndc-logs.svc:6001', mtls: true },
      webserver: { listen_address: '::' },
      json_output: true,
      priority: 'notice',
    });
    expect(valuesOf()).toHaveProperty('certs.existingClientSecret', 'log-certificate');
  });

  it('is on every node: each may hold a pod of level 3', () => {
    expect(valuesOf()).toHaveProperty('tolerations', [{ operator: 'Exists' }]);
    expect(valuesOf()).not.toHaveProperty('nodeSelector');
  });

  it('has rules of our own beside those of the image, which use none of its macros', () => {
    expect(at(valuesOf(), 'falco')).toHaveProperty('rules_files', [
      '/etc/falco/falco_rules.yaml',
      '/etc/falco/rules.d',
    ]);
    const rules = String(at(at(valuesOf(), 'customRules'), 'ndc.yaml'));
    expect(rules.match(/^- rule: /gm)).toHaveLength(2);
    expect(rules).not.toMatch(/spawned_process|open_read|container\s+and/);
  });

  it.each([{}, { highAvailability: false }, { addressFamilies: 'ipv6' as const }])(
    'sets only what the chart is known to read, from the mirror (%j)',
    (differing) => {
      expect(recorded('falco').paths).toMatchObject(typedPaths(valuesOf(differing)));
      expect(JSON.stringify(valuesOf(differing))).not.toMatch(/docker\.io|ghcr\.io|github\.io|0\.0\.0\.0/);
    },
  );

  it('is of a version that starts without falcoctl', () => {
    const { helm_release: releases } = resourcesOf((stack) => {
      new Sensor(stack, 'x', componentContext('sensor'), SETTINGS);
    });
    expect(at(releases, 'ndc-sensor_falco')).toHaveProperty('chart', '../../../.charts/falco-9.2.0.tgz');
  });
});
