import { z } from 'zod';
import { date, field, formed, id, listOf, oneOf, text } from './scalars';

const agreementId = () => formed(/^[A-Z]{2,6}-\d{4}$/, 'capitals, a hyphen and four digits', 'VD-0042');
export const digestOfTerms = () =>
  formed(/^v1:sha256:[0-9a-f]{64}$/, 'v1:sha256: and 64 hexadecimal digits', 'v1:sha256:…');

/** `agreements/<id>.yaml`: who gives what to whom, why, and until when. */
export const agreementFile = z.strictObject({
  id: field(agreementId(), 'Id', 'Mã'),
  consumer: field(
    z.strictObject({ agency: id(), system: id(), client: id() }),
    'Who receives the data',
    'Bên khai thác dữ liệu',
  ),
  provider: field(
    z.strictObject({ agency: id(), system: id(), interface: id() }),
    'Who gives the data',
    'Bên cung cấp dữ liệu',
  ),
  datasets: field(
    listOf(z.strictObject({ id: id(), fields: listOf(id(), 200) }), 50),
    'Datasets and their fields',
    'Bộ dữ liệu và các trường',
  ),
  purpose: field(text(600), 'Purpose', 'Mục đích'),
  legalBasis: field(
    listOf(z.strictObject({ instrument: id(), clause: text(120) }), 20),
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
    z.strictObject({ since: date(), reason: text(400) }).optional(),
    'Closes all flows of the agreement at the next apply',
    'Đóng mọi luồng của thỏa thuận ở lần triển khai tới',
  ),
});

export type AgreementFile = z.output<typeof agreementFile>;
export type ConsentFile = z.output<typeof consentFile>;
