import { defineMessages } from './define';

/** Any text file: bytes, characters, and text that Terraform or CDKTF would evaluate. */
export const READING_TEXT = defineMessages({
  'file-too-large': {
    severity: 'error',
    reason: {
      en: 'the file has {size} bytes, at most {limit} are read',
      vi: 'tệp có {size} byte, chỉ đọc tối đa {limit}',
    },
    fix: { en: 'split it', vi: 'tách tệp thành nhiều tệp nhỏ hơn' },
  },
  'empty-file': {
    severity: 'error',
    reason: { en: 'the file says nothing', vi: 'tệp không có nội dung' },
    fix: { en: 'write its content, or remove the file', vi: 'ghi nội dung, hoặc xóa tệp' },
  },
  'byte-order-mark': {
    severity: 'error',
    reason: { en: 'the file begins with a byte order mark', vi: 'tệp bắt đầu bằng dấu thứ tự byte (BOM)' },
    fix: {
      en: 'save it as "UTF-8" without BOM (Notepad: Save as › Encoding: UTF-8)',
      vi: 'lưu lại theo "UTF-8" không có BOM (Notepad: Save as › Encoding: UTF-8)',
    },
  },
  'not-utf-8': {
    severity: 'error',
    reason: { en: 'byte {byte} is not UTF-8', vi: 'byte {byte} không phải là UTF-8' },
    fix: {
      en: 'save the file as UTF-8 (not UTF-16, TCVN3, VNI or windows-1258)',
      vi: 'lưu tệp theo UTF-8 (không phải UTF-16, TCVN3, VNI hay windows-1258)',
    },
  },
  tab: {
    severity: 'error',
    reason: { en: 'a tab stands here', vi: 'ở đây có ký tự tab' },
    fix: { en: 'use spaces', vi: 'dùng dấu cách' },
  },
  'control-character': {
    severity: 'error',
    reason: { en: 'control character {character} is not accepted', vi: 'không nhận ký tự điều khiển {character}' },
    fix: { en: 'remove it', vi: 'bỏ ký tự này' },
  },
  'lone-surrogate': {
    severity: 'error',
    reason: { en: '{character} is half of a character', vi: '{character} chỉ là một nửa của một ký tự' },
    fix: { en: 'write the whole character', vi: 'viết đủ cả ký tự' },
  },
  'bidi-character': {
    severity: 'error',
    reason: {
      en: 'character {character} changes the direction in which text is shown',
      vi: 'ký tự {character} làm đổi chiều hiển thị văn bản',
    },
    fix: { en: 'remove it', vi: 'bỏ ký tự này' },
  },
  'invisible-character': {
    severity: 'error',
    reason: { en: 'character {character} cannot be seen', vi: 'ký tự {character} không nhìn thấy được' },
    fix: { en: 'remove it', vi: 'bỏ ký tự này' },
  },
  'unusual-space': {
    severity: 'error',
    reason: {
      en: '{character} looks like a space and is not',
      vi: '{character} trông giống dấu cách nhưng không phải',
    },
    fix: { en: 'write an ordinary space', vi: 'thay bằng dấu cách thường' },
  },
  'unassigned-character': {
    severity: 'error',
    reason: { en: 'Unicode gives {character} no meaning', vi: 'Unicode không quy định nghĩa cho {character}' },
    fix: { en: 'remove it', vi: 'bỏ ký tự này' },
  },
  'stacked-marks': {
    severity: 'error',
    reason: { en: 'more than eight marks stand on one letter', vi: 'có hơn tám dấu chồng trên một chữ' },
    fix: { en: 'remove them', vi: 'bỏ các dấu thừa' },
  },
  'not-nfc': {
    severity: 'error',
    reason: {
      en: '"{letter}" is written as {pieces}, which is not Unicode form NFC',
      vi: 'chữ "{letter}" viết bằng {pieces}, không phải Unicode dựng sẵn (NFC)',
    },
    fix: {
      en: 'write it as {canonical}: set the keyboard to precomposed Unicode and type the line again',
      vi: 'viết bằng {canonical}: chọn bảng mã Unicode dựng sẵn rồi gõ lại dòng này',
    },
  },
  template: {
    severity: 'error',
    reason: {
      en: 'text holds "{template}", which Terraform evaluates',
      vi: 'văn bản chứa "{template}", Terraform sẽ tính giá trị của nó',
    },
    fix: { en: 'write the value itself', vi: 'viết thẳng giá trị' },
  },
  'cdktf-token': {
    severity: 'error',
    reason: {
      en: 'text holds "TfToken[", which CDKTF evaluates',
      vi: 'văn bản chứa "TfToken[", CDKTF sẽ tính giá trị của nó',
    },
    fix: { en: 'write the value itself', vi: 'viết thẳng giá trị' },
  },
  'cdktf-number': {
    severity: 'error',
    reason: {
      en: 'text holds the number "{number}", which CDKTF may take for a reference',
      vi: 'văn bản chứa số "{number}", CDKTF có thể hiểu là một tham chiếu',
    },
    fix: { en: 'write the number without an exponent', vi: 'viết số không dùng số mũ' },
  },
  'number-out-of-range': {
    severity: 'error',
    reason: { en: 'number "{value}" cannot be kept exactly', vi: 'không giữ được chính xác số "{value}"' },
    fix: {
      en: 'write a number of at most 9007199254740991; if it is a code and not a number, put it in quotes',
      vi: 'viết số không quá 9007199254740991; nếu là mã chứ không phải số thì đặt trong dấu nháy',
    },
  },
  'more-issues': {
    severity: 'error',
    reason: {
      en: '{count} more issues in this file are not shown',
      vi: 'còn {count} vấn đề khác trong tệp này không hiển thị',
    },
    fix: { en: 'mend those that are shown and run again', vi: 'sửa các vấn đề đã hiển thị rồi chạy lại' },
  },
});
