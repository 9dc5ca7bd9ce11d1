import type { ComponentSettings } from '../../model/estate/component-settings';
import { LABELS } from '../keys';
import { onPort } from './pods';
import { type MountedFiles, STORE_CA } from './store-access';

/** Ports of the aggregator, and of the figures that every Vector gives about itself. */
export const LOG_PORTS = { agents: 6000, sensor: 6001, figures: 9598 } as const;

/** Where pods find the Secret by which senders and receivers of logs know each other. */
const CERTIFICATE = '/etc/ndc/certificate';

export const certificateFiles = (secretName: string): MountedFiles => ({
  extraVolumes: [{ name: 'certificate', secret: { secretName } }],
  extraVolumeMounts: [{ name: 'certificate', mountPath: CERTIFICATE, readOnly: true }],
});

const tls = {
  enabled: true,
  ca_file: `${CERTIFICATE}/ca.crt`,
  crt_file: `${CERTIFICATE}/tls.crt`,
  key_file: `${CERTIFICATE}/tls.key`,
  verify_certificate: true,
};

const figures = {
  sources: { own: { type: 'internal_metrics' } },
  sinks: { figures: { type: 'prometheus_exporter', inputs: ['own'], address: onPort(LOG_PORTS.figures) } },
};

/** Nothing is thrown away while a receiver is down: it waits on the disk, then at the source. */
const buffer = (mebibytes: number) => ({ type: 'disk', max_size: mebibytes * 1024 * 1024, when_full: 'block' });

/** On each node: what pods write, and which connections the network let pass or refused. */
export const agentConfig = (aggregator: string): object => ({
  data_dir: '/vector-data-dir',
  sources: {
    ...figures.sources,
    pods: { type: 'kubernetes_logs' },
    connections: { type: 'file', include: ['/var/run/cilium/hubble/*.log'] },
  },
  sinks: {
    ...figures.sinks,
    aggregator: {
      type: 'vector',
      inputs: ['pods', 'connections'],
      address: `${aggregator}:${LOG_PORTS.agents}`,
      tls: { ...tls, verify_hostname: true },
      buffer: buffer(1024),
      acknowledgements: { enabled: true },
    },
  },
});

type Settings = NonNullable<ComponentSettings['logs']>;

/**
 * Whose a line is says the label of its namespace, which the platform alone sets; a line of nobody's is the
 * platform's. What a pod writes into its own log cannot change it: the field is written here, after everything else.
 */
const TENANT = `level = string(.kubernetes.namespace_labels."${LABELS.level}") ?? ""
.ndc_tenant = if includes(["1", "2", "3", "4"], level) { "level-" + level } else { "platform" }
`;

/** Two copies: one to read in Loki, one in a bucket that nobody can change, per level. */
export function aggregatorConfig({ store, lockedBuckets }: Settings): object {
  const keepers = Object.entries(lockedBuckets);
  const copy = (name: string, bucket: string) => ({
    type: 'aws_s3',
    inputs: [`by_tenant.${name}`],
    ...{ bucket, region: store.region, endpoint: `https://${store.host}`, force_path_style: true },
    key_prefix: '%Y/%m/%d/%H/',
    ...{ compression: 'gzip', encoding: { codec: 'json' }, framing: { method: 'newline_delimited' } },
    tls: { ca_file: STORE_CA },
    buffer: buffer(1024),
    acknowledgements: { enabled: true },
  });
  return {
    data_dir: '/vector-data-dir',
    sources: {
      ...figures.sources,
      agents: { type: 'vector', address: onPort(LOG_PORTS.agents), tls },
      sensor: { type: 'http_server', address: onPort(LOG_PORTS.sensor), decoding: { codec: 'json' }, tls },
    },
    transforms: {
      owned: { type: 'remap', inputs: ['agents', 'sensor'], source: TENANT },
      by_tenant: {
        type: 'route',
        inputs: ['owned'],
        reroute_unmatched: false,
        route: Object.fromEntries(keepers.map(([name]) => [name, `.ndc_tenant == "${name}"`])),
      },
    },
    sinks: {
      ...figures.sinks,
      reading_room: readingRoom,
      ...Object.fromEntries(keepers.map(([name, bucket]) => [`locked_${name}`, copy(name, bucket)])),
    },
  };
}

/** The chart reads its values as a template of Helm first; what is meant for Vector has to come out of that as text. */
const ofEvent = (path: string): string => `{{ "{{ ${path} }}" }}`;

/** Loki takes its tenant from a header that it believes: only this pod, and no other flow, reaches its gateway. */
const readingRoom = {
  type: 'loki',
  inputs: ['owned'],
  endpoint: 'http://loki-gateway',
  tenant_id: ofEvent('ndc_tenant'),
  encoding: { codec: 'json' },
  labels: {
    namespace: ofEvent('kubernetes.pod_namespace'),
    container: ofEvent('kubernetes.container_name'),
    tenant: ofEvent('ndc_tenant'),
  },
  out_of_order_action: 'accept',
  buffer: buffer(1024),
  acknowledgements: { enabled: true },
};
