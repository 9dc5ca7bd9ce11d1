import type { Text } from '../../model/messages/define';
import { agreementId } from '../../model/schema/agreement';
import type { Config } from '../../model/schema/config';
import { fieldIds } from '../../model/schema/dataset';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { UsageError } from '../usage';

/** What of an agreement is written on the command line. Every value is data: the reader judges it when it is written. */

/** @throws UsageError that names every option of `needed` that is not given */
export function requireOptions(given: Readonly<Record<string, unknown>>, needed: readonly string[]): void {
  const missing = needed.filter((name) => given[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) throw new UsageError(AGREEMENTS_SAID.optionsMissing, { options: missing.join(', ') });
}

/** @throws UsageError where it could be no agreement's id, so that it never becomes part of a path */
export function requireId(id: string): void {
  if (!agreementId().safeParse(id).success) throw new UsageError(AGREEMENTS_SAID.notAnId, { value: id });
}

/** The parts of a value between slashes, as many as `keys`. */
export function partsOf<const K extends string>(
  option: string,
  value: string,
  keys: readonly K[],
): Readonly<Record<K, string>> {
  const parts = value.split('/');
  if (parts.length !== keys.length || parts.includes('')) throw notOfForm(option, keys.join('/'), value);
  return Object.fromEntries(keys.map((key, index) => [key, parts[index] ?? ''])) as Record<K, string>;
}

/** `instrument:article`; only the first colon parts them. */
export function lawOf(value: string): { readonly instrument: string; readonly clause: string } {
  const [instrument, clause] = parted(value);
  if (instrument === '' || clause === undefined || clause === '') throw notOfForm('--law', 'instrument:article', value);
  return { instrument, clause };
}

/** `dataset` or `dataset:field,field`; without fields all that the catalogue knows. */
export function datasetOf(
  value: string,
  { entries }: Config,
): { readonly id: string; readonly fields: readonly string[] } {
  const [id, fields] = parted(value);
  if (fields !== undefined) return { id, fields: fields.split(',') };
  const dataset = entries.dataset.find((entry) => entry.value.id === id);
  const known = entries.dataset.map((entry) => entry.value.id);
  if (dataset === undefined) throw new UsageError(AGREEMENTS_SAID.noDataset, { value: id }, known);
  return { id, fields: fieldIds(dataset.value) };
}

function parted(value: string): readonly [before: string, after: string | undefined] {
  const colon = value.indexOf(':');
  return colon === -1 ? [value, undefined] : [value.slice(0, colon), value.slice(colon + 1)];
}

function notOfForm(option: string, form: string, value: string): UsageError {
  const text: Text = AGREEMENTS_SAID.notOfForm;
  return new UsageError(text, { option, form, value });
}
