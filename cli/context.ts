import path from 'node:path';
import type { Lang } from '../model/messages/define';
import { LANGS } from '../model/messages/define';
import { neutral } from './neutral';

/** What a command knows of the world around it. Made once, by `readContext`; nothing else reads the environment. */
export interface Context {
  readonly lang: Lang;
  readonly colour: boolean;
  /** Show stack traces of internal errors. */
  readonly debug: boolean;
  /** The checkout: `charts/`, `schemas/` and `docs/` are below it. */
  readonly root: string;
  readonly defaults: {
    readonly config: string;
    readonly environment: string;
    /** `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Folder of the synthesised output. */
    readonly out: string;
  };
  /** The environment of the run: for what Terraform would be given, and for tokens. */
  readonly variables: Variables;
  /** Results, to stdout. */
  readonly out: (text: string) => void;
  /** Anything else, to stderr. */
  readonly err: (text: string) => void;
  /** What is being done right now: one line that the next one replaces, on a terminal only. */
  readonly progress: (text: string) => void;
}

const HANOI_IS_UTC_PLUS = 7 * 3600 * 1000;

/** Today in Asia/Ho_Chi_Minh, which has had one offset since 1975. */
export function todayInHanoi(now: Date): string {
  return new Date(now.getTime() + HANOI_IS_UTC_PLUS).toISOString().slice(0, 10);
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** `--lang` wherever it stands, else the locale. An unknown value is refused later, in the language of the locale. */
export function languageOf(argv: readonly string[], env: Variables): Lang {
  const given = argv.flatMap((word, i) =>
    word === '--lang' ? [argv[i + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : [],
  );
  const asked = LANGS.find((lang) => lang === given.at(-1));
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return asked ?? (locale !== undefined && /^vi([_.@]|$)/.test(locale) ? 'vi' : 'en');
}

const setTo = (value: string | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : value;

export function readContext(process: NodeJS.Process): Context {
  const { env, stdout, stderr } = process;
  const plain = setTo(env['NO_COLOR'], '') !== '';
  const live = stderr.isTTY && setTo(env['CI'], '') === '';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    lang: languageOf(process.argv.slice(2), env),
    colour: stdout.isTTY && !plain && env['TERM'] !== 'dumb',
    debug: env['NDC_DEBUG'] === '1',
    root: path.resolve(__dirname, '..'),
    defaults: {
      config: 'config',
      environment: setTo(env['NDC_ENVIRONMENT'], 'local'),
      asOf: setTo(env['NDC_AS_OF'], todayInHanoi(new Date())),
      out: setTo(env['CDKTF_OUTDIR'], 'cdktf.out'),
    },
    variables: env,
    out: (text) => {
      clear();
      stdout.write(neutral(text));
    },
    err: (text) => {
      clear();
      stderr.write(neutral(text));
    },
    progress: (text) => {
      clear();
      if (live) stderr.write(text);
      shown = live;
    },
  };
}
