import type { Counted } from './say';

/** Kinds of body of the register, with their number. In the order of the register. */
export const KINDS_OF_BODY: Readonly<Record<string, Counted>> = {
  ministry: { vi: '{count} bộ', en: ['{count} ministry', '{count} ministries'] },
  'ministerial-level': {
    vi: '{count} cơ quan ngang bộ',
    en: ['{count} ministerial-level agency', '{count} ministerial-level agencies'],
  },
  'government-attached': {
    vi: '{count} cơ quan thuộc Chính phủ',
    en: ['{count} government agency', '{count} government agencies'],
  },
  'other-coded': {
    vi: '{count} tổ chức khác có mã định danh',
    en: ['{count} other coded body', '{count} other coded bodies'],
  },
  state: { vi: '{count} cơ quan nhà nước khác', en: ['{count} other State body', '{count} other State bodies'] },
  assembly: {
    vi: '{count} cơ quan của Quốc hội',
    en: ['{count} National Assembly body', '{count} National Assembly bodies'],
  },
  judiciary: { vi: '{count} tòa án', en: ['{count} court body', '{count} court bodies'] },
  procuracy: { vi: '{count} viện kiểm sát', en: ['{count} procuracy', '{count} procuracies'] },
  front: {
    vi: '{count} cơ quan Mặt trận Tổ quốc',
    en: ['{count} Fatherland Front body', '{count} Fatherland Front bodies'],
  },
  'socio-political': {
    vi: '{count} tổ chức chính trị - xã hội',
    en: ['{count} socio-political organisation', '{count} socio-political organisations'],
  },
  party: { vi: '{count} cơ quan Đảng', en: ['{count} Party body', '{count} Party bodies'] },
  'platform-operator': {
    vi: '{count} đơn vị vận hành nền tảng',
    en: ['{count} platform operator', '{count} platform operators'],
  },
  supervisor: { vi: '{count} đơn vị giám sát', en: ['{count} supervisor', '{count} supervisors'] },
  'network-operator': {
    vi: '{count} đơn vị vận hành mạng',
    en: ['{count} network operator', '{count} network operators'],
  },
  'pki-operator': {
    vi: '{count} đơn vị vận hành chứng thư số',
    en: ['{count} PKI operator', '{count} PKI operators'],
  },
  'standards-body': {
    vi: '{count} đơn vị tiêu chuẩn',
    en: ['{count} standards body', '{count} standards bodies'],
  },
  province: { vi: '{count} tỉnh', en: ['{count} province', '{count} provinces'] },
  city: {
    vi: '{count} thành phố trực thuộc trung ương',
    en: ['{count} centrally-run city', '{count} centrally-run cities'],
  },
};
