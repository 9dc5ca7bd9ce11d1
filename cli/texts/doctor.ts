import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** Help and frame of `ndc doctor`. */
export const DOCTOR = texts({
  help: {
    en: 'checks cluster, token, tools, mirror, clock and lock of an environment before an apply',
    vi: 'kiểm tra cụm, token, công cụ, kho ảnh, đồng hồ và khóa của môi trường trước khi triển khai',
  },
  cluster: {
    en: 'cluster of the environment that TF_VAR_* is for (default: the first)',
    vi: 'cụm của môi trường ứng với TF_VAR_* (mặc định: cụm thứ nhất)',
  },
  administrator: {
    en: 'the token is an administrator’s: first apply of platform, and platform-releases',
    vi: 'token là của quản trị viên: lần đầu triển khai platform, và platform-releases',
  },
  format: { en: 'form of the answer: text or json', vi: 'dạng câu trả lời: text hoặc json' },
  unknownEnvironment: { en: 'there is no environment "{value}"', vi: 'không có môi trường "{value}"' },
  unknownCluster: {
    en: 'environment {environment} has no cluster "{value}"',
    vi: 'môi trường {environment} không có cụm "{value}"',
  },
  asking: { en: 'asking …', vi: 'đang hỏi …' },
  title: { en: 'environment {environment}, cluster {cluster}', vi: 'môi trường {environment}, cụm {cluster}' },
  found: { en: 'found', vi: 'thấy' },
  expected: { en: 'expected', vi: 'phải là' },
  fix: { en: 'fix', vi: 'cách sửa' },
  unseenTitle: {
    en: 'Not visible from here, so not judged ({count}):',
    vi: 'Không nhìn thấy từ đây nên không kết luận ({count}):',
  },
  inside: {
    en: 'inside the cluster: go through docs/cluster-requirements.md with who runs it',
    vi: 'bên trong cụm: xem từng mục docs/cluster-requirements.vi.md với đơn vị vận hành cụm',
  },
  plain: {
    en: 'plain terraform does not run these checks: run ndc doctor before each apply',
    vi: 'riêng terraform không tự kiểm tra những điều này: chạy ndc doctor trước mỗi lần triển khai',
  },
});

