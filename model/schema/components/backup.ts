import { z } from 'zod';
import { field, id, mapOf } from '../scalars';
import { objectName } from './certificates';
import { bucket, objectStore } from './object-store';

/** Velero: every cluster writes to a store that stands at another site. */
export const backup = () =>
  z.strictObject({
    stores: field(
      mapOf(
        id(),
        objectStore().extend({
          access: field(
            objectName(),
            'Secret of its namespace with cloud (an AWS credentials file) and ca.crt, made outside Terraform',
            'Secret trong namespace của thành phần chứa cloud (tệp thông tin xác thực AWS) và ca.crt, tạo ngoài Terraform',
          ),
          bucket: field(
            bucket(),
            'Bucket, with versions and without object lock: Velero writes its metadata again at the end',
            'Bucket có lưu phiên bản, không khóa đối tượng: Velero ghi lại siêu dữ liệu khi kết thúc',
          ),
        }),
        20,
      ),
      'Object stores by the site at which they stand; a cluster takes the first at another site than its own',
      'Các kho đối tượng theo địa điểm đặt kho; mỗi cụm dùng kho đầu tiên ở địa điểm khác với địa điểm của cụm',
    ),
  });
