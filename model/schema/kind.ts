import type { z } from 'zod';
import type { Text } from '../messages/define';

/** A kind of file of a config folder. */
export interface Kind<S extends z.ZodType> {
  /** Where files of this kind stand, below the config folder. Groups name the ids that the path carries. */
  readonly path: RegExp;
  /** The same for people. */
  readonly shownPath: string;
  /** For YAML the schema of the document, for CSV that of one row. */
  readonly schema: S;
  readonly format: 'yaml' | 'csv' | 'json' | 'xsd';
  /** Whether an estate without any such file is incomplete. */
  readonly required: boolean;
  readonly title: Text;
}

export const kind = <S extends z.ZodType>(definition: Kind<S>): Kind<S> => definition;

/** An id as part of a path. */
export const ID = '[a-z0-9-]+';
export const yaml = { format: 'yaml', required: false } as const;
export const json = { format: 'json', required: false } as const;
export const xsd = { format: 'xsd', required: false } as const;
export const csv = { format: 'csv', required: false } as const;
