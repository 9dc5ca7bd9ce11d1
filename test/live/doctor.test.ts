import { reply, services } from '../cli/doctor/service';
import { store, VARIABLES as STORE } from '../cli/doctor/store';
import type { Ran } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';
import { createAuthority } from './cluster/certificates';
import type { Cluster } from './cluster/control-plane';
import { configFor, type Differences, examine, golden, prepare, programsIn, settled, uidOf } from './doctor/examined';
import { WEAK } from './requirements/weak';
import { ADMINISTRATOR, makeAdministrator } from './support/administrator';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { PLATFORM } from './support/platform';

const folder = temporaryFolders();
const serve = services(['s3.example', 'registry.example']);
const OTHER_UID = '00000000-0000-4000-8000-000000000000';

/** What every run is given, right for the cluster: a token of the platform, a store that locks, a mirror. */
async function rightVariables(cluster: Cluster): Promise<Record<string, string>> {
  const s3 = await serve(store().handler);
  const header = { 'docker-distribution-api-version': 'registry/2.0', 'www-authenticate': 'Basic realm="mirror"' };
  const mirror = await serve((_, response) => reply(response, 401, '', header));
  const ports = { 's3.example': new URL(s3.origin).port, 'registry.example': new URL(mirror.origin).port };
  return {
    ...STORE,
    PATH: programsIn(folder()),
    SSL_CERT_FILE: s3.caFile,
    NDC_TEST_WAYS: JSON.stringify(ports),
    TF_VAR_cluster_host: cluster.host,
    TF_VAR_cluster_ca_certificate: cluster.caPem,
    TF_VAR_cluster_token: await cluster.token(PLATFORM.namespace, PLATFORM.account),
  };
}

const lineOf = ({ stdout }: Ran, what: string): string | undefined =>
  stdout.split('\n').find((line) => line.includes(` ${what}`));

