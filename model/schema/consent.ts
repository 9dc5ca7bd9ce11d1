import { z } from 'zod';
import { agreementId, citation } from './agreement';
import { date, field, formed, id, text } from './scalars';

const digestOfTerms = () => formed(/^v1:sha256:[0-9a-f]{64}$/, 'v1:sha256: and 64 hexadecimal digits', 'v1:sha256:…');
const since = () => field(date(), 'First day of the suspension', 'Ngày bắt đầu tạm dừng');
const why = () => field(text(400), 'Why', 'Lý do');

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
  connection: field(
    id().optional(),
    'Interface (or client) that is technically connected; owed by the provider of mandatory data',
    'Interface (hoặc client) đã kết nối kỹ thuật; bên cung cấp dữ liệu bắt buộc chia sẻ phải ghi',
  ),
  suspended: field(
    z.strictObject({ since: since(), reason: why() }).optional(),
    'Closes all flows of the agreement at the next apply',
    'Đóng mọi luồng của thỏa thuận ở lần triển khai tới',
  ),
});

/** `tenants/<agency>/refusals/<agreement>.yaml`: a provider says no, in writing and with its ground in law. */
export const refusalFile = z.strictObject({
  agreement: field(agreementId(), 'Agreement', 'Thỏa thuận'),
  date: field(date(), 'Day of the refusal', 'Ngày từ chối'),
  office: field(text(), 'Office that refuses', 'Đơn vị từ chối'),
  ground: field(
    citation(),
    'Its ground in law (Decree 194/2025/NĐ-CP: a refusal is written and names it)',
    'Căn cứ pháp lý của việc từ chối (Nghị định 194/2025/NĐ-CP: từ chối bằng văn bản, nêu căn cứ)',
  ),
  reason: why(),
});

/** `platform/ndc/decisions/<agreement>.yaml`: the NDC coordinates mandatory data that a provider refused. */
export const decisionFile = z.strictObject({
  agreement: field(agreementId(), 'Agreement', 'Thỏa thuận'),
  number: field(text(120), 'Number of the decision', 'Số văn bản điều phối'),
  date: field(date(), 'Its day', 'Ngày của văn bản'),
  basis: field(citation(), 'Law that it rests on', 'Căn cứ pháp lý'),
});

/**
 * `platform/ndc/suspensions/<agency>.yaml`: the NDC closes every flow of an agency that an agreement opened. Flows inside
 * the agency (`talksTo`) stay open.
 */
export const agencySuspensionFile = z.strictObject({
  agency: field(id(), 'Agency', 'Cơ quan'),
  since: since(),
  reason: why(),
});

/** `baseline/direct-paths/<agreement>.yaml`: past the hub, for a time that the law leaves. */
export const directPathFile = z.strictObject({
  agreement: field(agreementId(), 'Agreement', 'Thỏa thuận'),
  legalBasis: field(citation(), 'Law that allows it', 'Căn cứ pháp lý cho phép'),
  reason: why(),
  approver: field(text(), 'Office that approved', 'Đơn vị phê duyệt'),
  until: field(date(), 'Last day, at most 2026-12-31', 'Ngày cuối cùng, không quá 2026-12-31'),
});

export type ConsentFile = z.output<typeof consentFile>;
export type RefusalFile = z.output<typeof refusalFile>;
export type DecisionFile = z.output<typeof decisionFile>;
export type DirectPathFile = z.output<typeof directPathFile>;
