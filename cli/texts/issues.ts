import type { Severity } from '../../model/issue';
import type { Text } from '../../model/messages/define';
import type { Counted } from './say';

export const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  notice: { en: 'notice', vi: 'lưu ý' },
};

export const ISSUES = {
  allowed: { en: 'allowed', vi: 'giá trị hợp lệ' },
  fix: { en: 'fix', vi: 'cách sửa' },
  inFiles: { en: '{counts} in {files}', vi: '{counts} trong {files}' },
  strict: { en: '{line}; --strict: warnings count as errors', vi: '{line}; --strict: cảnh báo tính là lỗi' },
  unlisted: { en: '{notices} (--notices lists them)', vi: '{notices} (--notices để xem)' },
  folded: {
    en: '{code}: {warnings} (validate --warnings lists them)',
    vi: '{code}: {warnings} (validate --warnings để xem)',
  },
  clean: {
    en: '{root}: {tenants}, {systems}, no errors, {warnings}, {notices}',
    vi: '{root}: {tenants}, {systems}, không có lỗi, {warnings}, {notices}',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const COUNTS = {
  errors: { vi: '{count} lỗi', en: ['{count} error', '{count} errors'] },
  warnings: { vi: '{count} cảnh báo', en: ['{count} warning', '{count} warnings'] },
  moreWarnings: { vi: 'còn {count} cảnh báo', en: ['{count} more warning', '{count} more warnings'] },
  notices: { vi: '{count} lưu ý', en: ['{count} notice', '{count} notices'] },
  files: { vi: '{count} tệp', en: ['{count} file', '{count} files'] },
  tenants: { vi: '{count} đơn vị', en: ['{count} tenant', '{count} tenants'] },
  systems: { vi: '{count} hệ thống', en: ['{count} system', '{count} systems'] },
} as const satisfies Readonly<Record<string, Counted>>;
