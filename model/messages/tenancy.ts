import { defineMessages } from './define';

/** Tenants and their systems: hosting, quotas, domains, databases. */
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
  'hosting-not-offered': {
    severity: 'error',
    reason: {
      en: 'hosting: dedicated asks for nodes of its own, which this platform does not offer yet',
      vi: 'hosting: dedicated cần máy riêng, nền tảng chưa cung cấp',
    },
    fix: { en: 'write shared, or external with a zone', vi: 'ghi shared, hoặc external kèm vùng mạng' },
  },
  'absent-with-more': {
    severity: 'error',
    reason: {
      en: 'system "{system}" is declared absent and described besides',
      vi: 'hệ thống "{system}" vừa ghi absent vừa có mô tả',
    },
    fix: { en: 'keep absent: true alone, or remove it', vi: 'chỉ giữ absent: true, hoặc bỏ dòng đó' },
  },
  'system-left-out': {
    severity: 'warning',
    reason: {
      en: 'tenant "{agency}" leaves out "{system}", which its profile gives every such tenant',
      vi: 'đơn vị "{agency}" không có "{system}", hệ thống mà mẫu dành cho mọi đơn vị cùng loại',
    },
    fix: { en: 'declare it, unless the platform team agreed', vi: 'khai báo, trừ khi đã thống nhất với nhóm nền tảng' },
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
  'domain-is-suffix': {
    severity: 'error',
    reason: {
      en: 'domain "{domain}" is a public suffix under which others have theirs',
      vi: 'tên miền "{domain}" là đuôi chung, bên dưới là tên miền của nhiều cơ quan',
    },
    fix: { en: 'name the domain of this system', vi: 'ghi tên miền của chính hệ thống này' },
  },
  'domain-not-unique': {
    severity: 'error',
    reason: {
      en: 'domain "{domain}" overlaps "{other}" of {owner}',
      vi: 'tên miền "{domain}" trùng hoặc lồng với "{other}" của {owner}',
    },
    fix: {
      en: 'one domain and all below it belong to one system nationwide',
      vi: 'trong cả nước, một tên miền và mọi tên miền con chỉ thuộc một hệ thống',
    },
  },
  'domain-of-platform': {
    severity: 'error',
    reason: {
      en: 'domain "{domain}" overlaps "{name}", a name of the platform itself ({where})',
      vi: 'tên miền "{domain}" trùng hoặc lồng với "{name}", tên miền của chính nền tảng ({where})',
    },
    fix: {
      en: 'name another domain: whoever held this one would be taken for the platform',
      vi: 'ghi tên miền khác: bên giữ tên miền này có thể mạo nhận là nền tảng',
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
  'database-owner-unknown': {
    severity: 'error',
    reason: {
      en: 'the catalogue knows no owner of database "{database}"',
      vi: 'danh mục chưa rõ chủ quản của cơ sở dữ liệu "{database}"',
    },
    fix: {
      en: 'enter the owner with its source in catalogue/databases.csv first',
      vi: 'trước hết ghi chủ quản kèm nguồn trong catalogue/databases.csv',
    },
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
