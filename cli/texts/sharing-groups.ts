import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** The same for the sharing catalogue. */
export const SHARING_GROUPS: Readonly<Partial<Record<IssueCode, Counted>>> = {
  'synchronisation-missing': {
    vi: '{count} bộ dữ liệu chủ hoặc dùng chung chưa ghi việc đồng bộ',
    en: [
      '{count} master or shared dataset says nothing of its synchronisation',
      '{count} master or shared datasets say nothing of their synchronisation',
    ],
  },
  'synchronisation-overdue': {
    vi: '{count} bộ dữ liệu quá hạn đồng bộ',
    en: ['{count} dataset should synchronise by now', '{count} datasets should synchronise by now'],
  },
  'milestone-overdue': {
    vi: '{count} mốc của bộ dữ liệu đã quá hạn',
    en: ['{count} milestone of a dataset is overdue', '{count} milestones of datasets are overdue'],
  },
  'milestone-done-later': {
    vi: '{count} mốc của bộ dữ liệu ghi hoàn thành ở ngày chưa đến',
    en: ['{count} milestone is said to be reached later', '{count} milestones are said to be reached later'],
  },
  'quality-evidence-later': {
    vi: '{count} minh chứng chất lượng ghi ngày chưa đến',
    en: ['{count} evidence of quality is dated later', '{count} evidences of quality are dated later'],
  },
  'collected-although-held': {
    vi: '{count} thông tin được thu thập dù đã có nguồn dữ liệu gốc',
    en: [
      '{count} attribute is collected although another agency holds it',
      '{count} attributes are collected although another agency holds them',
    ],
  },
  'document-although-replaced': {
    vi: '{count} giấy tờ vẫn yêu cầu nộp dù đã có dữ liệu thay thế',
    en: [
      '{count} paper is asked for although data replaces it',
      '{count} papers are asked for although data replaces them',
    ],
  },
  'message-field-without-term': {
    vi: '{count} trường của cấu trúc thông điệp không gắn với thuật ngữ',
    en: ['{count} field of a message schema has no term', '{count} fields of message schemas have no term'],
  },
  'message-schema-lacks-field': {
    vi: '{count} trường của bộ dữ liệu không có trong cấu trúc thông điệp',
    en: ['{count} field of a dataset is in no message schema', '{count} fields of datasets are in no message schema'],
  },
  'term-outdated': {
    vi: '{count} trường theo thuật ngữ ngừng dùng',
    en: ['{count} field has a retired term', '{count} fields have retired terms'],
  },
  'dictionary-version-old': {
    vi: '{count} bộ dữ liệu theo phiên bản cũ của từ điển',
    en: [
      '{count} dataset is on an old version of the dictionary',
      '{count} datasets are on old versions of the dictionary',
    ],
  },
};
