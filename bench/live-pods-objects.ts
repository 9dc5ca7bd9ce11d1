import type { KubeObject } from '../test/live/cluster/kube-client';

const AGENCY = 'bench';
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const LEVELS = [1, 3, 4] as const;
export const MANY = 20;

/** A pod that every rule of its level permits, so that all of them are evaluated to their end. */
export interface PodKind {
  readonly name: string;
  readonly level: (typeof LEVELS)[number];
  readonly containers: number;
  /** Environment variables of each container. */
  readonly variables: number;
}

export const POD_KINDS: readonly PodKind[] = [
  ...LEVELS.map((level) => ({ name: `level ${level}`, level, containers: 1, variables: 0 })),
  { name: `level 3, ${MANY} containers`, level: 3, containers: MANY, variables: 0 },
  { name: `level 3, ${MANY} containers of 50 variables`, level: 3, containers: MANY, variables: 50 },
];

/** Without quotas and limits: these cost the same with and without policies. */
export const namespaceAt = (level: number): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: `${AGENCY}-level-${level}`,
    labels: {
      'ndc.gov.vn/agency': AGENCY,
      'ndc.gov.vn/level': String(level),
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'v1.34',
    },
  },
});

export function podAt({ level, containers, variables }: PodKind, name: string): KubeObject {
  const container = (index: number): object => ({
    name: `c${index}`,
    image: `registry.example/app@${DIGEST}`,
    env: Array.from({ length: variables }, (_, number) => ({ name: `V${number}`, value: 'x' })),
    resources: { limits: { cpu: '100m', memory: '64Mi' } },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: `${AGENCY}-level-${level}`,
      labels: { 'app.kubernetes.io/name': 'bench', 'ndc.gov.vn/agency': AGENCY },
    },
    spec: {
      automountServiceAccountToken: false,
      hostUsers: false,
      ...(level === 4 ? { runtimeClassName: 'ndc-sandbox', nodeSelector: { 'ndc.gov.vn/pool': 'level-4' } } : {}),
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: Array.from({ length: containers }, (_, index) => container(index)),
    },
  };
}
