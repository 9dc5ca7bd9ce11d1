import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { agreementNew } from '../../cli/commands/agreement-new';
import { copyOfExample, loaded, refusal, standing, TERMS, writeAgreement } from '../support/agreements';
import { captured } from '../support/captured';
import { CHECKOUT, ndc } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const FILE = 'agreements/VD-0043.yaml';

describe('ndc agreement new', () => {
  it('writes a file that validates at once, with the line for editors, and says who has to confirm', () => {
    const config = copyOfExample(newFolder());
    const { code, text } = writeAgreement(config);
    expect({ code, first: text.split('\n')[0] }).toEqual({ code: 0, first: `written: config/${FILE}` });
    for (const party of ['vi-du-a', 'vi-du-b', 'c12']) expect(text).toContain(`consent VD-0043 --party ${party} `);
    const written = readFileSync(path.join(config, FILE), 'utf8');
    expect(written).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/agreement\.schema\.json\nid: VD-0043\n/,
    );
    expect(parse(written)).toEqual({
      ...{ id: 'VD-0043', kind: 'data-sharing', via: 'ndop', initiator: 'consumer', frequency: 'daily' },
      consumer: { agency: 'vi-du-a', system: 'ho-so', client: 'tra-cuu' },
      provider: { agency: 'vi-du-b', system: 'hoat-dong', interface: 'tra-cuu' },
      datasets: [{ id: 'hoat-dong-dang-ky', fields: ['ten-hoat-dong', 'ma-hoat-dong'] }],
      purpose: TERMS.purpose,
      legalBasis: [{ instrument: 'nd-278-2025', clause: 'Điều 4: khoản 2' }],
      ...{ from: TERMS.from, until: TERMS.until },
    });
    expect(loaded(config).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(standing(config)).toBe('not-confirmed');
  });

  it('writes the same schema line as the files that are there', () => {
    const first = (config: string, file: string): string | undefined =>
      readFileSync(path.join(config, file), 'utf8').split('\n')[0];
    const copy = path.join(CHECKOUT, 'examples/first-agreement');
    const config = copyOfExample(newFolder());
    writeAgreement(config);
    expect(first(config, FILE)?.replace('../../', '../../../')).toBe(first(copy, 'agreements/VD-0042.yaml'));
  });

  it('names all fields of a dataset that is given without any', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config, { dataset: ['hoat-dong-dang-ky'] });
    const [dataset] = loaded(config).config?.entries.dataset ?? [];
    const fields = dataset?.value.fields.map(({ id }) => id);
    expect(fields?.length).toBeGreaterThan(2);
    expect(parse(readFileSync(path.join(config, FILE), 'utf8'))).toMatchObject({ datasets: [{ fields }] });
  });

  it('names every option that is missing, and every part of a value', () => {
    const { context } = captured();
    const missing = refusal(() =>
      agreementNew(context, { config: copyOfExample(newFolder()), purpose: 'x' }, 'VD-0043'),
    );
    expect(missing.params['options']).toBe('--consumer, --provider, --dataset, --law, --frequency, --from, --until');
    const config = copyOfExample(newFolder());
    for (const differing of [{ consumer: 'vi-du-a/ho-so' }, { law: ['nd-278-2025'] }, { provider: 'a//b' }])
      expect(refusal(() => writeAgreement(config, differing)).params['value']).toBe(Object.values(differing).flat()[0]);
    expect(refusal(() => writeAgreement(config, { dataset: ['hoat-dong'] })).allowed).toContain('hoat-dong-dang-ky');
    expect(existsSync(path.join(config, FILE))).toBe(false);
  });

  it.each(['../x', 'VD-43', 'vd-0043', 'VD-0043\n', ''])('refuses the id %j', (id) => {
    const { context } = captured();
    expect(
      refusal(() => agreementNew(context, { config: copyOfExample(newFolder()), ...TERMS }, id)).params['value'],
    ).toBe(id);
  });

  it('prints what the rules say against it, and writes nothing', () => {
    const config = copyOfExample(newFolder());
    const before = readFiles(config);
    const refused = [
      [{ consumer: 'vi-du-a/ho-so/khac' }, 'client-unknown'],
      [{ provider: 'vi-du-a/ho-so/tra-cuu' }, 'agreement-with-itself'],
      [{ until: '2026-10-31' }, 'agreement-ends-before-it-begins'],
      [{ dataset: ['hoat-dong-dang-ky:khac'] }, 'dataset-field-unknown'],
      [{ law: ['nd-1:Điều 4'] }, 'instrument-unknown'],
      [{ frequency: 'often' }, 'value-not-allowed'],
      [{ initiator: 'provider' }, 'client-unknown'],
    ] as const;
    for (const [differing, expected] of refused) {
      const { code, text } = writeAgreement(config, differing);
      expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(`  error  ${expected}\n`) as unknown });
    }
    expect(readFiles(config)).toEqual(before);
  });

  it('tells a wrong value by its option, and that nothing was written', () => {
    const { code, text } = writeAgreement(copyOfExample(newFolder()), { until: '30/9/2026', purpose: '…' });
    expect(code).toBe(1);
    expect(text).toMatch(/^--until: {2}error {2}not-a-date\n {2}"30\/9\/2026" is not a valid day\n/m);
    expect(text).toMatch(/^--purpose: {2}error {2}text-to-be-written\n/m);
    expect(text).toMatch(/\nnothing was written\n$/);
  });

  it.each([
    ['a \'b\' "c" \\d', true],
    ['- x: [y, {z: *w}] # v', true],
    ['null', true],
    ['!!str &a', true],
    ['%YAML 1.2', true],
    ['@a `b` | > ? :', true],
    ['12345678901234567890', true],
    ['$' + '{path.root}', false],
    ['%' + '{if true}', false],
    ['a\nb: c', false],
    ['a\u202eb', false],
    ['a\u0000b', false],
    ['a\ud800b', false],
    ['a\tb', false],
    [' a', false],
    ['e\u0302\u0301', false],
  ])('takes %j as text, or refuses it: %s', (purpose, isTaken) => {
    const config = copyOfExample(newFolder());
    expect(writeAgreement(config, { purpose }).code).toBe(isTaken ? 0 : 1);
    expect(existsSync(path.join(config, FILE))).toBe(isTaken);
    const read = loaded(config).agreements.find(({ entry }) => entry.value.id === 'VD-0043')?.entry.value.purpose;
    expect(read).toBe(isTaken ? purpose : undefined);
  });

  it('never overwrites, and never writes through a link', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config);
    const before = readFiles(config);
    expect(refusal(() => writeAgreement(config, { purpose: 'other' })).params['file']).toBe(`config/${FILE}`);
    expect(readFiles(config)).toEqual(before);
    const other = copyOfExample(newFolder());
    const elsewhere = newFolder();
    rmSync(path.join(other, 'agreements'), { recursive: true });
    symlinkSync(elsewhere, path.join(other, 'agreements'));
    expect(refusal(() => writeAgreement(other)).params['file']).toBe(`config/${FILE}`);
    expect(readFiles(elsewhere)).toEqual({});
  });
});

it('is called with datasets in a row, and names its own help when called wrongly', () => {
  const config = copyOfExample(newFolder());
  const call = ['agreement', 'new', 'VD-0043', '--config', config, '--consumer', TERMS.consumer, '--provider'];
  const terms = ['--purpose', 'x', '--frequency', 'daily', '--from', TERMS.from, '--until', TERMS.until];
  const law = ['--law', 'nd-278-2025:Điều 4', '--law', 'nd-278-2025:Điều 7'];
  const { code, stdout } = ndc([...call, TERMS.provider, ...terms, ...law, '--dataset', 'hoat-dong-dang-ky']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^written: /) as unknown });
  expect(ndc(['agreement', 'consent', 'VD-0043', '--config', config]).stderr).toContain(
    'see ndc agreement consent --help',
  );
  expect(ndc(['agreement', 'renew']).code).toBe(2);
  expect(ndc(['agreement', 'new', 'VD-1', '--help', '--lang', 'vi']).stdout).toContain('bên khai thác');
});
