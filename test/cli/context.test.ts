import { languageOf, todayInHanoi } from '../../cli/context';
import { shownRootOf } from '../../cli/estate';

describe('language', () => {
  it.each([
    [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [[], { LANG: 'vi' }, 'vi'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], {}, 'en'],
    [[], { LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US' }, 'vi'],
    [['--lang', 'vi'], { LANG: 'en_US' }, 'vi'],
    [['validate', '--lang=en'], { LANG: 'vi_VN' }, 'en'],
    [['--lang', 'fr'], { LANG: 'vi_VN' }, 'vi'],
    [[], { LANG: 'video' }, 'en'],
  ] as const)('%j with %j is %s', (argv, env, lang) => expect(languageOf(argv, env)).toBe(lang));
});

it.each([
  ['2026-01-01T16:59:59Z', '2026-01-01'],
  ['2026-01-01T17:00:00Z', '2026-01-02'],
])('at %s it is %s in Ha Noi', (now, day) => expect(todayInHanoi(new Date(now))).toBe(day));

it.each([
  ['/checkout/config', 'config'],
  ['/checkout/examples/two', 'examples/two'],
  ['/elsewhere/estate', 'estate'],
  ['/checkout', 'checkout'],
])('%s is shown as %s', (configDir, shown) => expect(shownRootOf(configDir, '/checkout')).toBe(shown));
