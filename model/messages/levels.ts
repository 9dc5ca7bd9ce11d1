import { defineMessages } from './define';

/** Security levels, and what the law says of them. */
export const LEVELS = defineMessages({
  'level-lowered': {
    severity: 'error',
    reason: {
      en: 'level {to} from {from} is lower than {before} before it',
      vi: 'cấp độ {to} từ ngày {from} thấp hơn cấp độ {before} trước đó',
    },
    fix: {
      en: 'a lower level needs basis: approved with decision and authority',
      vi: 'hạ cấp độ phải có basis: approved kèm decision và authority',
    },
  },
  'level-order': {
    severity: 'error',
    reason: {
      en: 'level from {from} stands after the level from {before}',
      vi: 'cấp độ từ ngày {from} đứng sau cấp độ từ ngày {before}',
    },
    fix: {
      en: 'append new entries at the end, each with a later date',
      vi: 'thêm mục mới vào cuối, ngày sau muộn hơn ngày trước',
    },
  },
  'level-without-decision': {
    severity: 'error',
    reason: {
      en: 'level {value} is marked approved without {missing}',
      vi: 'cấp độ {value} ghi approved nhưng thiếu {missing}',
    },
    fix: {
      en: 'add decision and authority, or write basis: assumed',
      vi: 'thêm decision và authority, hoặc ghi basis: assumed',
    },
  },
  'level-without-reason': {
    severity: 'error',
    reason: { en: 'level {value} is assumed without a reason', vi: 'cấp độ {value} là giả định nhưng không có lý do' },
    fix: { en: 'add reason, or approve it', vi: 'thêm reason, hoặc ghi quyết định phê duyệt' },
  },
  'level-assumed-too-low': {
    severity: 'error',
    reason: {
      en: 'level {value} is assumed; without a decision a system is at least at level 3',
      vi: 'cấp độ {value} là giả định; khi chưa có quyết định, hệ thống ít nhất ở cấp độ 3',
    },
    fix: {
      en: 'write value: 3, or enter the approving decision',
      vi: 'ghi value: 3, hoặc ghi quyết định phê duyệt',
    },
  },
  'level-5-not-here': {
    severity: 'error',
    reason: {
      en: 'a level 5 system asks for hosting: {hosting}; level 5 is physically separate (Decree 331/2026/NĐ-CP Art. 30.9)',
      vi: 'hệ thống cấp độ 5 ghi hosting: {hosting}; cấp độ 5 phải tách biệt vật lý (Nghị định 331/2026/NĐ-CP Điều 30.9)',
    },
    fix: { en: 'write hosting: external and its zone', vi: 'ghi hosting: external và vùng mạng' },
  },
  'level-assumed': {
    severity: 'notice',
    reason: { en: 'level {value} of "{system}" is assumed', vi: 'cấp độ {value} của "{system}" là giả định' },
    fix: { en: 'enter the approving decision when there is one', vi: 'ghi quyết định phê duyệt khi đã có' },
  },
  'military-system': {
    severity: 'error',
    reason: {
      en: 'agency "{agency}" asks for the system "{system}"; military and cipher systems have a regime of their own (Decree 331/2026/NĐ-CP Art. 31.4, 34.2)',
      vi: 'cơ quan "{agency}" khai báo hệ thống "{system}"; hệ thống quân sự, cơ yếu theo chế độ riêng (Nghị định 331/2026/NĐ-CP Điều 31.4, 34.2)',
    },
    fix: { en: 'keep the agent node alone', vi: 'chỉ giữ Agent Node' },
  },
});
