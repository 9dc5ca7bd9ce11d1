import { say } from './define';

export const ADMISSION_TEXTS = {
  'admission-missing': say(
    ['there is no admission policy {what}', 'the rendered chart must hold {expected}'],
    ['không có chính sách tiếp nhận {what}', 'chart phải tạo ra {expected}'],
  ),
  'admission-unknown': say(
    ['{what} is not in the table of admission policies', 'remove it, or enter it there: {expected}'],
    ['{what} không có trong bảng chính sách tiếp nhận', 'bỏ đi, hoặc ghi vào bảng: {expected}'],
  ),
  'admission-unbound': say(
    ['the admission policy does not deny: {what}', 'it needs {expected}'],
    ['chính sách tiếp nhận không từ chối gì: {what}', 'cần có {expected}'],
  ),
  'admission-weak': say(
    ['the admission policy judges less than it should: {what}', 'it must be {expected}'],
    ['chính sách tiếp nhận xét ít hơn mức phải xét: {what}', 'phải là {expected}'],
  ),
  'admission-exclusion': say(
    ['the admission policy leaves out {what}', 'it may leave out {expected}'],
    ['chính sách tiếp nhận bỏ qua {what}', 'chỉ được bỏ qua {expected}'],
  ),
  'admission-identity': say(
    ['the admission policy lets {what} pass', 'it may let pass {expected} alone'],
    ['chính sách tiếp nhận cho qua {what}', 'chỉ được cho qua {expected}'],
  ),
  'admission-waiver': say(
    ['rule {what} is waived, although it may never be', 'remove the waiver; it may be for {expected}'],
    ['quy tắc {what} được miễn trừ, dù không bao giờ được miễn', 'bỏ miễn trừ; chỉ được miễn {expected}'],
  ),
} as const;
