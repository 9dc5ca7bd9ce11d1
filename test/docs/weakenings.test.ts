import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WEAKENINGS as OF_POLICIES } from '../live/admission/weakenings';
import { WEAKENINGS as OF_PACKETS } from '../live/packets/weakenings';
import { WEAKENINGS as OF_TENANTS } from '../live/proofs/weakenings';
import { CHECKOUT } from '../support/ndc';

/** Everything that the live tests weaken stands in their README, and nothing else does. UPDATE_DOCS=1 writes it. */

const README = path.join(CHECKOUT, 'test/live/README.md');
const [BEGIN, END] = ['<!-- weakenings: begin -->', '<!-- weakenings: end -->'];

const cell = (text: string): string => text.replaceAll('|', '\\|');
const rows = [
  ...OF_TENANTS.map(({ name, proof, reports }) => [cell(name), proof, `\`${cell(reports)}\``]),
  ...OF_POLICIES.map(({ rule, name, seenBy }) => [cell(`${rule}: ${name}`), 'admission', `\`${cell(seenBy)}\``]),
  ...OF_PACKETS.map(({ name }) => [cell(name), 'packets', 'exactly the connections that it opens and closes']),
];

function table(): string {
  const all = [['weakening', 'check that turns red', 'it says'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${row.map((text, column) => text + fill.repeat((widths[column] ?? 0) - text.length)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n');
}

test('the README of the live tests lists every weakening', () => {
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  const wanted = `${before ?? ''}${BEGIN}\n\n${table()}\n\n${END}${after ?? ''}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(README, wanted);
  expect(readFileSync(README, 'utf8')).toBe(wanted);
});

test('each control that the estate has is weakened at least once', () => {
  const names = rows.map(([name, proof]) => `${String(proof)}: ${String(name)}`).join('\n');
  for (const control of ['default deny', 'quota', 'P18', 'P28', 'token', 'pod security', 'limits', 'view'])
    expect(names.toLowerCase()).toContain(control.toLowerCase());
});
