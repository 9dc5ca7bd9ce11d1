import { CERTIFICATE_REQUESTS } from './certificate-requests';
import { IDENTITY } from './identity';
import { PLUGINS } from './plugins';
import { RECORDS } from './records';
import type { Requirement } from './requirement';
import { RIGHTS } from './rights';
import { WIRE } from './wire';

/** What the builder of a cluster is asked for, in the order of the page that asks. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...IDENTITY,
  ...RIGHTS,
  ...PLUGINS,
  ...CERTIFICATE_REQUESTS,
  ...WIRE,
  ...RECORDS,
];
