import { z } from 'zod';
import { date, field, formed, id, integer, listOf, oneOf, text } from './scalars';

export const agreementId = () => formed(/^[A-Z]{2,6}-\d{4}$/, 'capitals, a hyphen and four digits', 'VD-0042');

/** An article of an instrument that the catalogue knows. */
export const citation = () =>
  z.strictObject({
    instrument: field(id(), 'Instrument of catalogue/instruments.yaml', 'Văn bản trong catalogue/instruments.yaml'),
    clause: field(text(120), 'Article and clause, as it is cited', 'Điều, khoản như khi trích dẫn'),
  });

const party = () =>
  z.strictObject({
    agency: field(id(), 'Agency', 'Cơ quan'),
    system: field(id(), 'System of that agency', 'Hệ thống của cơ quan đó'),
    client: field(
      id().optional(),
      'Client of that system: the pods that open connections; named by the side that initiates',
      'Nhóm pod của hệ thống đó mở kết nối; bên mở kết nối ghi mục này',
    ),
    interface: field(
      id().optional(),
      'Interface of that system: the port that is called; named by the other side',
      'Cổng dịch vụ của hệ thống đó; bên còn lại ghi mục này',
    ),
  });

/** Kinds of exchange, each with rules of its own (`rules/exchange-kinds.ts`). */
export const EXCHANGE_KINDS = [
  'data-sharing',
  'population-synchronisation',
  'vneid-authentication',
  'vneid-documents',
  'public-services',
  'vertical-line',
] as const;

/** Intermediaries of Decree 194/2025/NĐ-CP; mandatory data knows the first alone (Decree 278/2025/NĐ-CP Art. 4.2). */
export const INTERMEDIARIES = ['ndop', 'ndxp', 'lgsp-ministry', 'lgsp-province'] as const;

/** `agreements/<id>.yaml`: who gives what to whom, why, by which way, and until when. */
export const agreementFile = z.strictObject({
  id: field(agreementId(), 'Id', 'Mã'),
  kind: field(oneOf(...EXCHANGE_KINDS), 'Kind of exchange', 'Loại hình trao đổi'),
  via: field(
    oneOf(...INTERMEDIARIES),
    'Intermediary; mandatory data passes ndop alone',
    'Nền tảng trung gian; dữ liệu bắt buộc chia sẻ chỉ qua ndop',
  ),
  consumer: field(party(), 'Who receives the data', 'Bên khai thác dữ liệu'),
  provider: field(party(), 'Who gives the data', 'Bên cung cấp dữ liệu'),
  through: field(
    z
      .strictObject({
        agency: field(id(), 'Agency of one party', 'Cơ quan của một bên'),
        system: field(id(), 'Its integration platform', 'Nền tảng tích hợp của cơ quan đó'),
        interface: field(id(), 'Interface that is called there', 'Cổng dịch vụ được gọi tại đó'),
        client: field(id(), 'Client that calls on from there', 'Nhóm pod gọi tiếp từ đó'),
      })
      .optional(),
    'Integration platform of a ministry or province that the data passes (LGSP, vertical lines)',
    'Nền tảng tích hợp của bộ, tỉnh mà dữ liệu đi qua (LGSP, liên thông dọc)',
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
  document: field(
    z
      .strictObject({
        type: field(id(), 'Type of the document', 'Loại giấy tờ'),
        issuer: field(id(), 'Agency that issues it', 'Cơ quan cấp'),
        dataset: field(id(), 'Dataset that it is made from', 'Bộ dữ liệu tạo nên giấy tờ'),
      })
      .optional(),
    'Electronic document on VNeID (kind vneid-documents)',
    'Giấy tờ điện tử trên VNeID (loại vneid-documents)',
  ),
  sector: field(
    id().optional(),
    'Sector of a vertical line, e.g. dat-dai (kind vertical-line)',
    'Ngành, lĩnh vực liên thông dọc, ví dụ dat-dai (loại vertical-line)',
  ),
  purpose: field(text(600), 'Purpose', 'Mục đích'),
  legalBasis: field(listOf(citation(), 20), 'Law that it rests on', 'Căn cứ pháp lý'),
  frequency: field(oneOf('on-demand', 'hourly', 'daily', 'weekly', 'monthly', 'on-change'), 'How often', 'Tần suất'),
  initiator: field(oneOf('consumer', 'provider'), 'Who opens the connection', 'Bên mở kết nối'),
  logMonths: field(
    integer(1, 240).optional(),
    'Months for which each query is logged at the hub',
    'Số tháng lưu nhật ký từng lượt truy vấn tại nền tảng',
  ),
  from: field(date(), 'First day', 'Ngày bắt đầu'),
  until: field(date(), 'Last day', 'Ngày cuối cùng'),
});

export type AgreementFile = z.output<typeof agreementFile>;
export type PartyOfAgreement = AgreementFile['consumer'];
