import { defineMessages } from './define';

/** What a change must not hold together, and what in it is to be looked at first. */
export const CHANGES = defineMessages({
  'suspension-added': {
    severity: 'warning',
    reason: {
      en: 'this change suspends "{suspended}" by "{party}"',
      vi: 'thay đổi này tạm dừng "{suspended}" do "{party}"',
    },
    fix: {
      en: 'look at it first: its paths close at the next apply, and a suspension needs nobody else',
      vi: 'xem mục này trước: các luồng đóng ở lần triển khai tới; việc tạm dừng không cần bên nào khác',
    },
  },
  'suspension-lifted': {
    severity: 'warning',
    reason: {
      en: 'this change lifts the suspension of "{suspended}" by "{party}"',
      vi: 'thay đổi này bỏ tạm dừng "{suspended}" của "{party}"',
    },
    fix: {
      en: 'look at it first: paths may open at the next apply; only "{party}" lifts what it suspended',
      vi: 'xem mục này trước: các luồng có thể mở ở lần triển khai tới; chỉ "{party}" được bỏ tạm dừng của mình',
    },
  },
  'consents-of-several-parties': {
    severity: 'warning',
    reason: {
      en: 'this change writes for "{party}" about agreement "{agreement}", and for others besides: {others}',
      vi: 'thay đổi này ghi thay "{party}" về thỏa thuận "{agreement}", đồng thời ghi cho bên khác: {others}',
    },
    fix: {
      en: 'let each party write its own files in a change of its own, which its own approvers decide',
      vi: 'mỗi bên tự ghi tệp của mình trong một thay đổi riêng, do người duyệt của bên đó quyết định',
    },
  },
  'terms-changed-with-consents': {
    severity: 'warning',
    reason: {
      en: 'this change alters agreement "{agreement}" and writes what {parties} says to it',
      vi: 'thay đổi này sửa thỏa thuận "{agreement}" và ghi luôn xác nhận hoặc từ chối của {parties}',
    },
    fix: {
      en: 'change the terms first; each party then confirms what was accepted',
      vi: 'sửa điều khoản trước; sau đó mỗi bên xác nhận nội dung đã được chấp nhận',
    },
  },
});
