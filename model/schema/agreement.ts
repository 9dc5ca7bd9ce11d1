import { z } from 'zod';
import { date, field, formed, id, listOf, oneOf, text } from './scalars';

const agreementId = () => formed(/^[A-Z]{2,6}-\d{4}$/, 'capitals, a hyphen and four digits', 'VD-0042');
const digestOfTerms = () => formed(/^v1:sha256:[0-9a-f]{64}$/, 'v1:sha256: and 64 hexadecimal digits', 'v1:sha256:…');

/** `agreements/<id>.yaml`: who gives what to whom, why, and until when. */
export const agreementFile = z.strictObject({
  id: field(agreementId(), 'Id', 'Mã'),
  consumer: field(
    z.strictObject({
      agency: field(id(), 'Agency', 'Cơ quan'),
      system: field(id(), 'System of that agency', 'Hệ thống của cơ quan đó'),
      client: field(
        id(),
        'Client of that system: the pods that open connections',
        'Nhóm pod của hệ thống đó mở kết nối',
      ),
    }),
    'Who receives the data',
    'Bên khai thác dữ liệu',
  ),
  provider: field(
    z.strictObject({
      agency: field(id(), 'Agency', 'Cơ quan'),
      system: field(id(), 'System of that agency', 'Hệ thống của cơ quan đó'),
      interface: field(id(), 'Interface of that system', 'Cổng dịch vụ của hệ thống đó'),
    }),
    'Who gives the data',
    'Bên cung cấp dữ liệu',
  ),
  datasets: field(
    listOf(
      z.strictObject({
        id: field(id(), 'Dataset of the sharing catalogue', 'Bộ dữ liệu trong danh mục chia sẻ'),
        fields: field(listOf(id(), 200), 'Fields of it that are given', 'Các trường được cung cấp'),
      }),
      50,
    ),
    'Datasets and their fields',
    'Bộ dữ liệu và các trường',
  ),
  purpose: field(text(600), 'Purpose', 'Mục đích'),
  legalBasis: field(
    listOf(
      z.strictObject({
        instrument: field(id(), 'Instrument of catalogue/instruments.yaml', 'Văn bản trong catalogue/instruments.yaml'),
        clause: field(text(120), 'Article and clause, as it is cited', 'Điều, khoản như khi trích dẫn'),
      }),
      20,
    ),
    'Law that it rests on',
    'Căn cứ pháp lý',
  ),
  frequency: field(oneOf('on-demand', 'hourly', 'daily', 'weekly', 'monthly', 'on-change'), 'How often', 'Tần suất'),
  initiator: field(oneOf('consumer'), 'Who opens the connection', 'Bên mở kết nối'),
  from: field(date(), 'First day', 'Ngày bắt đầu'),
  until: field(date(), 'Last day', 'Ngày cuối cùng'),
});

/** `tenants/<agency>/consents/<agreement>.yaml`, and `platform/ndc/consents/` for the NDC. */
export const consentFile = z.strictObject({
  agreement: field(agreementId(), 'Agreement', 'Thỏa thuận'),
  digest: field(
    digestOfTerms(),
    'Digest of the terms that this party confirms',
    'Mã băm của các điều khoản mà bên này xác nhận',
  ),
  date: field(date(), 'Day of the confirmation', 'Ngày xác nhận'),
  office: field(text(), 'Office that confirms', 'Đơn vị xác nhận'),
  suspended: field(
    z
      .strictObject({
        since: field(date(), 'First day of the suspension', 'Ngày bắt đầu tạm dừng'),
        reason: field(text(400), 'Why', 'Lý do'),
      })
      .optional(),
    'Closes all flows of the agreement at the next apply',
    'Đóng mọi luồng của thỏa thuận ở lần triển khai tới',
  ),
});

export type AgreementFile = z.output<typeof agreementFile>;
export type ConsentFile = z.output<typeof consentFile>;
