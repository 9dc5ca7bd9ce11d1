import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { byText } from '../estate/names';
import type { PodLabels, Protocol } from '../estate/types';
import type { AgreementFile } from '../schema/agreement';
import type { DatasetFile } from '../schema/dataset';
import type { Ports } from '../schema/scalars';

/** Pods that open connections, with what their system declares under the name that the agreement uses. */
export interface ResolvedClient {
  readonly agency: string;
  readonly system: string;
  readonly name: string;
  /** Undefined: the system stands outside the cluster. */
  readonly podLabels: PodLabels | undefined;
  /** Where it stands outside. */
  readonly zone: string | undefined;
}

export interface ResolvedInterface extends ResolvedClient {
  readonly ports: Ports;
  readonly protocol: Protocol;
  readonly profile: string;
  /** Its own, or the platform's where it names none. */
  readonly limits: { readonly requestsPerMinute: number; readonly bodyKiB: number };
}

export type ResolvedParty =
  ({ readonly role: 'client' } & ResolvedClient) | ({ readonly role: 'interface' } & ResolvedInterface);

/** The integration platform that an exchange passes: it is called at one end and calls on from the other. */
export interface ResolvedPlatform {
  readonly interface: ResolvedInterface;
  readonly client: ResolvedClient;
}

/**
 * What both sides sign: the terms with everything resolved, so that a change of a port or of a dataset's class is a
 * change of terms. Contacts, comments, order and language are no terms.
 */
export interface Terms {
  readonly agreement: AgreementFile;
  readonly consumer: ResolvedParty;
  readonly provider: ResolvedParty;
  readonly through: ResolvedPlatform | undefined;
  readonly datasets: readonly DatasetFile[];
  /** Zones of the agent nodes that stand outside the cluster. */
  readonly agentNodes: { readonly consumer: string | undefined; readonly provider: string | undefined };
}

/** Who opens the connection, and who is called. */
export function directionOf({ agreement, consumer, provider }: Terms): {
  readonly from: ResolvedClient;
  readonly to: ResolvedInterface;
} {
  const [from, to] = agreement.initiator === 'consumer' ? [consumer, provider] : [provider, consumer];
  if (to.role !== 'interface') throw new Error(`agreement ${agreement.id} was accepted without an interface`);
  return { from, to };
}

export type SharedDataset = Pick<DatasetFile, 'id' | 'class' | 'classification' | 'personalData' | 'sharing'> & {
  /** Sorted. */
  readonly fields: readonly string[];
};

/** What of its datasets an agreement shares, in its own order. */
export function sharedDatasets({ agreement, datasets }: Terms): readonly SharedDataset[] {
  return agreement.datasets.map(({ id, fields }) => {
    const dataset = datasets.find((one) => one.id === id);
    if (dataset === undefined) throw new Error(`terms of ${agreement.id} name an unresolved dataset`);
    const { class: layer, classification, personalData, sharing } = dataset;
    return { id, fields: [...fields].sort(byText), class: layer, classification, personalData, sharing };
  });
}

/** The terms as they are signed: what `digestOf` hashes, before it is brought into canonical form. */
export function signedTerms(terms: Terms): Readonly<Record<string, unknown>> {
  const { agreement, consumer, provider, through, agentNodes } = terms;
  const { id, kind, via, document, sector, purpose, frequency, initiator, logMonths, from, until } = agreement;
  return {
    ...{ id, kind, via, document, sector, purpose, frequency, initiator, logMonths, from, until },
    legalBasis: [...agreement.legalBasis].sort(
      (a, b) => byText(a.instrument, b.instrument) || byText(a.clause, b.clause),
    ),
    consumer: signedParty(consumer),
    provider: signedParty(provider),
    through: through && { interface: signedInterface(through.interface), client: signedClient(through.client) },
    agentNodes,
    datasets: sharedDatasets(terms).toSorted((a, b) => byText(a.id, b.id)),
  };
}

const signedParty = (party: ResolvedParty): unknown =>
  party.role === 'client' ? signedClient(party) : signedInterface(party);
const signedClient = ({ agency, system, name, podLabels, zone }: ResolvedClient): object => ({
  ...{ agency, system, name, podLabels, zone },
});
const signedInterface = (served: ResolvedInterface): object => ({
  ...signedClient(served),
  ...served.ports,
  protocol: served.protocol,
  profile: served.profile,
  limits: served.limits,
});

/** RFC 8785 canonical JSON of the signed terms; members that are undefined are left out. */
export function canonicalTerms(terms: Terms): string {
  const canonical = canonicalize(signedTerms(terms));
  if (canonical === undefined) throw new Error(`terms of ${terms.agreement.id} have no canonical form`);
  return canonical;
}

/** Digest of the resolved terms: `v1:sha256:` over RFC 8785 canonical JSON. */
export function digestOf(terms: Terms): string {
  return `v1:sha256:${createHash('sha256').update(canonicalTerms(terms), 'utf8').digest('hex')}`;
}
