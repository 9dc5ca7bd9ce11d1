/** Tables that `ndc list` prints. */
export const LIST_NAMES = [
  'stacks',
  'tenants',
  'systems',
  'agreements',
  'datasets',
  'approvers',
  'access',
  'waivers',
] as const;
