import type { KubeObject } from '../cluster/kube-client';

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

/** A container that keeps every rule of the Pod Security Standards. Nothing ever pulls the image. */
export const container = (name: string, fields: Fields = {}, security: Fields = {}): Fields => ({
  name,
  image: 'registry.example/app:1',
  ...fields,
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, ...security },
});

export function podSpec({ spec = {}, podSecurity = {}, container: fields, security }: PodParts = {}): Fields {
  return {
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

export const resources = (requests: Fields, limits: Fields = requests): Fields => ({ resources: { requests, limits } });

/** Asks whether the object would be accepted, without making it. */
export const DRY_RUN = { dryRun: 'All' };
