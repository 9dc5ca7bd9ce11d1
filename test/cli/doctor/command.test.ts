import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, ndc, type Ran } from '../../support/ndc';
import { temporaryFolders } from '../../support/temporary';

const folder = temporaryFolders();
/** Names lead to a port of loopback at which nobody listens. */
const NOWHERE = {
  NODE_OPTIONS: `--require ${path.join(CHECKOUT, 'test/live/doctor/way.cjs')}`,
  NDC_TEST_WAYS: JSON.stringify({ 'registry.example': 1 }),
};

const doctor = (...args: readonly string[]): Ran => ndc(['doctor', ...args], NOWHERE);

describe('ndc doctor', () => {
  it('asks for what is missing, says what it has not seen, and exits 1', () => {
    const { code, stdout, stderr } = doctor();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('environment local, cluster local\n');
    expect(stdout).toMatch(/mismatch +TF_VAR_cluster_token\n +found +not set\n/);
    expect(stdout).toContain(
      'Not visible from here, so not judged (39):\n  the variables of the cluster are not there\n',
    );
    expect(stdout).toMatch(/warning +registry mirror\n +found +the connection is refused\n/);
    expect(stdout).not.toMatch(/ok +(cluster|version|whose|rights|clock)/);
  });

  it('in an estate that is an example says so', () => {
    expect(doctor('--config', 'examples/first-agreement').stdout).toMatch(/^# .*\nenvironment local, cluster vi-du\n/);
  });

  it('of a cluster or an environment that is not there is wrong usage', () => {
    expect(doctor('--cluster', 'hn')).toMatchObject({
      ...{ code: 2, stdout: '' },
      stderr: 'ndc: environment local has no cluster "hn"\n  allowed: local\n  see ndc doctor --help\n',
    });
    const { code, stdout, stderr } = doctor('--environment', 'lcal');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no environment "lcal"\n');
  });

  it('of a folder that is not there says so', () => {
    const { code, stdout } = doctor('--config', '/nonexistent');
    expect(code).toBe(1);
    expect(stdout).toContain('error');
  });

  it('of an environment that cannot be read tells why, and asks nobody', () => {
    const config = path.join(folder(), 'config');
    cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
    const file = path.join(config, 'environments/local.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('site: dia-diem-1', 'syte: dia-diem-1'));
    const { code, stdout } = doctor('--config', config);
    expect(code).toBe(1);
    expect(stdout).toContain('error  unknown-key');
    expect(stdout).not.toContain('TF_VAR_cluster_host');
  });

  it('has a help without lines wider than 120 columns', () => {
    for (const lang of ['vi', 'en']) {
      const { stdout } = doctor('--help', '--lang', lang);
      expect(stdout).toContain('--administrator');
      expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
    }
  });
});
