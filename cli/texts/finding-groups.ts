import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** The part of the summary's groups that tells kinds of exchange and findings over the whole estate. */
export const FINDING_GROUPS = {
  'zone-of-one-family': {
    vi: '{count} vùng mạng chỉ có một họ địa chỉ',
    en: ['{count} zone has ranges of one family', '{count} zones have ranges of one family'],
  },
  'population-data-not-personal': {
    vi: '{count} thỏa thuận đồng bộ dân cư không có bộ dữ liệu nào ghi dữ liệu cá nhân',
    en: [
      '{count} exchange with the population database names no personal data',
      '{count} exchanges with the population database name no personal data',
    ],
  },
  'population-field-unnamed': {
    vi: '{count} trường dữ liệu cá nhân chưa gắn thuật ngữ',
    en: ['{count} field of personal data has no term', '{count} fields of personal data have no term'],
  },
  'line-data-not-synchronised': {
    vi: '{count} bộ dữ liệu ngành dọc chưa ghi việc đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia',
    en: [
      '{count} dataset of a vertical line does not synchronise with the National General Database',
      '{count} datasets of vertical lines do not synchronise with the National General Database',
    ],
  },
  'agreement-of-other-protocol': {
    vi: '{count} thỏa thuận không thể có dữ liệu đi qua vì khác giao thức',
    en: [
      '{count} agreement can carry nothing: its protocols differ',
      '{count} agreements can carry nothing: their protocols differ',
    ],
  },
  'agreement-of-planned-data': {
    vi: '{count} bộ dữ liệu của thỏa thuận mới ở giai đoạn dự kiến',
    en: ['{count} dataset of an agreement is only planned', '{count} datasets of agreements are only planned'],
  },
  'agreement-all-outside': {
    vi: '{count} thỏa thuận hoàn toàn nằm ngoài cụm',
    en: ['{count} agreement stands wholly outside the cluster', '{count} agreements stand wholly outside the cluster'],
  },
  'client-unused': {
    vi: '{count} client chưa dùng đến',
    en: ['{count} client is used by nothing', '{count} clients are used by nothing'],
  },
  'interface-unused': {
    vi: '{count} interface có bộ dữ liệu nhưng chưa dùng đến',
    en: ['{count} interface with datasets is used by nothing', '{count} interfaces with datasets are used by nothing'],
  },
  'agreements-overlap': {
    vi: '{count} thỏa thuận cung cấp trùng dữ liệu với thỏa thuận khác',
    en: [
      '{count} agreement gives what another one gives at the same time',
      '{count} agreements give what others give at the same time',
    ],
  },
  'stages-mixed': {
    vi: '{count} kết nối giữa hai hệ thống khác giai đoạn sử dụng',
    en: ['{count} connection joins two stages of use', '{count} connections join two stages of use'],
  },
  'agent-node-sites-unknown': {
    vi: '{count} Agent Node chưa ghi địa điểm',
    en: ['{count} agent node names no site', '{count} agent nodes name no sites'],
  },
  'agent-node-at-one-site': {
    vi: '{count} Agent Node chỉ ở một địa điểm',
    en: ['{count} agent node stands at one site alone', '{count} agent nodes stand at one site alone'],
  },
  'deadline-ahead': {
    vi: '{count} thời hạn sắp tới còn phần chưa xong',
    en: ['{count} deadline to come has work left', '{count} deadlines to come have work left'],
  },
  'deadline-near': {
    vi: '{count} thời hạn trong 90 ngày tới còn phần chưa xong',
    en: ['{count} deadline within 90 days has work left', '{count} deadlines within 90 days have work left'],
  },
  'deadline-past': {
    vi: '{count} thời hạn đã qua mà còn phần chưa xong',
    en: ['{count} deadline is past with work left', '{count} deadlines are past with work left'],
  },
} as const satisfies Readonly<Partial<Record<IssueCode, Counted>>>;