describeLive('ndc doctor', () => {
  const cluster = useCluster();
  let variables: Record<string, string>;
  const secrets: string[] = [];

  beforeAll(async () => {
    await prepare(cluster());
    variables = await rightVariables(cluster());
  });

  /** Runs it for the environment, differently or otherwise equipped; nothing that it prints holds a secret. */
  async function doctor(
    { identity, ...differences }: Differences = {},
    more: Readonly<Record<string, string>> = {},
    ...args: readonly string[]
  ): Promise<Ran> {
    const config = configFor(folder(), identity ?? (await uidOf(cluster())), differences);
    const given = { ...variables, ...more };
    const ran = await examine(['--config', config, '--environment', 'staging', ...args], given);
    secrets.push(given['TF_VAR_cluster_token'] ?? '', given['AWS_SECRET_ACCESS_KEY'] ?? '');
    for (const secret of secrets.filter((one) => one !== '')) expect(ran.stdout + ran.stderr).not.toContain(secret);
    return ran;
  }

  test.each(['en', 'vi'])('finds everything as expected (%s)', async (lang) => {
    const { code, stdout, stderr } = await doctor({}, {}, '--lang', lang);
    const text = settled(stdout, cluster());
    expect({ text, stderr }).toEqual({ text: golden(`right.${lang}.txt`, text), stderr: '' });
    expect(code).toBe(0);
  });

  test.each(['en', 'vi'])('finds everything wrong at once (%s)', async (lang) => {
    const token = await cluster().token('kube-system', 'default');
    const more = {
      TF_VAR_cluster_token: token,
      KUBE_CONFIG_PATH: '/root/.kube/config',
      AWS_SECRET_ACCESS_KEY: 'mistyped-key',
    };
    const { code, stdout } = await doctor({ identity: OTHER_UID, kubernetes: '1.34' }, more, '--lang', lang);
    const text = settled(stdout, cluster());
    expect(text).toBe(golden(`wrong.${lang}.txt`, text));
    expect(code).toBe(1);
  });

  test('prints the identity that is to be written down', async () => {
    const ran = await doctor({ identity: 'unknown' });
    expect(ran.stdout).toContain(`write ${await uidOf(cluster())} to clusters.vi-du.identity`);
    expect(ran.code).toBe(1);
  });

  test('as JSON says the same', async () => {
    const { code, stdout } = await doctor({ identity: OTHER_UID }, {}, '--format', 'json');
    const { findings, ...rest } = JSON.parse(stdout) as { findings: { check: string; state: string; found: string }[] };
    expect(rest).toMatchObject({ environment: 'staging', cluster: 'vi-du' });
    expect(findings.filter(({ state }) => state === 'mismatch')).toMatchObject([
      { check: 'identity', found: await uidOf(cluster()), expected: OTHER_UID },
    ]);
    expect(code).toBe(1);
  });

  test('an expired token is refused, and said to be expired', async () => {
    const end = Math.floor(Date.now() / 1000) - 60;
    const token = cluster().oidc('runner', [], { iat: end - 600, exp: end });
    const ran = await doctor({}, { TF_VAR_cluster_token: token });
    expect(ran.code).toBe(1);
    expect(lineOf(ran, 'API server')).toMatch(/^mismatch/);
    expect(ran.stdout).toContain('the token is refused (answer 401)');
    expect(lineOf(ran, 'how long the token lives')).toMatch(/^mismatch/);
    expect(lineOf(ran, 'clock')).toMatch(/^ok/);
    expect(ran.stdout).not.toContain('ok        cluster');
  });

  test('a server of another authority is told nothing', async () => {
    const ran = await doctor({}, { TF_VAR_cluster_ca_certificate: (await createAuthority()).caPem });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('its certificate is not of the authority that is trusted here');
    expect(ran.stdout).toContain('no API server answers');
  });

  test('an administrator is for the first apply, and says so', async () => {
    await makeAdministrator(cluster());
    const more = { TF_VAR_cluster_token: await cluster().token(ADMINISTRATOR.namespace, ADMINISTRATOR.account) };
    const hidden = await doctor({}, more);
    expect(hidden.code).toBe(1);
    expect(lineOf(hidden, 'whose the token is')).toMatch(/^mismatch/);
    expect(lineOf(hidden, 'rights beyond')).toMatch(/^warning/);
    const meant = await doctor({}, more, '--administrator');
    expect(meant.code).toBe(0);
    expect(lineOf(meant, 'the process shows nothing')).toMatch(/^ok/);
    expect(lineOf(meant, 'an authority of its own for the front proxy')).toMatch(/^ok/);
    const other = await doctor({}, {}, '--administrator');
    expect(other.code).toBe(1);
  });

  test('nothing else than the three variables says where the cluster is', async () => {
    const elsewhere = { KUBE_HOST: 'https://localhost:1', KUBE_TOKEN: 'token-of-another', KUBECONFIG: '/nonexistent' };
    const ran = await doctor({}, elsewhere);
    expect(ran.code).toBe(0);
    expect(lineOf(ran, 'variables that the providers take besides')).toMatch(/^warning/);
    const taken = await doctor({}, { KUBE_INSECURE: 'true' });
    expect(taken.code).toBe(1);
  });

  test('a clock that is off is told', async () => {
    const late = await doctor({}, { NDC_TEST_CLOCK_MS: '600000' });
    expect(late.code).toBe(1);
    expect(late.stdout).toMatch(/off by (599|600|601) s/);
  });
});

for (const [weak, told] of [
  ['open', ['nobody is anonymous beyond health', 'the process shows nothing of itself', 'no old TLS']],
  ['permissive', ['an authority of its own for the front proxy']],
] as const)
  describeLive(`ndc doctor on a cluster that is ${weak}`, () => {
    const cluster = useCluster(WEAK[weak]());

    test('sees what can be seen from outside', async () => {
      await prepare(cluster());
      await makeAdministrator(cluster());
      const token = await cluster().token(ADMINISTRATOR.namespace, ADMINISTRATOR.account);
      const config = configFor(folder(), await uidOf(cluster()));
      const variables = { ...(await rightVariables(cluster())), TF_VAR_cluster_token: token };
      const ran = await examine(['--config', config, '--environment', 'staging', '--administrator'], variables);
      const mismatches = ran.stdout.split('\n').filter((line) => line.startsWith('mismatch'));
      expect(mismatches.map((line) => line.replace(/^mismatch +/, ''))).toEqual(told);
    });
  });
