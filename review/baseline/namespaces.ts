import { quoted } from '../quoted';
import type { Findings } from './findings';
import { ANNOTATION, isPlatform, LABEL } from './keys';
import { annotationsOf, type EstateView, levelOf, type NamespaceView } from './view';

const POD_SECURITY = 'pod-security.kubernetes.io';
const PINNED = /^v1\.[1-9]\d{0,2}$/;
const ID = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const TIERS = ['central', 'province', 'commune'];
const NOT_THERE = '-';

/** The one version that all namespaces must pin: the platform's own, or the first. */
function pinnedVersion({ namespaces }: EstateView): string {
  const versions = [...namespaces.values()].map(({ labels }) => labels[`${POD_SECURITY}/enforce-version`] ?? '');
  return versions.find((version) => PINNED.test(version)) ?? 'v1.NN';
}

/** Namespaces of components whose pods need more of their nodes than restricted leaves them; everything else is it. */
const LESS_THAN_RESTRICTED: ReadonlyMap<string, string> = new Map([
  // Reads the logs and figures of the node itself.
  ['ndc-nodes', 'privileged'],
  // Watches the kernel.
  ['ndc-sensor', 'privileged'],
  // Gives volumes to pods, and disks to daemons.
  ['ndc-objects', 'privileged'],
  // Copies volumes as root, without paths of the node.
  ['ndc-backup', 'baseline'],
]);

const platformLevels = (name: string): readonly string[] => [
  ...(LESS_THAN_RESTRICTED.has(name) ? [LESS_THAN_RESTRICTED.get(name) ?? ''] : []),
  'restricted',
];

function checkPodSecurity(namespace: NamespaceView, version: string, findings: Findings): void {
  const { declared, labels, level, name } = namespace;
  const enforced = isPlatform(name) ? platformLevels(name) : level === 1 ? ['baseline', 'restricted'] : ['restricted'];
  const expected: readonly (readonly [string, readonly string[]])[] = [
    ['enforce', enforced],
    ['audit', ['restricted']],
    ['warn', ['restricted']],
    ...['enforce', 'audit', 'warn'].map((mode) => [`${mode}-version`, [version]] as const),
  ];
  for (const [mode, allowed] of expected) {
    const key = `${POD_SECURITY}/${mode}`;
    const value = labels[key] ?? NOT_THERE;
    if (!allowed.includes(value))
      findings.add('pod-security', declared, `${mode}: ${quoted(value)}`, allowed.join(' | '));
  }
}

function checkLabels({ declared, labels }: NamespaceView, findings: Findings): void {
  const level = labels[LABEL.level];
  if (levelOf(level) === undefined) findings.add('namespace-level', declared, quoted(level ?? NOT_THERE), '1, 2, 3, 4');
  const demand = (key: string, holds: boolean, expected: string): void => {
    if (!holds) findings.add('namespace-label', declared, `${key}: ${quoted(labels[key] ?? NOT_THERE)}`, expected);
  };
  demand(LABEL.agency, ID.test(labels[LABEL.agency] ?? ''), 'a-z, 0-9, "-"');
  demand(LABEL.system, ID.test(labels[LABEL.system] ?? ''), 'a-z, 0-9, "-"');
  demand(LABEL.tier, TIERS.includes(labels[LABEL.tier] ?? ''), TIERS.join(' | '));
}

/** No two namespaces are one system: their groups would be the same people. */
function checkSystems({ tenants }: EstateView, findings: Findings): void {
  const owners = new Map<string, string>();
  for (const { name, declared, labels } of tenants) {
    const system = `${labels[LABEL.agency] ?? ''}/${labels[LABEL.system] ?? ''}`;
    const owner = owners.get(system);
    if (owner !== undefined)
      findings.add('namespace-label', declared, `${LABEL.system}: ${quoted(system)}`, `≠ ${owner}`);
    owners.set(system, name);
  }
}

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((each) => each !== '');

/** A commune unit is one namespace's: policies compare labels of pods with it. */
function checkCommunes({ tenants }: EstateView, findings: Findings): void {
  const owners = new Map<string, string>();
  for (const { name, declared, labels } of tenants) {
    const communes = [...listed(annotationsOf(declared)[ANNOTATION.communes]), ...listed(labels[LABEL.commune])];
    for (const commune of communes) {
      const owner = owners.get(commune);
      if (owner !== undefined) findings.add('commune-shared', declared, quoted(commune), owner);
      owners.set(commune, name);
    }
  }
}

/** A domain and its parents, each from one of its dots on. */
const withParents = (domain: string): readonly string[] =>
  domain.split('.').map((_, index, labels) => labels.slice(index).join('.'));

/** Whoever serves a domain also serves what lies within: policies let an ingress take any host below. */
function checkDomains({ tenants }: EstateView, findings: Findings): void {
  const owners = new Map<string, string>();
  const all = tenants.flatMap(({ name, declared }) =>
    listed(annotationsOf(declared)[ANNOTATION.domains]).map((domain) => ({ domain, name, declared })),
  );
  for (const { domain, name, declared } of all) {
    const owner = owners.get(domain);
    if (owner !== undefined) findings.add('domain-shared', declared, quoted(domain), owner);
    if (!domain.includes('.') || domain.includes('*')) findings.add('domain-shared', declared, quoted(domain), '-');
    owners.set(domain, name);
  }
  for (const { domain, name, declared } of all) {
    const parent = withParents(domain)
      .slice(1)
      .find((each) => owners.has(each) && owners.get(each) !== name);
    if (parent !== undefined) findings.add('domain-shared', declared, quoted(domain), owners.get(parent) ?? '');
  }
}

/** What a namespace says of itself is what Pod Security, the admission policies and the rights go by. */
export function checkNamespaces(view: EstateView, findings: Findings): void {
  const version = pinnedVersion(view);
  for (const namespace of view.namespaces.values()) checkPodSecurity(namespace, version, findings);
  for (const namespace of view.tenants) checkLabels(namespace, findings);
  checkSystems(view, findings);
  checkCommunes(view, findings);
  checkDomains(view, findings);
}
