import type { Text } from '../../model/messages/define';

/** Headings of tables, by the column's key. */
export const COLUMNS = {
  agency: { en: 'agency', vi: 'cơ quan' },
  name: { en: 'name', vi: 'tên' },
  kind: { en: 'kind', vi: 'loại' },
  systems: { en: 'systems', vi: 'hệ thống' },
  namespaces: { en: 'namespaces', vi: 'namespace' },
  owners: { en: 'owners', vi: 'người duyệt' },
  system: { en: 'system', vi: 'hệ thống' },
  level: { en: 'level', vi: 'cấp độ' },
  basis: { en: 'basis', vi: 'căn cứ' },
  hosting: { en: 'hosting', vi: 'nơi đặt' },
  namespace: { en: 'namespace or zone', vi: 'namespace hoặc vùng' },
  stack: { en: 'stack', vi: 'stack' },
  family: { en: 'family', vi: 'nhóm' },
  dependencies: { en: 'after', vi: 'sau' },
  id: { en: 'id', vi: 'mã' },
  consumer: { en: 'consumer', vi: 'bên khai thác' },
  provider: { en: 'provider', vi: 'bên cung cấp' },
  datasets: { en: 'datasets', vi: 'bộ dữ liệu' },
  from: { en: 'from', vi: 'từ ngày' },
  until: { en: 'until', vi: 'đến ngày' },
  owner: { en: 'owner', vi: 'chủ quản' },
  class: { en: 'class', vi: 'lớp' },
  classification: { en: 'classification', vi: 'mức nhạy cảm' },
  personal_data: { en: 'personal data', vi: 'dữ liệu cá nhân' },
  sharing: { en: 'sharing', vi: 'chia sẻ' },
  path: { en: 'path', vi: 'đường dẫn' },
  row: { en: 'row', vi: 'dòng' },
  who: { en: 'who', vi: 'ai' },
  duty: { en: 'duty', vi: 'nhiệm vụ' },
  due: { en: 'due', vi: 'thời hạn' },
  status: { en: 'status', vi: 'tình trạng' },
  status_source: { en: 'source of the status', vi: 'nguồn của tình trạng' },
  status_confidence: { en: 'confidence of the status', vi: 'độ tin cậy của tình trạng' },
  follow_up: { en: 'follow-up in law', vi: 'văn bản sau đó' },
  part: { en: 'part of this software', vi: 'phần việc của phần mềm' },
  limit: { en: 'limit', vi: 'giới hạn' },
  mark: { en: 'mark', vi: 'đánh dấu' },
  cited_by: { en: 'cited by', vi: 'trích dẫn bởi' },
  source: { en: 'source', vi: 'nguồn' },
  confidence: { en: 'confidence', vi: 'độ tin cậy' },
} as const satisfies Readonly<Record<string, Text>>;

/** How sure a status is that is not confirmed. */
export const DOUBT = {
  secondary: { en: 'secondary', vi: 'nguồn thứ cấp' },
  unverified: { en: 'unverified', vi: 'chưa kiểm chứng' },
} as const satisfies Readonly<Record<string, Text>>;

export const APPROVERS_NOTE: readonly Text[] = [
  { vi: 'Do `bin/ndc list approvers` tạo ra; không sửa tay.', en: 'Written by `bin/ndc list approvers`; do not edit.' },
  {
    vi: 'Dòng sau thắng dòng trước: thư mục của một đơn vị chỉ do đơn vị đó duyệt.',
    en: 'Later lines win: a tenant’s folder is approved by that tenant.',
  },
];

export const REPORT = {
  title: { en: 'Obligations of Dispatch 103/CĐ-TTg', vi: 'Nhiệm vụ theo Công điện 103/CĐ-TTg' },
  asOf: { en: 'As known on {asOf}.', vi: 'Tình hình biết đến ngày {asOf}.' },
  counts: {
    en: '{rows} rows: {built} built, {planned} planned, {outside} outside software.',
    vi: '{rows} dòng: {built} đã có trong phần mềm, {planned} dự kiến, {outside} ngoài phạm vi phần mềm.',
  },
} as const satisfies Readonly<Record<string, Text>>;
