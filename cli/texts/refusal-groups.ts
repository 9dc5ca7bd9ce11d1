import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** The part of the summary's groups that tells what providers refuse, and what the NDC decides about it. */
export const REFUSAL_GROUPS = {
  'agreement-refused': {
    vi: '{count} thỏa thuận bị từ chối',
    en: ['{count} agreement is refused', '{count} agreements are refused'],
  },
  'mandatory-data-refused': {
    vi: '{count} thỏa thuận về dữ liệu bắt buộc bị từ chối',
    en: ['{count} agreement on mandatory data is refused', '{count} agreements on mandatory data are refused'],
  },
  'refusal-coordinated': {
    vi: '{count} lần từ chối đã được Trung tâm điều phối',
    en: ['{count} refusal is settled by the NDC', '{count} refusals are settled by the NDC'],
  },
  'refusal-premature': {
    vi: '{count} văn bản từ chối ghi ngày muộn hơn hôm nay',
    en: ['{count} refusal is dated after today', '{count} refusals are dated after today'],
  },
  'decision-premature': {
    vi: '{count} văn bản điều phối ghi ngày muộn hơn hôm nay',
    en: ['{count} decision of the NDC is dated after today', '{count} decisions of the NDC are dated after today'],
  },
} satisfies Partial<Record<IssueCode, Counted>>;
