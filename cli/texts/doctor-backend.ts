import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** What is said of the mirror and of the tools. */
export const TOOLS = texts({
  isRegistry: { en: '{host} speaks as a registry', vi: '{host} trả lời đúng là kho ảnh' },
  noRegistry: {
    en: 'answer {status} without the header of a registry',
    vi: 'trả lời {status}, không có tiêu đề của kho ảnh',
  },
  reachMirror: {
    en: 'see that {host} is there, can be reached from here and has a certificate that this machine trusts',
    vi: 'kiểm tra {host} có đó, kết nối được từ đây và có chứng thư mà máy này tin cậy',
  },
  archives: {
    en: 'archives of the charts beside the output, with the digests of the lock',
    vi: 'tệp chart cạnh thư mục kết quả, đúng mã băm trong tệp khóa',
  },
  notHere: { en: 'not here: {count} ({names})', vi: 'chưa có ở đây: {count} ({names})' },
  otherContent: {
    en: 'of other content than the lock says: {count} ({names})',
    vi: 'nội dung khác với tệp khóa: {count} ({names})',
  },
  unrecorded: {
    en: 'without a digest in the lock: {count} ({names})',
    vi: 'chưa có mã băm trong tệp khóa: {count} ({names})',
  },
  unreadable: { en: 'components or lock cannot be read', vi: 'không đọc được thành phần hoặc tệp khóa' },
  link: { en: '.charts is no folder of this output', vi: '.charts không phải thư mục riêng của kết quả này' },
  removeLink: { en: 'remove it and run bin/ndc mirror pull', vi: 'xóa nó rồi chạy bin/ndc mirror pull' },
  pull: { en: 'run bin/ndc mirror pull for the environment', vi: 'chạy bin/ndc mirror pull cho môi trường này' },
  record: {
    en: 'read the charts, then run bin/ndc mirror pull --record for the environment',
    vi: 'kiểm tra chart, rồi chạy bin/ndc mirror pull --record cho môi trường này',
  },
  newer: { en: '{version} or newer', vi: '{version} trở lên' },
  either: {
    en: 'Terraform {terraform} or OpenTofu {tofu}, or newer',
    vi: 'Terraform {terraform} hoặc OpenTofu {tofu}, trở lên',
  },
  install: {
    en: 'install one of the two; the lock files of S3 need these versions',
    vi: 'cài một trong hai; tệp khóa của S3 cần các phiên bản này',
  },
  optional: { en: 'optional', vi: 'không bắt buộc' },
});

