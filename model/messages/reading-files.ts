import { defineMessages } from './define';

/** CSV files, and the folder that files are read from. */
export const READING_FILES = defineMessages({
  'csv-field-count': {
    severity: 'error',
    reason: {
      en: 'the row has {count} fields, the header {expected}',
      vi: 'dòng này có {count} trường, dòng tiêu đề có {expected}',
    },
    fix: {
      en: 'write {expected} fields; a field that holds a comma goes in double quotes',
      vi: 'viết đủ {expected} trường; trường có dấu phẩy thì đặt trong dấu nháy kép',
    },
  },
  'csv-separator': {
    severity: 'error',
    reason: {
      en: 'the columns are separated by "{separator}", not by commas',
      vi: 'các cột ngăn cách bằng "{separator}", không phải dấu phẩy',
    },
    fix: {
      en: 'save it with commas: a spreadsheet takes its separator from the regional settings (list separator)',
      vi: 'lưu lại với dấu phẩy: bảng tính lấy dấu ngăn cách từ thiết lập vùng của máy (List separator)',
    },
  },
  'csv-blank-line': {
    severity: 'error',
    reason: { en: 'the line is blank', vi: 'dòng này để trống' },
    fix: { en: 'remove it', vi: 'bỏ dòng này' },
  },
  'csv-quote': {
    severity: 'error',
    reason: { en: 'the double quotes of this field do not match', vi: 'dấu nháy kép của trường này không khớp' },
    fix: {
      en: 'begin and end the field with a double quote, and write two for one inside it',
      vi: 'mở đầu và kết thúc trường bằng dấu nháy kép, bên trong viết hai dấu cho mỗi dấu',
    },
  },
  'csv-record-too-long': {
    severity: 'error',
    reason: { en: 'a row is longer than {limit} bytes', vi: 'một dòng dài hơn {limit} byte' },
    fix: { en: 'look for a double quote that is not closed', vi: 'tìm dấu nháy kép chưa đóng' },
  },
  'csv-too-many-lines': {
    severity: 'error',
    reason: {
      en: 'the file has {count} lines, at most {limit} are read',
      vi: 'tệp có {count} dòng, chỉ đọc tối đa {limit}',
    },
    fix: { en: 'split it', vi: 'tách tệp thành nhiều tệp nhỏ hơn' },
  },
  'csv-too-many-columns': {
    severity: 'error',
    reason: {
      en: 'the header has {count} columns, at most {limit} are read',
      vi: 'dòng tiêu đề có {count} cột, chỉ đọc tối đa {limit}',
    },
    fix: { en: 'separate columns by single commas', vi: 'ngăn cách các cột bằng một dấu phẩy' },
  },
  'csv-duplicate-column': {
    severity: 'error',
    reason: {
      en: 'column "{column}" stands twice in the header',
      vi: 'cột "{column}" xuất hiện hai lần trong dòng tiêu đề',
    },
    fix: { en: 'give each column a name of its own', vi: 'đặt cho mỗi cột một tên riêng' },
  },
  'csv-unnamed-column': {
    severity: 'error',
    reason: { en: 'a column has no name', vi: 'có cột không có tên' },
    fix: { en: 'name it in the header, or remove the comma', vi: 'ghi tên cột ở dòng tiêu đề, hoặc bỏ dấu phẩy thừa' },
  },
  'missing-folder': {
    severity: 'error',
    reason: { en: 'the folder "{name}" does not exist', vi: 'không có thư mục "{name}"' },
    fix: {
      en: 'name the folder with "--config", or create it',
      vi: 'chỉ ra thư mục bằng "--config", hoặc tạo thư mục',
    },
  },
  'not-a-folder': {
    severity: 'error',
    reason: { en: '"{name}" is not a folder', vi: '"{name}" không phải là thư mục' },
    fix: { en: 'name a folder with "--config"', vi: 'chỉ ra một thư mục bằng "--config"' },
  },
  'symbolic-link': {
    severity: 'error',
    reason: { en: '"{name}" is a symbolic link', vi: '"{name}" là liên kết tượng trưng' },
    fix: { en: 'put the file or folder itself here', vi: 'đặt chính tệp hoặc thư mục đó vào đây' },
  },
  'outside-the-folder': {
    severity: 'error',
    reason: { en: '"{name}" leads outside the config folder', vi: '"{name}" dẫn ra ngoài thư mục cấu hình' },
    fix: { en: 'keep every file inside the config folder', vi: 'giữ mọi tệp bên trong thư mục cấu hình' },
  },
  unreadable: {
    severity: 'error',
    reason: { en: '"{name}" cannot be read ({detail})', vi: 'không đọc được "{name}" ({detail})' },
    fix: { en: 'check its permissions and that it is whole', vi: 'kiểm tra quyền đọc và tệp có nguyên vẹn không' },
  },
  'special-file': {
    severity: 'error',
    reason: { en: '"{name}" is neither a file nor a folder', vi: '"{name}" không phải là tệp hay thư mục' },
    fix: { en: 'remove it', vi: 'bỏ nó khỏi thư mục' },
  },
  'file-name': {
    severity: 'error',
    reason: {
      en: 'the name "{name}" holds a character that is not accepted',
      vi: 'tên "{name}" có ký tự không hợp lệ',
    },
    fix: {
      en: 'use letters a-z without diacritics, digits, ".", "-" and "_"',
      vi: 'dùng chữ không dấu a-z, chữ số, ".", "-" và "_"',
    },
  },
  'hidden-file': {
    severity: 'error',
    reason: { en: 'hidden file "{name}" does not belong here', vi: 'tệp ẩn "{name}" không thuộc về đây' },
    fix: { en: 'remove it', vi: 'bỏ tệp này' },
  },
});
