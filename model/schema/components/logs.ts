import { z } from 'zod';
import { date, field } from '../scalars';
import { logCertificate } from './nodes';
import { bucket, gibibytes, objectStore } from './object-store';

const locked = (en: string, vi: string) => field(bucket(), en, vi);

/** Loki to read in, and a second copy that nobody can change. */
export const logs = () =>
  z.strictObject({
    store: field(
      objectStore(),
      'Object store of Loki and of the second copy',
      'Kho đối tượng của Loki và của bản sao thứ hai',
    ),
    bucket: field(
      bucket(),
      'Bucket of Loki, without object lock: its compactor rewrites files',
      'Bucket của Loki, không khóa đối tượng: Loki phải ghi lại các tệp khi nén',
    ),
    lockedBuckets: field(
      z.strictObject({
        'level-1': locked('Logs of systems of level 1', 'Nhật ký của hệ thống cấp độ 1'),
        'level-2': locked('Logs of systems of level 2', 'Nhật ký của hệ thống cấp độ 2'),
        'level-3': locked('Logs of systems of level 3', 'Nhật ký của hệ thống cấp độ 3'),
        'level-4': locked('Logs of systems of level 4', 'Nhật ký của hệ thống cấp độ 4'),
        platform: locked('Logs of the platform itself', 'Nhật ký của chính nền tảng'),
      }),
      'Buckets of the second copy, locked in mode COMPLIANCE for 366 days or more: an online service keeps its logs for 12 months at any level',
      'Các bucket của bản sao thứ hai, khóa ở chế độ COMPLIANCE từ 366 ngày trở lên: dịch vụ trực tuyến lưu nhật ký 12 tháng ở mọi cấp độ',
    ),
    schemaFrom: field(
      date(),
      'First day of the index’s schema; never changed once logs are stored',
      'Ngày đầu tiên của lược đồ chỉ mục; không đổi khi đã lưu nhật ký',
    ),
    storageGiB: field(
      gibibytes(),
      'Volume of each pod that holds logs before they are stored, in GiB',
      'Ổ đĩa của mỗi pod giữ nhật ký trước khi lưu vào kho, tính bằng GiB',
    ),
    certificate: logCertificate(),
  });
