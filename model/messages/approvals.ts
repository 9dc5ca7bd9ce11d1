import { defineMessages } from './define';

/** Who approved a security level, under which law, and until when that counts. */
export const APPROVALS = defineMessages({
  'level-without-decision': {
    severity: 'error',
    reason: {
      en: 'level {value} is marked approved without {missing}',
      vi: 'cấp độ {value} ghi approved nhưng thiếu {missing}',
    },
    fix: { en: 'add {missing}, or write basis: assumed', vi: 'thêm {missing}, hoặc ghi basis: assumed' },
  },
  'regime-unknown': {
    severity: 'error',
    reason: {
      en: 'no level can be approved under "{regime}"',
      vi: 'không có chế độ phê duyệt cấp độ theo "{regime}"',
    },
    fix: { en: 'name a regime of baseline/regimes.yaml', vi: 'ghi một chế độ trong baseline/regimes.yaml' },
  },
  'decision-before-regime': {
    severity: 'error',
    reason: {
      en: 'the decision of {date} is older than its regime "{regime}", which begins on {first}',
      vi: 'quyết định ngày {date} sớm hơn chế độ "{regime}", có hiệu lực từ ngày {first}',
    },
    fix: {
      en: 'write the regime under which it was decided, or the day of the decision',
      vi: 'ghi chế độ làm căn cứ của quyết định, hoặc sửa ngày quyết định',
    },
  },
  'decision-after-regime': {
    severity: 'error',
    reason: {
      en: 'the decision of {date} is later than its regime "{regime}", whose last day is {last}',
      vi: 'quyết định ngày {date} muộn hơn chế độ "{regime}", ngày cuối là {last}',
    },
    fix: {
      en: 'write the regime under which it was decided, or the day of the decision',
      vi: 'ghi chế độ làm căn cứ của quyết định, hoặc sửa ngày quyết định',
    },
  },
  'decision-of-the-future': {
    severity: 'error',
    reason: {
      en: 'the decision is dated {date}, and today is {asOf}',
      vi: 'quyết định ghi ngày {date}, trong khi hôm nay là {asOf}',
    },
    fix: {
      en: 'write the day on which it was signed; a decision still to be made is entered when it is there',
      vi: 'ghi ngày ký quyết định; quyết định chưa ban hành thì chờ có rồi mới ghi',
    },
  },
  'level-before-decision': {
    severity: 'error',
    reason: {
      en: 'this level begins on {from}, before the decision of {date} that approves it',
      vi: 'cấp độ này bắt đầu ngày {from}, trước quyết định phê duyệt ngày {date}',
    },
    fix: {
      en: 'begin it on {date} or later; before that day the level is assumed',
      vi: 'ghi from từ ngày {date} trở đi; trước ngày đó cấp độ là giả định',
    },
  },
  'appraisal-after-decision': {
    severity: 'error',
    reason: {
      en: 'the appraisal of {appraised} is later than the decision of {date} that rests on it',
      vi: 'văn bản thẩm định ngày {appraised} muộn hơn quyết định phê duyệt ngày {date}',
    },
    fix: { en: 'correct one of the two days', vi: 'sửa lại một trong hai ngày' },
  },
  'approver-too-low': {
    severity: 'error',
    reason: {
      en: 'level {value} is approved by the owner’s unit; from level 3 on the owner approves (Decree 331/2026/NĐ-CP)',
      vi: 'cấp độ {value} do đơn vị chuyên trách phê duyệt; từ cấp độ 3 do chủ quản hệ thống thông tin phê duyệt (Nghị định 331/2026/NĐ-CP)',
    },
    fix: {
      en: 'write approvedBy: owner with the owner’s decision',
      vi: 'ghi approvedBy: owner kèm quyết định của chủ quản',
    },
  },
  'appraisal-needed': {
    severity: 'error',
    reason: {
      en: 'level {value} is approved without an appraisal by the Ministry of Public Security (Decree 331/2026/NĐ-CP)',
      vi: 'cấp độ {value} được phê duyệt mà không có thẩm định của Bộ Công an (Nghị định 331/2026/NĐ-CP)',
    },
    fix: {
      en: 'add appraisal with by: mps, its document and date',
      vi: 'thêm appraisal gồm by: mps, document và date',
    },
  },
  'appraisal-not-recorded': {
    severity: 'warning',
    reason: {
      en: 'level {value} is approved, but no appraisal by the owner’s unit is recorded (Decree 331/2026/NĐ-CP)',
      vi: 'cấp độ {value} đã được phê duyệt nhưng chưa ghi thẩm định của đơn vị chuyên trách (Nghị định 331/2026/NĐ-CP)',
    },
    fix: {
      en: 'add appraisal with by: cyber-unit, its document and date',
      vi: 'thêm appraisal gồm by: cyber-unit, document và date',
    },
  },
  'level-assumed': {
    severity: 'notice',
    reason: { en: 'level {value} of "{system}" is assumed', vi: 'cấp độ {value} của "{system}" là giả định' },
    fix: { en: 'enter the approving decision when there is one', vi: 'ghi quyết định phê duyệt khi đã có' },
  },
  'level-approval-due': {
    severity: 'warning',
    reason: {
      en: 'level {value} of "{system}" is assumed; approval was due by {day} ({law})',
      vi: 'cấp độ {value} của "{system}" là giả định; hạn phê duyệt là ngày {day} ({law})',
    },
    fix: { en: 'have the level approved and enter the decision', vi: 'trình phê duyệt cấp độ và ghi quyết định' },
  },
  'level-approval-overdue': {
    severity: 'warning',
    reason: {
      en: 'level {value} of "{system}" is still assumed; even its measures had to be met by {day} ({law})',
      vi: 'cấp độ {value} của "{system}" vẫn là giả định; hạn đáp ứng cả biện pháp bảo vệ là ngày {day} ({law})',
    },
    fix: {
      en: 'have the level approved at once and enter the decision: no deadline is left',
      vi: 'trình phê duyệt cấp độ ngay và ghi quyết định: mọi thời hạn đã hết',
    },
  },
  'level-unapproved-in-production': {
    severity: 'error',
    reason: {
      en: 'level {value} of "{system}" is assumed, and this is production',
      vi: 'cấp độ {value} của "{system}" là giả định, trong khi đây là môi trường vận hành thật',
    },
    fix: { en: 'enter the approving decision', vi: 'ghi quyết định phê duyệt' },
  },
  'level-of-old-regime': {
    severity: 'notice',
    reason: {
      en: 'level {value} of "{system}" was approved under the earlier regime',
      vi: 'cấp độ {value} của "{system}" được phê duyệt theo chế độ trước',
    },
    fix: { en: 'plan its approval under the regime in force', vi: 'lập kế hoạch phê duyệt theo chế độ hiện hành' },
  },
  'old-approval-ended': {
    severity: 'warning',
    reason: {
      en: 'level {value} of "{system}" was approved under the earlier regime, which counted until {day} ({law})',
      vi: 'cấp độ {value} của "{system}" được phê duyệt theo chế độ trước, chỉ được công nhận đến ngày {day} ({law})',
    },
    fix: {
      en: 'have the level approved under the regime in force',
      vi: 'trình phê duyệt cấp độ theo chế độ hiện hành',
    },
  },
});
