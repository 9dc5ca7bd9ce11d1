import type { Config } from '../../model/schema/config';
import type { Table } from '../format/table';
import { APPROVERS_NOTE } from '../texts/tables';
import { columns } from './columns';

/** Who approves what: the platform's owners everything, a tenant's owners their own folder. Later rows win. */
export function approversTable(config: Config, shownRoot: string): Table {
  const platform = config.entries.platform.flatMap((entry) => entry.value.owners);
  const tenants = config.entries.tenant
    .map(({ value }) => [`/${shownRoot}/tenants/${value.agency}/`, value.owners.join(' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { columns: columns('path', 'owners'), rows: [['*', platform.join(' ')], ...tenants] };
}

/** The same as a CODEOWNERS file. */
export function codeowners(table: Table): string {
  const notes = APPROVERS_NOTE.flatMap(({ vi, en }) => [`# ${vi}`, `# ${en}`]);
  return `${[...notes, ...table.rows.map((row) => row.join(' '))].join('\n')}\n`;
}

export interface StaleLines {
  /** Lines that the estate does not give, by number from 1. */
  readonly superfluous: readonly { readonly line: number; readonly text: string }[];
  /** Lines that it gives and that are not there. */
  readonly missing: readonly string[];
  /** Whether they stand in another order: later lines win, so that it says who approves. */
  readonly isMixed: boolean;
}

/** Compares a CODEOWNERS file with what the estate gives; comments and empty lines say nothing about approval. */
export function staleLines(table: Table, file: string): StaleLines {
  const rules = (text: string): readonly { readonly line: number; readonly text: string }[] =>
    text.split('\n').flatMap((one, index) => (/^(#|$)/.test(one) ? [] : [{ line: index + 1, text: one }]));
  const wanted = rules(codeowners(table)).map(({ text }) => text);
  const found = rules(file);
  const isFound = new Set(found.map(({ text }) => text));
  const isWanted = new Set(wanted);
  return {
    superfluous: found.filter(({ text }) => !isWanted.has(text)),
    missing: wanted.filter((one) => !isFound.has(one)),
    isMixed: found.map(({ text }) => text).join('\n') !== wanted.join('\n'),
  };
}
