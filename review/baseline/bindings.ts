import { isDeepStrictEqual } from 'node:util';
import { byText } from '../order';
import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { ANNOTATION, DAY, isPlatform, LABEL, RBAC } from './keys';
import { peopleRole } from './people';
import { type Tree, textOf, treeOf, treesOf } from './tree';
import { annotationsOf, type EstateView, type NamespaceView } from './view';

const VENDOR = /^(ndc-(view|deploy|operate))-vendor-([a-z0-9]([a-z0-9-]*[a-z0-9])?)$/;

/** `Group agency:byt:view`, `ServiceAccount byt-his/deployer`: the provider gives groups a namespace that counts for nothing. */
function shownSubject({ kind, name, namespace, apiGroup }: Tree): string {
  const where = kind === 'ServiceAccount' ? `${textOf(namespace)}/` : '';
  const odd = kind === 'ServiceAccount' ? (apiGroup ?? '') : apiGroup === RBAC ? '' : (apiGroup ?? '-');
  return `${textOf(kind)} ${where}${textOf(name)}${odd === '' ? '' : ` (${textOf(odd)})`}`;
}

const subjectsOf = ({ object }: ReadObject): readonly string[] =>
  treesOf(object['subjects']).map(shownSubject).sort(byText);

interface Expected {
  readonly role: string;
  readonly subjects: readonly string[];
}

/** Who may hold what in a namespace: the groups of its own agency and system, by its labels. */
function expectedOf({ object }: ReadObject, { labels }: NamespaceView): Expected | undefined {
  const agency = labels[LABEL.agency] ?? '';
  const system = labels[LABEL.system] ?? '';
  const binding = object.metadata.name;
  const [, role = '', short = '', vendor = ''] = VENDOR.exec(binding) ?? [];
  if (vendor !== '') return { role, subjects: [`Group agency:${agency}:vendor:${vendor}:${short}`] };
  switch (binding) {
    case 'ndc-view':
      return { role: binding, subjects: [`Group agency:${agency}:view`] };
    case 'ndc-deploy':
      return { role: binding, subjects: [`Group agency:${agency}:${system}:deploy`] };
    case 'ndc-operate':
      return { role: binding, subjects: [`Group agency:${agency}:${system}:operate`] };
    default:
      return undefined;
  }
}

function checkTenantBinding(read: ReadObject, namespace: NamespaceView, findings: Findings): void {
  const expected = expectedOf(read, namespace);
  const { kind, name } = treeOf(read.object['roleRef']);
  const reference = `${textOf(kind)} ${textOf(name)}`;
  const role = expected === undefined ? 'Role ndc-view, ndc-deploy, ndc-operate' : `Role ${expected.role}`;
  if (reference !== role) findings.add('binding-role', read, quoted(reference), role, 'roleRef');
  const subjects = subjectsOf(read);
  if (!isDeepStrictEqual(subjects, expected?.subjects ?? []))
    findings.add(
      'binding-subject',
      read,
      quoted(subjects.join(', ')),
      expected?.subjects.join(', ') ?? '-',
      'subjects',
    );
  if (VENDOR.test(read.object.metadata.name) && !DAY.test(annotationsOf(read)[ANNOTATION.until] ?? ''))
    findings.add('vendor-binding', read, ANNOTATION.until, 'YYYY-MM-DD');
}

/** Whom the platform may trust: a user of the identity provider, or an account that lives in its own namespaces. */
function isPlatformSubject({ kind, name, namespace }: Tree): boolean {
  if (kind === 'ServiceAccount') return textOf(namespace).startsWith('ndc-');
  return kind === 'User' && !textOf(name).startsWith('system:') && !textOf(name).startsWith('agency:');
}

/** Roles of the identity that applies everything. */
const OWN_ROLE = { ClusterRole: 'ndc-platform', Role: 'ndc-releases' } as const;

function checkPlatformBinding(read: ReadObject, findings: Findings): void {
  const people = peopleRole(read.object.metadata.name, read.object.metadata.namespace);
  const kindOfRole = read.object.kind === 'ClusterRoleBinding' ? 'ClusterRole' : 'Role';
  const { kind, name } = treeOf(read.object['roleRef']);
  const reference = `${textOf(kind)} ${textOf(name)}`;
  const own = people === undefined ? OWN_ROLE[kindOfRole] : read.object.metadata.name;
  if (reference !== `${kindOfRole} ${own}`)
    findings.add('binding-role', read, quoted(reference), `${kindOfRole} ${own}`, 'roleRef');
  if (people !== undefined) {
    checkPeople(read, people.subjects, findings);
    return;
  }
  for (const subject of treesOf(read.object['subjects'])) {
    if (!isPlatformSubject(subject))
      findings.add('cluster-right', read, quoted(shownSubject(subject)), 'User, ServiceAccount ndc-*', 'subjects');
  }
}

/** Exactly those groups and accounts: one more is one that nobody looked at. */
function checkPeople(read: ReadObject, expected: readonly string[], findings: Findings): void {
  const subjects = subjectsOf(read);
  if (!isDeepStrictEqual(subjects, expected))
    findings.add('cluster-right', read, quoted(subjects.join(', ')), expected.join(', '), 'subjects');
}

/** One identity applies everything: rights of another one would be nobody's. */
function checkOneIdentity(bindings: readonly ReadObject[], findings: Findings): void {
  const [first] = bindings;
  if (first === undefined) return;
  const identity = subjectsOf(first);
  for (const read of bindings) {
    const subjects = subjectsOf(read);
    if (subjects.length !== 1 || !isDeepStrictEqual(subjects, identity))
      findings.add('cluster-right', read, quoted(subjects.join(', ')), identity[0] ?? '-', 'subjects');
  }
}

/** Rights go to the people of the namespace's own agency and system, and in the whole cluster to the platform alone. */
export function checkBindings({ objects, namespaces }: EstateView, findings: Findings): void {
  const platform: ReadObject[] = [];
  for (const read of objects) {
    const { kind, metadata } = read.object;
    if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') continue;
    const namespace = namespaces.get(metadata.namespace ?? '');
    if (kind === 'RoleBinding' && !isPlatform(metadata.namespace ?? '')) {
      if (namespace !== undefined) checkTenantBinding(read, namespace, findings);
      continue;
    }
    if (peopleRole(metadata.name, metadata.namespace) === undefined) platform.push(read);
    checkPlatformBinding(read, findings);
  }
  checkOneIdentity(platform, findings);
}
