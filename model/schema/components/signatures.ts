import { z } from 'zod';
import { field, formed, listOf } from '../scalars';
import { objectName } from './certificates';

const publicKey = () =>
  formed(
    /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{1,64}={0,2}\n){1,30}-----END PUBLIC KEY-----\n?$/,
    'a public key in PEM',
    '-----BEGIN PUBLIC KEY-----',
  );

/** Kyverno, for the signatures of images alone: every other rule is a policy of the API server itself. */
export const signatures = () =>
  z.strictObject({
    publicKeys: field(
      listOf(publicKey(), 10),
      'Keys (PEM) of which one must have signed each image of a system of level 3 and 4',
      'Các khóa (PEM); mỗi ảnh của hệ thống cấp độ 3 và 4 phải được ký bằng một trong số đó',
    ),
    authority: field(
      objectName().optional(),
      'ConfigMap of its namespace with ca-certificates.crt, the authorities of the registry’s certificate; absent: those of the image',
      'ConfigMap trong namespace của thành phần chứa ca-certificates.crt, các tổ chức cấp chứng thư của kho ảnh; không ghi: theo ảnh',
    ),
    pullSecret: field(
      objectName().optional(),
      'Secret of its namespace with which signatures are read from the registry; absent: everyone may read',
      'Secret trong namespace của thành phần dùng để đọc chữ ký từ kho ảnh; không ghi: ai cũng đọc được',
    ),
  });
