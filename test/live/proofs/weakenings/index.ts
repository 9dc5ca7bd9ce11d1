import { BUNDLE } from './bundle';
import { AT_REST, DELETION } from './deletion';
import { POD_SECURITY } from './pod-security';
import { RESOURCES } from './resources';
import { RIGHTS } from './rights';
import type { Weakening } from './weakening';

export type { Weakening } from './weakening';

/** All that is tried; README.md of the live tests lists the names. */
export const WEAKENINGS: readonly Weakening[] = [
  ...DELETION,
  ...BUNDLE,
  ...POD_SECURITY,
  ...RESOURCES,
  ...RIGHTS,
  AT_REST,
];
