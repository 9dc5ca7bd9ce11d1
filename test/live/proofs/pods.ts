import type { KubeObject } from '../cluster/kube-client';
import type { Facts } from './facts';

/** A part of a pod's specification, as JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where a pod differs from the one that every level accepts. A field that is undefined is left out of the JSON. */
export interface PodParts {
  readonly spec?: Fields;
  readonly podSecurity?: Fields;
  /** Of the only container. */
  readonly container?: Fields;
  readonly security?: Fields;
}

/** A container that keeps the Pod Security Standards and the admission policies. Nothing ever pulls the image. */
export const container = (name: string, fields: Fields = {}, security: Fields = {}): Fields => ({
  name,
  image: `registry.example/app@sha256:${'0123456789abcdef'.repeat(4)}`,
  ...fields,
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    ...security,
  },
});

export function podSpec({ spec = {}, podSecurity = {}, container: fields, security }: PodParts = {}): Fields {
  return {
    hostUsers: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...podSecurity },
    containers: [container('main', fields, security)],
    ...spec,
  };
}

export const pod = (namespace: string, spec: Fields, name = 'test-pod'): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace },
  spec,
});

/** What the admission policies ask of a pod besides: labels, and at level 4 the sandbox and the nodes of that level. */
const asAsked = ({ agency, level }: Facts, spec: Fields): { readonly labels: Fields; readonly spec: Fields } => ({
  labels: { 'app.kubernetes.io/name': 'test', 'ndc.gov.vn/agency': agency },
  spec:
    level === 4 ? { runtimeClassName: 'ndc-sandbox', nodeSelector: { 'ndc.gov.vn/pool': 'level-4' }, ...spec } : spec,
});

/** A pod as its namespace’s policies ask for it. */
export function podOf(facts: Facts, namespace: string, spec: Fields, name?: string): KubeObject {
  const { labels, spec: placed } = asAsked(facts, spec);
  const plain = pod(namespace, placed, name);
  return { ...plain, metadata: { ...plain.metadata, labels } };
}

/** The template of a workload that makes such pods, with the label that it finds them by. */
export function templateOf(facts: Facts, spec: Fields, selected: Fields): Fields {
  const { labels, spec: placed } = asAsked(facts, spec);
  return { metadata: { labels: { ...labels, ...selected } }, spec: placed };
}

export const resources = (requests: Fields, limits: Fields = requests): Fields => ({ resources: { requests, limits } });

/** Asks whether the object would be accepted, without making it. */
export const DRY_RUN = { dryRun: 'All' };
