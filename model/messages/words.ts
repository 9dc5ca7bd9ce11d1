import type { Text } from './define';
import { NEVER } from './never-waived';

/**
 * Words of the product itself that stand in params, with the words that are shown for them. What stands in a file is
 * never translated: only the params of `WORD_PARAMS` are looked up here.
 */

/** Forms of a text, as `formed` in `schema/scalars.ts` names them. */
const FORMS = {
  'capitals, a hyphen and four digits': 'chữ hoa, dấu gạch nối và bốn chữ số',
  'v1:sha256: and 64 hexadecimal digits': 'v1:sha256: và 64 chữ số thập lục phân',
  'source keys separated by ";"': 'các khóa nguồn cách nhau bởi ";"',
  'S- and capitals': 'S- và chữ hoa',
  'a letter and two digits': 'một chữ cái hoa và hai chữ số',
  'two digits': 'hai chữ số',
  'five digits': 'năm chữ số',
  'R, two digits and a letter where rows are split': 'R, hai chữ số và một chữ cái nếu dòng được tách',
  '@team or @organisation/team': '@nhóm hoặc @tổ-chức/nhóm',
  'c and two digits': 'c và hai chữ số',
  'a namespace of the cluster or the platform, kube-… or ndc-…':
    'namespace của cụm hoặc của nền tảng, kube-… hoặc ndc-…',
  'a namespace of the platform, ndc-… and not ndc-system': 'namespace của nền tảng, ndc-… và khác ndc-system',
  'a service account of ndc-system or a user that does not begin with system:':
    'tài khoản dịch vụ của ndc-system, hoặc người dùng không bắt đầu bằng system:',
  'a quota key': 'khóa hạn ngạch',
  'a rule of the admission policies or an object of the namespace':
    'quy tắc của chính sách tiếp nhận hoặc đối tượng trong namespace',
  'a pinned version': 'phiên bản cố định',
  'an admission policy, P and two digits': 'chính sách tiếp nhận, P và hai chữ số',
  'a kind of object and its name': 'loại đối tượng và tên',
  'a path below test': 'đường dẫn bên dưới test',
  'a provisioner name': 'tên bộ cấp phát',
  'the name of a parameter': 'tên tham số',
  'a word of letters, digits and ". _ : / -"': 'một từ gồm chữ cái, chữ số và ". _ : / -"',
  'the name of a bucket: 3 to 63 of a-z, 0-9 and "-"': 'tên bucket: 3 đến 63 ký tự a-z, 0-9 và "-"',
  'the region of a store': 'tên vùng của kho đối tượng',
  'the socket of a container runtime': 'socket của bộ chạy container',
  'a term of the dictionary': 'mã thuật ngữ trong từ điển',
  'a percentage below 100': 'tỷ lệ phần trăm nhỏ hơn 100',
  'a dataset and a version': 'mã bộ dữ liệu và phiên bản',
  'a name that begins with a letter': 'tên bắt đầu bằng chữ cái',
  'a property name': 'tên thuộc tính',
  'a local reference': 'tham chiếu trong cùng tệp',
  'two numbers and a dot': 'hai số cách nhau bởi dấu chấm',
  'a handler of the container runtime': 'tên bộ xử lý của phần mềm chạy container',
  'an address that begins with https://, without user and query':
    'địa chỉ bắt đầu bằng https://, không kèm người dùng và tham số',
  'the name of a bucket': 'tên một bucket',
  'a prefix of schema names': 'tiền tố của tên schema',
  'sha256: and 64 digits, or unknown': 'sha256: và 64 chữ số hệ 16, hoặc unknown',
  'host and path, without a tag': 'máy chủ và đường dẫn, không kèm thẻ',
  'a tag other than latest': 'thẻ phiên bản khác latest',
  'a whole version, no range': 'một phiên bản đầy đủ, không phải khoảng',
  'a word of a rule of RBAC': 'một từ trong quy tắc RBAC',
  'the UID of the namespace kube-system, or unknown': 'UID của namespace kube-system, hoặc unknown',
  'major and minor': 'số chính và số phụ',
  'the name of an object': 'tên một đối tượng',
  'a domain, a slash and a name': 'tên miền, dấu gạch chéo và tên',
  'an image by its digest': 'ảnh kèm mã băm',
  'one IPv4 address, or one of IPv6 in eight groups': 'một địa chỉ IPv4, hoặc địa chỉ IPv6 viết đủ tám nhóm',
  'a path of small letters': 'đường dẫn viết bằng chữ thường',
  'a domain of at most 100 characters': 'tên miền dài tối đa 100 ký tự',
  'a filter of device names from ^ to $': 'mẫu tên thiết bị, từ ^ đến $',
  'a public key in PEM': 'một khóa công khai dạng PEM',
  'the name of an object, not of the system': 'tên một đối tượng, không phải của hệ thống',
} as const;

export type Form = keyof typeof FORMS;

