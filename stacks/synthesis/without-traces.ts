/**
 * Runs `work` with JavaScript's stack capturing off. CDKTF 0.21 captures an unlimited trace for every nested block
 * of every resource, a quarter of its time, and has no switch for it; nothing of it reaches the output. Errors that
 * are thrown meanwhile keep their own trace.
 */
export function withoutTraces<T>(work: () => T): T {
  const capture = Object.getOwnPropertyDescriptor(Error, 'captureStackTrace');
  Error.captureStackTrace = () => undefined;
  try {
    return work();
  } finally {
    if (capture) Object.defineProperty(Error, 'captureStackTrace', capture);
  }
}
