import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clockFinding } from '../../../cli/doctor/clock';
import { readInputs } from '../../../cli/doctor/inputs';
import { examineLock } from '../../../cli/doctor/lock';
import { examineMirror } from '../../../cli/doctor/mirror';
import type { Patient } from '../../../cli/doctor/patient';
import { redactor } from '../../../cli/doctor/redact';
import { REQUIREMENT_CHECKS } from '../../../cli/doctor/requirements';
import { tokenLife } from '../../../cli/doctor/token';
import { examineTools, isAtLeast } from '../../../cli/doctor/tools';
import { CHECKS, NEVER_VISIBLE } from '../../../cli/texts/doctor-checks';
import type { Text } from '../../../model/messages/define';
import { createAuthority } from '../../live/cluster/certificates';
import { REQUIREMENTS } from '../../live/requirements/requirements';
import { temporaryFolders } from '../../support/temporary';
import { echo, lines, patientWith, reply, services } from './service';

const serve = services();
const folder = temporaryFolders();
const LOCAL = { type: 'local' } as const;

it('every requirement of a cluster is either seen or said not to be', () => {
  const texts: Readonly<Record<string, Text>> = { ...CHECKS, ...NEVER_VISIBLE };
  const told = REQUIREMENT_CHECKS.map((check) => texts[check]);
  const sorted = (list: readonly (Text | undefined)[]): readonly string[] =>
    list.map((text) => `${text?.en} | ${text?.vi}`).sort();
  expect(sorted(told)).toEqual(sorted(REQUIREMENTS.map(({ name }) => name)));
});

describe('the variables of the cluster', () => {
  const told = (variables: Patient['variables']): readonly string[] => {
    const patient = patientWith(LOCAL, variables);
    return lines(readInputs(patient).findings, patient);
  };

  it('are all asked for at once', () => {
    expect(told({})).toEqual([
      'mismatch cluster-host: not set',
      'mismatch cluster-ca: not set',
      'mismatch cluster-token: not set',
      'ok ambient: none',
    ]);
  });

  it.each([
    'http://api.example',
    'https://user:password@api.example',
    'https://api.example/prefix',
    'https://api.example?x=1',
    'api.example',
    'https://',
  ])('%s is no address of an API server, and not repeated', (host) => {
    const [line] = told({ TF_VAR_cluster_host: host });
    expect(line).toBe('mismatch cluster-host: another form');
  });

  it('take a certificate, not a path and not half of one', async () => {
    const { caPem } = await createAuthority();
    expect(told({ TF_VAR_cluster_ca_certificate: caPem })[1]).toMatch(/^ok cluster-ca: valid until \d{4}-\d\d-\d\d$/);
    for (const text of [
      '/etc/ca.crt',
      caPem.slice(0, 200),
      caPem.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
      caPem + caPem.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
    ])
      expect(told({ TF_VAR_cluster_ca_certificate: text })[1]).toBe('mismatch cluster-ca: no PEM certificate');
  });

  it.each(['two words', 'a\nb-header: x', 'short', 'tôkên-dài'])('%j is no token', (token) => {
    expect(told({ TF_VAR_cluster_token: token })[2]).toBe('mismatch cluster-token: something that is no token');
  });

  it('tell what the providers would take besides, apart from what they would not', () => {
    const set = {
      KUBE_TOKEN: 'other-token-1',
      KUBECONFIG: '/root/x',
      KUBE_INSECURE: 'true',
      KUBE_CTX: '',
      https_proxy: 'p',
    };
    expect(told(set).slice(3)).toEqual([
      'mismatch ambient: KUBE_INSECURE: the providers take them besides host, certificate and token',
      'warning ambient: KUBE_TOKEN, KUBECONFIG: without effect, as host, certificate and token are given',
      'warning ambient: https_proxy: Terraform goes through the proxy, these checks do not',
    ]);
  });
});

describe('the clock', () => {
  const server = Date.parse('2026-11-22T08:00:00Z');
  const at = (seconds: number): string =>
    clockFinding('Sun, 22 Nov 2026 08:00:00 GMT', server + seconds * 1000, server + seconds * 1000 + 50).state;

  it.each([
    [0, 'ok'],
    [30.9, 'ok'],
    [-30, 'ok'],
    [32, 'warning'],
    [-40, 'warning'],
    [300, 'warning'],
    [302, 'mismatch'],
    [-301, 'mismatch'],
  ])('%d seconds off: %s', (seconds, state) => expect(at(seconds)).toBe(state));

  it('is not judged by a server that tells no time', () => expect(clockFinding(undefined, 0, 0).state).toBe('unseen'));
});

describe('the end of a token', () => {
  const token = (payload: unknown): string => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;
  const inHours = (hours: number): number => Math.floor(Date.now() / 1000) + hours * 3600;

  it.each([
    ['in an hour', token({ exp: inHours(1) }), 'ok'],
    ['in two days', token({ exp: inHours(48) }), 'warning'],
    ['yesterday', token({ exp: inHours(-24) }), 'mismatch'],
    ['never', token({}), 'warning'],
    ['beyond all days', token({ exp: 1e300 }), 'warning'],
    ['of something else', 'opaque-token', 'unseen'],
    ['of something broken', 'a.b.c', 'unseen'],
  ])('%s', (_, text, state) => expect(tokenLife(text).state).toBe(state));
});