const WORDS: Readonly<Record<string, Text>> = {
  loopback: { en: 'loopback', vi: 'nội bộ máy' },
  linkLocal: { en: 'link-local', vi: 'cục bộ liên kết' },
  multicast: { en: 'multicast', vi: 'nhóm (multicast)' },
  broadcast: { en: 'broadcast', vi: 'quảng bá' },
  unspecified: { en: 'unspecified', vi: 'không xác định' },
  reserved: { en: 'reserved', vi: 'dành riêng' },
  tunnel: { en: 'tunnel to any IPv4 address', vi: 'đường hầm tới địa chỉ IPv4 bất kỳ' },
  metadata: { en: 'metadata service', vi: 'dịch vụ siêu dữ liệu' },
  mapping: { en: 'a mapping of keys to values', vi: 'một nhóm khóa và giá trị' },
  list: { en: 'a list', vi: 'một danh sách' },
  'as-mapping': {
    en: 'lines of the form "key: value", indented by two spaces',
    vi: 'các dòng dạng "khóa: giá trị", thụt vào hai dấu cách',
  },
  'as-list': { en: 'one item a line, each beginning with "- "', vi: 'mỗi mục một dòng, bắt đầu bằng "- "' },
  'as-text': { en: 'the text on the same line', vi: 'nội dung trên cùng dòng đó' },
  doctype: { en: 'a document type (DTD)', vi: 'khai báo kiểu tài liệu (DTD)' },
  instruction: { en: 'a processing instruction', vi: 'chỉ thị xử lý' },
  encoding: { en: 'an encoding other than UTF-8', vi: 'bảng mã khác UTF-8' },
  'as-number': { en: 'the number without quotes', vi: 'số, không có dấu nháy' },
  'as-boolean': { en: 'true or false without quotes', vi: 'true hoặc false, không có dấu nháy' },
  number: { en: 'a number', vi: 'một số' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  text: { en: 'a text', vi: 'một đoạn văn bản' },
  entries: { en: 'entries', vi: 'khóa' },
  items: { en: 'items', vi: 'mục' },
  characters: { en: 'characters', vi: 'ký tự' },
  source: { en: 'source', vi: 'nguồn' },
  agency: { en: 'agency', vi: 'cơ quan' },
  province: { en: 'province', vi: 'tỉnh, thành phố' },
  commune: { en: 'commune-level unit', vi: 'đơn vị cấp xã' },
  type: { en: 'type', vi: 'loại' },
  database: { en: 'database', vi: 'cơ sở dữ liệu' },
  databaseList: { en: 'list of databases', vi: 'danh mục cơ sở dữ liệu' },
  member: { en: 'member of a list', vi: 'thành phần của danh mục' },
  field: { en: 'field', vi: 'trường' },
  dataset: { en: 'dataset', vi: 'bộ dữ liệu' },
  milestone: { en: 'milestone', vi: 'mốc' },
  vendor: { en: 'vendor', vi: 'nhà cung cấp' },
  role: { en: 'role', vi: 'vai trò' },
  term: { en: 'term', vi: 'thuật ngữ' },
  lock: { en: 'locked system', vi: 'hệ thống đã khóa' },
  system: { en: 'system', vi: 'hệ thống' },
  instrument: { en: 'instrument', vi: 'văn bản' },
  obligation: { en: 'obligation', vi: 'nhiệm vụ' },
  control: { en: 'control', vi: 'yêu cầu' },
  consumer: { en: 'consumer', vi: 'bên khai thác (consumer)' },
  provider: { en: 'provider', vi: 'bên cung cấp (provider)' },
  'state-secret': { en: 'a state secret', vi: 'bí mật nhà nước' },
  closed: { en: 'closed', vi: 'đóng' },
  basic: { en: 'basic', vi: 'cơ bản' },
  sensitive: { en: 'sensitive', vi: 'nhạy cảm' },
  'agencies-connected': {
    en: 'agencies are connected to the hub by an agreement in force',
    vi: 'cơ quan đã kết nối với NDOP theo thỏa thuận đang hiệu lực',
  },
  'databases-connected': {
    en: 'databases of the catalogue are connected to the hub by an agreement in force',
    vi: 'cơ sở dữ liệu trong danh mục đã kết nối với NDOP theo thỏa thuận đang hiệu lực',
  },
  'mandatory-data-connected': {
    en: 'mandatory datasets are given through the hub under an agreement in force',
    vi: 'bộ dữ liệu bắt buộc chia sẻ đã được cung cấp qua NDOP theo thỏa thuận đang hiệu lực',
  },
  'direct-paths-ended': { en: 'direct paths past the hub have ended', vi: 'kết nối trực tiếp ngoài NDOP đã kết thúc' },
  'at-one-site': { en: 'at one site', vi: 'nằm ở một địa điểm' },
  'on-one-medium': { en: 'on one medium', vi: 'nằm trên một loại phương tiện' },
  'at-one-site-on-one-medium': {
    en: 'at one site and on one medium',
    vi: 'nằm ở một địa điểm và trên một loại phương tiện',
  },
  'levels-approved': { en: 'systems have an approved level', vi: 'hệ thống đã được phê duyệt cấp độ' },
};

const SHOWN: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(WORDS),
  ...Object.entries(FORMS).map(([en, vi]): [string, Text] => [en, { en, vi }]),
  ...Object.entries(NEVER).flatMap(([rule, { why, instead }]): [string, Text][] => [
    [`${rule}-why`, why],
    [`${rule}-instead`, instead],
  ]),
]);

const WORD_PARAMS: ReadonlySet<string> = new Set([
  ...['wanted', 'given', 'what', 'form', 'how', 'why', 'instead'],
  ...['side', 'initiator', 'state'],
]);

/** Articles of the law are named in Vietnamese in the files: `331/2026/NĐ-CP Điều 39`. */
const lawInWords = (law: string): Text => ({
  vi: law,
  en: law.replaceAll('Điều', 'Art.').replaceAll('mục', 'section'),
});

/** The word to show for the value of a param, or undefined where the value is to be shown as it is. */
export function wordOf(param: string, value: string): Text | undefined {
  if (param === 'law') return lawInWords(value);
  return WORD_PARAMS.has(param) ? SHOWN.get(value) : undefined;
}
