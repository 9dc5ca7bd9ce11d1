import { ClusterConnection } from '../../constructs/cluster-connection';
import type { Backend } from '../../model/estate/types';
import { synthesizeStack } from '../../stacks/synthesis/synthesize-stack';

const ENDPOINT = 'https://s3.vi-du.example';

function backendOf(backend: Backend, stack = 'platform', environment = 'production', cluster = 'chinh'): unknown {
  const { text } = synthesizeStack('test', (scope) => {
    new ClusterConnection(scope, 'connection', { environment, cluster, backend, stack });
  });
  return (JSON.parse(text) as { terraform: { backend: unknown } }).terraform.backend;
}

const schemaOf = (prefix: string, ...path: [stack: string, environment?: string, cluster?: string]): string =>
  (backendOf({ type: 'pg', schemaPrefix: prefix }, ...path) as { pg: { schema_name: string } }).pg.schema_name;

describe('where a stack keeps its state', () => {
  it('is a folder beside the output, by environment and cluster', () => {
    expect(backendOf({ type: 'local' })).toStrictEqual({
      local: { path: '../../../.state/production/chinh/platform.tfstate' },
    });
  });

  it('is a store with a lock file of its own', () => {
    const s3 = { type: 's3', endpoint: ENDPOINT, bucket: 'ndc-states', region: 'vn', pathStyle: true } as const;
    expect(backendOf(s3)).toStrictEqual({
      s3: {
        bucket: 'ndc-states',
        endpoints: { s3: ENDPOINT },
        key: 'production/chinh/platform.tfstate',
        region: 'vn',
        skip_credentials_validation: true,
        skip_metadata_api_check: true,
        skip_region_validation: true,
        skip_requesting_account_id: true,
        skip_s3_checksum: true,
        use_lockfile: true,
        use_path_style: true,
      },
    });
  });

  it('is a server that is asked for the lock before the state is written', () => {
    const lock = 'https://states.vi-du.example/ndc/production/chinh/platform/lock';
    expect(backendOf({ type: 'http', address: 'https://states.vi-du.example/ndc' })).toStrictEqual({
      http: {
        address: 'https://states.vi-du.example/ndc/production/chinh/platform',
        lock_address: lock,
        lock_method: 'POST',
        unlock_address: lock,
        unlock_method: 'DELETE',
      },
    });
  });

  it('is a schema that people can read, and no connection is written', () => {
    const schema = schemaOf('ndc', 'platform');
    expect(schema).toMatch(/^ndc_production_chinh_platform_[0-9a-f]{20}$/);
    expect(backendOf({ type: 'pg', schemaPrefix: 'ndc' })).toStrictEqual({ pg: { schema_name: schema } });
  });

  it('is another schema for every state, and none is cut by PostgreSQL', () => {
    const long = 'x'.repeat(40);
    const schemas = [
      schemaOf('ndc', 'tenant-a', 'b-c', 'd'),
      schemaOf('ndc', 'tenant-a', 'b', 'c-d'),
      schemaOf('ndc', 'a', 'b-c-d', 'tenant'),
      schemaOf('n23456789012345678901', `transmission-${long}-c01`, long, long),
      schemaOf('n23456789012345678901', `transmission-${long}-c02`, long, long),
    ];
    expect(new Set(schemas).size).toBe(schemas.length);
    expect(Math.max(...schemas.map(({ length }) => length))).toBe(63);
  });
});
