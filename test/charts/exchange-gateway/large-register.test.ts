import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describeWithHelm } from '../../live/support/live';
import { objectsIn, ofKind, render, renderText } from './support/objects';
import { agreement, VALUES, type Agreement } from './support/values';

/** Ids of full length; agencies, systems and interfaces with names of 40 letters, the most that there can be. */
const idAt = (index: number): string => `VDVDVD-${String(index).padStart(4, '0')}`;
const nameAt = (index: number): string => `${'a'.repeat(37)}-${String(index).padStart(2, '0')}`;

const register = (agreements: number, agencies: number): readonly Agreement[] =>
  Array.from({ length: agreements }, (_, index) => {
    const server = nameAt(index % agencies);
    return agreement({
      id: idAt(index),
      caller: nameAt((index + 1) % agencies),
      server,
      path: `/${server}/${nameAt(0)}/${nameAt(index % 2)}`,
    });
  });
const agentNodes = Array.from({ length: 100 }, (_, index) => ({ agency: nameAt(index), namespace: `n-${index}` }));

/** Helm keeps a release, base64 of it packed, in one Secret: https://helm.sh/docs/topics/advanced/#storage-backends */
const SECRET = 1024 * 1024;
const sizeOf = (text: string, values: object): number =>
  gzipSync(text + JSON.stringify(values)).toString('base64').length;

describeWithHelm('a hundred agreements, the most that a release has', (helm) => {
  const values = { ...VALUES, frame: false, callers: [], agentNodes, register: register(100, 100) };
  let documents: readonly string[];
  const the = (field: RegExp): readonly string[] => documents.map((text) => field.exec(text)?.[1] ?? '');

  beforeAll(() => {
    documents = renderText(helm, values)
      .split(/^---$/m)
      .filter((text) => text.includes('kind:'));
  }, 60_000);

  it('are objects of their own, under names that Kubernetes takes, and nothing of the frame', () => {
    const names = the(/^ {2}name: "(.*)"$/m);
    for (const name of names)
      expect(name).toMatch(/^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/);
    const kinds = the(/^kind: (.*)$/m);
    expect(new Set(names.map((name, index) => `${kinds[index]} ${name}`)).size).toBe(documents.length);
    expect([...new Set(kinds)].sort()).toStrictEqual(['BackendTrafficPolicy', 'HTTPRoute', 'SecurityPolicy']);
    expect(kinds.filter((kind) => kind === 'SecurityPolicy')).toHaveLength(100);
    for (const expression of the(/cel: "(.*)"/)) expect(expression.length).toBeLessThan(4096);
  });

  it('fit into the one Secret that Helm keeps a release in, many times over', () => {
    expect(sizeOf(documents.join('---'), values)).toBeLessThan(SECRET / 20);
  });
});

describeWithHelm('the frame of 1,000 agencies', (helm) => {
  const agencies = Array.from({ length: 1000 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'))
    .map((digest) => `a${digest.slice(0, 39)}`)
    .sort();
  const values = {
    ...VALUES,
    agentNodes: agencies.map((agency) => ({ agency, namespace: `${agency}-agent-node` })),
    callers: agencies,
    register: [],
  };

  it('fits too, whatever their names are', () => {
    expect(sizeOf(renderText(helm, values), values)).toBeLessThan(SECRET / 2);
  }, 60_000);
});

describeWithHelm('agreements over few interfaces', (helm) => {
  const all = register(60, 2);

  it('share routes of ten rules at most, of the sixteen that there may be', () => {
    const objects = objectsIn(renderText(helm, { ...VALUES, agentNodes, register: all }));
    const rules = ofKind(objects, 'HTTPRoute').map(({ spec }) => spec.rules.length);
    expect(rules.toSorted((a, b) => b - a).slice(0, 3)).toStrictEqual([5, 5, 5]);
    const one = all.map((entry) => ({ ...entry, path: all[0]?.path ?? '', server: all[0]?.server ?? '' }));
    const shared = ofKind(render(helm, { ...VALUES, agentNodes, register: one }), 'HTTPRoute');
    expect(shared.map(({ spec }) => spec.rules.length).sort()).toStrictEqual([1, 10, 10, 10, 10, 10, 10]);
  });

  it('move no other route when one of them goes', () => {
    const before = render(helm, { ...VALUES, agentNodes, register: all });
    const after = render(helm, { ...VALUES, agentNodes, register: all.filter(({ id }) => id !== idAt(7)) });
    const texts = new Set(after.map((object) => JSON.stringify(object)));
    const changed = before.filter((object) => !texts.has(JSON.stringify(object)));
    expect(changed.map(({ kind }) => kind).sort()).toStrictEqual([
      'BackendTrafficPolicy',
      'HTTPRoute',
      'SecurityPolicy',
    ]);
  });
});
