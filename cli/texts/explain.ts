import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** Help, questions that cannot be asked, and the frame of the answer of `ndc explain`. */
export const EXPLAIN = texts({
  help: {
    en: 'says whether one system may talk to another, hop by hop, or what is missing',
    vi: 'cho biết hệ thống này có kết nối được tới hệ thống kia không, theo từng chặng, hoặc còn thiếu gì',
  },
  from: {
    en: 'who opens the connection: <agency>/<system>[/<client>], or hub',
    vi: 'bên mở kết nối: <cơ quan>/<hệ thống>[/<client>], hoặc hub',
  },
  to: {
    en: 'who is called: <agency>/<system>[/<interface>], or hub',
    vi: 'bên được gọi: <cơ quan>/<hệ thống>[/<interface>], hoặc hub',
  },
  port: { en: 'only this port of who is called', vi: 'chỉ xét cổng này của bên được gọi' },
  format: { en: 'form of the answer: text or json', vi: 'dạng câu trả lời: text hoặc json' },
  notAnEnd: {
    en: 'an end is <agency>/<system>, with /<client> or /<interface> after it, or hub; not "{value}"',
    vi: 'mỗi đầu ghi <cơ quan>/<hệ thống>, có thể thêm /<client> hoặc /<interface>, hoặc hub; không phải "{value}"',
  },
  unknown: { en: 'there is no "{value}"', vi: 'không có "{value}"' },
  notAPort: {
    en: '--port takes a number from 1 to 65535, not "{value}"',
    vi: '--port nhận một số từ 1 đến 65535, không phải "{value}"',
  },
  yes: { en: 'yes: {words}', vi: 'có: {words}' },
  no: { en: 'no: {words}', vi: 'không: {words}' },
  agreement: { en: 'agreement {id}', vi: 'thỏa thuận {id}' },
  direct: { en: 'a single hop', vi: 'một chặng' },
  talksTo: { en: 'inside the agency: {flow}', vi: 'nội bộ cơ quan: {flow}' },
  until: { en: 'until {until}, {days} days left', vi: 'đến {until}, còn {days} ngày' },
  law: { en: 'law: {law}', vi: 'căn cứ: {law}' },
  standing: { en: 'agreement {id}: {state}', vi: 'thỏa thuận {id}: {state}' },
  by: { en: '{state}: {parties}', vi: '{state}: {parties}' },
  firstClosed: { en: 'first hop that is closed:', vi: 'chặng đầu tiên đang đóng:' },
  allOpen: {
    en: 'every hop is open for other agreements; the hub passes nothing for this one',
    vi: 'mọi chặng đều mở cho thỏa thuận khác; NDOP không cho thông điệp của thỏa thuận này đi qua',
  },
});

/** Why a way is closed of which no agreement says it. */
export const CLOSED = texts({
  noClient: {
    en: 'system "{system}" declares no client: no pods that open connections',
    vi: 'hệ thống "{system}" chưa khai báo client: nhóm pod mở kết nối',
  },
  noInterface: {
    en: 'system "{system}" declares no interface: no port that may be called',
    vi: 'hệ thống "{system}" chưa khai báo interface: cổng được phép gọi',
  },
  addTo: { en: 'add to {file}', vi: 'thêm vào {file}' },
  noTalk: {
    en: 'no talksTo of system "{system}" names it: flows inside one agency need neither agreement nor hub',
    vi: 'talksTo của hệ thống "{system}" chưa ghi luồng này: luồng nội bộ không cần thỏa thuận, không qua NDOP',
  },
  noAgreement: {
    en: 'no agreement lets "{from}" open connections to "{to}"',
    vi: 'chưa có thỏa thuận nào để "{from}" mở kết nối tới "{to}"',
  },
  makeAgreement: { en: 'agree on one, and write it with', vi: 'lập thỏa thuận, rồi ghi bằng lệnh' },
  onlyAgentNodes: {
    en: 'only agent nodes and the hub connect to each other, and only for an agreement in force',
    vi: 'chỉ Agent Node và NDOP kết nối với nhau, và chỉ khi có thỏa thuận đang hiệu lực',
  },
  askParties: {
    en: 'ask about the two systems of an agreement',
    vi: 'hãy hỏi về hai hệ thống của một thỏa thuận',
  },
  notHere: {
    en: 'environment "{environment}" does not hold agency "{agency}"',
    vi: 'môi trường "{environment}" không có cơ quan "{agency}"',
  },
  otherEnvironment: {
    en: 'ask with --environment about one that does',
    vi: 'dùng --environment để hỏi môi trường có cơ quan đó',
  },
  addToList: { en: 'add to the list talksTo of {file}', vi: 'thêm vào danh sách talksTo của {file}' },
  addToProfile: {
    en: 'declare it in {profile}, from which the system of the commune takes its settings',
    vi: 'khai báo trong {profile}, mẫu mà hệ thống của xã lấy thiết lập',
  },
  talkOutside: {
    en: 'talksTo names it, and one of the two stands outside the cluster: no policy opens it',
    vi: 'talksTo có ghi luồng này, nhưng một bên đặt ngoài cụm: không chính sách nào mở',
  },
  askOutside: {
    en: 'nothing here; it is opened where that system stands',
    vi: 'không làm gì tại đây; mở ở nơi đặt hệ thống đó',
  },
  otherSide: {
    en: '"{from}" opens the connection to "{to}", not the reverse: {agreements}',
    vi: '"{from}" mở kết nối tới "{to}", không phải chiều ngược lại: {agreements}',
  },
  askOtherWay: {
    en: 'ask the other way round: bin/ndc explain {from} {to}{where}',
    vi: 'hỏi chiều ngược lại: bin/ndc explain {from} {to}{where}',
  },
  sameClient: {
    en: 'client "{name}" chooses the same pods as {others}',
    vi: 'client "{name}" chọn cùng nhóm pod với {others}',
  },
  sameInterface: {
    en: 'interface "{name}" chooses the same pods as {others}',
    vi: 'interface "{name}" chọn cùng nhóm pod với {others}',
  },
  otherPort: {
    en: 'the interface listens on {ports}, not on {port}',
    vi: 'interface mở cổng {ports}, không phải {port}',
  },
  askPort: { en: 'ask about that port, or change the interface', vi: 'hỏi cổng đó, hoặc sửa interface' },
  notBegun: { en: 'it begins on {from}', vi: 'thỏa thuận bắt đầu ngày {from}' },
  wait: {
    en: 'nothing: it opens at the first apply from that day on',
    vi: 'không cần làm gì: mở ở lần triển khai từ ngày đó',
  },
});
