import type { Column } from '../format/table';
import { COLUMNS } from '../texts/tables';

export const columns = (...keys: readonly (keyof typeof COLUMNS)[]): readonly Column[] =>
  keys.map((key) => ({ key, title: COLUMNS[key] }));
