import type { Change } from '../change';
import type { Level } from '../estate';
import type { ProofName } from '../proofs';

interface Weak {
  /** What was made weaker, unique. */
  readonly name: string;
  /** The proof that has to see it. */
  readonly proof: ProofName;
  /** Words that one of its findings holds: seen for this reason and no other. */
  readonly reports: string;
}

/** A control made weaker on purpose. */
export type Weakening =
  | (Weak & { readonly of: 'namespace'; readonly level: Level; readonly change: Change })
  /** The admission policies and their bindings, which hold for the whole cluster. */
  | (Weak & { readonly of: 'policies'; readonly change: Change })
  /** The API server’s configuration of encryption at rest, as JSON. */
  | (Weak & { readonly of: 'encryption'; readonly change: (configuration: unknown) => unknown });

/** A weakening of the objects of one namespace, of level 3 unless said otherwise. */
export const ofNamespace = (
  proof: ProofName,
  name: string,
  reports: string,
  change: Change,
  level: Level = 3,
): Weakening => ({ name, proof, reports, of: 'namespace', level, change });
