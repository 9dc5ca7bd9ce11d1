import { z } from 'zod';
import { EXCHANGE_KINDS } from '../../model/schema/agreement';
import { field } from '../../model/schema/scalars';
import { REGISTER_SCHEMA } from '../../model/estate/register-document';

/**
 * The form of `register/register.json` and of the hub's ConfigMaps, a contract with the gateway: fields are added, never
 * renamed or removed, while the schema says `v1`. Only `ndc schema` and the tests load this file.
 */

const word = (): z.ZodString => z.string().min(1);
const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = (): z.ZodNumber => z.number().int().min(1);

const party = () =>
  z.strictObject({
    agency: field(word(), 'Agency', 'Cơ quan'),
    system: field(word(), 'Its system', 'Hệ thống của cơ quan'),
    name: field(
      word(),
      'Client, or interface where the other side opens the connection',
      'Client, hoặc interface nếu bên kia mở kết nối',
    ),
    namespace: field(
      word().nullable(),
      'Namespace; null where the system is not in the cluster',
      'Namespace; null nếu hệ thống không ở trong cụm',
    ),
    podLabels: field(
      z.record(z.string(), z.string()).nullable(),
      'Labels of its pods; null where the system is not in the cluster',
      'Nhãn của pod; null nếu hệ thống không ở trong cụm',
    ),
  });

const datasets = () =>
  z.array(
    z.strictObject({
      id: field(word(), 'Dataset of the sharing catalogue', 'Bộ dữ liệu trong danh mục chia sẻ'),
      fields: field(z.array(word()), 'Fields that are given, sorted', 'Các trường được cung cấp, đã sắp xếp'),
      class: field(word(), 'Its class', 'Lớp dữ liệu'),
      classification: field(word(), 'Its classification', 'Mức nhạy cảm'),
      personalData: field(word(), 'What personal data it holds', 'Dữ liệu cá nhân có trong bộ'),
    }),
  );

const end = () =>
  z.union([
    z.strictObject({
      namespace: field(word(), 'Namespace of the pods', 'Namespace của pod'),
      podLabels: field(z.record(z.string(), z.string()), 'Their labels', 'Nhãn của pod'),
    }),
    z.strictObject({
      zone: field(word(), 'Zone of the environment', 'Vùng của môi trường'),
      ranges: field(z.array(word()).min(1), 'Its ranges', 'Các dải địa chỉ của vùng'),
    }),
  ]);

const port = (): z.ZodNumber => z.number().int().min(1).max(65535);

const hop = z.strictObject({
  id: field(word(), 'Flow', 'Luồng'),
  from: field(end(), 'Who opens the connection', 'Bên mở kết nối'),
  to: field(end(), 'Who takes it', 'Bên nhận kết nối'),
  protocol: field(z.enum(['TCP', 'UDP']), 'Protocol', 'Giao thức'),
  port: field(port(), 'Port, or the first of a range', 'Cổng, hoặc cổng đầu của dải'),
  endPort: field(
    port().nullable(),
    'Last port of a range; null for a single port',
    'Cổng cuối của dải; null nếu chỉ một cổng',
  ),
});

/** What every exchange says that opens hops. */
const opened = {
  id: field(z.string().regex(/^[A-Z]{2,6}-\d{4}$/), 'Agreement', 'Thỏa thuận'),
  kind: field(z.enum(EXCHANGE_KINDS), 'Kind of exchange', 'Loại hình trao đổi'),
  digest: field(
    z.string().regex(/^v1:sha256:[0-9a-f]{64}$/),
    'Digest of the terms that all parties confirmed',
    'Mã băm của các điều khoản mà mọi bên đã xác nhận',
  ),
  initiator: field(z.enum(['consumer', 'provider']), 'Who opens the connection', 'Bên mở kết nối'),
  consumer: field(party(), 'Who receives the data', 'Bên khai thác dữ liệu'),
  provider: field(party(), 'Who gives the data', 'Bên cung cấp dữ liệu'),
  hops: field(
    z.array(hop).min(1),
    'Flows that it uses, in the order of the connection',
    'Các luồng được dùng, theo thứ tự kết nối',
  ),
  legalBasis: field(z.array(word()).min(1), 'Law, as it is cited', 'Căn cứ pháp lý như khi viện dẫn'),
  from: field(day(), 'First day', 'Ngày bắt đầu'),
  until: field(day(), 'Last day', 'Ngày cuối cùng'),
};

const elsewhere = z.strictObject({
  ...opened,
  via: field(
    z.enum(['ndxp', 'lgsp-ministry', 'lgsp-province', 'direct']),
    'Intermediary, or none by a waiver',
    'Nền tảng trung gian, hoặc không qua nền tảng nào theo một ngoại lệ',
  ),
});

const agreement = z.strictObject({
  ...opened,
  via: field(z.literal('ndop'), 'Intermediary', 'Nền tảng trung gian'),
  profile: field(word(), 'Connection profile of the interface', 'Kiểu kết nối của interface'),
  path: field(
    z.string().regex(/^(\/[a-z0-9-]+){3}$/),
    'Route at the gateway: agency, system and interface that serve',
    'Tuyến tại cổng: cơ quan, hệ thống và interface phục vụ',
  ),
  datasets: field(datasets(), 'Datasets and fields', 'Bộ dữ liệu và các trường'),
  purpose: field(word(), 'Purpose', 'Mục đích'),
  frequency: field(word(), 'How often', 'Tần suất'),
  limits: field(
    z.strictObject({
      requestsPerMinute: field(count(), 'Requests in a minute', 'Số yêu cầu mỗi phút'),
      bodyKiB: field(count(), 'Size of a request or answer, in KiB', 'Kích thước yêu cầu hoặc trả lời, tính bằng KiB'),
    }),
    'Limits at the gateway',
    'Giới hạn tại cổng',
  ),
  logMonths: field(count(), 'Months for which each query is logged', 'Số tháng lưu nhật ký từng lượt truy vấn'),
});

export const registerDocument = z.strictObject({
  schema: field(z.literal(REGISTER_SCHEMA), 'Name and version of this form', 'Tên và phiên bản của dạng này'),
  example: field(z.boolean(), 'Whether everything in it is fictional', 'Toàn bộ nội dung có phải hư cấu không'),
  environment: field(word(), 'Environment', 'Môi trường'),
  agreements: field(
    z.array(agreement),
    'Agreements in force that pass the hub, sorted by id; a suspended one is not here',
    'Các thỏa thuận đang hiệu lực đi qua nền tảng, xếp theo mã; thỏa thuận bị tạm dừng không có ở đây',
  ),
  elsewhere: field(
    z.array(elsewhere).optional(),
    'Agreements in force that do not pass the hub, sorted by id; only in the whole register, never in the hub',
    'Các thỏa thuận đang hiệu lực không đi qua nền tảng, xếp theo mã; chỉ có trong sổ đầy đủ, không đưa vào nền tảng',
  ),
});
