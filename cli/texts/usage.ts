import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** Wrong usage and internal errors. */
export const USAGE = texts({
  allowed: { en: 'allowed', vi: 'giá trị hợp lệ' },
  meant: { en: 'did you mean "{value}"?', vi: 'có phải là "{value}"?' },
  help: { en: 'see {command} --help', vi: 'xem {command} --help' },
  unknownCommand: { en: 'unknown command "{value}"', vi: 'không có lệnh "{value}"' },
  unknownOption: { en: 'unknown option "{value}"', vi: 'không có tùy chọn "{value}"' },
  missingArgument: { en: 'argument {value} is missing', vi: 'thiếu đối số {value}' },
  missingValue: { en: 'option "{value}" needs a value', vi: 'tùy chọn "{value}" cần một giá trị' },
  missingOption: { en: 'option {value} is missing', vi: 'thiếu tùy chọn {value}' },
  noFile: { en: 'cannot read "{value}": {message}', vi: 'không đọc được "{value}": {message}' },
  tooMany: { en: 'too many arguments for "{value}"', vi: 'thừa đối số cho "{value}"' },
  notAChoice: { en: '{option} does not take "{value}"', vi: '{option} giá trị "{value}" không hợp lệ' },
  notANumber: {
    en: '{option} takes a number, not "{value}"',
    vi: '{option} nhận một số, không phải "{value}"',
  },
  notADay: {
    en: '{option} takes a day such as 2026-12-31, not "{value}"',
    vi: '{option} nhận một ngày dạng 2026-12-31, không phải "{value}"',
  },
  tooEarly: {
    en: '{option} is {value}: the register answers from {first} on',
    vi: '{option} là {value}: danh bạ chỉ có dữ liệu từ ngày {first}',
  },
  unknownStack: {
    en: 'there is no stack "{value}"; bin/ndc list stacks names them all',
    vi: 'không có stack "{value}"; xem tất cả bằng bin/ndc list stacks',
  },
  imageNotLocked: {
    en: 'platform/chart-lock.yaml: chart "{chart}" runs an image "{value}", which its list does not have once',
    vi: 'platform/chart-lock.yaml: chart "{chart}" chạy ảnh "{value}" mà danh sách của chart không có đúng một mục',
  },
  chartFile: {
    en: '"charts/{value}" does not belong in a chart; remove it: what lies there is deployed',
    vi: '"charts/{value}" không thuộc chart; hãy bỏ đi: những gì nằm ở đó sẽ được triển khai',
  },
  noBase: {
    en: '--base "{value}" holds no configuration that can be read',
    vi: '--base "{value}" không có cấu hình đọc được',
  },
  unknownCode: { en: 'there is no issue code "{value}"', vi: 'không có mã vấn đề "{value}"' },
  outIsConfig: {
    en: '--out "{value}" holds the configuration or this repository; choose a folder of its own',
    vi: '--out "{value}" chứa cấu hình hoặc kho mã này; hãy chọn một thư mục riêng',
  },
  outIsNotOurs: {
    en: '--out "{value}" is not empty and was not written by ndc; choose another folder or empty it',
    vi: '--out "{value}" không rỗng và không do ndc ghi; hãy chọn thư mục khác hoặc xóa nội dung của nó',
  },
  outIsNoFolder: { en: '--out "{value}" is not a folder', vi: '--out "{value}" không phải là thư mục' },
  outHasLink: {
    en: '--out "{value}": "{link}" in it is a symbolic link, nothing is written through it',
    vi: '--out "{value}": "{link}" bên trong là liên kết tượng trưng, không ghi qua liên kết',
  },
  refused: { en: 'the system refuses: {message}', vi: 'hệ thống từ chối: {message}' },
  internal: {
    en: 'internal error: this is a bug in ndc, not in your configuration',
    vi: 'lỗi nội bộ: đây là lỗi của ndc, không phải của cấu hình',
  },
  report: {
    en: 'report it as an issue of the repository with these lines; NDC_DEBUG=1 adds the stack trace',
    vi: 'hãy báo lỗi ở mục issue của kho mã kèm các dòng này; NDC_DEBUG=1 in thêm dấu vết ngăn xếp',
  },
});
