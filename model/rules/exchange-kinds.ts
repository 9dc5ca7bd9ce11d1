import { systemsByTenant } from '../estate/find-system';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import { population, populationData, populationDataOfOtherKind } from './kinds/population';
import { type Exchange, exchangesOf } from './kinds/sides';
import { verticalLine } from './kinds/vertical-line';
import { authentication, documents } from './kinds/vneid';
import type { Rule } from './rule';

/** Each kind of exchange has rules of its own, beyond those of every agreement. */
export const exchangeKinds: Rule = {
  name: 'kinds of exchange',
  cites: ['R07', 'R21', 'R24c', 'R25'],
  check: (subject) =>
    exchangesOf(subject, systemsByTenant(subject.tenants)).flatMap((exchange) => [
      ...OF_KIND[exchange.entry.value.kind](exchange),
      ...populationDataOfOtherKind(exchange),
      ...throughTheHub(exchange),
      ...needless(exchange),
    ]),
};

type Kind = AgreementFile['kind'];

const OF_KIND: Readonly<Record<Kind, (exchange: Exchange) => readonly Issue[]>> = {
  'data-sharing': () => [],
  'population-synchronisation': population,
  'vneid-authentication': authentication,
  'vneid-documents': documents,
  'public-services': portal,
  'vertical-line': verticalLine,
};

/** Portals of online public services, national and provincial, are the consumers of their kind. */
function portal({ entry, consumer }: Exchange): readonly Issue[] {
  if (consumer === undefined || consumer.settings.portal !== undefined) return [];
  const system = `${consumer.agency}/${consumer.id}`;
  return [issue('portal-missing', entry.at(['consumer', 'system']), { system })];
}

/** Kinds that know no other intermediary than NDOP. */
const HUB_ALONE: readonly Kind[] = ['population-synchronisation', 'vertical-line'];

function throughTheHub(exchange: Exchange): readonly Issue[] {
  const { entry } = exchange;
  const { kind, via } = entry.value;
  if (via === 'ndop' || !(HUB_ALONE.includes(kind) || populationData(exchange).length > 0)) return [];
  return [issue('kind-not-through-ndop', entry.at(['via']), { kind, via })];
}

/** What only one kind has, said of another, would be read by nobody. */
function needless({ entry }: Exchange): readonly Issue[] {
  const { kind, document, sector } = entry.value;
  const issues: Issue[] = [];
  if (document !== undefined && kind !== 'vneid-documents')
    issues.push(
      issue('key-of-other-kind', entry.at(['document']), { key: 'document', kind, wanted: 'vneid-documents' }),
    );
  if (sector !== undefined && kind !== 'vertical-line')
    issues.push(issue('key-of-other-kind', entry.at(['sector']), { key: 'sector', kind, wanted: 'vertical-line' }));
  return issues;
}
