import type { Severity, Words } from '../../issue';

/** What a finding says: `{what}` is what is wrong, `{expected}` what should be there. */
export interface Said {
  readonly en: Words;
  readonly vi: Words;
  /** @default - error */
  readonly severity?: Severity;
}

type Pair = readonly [message: string, fix: string];

export const say = (en: Pair, vi: Pair): Said => ({
  en: { message: en[0], fix: en[1] },
  vi: { message: vi[0], fix: vi[1] },
});
