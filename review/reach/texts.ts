import type { Findings } from '../baseline/findings';
import { FULL_SWITCH } from '../baseline/keys';
import { say } from '../baseline/texts/define';

/** What is wrong with reach, collected under these texts. */
export type ReachFindings = Findings<keyof typeof REACH_TEXTS>;

/** What can be said about hops, paths and the register: `{what}` is open or wrong, `{expected}` what should be. */
export const REACH_TEXTS = {
  'hop-unexplained': say(
    ['{what} is open, and no annotation says why', 'close it, or name on both policies {expected}'],
    ['{what} đang mở mà không chú thích nào nêu lý do', 'đóng lại, hoặc ghi trên cả hai chính sách {expected}'],
  ),
  'hop-not-in-register': say(
    ['{what} is open for an agreement that the register does not hold for it', 'close it, or register {expected}'],
    ['{what} đang mở cho một thỏa thuận mà sổ đăng ký không ghi cho nó', 'đóng lại, hoặc ghi vào sổ {expected}'],
  ),
  'hop-differs': say(
    ['{what} is open otherwise than the register says', 'open {expected}'],
    ['{what} đang mở khác với sổ đăng ký', 'mở đúng {expected}'],
  ),
  'hop-until': say(
    ['the policy gives its hop another last day than the register: {what}', 'write {expected}'],
    ['chính sách ghi ngày kết thúc của chặng khác với sổ đăng ký: {what}', 'ghi {expected}'],
  ),
  'talks-to-outside': say(
    [
      '{what} is open as a flow inside an agency, and leads out of it',
      'close it, or agree on it; {expected} stays inside',
    ],
    [
      '{what} đang mở như luồng nội bộ của một cơ quan mà lại ra ngoài cơ quan đó',
      'đóng lại, hoặc lập thỏa thuận; {expected} chỉ dùng trong nội bộ',
    ],
  ),
  'platform-flow-outside': say(
    [
      '{what} is open as a flow of the platform, and an end of it is a tenant’s',
      'close it; {expected} stays in namespaces of the platform',
    ],
    [
      '{what} đang mở như luồng của nền tảng mà một đầu là của đơn vị',
      'đóng lại; {expected} chỉ dùng trong các namespace của nền tảng',
    ],
  ),
  'register-hop-closed': say(
    ['the register authorises an exchange whose hop is closed: {what}', 'open it, or take out {expected}'],
    ['sổ đăng ký cho phép một trao đổi mà chặng của nó đang đóng: {what}', 'mở chặng đó, hoặc xóa khỏi sổ {expected}'],
  ),
  'register-path-broken': say(
    ['the hops of {what} do not lead from one party to the other', 'they must lead {expected}'],
    ['các chặng của {what} không dẫn từ bên này đến bên kia', 'phải dẫn {expected}'],
  ),
  'register-unreadable': say(
    ['a document of the register cannot be read: {what}', 'it must hold {expected}'],
    ['một tài liệu của sổ đăng ký không đọc được: {what}', 'phải có {expected}'],
  ),
  'register-misplaced': say(
    ['{what} of the register stands where the hub does not look for it', 'it belongs in {expected}'],
    ['{what} của sổ đăng ký nằm ở nơi nền tảng không đọc', 'phải nằm trong {expected}'],
  ),
  'register-twice': say(
    ['agreement {what} stands twice in the register', 'it may stand only in {expected}'],
    ['thỏa thuận {what} có hai lần trong sổ đăng ký', 'chỉ được có trong {expected}'],
  ),
  'register-differs': say(
    [
      'the hub and the whole register say different things about {what}',
      'synthesise the folder anew; both hold {expected}',
    ],
    ['sổ ở nền tảng và sổ đầy đủ ghi khác nhau về {what}', 'tổng hợp lại thư mục; cả hai phải có {expected}'],
  ),
  'gateway-register': say(
    ['the gateway does not pass what the register says: {what}', 'give its releases {expected}'],
    ['cổng không cho đi qua đúng những gì sổ đăng ký ghi: {what}', 'các release của cổng phải có {expected}'],
  ),
  'agencies-meet': say(
    [
      'two agencies meet outside the hub: {what}',
      `lead it through {expected}, or record a waiver that ends by ${FULL_SWITCH}`,
    ],
    [
      'hai cơ quan kết nối ngoài nền tảng: {what}',
      `chuyển qua {expected}, hoặc ghi nhận ngoại lệ kết thúc chậm nhất ${FULL_SWITCH}`,
    ],
  ),
  'direct-path': {
    ...say(
      ['two agencies meet outside the hub by a waiver: {what}', 'lead it through {expected} before the waiver ends'],
      [
        'hai cơ quan kết nối ngoài nền tảng theo một ngoại lệ: {what}',
        'chuyển qua {expected} trước khi ngoại lệ hết hạn',
      ],
    ),
    severity: 'warning',
  },
  'policy-everything': say(
    ['{what} of the policy opens everything', 'name {expected}'],
    ['{what} của chính sách mở tất cả', 'ghi rõ {expected}'],
  ),
  'policy-refused': say(
    ['{what} of the policy cannot be read, and the API would refuse it', 'write {expected}'],
    ['{what} của chính sách không đọc được, và API sẽ từ chối', 'ghi {expected}'],
  ),
  'hops-too-many': say(
    ['more is open than can be listed: {what} hops and more', 'write a default deny in {expected}'],
    ['số chặng đang mở nhiều hơn mức liệt kê được: từ {what} trở lên', 'đặt chính sách chặn mặc định trong {expected}'],
  ),
} as const;
