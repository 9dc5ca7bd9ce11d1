import { LABEL, NAMESPACE_NAME } from '../baseline/keys';
import type { ReadObject } from '../read/types';
import { conjunction, type Labels, namedValues, type Selector, selects, withLabels, withOther } from './selector';
import { ANY_OTHER_NAMESPACE } from './types';

export interface Namespace {
  readonly name: string;
  /** Whether the folder declares it. Of another one nobody knows what its labels are and what isolates its pods. */
  readonly declared: boolean;
  /** The agency of its label. */
  readonly agency: string | undefined;
  /** Whether a selector of namespaces selects it, or could select it where its labels are not known. */
  readonly isSelected: (selector: Selector) => boolean;
}

function declaredOf({ object }: ReadObject): Namespace {
  const { name } = object.metadata;
  // The server sets this label, whatever the object says.
  const labels: Labels = { ...object.metadata.labels, [NAMESPACE_NAME]: name };
  return { name, declared: true, agency: labels[LABEL.agency], isSelected: (selector) => selects(selector, labels) };
}

const unknown = (name: string, known: Selector): Namespace => ({
  ...{ name, declared: false, agency: undefined },
  isSelected: (selector) => conjunction(selector, known) !== undefined,
});

/** Every namespace that is declared, holds an object or is named by a selector, and one for all others. */
export function namespacesOf(
  objects: readonly ReadObject[],
  selectors: readonly Selector[],
): ReadonlyMap<string, Namespace> {
  const found = new Map<string, Namespace>();
  for (const read of objects)
    if (read.object.kind === 'Namespace') found.set(read.object.metadata.name, declaredOf(read));
  const named = [
    ...objects.flatMap(({ object }) => object.metadata.namespace ?? []),
    ...selectors.flatMap((selector) => namedValues(selector, NAMESPACE_NAME) ?? []),
  ];
  for (const name of named)
    if (!found.has(name)) found.set(name, unknown(name, withLabels({ [NAMESPACE_NAME]: name })));
  const other = withOther(NAMESPACE_NAME, [...found.keys()]);
  return found.set(ANY_OTHER_NAMESPACE, unknown(ANY_OTHER_NAMESPACE, other));
}
