import type { Issue } from '../../../model/issue';
import type { RawValue } from '../../../model/read/document';
import { readYaml } from '../../../model/read/yaml';

/** Issues as `line:column code`, in the order in which they are told. */
export function told(result: object): readonly string[] {
  const issues = 'issues' in result ? (result.issues as readonly Issue[]) : [];
  return issues.map(({ at, code }) => `${at.line}:${at.column} ${code}`);
}

export function toldOfYaml(content: string | Uint8Array): readonly string[] {
  return told(readYaml('config/x.yaml', Buffer.from(content)));
}

/** The value of a file that must be readable. */
export function valueOf(content: string): RawValue {
  const result = readYaml('config/x.yaml', Buffer.from(content));
  if ('issues' in result) throw new Error(told(result).join('\n'));
  return result.document.value;
}
