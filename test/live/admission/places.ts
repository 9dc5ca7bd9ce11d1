import type { KubeObject } from '../cluster/kube-client';

export const AGENCY = 'vi-du-a';
export const OTHER_AGENCY = 'vi-du-b';
/** The only domain of the namespaces that have one. */
export const DOMAIN = 'emr.vi-du-a.example';

/** The namespaces of the platform, as the policies are told. */
export const PLATFORM_NAMESPACES = [
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'ndc-system',
  'ndc-hub',
  'ndc-metrics',
];
/** Namespaces that all rules share; every other place is a namespace of its own for each rule. */
const SHARED = ['default', 'kube-system', 'ndc-system', 'ndc-hub', 'ndc-metrics'] as const;

type Shared = (typeof SHARED)[number];
type Level = 1 | 2 | 3 | 4;
export type Place =
  | `level ${Level}`
  | 'unlabelled'
  | 'without a level'
  | 'without domains'
  | 'with communes'
  | 'approved for deletion'
  | 'approved under another name'
  | 'agent node'
  | 'agent node of level 4'
  | Shared;

const isShared = (place: Place): place is Shared => SHARED.some((shared) => shared === place);

/** The name of the namespace in which the cases of a rule find a place. */
export const namespaceAt = (rule: string, place: Place): string =>
  isShared(place) ? place : `${rule.toLowerCase()}-${place.replaceAll(' ', '-')}`;

/** Pod Security by itself permits every case: with `hostUsers: false` also root, from v1.35 on. */
export const POD_SECURITY = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/enforce-version': 'v1.35',
};

const APPROVAL = 'ndc.gov.vn/delete-approved';

interface Marks {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

function marksAt(place: Place, namespace: string): Marks {
  if (place === 'unlabelled' || isShared(place)) return { labels: {}, annotations: {} };
  if (place === 'without a level') return { labels: { 'ndc.gov.vn/agency': AGENCY, ...POD_SECURITY }, annotations: {} };
  const level = /level ([1-4])$/.exec(place)?.[1] ?? '3';
  const labels = {
    'ndc.gov.vn/agency': AGENCY,
    'ndc.gov.vn/system': place.startsWith('agent node') ? 'agent-node' : 'ho-so',
    'ndc.gov.vn/level': level,
    ...POD_SECURITY,
    // As it is at level 1, where rules refuse what Pod Security refuses elsewhere.
    ...(level === '1' ? { 'pod-security.kubernetes.io/enforce': 'baseline' } : {}),
  };
  if (place === 'without domains') return { labels, annotations: {} };
  if (place === 'with communes')
    return {
      labels: { ...labels, 'ndc.gov.vn/commune': '00003' },
      annotations: { 'ndc.gov.vn/communes': '00001,00002' },
    };
  if (place === 'approved for deletion') return { labels, annotations: { [APPROVAL]: namespace } };
  if (place === 'approved under another name') return { labels, annotations: { [APPROVAL]: `${namespace}-old` } };
  return { labels, annotations: { 'ndc.gov.vn/domains': DOMAIN } };
}

/** The namespace as it is before the policies are, without labels of the run. */
export function namespaceObject(rule: string, place: Place): KubeObject {
  const name = namespaceAt(rule, place);
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...marksAt(place, name) } };
}
