import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterConnection } from '../../../constructs/cluster-connection';
import type { Backend } from '../../../model/estate/types';
import { synthesizeStack } from '../../../stacks/synthesis/synthesize-stack';
import { temporaryFolders } from '../../support/temporary';
import { describeTerraform } from './describe-terraform';
import { engineEnvironment } from './engine';

const folder = temporaryFolders();
/** Nobody listens there. */
const NOWHERE = '127.0.0.1:9';

const BACKENDS: readonly Backend[] = [
  { type: 's3', endpoint: `https://${NOWHERE}`, bucket: 'ndc-states', region: 'vn', pathStyle: true },
  { type: 'pg', schemaPrefix: 'ndc' },
  { type: 'http', address: `https://${NOWHERE}/states` },
];

/** The backend alone: without providers `init` asks for the state at once. */
function settingsOf(backend: Backend): string {
  const { text } = synthesizeStack('platform', (stack) => {
    new ClusterConnection(stack, 'connection', { environment: 'local', cluster: 'lab', backend, stack: 'platform' });
  });
  const { terraform } = JSON.parse(text) as { terraform: { backend: object } };
  return JSON.stringify({ terraform: { backend: terraform.backend } });
}

describeTerraform('a backend of an environment', (engine) => {
  const init = (settings: string): string => {
    const place = join(folder(), 'stack');
    mkdirSync(place);
    writeFileSync(join(place, 'cdk.tf.json'), settings);
    const env = engineEnvironment({
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_MAX_ATTEMPTS: '1',
      PG_CONN_STR: `postgres://${NOWHERE}/none?sslmode=disable`,
    });
    const options = { cwd: place, env, encoding: 'utf8', timeout: 60_000 } as const;
    const { stdout, stderr } = spawnSync(engine().path, ['init', '-input=false', '-no-color'], options);
    return `${stdout}\n${stderr}`;
  };

  test.each(BACKENDS.map((backend) => [backend.type, backend] as const))(
    'of type %s is understood, and fails where nobody listens',
    (_, backend) => {
      expect(init(settingsOf(backend))).toContain('connection refused');
    },
    60_000,
  );

  test('is not understood with a setting that it does not have', () => {
    const [s3] = BACKENDS.map(settingsOf);
    expect(init((s3 ?? '').replace('use_lockfile', 'use_lock'))).toContain('"use_lock"');
  });
});
