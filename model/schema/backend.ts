import { z } from 'zod';
import { boolean, field, formed, id, oneOf } from './scalars';

/** An address of a service inside the closed network; never with a user, a password or a query. */
const httpsUrl = () =>
  formed(
    /^https:\/\/(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(:[1-9]\d{0,4})?(\/[A-Za-z0-9._~-]+)*$/,
    'an address that begins with https://, without user and query',
    'https://s3.example',
  );

const bucket = () => formed(/^[a-z0-9]([a-z0-9.-]{1,61}[a-z0-9])$/, 'the name of a bucket', 'ndc-states');

/** Where an environment keeps its states. Each kind locks: one without a lock cannot be written. */
export const backend = () =>
  z.strictObject({
    type: field(
      oneOf('local', 's3', 'pg', 'http'),
      'local: a folder beside the output, git-ignored; the others: a service of the management zone that locks',
      'local: thư mục cạnh kết quả, git bỏ qua; các loại khác: dịch vụ có khóa ở vùng quản trị',
    ),
    s3: field(
      z
        .strictObject({
          endpoint: field(httpsUrl(), 'Address of the store', 'Địa chỉ kho'),
          bucket: field(bucket(), 'Bucket that keeps versions', 'Bucket có lưu phiên bản'),
          region: field(id(), 'Region', 'Vùng (region)'),
          pathStyle: field(
            boolean(),
            'Whether the bucket stands in the path',
            'Tên bucket có nằm trong đường dẫn hay không',
          ),
        })
        .optional(),
      'Of type s3: the store, locked by Terraform’s own lock files',
      'Với loại s3: kho đối tượng, khóa bằng tệp khóa của Terraform',
    ),
    pg: field(
      z
        .strictObject({
          schemaPrefix: field(
            formed(/^[a-z][a-z0-9_]{1,20}$/, 'a prefix of schema names', 'ndc'),
            'Prefix of the schemas, one for each state',
            'Tiền tố của schema, mỗi trạng thái một schema',
          ),
        })
        .optional(),
      'Of type pg: PostgreSQL, locked by its sessions; PG_CONN_STR says where',
      'Với loại pg: PostgreSQL, khóa theo phiên; PG_CONN_STR cho biết địa chỉ',
    ),
    http: field(
      z
        .strictObject({
          address: field(httpsUrl(), 'Address below which the states stand', 'Địa chỉ chứa các trạng thái'),
        })
        .optional(),
      'Of type http: a server that locks',
      'Với loại http: máy chủ có khóa',
    ),
  });

export type BackendFile = z.output<ReturnType<typeof backend>>;
