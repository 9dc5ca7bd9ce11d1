import type { IssueCode } from '../../model/messages/catalogue';
import { CLUSTER_GROUPS } from './cluster-groups';
import { CHART_GROUPS } from './chart-groups';
import { FINDING_GROUPS } from './finding-groups';
import { KEEPING_GROUPS } from './keeping-groups';
import { REFUSAL_GROUPS } from './refusal-groups';
import type { Counted } from './say';
import { SHARING_GROUPS } from './sharing-groups';

/** Warnings and notices of the summary: many issues of one code in one line. */
export const GROUPS: Readonly<Partial<Record<IssueCode, Counted>>> = {
  'system-left-out': {
    vi: '{count} hệ thống thông thường của mẫu không có ở cơ quan',
    en: ['{count} usual system of a profile is left out', '{count} usual systems of profiles are left out'],
  },
  'instrument-repealed': {
    vi: '{count} thỏa thuận viện dẫn văn bản hết hiệu lực',
    en: ['{count} agreement cites a repealed instrument', '{count} agreements cite repealed instruments'],
  },
  'instrument-replaced': {
    vi: '{count} viện dẫn văn bản đã được thay thế',
    en: ['{count} citation of a replaced instrument', '{count} citations of replaced instruments'],
  },
  'instrument-not-yet-in-force': {
    vi: '{count} viện dẫn văn bản chưa có hiệu lực khi thỏa thuận bắt đầu',
    en: [
      '{count} citation of an instrument not in force when its agreement begins',
      '{count} citations of instruments not in force when their agreements begin',
    ],
  },
  'agency-unverified': {
    vi: '{count} cơ quan trong danh bạ chưa có nguồn',
    en: [
      '{count} agency stands in the register without a source',
      '{count} agencies stand in the register without a source',
    ],
  },
  'tenant-begins-later': {
    vi: '{count} đơn vị bắt đầu sau ngày này',
    en: ['{count} tenant begins later', '{count} tenants begin later'],
  },
  'agreement-ended': {
    vi: '{count} thỏa thuận đã kết thúc',
    en: ['{count} agreement has ended', '{count} agreements have ended'],
  },
  'agreement-ends-soon': {
    vi: '{count} thỏa thuận sắp kết thúc',
    en: ['{count} agreement ends soon', '{count} agreements end soon'],
  },
  'suspension-added': {
    vi: '{count} tạm dừng mới trong thay đổi này',
    en: ['{count} suspension is added by this change', '{count} suspensions are added by this change'],
  },
  'suspension-lifted': {
    vi: '{count} tạm dừng được bỏ trong thay đổi này',
    en: ['{count} suspension is lifted by this change', '{count} suspensions are lifted by this change'],
  },
  'consents-of-several-parties': {
    vi: '{count} tệp của nhiều bên trong cùng một thay đổi',
    en: ['{count} file of several parties in one change', '{count} files of several parties in one change'],
  },
  'terms-changed-with-consents': {
    vi: '{count} thỏa thuận được sửa cùng lúc với xác nhận',
    en: [
      '{count} agreement changes together with confirmations',
      '{count} agreements change together with confirmations',
    ],
  },
  'agreement-outside-environment': {
    vi: '{count} thỏa thuận có bên không thuộc môi trường này',
    en: [
      '{count} agreement has a party outside this environment',
      '{count} agreements have a party outside this environment',
    ],
  },
  'agreement-suspended': {
    vi: '{count} lần tạm dừng thỏa thuận',
    en: ['{count} suspension of an agreement', '{count} suspensions of agreements'],
  },
  'mandatory-connection-owed': {
    vi: '{count} kết nối dữ liệu bắt buộc còn nợ',
    en: ['{count} connection of mandatory data is owed', '{count} connections of mandatory data are owed'],
  },
  'confirmation-not-technical': {
    vi: '{count} xác nhận chưa ghi kết nối kỹ thuật',
    en: ['{count} confirmation names no connection', '{count} confirmations name no connection'],
  },
  'confirmation-of-other-connection': {
    vi: '{count} xác nhận ghi kết nối khác',
    en: ['{count} confirmation names another connection', '{count} confirmations name another connection'],
  },
  ...REFUSAL_GROUPS,
  ...KEEPING_GROUPS,
  'agreement-of-suspended-agency': {
    vi: '{count} thỏa thuận đóng vì cơ quan bị tạm dừng',
    en: [
      '{count} agreement is closed with a suspended agency',
      '{count} agreements are closed with suspended agencies',
    ],
  },
  'direct-path-open': {
    vi: '{count} kết nối trực tiếp không qua nền tảng',
    en: ['{count} direct path past the hub', '{count} direct paths past the hub'],
  },
  'agreement-outlives-its-basis': {
    vi: '{count} thỏa thuận dài hơn hiệu lực của văn bản viện dẫn',
    en: ['{count} agreement outlives its law', '{count} agreements outlive their law'],
  },
  'confirmation-missing': {
    vi: '{count} xác nhận kết nối còn thiếu',
    en: ['{count} connection confirmation is missing', '{count} connection confirmations are missing'],
  },
  'confirmation-premature': {
    vi: '{count} xác nhận kết nối ghi ngày muộn hơn hôm nay',
    en: [
      '{count} connection confirmation is dated after today',
      '{count} connection confirmations are dated after today',
    ],
  },
  'confirmation-stale': {
    vi: '{count} xác nhận kết nối ứng với điều khoản khác',
    en: ['{count} connection confirmation names other terms', '{count} connection confirmations name other terms'],
  },
  'database-without-system': {
    vi: '{count} cơ sở dữ liệu trong danh mục chưa có hệ thống',
    en: ['{count} database of the catalogue has no system', '{count} databases of the catalogue have no system'],
  },
  'level-assumed': {
    vi: '{count} hệ thống có cấp độ tạm giả định',
    en: ['{count} system has an assumed level', '{count} systems have an assumed level'],
  },
  'level-approval-due': {
    vi: '{count} hệ thống quá hạn phê duyệt cấp độ',
    en: ['{count} system should have an approved level by now', '{count} systems should have an approved level by now'],
  },
  'level-approval-overdue': {
    vi: '{count} hệ thống quá mọi thời hạn mà cấp độ vẫn là giả định',
    en: [
      '{count} system is past every deadline with an assumed level',
      '{count} systems are past every deadline with an assumed level',
    ],
  },
  'appraisal-not-recorded': {
    vi: '{count} cấp độ 3 đã phê duyệt nhưng chưa ghi thẩm định',
    en: [
      '{count} approved level 3 has no appraisal on record',
      '{count} approved levels 3 have no appraisal on record',
    ],
  },
  'consumer-subjects-many': {
    vi: '{count} bộ dữ liệu có số chủ thể vượt cấp độ của hệ thống khai thác',
    en: [
      '{count} dataset has more subjects than the level of a consumer is for',
      '{count} datasets have more subjects than the level of a consumer is for',
    ],
  },
  'level-of-old-regime': {
    vi: '{count} hệ thống có cấp độ phê duyệt theo chế độ trước',
    en: [
      '{count} system has a level approved under the earlier regime',
      '{count} systems have a level approved under the earlier regime',
    ],
  },
  'old-approval-ended': {
    vi: '{count} hệ thống có phê duyệt theo chế độ trước đã hết thời hạn công nhận',
    en: [
      '{count} approval of the earlier regime counts no more',
      '{count} approvals of the earlier regime count no more',
    ],
  },
  'subjects-unknown': {
    vi: '{count} bộ dữ liệu cá nhân chưa rõ số chủ thể',
    en: [
      '{count} dataset has personal data of unknown extent',
      '{count} datasets have personal data of unknown extent',
    ],
  },
  'lock-behind': {
    vi: 'lock.csv chưa ghi hết các hệ thống',
    en: ['lock.csv does not have every system yet', 'lock.csv does not have every system yet'],
  },
  'lock-levels-behind': {
    vi: '{count} hệ thống có cấp độ mới chưa ghi vào lock.csv',
    en: [
      '{count} system has new levels that lock.csv does not have yet',
      '{count} systems have new levels that lock.csv does not have yet',
    ],
  },
  'environment-omits-tenants': {
    vi: 'môi trường này không gồm đủ các đơn vị',
    en: ['this environment leaves out tenants', 'this environment leaves out tenants'],
  },
  'waiver-ended': {
    vi: '{count} mục miễn đã kết thúc',
    en: ['{count} waiver has ended', '{count} waivers have ended'],
  },
  'waiver-ends-soon': {
    vi: '{count} mục miễn sắp kết thúc',
    en: ['{count} waiver ends soon', '{count} waivers end soon'],
  },
  'waiver-not-begun': {
    vi: '{count} mục miễn chưa bắt đầu',
    en: ['{count} waiver has not begun', '{count} waivers have not begun'],
  },
  'api-flow-not-opened': {
    vi: '{count} luồng khai báo tới API của Kubernetes chưa mở',
    en: [
      '{count} declared flow to the Kubernetes API is not opened',
      '{count} declared flows to the Kubernetes API are not opened',
    ],
  },
  'api-server-unknown': {
    vi: '{count} luồng khai báo tới API của Kubernetes mà môi trường chưa ghi địa chỉ',
    en: [
      '{count} declared flow to a Kubernetes API whose address the environment does not give',
      '{count} declared flows to a Kubernetes API whose address the environment does not give',
    ],
  },
  'waiver-of-rule-not-held': {
    vi: '{count} mục miễn cho quy tắc chưa áp dụng ở cấp độ của hệ thống',
    en: [
      '{count} waiver is of a rule that does not hold at the level of its system',
      '{count} waivers are of rules that do not hold at the level of their systems',
    ],
  },
  'vendor-duties-together-at-level-2': {
    vi: '{count} nhà cung cấp vừa deploy vừa operate một hệ thống cấp độ 2',
    en: [
      '{count} vendor both deploys and operates a system of level 2',
      '{count} vendors both deploy and operate a system of level 2',
    ],
  },
  'vendor-contract-ended': {
    vi: '{count} hợp đồng với nhà cung cấp đã kết thúc',
    en: ['{count} contract of a vendor has ended', '{count} contracts of vendors have ended'],
  },
  'vendor-contract-ends-soon': {
    vi: '{count} hợp đồng với nhà cung cấp sắp kết thúc',
    en: ['{count} contract of a vendor ends soon', '{count} contracts of vendors end soon'],
  },
  'vendor-contract-not-begun': {
    vi: '{count} hợp đồng với nhà cung cấp chưa bắt đầu',
    en: ['{count} contract of a vendor has not begun', '{count} contracts of vendors have not begun'],
  },
  ...CHART_GROUPS,
  ...SHARING_GROUPS,
  ...FINDING_GROUPS,
  ...CLUSTER_GROUPS,
};
