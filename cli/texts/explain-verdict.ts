import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** What may be said of the whole answer of `ndc explain`, and no more: the network cannot tell messages apart. */
export const HEADLINES = texts({
  open: { en: 'network open', vi: 'mạng mở' },
  unexplained: {
    en: 'network open, and no annotation says why',
    vi: 'mạng mở mà không chú thích nào nêu lý do',
  },
  closed: { en: 'network closed', vi: 'mạng đóng' },
  closedWhy: {
    en: 'open the hops that are named, at the ends that do not permit them',
    vi: 'mở các chặng được nêu, ở đầu chưa cho phép',
  },
  shared: {
    en: '{none}; the network is open for other agreements ({agreements}), so {who} alone refuses',
    vi: '{none}; mạng vẫn mở cho thỏa thuận khác ({agreements}), chỉ {who} từ chối',
  },
  sharedWhy: {
    en: 'packets pass every hop that policies of this cluster see; they cannot tell what messages are in them',
    vi: 'gói tin đi qua mọi chặng thuộc chính sách của cụm này; chính sách không phân biệt được thông điệp bên trong',
  },
  noneInForce: { en: 'no agreement in force', vi: 'không có thỏa thuận đang hiệu lực' },
  noneAtPort: {
    en: 'no agreement in force for port {port}',
    vi: 'không có thỏa thuận đang hiệu lực cho cổng {port}',
  },
  theHub: { en: 'the hub', vi: 'NDOP' },
  theIntermediary: { en: 'the intermediary', vi: 'nền tảng trung gian' },
  outside: {
    en: 'not decided here: both systems stand outside the cluster',
    vi: 'không xét tại đây: cả hai hệ thống đều đặt ngoài cụm',
  },
  outsideWhy: {
    en: 'no policy of this cluster sees a connection between them',
    vi: 'không chính sách nào của cụm này thuộc kết nối giữa hai hệ thống',
  },
});

/** What may be said of one way that is open. */
export const MEANINGS = texts({
  direct: {
    en: 'it is a single hop, which the policies of both ends permit',
    vi: 'đây là một chặng mà chính sách của cả hai đầu cho phép',
  },
  unexplained: {
    en: 'no annotation says why: close it, or declare it in an agreement or in the system',
    vi: 'không chú thích nào nêu lý do: đóng lại, hoặc khai báo trong thỏa thuận hay trong hệ thống',
  },
  atHub: {
    en: 'message rights decided at the hub, by its register and its gateway',
    vi: 'quyền đối với thông điệp do NDOP quyết định, theo sổ đăng ký và cổng của NDOP',
  },
  atIntermediary: {
    en: 'message rights decided at the intermediary, not at the hub',
    vi: 'quyền đối với thông điệp do nền tảng trung gian quyết định, không qua NDOP',
  },
  everyHop: { en: 'every hop is open', vi: 'mọi chặng đều mở' },
  everySeenHop: {
    en: 'every hop that this cluster’s policies see is open',
    vi: 'mọi chặng thuộc chính sách của cụm này đều mở',
  },
  hopOutside: { en: 'hop {number} ({hop}) lies outside it', vi: 'chặng {number} ({hop}) nằm ngoài cụm' },
  noGateway: {
    en: '(this environment installs no gateway: nothing decides yet)',
    vi: '(môi trường này chưa cài cổng của NDOP: chưa có gì quyết định)',
  },
});
