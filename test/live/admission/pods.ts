import type { KubeObject } from '../cluster/kube-client';
import { AGENCY } from './places';
import { apply, create, object, patchBelow, RESOURCES, type Fields, type Build } from './requests';

export const REGISTRY = 'registry.example';
/** A registry whose name has a port: its colon is no tag. */
export const REGISTRY_WITH_PORT = 'mirror.example:5000';
export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const OTHER_DIGEST = `sha256:${'fedcba9876543210'.repeat(4)}`;
export const IMAGE = `${REGISTRY}/app@${DIGEST}`;

export const LABELS = { 'app.kubernetes.io/name': 'app', 'ndc.gov.vn/agency': AGENCY };

/** Of the pods of every agent node, as the policies are told. */
export const AGENT_NODE_LABELS = { 'app.kubernetes.io/name': 'agent-node' };

/** The label `app.kubernetes.io/name` of the pods that the policies are told to waive one rule for. */
export const WAIVED_POD = 'test-waived';

export const POOL = 'ndc.gov.vn/pool';
export const SANDBOX = 'gvisor';
/** Where pods of level 4 have to run, and no other. */
export const IN_POOL = { runtimeClassName: SANDBOX, nodeSelector: { [POOL]: 'level-4' } };

/** A container that keeps every rule at every level. */
export const container = (name: string, fields: Fields = {}, security: Fields = {}): Fields => ({
  name,
  image: IMAGE,
  resources: { limits: { cpu: '100m', memory: '64Mi' } },
  ...fields,
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    ...security,
  },
});

/** The same without what the API refuses in an ephemeral container. */
export const ephemeralContainer = (fields: Fields = {}, security: Fields = {}): Fields => {
  const { resources: _resources, ...rest } = container('test-debug', fields, security);
  return rest;
};

/** Where a pod differs from the one that every rule permits. A field that is undefined is left out of the JSON. */
export interface PodParts {
  readonly metadata?: Fields;
  readonly spec?: Fields;
  readonly podSecurity?: Fields;
  /** Of the only container. */
  readonly container?: Fields;
  readonly security?: Fields;
}

const metadataOf = ({ metadata }: PodParts): Fields => ({ labels: LABELS, ...metadata });

const fieldsOf = ({ spec, podSecurity, container: fields, security }: PodParts): Fields => ({
  spec: {
    automountServiceAccountToken: false,
    hostUsers: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...podSecurity },
    containers: [container('main', fields, security)],
    ...spec,
  },
});

export const createPod = (parts: PodParts = {}): Build => create(RESOURCES.pod, fieldsOf(parts), metadataOf(parts));

export const applyPod = (parts: PodParts = {}): Build => apply(RESOURCES.pod, fieldsOf(parts), metadataOf(parts));

/** A pod as a workload makes it. */
export const podTemplate = (labels: Fields, spec: Fields = {}): Fields => ({
  metadata: { labels: { ...LABELS, ...labels } },
  ...fieldsOf({ spec }),
});

/** Parts of such a pod. */
export const WAIVED: PodParts = { metadata: { labels: { ...LABELS, 'app.kubernetes.io/name': WAIVED_POD } } };

/** A pod that is there before the policies are. */
export const standingPod =
  (name = 'running', parts: PodParts = {}): ((namespace: string) => readonly KubeObject[]) =>
  (namespace) => [object(RESOURCES.pod, namespace, name, fieldsOf(parts), metadataOf(parts))];

/** A further container for the pod `running`. */
export const addEphemeral = (fields: Fields = {}, security: Fields = {}): Build =>
  patchBelow(
    RESOURCES.pod,
    'running',
    'ephemeralcontainers',
    { spec: { ephemeralContainers: [ephemeralContainer(fields, security)] } },
    'strategic',
  );

/** A changed container `main` of a pod that is there. */
export const changedMain = (fields: Fields): Fields => ({ spec: { containers: [{ name: 'main', ...fields }] } });
