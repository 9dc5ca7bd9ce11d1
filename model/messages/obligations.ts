import { defineMessages } from './define';

/** The rows of the dispatch against what the code cites. */
export const OBLIGATIONS = defineMessages({
  'obligation-not-cited': {
    severity: 'error',
    reason: {
      en: 'obligation "{id}" is marked "built", but no rule and no resource cites it',
      vi: 'nhiệm vụ "{id}" ghi là "built", nhưng không có quy tắc hay tài nguyên nào trích dẫn',
    },
    fix: {
      en: 'mark it "planned" or "outside-software", or cite it where it is fulfilled',
      vi: 'ghi "planned" hoặc "outside-software", hoặc trích dẫn ở nơi thực hiện nhiệm vụ',
    },
  },
  'obligation-mark-stale': {
    severity: 'error',
    reason: {
      en: 'obligation "{id}" is marked "{mark}", but it is cited by {cited}',
      vi: 'nhiệm vụ "{id}" ghi là "{mark}", nhưng đã được trích dẫn bởi {cited}',
    },
    fix: { en: 'mark it "built"', vi: 'ghi "built"' },
  },
});
