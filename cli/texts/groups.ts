import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

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
  'agent-node-external': {
    vi: '{count} thỏa thuận chưa có luồng vì Agent Node đặt nơi khác',
    en: [
      '{count} agreement has no path: an agent node is elsewhere',
      '{count} agreements have no path: an agent node is elsewhere',
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
  'state-large': {
    vi: '{count} trạng thái Terraform vượt mức nhắc',
    en: ['{count} Terraform state is above the reported size', '{count} Terraform states are above the reported size'],
  },
};
