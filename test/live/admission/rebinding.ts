import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { createSlots, describeObject } from '../support/apply';

const API = 'admissionregistration.k8s.io/v1';
const NAMESPACE = 'test-taken-up';
const TAKEN_UP_MS = 20_000;
const PARALLEL = 8;

/** Applies objects side by side. Throws with the server's words for the first that it refuses. */
export async function applyObjects(admin: KubeClient, objects: readonly KubeObject[]): Promise<void> {
  const slots = createSlots(PARALLEL);
  await Promise.all(objects.map((one) => slots(() => succeed(describeObject(one), admin.apply(one)))));
}

/**
 * Applies policies and bindings, and waits until the API server judges by them. It takes up all that it has seen in
 * one step, once a second: when it judges by a pair that was made last, it judges by all that was made before.
 */
export function createRebinding(admin: KubeClient): (objects: readonly KubeObject[]) => Promise<void> {
  let count = 0;
  return async (objects) => {
    const name = `test-taken-up-${(count += 1)}`;
    await applyObjects(admin, objects);
    await applyObjects(admin, [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } }]);
    await applyObjects(admin, signalOf(name));
    const configMap: KubeObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: NAMESPACE } };
    const judged = await within(TAKEN_UP_MS, async () =>
      (await admin.create(configMap, { dryRun: 'All' })).status === 403 ? true : undefined,
    );
    if (judged === undefined) throw new Error(`the API server did not take the policies up in ${TAKEN_UP_MS} ms`);
  };
}

function signalOf(name: string): readonly KubeObject[] {
  const resourceRules = [{ apiGroups: [''], apiVersions: ['v1'], resources: ['configmaps'], operations: ['CREATE'] }];
  return [
    {
      apiVersion: API,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        matchConstraints: {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': NAMESPACE } },
          resourceRules,
        },
        validations: [{ expression: `object.metadata.name != "${name}"`, message: name, reason: 'Forbidden' }],
      },
    },
    {
      apiVersion: API,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Deny'] },
    },
  ];
}

interface Checked extends KubeObject {
  readonly metadata: KubeObject['metadata'] & { readonly generation?: number };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly typeChecking?: { readonly expressionWarnings?: readonly { fieldRef: string; warning: string }[] };
  };
}

/** What the API server's type checker says of each policy, after it has looked at all of them. */
export async function typeWarnings(admin: KubeClient): Promise<readonly string[]> {
  const checked = await within(TAKEN_UP_MS, async () => {
    const policies = (await admin.list(`/apis/${API}/validatingadmissionpolicies`)) as readonly Checked[];
    const done = policies.every(({ status, metadata }) => status?.observedGeneration === metadata.generation);
    return done && policies.length > 0 ? policies : undefined;
  });
  if (checked === undefined) throw new Error(`the policies' types were not checked in ${TAKEN_UP_MS} ms`);
  return checked.flatMap(({ metadata, status }) =>
    (status?.typeChecking?.expressionWarnings ?? []).map(
      ({ fieldRef, warning }) => `${metadata.name} ${fieldRef}: ${warning}`,
    ),
  );
}
