import { crc32 } from 'node:zlib';
import { byText } from '../../order';

/**
 * The order in which the provider sends a set: by the decimal digits of a checksum of what its schema says stands for
 * the element. Source: terraform-plugin-sdk/v2, helper/schema `Set.List` and internal/helper/hashcode.
 */
export function inSetOrder(
  texts: readonly string[],
  serialised: (text: string) => string = (text) => text,
): readonly string[] {
  const byCode = new Map(texts.map((text) => [String(crc32(serialised(text))), text]));
  return [...byCode].sort(([a], [b]) => byText(a, b)).map(([, text]) => text);
}

/** How a set without a hash function of its own serialises a text (`SerializeValueForHash`). */
export const asDefaultSet = (text: string): string => `${text};`;

/** How a set of blocks with the one argument `name` serialises it (`SerializeResourceForHash`). */
export const asSetOfNames = (name: string): string => `name:${name};`;
