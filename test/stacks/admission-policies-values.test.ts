import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { renderPolicies, renderText, ruleOf, type PolicySet } from '../live/admission/policies';
import { describeWithHelm } from '../live/support/live';

const WAIVER = { rule: 'P01', namespace: 'byt-his', kind: 'Pod', name: 'web', until: '2027-01-31' };
const VALUES = {
  platformNamespaces: ['kube-system', 'ndc-system'],
  platformIdentity: 'system:serviceaccount:ndc-system:terraform',
  registries: ['registry.example'],
  storageClasses: ['ndc-standard'],
  priorityClasses: ['ndc-tenant'],
  csiDrivers: ['csi.example'],
  tolerationKeys: ['ndc.gov.vn/pool'],
  runtimeClasses: ['ndc-sandbox'],
  gatewayNamespaces: ['ndc-gateway'],
  agentNodeLabels: { 'app.kubernetes.io/name': 'agent-node' },
  waivers: [WAIVER],
};
type Values = Readonly<Record<string, unknown>>;

/** What would end a string of CEL or YAML, or be read by Helm or Terraform. */
const PAYLOADS = [
  '"',
  "'",
  '\\',
  'x"] || true || "" in ["',
  "x'\n      message: 'y",
  'a\nb',
  'a\n',
  'a b',
  '{{ .Values }}',
  '${file("x")}',
  '%{ if true }',
  'é',
  '*',
  'a,b',
  '(',
  null,
  5,
  true,
  ['x'],
  { a: 1 },
];
const FIELDS: readonly (readonly [field: string, put: (value: unknown) => Values])[] = [
  ['platformIdentity', (value) => ({ platformIdentity: value })],
  ['platformNamespaces', (value) => ({ platformNamespaces: [...VALUES.platformNamespaces, value] })],
  ...(
    [
      'registries',
      'storageClasses',
      'priorityClasses',
      'csiDrivers',
      'tolerationKeys',
      'runtimeClasses',
      'gatewayNamespaces',
    ] as const
  ).map((list) => [list, (value: unknown): Values => ({ [list]: [value] })] as const),
  ['agentNodeLabels', (value) => ({ agentNodeLabels: { app: value } })],
  ...Object.keys(WAIVER).map(
    (key) => [`waivers.${key}`, (value: unknown): Values => ({ waivers: [{ ...WAIVER, [key]: value }] })] as const,
  ),
];

const WAIVABLE = 'P01 P02 P03 P08 P11 P12 P16 P19 P20 P23 P24a P24b P24c P24d P25 P26 P26b'.split(' ');
const FIRM = 'P04 P05 P06 P07 P09 P10 P10b P10c P11b P13 P14 P15 P17 P18 P21 P22 P27 P28 P29 P30 P31 P32 P99 p01'.split(
  ' ',
);

const schema = join(__dirname, '../../charts/admission-policies/values.schema.json');
const validate = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
const accepts = (differing: Values): boolean => validate({ ...VALUES, ...differing });

