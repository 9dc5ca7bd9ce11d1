import { systemsByTenant, type SystemLookup } from '../estate/find-system';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Entry } from '../schema/config';
import type { DirectPathFile } from '../schema/consent';
import type { Rule } from './rule';

/** The data of an agreement is of one duty, the platform on its way carries it, and its direct path can be named. */
export const agreementData: Rule = {
  name: 'data of agreements',
  cites: ['R08c', 'R14b'],
  check: ({ config, tenants }) => {
    const mandatory = new Map(config.entries.dataset.map(({ value }) => [value.id, value.sharing === 'mandatory']));
    const systems = systemsByTenant(tenants);
    const agreements = new Map(config.entries.agreement.map(({ value }) => [value.id, value]));
    return [
      ...config.entries.agreement.flatMap((entry) => [...duties(entry, mandatory), ...carried(entry, systems)]),
      ...config.entries.directPath.flatMap((entry) => nameable(entry, agreements.get(entry.value.agreement))),
    ];
  },
};

/** Who owes a connection, may refuse and is coordinated differs by duty: one agreement could not say for which data. */
function duties({ value, at }: Entry<AgreementFile>, mandatory: ReadonlyMap<string, boolean>): readonly Issue[] {
  const owed = value.datasets.find(({ id }) => mandatory.get(id) === true);
  return value.datasets.flatMap(({ id }, index) => {
    if (owed === undefined || mandatory.get(id) !== false) return [];
    return [issue('agreement-mixes-duties', at(['datasets', index, 'id']), { dataset: id, mandatory: owed.id })];
  });
}

/** An interface that is not there has an issue of its own. */
function carried({ value, at }: Entry<AgreementFile>, systems: SystemLookup['tenants']): readonly Issue[] {
  const { through } = value;
  const served = through && systems.get(through.agency)?.get(through.system)?.settings.interfaces?.[through.interface];
  if (served === undefined) return [];
  const allowed = served.datasets ?? [];
  return value.datasets
    .filter(({ id }) => !allowed.includes(id))
    .map(({ id }) =>
      issue(
        'dataset-not-carried',
        at(['through', 'interface']),
        { dataset: id, interface: through?.interface ?? '' },
        { allowed },
      ),
    );
}

/** Characters of a Kubernetes name, less those of `-ingress` behind a hop's id. */
const LONGEST = 253 - '-ingress'.length;

function nameable({ at }: Entry<DirectPathFile>, agreement: AgreementFile | undefined): readonly Issue[] {
  if (agreement === undefined) return [];
  const { id, consumer, provider, initiator } = agreement;
  const [from, to] = initiator === 'consumer' ? [consumer, provider] : [provider, consumer];
  const ends = [
    [from.agency, from.system, from.client],
    [to.agency, to.system, to.interface],
  ];
  const length = `waiver.${id}.${ends.map((names) => names.join('.')).join('--')}`.length;
  if (length <= LONGEST) return [];
  return [issue('direct-path-name-too-long', at(['agreement']), { agreement: id, by: String(length - LONGEST) })];
}
