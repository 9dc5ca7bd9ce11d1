const LONGEST_QUOTE = 200;
/** Everything that does not show as itself: controls, marks, separators, surrogates, characters of no block. */
const UNSEEN = /[\p{C}\p{M}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

const written = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;

/** Text of the folder as it may stand in a message: in quotes, cut, invisible characters written out. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${cut.replace(/["\\]/g, '\\$&').replace(UNSEEN, written)}"`;
}
