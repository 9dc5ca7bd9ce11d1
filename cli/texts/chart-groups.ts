import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** The part of the summary's groups that tells the lock of charts and images. */
export const CHART_GROUPS = {
  'locked-chart-unused': {
    vi: '{count} chart trong tệp khóa không được thành phần nào cài đặt',
    en: ['{count} locked chart is installed by no component', '{count} locked charts are installed by no component'],
  },
  'locked-chart-without-images': {
    vi: '{count} chart trong tệp khóa không ghi ảnh nào',
    en: ['{count} locked chart names no image', '{count} locked charts name no image'],
  },
  'digest-unknown-in-example': {
    vi: '{count} chart và ảnh của môi trường production chưa biết mã băm',
    en: [
      '{count} chart or image of production has no digest yet',
      '{count} charts and images of production have no digest yet',
    ],
  },
  'digest-unknown': {
    vi: '{count} chart và ảnh được cài đặt chưa biết mã băm',
    en: [
      '{count} chart or image that is installed has no digest yet',
      '{count} charts and images that are installed have no digest yet',
    ],
  },
} as const satisfies Readonly<Partial<Record<IssueCode, Counted>>>;
