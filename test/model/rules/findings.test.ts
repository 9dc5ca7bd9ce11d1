import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../../model/load';
import { temporaryFolders } from '../../support/temporary';

const ROOT = join(__dirname, '../../..');
const newFolder = temporaryFolders();
const TODAY = '2026-11-22';
const CONSUMER = 'tenants/vi-du-a/systems/ho-so.yaml';
const PROVIDER = 'tenants/vi-du-b/systems/hoat-dong.yaml';

type Edits = Readonly<Record<string, readonly (readonly [find: string, put: string])[]>>;

/** Codes of the example on a day, its files changed by hand. */
function codes(asOf: string, edits: Edits = {}): readonly string[] {
  const configDir = join(newFolder(), 'config');
  cpSync(join(ROOT, 'examples/first-agreement'), configDir, { recursive: true });
  for (const [file, changes] of Object.entries(edits)) {
    const path = join(configDir, file);
    const text = changes.reduce(
      (before, [find, put]) => {
        if (!before.includes(find)) throw new Error(`${file} does not hold ${find}`);
        return before.replace(find, put);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  }
  return load({ configDir, shownRoot: 'config', environment: 'local', asOf }).issues.map(({ code }) => code);
}

const OUTSIDE = ['hosting: shared\nquota:\n  profile: small', 'hosting: external\nzone: tslcd'] as const;

describe('findings', () => {
  it('say nothing of the example itself', () => {
    expect([...new Set(codes(TODAY))]).toStrictEqual(['level-assumed']);
  });

  it('do not take an exchange for one outside the cluster while it passes the hub', () => {
    const found = codes(TODAY, {
      [CONSUMER]: [OUTSIDE, ['  tra-cuu:\n    podLabels:\n      app.kubernetes.io/name: tra-cuu', '  tra-cuu: {}']],
      [PROVIDER]: [OUTSIDE, ['    podLabels:\n      app.kubernetes.io/name: hoat-dong-api\n', '']],
      'tenants/vi-du-a/vendors/vi-du-vendor.yaml': [['system: ho-so', 'system: agent-node']],
    });
    expect(found).toContain('party-in-shared-zone');
    expect(found).not.toContain('agreement-all-outside');
  });

  it('leave an interface without datasets alone: flows inside the agency need none', () => {
    const served =
      '  noi-bo:\n    podLabels:\n      app.kubernetes.io/name: noi-bo\n    port: 8080\n    protocol: TCP\n';
    expect(codes(TODAY, { [PROVIDER]: [['level:\n', `${served}level:\n`]] })).not.toContain('interface-unused');
  });

  it('count an agreement as a use until its last day', () => {
    expect(codes('2027-06-30')).not.toContain('client-unused');
    expect(codes('2027-07-01')).toEqual(expect.arrayContaining(['client-unused', 'interface-unused']));
  });

  it('wait until no file is refused', () => {
    const found = codes('2027-07-01', { [CONSUMER]: [['profile: small', 'profile: smal']] });
    expect(found).toContain('quota-profile-unknown');
    expect(found).not.toContain('client-unused');
  });
});
