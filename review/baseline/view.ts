import { withoutCluster } from '../read/clusters';
import type { ReadEstate, ReadObject } from '../read/types';
import { LABEL, isPlatform } from './keys';

export type Level = 1 | 2 | 3 | 4;

/** What begins the name of a stack says what it may hold. */
export type Family = 'platform' | 'security-baseline' | 'tenant' | 'transmission' | 'unknown';

export interface NamespaceView {
  readonly name: string;
  readonly stack: string;
  /** The namespace itself. */
  readonly declared: ReadObject;
  readonly labels: Readonly<Record<string, string>>;
  /** The level whose controls have to stand here; 4 where the label says none. */
  readonly level: Level;
  /** Everything in the namespace, of every stack. */
  readonly objects: readonly ReadObject[];
}

/** The estate as the checks look at it. */
export interface EstateView {
  readonly estate: ReadEstate;
  readonly objects: readonly ReadObject[];
  readonly namespaces: ReadonlyMap<string, NamespaceView>;
  readonly tenants: readonly NamespaceView[];
}

export function familyOf(stack: string): Family {
  const named = withoutCluster(stack);
  if (named === 'platform' || named === 'security-baseline') return named;
  if (named === 'platform-releases') return 'platform';
  if (stack.startsWith('tenant-')) return 'tenant';
  return stack.startsWith('transmission-') ? 'transmission' : 'unknown';
}

export const labelsOf = ({ object }: ReadObject): Readonly<Record<string, string>> => object.metadata.labels ?? {};

export const annotationsOf = ({ object }: ReadObject): Readonly<Record<string, string>> =>
  object.metadata.annotations ?? {};

/** `Kind/name`, which is unique in a namespace. */
export const nameOf = ({ object }: ReadObject): string => `${object.kind}/${object.metadata.name}`;

/** Whether it is the home of an agency's agent node. */
export const isAgentNode = ({ labels }: NamespaceView): boolean => labels[LABEL.system] === 'agent-node';

export const isGuard = (read: ReadObject): boolean => labelsOf(read)[LABEL.guard] !== undefined;

export function levelOf(label: string | undefined): Level | undefined {
  const levels: Readonly<Record<string, Level>> = { '1': 1, '2': 2, '3': 3, '4': 4 };
  return label !== undefined && Object.hasOwn(levels, label) ? levels[label] : undefined;
}

export function viewOf(estate: ReadEstate): EstateView {
  const objects = estate.stacks.flatMap((stack) => stack.objects);
  const inside = new Map<string, ReadObject[]>();
  for (const read of objects) {
    const { namespace } = read.object.metadata;
    if (namespace === undefined) continue;
    const there = inside.get(namespace) ?? [];
    inside.set(namespace, there);
    there.push(read);
  }
  const namespaces = new Map<string, NamespaceView>();
  for (const declared of objects) {
    const { kind, metadata } = declared.object;
    const { name } = metadata;
    if (kind !== 'Namespace' || namespaces.has(name)) continue;
    const labels = labelsOf(declared);
    const level = levelOf(labels[LABEL.level]) ?? 4;
    namespaces.set(name, {
      ...{ name, stack: declared.stack, declared, labels, level },
      objects: inside.get(name) ?? [],
    });
  }
  const tenants = [...namespaces.values()].filter(({ name }) => !isPlatform(name));
  return { estate, objects, namespaces, tenants };
}
