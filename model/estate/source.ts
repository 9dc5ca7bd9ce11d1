import type { Position } from '../issue';
import type { Source } from './types';

/** Of a position what is stable enough to be written out: a column is nobody's way to a declaration. */
export function sourceOf({ file, line }: Position): Source {
  return { file, line };
}
