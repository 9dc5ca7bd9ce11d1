import { defineMessages } from './define';

/** Contracts of vendors (103/CĐ-TTg R25). */
export const VENDORS = defineMessages({
  'vendor-unknown': {
    severity: 'error',
    reason: {
      en: 'vendor "{vendor}" is not in catalogue/vendors.csv',
      vi: 'nhà cung cấp "{vendor}" không có trong catalogue/vendors.csv',
    },
    fix: {
      en: 'use an id of that file, or have the vendor entered with its source',
      vi: 'dùng một mã trong tệp đó, hoặc đề nghị bổ sung kèm nguồn',
    },
  },
  'vendor-is-not-the-file': {
    severity: 'error',
    reason: {
      en: 'the contract with "{vendor}" stands in a file named "{name}"',
      vi: 'hợp đồng với "{vendor}" nằm trong tệp tên "{name}"',
    },
    fix: {
      en: 'name the file {vendor}.yaml, or of a further contract {vendor}-….yaml, such as {vendor}-2028.yaml',
      vi: 'đặt tên tệp là {vendor}.yaml, hoặc {vendor}-….yaml cho hợp đồng khác, ví dụ {vendor}-2028.yaml',
    },
  },
  'vendor-duties-together': {
    severity: 'error',
    reason: {
      en: 'vendor "{vendor}" both deploys and operates "{system}": at level {level} nobody holds two of operate, administer, protect (TCVN 14423:2026, secondary source; our mapping)',
      vi: 'nhà cung cấp "{vendor}" vừa deploy vừa operate "{system}": ở cấp độ {level} không ai giữ hai trong ba nhiệm vụ vận hành, quản trị, bảo vệ (TCVN 14423:2026, nguồn thứ cấp; dự án suy ra)',
    },
    fix: {
      en: 'keep one of the two roles; the other is another vendor’s or the agency’s own',
      vi: 'giữ một trong hai vai trò; vai trò kia do nhà cung cấp khác hoặc chính cơ quan đảm nhận',
    },
  },
  'vendor-duties-together-at-level-2': {
    severity: 'warning',
    reason: {
      en: 'vendor "{vendor}" both deploys and operates "{system}": level 2 asks for separate duties (TCVN 14423:2026, secondary source)',
      vi: 'nhà cung cấp "{vendor}" vừa deploy vừa operate "{system}": cấp độ 2 yêu cầu tách nhiệm vụ (TCVN 14423:2026, nguồn thứ cấp)',
    },
    fix: {
      en: 'see that the vendor’s two groups have no member in common, or keep one role',
      vi: 'bảo đảm hai nhóm của nhà cung cấp không có thành viên chung, hoặc giữ một vai trò',
    },
  },
  'vendor-contract-ended': {
    severity: 'warning',
    reason: {
      en: 'the contract with "{vendor}" ended on {until}: it gives no rights',
      vi: 'hợp đồng với "{vendor}" đã kết thúc ngày {until}: không còn quyền nào',
    },
    fix: { en: 'remove the file, or enter the new contract', vi: 'xóa tệp, hoặc ghi hợp đồng mới' },
  },
  'vendor-contract-ended-in-production': {
    severity: 'error',
    reason: {
      en: 'the contract with "{vendor}" ended on {until}: it gives no rights',
      vi: 'hợp đồng với "{vendor}" đã kết thúc ngày {until}: không còn quyền nào',
    },
    fix: {
      en: 'delete the file or enter its renewal; nothing is applied until then, so its bindings stand until then',
      vi: 'xóa tệp hoặc ghi hợp đồng gia hạn; trước đó không có gì được áp dụng, nên quyền đã gán vẫn còn trên cụm',
    },
  },
  'vendor-contract-ends-soon': {
    severity: 'warning',
    reason: {
      en: 'the contract with "{vendor}" ends on {until}: its rights go at the next deploy after that day',
      vi: 'hợp đồng với "{vendor}" kết thúc ngày {until}: quyền bị gỡ ở lần triển khai kế tiếp sau ngày đó',
    },
    fix: {
      en: 'keep this file until then and put a new contract beside it, {vendor}-….yaml, with from: the day after; or let it end',
      vi: 'giữ tệp này đến ngày đó và thêm hợp đồng mới bên cạnh, {vendor}-….yaml, from là ngày kế tiếp; hoặc để hết hạn',
    },
  },
  'vendor-contract-not-begun': {
    severity: 'notice',
    reason: {
      en: 'the contract with "{vendor}" begins on {from}: until then it gives no rights',
      vi: 'hợp đồng với "{vendor}" bắt đầu từ {from}: trước ngày đó chưa có quyền nào',
    },
    fix: {
      en: 'nothing, if that is meant; a contract that holds until then keeps its own file beside this one',
      vi: 'không cần làm gì nếu đúng chủ ý; hợp đồng còn hiệu lực trước đó giữ tệp riêng bên cạnh tệp này',
    },
  },
});