describe('the schema of the values', () => {
  it.each(FIELDS)('takes no text into %s that is not a plain word', (_field, put) => {
    expect(accepts({})).toBe(true);
    expect(PAYLOADS.filter((payload) => accepts(put(payload)))).toStrictEqual([]);
  });

  it('waives what runs, and nothing that keeps tenants apart or guards the guards', () => {
    const waived = (rule: string): boolean => accepts({ waivers: [{ ...WAIVER, rule }] });
    expect([...WAIVABLE, ...FIRM].filter(waived)).toStrictEqual(WAIVABLE);
  });

  it.each<readonly [string, Values]>([
    ['a waiver without a last day', { waivers: [{ ...WAIVER, until: undefined }] }],
    ['a waiver of every namespace', { waivers: [{ ...WAIVER, namespace: undefined }] }],
    ['a waiver with a further key', { waivers: [{ ...WAIVER, reason: 'x' }] }],
    ['a waiver until no day', { waivers: [{ ...WAIVER, until: '2027-13-01' }] }],
    ['the namespace of a tenant left out', { platformNamespaces: [...VALUES.platformNamespaces, 'byt-his'] }],
    ['default left out', { platformNamespaces: [...VALUES.platformNamespaces, 'default'] }],
    ['ndc-system judged', { platformNamespaces: ['kube-system'] }],
    ['administrators as the platform', { platformIdentity: 'system:masters' }],
    ['an account of a tenant as the platform', { platformIdentity: 'system:serviceaccount:byt-his:app' }],
    ['a registry without a dot', { registries: ['library'] }],
    ['a registry that ends in a slash', { registries: ['registry.example/'] }],
    ['no registry', { registries: [] }],
    ['a priority of the system', { priorityClasses: ['system-node-critical'] }],
    ['a taint of the control plane', { tolerationKeys: ['node-role.kubernetes.io/control-plane'] }],
    ['gateways in a tenant', { gatewayNamespaces: ['byt-his'] }],
    ['no label of agent nodes', { agentNodeLabels: {} }],
    ['a label of agent nodes that ends the text', { agentNodeLabels: { 'a"': 'x' } }],
    ['a further value', { paramKind: 'x' }],
    ['a value of Helm’s own', { global: { a: 1 } }],
    ...Object.keys(VALUES).map((key) => [`no ${key}`, { [key]: undefined }] as const),
  ])('refuses %s', (_name, differing) => {
    expect(validate(JSON.parse(JSON.stringify({ ...VALUES, ...differing })))).toBe(false);
  });
});

describeWithHelm('values in the rendered policies', (helm) => {
  const expressionsOf = ({ policies }: PolicySet): readonly string[] =>
    policies.flatMap(({ metadata, spec }) =>
      spec.validations.map(
        ({ expression, message }, index) => `${ruleOf(message)} ${metadata.name} ${index} ${expression}`,
      ),
    );

  // A rule that is no rule waives nothing; without a kind or a name a waiver is a wider one.
  it.each(FIELDS.filter(([field]) => field !== 'waivers.rule'))(
    'are plain words in %s, also where the schema is skipped',
    (_field, put) => {
      const passed = ['"', '\\', "x'\n", '{{ .Values }}', '${x}'].filter((payload) => {
        try {
          renderText(helm, { ...VALUES, ...put(payload) }, ['--skip-schema-validation']);
          return true;
        } catch {
          return false;
        }
      });
      expect(passed).toStrictEqual([]);
    },
    60_000,
  );

  it('are refused by Helm as by the schema', () => {
    expect(() => renderText(helm, { ...VALUES, registries: [] })).toThrow('registries');
  });

  it.each(WAIVABLE)('a waiver of %s is a guard of that rule alone', (rule) => {
    const without = expressionsOf(renderPolicies(helm, { ...VALUES, waivers: [] }));
    const waived = expressionsOf(renderPolicies(helm, { ...VALUES, waivers: [{ ...WAIVER, rule }] }));
    const own = ['P08', 'P16', 'P26'].includes(rule);
    const guard = [
      'request.namespace == "byt-his"',
      'request.kind.kind == "Pod"',
      own ? 'object.metadata.name == "web"' : 'object.metadata.?labels["app.kubernetes.io/name"].orValue("") == "web"',
      ...(rule === 'P12'
        ? ['namespaceObject.metadata.?labels["ndc.gov.vn/level"].orValue("") in ["1", "2", "3"]']
        : []),
      'timestamp(object.metadata.creationTimestamp) < timestamp("2027-01-31T17:00:00Z")',
    ].join(' && ');
    expect(waived).toStrictEqual(
      without.map((line) => {
        const [head, text] = [line.split(' ', 3).join(' '), line.split(' ').slice(3).join(' ')];
        // What hides a pod's log is never waived.
        const isWaived = line.startsWith(`${rule} `) && !text.includes('"vector.dev/"');
        return isWaived ? `${head} (${guard}) || ${text}` : line;
      }),
    );
    expect(waived).not.toStrictEqual(without);
  });
});
