import { say } from '../baseline/texts/define';

/** What may be said of a verdict, and no more: what passes at the hub, the network does not decide. */
export const VERDICT_TEXTS = {
  direct: say(
    ['network open', 'it is one connection, which the policies of both ends permit'],
    ['mạng mở', 'đây là một kết nối trực tiếp mà chính sách của cả hai đầu cho phép'],
  ),
  unexplained: say(
    ['network open, and no annotation says why', 'close it, or declare it in an agreement or in the system'],
    ['mạng mở mà không chú thích nào nêu lý do', 'đóng lại, hoặc khai báo trong thỏa thuận hay trong hệ thống'],
  ),
  hub: say(
    [
      'network open, message rights decided at the hub',
      'every hop is open; whether a message passes is decided by the register and the gateway of the hub',
    ],
    [
      'mạng mở, quyền đối với thông điệp do nền tảng quyết định',
      'mọi chặng đều mở; thông điệp có được đi qua hay không do sổ đăng ký và cổng của nền tảng quyết định',
    ],
  ),
  closed: say(
    ['network closed', 'open the hops that are named, at the ends that do not permit them'],
    ['mạng đóng', 'mở các chặng được nêu, ở đầu chưa cho phép'],
  ),
} as const;
