import { z } from 'zod';
import { field } from '../scalars';
import { bucket, gibibytes, objectStore } from './object-store';

/** CloudNativePG and the databases of the platform’s own services. */
export const databases = () =>
  z.strictObject({
    storageGiB: field(
      gibibytes(),
      'Volume of each copy of a database, in GiB',
      'Ổ đĩa của mỗi bản sao cơ sở dữ liệu, tính bằng GiB',
    ),
    backup: field(
      objectStore().extend({
        bucket: field(bucket(), 'Bucket of the backups', 'Bucket chứa bản sao lưu'),
      }),
      'Object store of the backups, at another site than the databases',
      'Kho đối tượng chứa bản sao lưu, ở địa điểm khác với cơ sở dữ liệu',
    ),
  });
