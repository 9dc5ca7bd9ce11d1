import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { mirrored, pinnedTag } from './mirror';
import { families, resources } from './pods';
import { SENSOR_RULES } from './sensor-rules';
import { AGGREGATOR } from './vector';
import { LOG_PORTS } from './vector-config';

type Settings = NonNullable<ComponentSettings['sensor']>;

/**
 * Falco watches, and can stop nothing (Decree 331/2026/NĐ-CP Art. 30.9). On every node: only level 4 has nodes of its
 * own, so each of the others may hold a pod of level 3.
 */
export class Sensor extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Sensor.CITES);
    declareAt(this, context.component.source);
    this.addresses = [
      placeRelease(this, 'falco', {
        ...{ name: 'falco', namespace: context.component.namespace, after: context.after },
        chart: chartOf(context, 'falco'),
        values: falcoValues(context, settings),
      }),
    ];
  }
}

/** Where the chart mounts the Secret `certs.existingClientSecret`. */
const CERTIFICATE = '/etc/falco/certs/client';

/** Values of chart falco 9.2.0 (platform.md 4.10). Before it, the chart did not start without falcoctl. */
export function falcoValues(context: ComponentContext, settings: Settings): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'falco'), 'falco');
  return {
    fullnameOverride: 'falco',
    image: { registry: image.registry, repository: image.path, tag: pinnedTag(image) },
    driver: { kind: 'modern_ebpf', modernEbpf: { leastPrivileged: true }, loader: { enabled: false } },
    // Both reach for an index on the Internet; rules come with the image and from this repository.
    falcoctl: { artifact: { install: { enabled: false }, follow: { enabled: false } } },
    customRules: { 'ndc.yaml': SENSOR_RULES },
    collectors: { kubernetes: { enabled: false }, containerEngine: { engines: engines(settings.runtimeSocket) } },
    falcosidekick: { enabled: false },
    responseActions: { enabled: false },
    scc: { create: false },
    podPriorityClassName: PLATFORM_PRIORITY,
    resources: resources('200m', '1', '1Gi'),
    tolerations: [{ operator: 'Exists' }],
    metrics: {
      enabled: true,
      service: { ports: { metrics: families(context.environment) } },
    },
    ...outputs(settings),
  };
}

/** A runtime socket is root on the node: only that of the engine in use is mounted. */
const engines = (socket: string) => ({
  ...Object.fromEntries(
    ['docker', 'podman', 'containerd', 'lxc', 'libvirt_lxc', 'bpm'].map((engine) => [engine, { enabled: false }]),
  ),
  cri: { enabled: true, sockets: [socket] },
});

/** What it sees goes to the aggregator of logs; figures about itself to whoever scrapes them. */
const outputs = ({ certificate }: Settings) => ({
  certs: { existingClientSecret: certificate },
  falco: {
    rules_files: ['/etc/falco/falco_rules.yaml', '/etc/falco/rules.d'],
    priority: 'notice',
    json_output: true,
    syslog_output: { enabled: false },
    log_syslog: false,
    http_output: {
      enabled: true,
      url: `https://${AGGREGATOR}.ndc-logs.svc:${LOG_PORTS.sensor}`,
      mtls: true,
      ca_cert: `${CERTIFICATE}/ca.crt`,
      client_cert: `${CERTIFICATE}/tls.crt`,
      client_key: `${CERTIFICATE}/tls.key`,
      keep_alive: true,
    },
    webserver: { listen_address: '::', prometheus_metrics_enabled: true },
  },
});
