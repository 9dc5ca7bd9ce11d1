import { z } from 'zod';
import { MEANING } from '../../model/schema/scalars';

/**
 * The form of `--format json`, a contract with other programs: fields are added, never renamed or removed, while
 * `version` is 1. Only `ndc schema` and the tests load this file; the writer needs its type alone.
 */

const field = <T extends z.ZodType>(schema: T, en: string, vi: string): T => {
  MEANING.add(schema, { en, vi });
  return schema;
};
const count = (): z.ZodNumber => z.number().int().min(0);
const position = (): z.ZodNumber => z.number().int().min(1);

export const issuesDocument = z.strictObject({
  version: field(z.literal(1), 'Version of this form', 'Phiên bản của dạng này'),
  ndc: field(z.string(), 'Version of ndc that wrote it', 'Phiên bản ndc đã ghi'),
  lang: field(z.enum(['vi', 'en']), 'Language of the texts', 'Ngôn ngữ của các câu'),
  passed: field(
    z.boolean(),
    'Whether the run goes on: no errors, with --strict no warnings either',
    'Lượt chạy có được tiếp tục không: không có lỗi, với --strict cũng không có cảnh báo',
  ),
  strict: field(z.boolean(), 'Whether warnings count as errors', 'Cảnh báo có tính là lỗi không'),
  errors: field(count(), 'Number of errors', 'Số lỗi'),
  warnings: field(count(), 'Number of warnings', 'Số cảnh báo'),
  notices: field(count(), 'Number of notices, listed or not', 'Số lưu ý, dù có liệt kê hay không'),
  issues: field(
    z.array(
      z.strictObject({
        code: field(
          z.string(),
          'Stable code, explained by ndc explain-code',
          'Mã ổn định, giải thích bằng ndc explain-code',
        ),
        severity: field(z.enum(['error', 'warning', 'notice']), 'Severity', 'Mức độ'),
        file: field(z.string(), 'Path with forward slashes', 'Đường dẫn, dùng dấu gạch chéo'),
        line: field(position(), 'Line, from 1', 'Dòng, từ 1'),
        column: field(position(), 'Column, from 1', 'Cột, từ 1'),
        reason: field(z.string(), 'What is wrong', 'Sai ở đâu'),
        allowed: field(
          z.array(z.string()),
          'What would have been accepted; at most a dozen',
          'Giá trị được nhận; tối đa một tá',
        ),
        suggestion: field(z.string().optional(), 'Nearest accepted value', 'Giá trị gần nhất được nhận'),
        fix: field(z.string(), 'What to do', 'Cách sửa'),
        paste: field(
          z.array(z.string()),
          'Lines of a file that would mend it, ready to paste',
          'Các dòng của tệp sẽ sửa được lỗi, có thể dán ngay',
        ),
        params: field(
          z.record(z.string(), z.string()),
          'Values of the message, as they stand in the file',
          'Các giá trị của câu, đúng như trong tệp',
        ),
      }),
    ),
    'Issues, sorted by file, line, column and code, after those that --base finds; notices only with --notices',
    'Các vấn đề, xếp theo tệp, dòng, cột và mã, sau những gì --base tìm thấy; lưu ý chỉ có khi dùng --notices',
  ),
});

export type IssuesDocument = z.output<typeof issuesDocument>;
