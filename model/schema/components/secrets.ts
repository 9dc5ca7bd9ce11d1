import { z } from 'zod';
import { field } from '../scalars';
import { bucket, gibibytes, objectStore } from './object-store';

/** OpenBao, which keeps the platform’s secrets, and External Secrets, which hands them out. */
export const secrets = () =>
  z.strictObject({
    storageGiB: field(
      gibibytes(),
      'Volume of each copy of OpenBao, and of its audit log, in GiB',
      'Ổ đĩa của mỗi bản sao OpenBao và của nhật ký kiểm toán, tính bằng GiB',
    ),
    snapshots: field(
      objectStore().extend({
        bucket: field(bucket(), 'Bucket of the snapshots', 'Bucket chứa bản chụp'),
      }),
      'Object store of the snapshots, at another site',
      'Kho đối tượng chứa bản chụp, ở địa điểm khác',
    ),
  });
