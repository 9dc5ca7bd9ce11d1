import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { isOfComponent } from './component-objects';
import { isOfGateway } from './gateway';
import { CLUSTER, isPlatform, LABEL } from './keys';
import { NAMES_POLICY } from './restricted-names';
import { type EstateView, type Family, familyOf, nameOf } from './view';

/** Kinds of the whole cluster, by the family of stacks that may hold them. */
const CLUSTER_KINDS: Readonly<Record<Family, readonly string[]>> = {
  platform: ['ClusterRole', 'ClusterRoleBinding', 'Namespace', 'PriorityClass', 'RuntimeClass', 'StorageClass'],
  'security-baseline': ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
  tenant: ['Namespace'],
  transmission: [],
  unknown: [],
};

const SECRETS = ['Secret', 'TokenRequest'];

function checkClusterObject(read: ReadObject, view: EstateView, findings: Findings): void {
  const { kind, metadata } = read.object;
  const family = familyOf(read.stack);
  const allowed = CLUSTER_KINDS[family];
  if (!allowed.includes(kind) && !isOfGateway(read) && !isOfComponent(read, view))
    findings.add('object-unexpected', read, quoted(nameOf(read)), allowed.join(', '));
  if (kind === 'Namespace' && isPlatform(metadata.name) !== (family === 'platform'))
    findings.add('object-misplaced', read, quoted(nameOf(read)), 'kube-*, ndc-*: platform; other: tenant-*');
}

/** A flow of the network plugin, whose pods alone may have one in the cluster's own namespace. */
const isOfPlugin = ({ object }: ReadObject): boolean =>
  object.kind === 'NetworkPolicy' &&
  object.metadata.namespace === CLUSTER &&
  object.metadata.name.startsWith('platform.network.');

/** What the cluster's servers of names read, which are in its own namespace too; never their own file. */
const isOfNames = (read: ReadObject, view: EstateView): boolean =>
  read.object.metadata.namespace === CLUSTER && read.object.metadata.name === NAMES_POLICY && isOfComponent(read, view);

/** Which namespaces a stack may write into. */
function mayHold(read: ReadObject, view: EstateView): boolean {
  const declared = view.namespaces.get(read.object.metadata.namespace ?? '');
  const family = familyOf(read.stack);
  if (declared === undefined) return family === 'platform' && (isOfPlugin(read) || isOfNames(read, view));
  if (family === 'platform' && familyOf(declared.stack) === 'platform') return true;
  return family === 'transmission' || declared.stack === read.stack;
}

function checkOneAgency(view: EstateView, findings: Findings): void {
  const agencies = new Map<string, string>();
  for (const { stack, declared, labels } of view.tenants) {
    const agency = labels[LABEL.agency] ?? '';
    const first = agencies.get(stack) ?? agency;
    agencies.set(stack, first);
    if (agency !== first) findings.add('stack-of-two-agencies', declared, quoted(agency), quoted(first));
  }
}

/** Every object stands in a namespace of its own stack, every namespace in one stack, of one agency. */
export function checkPlacement(view: EstateView, findings: Findings): void {
  for (const read of view.objects) {
    const { kind, metadata } = read.object;
    if (SECRETS.includes(kind)) findings.add('secret-object', read, quoted(nameOf(read)), 'token volumes, CSI drivers');
    if (metadata.namespace === undefined) checkClusterObject(read, view, findings);
    else if (!mayHold(read, view)) {
      const own = [...view.namespaces.values()].filter(({ stack }) => stack === read.stack).map(({ name }) => name);
      findings.add('object-misplaced', read, quoted(`${metadata.namespace}/${nameOf(read)}`), own.join(', ') || '-');
    }
    const first = kind === 'Namespace' ? view.namespaces.get(metadata.name) : undefined;
    if (first !== undefined && first.declared !== read)
      findings.add('object-misplaced', read, quoted(nameOf(read)), first.stack);
  }
  checkOneAgency(view, findings);
}