/** What is said of the backend. */
export const BACKEND = texts({
  twice: {
    en: 'the first writer gets the lock, the second is refused, a released lock can be taken again',
    vi: 'bên đầu tiên lấy được khóa, bên thứ hai bị từ chối, khóa đã nhả thì lấy lại được',
  },
  holds: { en: 'the second of two writers is refused', vi: 'bên ghi thứ hai bị từ chối' },
  both: { en: 'the second writer gets the lock, too', vi: 'bên thứ hai cũng lấy được khóa' },
  bothLater: {
    en: 'once released, the lock is given to two writers (a bucket that keeps versions?)',
    vi: 'sau khi nhả, khóa được cấp cho cả hai bên (bucket có lưu phiên bản?)',
  },
  neverAgain: { en: 'a released lock cannot be taken again', vi: 'khóa đã nhả không lấy lại được' },
  firstWrite: { en: 'first write', vi: 'lần ghi đầu' },
  secondWrite: { en: 'second write', vi: 'lần ghi thứ hai' },
  release: { en: 'release', vi: 'nhả khóa' },
  otherStore: {
    en: 'use a store that keeps the condition If-None-Match: *, else two runs destroy each other’s state',
    vi: 'dùng kho đối tượng tuân thủ điều kiện If-None-Match: *, nếu không hai lần chạy sẽ phá trạng thái của nhau',
  },
  otherServer: {
    en: 'use a server that answers 423 or 409 to the second lock',
    vi: 'dùng máy chủ trả lời 423 hoặc 409 cho lần khóa thứ hai',
  },
  reach: {
    en: 'compare backend of the environment and the credentials of the run with the service',
    vi: 'đối chiếu backend của môi trường và thông tin đăng nhập của lần chạy với dịch vụ',
  },
  region: { en: 'the store is of region {region}', vi: 'kho thuộc vùng {region}' },
  setRegion: { en: 'write {region} to backend.s3.region', vi: 'ghi {region} vào backend.s3.region' },
  noCredentials: { en: '{names} not set', vi: 'chưa đặt {names}' },
  credentials: { en: 'credentials of the backend in {names}', vi: 'thông tin đăng nhập của backend trong {names}' },
  setCredentials: {
    en: 'set {names} for this run, from the secret store, and nowhere else',
    vi: 'đặt {names} cho lần chạy này, lấy từ kho bí mật, không ghi nơi nào khác',
  },
  noSettings: { en: 'backend.{type} is not there', vi: 'chưa có backend.{type}' },
  validate: { en: 'run bin/ndc validate', vi: 'chạy bin/ndc validate' },
  kept: { en: 'kept', vi: 'có lưu' },
  notKept: { en: 'not kept', vi: 'không lưu' },
  keep: {
    en: 'switch versioning of the bucket on: it is the history of the states',
    vi: 'bật lưu phiên bản của bucket: đó là lịch sử trạng thái',
  },
  off: { en: 'off', vi: 'tắt' },
  on: { en: 'on', vi: 'bật' },
  switchOff: {
    en: 'use a bucket without object lock: lock files are deleted after each run',
    vi: 'dùng bucket không bật khóa đối tượng: tệp khóa bị xóa sau mỗi lần chạy',
  },
  oneMachine: { en: 'works, for one machine', vi: 'hoạt động, cho một máy' },
  shared: { en: 'a service that all who apply share', vi: 'dịch vụ dùng chung cho mọi người triển khai' },
  share: {
    en: 'for one person at one machine alone; whoever else applies does not see this lock',
    vi: 'chỉ cho một người trên một máy; người khác triển khai sẽ không thấy khóa này',
  },
  notWritable: { en: 'the folder cannot be written', vi: 'không ghi được vào thư mục' },
  writable: { en: 'make .state writable, beside the output', vi: 'cho phép ghi vào .state, cạnh thư mục kết quả' },
  noClient: {
    en: 'not probed: psql is not found',
    vi: 'chưa thử: không tìm thấy psql',
  },
  installClient: { en: 'install psql, the client of PostgreSQL', vi: 'cài psql, chương trình khách của PostgreSQL' },
  notAnAddress: { en: 'not probed: PG_CONN_STR has another form', vi: 'chưa thử: PG_CONN_STR có dạng khác' },
  address: {
    en: 'postgres://<user>@<host>:<port>/<database>?sslmode=verify-full&sslrootcert=<file>',
    vi: 'postgres://<người dùng>@<máy chủ>:<cổng>/<cơ sở dữ liệu>?sslmode=verify-full&sslrootcert=<tệp>',
  },
  otherSession: {
    en: 'the session is not kept: a pooler stands before the database',
    vi: 'phiên không được giữ: có bộ gom kết nối đứng trước cơ sở dữ liệu',
  },
  direct: {
    en: 'connect to the database itself, or to a pooler that keeps sessions',
    vi: 'kết nối thẳng tới cơ sở dữ liệu, hoặc qua bộ gom kết nối giữ nguyên phiên',
  },
  unchecked: {
    en: 'not probed: sslmode is not verify-full, so anybody on the way could be the database',
    vi: 'chưa thử: sslmode không phải verify-full, nên ai ở giữa cũng giả được cơ sở dữ liệu',
  },
  noAnswer: { en: 'the database does not answer as it should', vi: 'cơ sở dữ liệu không trả lời đúng' },
});
