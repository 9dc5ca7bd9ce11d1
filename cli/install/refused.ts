import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

/**
 * Runs what touches the output folder. Whatever the system refuses there (also `ENOENT`, as below /proc or through a
 * link that leads nowhere) is for the caller to mend, by another folder: it is never a mistake of ours.
 *
 * @throws UsageError with the system's word
 */
export function touchingOutput<T>(touch: () => T): T {
  try {
    return touch();
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError(USAGE.refused, { message });
  }
}
