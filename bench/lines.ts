/** Line of `profile:` in a generated tenant.yaml: where a system that the profile brings is declared. */
export const PROFILE_LINE = 3;

/** First day of every generated tenant. */
export const TENANT_SINCE = '2025-07-01';

/** How provenance names the generated config folder. */
export const SHOWN_ROOT = 'config';
