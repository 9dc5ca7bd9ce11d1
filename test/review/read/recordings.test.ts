import { Issues, type ReviewIssue } from '../../../review/issue';
import type { KubeObject } from '../../../review/kube/object';
import { Block } from '../../../review/read/block';
import type { Json } from '../../../review/read/json';
import { OBJECT_READERS } from '../../../review/read/resources';
import { objectOf, type Recording, recordings } from '../support/recordings';

function read({ type, attributes }: Recording): { object: KubeObject | undefined; issues: readonly ReviewIssue[] } {
  const reader = OBJECT_READERS.get(type);
  if (reader === undefined) throw new Error(`no reader of ${type}`);
  const issues = new Issues();
  const object = Block.read(attributes as Json, { address: `${type}.x` }, issues, reader);
  return { object, issues: issues.sorted() };
}

/** What the provider takes and the reader refuses: it makes something else of it than stands there. */
const STRICTER: Readonly<Record<string, string>> = {
  'account: token as text': 'wrong-type',
  'budget: a negative amount': 'value-not-allowed',
  'budget: a percentage with a leading zero': 'value-not-allowed',
  'budget: a sign': 'value-not-allowed',
  'budget: an amount that is a number': 'wrong-type',
  'claim: an empty list of access modes': 'missing-attribute',
  'claim: waiting as text': 'wrong-type',
  'cluster role: empty verbs': 'missing-attribute',
  'config map: a value that is a number': 'wrong-type',
  'config map: a value that is null': 'wrong-type',
  'config map: binary data with a line break': 'value-not-allowed',
  'config map: binary data with loose bits': 'value-not-allowed',
  'config map: immutable as text': 'wrong-type',
  'policy: a directive': 'template',
  'policy: a doubly escaped template': 'template',
  'policy: a label that is a number': 'wrong-type',
  'policy: a label that is null': 'wrong-type',
  'policy: a template': 'template',
  'policy: a template as a key': 'template',
  'policy: pod selector with an empty expression': 'missing-attribute',
  'policy: port "-1"': 'value-not-allowed',
  'policy: port "0"': 'value-not-allowed',
  'policy: port "4294967296"': 'value-not-allowed',
  'policy: port "65536"': 'value-not-allowed',
  'policy: port as a number': 'wrong-type',
  'priority: value as text': 'wrong-type',
  'quota: a number that is no text': 'wrong-type',
  'quota: a quantity above all': 'quantity-invalid',
  'quota: a quantity finer than nano': 'quantity-invalid',
  'quota: quantities that are kept as written': 'quantity-invalid',
  'role: empty verbs': 'missing-attribute',
};

describe('the reader and what the provider was seen to do', () => {
  const all = recordings();
  const accepted = all.filter(({ name, refused }) => refused === undefined && STRICTER[name] === undefined);

  it('were compared for every type of resource', () => {
    expect(new Set(accepted.map(({ type }) => type))).toStrictEqual(new Set(OBJECT_READERS.keys()));
    expect(accepted.length).toBeGreaterThan(300);
  });

  it.each(accepted)('$name: the same object', (recording) => {
    expect(read(recording)).toStrictEqual({ object: objectOf(recording), issues: [] });
  });

  it.each(all.filter(({ refused }) => refused !== undefined))('$name: refused by both', (recording) => {
    expect(read(recording).issues).not.toStrictEqual([]);
  });

  it.each(all.filter(({ name }) => STRICTER[name] !== undefined))('$name: refused by the reader', (recording) => {
    expect(read(recording).issues.map(({ code }) => code)).toContain(STRICTER[recording.name]);
  });

  it('has no exception for what was not recorded', () => {
    const names = new Set(all.map(({ name }) => name));
    expect(Object.keys(STRICTER).filter((name) => !names.has(name))).toStrictEqual([]);
  });
});
