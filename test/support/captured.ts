import type { Context } from '../../cli/context';
import { neutral } from '../../cli/neutral';
import type { Lang } from '../../model/messages/define';
import { AS_OF, CHECKOUT } from './ndc';

/** A context in the place of the process: what a command prints is kept, and nothing of the machine is seen. */
export function captured(lang: Lang = 'en'): { readonly context: Context; readonly printed: () => string } {
  let text = '';
  const print = (more: string): void => {
    text += neutral(more);
  };
  return {
    printed: () => text,
    context: {
      lang,
      colour: false,
      debug: false,
      root: CHECKOUT,
      defaults: { config: '', environment: 'local', asOf: AS_OF, out: '' },
      out: print,
      err: print,
      variables: {},
      progress: () => undefined,
    },
  };
}
