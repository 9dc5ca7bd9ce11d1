import { z } from 'zod';
import { field, formed, id, integer, labelKey, labelValue, listOf, mapOf, oneOf, ports, text } from './scalars';
import { protocol, termId } from './words';

/** Pod labels that select; never empty, because an empty selector selects everything. */
export const podLabels = () => mapOf(labelKey(), labelValue(), 8);

/** What one agreement may ask of an interface at the hub. */
export const exchangeLimits = () =>
  z.strictObject({
    requestsPerMinute: field(
      integer(1, 1_000_000),
      'Requests a minute of one agreement',
      'Số yêu cầu mỗi phút của một thỏa thuận',
    ),
    bodyKiB: field(integer(1, 1_048_576), 'Largest message in KiB', 'Thông điệp lớn nhất, tính bằng KiB'),
  });

const messageSchemaId = () =>
  formed(/^[a-z][a-z0-9]*(-[a-z0-9]+)*-v[1-9]\d{0,2}$/, 'a dataset and a version', 'dat-dai-v1');

const interfaceSchema = () =>
  z.strictObject({
    podLabels: field(
      podLabels().optional(),
      'Labels of the pods that serve; absent for an external system',
      'Nhãn của các pod phục vụ; hệ thống đặt ngoài thì không ghi',
    ),
    port: field(
      ports(),
      'Port of the pod (not of a Service), or a range',
      'Cổng của pod (không phải của Service), hoặc một dải cổng',
    ),
    protocol: field(protocol(), 'Transport protocol', 'Giao thức tầng giao vận'),
    datasets: field(
      listOf(id(), 50).optional(),
      'Datasets carried; absent on an interface for flows inside the agency',
      'Các bộ dữ liệu truyền qua; cổng chỉ dùng trong nội bộ cơ quan thì không ghi',
    ),
    profile: field(
      oneOf('rest', 'message', 'bulk-file', 'event-stream').optional(),
      'Connection profile: REST, message, bulk file or event stream; needed where datasets are carried',
      'Kiểu kết nối: REST, thông điệp, tệp khối lượng lớn hoặc luồng sự kiện; cần khi có truyền bộ dữ liệu',
    ),
    standard: field(
      text(120).optional(),
      'Technical standard that it follows',
      'Tiêu chuẩn, quy chuẩn kỹ thuật áp dụng',
    ),
    schema: field(
      messageSchemaId().optional(),
      'Message schema of catalogue/message-schemas/',
      'Cấu trúc thông điệp trong catalogue/message-schemas/',
    ),
    availability: field(
      formed(/^\d{2}(\.\d{1,3})?$/, 'a percentage below 100', '99.5').optional(),
      'Availability promised, in percent of a month',
      'Mức sẵn sàng cam kết, phần trăm theo tháng',
    ),
    repairDays: field(
      integer(1, 30).optional(),
      'Working days within which a fault is repaired',
      'Số ngày làm việc để khắc phục sự cố',
    ),
    limits: field(
      exchangeLimits().optional(),
      'Limits at the hub; absent: those of platform/platform.yaml',
      'Giới hạn tại nền tảng; không ghi: theo platform/platform.yaml',
    ),
  });

const clientSchema = () =>
  z.strictObject({
    podLabels: field(
      podLabels().optional(),
      'Labels of the pods that open connections; absent for an external system',
      'Nhãn của các pod mở kết nối; hệ thống đặt ngoài thì không ghi',
    ),
  });

/** What a system opens and serves, and what it is used for: everything that others' agreements look at. */
export const exchangeProperties = () => ({
  clients: field(
    mapOf(id(), clientSchema(), 20).optional(),
    'Pods that open connections, by name',
    'Các nhóm pod mở kết nối, theo tên',
  ),
  interfaces: field(
    mapOf(id(), interfaceSchema(), 20).optional(),
    'Ports that it serves, by name',
    'Các cổng dịch vụ, theo tên',
  ),
  talksTo: field(
    listOf(
      z.strictObject({
        client: field(id(), 'Client of this system', 'Nhóm pod trong clients của hệ thống này'),
        system: field(id(), 'System of the same agency', 'Hệ thống khác của cùng cơ quan'),
        interface: field(id(), 'Interface of that system', 'Cổng dịch vụ của hệ thống đó'),
      }),
      50,
    ).optional(),
    'Flows inside the agency: neither agreement nor hub',
    'Luồng trong nội bộ cơ quan: không cần thỏa thuận, không qua nền tảng',
  ),
  ...useProperties(),
});

const useProperties = () => ({
  stage: field(
    oneOf('production', 'test', 'development').optional(),
    'What it is used for; absent: production',
    'Giai đoạn sử dụng; không ghi: production (vận hành chính thức)',
  ),
  portal: field(
    oneOf('national', 'provincial').optional(),
    'Portal of online public services',
    'Cổng dịch vụ công trực tuyến',
  ),
  sites: field(
    listOf(id(), 4).optional(),
    'Sites at which it has an endpoint, the main one first',
    'Các địa điểm có điểm kết nối, địa điểm chính ghi trước',
  ),
  collects: field(
    z
      .strictObject({
        terms: field(
          listOf(termId(), 200).optional(),
          'Dictionary terms that it asks people or businesses for',
          'Thuật ngữ trong từ điển mà hệ thống yêu cầu người dân, doanh nghiệp cung cấp',
        ),
        documents: field(listOf(id(), 200).optional(), 'Papers that it asks for', 'Giấy tờ mà hệ thống yêu cầu nộp'),
      })
      .optional(),
    'What it collects (once-only)',
    'Thông tin, giấy tờ hệ thống thu thập (chỉ cung cấp một lần)',
  ),
});
