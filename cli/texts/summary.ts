import type { Text } from '../../model/messages/define';
import type { Counted } from './say';

export const SUMMARY = {
  example: { en: 'EXAMPLE: fictional data', vi: 'VÍ DỤ: dữ liệu hư cấu' },
  when: {
    en: 'environment {environment}, cluster {cluster}, as of {asOf}',
    vi: 'môi trường {environment}, cụm {cluster}, tính đến ngày {asOf}',
  },
  tenants: { en: 'Tenants', vi: 'Đơn vị' },
  systems: { en: 'Systems', vi: 'Hệ thống' },
  level: { en: 'level', vi: 'cấp độ' },
  approved: { en: 'approved', vi: 'đã duyệt' },
  assumed: { en: 'assumed', vi: 'giả định' },
  hosted: { en: 'hosted here', vi: 'đặt tại đây' },
  external: { en: 'external', vi: 'đặt nơi khác' },
  total: { en: 'total', vi: 'tổng' },
  waivers: { en: 'Waivers', vi: 'Miễn áp dụng' },
  waived: { en: 'until {until}', vi: 'đến {until}' },
  vendors: { en: 'Vendors', vi: 'Nhà cung cấp' },
  terraform: { en: 'Terraform', vi: 'Terraform' },
  stacks: { en: 'stacks', vi: 'stack' },
  resources: { en: 'resources', vi: 'tài nguyên' },
  largest: {
    en: 'largest state: {name}, {resources} resources (reported above {reported}, refused above {refused})',
    vi: 'trạng thái lớn nhất: {name}, {resources} tài nguyên (nhắc khi quá {reported}, từ chối khi quá {refused})',
  },
  obligations: { en: 'Dispatch 103/CĐ-TTg', vi: 'Công điện 103/CĐ-TTg' },
  marks: {
    en: '{rows} obligations: {built} built, {planned} planned, {outside} outside software',
    vi: '{rows} nhiệm vụ: {built} đã có trong phần mềm, {planned} dự kiến, {outside} ngoài phạm vi phần mềm',
  },
  toKnow: { en: 'To know', vi: 'Cần biết' },
  output: { en: 'Output', vi: 'Kết quả' },
  files: {
    en: '{out}: {written} written, {unchanged} unchanged',
    vi: '{out}: {written} đã ghi, {unchanged} không đổi',
  },
  removed: { en: 'removed: {names}', vi: 'đã xóa: {names}' },
  next: { en: 'Next', vi: 'Tiếp theo' },
  nextInit: { en: 'one stack with Terraform', vi: 'một stack bằng Terraform' },
  nextDeploy: { en: 'or with cdktf', vi: 'hoặc bằng cdktf' },
  nextList: { en: 'who is on it', vi: 'ai đang tham gia' },
  nextNotices: { en: 'each notice with its place', vi: 'từng lưu ý kèm vị trí' },
} as const satisfies Readonly<Record<string, Text>>;

export const DOMAINS_UNKNOWN: Counted = {
  vi: '{count} hệ thống chưa biết tên miền',
  en: ['{count} system has no known domain names', '{count} systems have no known domain names'],
};

export const NAMESPACES: Counted = {
  vi: '{count} namespace, mỗi hệ thống đặt tại đây một namespace',
  en: ['{count} namespace, one for each system hosted here', '{count} namespaces, one for each system hosted here'],
};

export const VENDOR_RIGHTS: Counted = {
  vi: '{count} vai trò theo hợp đồng đang hiệu lực (bin/ndc list access)',
  en: [
    '{count} role under a contract in force (bin/ndc list access)',
    '{count} roles under contracts in force (bin/ndc list access)',
  ],
};
