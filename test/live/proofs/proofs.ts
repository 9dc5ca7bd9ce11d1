import { bundle } from './bundle';
import { cleanup, deletion } from './deletion';
import { floods } from './floods';
import { limits } from './limits';
import { podSecurity } from './pod-security';
import type { Proof } from './proof';
import { quota } from './quota';
import { rights } from './rights';
import { secretsAtRest } from './secrets-at-rest';
import { tokens } from './tokens';

/** Every control of a tenant namespace with its proof, in an order in which all can be tried on one namespace. */
export const PROOFS = {
  bundle,
  'pod security': podSecurity,
  limits,
  tokens,
  rights,
  'secrets at rest': secretsAtRest,
  deletion,
  quota,
  floods,
  cleanup,
} as const satisfies Readonly<Record<string, Proof>>;

export type ProofName = keyof typeof PROOFS;
export const PROOF_NAMES = Object.keys(PROOFS) as readonly ProofName[];
