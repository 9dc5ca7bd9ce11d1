import { defineMessages } from './define';

/** One file against its schema. */
export const STRUCTURE = defineMessages({
  'unknown-key': {
    severity: 'error',
    reason: { en: 'unknown key "{key}"', vi: 'không có khóa nào tên "{key}"' },
    fix: { en: 'remove it, or use a key from the list', vi: 'bỏ khóa này, hoặc dùng một khóa trong danh sách' },
  },
  'missing-key': {
    severity: 'error',
    reason: { en: 'key "{key}" is missing', vi: 'thiếu khóa "{key}"' },
    fix: { en: 'add "{key}:" with a value', vi: 'thêm "{key}:" kèm giá trị' },
  },
  'missing-mapping': {
    severity: 'error',
    reason: { en: 'key "{key}" is missing', vi: 'thiếu khóa "{key}"' },
    fix: {
      en: 'add "{key}:" and below it, indented by two spaces, {keys}, each with a value',
      vi: 'thêm "{key}:", bên dưới thụt vào hai dấu cách là {keys}, mỗi khóa kèm giá trị',
    },
  },
  'wrong-kind': {
    severity: 'error',
    reason: { en: '{wanted} should stand here, not {given}', vi: 'ở đây cần {wanted}, không phải {given}' },
    fix: { en: 'write {how}', vi: 'viết {how}' },
  },
  'value-not-allowed': {
    severity: 'error',
    reason: { en: 'value "{value}" is not allowed', vi: 'không dùng được giá trị "{value}"' },
    fix: { en: 'use one of the allowed values', vi: 'dùng một trong các giá trị hợp lệ' },
  },
  'text-to-be-written': {
    severity: 'error',
    reason: {
      en: '"{value}" only holds the place of a text',
      vi: '"{value}" chỉ giữ chỗ cho nội dung',
    },
    fix: { en: 'write the text itself', vi: 'ghi chính nội dung đó' },
  },
  'not-an-id': {
    severity: 'error',
    reason: { en: '"{value}" is not an id', vi: '"{value}" không phải là mã định danh' },
    fix: {
      en: 'use 2 to 40 lower-case letters a-z, digits and single hyphens, a letter first: the name without diacritics',
      vi: 'dùng 2 đến 40 ký tự gồm chữ thường a-z không dấu, chữ số và dấu gạch nối đơn, bắt đầu bằng chữ cái',
    },
  },
  'not-a-number': {
    severity: 'error',
    reason: {
      en: '"{value}" is not a whole number from {min} to {max}',
      vi: '"{value}" không phải số nguyên từ {min} đến {max}',
    },
    fix: { en: 'write a whole number from {min} to {max}', vi: 'viết một số nguyên từ {min} đến {max}' },
  },
  'not-a-date': {
    severity: 'error',
    reason: { en: '"{value}" is not a valid day', vi: '"{value}" không phải là ngày hợp lệ' },
    fix: { en: 'write year-month-day, as in 2026-12-31', vi: 'viết năm-tháng-ngày, ví dụ 2026-12-31' },
  },
  'not-a-boolean': {
    severity: 'error',
    reason: { en: '"{value}" is neither true nor false', vi: '"{value}" không phải true hay false' },
    fix: { en: 'write true or false', vi: 'viết true hoặc false' },
  },
  'not-a-quantity': {
    severity: 'error',
    reason: { en: '"{value}" is not a Kubernetes quantity', vi: '"{value}" không phải là lượng tài nguyên Kubernetes' },
    fix: { en: 'write a number with a unit, as in 500m, 4, 8Gi', vi: 'viết số kèm đơn vị, ví dụ 500m, 4, 8Gi' },
  },
  'quantity-reads-two-ways': {
    severity: 'error',
    reason: {
      en: 'the dot of "{value}" separates a fraction here, thousands elsewhere',
      vi: 'dấu chấm trong "{value}" ở đây là phần thập phân, nơi khác lại ngăn hàng nghìn',
    },
    fix: {
      en: 'write it without three digits after the dot, as in 1, 2.5 or 2500m',
      vi: 'viết không có ba chữ số sau dấu chấm, ví dụ 1, 2.5 hoặc 2500m',
    },
  },
  'list-or-word': {
    severity: 'error',
    reason: {
      en: '"{value}" stands alone where a list or the word "{word}" belongs',
      vi: '"{value}" đứng một mình, ở đây cần một danh sách hoặc từ "{word}"',
    },
    fix: { en: 'write [{value}], or {word}', vi: 'viết [{value}], hoặc {word}' },
  },
  'not-a-cidr': {
    severity: 'error',
    reason: { en: '"{value}" is not an address range', vi: '"{value}" không phải là dải địa chỉ' },
    fix: {
      en: 'write a range with its mask, as in 192.0.2.0/24 or 2001:db8::/32',
      vi: 'viết dải kèm mặt nạ, ví dụ 192.0.2.0/24 hoặc 2001:db8::/32',
    },
  },
  'cidr-not-canonical': {
    severity: 'error',
    reason: {
      en: 'range "{value}" is not written in its canonical form',
      vi: 'dải "{value}" chưa viết ở dạng chuẩn tắc',
    },
    fix: {
      en: 'write "{canonical}": no host bits, no leading zeros, no IPv4 inside IPv6',
      vi: 'viết "{canonical}": phần máy (host) bằng 0, không có số 0 đứng đầu, không lồng IPv4 trong IPv6',
    },
  },
  'cidr-too-wide': {
    severity: 'error',
    reason: { en: 'range "{value}" holds the whole Internet', vi: 'dải "{value}" chứa toàn bộ Internet' },
    fix: { en: 'name the ranges that are meant', vi: 'ghi rõ các dải cần dùng' },
  },
  'cidr-not-of-servers': {
    severity: 'error',
    reason: {
      en: 'range "{value}" holds more than a few servers: whoever may reach it reaches all of them',
      vi: 'dải "{value}" không chỉ gồm vài máy chủ: ai được mở tới đó thì tới được mọi máy trong dải',
    },
    fix: {
      en: 'name the addresses of the API servers: /28 to /32, or /124 to /128',
      vi: 'ghi địa chỉ của các máy chủ API: /28 đến /32, hoặc /124 đến /128',
    },
  },
  'cidr-of-no-peer': {
    severity: 'error',
    reason: {
      en: 'range "{value}" holds addresses at which no peer is ({what})',
      vi: 'dải "{value}" có địa chỉ không thuộc bên kết nối nào ({what})',
    },
    fix: { en: 'name the addresses of the peers', vi: 'ghi địa chỉ của bên kết nối' },
  },
  'not-a-port': {
    severity: 'error',
    reason: { en: '"{value}" is not a port', vi: '"{value}" không phải là cổng' },
    fix: {
      en: 'write a number from 1 to 65535, as in 8443, or a range, as in 8000-8009: names differ from pod to pod',
      vi: 'viết số từ 1 đến 65535, ví dụ 8443, hoặc dải, ví dụ 8000-8009: tên cổng mỗi pod mỗi khác',
    },
  },
  'port-range-reversed': {
    severity: 'error',
    reason: {
      en: 'port range "{value}" ends before it begins',
      vi: 'dải cổng "{value}" có cổng cuối nhỏ hơn cổng đầu',
    },
    fix: { en: 'write the smaller port first', vi: 'viết cổng nhỏ hơn trước' },
  },
  'not-a-domain': {
    severity: 'error',
    reason: { en: '"{value}" is not a domain name', vi: '"{value}" không phải là tên miền' },
    fix: {
      en: 'write it in lower case, as in dichvucong.vi-du.example',
      vi: 'viết chữ thường, ví dụ dichvucong.vi-du.example',
    },
  },
  'not-an-email': {
    severity: 'error',
    reason: { en: '"{value}" is not an e-mail address', vi: '"{value}" không phải là địa chỉ thư điện tử' },
    fix: {
      en: 'write the address of an office, as in ket-noi@vi-du.example',
      vi: 'viết địa chỉ của một đơn vị, ví dụ ket-noi@vi-du.example',
    },
  },
  'not-a-label': {
    severity: 'error',
    reason: {
      en: '"{value}" is not a Kubernetes label key or value',
      vi: '"{value}" không phải là khóa hay giá trị nhãn Kubernetes',
    },
    fix: {
      en: 'use at most 63 letters, digits, ".", "-" and "_"; a letter or digit first and last',
      vi: 'dùng tối đa 63 chữ không dấu, chữ số, ".", "-" và "_"; đầu và cuối là chữ hoặc số',
    },
  },
  'wrong-form': {
    severity: 'error',
    reason: { en: '"{value}" should be {form}', vi: '"{value}" không đúng dạng {form}' },
    fix: { en: 'write it as in {example}', vi: 'viết như {example}' },
  },
  'blank-around': {
    severity: 'error',
    reason: {
      en: 'text "{value}" is blank, or begins or ends with a blank',
      vi: 'đoạn "{value}" để trống, hoặc có dấu cách ở đầu hay cuối',
    },
    fix: { en: 'write the text itself', vi: 'viết nội dung, bỏ dấu cách thừa' },
  },
  'wrong-length': {
    severity: 'error',
    reason: {
      en: 'there are {count} {what} here, {min} to {max} are allowed',
      vi: 'ở đây có {count} {what}, được phép từ {min} đến {max}',
    },
    fix: { en: 'write {min} to {max} {what}', vi: 'viết từ {min} đến {max} {what}' },
  },
  'csv-header': {
    severity: 'error',
    reason: { en: 'the header of this file is "{found}"', vi: 'dòng tiêu đề của tệp này là "{found}"' },
    fix: { en: 'write exactly the header "{expected}"', vi: 'viết đúng dòng tiêu đề "{expected}"' },
  },
  'id-is-not-the-file': {
    severity: 'error',
    reason: {
      en: 'id "{id}" stands in a file or folder named "{name}"',
      vi: 'mã "{id}" nằm trong tệp hoặc thư mục tên "{name}"',
    },
    fix: { en: 'give the file and the id the same name', vi: 'đặt tên tệp và mã giống nhau' },
  },
  'unexpected-file': {
    severity: 'error',
    reason: {
      en: 'the file "{name}" is in a wrong place or has a wrong name',
      vi: 'tệp "{name}" đặt sai chỗ hoặc sai tên',
    },
    fix: {
      en: 'move or rename it: the README of the config folder lists what belongs where (<agreement>: VD-0042; <agency>, <id>: ha-noi)',
      vi: 'chuyển hoặc đổi tên tệp: README của thư mục cấu hình ghi tệp nào ở đâu (<agreement>: VD-0042; <agency>, <id>: ha-noi)',
    },
  },
  'missing-file': {
    severity: 'error',
    reason: { en: 'the file "{name}" is missing', vi: 'thiếu tệp "{name}"' },
    fix: { en: 'add it', vi: 'thêm tệp này' },
  },
  'key-not-unique': {
    severity: 'error',
    reason: {
      en: '{what} "{value}" is declared a second time, first at {first}',
      vi: '{what} "{value}" được khai báo lần thứ hai, lần đầu tại {first}',
    },
    fix: { en: 'keep one of the two', vi: 'chỉ giữ một trong hai' },
  },
});
