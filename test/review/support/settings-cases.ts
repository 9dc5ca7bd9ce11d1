import { chartCopy, CLUSTER, type Files, namespace, oneStack, release, stackJson, type Tree } from './folder';
import type { IssueCase } from './issue-case';

const ns = (differing: Tree): Tree => ({ kubernetes_namespace_v1: { 'byt-his': { ...namespace(), ...differing } } });
const of = (type: string, attributes: unknown): Tree => ({ [type]: { x: attributes } });
const bare = stackJson('one', {});
const chart = chartCopy({ 'policy.yaml': 'kind: {{ .Values.kind }}\n' });
const helm = (differing: Tree = {}): Tree => of('helm_release', release(chart.folder, differing));
const withChart = (files: Files = chart.files, differing: Tree = {}): Files => ({
  ...oneStack(helm(differing)),
  ...files,
});
const terraform = (differing: Tree): Tree => ({ terraform: { ...(bare['terraform'] as Tree), ...differing } });
const variable = (differing: Tree): Tree => ({ variable: { ...(bare['variable'] as Tree), ...differing } });

const S3 = {
  bucket: 'states',
  endpoints: { s3: 'https://s3.example' },
  key: 'local/one/one.tfstate',
  region: 'vn',
  use_lockfile: true,
  use_path_style: true,
};
const HTTP = {
  address: 'https://states.example/one',
  lock_address: 'https://states.example/one/lock',
  lock_method: 'POST',
  unlock_address: 'https://states.example/one/lock',
  unlock_method: 'DELETE',
};

/** Providers, backends, variables and charts that are not ours. */
export const SETTINGS_CASES: readonly IssueCase[] = [
  [
    'an unknown provider',
    oneStack({}, { provider: { kubernetes: [CLUSTER], aws: [{}] } }),
    ['provider-unknown one - provider.aws'],
  ],
  [
    'a provider of another version and one that is not ours',
    oneStack(
      {},
      terraform({ required_providers: { kubernetes: { source: 'kubernetes', version: '2.37.0' }, aws: {} } }),
    ),
    [
      'provider-unknown one - terraform.required_providers.aws',
      'value-not-allowed one - terraform.required_providers.kubernetes.version',
    ],
  ],
  ...['registry.example/hashicorp/kubernetes', 'example/kubernetes'].map((source): IssueCase => {
    const required_providers = { kubernetes: { source, version: '2.38.0' } };
    return [
      `a provider from ${source}`,
      oneStack({}, terraform({ required_providers })),
      ['value-not-allowed one - terraform.required_providers.kubernetes.source'],
    ];
  }),
  [
    'a provider that is not configured',
    oneStack(ns({}), { provider: { helm: [{ kubernetes: CLUSTER }] } }),
    ['provider-missing one - provider'],
  ],
  [
    'a provider that is not pinned',
    oneStack(ns({}), terraform({ required_providers: {} })),
    ['provider-missing one - provider'],
  ],
  [
    'another cluster',
    oneStack({}, { provider: { kubernetes: [{ ...CLUSTER, host: 'https://example.com', insecure: true }] } }),
    ['cluster-connection one - provider.kubernetes[0].host', 'unknown-attribute one - provider.kubernetes[0].insecure'],
  ],
  [
    'another backend',
    oneStack({}, terraform({ backend: { gcs: {} } })),
    ['backend-unknown one - terraform.backend.gcs'],
  ],
  ['a store of objects', oneStack({}, terraform({ backend: { s3: S3 } })), []],
  [
    'a store of objects that does not lock',
    oneStack({}, terraform({ backend: { s3: { ...S3, use_lockfile: false } } })),
    ['backend-unlocked one - terraform.backend.s3.use_lockfile'],
  ],
  [
    'credentials of the state',
    oneStack({}, terraform({ backend: { s3: { ...S3, access_key: 'A', secret_key: 'B' } } })),
    [
      'unknown-attribute one - terraform.backend.s3.access_key',
      'unknown-attribute one - terraform.backend.s3.secret_key',
    ],
  ],
  [
    'where the database of the state is, with its password',
    oneStack({}, terraform({ backend: { pg: { schema_name: 'ndc', conn_str: 'postgres://a:b@c' } } })),
    ['unknown-attribute one - terraform.backend.pg.conn_str'],
  ],
  [
    'a server that does not lock',
    oneStack({}, terraform({ backend: { http: { ...HTTP, lock_address: 'https://elsewhere.example/lock' } } })),
    ['backend-unlocked one - terraform.backend.http.lock_address'],
  ],
  [
    'two backends',
    oneStack({}, terraform({ backend: { s3: {}, local: {} } })),
    ['backend-missing one - terraform.backend.backend'],
  ],
  ['a setting of Terraform', oneStack({}, terraform({ cloud: {} })), ['unknown-attribute one - terraform.cloud']],
  ['another variable', oneStack({}, variable({ x: {} })), ['variable-unknown one - variable.x']],
  [
    'a variable with a default',
    oneStack({}, variable({ cluster_host: { type: 'string', default: 'https://example.com' } })),
    ['unknown-attribute one - variable.cluster_host.default'],
  ],
  ['a chart without Helm', withChart(), ['chart-not-rendered one helm_release.x -']],
  ['a chart elsewhere', withChart({}, { chart: 'oci://registry.example/x' }), ['chart-path one helm_release.x chart']],
  ['a chart that is not there', withChart({}), ['chart-missing one helm_release.x chart']],
  [
    'a chart that was changed',
    withChart({ ...chart.files, [`charts/${chart.folder}/values.yaml`]: 'a: 1' }),
    ['chart-digest one helm_release.x chart'],
  ],
  [
    'a file that is no part of a chart',
    withChart({ ...chart.files, [`charts/${chart.folder}/charts/x.tgz`]: '' }),
    ['chart-file-unknown one helm_release.x chart'],
  ],
  ...['lookup "v1" "Secret" "" ""', '.Capabilities.APIVersions', 'now', 'randAlpha 5', 'if .Release.IsUpgrade'].map(
    (action) => {
      const unsteady = chartCopy({ 'x.yaml': `a: {{ ${action} }}` });
      const files = { ...oneStack(of('helm_release', release(unsteady.folder))), ...unsteady.files };
      return [`a chart that asks for ${action}`, files, ['chart-unsteady one helm_release.x chart']] as const;
    },
  ),
  [
    'a release that is an option, without namespace, that makes one',
    withChart(chart.files, { name: '--post-renderer', namespace: null, create_namespace: true }),
    [
      'missing-attribute one helm_release.x -',
      'value-not-allowed one helm_release.x create_namespace',
      'value-not-allowed one helm_release.x name',
      'value-not-allowed one helm_release.x namespace',
    ],
  ],
];
