import { synthesized, type StackText } from '../review/baseline/support/in-memory';
import { smallEstate } from './world';

/** What is bundled anew for each fault in the constructs. */
export const synthesizedSmallEstate = (): readonly StackText[] => synthesized(smallEstate());
