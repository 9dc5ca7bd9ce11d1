import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** Warnings and notices of the summary: many issues of one code in one line. */
export const GROUPS: Readonly<Partial<Record<IssueCode, Counted>>> = {
  'agency-unverified': {
    vi: '{count} cơ quan trong danh bạ chưa có nguồn',
    one: '{count} agency stands in the register without a source',
    many: '{count} agencies stand in the register without a source',
  },
  'agreement-ended': {
    vi: '{count} thỏa thuận đã kết thúc',
    one: '{count} agreement has ended',
    many: '{count} agreements have ended',
  },
  'agreement-ends-soon': {
    vi: '{count} thỏa thuận sắp kết thúc',
    one: '{count} agreement ends soon',
    many: '{count} agreements end soon',
  },
  'agreement-outside-environment': {
    vi: '{count} thỏa thuận có bên không thuộc môi trường này',
    one: '{count} agreement has a party outside this environment',
    many: '{count} agreements have a party outside this environment',
  },
  'agreement-suspended': {
    vi: '{count} lần tạm dừng thỏa thuận',
    one: '{count} suspension of an agreement',
    many: '{count} suspensions of agreements',
  },
  'confirmation-missing': {
    vi: '{count} xác nhận kết nối còn thiếu',
    one: '{count} connection confirmation is missing',
    many: '{count} connection confirmations are missing',
  },
  'confirmation-premature': {
    vi: '{count} xác nhận kết nối ghi ngày muộn hơn hôm nay',
    one: '{count} connection confirmation is dated after today',
    many: '{count} connection confirmations are dated after today',
  },
  'confirmation-stale': {
    vi: '{count} xác nhận kết nối ứng với điều khoản khác',
    one: '{count} connection confirmation names other terms',
    many: '{count} connection confirmations name other terms',
  },
  'database-without-system': {
    vi: '{count} cơ sở dữ liệu trong danh mục chưa có hệ thống',
    one: '{count} database of the catalogue has no system',
    many: '{count} databases of the catalogue have no system',
  },
  'level-assumed': {
    vi: '{count} hệ thống có cấp độ tạm giả định',
    one: '{count} system has an assumed level',
    many: '{count} systems have an assumed level',
  },
  'lock-behind': {
    vi: 'lock.csv chưa ghi hết các hệ thống',
    one: 'lock.csv does not have every system yet',
    many: 'lock.csv does not have every system yet',
  },
  'lock-missing': { vi: 'chưa có lock.csv', one: 'there is no lock.csv', many: 'there is no lock.csv' },
};
