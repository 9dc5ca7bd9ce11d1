import { ask, type Answer, type Question, type Silence } from './http';
import type { Connection } from './inputs';

/** Asks the API server, with the token of the run. */
export type Api = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer | Silence>;

export function apiOf({ host, ca, token }: Connection, timeoutMs: number): Api {
  return (method, path, body) =>
    ask(new URL(path, host), {
      ...{ method, ca: [ca], timeoutMs },
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** The same without any token. */
export const nobody = (
  { host, ca }: Connection,
  path: string,
  more: Omit<Question, 'ca' | 'headers'>,
): Promise<Answer | Silence> => ask(new URL(path, host), { ...more, ca: [ca] });