export const STATES = texts({
  ok: { en: 'ok', vi: 'đạt' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  mismatch: { en: 'mismatch', vi: 'sai lệch' },
  unseen: { en: 'not visible', vi: 'không thấy' },
});

/** What is said of the variables of the run. */
export const INPUTS = texts({
  host: {
    en: 'https://<name or address>[:port], nothing more',
    vi: 'https://<tên hoặc địa chỉ>[:cổng], không gì khác',
  },
  notAHost: { en: 'another form', vi: 'dạng khác' },
  setHost: {
    en: 'set TF_VAR_cluster_host to the address of the API server',
    vi: 'đặt TF_VAR_cluster_host là địa chỉ máy chủ API',
  },
  authority: { en: 'a PEM certificate that is valid today', vi: 'chứng thư PEM còn hiệu lực' },
  notPem: { en: 'no PEM certificate', vi: 'không phải chứng thư PEM' },
  outOfDate: { en: 'a certificate valid from {from} to {until}', vi: 'chứng thư có hiệu lực từ {from} đến {until}' },
  validUntil: { en: 'valid until {until}', vi: 'hiệu lực đến {until}' },
  setAuthority: {
    en: 'set TF_VAR_cluster_ca_certificate to the text of the cluster’s certificate of authority, not to a path',
    vi: 'đặt TF_VAR_cluster_ca_certificate là nội dung chứng thư CA của cụm, không phải đường dẫn',
  },
  token: { en: 'one token, without blanks', vi: 'một token, không có khoảng trắng' },
  notAToken: { en: 'something that is no token', vi: 'không phải token' },
  setToken: {
    en: 'ask for a token of the platform identity that lives an hour, and set TF_VAR_cluster_token to it',
    vi: 'xin token sống một giờ của danh tính nền tảng rồi đặt vào TF_VAR_cluster_token',
  },
  none: { en: 'none', vi: 'không có' },
  taken: {
    en: '{names}: the providers take them besides host, certificate and token',
    vi: '{names}: provider dùng thêm các biến này bên cạnh host, chứng thư và token',
  },
  ignored: {
    en: '{names}: without effect, as host, certificate and token are given',
    vi: '{names}: không có tác dụng, vì host, chứng thư và token đã được ghi rõ',
  },
  proxied: {
    en: '{names}: Terraform goes through the proxy, these checks do not',
    vi: '{names}: Terraform đi qua proxy, còn lệnh này thì không',
  },
  unset: { en: 'unset {names}', vi: 'bỏ các biến {names}' },
  proxy: {
    en: 'unset {names}, or name the services of this environment in NO_PROXY',
    vi: 'bỏ các biến {names}, hoặc ghi các dịch vụ của môi trường này vào NO_PROXY',
  },
});

/** What is said of the cluster. */
export const CLUSTER = texts({
  reach: {
    en: 'compare TF_VAR_cluster_host and TF_VAR_cluster_ca_certificate with the cluster, and the way there',
    vi: 'đối chiếu TF_VAR_cluster_host, TF_VAR_cluster_ca_certificate với cụm, và đường kết nối tới đó',
  },
  noServer: { en: 'no API server answers', vi: 'không có máy chủ API nào trả lời' },
  noToken: { en: 'the token is refused', vi: 'token bị từ chối' },
  noVariables: { en: 'the variables of the cluster are not there', vi: 'chưa có đủ các biến của cụm' },
  tokenTaken: { en: 'the token is taken', vi: 'token được chấp nhận' },
  notTaken: { en: 'the token is refused (answer 401)', vi: 'token bị từ chối (trả lời 401)' },
  known: { en: 'a UID, in clusters.{cluster}.identity', vi: 'một UID, trong clusters.{cluster}.identity' },
  writeDown: {
    en: 'when this is surely the cluster meant, write {uid} to clusters.{cluster}.identity of the environment',
    vi: 'khi chắc chắn đây đúng là cụm, ghi {uid} vào clusters.{cluster}.identity của môi trường',
  },
  other: {
    en: 'stop: this is another cluster; set TF_VAR_* for cluster {cluster}',
    vi: 'dừng lại: đây là cụm khác; đặt TF_VAR_* cho cụm {cluster}',
  },
  version: {
    en: 'bring clusters.{cluster}.kubernetes to what runs, after reading what the change of version asks for',
    vi: 'sửa clusters.{cluster}.kubernetes theo phiên bản đang chạy, sau khi đọc các thay đổi của phiên bản',
  },
  allServed: { en: 'all served', vi: 'đều có' },
  missing: { en: 'not served: {names}', vi: 'không có: {names}' },
  kinds: { en: '{names}', vi: '{names}' },
  upgrade: {
    en: 'the stacks need Kubernetes 1.30 or newer with these kinds switched on',
    vi: 'các stack cần Kubernetes 1.30 trở lên và các loại đối tượng này được bật',
  },
  administratorWanted: { en: 'an administrator (--administrator)', vi: 'quản trị viên (--administrator)' },
  useIdentity: {
    en: 'use a token of {identity}; an administrator’s for the first apply alone, with --administrator',
    vi: 'dùng token của {identity}; token quản trị viên chỉ cho lần đầu, kèm --administrator',
  },
  useAdministrator: {
    en: 'this is the platform identity: leave --administrator out, or use an administrator’s token',
    vi: 'đây là danh tính nền tảng: bỏ --administrator, hoặc dùng token của quản trị viên',
  },
  until: { en: 'ends {until}', vi: 'hết hạn {until}' },
  noEnd: { en: 'it does not say when it ends', vi: 'không ghi thời hạn' },
  short: { en: 'at most 24 hours from now', vi: 'không quá 24 giờ tính từ bây giờ' },
  shorter: {
    en: 'ask for a short-lived token (--duration=1h); a lasting one can be stolen for good',
    vi: 'xin token ngắn hạn (--duration=1h); token lâu dài bị lộ là mất hẳn',
  },
  may: { en: 'may: {names}', vi: 'được: {names}' },
  mayNot: { en: 'may not: {names}', vi: 'không được: {names}' },
  applyFirst: {
    en: 'apply the stack platform as an administrator: it makes the role of the platform identity',
    vi: 'triển khai stack platform bằng quản trị viên: stack này tạo vai trò của danh tính nền tảng',
  },
  askAdministrator: { en: 'use an administrator’s token', vi: 'dùng token của quản trị viên' },
  nothingBeyond: { en: 'none of: {names}', vi: 'không có quyền nào trong: {names}' },
  takeBack: {
    en: 'take these rights from who applies; for platform-releases alone use --administrator',
    vi: 'thu hồi các quyền này; riêng platform-releases thì dùng --administrator',
  },
  off: { en: 'off by {seconds} s', vi: 'lệch {seconds} giây' },
  within: { en: 'within 30 s', vi: 'trong khoảng 30 giây' },
  noDate: { en: 'the API server does not say its time', vi: 'máy chủ API không cho biết giờ' },
  setClock: {
    en: 'set this clock by the time server of the data center',
    vi: 'chỉnh đồng hồ máy này theo máy chủ thời gian của trung tâm dữ liệu',
  },
});

/** What is said of the requirements of docs/cluster-requirements.md. */
export const REQUIRED = texts({
  see: {
    en: 'see docs/cluster-requirements.md, section {section}',
    vi: 'xem docs/cluster-requirements.vi.md, mục {section}',
  },
  refused: { en: 'refused', vi: 'bị từ chối' },
  anonymousIn: {
    en: 'whoever gives no token is answered (answer {status})',
    vi: 'không có token vẫn được trả lời ({status})',
  },
  refusesOld: { en: 'a connection by TLS 1.1 is refused', vi: 'kết nối bằng TLS 1.1 bị từ chối' },
  speaksOld: { en: 'it speaks TLS 1.1', vi: 'chấp nhận TLS 1.1' },
  noProfile: { en: 'not there', vi: 'không có' },
  profile: { en: 'memory and stacks are shown', vi: 'bộ nhớ và ngăn xếp bị lộ' },
  ownAuthority: { en: 'an authority of its own, and names', vi: 'CA riêng, có ghi tên' },
  sameAuthority: { en: 'the authority of people, or no names', vi: 'CA chung với người dùng, hoặc không ghi tên' },
  rolesDecide: { en: 'what no role gives is refused', vi: 'điều không vai trò nào cho thì bị từ chối' },
  everything: { en: 'what no role gives is allowed', vi: 'điều không vai trò nào cho vẫn được phép' },
  poolGuarded: { en: 'the policy ndc-node-pool is bound', vi: 'chính sách ndc-node-pool đang được gắn' },
  poolOpen: { en: 'there is no policy ndc-node-pool', vi: 'không có chính sách ndc-node-pool' },
});
