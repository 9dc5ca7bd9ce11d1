import { defineMessages } from './define';
import { READING_FILES } from './reading-files';
import { READING_TEXT } from './reading-text';

/** YAML: what is outside the subset that is read, and what does not read as YAML at all. */
const READING_YAML = defineMessages({
  directive: {
    severity: 'error',
    reason: {
      en: 'directive "{directive}" changes how the file reads',
      vi: 'chỉ thị "{directive}" làm thay đổi cách đọc tệp',
    },
    fix: { en: 'remove the line', vi: 'bỏ dòng này' },
  },
  anchor: {
    severity: 'error',
    reason: { en: 'anchor "{name}" is not accepted', vi: 'không nhận mỏ neo "{name}"' },
    fix: {
      en: 'remove it, and write the value out where it is used; text that begins with "&" goes in quotes',
      vi: 'bỏ mỏ neo và viết đầy đủ giá trị ở từng nơi dùng; văn bản bắt đầu bằng "&" thì đặt trong dấu nháy',
    },
  },
  alias: {
    severity: 'error',
    reason: { en: 'alias "{name}" is not accepted', vi: 'không nhận bí danh "{name}"' },
    fix: {
      en: 'write the value out here; text that begins with "*" goes in quotes',
      vi: 'viết đầy đủ giá trị tại đây; văn bản bắt đầu bằng "*" thì đặt trong dấu nháy',
    },
  },
  'merge-key': {
    severity: 'error',
    reason: { en: 'merge key "<<" is not accepted', vi: 'không nhận khóa trộn "<<"' },
    fix: { en: 'write the keys out here', vi: 'viết đầy đủ các khóa tại đây' },
  },
  tag: {
    severity: 'error',
    reason: { en: 'tag "{name}" is not accepted', vi: 'không nhận thẻ kiểu "{name}"' },
    fix: {
      en: 'remove it; text that begins with "!" goes in quotes',
      vi: 'bỏ thẻ này; văn bản bắt đầu bằng "!" thì đặt trong dấu nháy',
    },
  },
  'several-documents': {
    severity: 'error',
    reason: { en: 'a second document begins here', vi: 'tại đây bắt đầu một tài liệu thứ hai' },
    fix: { en: 'give each document a file of its own', vi: 'tách mỗi tài liệu thành một tệp riêng' },
  },
  'complex-key': {
    severity: 'error',
    reason: { en: 'a list or mapping stands where a key should', vi: 'một danh sách hoặc ánh xạ nằm ở chỗ của khóa' },
    fix: { en: 'write plain text as the key', vi: 'dùng văn bản thường làm khóa' },
  },
  'empty-key': {
    severity: 'error',
    reason: { en: 'nothing stands before ":"', vi: 'không có gì trước dấu ":"' },
    fix: { en: 'write the key', vi: 'ghi tên khóa' },
  },
  'duplicate-key': {
    severity: 'error',
    reason: {
      en: 'key "{key}" stands here a second time, first on line {line}',
      vi: 'khóa "{key}" xuất hiện lần thứ hai, lần đầu ở dòng {line}',
    },
    fix: { en: 'keep one of the two', vi: 'chỉ giữ một trong hai' },
  },
  'forbidden-key': {
    severity: 'error',
    reason: { en: 'key "{key}" is reserved', vi: 'khóa "{key}" là tên dành riêng' },
    fix: { en: 'use another name', vi: 'dùng tên khác' },
  },
  'empty-value': {
    severity: 'error',
    reason: { en: 'key "{key}" has no value', vi: 'khóa "{key}" không có giá trị' },
    fix: { en: 'remove the key, or give it a value', vi: 'bỏ khóa này, hoặc ghi giá trị' },
  },
  'empty-item': {
    severity: 'error',
    reason: { en: 'an item of the list has no value', vi: 'một mục của danh sách không có giá trị' },
    fix: { en: 'remove the item, or give it a value', vi: 'bỏ mục này, hoặc ghi giá trị' },
  },
  'null-value': {
    severity: 'error',
    reason: {
      en: 'value "{value}" means "nothing" in YAML',
      vi: 'giá trị "{value}" trong YAML nghĩa là "không có gì"',
    },
    fix: {
      en: 'remove the key; if the text is meant, put it in quotes',
      vi: 'bỏ khóa này; nếu đúng là văn bản thì đặt trong dấu nháy',
    },
  },
  'nested-too-deep': {
    severity: 'error',
    reason: {
      en: 'lists and mappings are nested more than {limit} deep',
      vi: 'danh sách và ánh xạ lồng nhau quá {limit} tầng',
    },
    fix: { en: 'write it flatter', vi: 'viết lại với ít tầng lồng nhau hơn' },
  },
  'yaml-indentation': {
    severity: 'error',
    reason: { en: 'the indentation is wrong at "{near}"', vi: 'thụt lề sai tại "{near}"' },
    fix: {
      en: 'begin what belongs together in the same column, with spaces',
      vi: 'cho các dòng cùng nhóm bắt đầu ở cùng một cột, dùng dấu cách',
    },
  },
  'yaml-key-in-value': {
    severity: 'error',
    reason: {
      en: 'a key or list begins inside the value "{near}"',
      vi: 'có khóa hoặc danh sách bắt đầu bên trong giá trị "{near}"',
    },
    fix: {
      en: 'put a value that holds ": " in quotes; otherwise check the indentation of the line after it',
      vi: 'đặt giá trị có chứa ": " trong dấu nháy; nếu không, kiểm tra thụt lề của dòng kế tiếp',
    },
  },
  'yaml-no-colon': {
    severity: 'error',
    reason: {
      en: '"{near}" is not followed by a colon and a value',
      vi: 'sau "{near}" không có dấu hai chấm và giá trị',
    },
    fix: {
      en: 'write a key, a colon, a space and a value; indent a text that goes on from the line before',
      vi: 'viết khóa, dấu hai chấm, dấu cách rồi giá trị; thụt vào nếu dòng này nối tiếp văn bản của dòng trước',
    },
  },
  'yaml-escape': {
    severity: 'error',
    reason: {
      en: '"{near}" does not begin with a known escape',
      vi: '"{near}" không bắt đầu bằng ký tự thoát hợp lệ',
    },
    fix: {
      en: 'write "\\\\" for a backslash, or use single quotes',
      vi: 'viết "\\\\" cho dấu gạch chéo ngược, hoặc dùng dấu nháy đơn',
    },
  },
  'yaml-scalar-start': {
    severity: 'error',
    reason: {
      en: 'a value cannot begin as "{near}" does without quotes',
      vi: 'giá trị không có dấu nháy không được bắt đầu như "{near}"',
    },
    fix: { en: 'put the value in quotes', vi: 'đặt giá trị trong dấu nháy' },
  },
  'yaml-quote-open': {
    severity: 'error',
    reason: { en: 'a quote opens at "{near}" and is not closed', vi: 'dấu nháy mở tại "{near}" chưa được đóng' },
    fix: { en: 'close the quote', vi: 'đóng dấu nháy' },
  },
  'yaml-syntax': {
    severity: 'error',
    reason: {
      en: 'this does not read as YAML, at "{near}" ({detail})',
      vi: 'không đọc được như YAML, tại "{near}" ({detail})',
    },
    fix: {
      en: 'check quotes, brackets, commas and indentation up to this place',
      vi: 'kiểm tra dấu nháy, dấu ngoặc, dấu phẩy và thụt lề cho đến chỗ này',
    },
  },
});

/** The reader: bytes, characters, YAML subset, CSV, the folder. */
export const READING = { ...READING_TEXT, ...READING_YAML, ...READING_FILES };
