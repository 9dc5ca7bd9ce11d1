import { readRegister } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import { document, entry, folderOf, HOPS, listed, OUTSIDE, REGISTER, registerOf } from './support/exchange';
import { estateOf } from './support/objects';

const NOTHING = document([], { elsewhere: [] });
const HOP = listed(HOPS[0] ?? '');

/** A document of the register that is none, and how its message begins to say so. */
const UNREADABLE: readonly (readonly [string, string, string])[] = [
  ['cut off', document([entry()]).slice(0, -20), 'not JSON'],
  ['of another schema', document([], { schema: 'ndc.gov.vn/register/v2' }), '"schema"'],
  ['with a member too many', document([], { more: 1 }), '"more"'],
  ['with an agreement that lacks its end', document([entry({ until: undefined })]), '"agreements[0].until"'],
  ['with a party that is none', document([entry({ consumer: { agency: 'a' } })]), '"agreements[0].consumer.system"'],
  [
    'with labels that are no texts',
    document([entry({ provider: { ...OUTSIDE, podLabels: { a: 1 } } })]),
    '"agreements[0].provider.podLabels.a"',
  ],
  [
    'with a limit that is none',
    document([entry({ limits: { requestsPerMinute: 0, bodyKiB: 1 } })]),
    '"agreements[0].limits.requestsPerMinute"',
  ],
  ['with a hop that has only a name', document([entry({ hops: HOPS })]), '"agreements[0].hops[0]"'],
  [
    'with a hop to every pod of a namespace',
    document([entry({ hops: [{ ...HOP, to: { namespace: 'x', podLabels: {} } }] })]),
    '"agreements[0].hops[0].to.podLabels"',
  ],
  ['with a port that is none', document([entry({ hops: [{ ...HOP, port: 0 }] })]), '"agreements[0].hops[0].port"'],
  ['with another intermediary', document([entry({ via: 'ndxp' })]), '"agreements[0].via"'],
  ['with what passes elsewhere', document([entry()], { elsewhere: [] }), '"elsewhere"'],
  ['with more agreements than a block has', document(Array.from({ length: 101 }, () => entry())), '"agreements"'],
  ['larger than the API takes', document([entry({ purpose: 'x'.repeat(1_048_576) })]), '> 1048576 B'],
  ['with one key twice', document([]).replace('{', '{"schema":"x",'), 'the key'],
  ['empty', '', '"register.json"'],
];

describe('the register', () => {
  const read = (...objects: readonly ReadObject[]) => {
    const { agreements, issues } = readRegister(folderOf(objects));
    return [agreements.map(({ id }) => id), [...new Set(issues.map(({ code }) => code))]];
  };

  it.each(UNREADABLE)('is not read where a document is %s', (_, text, begins) => {
    const { agreements, issues } = readRegister({ ...estateOf([registerOf(text)]), register: NOTHING });
    expect(agreements).toStrictEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'register-unreadable', path: 'data' }]);
    expect(issues[0]?.message).toContain(`a document of the register cannot be read: ${begins}`);
  });

  it('is read in any order of its blocks, and sorted', () => {
    const other = registerOf(document([entry({ id: 'VD-0142' })]), 'ndc-hub/ndop-register-vd-01');
    expect(read(other, REGISTER)).toStrictEqual([['VD-0042', 'VD-0142'], []]);
  });

  it('is not read elsewhere than in the namespace of the hub', () => {
    expect(read(registerOf(document([entry()]), 'vd-a-ho-so/ndop-register-vd-00'))).toStrictEqual([
      [],
      ['register-misplaced'],
    ]);
  });

  it('has every agreement once, in its own block', () => {
    expect(read(registerOf(document([entry(), entry()])))).toStrictEqual([['VD-0042'], ['register-twice']]);
    expect(read(registerOf(document([entry({ id: 'VD-0142' })])))).toStrictEqual([['VD-0142'], ['register-misplaced']]);
  });

  it('passes over other ConfigMaps', () => {
    expect(read(registerOf('x', 'ndc-hub/settings'))).toStrictEqual([[], []]);
  });
});