describe('a registry mirror', () => {
  const examine = async (
    origin: string,
    caFile: string,
    id = 'staging',
    timeoutMs = 5000,
  ): Promise<readonly string[]> => {
    const patient = patientWith(LOCAL, { SSL_CERT_FILE: caFile }, { timeoutMs });
    const environment = { ...patient.environment, id, registry: new URL(origin).host };
    return lines(await examineMirror({ ...patient, environment }), patient);
  };
  const header = { 'docker-distribution-api-version': 'registry/2.0' };

  it.each([200, 401])('answers %d', async (status) => {
    const { origin, caFile } = await serve(({ url }, response) =>
      reply(response, url.pathname === '/v2/' ? status : 404, '', header),
    );
    expect(await examine(origin, caFile)).toEqual([`ok mirror: answer ${status}`]);
  });

  it('is no page that answers everything', async () => {
    const { origin, caFile } = await serve(echo(200));
    expect(await examine(origin, caFile)).toEqual(['mismatch mirror: answer 200 without the header of a registry']);
    expect(await examine(origin, caFile, 'local')).toEqual([
      'warning mirror: answer 200 without the header of a registry',
    ]);
  });

  it('that is gone, silent, of another authority or endless is a mismatch', async () => {
    const { origin, caFile } = await serve(({ url }, response) => {
      if (url.pathname === '/v2/') response.write('x'.repeat(2 * 1024 * 1024));
      return undefined;
    });
    expect(await examine(origin, caFile)).toEqual(['mismatch mirror: an answer that is too large']);
    expect((await examine(origin, '/nonexistent'))[0]).toContain('its certificate is not of the authority');
    const silent = await serve(() => undefined);
    expect(await examine(silent.origin, silent.caFile, 'staging', 300)).toEqual(['mismatch mirror: no answer in time']);
    expect(await examine('https://localhost:1', caFile)).toEqual(['mismatch mirror: the connection is refused']);
    expect(await examine(`https://${'a'.repeat(64)}.invalid`, caFile)).toEqual([
      'mismatch mirror: the name is not known here',
    ]);
  });
});

describe('the programs of the run', () => {
  const program = (bin: string, name: string, says: string): void => {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${says}\n`);
    chmodSync(path.join(bin, name), 0o755);
  };
  const examine = async (...programs: readonly (readonly [string, string])[]): Promise<readonly string[]> => {
    const bin = folder();
    for (const [name, says] of programs) program(bin, name, says);
    const patient = patientWith(LOCAL, { PATH: bin, AWS_SECRET_ACCESS_KEY: 'secret-of-the-run' });
    return lines(await examineTools(patient), patient).slice(1);
  };
  const version = (text: string): string => `printf '{"terraform_version": "${text}"}'`;

  it('are one of two engines of a version that locks', async () => {
    expect(await examine(['terraform', version('1.11.4')])).toEqual(['ok terraform: 1.11.4', 'ok helm: not found']);
    expect(await examine(['tofu', version('1.9.3')], ['helm', 'printf v3.19.2'])).toEqual([
      'mismatch tofu: 1.9.3',
      'ok helm: 3.19.2',
    ]);
    expect(await examine()).toEqual(['mismatch terraform: not found', 'ok helm: not found']);
  });

  it('get none of the secrets, and are not told from their words', async () => {
    const [line] = await examine(['terraform', 'printf "$AWS_SECRET_ACCESS_KEY"; exit 1']);
    expect(line).toBe('mismatch terraform: not found');
    const leak = await examine(['terraform', '[ -z "$AWS_SECRET_ACCESS_KEY" ] && printf 1.11.4']);
    expect(leak[0]).toBe('ok terraform: 1.11.4');
  });

  it.each([
    ['1.11.0', true],
    ['1.11.0-rc1', false],
    ['1.11.1-rc1', true],
    ['2.0.0', true],
    ['1.9.9', false],
  ])('%s', (text, is) => expect(isAtLeast(text, '1.11.0')).toBe(is));
});

describe('a folder of states', () => {
  const examine = async (workFolder: string): Promise<readonly string[]> => {
    const patient = patientWith(LOCAL, {}, { workFolder });
    return lines(await examineLock(patient), patient);
  };

  it('is for one machine, and nothing is left in it', async () => {
    const work = folder();
    mkdirSync(path.join(work, '.state'));
    expect(await examine(work)).toEqual(['warning lock: works, for one machine']);
    expect(readdirSync(work, { recursive: true })).toEqual(['.state']);
  });

  it('that cannot be written is no place for them', async () => {
    expect(await examine('/proc/1')).toEqual(['mismatch lock: the folder cannot be written']);
  });
});

it('secrets are taken out of a text in every form in which they may come back', () => {
  const variables = {
    AWS_SECRET_ACCESS_KEY: 'a/b+c-secret',
    PG_CONN_STR: 'postgres://u:p%40ssword@h/d',
    PATH: '/usr/bin',
  };
  const redact = redactor(variables);
  const forms = ['a/b+c-secret', 'a%2Fb%2Bc-secret', Buffer.from('a/b+c-secret').toString('base64'), 'p@ssword'];
  for (const form of forms) expect(redact(`before ${form} after`)).toBe('before *** after');
  expect(redact('/usr/bin')).toBe('/usr/bin');
});

it('also the name of who keeps the states, and short ones where they stand alone', () => {
  const redact = redactor({ TF_HTTP_USERNAME: 'robot-of-states', TF_HTTP_PASSWORD: 'a+1', PGPASSWORD: '' });
  const basic = Buffer.from('robot-of-states:a+1').toString('base64url');
  expect(redact(`who robot-of-states, by "a+1" or a+1: ${basic} a%2B1`)).toBe('who ***, by "***" or ***: *** ***');
  expect(redact('state a+12, ba+1')).toBe('state a+12, ba+1');
});
