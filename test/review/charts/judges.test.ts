import { readArchive } from '../../../review/charts/archive';
import { clusterRights } from '../../../review/charts/cluster-rights';
import { imageReferences } from '../../../review/charts/image-references';
import { parseObjects } from '../../../review/charts/objects';
import type { Judge, ReleaseFacts, RenderedRelease } from '../../../review/charts/types';
import { valueKeys } from '../../../review/charts/value-keys';
import { webhooks } from '../../../review/charts/webhooks';
import type { Json } from '../../../review/read/json';
import { packedChart } from '../../support/packed-chart';

const FACTS: ReleaseFacts = {
  registry: 'registry.example',
  images: [{ source: 'quay.io/vi-du/small', tag: '1.0.0', digest: `sha256:${'a'.repeat(64)}` }],
  level: 'restricted',
  highlyAvailable: true,
  rights: [],
  recorded: new Set(['read.in.source']),
  chartFault: () => undefined,
  imageFault: () => undefined,
  ipv4: 'warning',
};

/** Paths that a rule complains of in what Helm printed. */
function faults(judge: Judge, text: string, more: Partial<ReleaseFacts & RenderedRelease> = {}): readonly string[] {
  const objects = parseObjects(text);
  const archive = readArchive(packedChart('small', '1.0.0'));
  if (typeof objects === 'string' || 'fault' in archive) throw new Error('not what Helm prints');
  const chart = { name: 'small', version: '1.0.0' };
  const release = { name: 'small', namespace: 'ndc-small', chart, archive, values: [], texts: [text, text] as const };
  return judge({ ...release, objects, ...more }, { ...FACTS, ...more }).map(({ path = '' }) => path);
}

const kind = (name: string, rest: string): string =>
  `apiVersion: v1\nkind: ${name}\nmetadata: {name: small}\n${rest}\n---\n`;
const role = (rules: string, name = 'small'): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: ${name}}\nrules: ${rules}\n---\n`;
const binding = (name: string): string => kind('ClusterRoleBinding', `roleRef: {kind: ClusterRole, name: ${name}}`);

describe('rights over the whole cluster', () => {
  const SECRETS = `[{apiGroups: [''], resources: [secrets], verbs: [get, create]}]`;
  const right = { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'create'] };

  it('count where a role is bound or taken in by another', () => {
    expect(faults(clusterRights, role(SECRETS))).toEqual([]);
    expect(faults(clusterRights, role(SECRETS) + binding('small'))).toEqual(['rules[0]']);
    const aggregated = role(SECRETS).replace(
      '{name: small}',
      "{name: small, labels: {rbac.authorization.k8s.io/aggregate-to-admin: 'true'}}",
    );
    expect(faults(clusterRights, aggregated)).toEqual(['rules[0]']);
  });

  it.each([
    [right, []],
    [{ ...right, verbs: ['*'] }, []],
    [{ ...right, verbs: ['get'] }, ['rules[0]']],
    [{ ...right, apiGroups: ['apps'] }, ['rules[0]']],
  ])('are known by %j', (known, expected) => {
    expect(faults(clusterRights, role(SECRETS) + binding('small'), { rights: [known] })).toEqual(expected);
  });

  it('of a role that the release does not make are known only where everything is', () => {
    expect(faults(clusterRights, binding('cluster-admin'), { rights: [right] })).toEqual(['roleRef']);
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
    expect(faults(clusterRights, binding('cluster-admin'), { rights: [all] })).toEqual([]);
    expect(faults(clusterRights, binding('system:auth-delegator'))).toEqual([]);
  });
});

describe('a webhook', () => {
  const hook = (rest: string): string =>
    kind('MutatingWebhookConfiguration', `webhooks:\n  - {name: a.example, ${rest}}`);
  const PODS = "rules: [{apiGroups: [''], resources: [pods]}]";
  const not = (values: string): string =>
    `namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [${values}]}]}`;

  it.each([
    ['fails closed by default', PODS, ['webhooks[0]']],
    ['may fail open', `failurePolicy: Ignore, ${PODS}`, []],
    ['may spare kube-system', `${PODS}, ${not('kube-system')}`, []],
    ['may not spare another alone', `${PODS}, ${not('default')}`, ['webhooks[0]']],
    ['may ask about kinds of its own', 'rules: [{apiGroups: [small.example], resources: [a]}]', []],
    ['may not ask about all kinds', "rules: [{apiGroups: ['*'], resources: ['*']}]", ['webhooks[0]']],
    ['of objects of the cluster meets no namespace', "rules: [{apiGroups: [''], scope: Cluster}]", []],
  ])('%s', (_, rest, expected) => {
    expect(faults(webhooks, hook(rest))).toEqual(expected);
  });
});

describe('a reference to an image', () => {
  const LOCKED = `registry.example/vi-du/small:1.0.0@sha256:${'a'.repeat(64)}`;

  it.each([
    [LOCKED, []],
    [LOCKED.replace(':1.0.0', ''), []],
    [LOCKED.replace('1.0.0', '1.0.1'), ['image']],
    [LOCKED.replace(/a{64}/, 'b'.repeat(64)), ['image']],
    ['registry.example/vi-du/small:1.0.0', ['image']],
    ['registry.example.org/vi-du/small:1.0.0', ['image']],
    ['small', ['image']],
  ])('%s is judged in a field', (image, expected) => {
    expect(faults(imageReferences, kind('Thing', `image: ${image}`))).toEqual(expected);
  });

  it('is found in arguments and in the environment, and nowhere else', () => {
    const image = 'quay.io/vi-du/other:1.0.0';
    const text = `args: [--a=${image}, gateway.example/controller, 'http://a.example/b:c', a.svc.example:80/b]\nenv: [{name: A, value: ${image}}]\nnote: ${image}`;
    expect(faults(imageReferences, kind('Thing', text))).toEqual(['args[0]', 'env[0].value']);
  });
});

describe('a key of the values', () => {
  const CHART = packedChart('small', '1.0.0', {
    'Chart.yaml': 'name: small\nversion: 1.0.0\ndependencies: [{name: inner, alias: other}]\n',
    'values.yaml': 'a: {b: 1}\nopen: {}\nnothing:\nlist: []\nother: {x: 1}\n',
    'values.schema.json': '{"properties": {"schema": {"properties": {"only": {}}}}}',
    'charts/inner/values.yaml': 'y: 1\n',
  });

  it.each<[Json, readonly string[]]>([
    [{ a: { b: 2 }, open: { any: { thing: 1 } }, nothing: { x: 1 }, list: [{ x: 1 }] }, []],
    [{ other: { x: 2, y: 2 }, schema: { only: 1 }, read: { in: { source: 1 } } }, []],
    [{ a: { c: 1 } }, ['values.a.c']],
    [{ a: { b: { c: 1 } } }, ['values.a.b.c']],
    [
      { inner: { y: 1 }, other: { z: 1 }, schema: { two: 1 } },
      ['values.inner.y', 'values.other.z', 'values.schema.two'],
    ],
    [{ read: { in: { another: 1 } }, b: {} }, ['values.read.in.another']],
  ])('%j', (values, expected) => {
    const archive = readArchive(CHART);
    if ('fault' in archive) throw new Error(archive.fault);
    expect(faults(valueKeys, '', { archive, values: [values] })).toEqual(expected);
  });
});
