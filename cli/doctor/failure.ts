import { BACKEND } from '../texts/doctor-backend';
import { SILENCE, WORDS } from '../texts/doctor-checks';
import { type Finding, mismatch, said, type Said } from './finding';
import type { Answer, Silence } from './http';

/** Why an answer says nothing; of what the server wrote only the status is told, for it may repeat what it was sent. */
export function failure(answer: Answer | Silence): Said {
  if ('silent' in answer) return said(SILENCE[answer.silent]);
  if (answer.status === 403) return said(WORDS.forbidden);
  return answer.status === 200 ? said(WORDS.unreadable) : said(WORDS.status, { status: String(answer.status) });
}

/** Credentials that the run has to bring are not there. */
export function withoutCredentials(missing: readonly string[]): Finding {
  const names = { names: missing.join(', ') };
  return mismatch(
    'lock',
    said(BACKEND.noCredentials, names),
    said(BACKEND.credentials, names),
    said(BACKEND.setCredentials, names),
  );
}

/** A step that went wrong, and how. */
export const failedAt = (step: { readonly en: string; readonly vi: string }, { text, params }: Said): Said => ({
  text: { en: `${step.en}: ${text.en}`, vi: `${step.vi}: ${text.vi}` },
  params,
});
