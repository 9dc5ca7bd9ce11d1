import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { describeWithHelm } from '../../live/support/live';
import { renderText } from './support/objects';
import { agreement, AGENT_NODE, GATEWAY, HUB, VALUES } from './support/values';

const CHART = join(__dirname, '../../../charts/exchange-gateway');
const read = (path: string): string => readFileSync(join(CHART, path), 'utf8');
const validate = new Ajv().compile(JSON.parse(read('values.schema.json')) as object);
type Differing = Readonly<Record<string, unknown>>;
const accepts = (differing: Differing): boolean => validate(JSON.parse(JSON.stringify({ ...VALUES, ...differing })));

/** What would end a string of CEL, YAML or a header, or be read by Helm, Envoy or Terraform. */
const PAYLOADS = [
  '"',
  "'",
  '\\',
  "x' || true || '' == '",
  "x'\n        action: Allow",
  'a\nb',
  'a\n',
  'a\r\nndc-caller: b',
  '{{ .Values }}',
  '${file("x")}',
  '%{ if true }',
  '%REQ(COOKIE)%',
  '*',
  'a,b',
  '[a]',
  '{a: b}',
  '&a',
  '#',
  '../x',
  '//',
  '',
  ' ',
  null,
  true,
  ['x'],
  { a: 1 },
];
/** Helm takes any value for true or false. */
const FLAGS = ['example', 'frame'];
const NUMBERS = ['port', 'replicas', 'requestsPerMinute', 'bodyKiB'];
/** Empty there means none. */
const MAY_BE_EMPTY = ['gateway.revocations', 'gateway.priorityClass'];

type Field = readonly [name: string, put: (value: unknown) => Differing];
const of = (section: string, values: object): readonly Field[] =>
  Object.keys(values).map((key) => [
    `${section}.${key}`,
    (value) => ({ [section]: section === 'register' ? [{ ...values, [key]: value }] : { ...values, [key]: value } }),
  ]);
const FIELDS: readonly Field[] = [
  ['example', (value) => ({ example: value === true ? 'true' : value })],
  ['frame', (value) => ({ frame: value === true ? 'true' : value })],
  ...of('hub', HUB),
  ['hub.podLabels key', (value) => ({ hub: { ...HUB, podLabels: { [String(value)]: 'x' } } })],
  ['hub.podLabels value', (value) => ({ hub: { ...HUB, podLabels: { x: value } } })],
  ...of('gateway', GATEWAY),
  ...of('agentNode', AGENT_NODE),
  ['agentNodes agency', (value) => ({ agentNodes: [{ agency: value, namespace: 'x' }] })],
  ['agentNodes namespace', (value) => ({ agentNodes: [{ agency: 'vi-du-b', namespace: value }] })],
  ['agentNodes address', (value) => ({ agentNodes: [{ agency: 'vi-du-b', addresses: [value] }] })],
  ...of('register', agreement()),
  ['callers', (value) => ({ callers: [value] })],
];
/** Lists that hold one text, and words that are text in a label's key, are as they should be. */
const harmless = (field: string, payload: unknown): boolean =>
  (field === 'hub.podLabels' && typeof payload === 'object' && payload !== null && !Array.isArray(payload)) ||
  (field === 'hub.podLabels key' && typeof payload !== 'string') ||
  (MAY_BE_EMPTY.includes(field) && payload === '');

