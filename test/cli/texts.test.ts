import { AGREEMENT_HELP, AGREEMENTS_SAID } from '../../cli/texts/agreements';
import { COMMANDS } from '../../cli/texts/commands';
import { CLUSTER, DOCTOR, INPUTS, REQUIRED, STATES } from '../../cli/texts/doctor';
import { BACKEND, TOOLS } from '../../cli/texts/doctor-backend';
import { CHECKS, NEVER_VISIBLE, SILENCE, WORDS } from '../../cli/texts/doctor-checks';
import { CLOSED, EXPLAIN } from '../../cli/texts/explain';
import { GROUPS } from '../../cli/texts/groups';
import { HELP } from '../../cli/texts/help';
import { ISSUES } from '../../cli/texts/issues';
import { KINDS_OF_BODY } from '../../cli/texts/kinds';
import { grouped, say, sayCount } from '../../cli/texts/say';
import { SUMMARY } from '../../cli/texts/summary';
import { REPORT } from '../../cli/texts/tables';
import { USAGE } from '../../cli/texts/usage';
import { MESSAGES } from '../../model/messages/catalogue';
import type { MessageEntry, Text } from '../../model/messages/define';
import { AGENCY_KINDS } from '../../model/schema/words';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('texts of the command', () => {
  const all = [
    AGREEMENT_HELP,
    AGREEMENTS_SAID,
    ...[CLUSTER, DOCTOR, INPUTS, REQUIRED, STATES, BACKEND, TOOLS, CHECKS, NEVER_VISIBLE, SILENCE, WORDS],
    EXPLAIN,
    CLOSED,
    COMMANDS,
    HELP,
    ISSUES,
    SUMMARY,
    REPORT,
    USAGE,
  ].flatMap((texts) => Object.entries<Text>(texts));

  it.each(all)('%s uses the same values in both languages', (_, { vi, en }) => {
    expect(placeholders(vi)).toEqual(placeholders(en));
    expect(vi).not.toBe('');
  });

  it('names every kind of body of the register', () => {
    expect(Object.keys(KINDS_OF_BODY).sort()).toEqual([...AGENCY_KINDS, 'city'].sort());
  });

  it('can sum up every warning and notice in one line', () => {
    const codes = Object.entries<MessageEntry>(MESSAGES).flatMap(([code, { severity }]) =>
      severity === 'error' ? [] : [code],
    );
    expect(Object.keys(GROUPS).sort()).toEqual(codes.sort());
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1500, '1,500', '1.500'],
    [1234567, '1,234,567', '1.234.567'],
  ])('%i', (count, en, vi) => expect([grouped(count, 'en'), grouped(count, 'vi')]).toEqual([en, vi]));

  it('count what they stand before', () => {
    const files = { vi: '{count} tệp', en: ['{count} file', '{count} files'] } as const;
    expect([sayCount(files, 1, 'en'), sayCount(files, 2, 'en'), sayCount(files, 2, 'vi')]).toEqual([
      '1 file',
      '2 files',
      '2 tệp',
    ]);
  });
});

it('shows values with invisible characters named', () => {
  expect(say({ en: 'x {value}', vi: 'y {value}' }, 'vi', { value: '\x1b' })).toBe('y U+001B');
});
