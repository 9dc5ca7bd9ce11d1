import { defineMessages } from './define';

/** Agreements, connection confirmations, datasets. */
export const TRANSMISSION = defineMessages({
  'tenant-unknown': {
    severity: 'error',
    reason: { en: '"{agency}" is no tenant', vi: '"{agency}" chưa tham gia nền tảng' },
    fix: { en: 'use the id of a folder of tenants/', vi: 'dùng mã của một thư mục trong tenants/' },
  },
  'system-unknown': {
    severity: 'error',
    reason: { en: 'tenant "{agency}" has no system "{system}"', vi: 'đơn vị "{agency}" không có hệ thống "{system}"' },
    fix: { en: 'use one of its systems', vi: 'dùng một hệ thống của đơn vị' },
  },
  'client-unknown': {
    severity: 'error',
    reason: {
      en: 'system "{system}" declares no client "{client}"',
      vi: 'hệ thống "{system}" chưa khai báo client "{client}"',
    },
    fix: { en: 'declare it under clients, or use one that is', vi: 'khai báo trong clients, hoặc dùng client đã có' },
  },
  'interface-unknown': {
    severity: 'error',
    reason: {
      en: 'system "{system}" declares no interface "{interface}"',
      vi: 'hệ thống "{system}" chưa khai báo interface "{interface}"',
    },
    fix: {
      en: 'declare it under interfaces, or use one that is',
      vi: 'khai báo trong interfaces, hoặc dùng interface đã có',
    },
  },
  'dataset-unknown': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" is not in the sharing catalogue',
      vi: 'bộ dữ liệu "{dataset}" không có trong danh mục chia sẻ',
    },
    fix: { en: 'enter it in catalogue/datasets/', vi: 'ghi vào catalogue/datasets/' },
  },
  'dataset-not-carried': {
    severity: 'error',
    reason: {
      en: 'interface "{interface}" does not carry dataset "{dataset}"',
      vi: 'interface "{interface}" không truyền bộ dữ liệu "{dataset}"',
    },
    fix: { en: 'use an interface that lists it', vi: 'dùng interface có ghi bộ dữ liệu này' },
  },
  'dataset-field-unknown': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" has no field "{field}"',
      vi: 'bộ dữ liệu "{dataset}" không có trường "{field}"',
    },
    fix: { en: 'use its fields', vi: 'dùng các trường của bộ dữ liệu' },
  },
  'dataset-not-shared': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" is {state} and cannot be shared here',
      vi: 'bộ dữ liệu "{dataset}" ở trạng thái {state}, không chia sẻ tại đây được',
    },
    fix: {
      en: 'leave it out: state secrets follow the law on secrecy (Decree 278/2025/NĐ-CP), closed data its owner',
      vi: 'bỏ ra: bí mật nhà nước theo pháp luật về bí mật (Nghị định 278/2025/NĐ-CP), dữ liệu đóng theo chủ quản',
    },
  },
  'dataset-of-other-owner': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" belongs to "{owner}", not to the provider',
      vi: 'bộ dữ liệu "{dataset}" thuộc "{owner}", không thuộc bên cung cấp',
    },
    fix: {
      en: 'name the system that is its source of truth as provider',
      vi: 'ghi hệ thống là nguồn dữ liệu gốc làm bên cung cấp',
    },
  },
  'instrument-replaced': {
    severity: 'warning',
    reason: {
      en: 'instrument "{instrument}" is replaced by "{replacement}"; since when is not in the catalogue',
      vi: 'văn bản "{instrument}" được thay bằng "{replacement}"; danh mục chưa ghi từ ngày nào',
    },
    fix: {
      en: 'cite what replaced it, or enter the day of its repeal in catalogue/instruments.yaml',
      vi: 'viện dẫn văn bản thay thế, hoặc ghi ngày hết hiệu lực vào catalogue/instruments.yaml',
    },
  },
  'instrument-not-yet-in-force': {
    severity: 'warning',
    reason: {
      en: 'instrument "{instrument}" is in force from {since}; agreement "{agreement}" begins on {from}',
      vi: 'văn bản "{instrument}" có hiệu lực từ {since}; thỏa thuận "{agreement}" bắt đầu ngày {from}',
    },
    fix: {
      en: 'cite what is in force on the first day too, or begin later',
      vi: 'viện dẫn thêm văn bản có hiệu lực từ ngày đầu, hoặc bắt đầu muộn hơn',
    },
  },
  'instrument-repealed': {
    severity: 'warning',
    reason: {
      en: 'instrument "{instrument}" is no longer in force since {since}',
      vi: 'văn bản "{instrument}" hết hiệu lực từ {since}',
    },
    fix: { en: 'cite what replaced it', vi: 'viện dẫn văn bản thay thế' },
  },
  'confirmation-in-wrong-place': {
    severity: 'error',
    reason: {
      en: 'confirmations of "{party}", the Center, do not stand in a tenant’s folder',
      vi: 'xác nhận kết nối của Trung tâm ("{party}") không đặt trong thư mục đơn vị',
    },
    fix: { en: 'move the file to platform/ndc/consents/', vi: 'chuyển tệp sang platform/ndc/consents/' },
  },
  'agreement-with-itself': {
    severity: 'error',
    reason: { en: 'both parties are "{agency}"', vi: 'hai bên đều là "{agency}"' },
    fix: {
      en: 'name another agency, or write talksTo in the system that connects: flows inside one agency need no agreement',
      vi: 'ghi cơ quan khác, hoặc ghi talksTo trong hệ thống mở kết nối: luồng nội bộ không cần thỏa thuận',
    },
  },
  'agreement-ends-before-it-begins': {
    severity: 'error',
    reason: { en: 'until "{until}" is before from "{from}"', vi: 'until "{until}" trước from "{from}"' },
    fix: { en: 'write a later day', vi: 'ghi ngày muộn hơn' },
  },
  'agreement-ends-soon': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" ends on {until}: its paths close at the next deploy after that day',
      vi: 'thỏa thuận "{agreement}" kết thúc ngày {until}: các luồng đóng ở lần triển khai kế tiếp sau ngày đó',
    },
    fix: { en: 'agree on a later end, and confirm it anew', vi: 'thỏa thuận thời hạn mới và xác nhận lại' },
  },
  'agreement-ended': {
    severity: 'notice',
    reason: {
      en: 'agreement "{agreement}" ended on {until}: it opens nothing',
      vi: 'thỏa thuận "{agreement}" đã kết thúc ngày {until}: không mở luồng nào',
    },
    fix: { en: 'nothing, or a new agreement', vi: 'không cần làm gì, hoặc lập thỏa thuận mới' },
  },
  'confirmation-missing': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" has not confirmed',
      vi: 'thỏa thuận "{agreement}" chưa mở luồng nào: "{party}" chưa xác nhận kết nối',
    },
    fix: {
      en: 'read the terms (bin/ndc agreement digest {agreement} --show) and add {file} with',
      vi: 'đọc điều khoản (bin/ndc agreement digest {agreement} --show) rồi thêm {file} với nội dung',
    },
  },
  'confirmation-stale': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" confirmed other terms ({written})',
      vi: 'thỏa thuận "{agreement}" chưa mở luồng nào: "{party}" đã xác nhận điều khoản khác ({written})',
    },
    fix: {
      en: 'read them (bin/ndc agreement digest {agreement} --show; now {digest}), then bin/ndc agreement consent {agreement} --party {party} --date YYYY-MM-DD --office … --renew',
      vi: 'đọc lại (bin/ndc agreement digest {agreement} --show; nay là {digest}), rồi bin/ndc agreement consent {agreement} --party {party} --date YYYY-MM-DD --office … --renew',
    },
  },
  'confirmation-premature': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" dated its confirmation {date}, after the day asked for',
      vi: 'thỏa thuận "{agreement}" chưa mở luồng nào: xác nhận của "{party}" ghi ngày {date}, muộn hơn ngày đang xét',
    },
    fix: { en: 'it counts from that day on', vi: 'xác nhận có giá trị từ ngày đó' },
  },
  'confirmation-of-nothing': {
    severity: 'error',
    reason: { en: 'there is no agreement "{agreement}"', vi: 'không có thỏa thuận "{agreement}"' },
    fix: { en: 'use the id of a file of agreements/', vi: 'dùng mã của một tệp trong agreements/' },
  },
  'confirmation-by-no-party': {
    severity: 'error',
    reason: {
      en: '"{agency}" is no party of agreement "{agreement}"',
      vi: '"{agency}" không phải một bên của thỏa thuận "{agreement}"',
    },
    fix: { en: 'remove the file', vi: 'bỏ tệp này' },
  },
  'agreement-outside-environment': {
    severity: 'notice',
    reason: {
      en: 'agreement "{agreement}" opens nothing here: this environment does not hold "{agency}"',
      vi: 'thỏa thuận "{agreement}" không mở luồng nào tại đây: môi trường này không có "{agency}"',
    },
    fix: { en: 'nothing, if that is meant', vi: 'không cần làm gì nếu đúng chủ ý' },
  },
  'agreement-suspended': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" is suspended by "{party}" (it names {since}; it closes at the next deploy all the same)',
      vi: 'thỏa thuận "{agreement}" bị "{party}" tạm dừng (ghi ngày {since}; vẫn đóng ngay ở lần triển khai tới)',
    },
    fix: {
      en: 'opens nothing from the next deploy on; shared hops stay open for other agreements; remove suspended to open it again',
      vi: 'không mở gì từ lần triển khai tới; chặng dùng chung vẫn mở cho thỏa thuận khác; bỏ suspended để mở lại',
    },
  },
});
