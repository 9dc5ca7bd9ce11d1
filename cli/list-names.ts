/** Tables that `ndc list` prints. */
export const LIST_NAMES = [
  'stacks',
  'tenants',
  'systems',
  'agreements',
  'datasets',
  'databases',
  'approvers',
  'access',
  'waivers',
] as const;
