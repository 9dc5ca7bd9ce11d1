/** The keys as live clusters carry them, written down a second time: sharing them would share a mistake. */
export const LABEL = {
  agency: 'ndc.gov.vn/agency',
  system: 'ndc.gov.vn/system',
  level: 'ndc.gov.vn/level',
  tier: 'ndc.gov.vn/tier',
  commune: 'ndc.gov.vn/commune',
  managed: 'ndc.gov.vn/managed',
  guard: 'ndc.gov.vn/guard',
  agreement: 'ndc.gov.vn/agreement',
} as const;

/** Begins the name of a claim that is the platform's, and of the storage class and key of an agency's databases. */
export const DATABASES = 'ndc-db-';

export const ANNOTATION = {
  domains: 'ndc.gov.vn/domains',
  communes: 'ndc.gov.vn/communes',
  agreements: 'ndc.gov.vn/agreements',
  legalBasis: 'ndc.gov.vn/legal-basis',
  until: 'ndc.gov.vn/until',
  talksTo: 'ndc.gov.vn/talks-to',
  waiver: 'ndc.gov.vn/waiver',
  platformFlow: 'ndc.gov.vn/platform-flow',
} as const;

export const NAMESPACE_NAME = 'kubernetes.io/metadata.name';
export const RBAC = 'rbac.authorization.k8s.io';
/** Day as the annotations write it. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The cluster's own namespace, which no stack makes. */
export const CLUSTER = 'kube-system';
/** The namespace of the hub, where agencies meet and where the register is. */
export const HUB = 'ndc-hub';
/** Last day on which anything may pass the hub by: the full switch (Decree 278/2025/NĐ-CP). */
export const FULL_SWITCH = '2026-12-31';

/** Whether a namespace is the platform's: no tenant can get such a name, as its agency would have to begin so. */
export const isPlatform = (namespace: string): boolean => /^(kube|ndc)-/.test(namespace);
