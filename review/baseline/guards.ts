import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { DATABASES, LABEL } from './keys';
import { type EstateView, familyOf, isGuard, labelsOf, nameOf, type NamespaceView } from './view';
import { clusterOf, withoutCluster } from '../read/clusters';

/** What ends only with its namespace: policy P28 goes by the label, Terraform by the lifecycle. */
const GUARDS: ReadonlySet<string> = new Set([
  'LimitRange/limits',
  'NetworkPolicy/allow-dns',
  'NetworkPolicy/default-deny',
  'ResourceQuota/compute',
  'ResourceQuota/objects',
  'ResourceQuota/priority',
  'ServiceAccount/default',
]);

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'];

function checkMarks(read: ReadObject, findings: Findings): void {
  const labels = labelsOf(read);
  const guards = GUARDS.has(nameOf(read)) || nameOf(read).startsWith(`PersistentVolumeClaim/${DATABASES}`);
  const marks = guards ? [LABEL.managed, LABEL.guard] : [LABEL.managed];
  for (const mark of marks) if (labels[mark] !== 'true') findings.add('object-label', read, mark, '"true"');
  if (!guards && isGuard(read)) findings.add('object-label', read, LABEL.guard, '-');
  if ((guards || read.object.kind === 'Namespace') && !read.preventDestroy)
    findings.add('guard-unprotected', read, quoted(nameOf(read)), 'prevent_destroy = true');
}

/** Addresses that come before an object, through others too. */
function reached(from: ReadObject, byAddress: ReadonlyMap<string, ReadObject>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...from.dependsOn];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(byAddress.get(next)?.dependsOn ?? []));
  }
  return found;
}

/** The namespace of an object and, for rights, its guards; rights in the whole cluster wait for all of their stack. */
function neededBefore({ stack, object }: ReadObject, { namespaces }: EstateView): readonly ReadObject[] {
  const { kind, metadata } = object;
  const own = namespaces.get(metadata.namespace ?? '');
  const ofStack = (): NamespaceView[] => [...namespaces.values()].filter(({ declared }) => declared.stack === stack);
  const here = kind === 'ClusterRoleBinding' ? ofStack() : own === undefined ? [] : [own];
  const needed = here.flatMap(({ declared, objects }) =>
    BINDINGS.includes(kind) ? [declared, ...objects.filter((each) => GUARDS.has(nameOf(each)))] : [declared],
  );
  return needed.filter((each) => each.stack === stack);
}

function checkOrder(view: EstateView, findings: Findings): void {
  const stacks = new Map<string, Map<string, ReadObject>>();
  for (const read of view.objects) {
    const stack = stacks.get(read.stack) ?? new Map<string, ReadObject>();
    stacks.set(read.stack, stack.set(read.address, read));
  }
  for (const read of view.objects) {
    const before = reached(read, stacks.get(read.stack) ?? new Map());
    for (const guard of neededBefore(read, view).filter(({ address }) => !before.has(address)))
      findings.add('rights-before-guards', read, quoted(nameOf(guard)), quoted(guard.address));
  }
}

/** Stacks that a stack has to wait for, by what it holds. */
function neededBy(name: string, view: EstateView): readonly string[] {
  const family = familyOf(name);
  const cluster = clusterOf(name);
  const here = (stack: string): string => (cluster === '' ? stack : `${stack}--${cluster}`);
  if (family === 'security-baseline') return [here('platform')];
  if (withoutCluster(name) === 'platform-releases') return [here('platform')];
  if (family === 'tenant') return [here('security-baseline')];
  if (family !== 'transmission') return [];
  const written = view.objects.filter(({ stack }) => stack === name).map(({ object }) => object.metadata.namespace);
  const owners = written.flatMap((namespace = '') => view.namespaces.get(namespace)?.stack ?? []);
  return [...new Set([here('security-baseline'), ...owners])];
}

function checkStacks(view: EstateView, findings: Findings): void {
  const dependencies = new Map(view.estate.stacks.map((stack) => [stack.name, stack.dependencies]));
  const after = (name: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
    for (const each of dependencies.get(name) ?? []) if (!seen.has(each)) after(each, seen.add(each));
    return seen;
  };
  for (const { name } of view.estate.stacks) {
    const waits = after(name);
    for (const needed of neededBy(name, view).filter((each) => !waits.has(each)))
      findings.place('stack-order', { stack: name }, quoted(needed), quoted(needed));
  }
}

/** Guards carry their marks, cannot be destroyed, and stand before anybody has rights. */
export function checkGuards(view: EstateView, findings: Findings): void {
  for (const read of view.objects) checkMarks(read, findings);
  checkOrder(view, findings);
  checkStacks(view, findings);
}
