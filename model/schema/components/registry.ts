import { z } from 'zod';
import { domain, field } from '../scalars';
import { objectName } from './certificates';
import { bucket, objectStore } from './object-store';

/** Harbor, the registry of a site. The one that the cluster itself is started from stands outside. */
export const registry = () =>
  z.strictObject({
    host: field(domain(), 'Name under which it is called', 'Tên miền dùng để gọi'),
    store: field(
      objectStore().extend({
        bucket: field(bucket(), 'Bucket of images and charts', 'Bucket chứa ảnh và chart'),
        access: field(
          objectName(),
          'Secret of its namespace with REGISTRY_STORAGE_S3_ACCESSKEY, REGISTRY_STORAGE_S3_SECRETKEY and ca.crt, made outside Terraform',
          'Secret trong namespace của thành phần chứa REGISTRY_STORAGE_S3_ACCESSKEY, REGISTRY_STORAGE_S3_SECRETKEY và ca.crt, tạo ngoài Terraform',
        ),
      }),
      'Object store of images and charts',
      'Kho đối tượng chứa ảnh và chart',
    ),
  });
