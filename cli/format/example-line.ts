import type { Estate } from '../../model/estate/types';
import type { Lang } from '../../model/messages/define';
import { say } from '../texts/say';
import { SUMMARY } from '../texts/summary';

/** A first line for what people read: that it is about a fictional estate. Empty where it is not. */
export const exampleLine = ({ example }: Pick<Estate, 'example'>, lang: Lang): string =>
  example ? `# ${say(SUMMARY.example, lang)}\n` : '';
