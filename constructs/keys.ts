/** The keys that the platform writes on Kubernetes objects: a contract with policies, reviews and live clusters. */
const DOMAIN = 'ndc.gov.vn';

/** A domain of our own: the Kubernetes provider hides drift of unlisted keys under `kubernetes.io`. */
export const LABELS = {
  agency: `${DOMAIN}/agency`,
  system: `${DOMAIN}/system`,
  level: `${DOMAIN}/level`,
  tier: `${DOMAIN}/tier`,
  egovCode: `${DOMAIN}/egov-code`,
  commune: `${DOMAIN}/commune`,
  managed: `${DOMAIN}/managed`,
  guard: `${DOMAIN}/guard`,
  agreement: `${DOMAIN}/agreement`,
  database: `${DOMAIN}/database`,
  schemaVersion: `${DOMAIN}/schema-version`,
} as const;

export const ANNOTATIONS = {
  displayName: `${DOMAIN}/display-name`,
  domains: `${DOMAIN}/domains`,
  communes: `${DOMAIN}/communes`,
  agreements: `${DOMAIN}/agreements`,
  legalBasis: `${DOMAIN}/legal-basis`,
  until: `${DOMAIN}/until`,
  talksTo: `${DOMAIN}/talks-to`,
  waiver: `${DOMAIN}/waiver`,
  platformFlow: `${DOMAIN}/platform-flow`,
} as const;

/** Written by the API server itself: the only namespace label that nobody else can set. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** Label and taint of the nodes that are set apart; the policies P24c and P30 name it too. */
export const NODE_POOL = `${DOMAIN}/pool`;

/** Runtime class of level 4, and of level 4 alone (P24c, P30). */
export const SANDBOX_CLASS = 'ndc-sandbox';

/** Only the platform identity may change an object that carries it (policy P06). */
export const MANAGED = { [LABELS.managed]: 'true' } as const;

/** On what makes a namespace safe: it ends only with its namespace (policy P28). */
export const GUARD = { ...MANAGED, [LABELS.guard]: 'true' } as const;
