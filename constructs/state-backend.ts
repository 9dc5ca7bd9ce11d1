import { createHash } from 'node:crypto';
import { TerraformBackend, type TerraformRemoteState } from 'cdktf';
import type { Construct } from 'constructs';
import type { Backend } from '../model/estate/types';
import { text } from './literal';

type Attributes = Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;

/**
 * Where a stack keeps its state. The classes of CDKTF 0.21 do not fit: that of S3 knows no lock but DynamoDB's, that of
 * PostgreSQL asks for a connection string, which is a secret. Credentials stand in none of these: Terraform takes them
 * from the environment of the run (`AWS_…`, `PG_CONN_STR`, `TF_HTTP_USERNAME` and `TF_HTTP_PASSWORD`).
 */
export class StateBackend extends TerraformBackend {
  private readonly attributes: Attributes;

  /** `state` is the state's own path: `<environment>/<cluster>/<stack>`. */
  constructor(scope: Construct, state: string, backend: Backend) {
    super(scope, 'backend', backend.type);
    this.attributes = attributesOf(state, backend);
  }

  protected override synthesizeAttributes(): Attributes {
    return this.attributes;
  }

  protected override synthesizeHclAttributes(): Attributes {
    return this.attributes;
  }

  override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error('no stack reads the state of another');
  }
}

function attributesOf(state: string, backend: Backend): Attributes {
  switch (backend.type) {
    case 'local':
      return { path: text(`../../../.state/${state}.tfstate`) };
    case 's3':
      return s3(state, backend);
    case 'pg':
      return { schema_name: text(schemaOf(state, backend.schemaPrefix)) };
    case 'http':
      return http(text(`${backend.address}/${state}`));
  }
}

/** A store of one's own has none of Amazon's other services, and its regions are its own. */
function s3(state: string, backend: Extract<Backend, { readonly type: 's3' }>): Attributes {
  return {
    bucket: text(backend.bucket),
    endpoints: { s3: text(backend.endpoint) },
    key: text(`${state}.tfstate`),
    region: text(backend.region),
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
    skip_s3_checksum: true,
    // Terraform 1.11 and OpenTofu 1.10: a conditional write of a file beside the state.
    use_lockfile: true,
    use_path_style: backend.pathStyle,
  };
}

function http(address: string): Attributes {
  const lock = `${address}/lock`;
  return { address, lock_address: lock, lock_method: 'POST', unlock_address: lock, unlock_method: 'DELETE' };
}

/** Longest name that PostgreSQL does not cut. */
const LONGEST_NAME = 63;
const HASH_DIGITS = 20;

/** What people can read of a state's path, and a hash that tells apart what reads the same or is cut. */
function schemaOf(state: string, prefix: string): string {
  const hash = createHash('sha256').update(state).digest('hex').slice(0, HASH_DIGITS);
  const readable = `${prefix}_${state.replace(/[^a-z0-9]/g, '_')}`.slice(0, LONGEST_NAME - 1 - HASH_DIGITS);
  return `${readable}_${hash}`;
}