describe('the schema of the values', () => {
  it('takes what the tests take, and not what a chart of nothing has', () => {
    expect(accepts({})).toBe(true);
    expect(validate(parse(read('values.yaml')))).toBe(false);
  });

  it.each(FIELDS)('takes no hostile text into %s', (field, put) => {
    const passed = PAYLOADS.filter((payload) => !harmless(field, payload) && accepts(put(payload)));
    expect(passed).toStrictEqual([]);
  });

  it.each<readonly [string, Differing]>([
    ['one replica', { gateway: { ...GATEWAY, replicas: 1 } }],
    ['an image by its tag', { gateway: { ...GATEWAY, image: 'registry.example/envoyproxy/envoy:v1.39.0' } }],
    ['an image of no named host', { gateway: { ...GATEWAY, image: GATEWAY.image.replace('registry.example/', '') } }],
    ['a priority of the system', { gateway: { ...GATEWAY, priorityClass: 'system-node-critical' } }],
    ['the hub in a tenant', { hub: { ...HUB, namespace: 'vi-du-a-agent-node' } }],
    ['a port that Envoy Gateway would move', { hub: { ...HUB, port: 443 } }],
    ['no labels', { hub: { ...HUB, podLabels: {} } }],
    ...['app.kubernetes.io/name', 'app.kubernetes.io/component', 'gateway.envoyproxy.io/owning-gateway-name'].map(
      (key) =>
        [`the label ${key}, by which Envoy Gateway selects`, { hub: { ...HUB, podLabels: { [key]: 'x' } } }] as const,
    ),
    [
      'an agent node in the cluster and outside',
      {
        agentNodes: [{ agency: 'vi-du-b', namespace: 'x', addresses: ['192.0.2.1'] }],
      },
    ],
    ['an agent node nowhere', { agentNodes: [{ agency: 'vi-du-b' }] }],
    ...[
      '0.0.0.0',
      '127.0.0.1',
      '169.254.169.254',
      '224.0.0.1',
      '010.0.0.1',
      '2001:db8::1',
      '0:0:0:0:0:0:0:1',
      'fe80:0:0:0:0:0:0:1',
    ].map(
      (address) => [`the address ${address}`, { agentNodes: [{ agency: 'vi-du-b', addresses: [address] }] }] as const,
    ),
    ['an agreement without a last day', { register: [{ ...agreement(), until: undefined }] }],
    ['a last day that is no day', { register: [agreement({ until: '2027-13-01' })] }],
    ['law, which it cannot enforce', { register: [{ ...agreement(), legalBasis: ['278/2025/NĐ-CP Điều 4'] }] }],
    ['agreements of more than one hundred of ids', { register: Array.from({ length: 101 }, () => agreement()) }],
    ['a path of two parts', { register: [agreement({ path: '/vi-du-b/hoat-dong' })] }],
    ['no requests', { register: [agreement({ requestsPerMinute: 0 })] }],
    ['half a request', { register: [agreement({ requestsPerMinute: 0.5 })] }],
    ['a body of more than a GiB', { register: [agreement({ bodyKiB: 1_048_577 })] }],
    ['a profile that nobody knows', { register: [agreement({ profile: 'soap' })] }],
    ['a further key of an agreement', { register: [{ ...agreement(), purpose: 'x' }] }],
    ['a further value', { paramKind: 'x' }],
    ['a value of Helm’s own', { global: { a: 1 } }],
    ...Object.keys(VALUES).map((key) => [`no ${key}`, { [key]: undefined }] as const),
    ...Object.keys(GATEWAY).map((key) => [`no gateway.${key}`, { gateway: { ...GATEWAY, [key]: undefined } }] as const),
  ])('refuses %s', (_name, differing) => {
    expect(accepts(differing)).toBe(false);
  });
});

describe('the templates', () => {
  it.each([
    '_helpers.tpl',
    'agent-nodes.yaml',
    'agreements.yaml',
    'checks.yaml',
    'clients.yaml',
    'gateway.yaml',
    'proxy.yaml',
    'refused.yaml',
    'routes.yaml',
  ])('%s holds nothing that Terraform would read as its own', (template) => {
    expect(read(`templates/${template}`)).not.toMatch(/\$\{|%\{/);
  });
});

describeWithHelm('values that the schema has not seen', (helm) => {
  const unseen = ['--namespace', 'ndc-system', '--skip-schema-validation'];
  const refusal = (differing: Differing, options: readonly string[] = unseen): string => {
    try {
      renderText(helm, { ...VALUES, ...differing }, options);
      return 'rendered';
    } catch (error) {
      return String((error as { readonly stderr: unknown }).stderr);
    }
  };

  it.each(FIELDS.filter(([field]) => !FLAGS.includes(field) && !NUMBERS.some((number) => field.endsWith(number))))(
    'are plain words in %s all the same',
    (field, put) => {
      const passed = ['"', '\\', "x'\n", '{{ .Values }}', '${x}'].filter(
        (payload) => refusal(put(payload)) === 'rendered',
      );
      expect(passed).toStrictEqual([]);
      expect(field).not.toBe('');
    },
    60_000,
  );

  it.each<readonly [string, Differing, string]>([
    [
      'an agreement without a last day',
      { register: [{ ...agreement(), until: undefined }] },
      'VD-0042: "<nil>" is not a last day',
    ],
    ['one replica', { gateway: { ...GATEWAY, replicas: 1 } }, 'at least two replicas'],
    ['an agreement twice', { register: [agreement(), agreement({ caller: 'vi-du-c' })] }, 'VD-0042 stands twice'],
    ['an agency twice', { agentNodes: [...VALUES.agentNodes, VALUES.agentNodes[0]] }, 'vi-du-a has two agent nodes'],
    ['an agency that serves nowhere', { agentNodes: [] }, 'VD-0042: no agent node of vi-du-b'],
    ['a path of another agency', { register: [agreement({ server: 'vi-du-c' })] }, 'is not one of vi-du-c'],
  ])('are refused where there is %s', (_name, differing, words) => {
    expect(refusal(differing)).toContain(words);
  });

  it('are kept outside the hub’s namespace, where its keys are', () => {
    expect(refusal({}, ['--namespace', 'ndc-hub'])).toContain('the release is kept outside namespace "ndc-hub"');
  });

  it('are refused by Helm as by the schema', () => {
    expect(refusal({ register: [agreement({ path: '/x' })] }, ['--namespace', 'ndc-system'])).toContain(
      '/register/0/path',
    );
  });
});
