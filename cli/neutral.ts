/**
 * Last look at everything that leaves for a terminal or a log. Build servers take some lines of a log as commands
 * (`::set-output`, `##[command]`, `##vso[…]`); text from files must not be able to write one.
 */

const COMMAND_AT_START = /^(\s*)(?=::|##)/gm;
const COMMAND_ANYWHERE = /##(?=\[|vso\[)/g;

export function neutral(text: string): string {
  return text.replace(COMMAND_ANYWHERE, '#\\#').replace(COMMAND_AT_START, '$1\\');
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON of the same value in which no invisible character and no command of a build server stands as itself. */
export function neutralJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
    .replace(INVISIBLE, (character) => (character === '\n' ? character : character.split('').map(escaped).join('')))
    .replace(COMMAND_ANYWHERE, '#\\u0023');
  return `${json}\n`;
}
