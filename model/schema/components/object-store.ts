import { z } from 'zod';
import { domain, field, formed, integer } from '../scalars';
import { objectName } from './certificates';

/** A bucket, in the grammar that every S3-compatible store takes. */
export const bucket = () =>
  formed(/^[a-z0-9]([a-z0-9-]{1,61})[a-z0-9]$/, 'the name of a bucket: 3 to 63 of a-z, 0-9 and "-"', 'ndc-logs');

/** Whole gibibytes: charts write the same size in several units. */
export const gibibytes = () => integer(1, 65_536);

/** What S3 clients are told; the keys themselves are made outside Terraform. */
export const objectStore = () =>
  z.strictObject({
    host: field(domain(), 'Host of the S3 interface (HTTPS, port 443)', 'Máy chủ của giao diện S3 (HTTPS, cổng 443)'),
    region: field(
      formed(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/, 'the region of a store', 'dia-diem-1'),
      'Region, as the store calls it',
      'Vùng, theo cách gọi của kho',
    ),
    access: field(
      objectName(),
      'Secret of its namespace with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and ca.crt, made outside Terraform',
      'Secret trong namespace của thành phần chứa AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY và ca.crt, tạo ngoài Terraform',
    ),
  });

export type ObjectStore = z.output<ReturnType<typeof objectStore>>;
