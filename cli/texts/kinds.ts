import type { Counted } from './say';

/** Kinds of body of the register, with their number. In the order of the register. */
export const KINDS_OF_BODY: Readonly<Record<string, Counted>> = {
  ministry: { vi: '{count} bộ', one: '{count} ministry', many: '{count} ministries' },
  'ministerial-level': {
    vi: '{count} cơ quan ngang bộ',
    one: '{count} ministerial-level agency',
    many: '{count} ministerial-level agencies',
  },
  'government-attached': {
    vi: '{count} cơ quan thuộc Chính phủ',
    one: '{count} government agency',
    many: '{count} government agencies',
  },
  'other-coded': {
    vi: '{count} tổ chức khác có mã định danh',
    one: '{count} other coded body',
    many: '{count} other coded bodies',
  },
  state: { vi: '{count} cơ quan nhà nước khác', one: '{count} other State body', many: '{count} other State bodies' },
  assembly: {
    vi: '{count} cơ quan của Quốc hội',
    one: '{count} National Assembly body',
    many: '{count} National Assembly bodies',
  },
  judiciary: { vi: '{count} tòa án', one: '{count} court body', many: '{count} court bodies' },
  procuracy: { vi: '{count} viện kiểm sát', one: '{count} procuracy', many: '{count} procuracies' },
  front: {
    vi: '{count} cơ quan Mặt trận Tổ quốc',
    one: '{count} Fatherland Front body',
    many: '{count} Fatherland Front bodies',
  },
  'socio-political': {
    vi: '{count} tổ chức chính trị - xã hội',
    one: '{count} socio-political organisation',
    many: '{count} socio-political organisations',
  },
  party: { vi: '{count} cơ quan Đảng', one: '{count} Party body', many: '{count} Party bodies' },
  'platform-operator': {
    vi: '{count} đơn vị vận hành nền tảng',
    one: '{count} platform operator',
    many: '{count} platform operators',
  },
  supervisor: { vi: '{count} đơn vị giám sát', one: '{count} supervisor', many: '{count} supervisors' },
  'network-operator': {
    vi: '{count} đơn vị vận hành mạng',
    one: '{count} network operator',
    many: '{count} network operators',
  },
  'pki-operator': {
    vi: '{count} đơn vị vận hành chứng thư số',
    one: '{count} PKI operator',
    many: '{count} PKI operators',
  },
  'standards-body': {
    vi: '{count} đơn vị tiêu chuẩn',
    one: '{count} standards body',
    many: '{count} standards bodies',
  },
  province: { vi: '{count} tỉnh, thành phố', one: '{count} province or city', many: '{count} provinces and cities' },
};
