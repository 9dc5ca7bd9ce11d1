import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import type { WeakName } from './weak';

interface Bilingual {
  readonly en: string;
  readonly vi: string;
}

/** Something that only the builder of the cluster can see to, and what it costs to leave it out. */
export interface Requirement {
  readonly name: Bilingual;
  /** Flags (`--name`), admission plugins and files that it rests on, as the page on requirements shows them. */
  readonly demands: readonly string[];
  /** What happens without it. */
  readonly without: Bilingual;
  /** The control plane that lacks it. */
  readonly weak: WeakName;
  /** Words of a finding that the attack has there. */
  readonly reports: string;
  /** Tries it: one line for each thing that succeeds and should not, none where the requirement is met. */
  readonly attack: Attack;
}

export type Attack = (cluster: Cluster) => Promise<readonly string[]>;

export interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const RBAC = 'rbac.authorization.k8s.io';
/** How long a new right, policy or quota may take until it is heeded, and a wrong one until it shows. */
export const HEEDED_MS = 5000;

export const namespace = (name: string, labels: Readonly<Record<string, string>> = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

/** A namespace with the account that its pods need: a controller makes it a moment later. */
export async function makeNamespace(
  { admin }: Cluster,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<void> {
  await succeed(`namespace ${name}`, admin.apply(namespace(name, labels)));
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } };
  const made = await within(HEEDED_MS, async () => ((await admin.read(account)).status === 200 ? true : undefined));
  if (made === undefined) throw new Error(`namespace ${name} gets no default account`);
}

/** An admission policy of one rule, in force for what it selects. */
export function policyWithBinding(
  name: string,
  matchConstraints: object,
  expression: string,
  message: string,
): readonly KubeObject[] {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const validations = [{ expression, message, reason: 'Forbidden' }];
  const policy = { apiVersion, kind: 'ValidatingAdmissionPolicy', metadata: { name } };
  const binding = { ...policy, kind: 'ValidatingAdmissionPolicyBinding' };
  return [
    { ...policy, spec: { matchConstraints, validations } },
    { ...binding, spec: { policyName: name, validationActions: ['Deny'] } },
  ];
}

/**
 * Somebody with a token of the identity provider and exactly these rights: in one namespace, or in the whole cluster
 * where none is named.
 */
export async function personWith(
  cluster: Cluster,
  user: string,
  rules: readonly Rule[],
  inNamespace?: string,
): Promise<KubeClient> {
  const group = `ndc:test-${user}`;
  const [scope, metadata] =
    inNamespace === undefined ? ['Cluster', { name: `test-${user}` }] : ['', { name: 'test', namespace: inNamespace }];
  const role: KubeObject = { apiVersion: `${RBAC}/v1`, kind: `${scope}Role`, metadata, rules };
  const binding: KubeObject = {
    apiVersion: `${RBAC}/v1`,
    kind: `${scope}RoleBinding`,
    metadata,
    roleRef: { apiGroup: RBAC, kind: role.kind, name: metadata.name },
    subjects: [{ apiGroup: RBAC, kind: 'Group', name: group }],
  };
  for (const object of [role, binding]) await succeed(object.kind, cluster.admin.apply(object));
  const person = await cluster.as({ token: cluster.oidc(user, [group]) });
  await untilAllowed(person, rules[0], inNamespace);
  return person;
}

async function untilAllowed(person: KubeClient, rule: Rule | undefined, inNamespace = ''): Promise<void> {
  const [resource = '', subresource = ''] = rule?.resources[0]?.split('/') ?? [];
  const resourceAttributes = {
    namespace: inNamespace,
    group: rule?.apiGroups[0],
    resource,
    subresource,
    verb: rule?.verbs[0],
  };
  const review = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes },
  };
  const allowed = await within(HEEDED_MS, async () => {
    const { body } = await person.request('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', review);
    return (body as { status?: { allowed?: boolean } }).status?.allowed === true ? true : undefined;
  });
  if (allowed === undefined) throw new Error(`nobody may ${String(rule?.verbs[0])} ${resource} yet`);
}
