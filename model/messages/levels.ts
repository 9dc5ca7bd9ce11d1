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
      en: 'write a from later than {before}; new entries stand at the end, each with a later day',
      vi: 'ghi from muộn hơn {before}; mục mới đứng cuối, ngày sau muộn hơn ngày trước',
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
    fix: {
      en: 'write hosting: external and its zone, and take quota out; a system that stands in lock.csv is moved by the platform team',
      vi: 'ghi hosting: external và vùng mạng, bỏ quota; hệ thống đã có trong lock.csv thì nhóm nền tảng chuyển',
    },
  },
  'level-too-weak': {
    severity: 'error',
    reason: {
      en: '{control} of level {level} is {value}; nothing weaker than {least} is accepted, whatever the catalogue says',
      vi: '{control} của cấp độ {level} là {value}; danh mục không được đặt yếu hơn {least}',
    },
    fix: { en: 'write {control}: {least}', vi: 'ghi {control}: {least}' },
  },
  'level-weaker-than-below': {
    severity: 'error',
    reason: {
      en: '{control} of level {level} is {value}, but level {below} has {least} already',
      vi: '{control} của cấp độ {level} là {value}, trong khi cấp độ {below} đã là {least}',
    },
    fix: {
      en: 'write {control}: {least}; a higher level never protects less',
      vi: 'ghi {control}: {least}; cấp độ cao hơn không được bảo vệ kém hơn',
    },
  },
  'demand-without-answer': {
    severity: 'error',
    reason: {
      en: 'nothing in this file says who meets the demand on "{topic}"',
      vi: 'tệp này không nêu ai đáp ứng yêu cầu về "{topic}"',
    },
    fix: {
      en: 'add a mapping on "{topic}", with leftTo where nothing enforces it yet',
      vi: 'thêm một mục mappings về "{topic}", kèm leftTo nếu chưa có gì áp dụng',
    },
  },
  'mapping-of-nobody': {
    severity: 'error',
    reason: {
      en: 'this mapping on "{topic}" names neither what enforces it nor to whom it is left',
      vi: 'mục về "{topic}" không nêu điều gì áp dụng, cũng không nêu để cho ai',
    },
    fix: { en: 'add enforcedBy or leftTo', vi: 'thêm enforcedBy hoặc leftTo' },
  },
  'protected-below-level': {
    severity: 'error',
    reason: {
      en: 'protectedAs: {wanted} is less than level {value}; the measures of the level are the least (Decree 331/2026/NĐ-CP Art. 30)',
      vi: 'protectedAs: {wanted} thấp hơn cấp độ {value}; biện pháp của cấp độ là mức tối thiểu (Nghị định 331/2026/NĐ-CP Điều 30)',
    },
    fix: { en: 'remove protectedAs, or write {value} or more', vi: 'bỏ protectedAs, hoặc ghi từ {value} trở lên' },
  },
  'protected-below-profile': {
    severity: 'error',
    reason: {
      en: 'protectedAs: {wanted} is less than profile "{profile}" asks for: {value}',
      vi: 'protectedAs: {wanted} thấp hơn mức mà mẫu "{profile}" yêu cầu: {value}',
    },
    fix: { en: 'remove protectedAs, or write {value} or more', vi: 'bỏ protectedAs, hoặc ghi từ {value} trở lên' },
  },
  'own-system-below-profile': {
    severity: 'error',
    reason: {
      en: 'system "{system}" stands in the place of that of profile "{profile}", which is protected as level {value}; this one as level {given}',
      vi: 'hệ thống "{system}" thay cho hệ thống cùng mã của mẫu "{profile}", vốn được bảo vệ theo cấp độ {value}; tại đây chỉ theo cấp độ {given}',
    },
    fix: { en: 'write protectedAs: {value} or more', vi: 'ghi protectedAs từ {value} trở lên' },
  },
  'protection-not-needed': {
    severity: 'error',
    reason: {
      en: 'an external system asks for protectedAs, but nothing here can protect it',
      vi: 'hệ thống đặt ngoài ghi protectedAs, nhưng cụm không thể bảo vệ hệ thống này',
    },
    fix: { en: 'remove protectedAs', vi: 'bỏ protectedAs' },
  },
  'data-not-public': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" is not public, but system "{system}" has, or is to have, level {value}, for public information alone ({law})',
      vi: 'bộ dữ liệu "{dataset}" không phải thông tin công khai, nhưng hệ thống "{system}" đang hoặc sắp ở cấp độ {value}, chỉ dành cho thông tin công khai ({law})',
    },
    fix: { en: 'have a higher level approved for the system', vi: 'phê duyệt cấp độ cao hơn cho hệ thống' },
  },
  'subjects-too-many': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" has {count} subjects of {what} personal data; system "{system}" has, or is to have, level {value}, for fewer than {limit} ({law})',
      vi: 'bộ dữ liệu "{dataset}" có {count} chủ thể dữ liệu cá nhân {what}; hệ thống "{system}" đang hoặc sắp ở cấp độ {value}, dành cho dưới {limit} ({law})',
    },
    fix: { en: 'have a higher level approved for the system', vi: 'phê duyệt cấp độ cao hơn cho hệ thống' },
  },
  'consumer-subjects-many': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" receives dataset "{dataset}" with {count} subjects of {what} personal data; it has, or is to have, level {value}, for online services of fewer than {limit} ({law})',
      vi: 'hệ thống "{system}" khai thác bộ dữ liệu "{dataset}" có {count} chủ thể dữ liệu cá nhân {what}; hệ thống đang hoặc sắp ở cấp độ {value}, dành cho dịch vụ trực tuyến dưới {limit} chủ thể ({law})',
    },
    fix: {
      en: 'if it serves those people online or keeps their data, have a higher level approved; else keep the reason in its level dossier',
      vi: 'nếu hệ thống phục vụ trực tuyến hoặc lưu dữ liệu của họ thì phê duyệt cấp độ cao hơn; nếu không, ghi lý do trong hồ sơ cấp độ',
    },
  },
  'subjects-of-nobody': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" says personalData: none, and names {count} data subjects',
      vi: 'bộ dữ liệu "{dataset}" ghi personalData: none nhưng lại có {count} chủ thể dữ liệu',
    },
    fix: {
      en: 'remove subjects, or write personalData: basic or sensitive',
      vi: 'bỏ subjects, hoặc ghi personalData: basic hay sensitive',
    },
  },
  'subjects-unknown': {
    severity: 'notice',
    reason: {
      en: 'dataset "{dataset}" has personal data of an unknown number of people; nobody can say which level that needs',
      vi: 'bộ dữ liệu "{dataset}" có dữ liệu cá nhân nhưng chưa rõ số chủ thể; chưa thể xác định cấp độ cần có',
    },
    fix: { en: 'add subjects when the number is known', vi: 'ghi subjects khi biết số lượng' },
  },
  'sandbox-missing': {
    severity: 'error',
    reason: {
      en: 'level 4 runs in a sandbox of its own; cluster "{cluster}" of environment "{environment}" has none',
      vi: 'cấp độ 4 phải chạy trong môi trường cô lập riêng; cụm "{cluster}" của môi trường "{environment}" chưa có',
    },
    fix: {
      en: 'host it elsewhere (hosting: external), or let the platform team add sandbox: handler to the cluster',
      vi: 'đặt ở nơi khác (hosting: external), hoặc để bộ phận nền tảng thêm sandbox: handler vào cụm',
    },
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
