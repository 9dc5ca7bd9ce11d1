import type { Text } from '../../model/messages/define';
import type { Counted } from './say';

/** Lines of the smaller commands. */
export const COMMANDS = {
  upToDate: { en: 'up to date: {what}', vi: 'đã cập nhật: {what}' },
  stale: { en: 'stale: {file}', vi: 'đã cũ: {file}' },
  superfluous: { en: 'nothing writes it any more: {file}', vi: 'không còn được tạo ra: {file}' },
  runSchema: { en: 'run bin/ndc schema and commit the result', vi: 'chạy bin/ndc schema rồi commit kết quả' },
  staleLine: { en: 'stale: {file}:{line}: {text}', vi: 'đã cũ: {file}:{line}: {text}' },
  missingLine: { en: 'missing in {file}: {text}', vi: 'thiếu trong {file}: {text}' },
  runApprovers: {
    en: 'run bin/ndc list approvers > {file} and commit the result',
    vi: 'chạy bin/ndc list approvers > {file} rồi commit kết quả',
  },
  runLock: { en: 'run bin/ndc lock and commit the result', vi: 'chạy bin/ndc lock rồi commit kết quả' },
  written: { en: 'written: {file}', vi: 'đã ghi: {file}' },
  accepted: {
    en: 'lower level, accepted by committing the file: {system}: {before} -> {to}',
    vi: 'hạ cấp độ, được chấp nhận khi commit tệp: {system}: {before} -> {to}',
  },
  removed: { en: 'removed: {file}', vi: 'đã xóa: {file}' },
  reading: { en: 'reading {root} …', vi: 'đang đọc {root} …' },
  synthesising: { en: 'synthesising …', vi: 'đang tạo Terraform …' },
  installing: { en: 'writing {out} …', vi: 'đang ghi {out} …' },
} as const satisfies Readonly<Record<string, Text>>;

export const FILES: Counted = { vi: '{count} tệp', en: ['{count} file', '{count} files'] };
