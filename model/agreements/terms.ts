import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AgreementFile } from '../schema/agreement';
import type { DatasetFile } from '../schema/catalogue';
import { byText } from '../estate/names';
import type { PodLabels } from '../estate/types';

/** An end of an agreement, with what its system declares under the name that the agreement uses. */
export interface ResolvedEnd {
  readonly agency: string;
  readonly system: string;
  readonly name: string;
  readonly podLabels: PodLabels;
}

export interface ResolvedInterface extends ResolvedEnd {
  readonly port: number;
  readonly protocol: string;
}

/**
 * What both sides sign: the terms with everything resolved, so that a change of a port or of a dataset's class is a
 * change of terms. Contacts, comments, order and language are no terms.
 */
export interface Terms {
  readonly agreement: AgreementFile;
  readonly consumer: ResolvedEnd;
  readonly provider: ResolvedInterface;
  readonly datasets: readonly DatasetFile[];
}

/** Digest of the resolved terms: `v1:sha256:` over RFC 8785 canonical JSON. */
export function digestOf({ agreement, consumer, provider, datasets }: Terms): string {
  const shared = agreement.datasets.map(({ id, fields }) => {
    const dataset = datasets.find((one) => one.id === id);
    if (dataset === undefined) throw new Error(`terms of ${agreement.id} name an unresolved dataset`);
    return { id, fields: [...fields].sort(byText), class: dataset.class, classification: dataset.classification };
  });
  const { id, purpose, frequency, initiator, from, until } = agreement;
  const legalBasis = [...agreement.legalBasis].sort(
    (a, b) => byText(a.instrument, b.instrument) || byText(a.clause, b.clause),
  );
  const terms = {
    id,
    purpose,
    frequency,
    initiator,
    from,
    until,
    legalBasis,
    consumer,
    provider,
    datasets: shared.sort((a, b) => byText(a.id, b.id)),
  };
  const canonical = canonicalize(terms);
  if (canonical === undefined) throw new Error(`terms of ${id} have no canonical form`);
  return `v1:sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}
