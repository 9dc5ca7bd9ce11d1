import { Issues, type Place, type ReviewIssue, type Words } from '../issue';
import type { ReadObject } from '../read/types';
import type { Code } from './texts';
import type { Said } from './texts/define';

/** Collects what the checks find, each with its words in both languages. */
export class Findings<C extends string = Code> {
  readonly #issues = new Issues();

  /** @param texts what is said by code */
  constructor(private readonly texts: Readonly<Record<C, Said>>) {}

  /**
   * Something wrong with an object.
   *
   * @param what the part or the value that is wrong, quoted where it is text of the folder
   * @param expected what should be there
   */
  add(code: C, read: ReadObject, what: string, expected: string, path?: string): void {
    const { kind, metadata } = read.object;
    const namespace = metadata.namespace ?? (kind === 'Namespace' ? metadata.name : undefined);
    this.place(code, { stack: read.stack, address: read.address, namespace, path }, what, expected);
  }

  /** Something wrong where there is no object. */
  place(code: C, place: Loose<Place>, what: string, expected: string): void {
    const words = (template: Words): Words => ({
      message: filled(template.message, what, expected),
      fix: filled(template.fix, what, expected),
    });
    const { en, vi, severity } = this.texts[code];
    this.#issues.add(present(place), { code, ...words(en), vi: words(vi) }, severity);
  }

  sorted(): readonly ReviewIssue[] {
    return this.#issues.sorted();
  }
}

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

const present = (place: Loose<Place>): Place =>
  Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));

/** Each place is filled once, with functions: a text of the folder may hold `$&` or `{expected}`. */
function filled(template: string, what: string, expected: string): string {
  return template.replace(/\{(what|expected)\}/g, (_, name: string) => (name === 'what' ? what : expected));
}
