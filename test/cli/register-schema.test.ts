import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '../../model/load';
import { registerText } from '../../model/estate/register-document';
import { registerDocument } from '../../cli/format/register-document';
import { AS_OF, CHECKOUT } from '../support/ndc';

const schema = JSON.parse(readFileSync(path.join(CHECKOUT, 'schemas/register.schema.json'), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false }).compile(schema);

type Document = Record<string, unknown> & { readonly agreements: Record<string, unknown>[] };

function registerOf(example: string): Document {
  const configDir = path.join(CHECKOUT, 'examples', example);
  const { estate } = load({ configDir, shownRoot: `examples/${example}`, environment: 'local', asOf: AS_OF });
  if (estate === undefined) throw new Error(`examples/${example} is not sound`);
  return JSON.parse(registerText(estate)) as Document;
}

describe.each(['first-agreement', 'transmission'])('the register of examples/%s', (example) => {
  it('has the published form', () => {
    const register = registerOf(example);
    expect(register.agreements.length).toBeGreaterThan(0);
    expect([isValid(register), isValid.errors]).toEqual([true, null]);
    expect(registerDocument.safeParse(register).success).toBe(true);
  });
});

it.each<readonly [string, (agreement: Record<string, unknown>) => void]>([
  ['another intermediary', (one) => (one['via'] = 'ndxp')],
  ['no digest', (one) => delete one['digest']],
  ['no hop', (one) => (one['hops'] = [])],
  ['a route that climbs', (one) => (one['path'] = '/a/../b')],
  ['an unlimited rate', (one) => (one['limits'] = { requestsPerMinute: 0, bodyKiB: 1 })],
  ['a key that nobody knows', (one) => (one['allow'] = '*')],
  ['a party without a system', (one) => (one['consumer'] = { agency: 'vi-du-a' })],
])('a register with %s has not', (_, change) => {
  const register = registerOf('first-agreement');
  const [agreement] = register.agreements;
  if (agreement === undefined) throw new Error('no agreement');
  change(agreement);
  expect(isValid(register)).toBe(false);
  expect(registerDocument.safeParse(register).success).toBe(false);
});
