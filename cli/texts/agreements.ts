import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** Help of `ndc agreement`. */
export const AGREEMENT_HELP = texts({
  agreement: {
    en: 'writes agreements and confirmations, and shows what is signed',
    vi: 'ghi thỏa thuận, ghi xác nhận và cho xem nội dung được xác nhận',
  },
  new: { en: 'writes agreements/ID.yaml, which validates at once', vi: 'ghi agreements/ID.yaml đã hợp lệ ngay' },
  digest: { en: 'prints the digest of the terms', vi: 'in mã băm của các điều khoản' },
  consent: {
    en: 'writes the confirmation of one party in that party’s folder',
    vi: 'ghi xác nhận của một bên vào thư mục của bên đó',
  },
  id: { en: 'id of the agreement, e.g. VD-0042', vi: 'mã thỏa thuận, ví dụ VD-0042' },
  show: {
    en: 'the terms too, readable and in the form that is hashed',
    vi: 'in cả điều khoản: dạng đọc được và dạng dùng để băm',
  },
  party: { en: 'agency that confirms', vi: 'cơ quan xác nhận' },
  date: { en: 'day of the confirmation, YYYY-MM-DD', vi: 'ngày xác nhận, YYYY-MM-DD' },
  office: { en: 'office that confirms', vi: 'đơn vị xác nhận' },
  suspend: {
    en: 'suspend the agreement, with the reason; also where the party has confirmed',
    vi: 'tạm dừng thỏa thuận, kèm lý do; dùng được cả khi bên đó đã xác nhận',
  },
  since: {
    en: 'recorded only; the suspension closes at the next deploy',
    vi: 'chỉ để ghi nhận; tạm dừng có tác dụng ngay ở lần triển khai tới',
  },
  renew: {
    en: 'replace a confirmation of terms that have changed since',
    vi: 'thay xác nhận của các điều khoản đã thay đổi',
  },
  consumer: {
    en: 'who receives: <agency>/<system>/<client>',
    vi: 'bên khai thác: <cơ quan>/<hệ thống>/<client>',
  },
  provider: {
    en: 'who gives: <agency>/<system>/<interface>',
    vi: 'bên cung cấp: <cơ quan>/<hệ thống>/<interface>',
  },
  dataset: {
    en: 'dataset, or dataset:field,field; without fields all of them; may be repeated',
    vi: 'bộ dữ liệu, hoặc bộ-dữ-liệu:trường,trường; không ghi trường là tất cả; có thể lặp lại',
  },
  purpose: { en: 'purpose', vi: 'mục đích' },
  law: {
    en: 'law that it rests on: <instrument>:<article>; may be repeated',
    vi: 'căn cứ pháp lý: <văn bản>:<điều khoản>; có thể lặp lại',
  },
  frequency: {
    en: 'on-demand, hourly, daily, weekly, monthly or on-change',
    vi: 'on-demand, hourly, daily, weekly, monthly hoặc on-change',
  },
  from: { en: 'first day', vi: 'ngày bắt đầu' },
  until: { en: 'last day', vi: 'ngày cuối cùng' },
  kind: { en: 'kind of exchange (default: data-sharing)', vi: 'loại hình trao đổi (mặc định: data-sharing)' },
  via: { en: 'intermediary (default: ndop)', vi: 'nền tảng trung gian (mặc định: ndop)' },
  initiator: {
    en: 'who opens the connection and names a client (default: consumer)',
    vi: 'bên mở kết nối và ghi client (mặc định: consumer)',
  },
  through: {
    en: 'integration platform on the way: <agency>/<system>/<interface>/<client>',
    vi: 'nền tảng tích hợp trên đường đi: <cơ quan>/<hệ thống>/<interface>/<client>',
  },
  document: {
    en: 'document on VNeID: <type>/<issuer>/<dataset>',
    vi: 'giấy tờ trên VNeID: <loại>/<cơ quan cấp>/<bộ dữ liệu>',
  },
  sector: { en: 'sector of a vertical line', vi: 'ngành, lĩnh vực liên thông dọc' },
  logMonths: { en: 'months for which queries are logged', vi: 'số tháng lưu nhật ký truy vấn' },
});

/** What `ndc agreement` says and refuses. */
export const AGREEMENTS_SAID = texts({
  optionsMissing: { en: 'these options are missing: {options}', vi: 'thiếu các tùy chọn: {options}' },
  notAnId: {
    en: 'an agreement’s id is capitals, a hyphen and four digits such as VD-0042, not "{value}"',
    vi: 'mã thỏa thuận gồm chữ in hoa, dấu gạch nối và bốn chữ số như VD-0042, không phải "{value}"',
  },
  notOfForm: { en: '{option} takes {form}, not "{value}"', vi: '{option} nhận {form}, không phải "{value}"' },
  noAgreement: { en: 'there is no agreement "{value}"', vi: 'không có thỏa thuận "{value}"' },
  noDataset: {
    en: 'dataset "{value}" is not in the sharing catalogue',
    vi: 'bộ dữ liệu "{value}" không có trong danh mục chia sẻ',
  },
  noParty: { en: '"{value}" is no party of {agreement}', vi: '"{value}" không phải một bên của {agreement}' },
  exists: { en: '{file} is there already: nothing is overwritten', vi: '{file} đã có: không ghi đè' },
  confirmed: {
    en: '{file} is there already; --renew replaces a confirmation whose terms have changed',
    vi: '{file} đã có; --renew thay xác nhận khi điều khoản đã thay đổi',
  },
  fresh: {
    en: '{file} confirms the terms as they are: there is nothing to renew',
    vi: '{file} đã xác nhận đúng điều khoản hiện hành: không cần thay',
  },
  nothingToRenew: { en: '{file} is not there: leave out --renew', vi: 'chưa có {file}: hãy bỏ --renew' },
  suspended: { en: '{file} says a suspension already', vi: '{file} đã ghi tạm dừng' },
  throughLink: {
    en: '{file} stands behind a symbolic link, through which nothing is written',
    vi: '{file} nằm sau liên kết tượng trưng, không ghi qua liên kết',
  },
  nothingWritten: { en: 'nothing was written', vi: 'chưa ghi tệp nào' },
  nextStep: {
    en: 'next: each party confirms, in a pull request of its own',
    vi: 'tiếp theo: mỗi bên xác nhận, bằng pull request riêng',
  },
  recompute: {
    en: 'anybody can recompute the digest from the last line (RFC 8785, without the line feed):',
    vi: 'ai cũng tính lại được mã băm từ dòng cuối (RFC 8785, không kể ký tự xuống dòng):',
  },
});
