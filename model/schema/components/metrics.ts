import { z } from 'zod';
import { domain, field, id, mapOf } from '../scalars';
import { objectName } from './certificates';
import { gibibytes } from './object-store';

/** Prometheus and Alertmanager: what is measured, and who is told. */
export const metrics = () =>
  z.strictObject({
    storageGiB: field(
      gibibytes(),
      'Volume of each copy of Prometheus, in GiB',
      'Ổ đĩa của mỗi bản Prometheus, tính bằng GiB',
    ),
    alerts: field(
      objectName(),
      'Secret (key url) of its namespace with the webhook of those on duty, made outside Terraform',
      'Secret (khóa url) trong namespace của thành phần chứa webhook của bộ phận trực, tạo ngoài Terraform',
    ),
    agencyAlerts: field(
      mapOf(id(), objectName(), 200).optional(),
      'By agency the Secret (key url) with the webhook that gets alerts about its namespaces; absent: those on duty get all',
      'Theo từng cơ quan: Secret (khóa url) chứa webhook nhận cảnh báo về các namespace của cơ quan đó; không ghi: bộ phận trực nhận tất cả',
    ),
    remoteWrite: field(
      z
        .strictObject({
          host: field(
            domain(),
            'Host (HTTPS, port 443, path /api/v1/write)',
            'Máy chủ (HTTPS, cổng 443, đường dẫn /api/v1/write)',
          ),
          certificate: field(
            objectName(),
            'Secret (tls.crt, tls.key, ca.crt) of its namespace with which Prometheus shows itself',
            'Secret (tls.crt, tls.key, ca.crt) trong namespace của thành phần để Prometheus xác thực',
          ),
        })
        .optional(),
      'Where all series are written a second time; absent: nowhere',
      'Nơi ghi thêm một bản của mọi chuỗi số đo; không ghi: không có',
    ),
  });
