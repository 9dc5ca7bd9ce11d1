import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** The report on deadlines. */
export const DEADLINES = texts({
  title: { en: 'Deadlines', vi: 'Các thời hạn' },
  asOf: { en: 'As of {asOf}.', vi: 'Tính đến ngày {asOf}.' },
  counts: {
    en: '{deadlines} deadlines: {past} past, {near} within 90 days, {ahead} later.',
    vi: '{deadlines} thời hạn: {past} đã qua, {near} trong 90 ngày tới, {ahead} muộn hơn.',
  },
  honesty: {
    en: 'Counted is what this configuration declares, not what stands in agencies. A line without numbers is about something that no configuration shows.',
    vi: 'Chỉ đếm những gì cấu hình này khai báo, không phải thực tế tại các cơ quan. Dòng không có số liệu là việc mà cấu hình không thể hiện.',
  },
  ahead: { en: 'later', vi: 'muộn hơn' },
  near: { en: 'near', vi: 'sắp đến hạn' },
  past: { en: 'past', vi: 'đã qua' },
});
