import { defineMessages } from './define';

/** Tenants, their systems, levels, quotas, domains and databases. */
export const TENANCY = defineMessages({
  'agency-unverified': {
    severity: 'notice',
    reason: {
      en: 'agency "{agency}" stands in the register without a source',
      vi: 'cơ quan "{agency}" có trong danh bạ nhưng chưa có nguồn',
    },
    fix: {
      en: 'nothing to mend here: the mark goes when a source is entered',
      vi: 'không cần sửa: dấu này mất khi bổ sung nguồn',
    },
  },
  'profile-unknown': {
    severity: 'error',
    reason: { en: 'profile "{profile}" does not exist', vi: 'không có mẫu "{profile}"' },
    fix: { en: 'use a profile of baseline/profiles/', vi: 'dùng một mẫu trong baseline/profiles/' },
  },
  'profile-of-other-kind': {
    severity: 'error',
    reason: {
      en: 'profile "{profile}" is not for agencies of kind "{kind}"',
      vi: 'mẫu "{profile}" không dành cho cơ quan loại "{kind}"',
    },
    fix: { en: 'use a profile that names this kind', vi: 'dùng mẫu có ghi loại này' },
  },
  'override-of-nothing': {
    severity: 'error',
    reason: { en: 'profile "{profile}" has no system "{system}"', vi: 'mẫu "{profile}" không có hệ thống "{system}"' },
    fix: {
      en: 'add a new system as a file: systems/{system}.yaml',
      vi: 'thêm hệ thống mới bằng tệp systems/{system}.yaml',
    },
  },
  'tenant-begins-later': {
    severity: 'notice',
    reason: {
      en: 'tenant "{agency}" begins on {since}; its namespaces are prepared already',
      vi: 'đơn vị "{agency}" bắt đầu từ {since}; các namespace đã được chuẩn bị trước',
    },
    fix: { en: 'nothing, if that is meant', vi: 'không cần làm gì nếu đúng chủ ý' },
  },
  'agent-node-missing': {
    severity: 'error',
    reason: { en: 'tenant "{agency}" has no agent node', vi: 'đơn vị "{agency}" chưa có Agent Node' },
    fix: {
      en: 'keep the system agent-node: exactly one per agency (Decree 278/2025/NĐ-CP Art. 7; 103/CĐ-TTg R08d)',
      vi: 'giữ hệ thống agent-node: mỗi cơ quan đúng một (Nghị định 278/2025/NĐ-CP Điều 7; 103/CĐ-TTg R08d)',
    },
  },
  'namespace-too-long': {
    severity: 'error',
    reason: {
      en: 'namespace "{namespace}" has {length} characters, Kubernetes allows 63',
      vi: 'namespace "{namespace}" dài {length} ký tự, Kubernetes cho phép 63',
    },
    fix: { en: 'give the system an id of at most {max} characters', vi: 'đặt mã hệ thống dài tối đa {max} ký tự' },
  },
  'namespace-not-unique': {
    severity: 'error',
    reason: {
      en: 'system "{system}" compiles to namespace "{namespace}", which {owner} has already',
      vi: 'hệ thống "{system}" tạo namespace "{namespace}", vốn đã thuộc {owner}',
    },
    fix: { en: 'give the system another id', vi: 'đặt mã khác cho hệ thống' },
  },
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
  'zone-needed': {
    severity: 'error',
    reason: { en: 'external system "{system}" names no zone', vi: 'hệ thống đặt ngoài "{system}" chưa ghi vùng mạng' },
    fix: {
      en: 'add zone: with a zone of platform/platform.yaml',
      vi: 'thêm zone: với một vùng trong platform/platform.yaml',
    },
  },
  'zone-not-needed': {
    severity: 'error',
    reason: {
      en: 'system "{system}" is hosted here and names the zone "{zone}"',
      vi: 'hệ thống "{system}" đặt tại đây nhưng ghi vùng mạng "{zone}"',
    },
    fix: { en: 'remove zone, or write hosting: external', vi: 'bỏ zone, hoặc ghi hosting: external' },
  },
  'zone-unknown': {
    severity: 'error',
    reason: { en: 'zone "{zone}" is not declared', vi: 'chưa khai báo vùng mạng "{zone}"' },
    fix: { en: 'use a zone of platform/platform.yaml', vi: 'dùng một vùng trong platform/platform.yaml' },
  },
  'zone-without-ranges': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" gives zone "{zone}" no address ranges',
      vi: 'môi trường "{environment}" chưa ghi dải địa chỉ cho vùng "{zone}"',
    },
    fix: { en: 'add its ranges under zones', vi: 'thêm các dải dưới zones' },
  },
  'quota-needed': {
    severity: 'error',
    reason: {
      en: 'system "{system}" is hosted here and asks for no quota',
      vi: 'hệ thống "{system}" đặt tại đây nhưng chưa ghi hạn ngạch',
    },
    fix: { en: 'add quota: with a profile', vi: 'thêm quota: kèm một mức' },
  },
  'quota-not-needed': {
    severity: 'error',
    reason: {
      en: 'external system "{system}" asks for a quota',
      vi: 'hệ thống đặt ngoài "{system}" lại ghi hạn ngạch',
    },
    fix: { en: 'remove quota', vi: 'bỏ quota' },
  },
  'quota-profile-unknown': {
    severity: 'error',
    reason: { en: 'quota profile "{profile}" does not exist', vi: 'không có mức hạn ngạch "{profile}"' },
    fix: { en: 'use a profile of baseline/baseline.yaml', vi: 'dùng một mức trong baseline/baseline.yaml' },
  },
  'quota-above-ceiling': {
    severity: 'error',
    reason: {
      en: '{key} "{value}" is above "{ceiling}", the most that any quota profile grants',
      vi: '{key} "{value}" lớn hơn "{ceiling}", mức cao nhất trong các mức hạn ngạch',
    },
    fix: {
      en: 'ask for at most "{ceiling}"; more is a new profile, which the platform team decides',
      vi: 'ghi tối đa "{ceiling}"; cần nhiều hơn thì nhóm nền tảng lập mức mới',
    },
  },
  'quota-request-above-limit': {
    severity: 'error',
    reason: {
      en: '{requests} "{request}" is above {limits} "{limit}"',
      vi: '{requests} "{request}" lớn hơn {limits} "{limit}"',
    },
    fix: { en: 'lower the request or raise the limit', vi: 'giảm requests hoặc tăng limits' },
  },
  'domain-not-unique': {
    severity: 'error',
    reason: {
      en: 'domain "{domain}" is equal to or inside "{other}" of {owner}',
      vi: 'tên miền "{domain}" trùng hoặc nằm trong "{other}" của {owner}',
    },
    fix: {
      en: 'one domain and all below it belong to one system nationwide',
      vi: 'trong cả nước, một tên miền và mọi tên miền con chỉ thuộc một hệ thống',
    },
  },
  'database-unknown': {
    severity: 'error',
    reason: {
      en: 'database "{database}" is not in catalogue/databases.csv',
      vi: 'cơ sở dữ liệu "{database}" không có trong catalogue/databases.csv',
    },
    fix: { en: 'use an id of that file', vi: 'dùng một mã trong tệp đó' },
  },
  'database-of-other-owner': {
    severity: 'error',
    reason: {
      en: 'database "{database}" belongs to "{owner}" in the catalogue',
      vi: 'theo danh mục, cơ sở dữ liệu "{database}" thuộc "{owner}"',
    },
    fix: { en: 'declare it in the owner’s folder', vi: 'khai báo trong thư mục của chủ quản' },
  },
  'database-held-twice': {
    severity: 'error',
    reason: {
      en: 'database "{database}" is held by this system and by {owner} (103/CĐ-TTg R17)',
      vi: 'cơ sở dữ liệu "{database}" do cả hệ thống này và {owner} quản lý (103/CĐ-TTg R17)',
    },
    fix: { en: 'keep one system as its source of truth', vi: 'giữ một hệ thống làm nguồn dữ liệu gốc' },
  },
});
