import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { agreementDigest } from '../../cli/commands/agreement-digest';
import { consent, copyOfExample, loaded, type Printed, refusal, standing, writeAgreement } from '../support/agreements';
import { captured } from '../support/captured';
import { AS_OF, ndc, NDC } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const signed = (party: string): Readonly<Record<string, string>> => ({
  party,
  date: '2026-11-20',
  office: 'Văn phòng',
});

describe('ndc agreement digest', () => {
  it('shows terms of which sha256sum gives the digest, from any folder', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config, { purpose: 'Tiếng Việt có dấu, "ngoặc" \\' });
    const elsewhere = newFolder();
    const args = ['agreement', 'digest', 'VD-0043', '--config', config];
    const digest = ndc(args, {}, elsewhere).stdout.trim();
    const shown = execFileSync('sh', ['-c', `"$0" "$@" --show | tail -n 1 | tr -d '\\n' | sha256sum`, NDC, ...args], {
      cwd: elsewhere,
      env: { ...process.env, NDC_AS_OF: AS_OF },
      encoding: 'utf8',
    });
    expect(`v1:sha256:${shown.slice(0, 64)}`).toBe(digest);
    expect(loaded(config).agreements.map((one) => one.digest)).toContain(digest);
  });

  it('keeps a command of a build server out of the log, and the digest recomputable', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config, { purpose: 'x ##vso[task.setvariable]y' });
    const { context, printed } = captured();
    expect(agreementDigest(context, { config, show: true }, 'VD-0043')).toBe(0);
    const [digest = ''] = printed().split('\n');
    expect(printed()).not.toContain('##vso[');
    expect(printed()).toContain("tr -d '\\n' | base64 -d | sha256sum\n");
    const terms = Buffer.from(printed().trimEnd().split('\n').at(-1) ?? '', 'base64');
    expect(`v1:sha256:${createHash('sha256').update(terms).digest('hex')}`).toBe(digest);
  });

  it('names the agreements that there are', () => {
    const { context } = captured();
    expect(refusal(() => agreementDigest(context, { config: copyOfExample(newFolder()) }, 'VD-0001')).allowed).toEqual([
      'VD-0042',
    ]);
  });

  it('says why there is no digest of an agreement whose references are wrong', () => {
    const config = copyOfExample(newFolder());
    const file = path.join(config, 'agreements/VD-0042.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('client: tra-cuu', 'client: khac'));
    const { context, printed } = captured();
    expect(agreementDigest(context, { config }, 'VD-0042')).toBe(1);
    expect(printed()).toContain('client-unknown');
    expect(printed()).not.toContain('v1:sha256');
  });
});

describe('ndc agreement consent', () => {
  it('brings an agreement from nothing into force, party by party', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config);
    const [a, b, c] = ['vi-du-a', 'vi-du-b', 'c12'].map((party) => {
      const { code, text } = consent(config, signed(party));
      return { code, text, word: standing(config) };
    });
    expect([a?.word, b?.word, c?.word]).toEqual(['not-confirmed', 'not-confirmed', 'in-force']);
    expect(a?.text).toContain('"c12" has not confirmed');
    expect(c?.text).toMatch(/^written: config\/platform\/ndc\/consents\/VD-0043\.yaml\n/);
    expect(c?.text).not.toContain('has not confirmed');
    const file = (folder: string): unknown =>
      parse(readFileSync(path.join(config, folder, 'consents/VD-0043.yaml'), 'utf8'));
    expect(file('tenants/vi-du-b')).toMatchObject({ office: 'Văn phòng', connection: 'tra-cuu' });
    expect(file('tenants/vi-du-a')).not.toHaveProperty('connection');
    expect(loaded(config).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is refused for who is no party, and without day and office', () => {
    const config = copyOfExample(newFolder());
    const other = refusal(() => consent(config, signed('vi-du-c'), 'VD-0042'));
    expect(other.allowed).toEqual(['vi-du-a', 'vi-du-b', 'c12']);
    writeAgreement(config);
    expect(refusal(() => consent(config, { party: 'vi-du-a' })).params['options']).toBe('--date, --office');
    expect(refusal(() => consent(config, {})).params['options']).toBe('--party');
    expect(refusal(() => consent(config, { ...signed('vi-du-a'), since: '2026-11-20' })).params['options']).toBe(
      '--suspend',
    );
  });

  it('refuses text that the reader refuses, and writes nothing', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config);
    const before = readFiles(config);
    for (const office of ['$' + '{x}', 'a\nsuspended: x', '\u2066x']) {
      expect(consent(config, { ...signed('vi-du-a'), office }).code).toBe(1);
    }
    expect(consent(config, { ...signed('vi-du-a'), date: '2026-02-30' }).code).toBe(1);
    expect(readFiles(config)).toEqual(before);
  });

  it('overwrites only a confirmation of other terms, and only with --renew; a suspension stays', () => {
    const config = copyOfExample(newFolder());
    const of = (options: object): Printed => consent(config, { ...signed('vi-du-a'), ...options }, 'VD-0042');
    const refused = (options: object): string => refusal(() => of(options)).text.en;
    expect(refused({})).toContain('is there already');
    expect(refused({ renew: true })).toContain('nothing to renew');
    of({ suspend: 'Kiểm tra', since: '2026-11-20' });
    const agreement = path.join(config, 'agreements/VD-0042.yaml');
    writeFileSync(agreement, readFileSync(agreement, 'utf8').replace('2027-06-30', '2028-06-30'));
    expect(refused({})).toContain('is there already');
    expect(of({ renew: true }).code).toBe(0);
    const file = path.join(config, 'tenants/vi-du-a/consents/VD-0042.yaml');
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      date: '2026-11-20',
      digest: loaded(config).agreements[0]?.digest,
      suspended: { reason: 'Kiểm tra' },
    });
    writeAgreement(config);
    expect(refusal(() => consent(config, { ...signed('vi-du-a'), renew: true })).text.en).toContain('is not there');
  });

  it('suspends beside what the party wrote, comments too, once', () => {
    const config = copyOfExample(newFolder());
    const file = path.join(config, 'tenants/vi-du-a/consents/VD-0042.yaml');
    appendFileSync(file, '# ghi chú của bên\n');
    const before = readFileSync(file, 'utf8');
    const suspend = (): Printed =>
      consent(config, { party: 'vi-du-a', suspend: 'Lý do: "x"', since: '2026-11-20' }, 'VD-0042');
    const { code, text } = suspend();
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('agreement-suspended') as unknown });
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      suspended: { since: '2026-11-20', reason: 'Lý do: "x"' },
    });
    expect(refusal(suspend).text.en).toContain('suspension already');
  });

  it('does not follow a link to another file', () => {
    const config = copyOfExample(newFolder());
    writeAgreement(config);
    const target = path.join(newFolder(), 'x.yaml');
    writeFileSync(target, 'x: y\n');
    mkdirSync(path.join(config, 'tenants/vi-du-a/consents'), { recursive: true });
    symlinkSync(target, path.join(config, 'tenants/vi-du-a/consents/VD-0043.yaml'));
    expect(refusal(() => consent(config, signed('vi-du-a'))).params['file']).toContain('VD-0043');
    expect(readFileSync(target, 'utf8')).toBe('x: y\n');
  });
});
