import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** What sites have and what systems keep. */
export const KEEPING_GROUPS: Readonly<Partial<Record<IssueCode, Counted>>> = {
  'capacity-nearly-used': {
    vi: '{count} loại dung lượng của địa điểm gần hết',
    en: ['{count} capacity of a site is nearly used up', '{count} capacities of sites are nearly used up'],
  },
  'copies-in-one-place': {
    vi: '{count} hệ thống có mọi bản sao dữ liệu ở cùng một nơi',
    en: ['{count} system has all copies of its data in one place', '{count} systems have all copies in one place'],
  },
  'restore-test-missing': {
    vi: '{count} hệ thống cấp độ 4 chưa khôi phục thử',
    en: ['{count} system of level 4 names no restore test', '{count} systems of level 4 name no restore test'],
  },
  'restore-test-old': {
    vi: '{count} lần khôi phục thử đã quá 12 tháng',
    en: ['{count} restore test is older than 12 months', '{count} restore tests are older than 12 months'],
  },
};
