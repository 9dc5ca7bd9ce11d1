import { defineMessages } from './define';

/** What an agreement names at its two ends, and what parties and the NDC write about it. */
export const AGREEMENTS = defineMessages({
  'end-missing': {
    severity: 'error',
    reason: {
      en: 'the {side} names no {wanted}, and the connection is opened by the {initiator}',
      vi: '{side} chưa ghi {wanted}, trong khi bên mở kết nối là {initiator}',
    },
    fix: {
      en: 'add "{wanted}:" there, with a name that its system declares',
      vi: 'thêm "{wanted}:" tại đó, ghi tên mà hệ thống của bên này đã khai báo',
    },
  },
  'end-needless': {
    severity: 'error',
    reason: {
      en: 'the {side} does not name its {needless} here: the connection is opened by the {initiator}',
      vi: '{side} không ghi {needless} tại đây: bên mở kết nối là {initiator}',
    },
    fix: {
      en: 'name in its place, under "{wanted}:", what its system declares',
      vi: 'thay bằng "{wanted}:" với tên mà hệ thống của bên này đã khai báo',
    },
  },
  'interface-without-profile': {
    severity: 'error',
    reason: {
      en: 'interface "{interface}" of system "{system}" has no connection profile',
      vi: 'interface "{interface}" của hệ thống "{system}" chưa ghi kiểu kết nối (profile)',
    },
    fix: {
      en: 'write profile: rest, message, bulk-file or event-stream in the system',
      vi: 'ghi profile: rest, message, bulk-file hoặc event-stream trong hệ thống',
    },
  },
  'platform-of-no-party': {
    severity: 'error',
    reason: {
      en: 'the integration platform belongs to "{agency}", which is no party',
      vi: 'nền tảng tích hợp thuộc "{agency}", không phải một bên của thỏa thuận',
    },
    fix: { en: 'name the platform of one of the parties', vi: 'ghi nền tảng của một trong hai bên' },
  },
  'mandatory-connection-owed': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" has owed the connection since {since} ({days} days)',
      vi: 'thỏa thuận "{agreement}" chưa mở luồng nào: "{party}" còn nợ kết nối từ {since} ({days} ngày)',
    },
    fix: {
      en: 'the data has a duty to be shared (Decree 278/2025/NĐ-CP): connect, and add {file} with',
      vi: 'dữ liệu thuộc diện bắt buộc chia sẻ (Nghị định 278/2025/NĐ-CP): kết nối, rồi thêm {file} với nội dung',
    },
  },
  'confirmation-not-technical': {
    severity: 'warning',
    reason: {
      en: 'the confirmation of "{agreement}" by "{party}" names no connection, which the provider of mandatory data owes',
      vi: 'xác nhận "{agreement}" của "{party}" chưa ghi kết nối mà bên cung cấp dữ liệu bắt buộc phải có',
    },
    fix: { en: 'connect, and write connection: {connection}', vi: 'kết nối, rồi ghi connection: {connection}' },
  },
  'confirmation-of-other-connection': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" confirmed connection "{connection}"',
      vi: 'thỏa thuận "{agreement}" chưa mở luồng nào: "{party}" xác nhận kết nối "{connection}"',
    },
    fix: {
      en: 'the agreement names "{wanted}": connect that, and write connection: {wanted}',
      vi: 'thỏa thuận ghi "{wanted}": kết nối đúng tên đó, rồi ghi connection: {wanted}',
    },
  },
  'agreement-refused': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" refused it on the ground of {ground}',
      vi: 'thỏa thuận "{agreement}" không mở luồng nào: "{party}" từ chối, căn cứ {ground}',
    },
    fix: {
      en: 'settle it with the provider, or remove the agreement',
      vi: 'thống nhất với bên cung cấp, hoặc bỏ thỏa thuận',
    },
  },
  'mandatory-data-refused': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" opens nothing: "{party}" refused mandatory data on the ground of {ground}',
      vi: 'thỏa thuận "{agreement}" không mở luồng nào: "{party}" từ chối dữ liệu bắt buộc, căn cứ {ground}',
    },
    fix: {
      en: 'settle it with the provider, or ask the NDC to coordinate (platform/ndc/decisions/)',
      vi: 'thống nhất với bên cung cấp, hoặc đề nghị Trung tâm điều phối (platform/ndc/decisions/)',
    },
  },
  'refusal-coordinated': {
    severity: 'notice',
    reason: {
      en: 'the refusal of "{agreement}" by "{party}" ({ground}) is settled by decision {number} of the NDC',
      vi: 'việc "{party}" từ chối "{agreement}" ({ground}) đã được Trung tâm điều phối bằng văn bản {number}',
    },
    fix: {
      en: 'nothing; the technical confirmation of the provider is needed all the same',
      vi: 'không cần làm gì; vẫn cần xác nhận kỹ thuật của bên cung cấp',
    },
  },
  'refusal-by-no-provider': {
    severity: 'error',
    reason: {
      en: '"{agency}" refuses agreement "{agreement}", whose provider is "{provider}"',
      vi: '"{agency}" từ chối thỏa thuận "{agreement}" mà bên cung cấp là "{provider}"',
    },
    fix: {
      en: 'remove the file: only the provider refuses; any other party leaves its confirmation out',
      vi: 'bỏ tệp này: chỉ bên cung cấp từ chối; bên khác chỉ cần không xác nhận',
    },
  },
  'decision-premature': {
    severity: 'warning',
    reason: {
      en: 'decision {number} on agreement "{agreement}" is dated {date}, after the day asked for',
      vi: 'văn bản điều phối {number} về thỏa thuận "{agreement}" ghi ngày {date}, muộn hơn ngày đang xét',
    },
    fix: { en: 'it counts from that day on', vi: 'văn bản có giá trị từ ngày đó' },
  },
  'decision-on-other-data': {
    severity: 'error',
    reason: {
      en: 'agreement "{agreement}" is not about mandatory data, which alone the NDC coordinates by decision',
      vi: 'thỏa thuận "{agreement}" không về dữ liệu bắt buộc chia sẻ; Trung tâm chỉ điều phối dữ liệu bắt buộc',
    },
    fix: { en: 'remove the file; its provider decides', vi: 'bỏ tệp này; bên cung cấp quyết định' },
  },
  'agreement-of-suspended-agency': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" is suspended: the NDC suspended "{agency}" (it names {since}; it closes at the next deploy all the same)',
      vi: 'thỏa thuận "{agreement}" bị tạm dừng: Trung tâm tạm dừng "{agency}" (ghi ngày {since}; vẫn đóng ngay ở lần triển khai tới)',
    },
    fix: {
      en: 'opens nothing while {file} is there; shared hops and flows inside the agency (talksTo) stay open',
      vi: 'không mở gì khi còn {file}; chặng dùng chung và luồng nội bộ cơ quan (talksTo) vẫn mở',
    },
  },
  'register-block-too-large': {
    severity: 'error',
    reason: {
      en: '{count} agreements {block}… make {size} KiB of the hub’s register, at most {most} fit a ConfigMap; the largest: {largest}',
      vi: '{count} thỏa thuận {block}… chiếm {size} KiB trong sổ đăng ký của nền tảng, ConfigMap chỉ chứa {most}; lớn nhất: {largest}',
    },
    fix: {
      en: 'split large ones, or give new ones ids of another hundred: each hundred of ids is one ConfigMap',
      vi: 'tách thỏa thuận lớn, hoặc đặt mã mới ở hàng trăm khác: mỗi hàng trăm mã là một ConfigMap',
    },
  },
  'agreement-outlives-its-basis': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" runs until {until}, but nothing that it cites is in force from {ends} on',
      vi: 'thỏa thuận "{agreement}" kéo dài đến {until}, nhưng từ {ends} không văn bản viện dẫn nào còn hiệu lực',
    },
    fix: {
      en: 'cite what replaced it; from that day the agreement opens nothing',
      vi: 'viện dẫn văn bản thay thế; từ ngày đó thỏa thuận không mở luồng nào',
    },
  },
});
