import type { ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import { FULL_SWITCH } from '../sharing/deadlines';
import { namedZone } from './named-zone';
import type { Rule, Subject } from './rule';

/** The way of an exchange is one that the law and the platform know. */
export const exchange: Rule = {
  name: 'exchange',
  cites: ['R08d', 'R14b'],
  check: (subject) => {
    const { agreement: agreements, dataset: datasets } = subject.config.entries;
    const mandatory = new Set(
      datasets.filter(({ value }) => value.sharing === 'mandatory').map(({ value }) => value.id),
    );
    return [
      ...agreements.flatMap((entry) => [
        ...throughTheHub(entry, mandatory),
        ...intermediaries(entry, subject),
        ...platforms(entry, subject),
      ]),
      ...placeOfNdxp(subject),
      ...directPaths(subject),
      ...agencies(subject),
    ];
  },
};

function throughTheHub({ value, at }: Entry<AgreementFile>, mandatory: ReadonlySet<string>): readonly Issue[] {
  if (value.via === 'ndop') return [];
  const found = value.datasets.filter(({ id }) => mandatory.has(id));
  return found.map(({ id }) => issue('mandatory-data-not-through-ndop', at(['via']), { dataset: id, via: value.via }));
}

function intermediaries({ value, at }: Entry<AgreementFile>, { config }: Subject): readonly Issue[] {
  const [platform] = config.entries.platform;
  if (value.via === 'ndop' || platform === undefined || platform.value.intermediaries !== undefined) return [];
  return [issue('intermediary-undeclared', at(['via']), { via: value.via })];
}

/** NDXP stands in a zone that exists, and that has ranges in this environment. */
function placeOfNdxp({ config, environment }: Subject): readonly Issue[] {
  return config.entries.platform.flatMap(({ value, at }): readonly Issue[] => {
    const zone = value.intermediaries?.ndxp.zone;
    if (zone === undefined) return [];
    return namedZone({ zone, at: at(['intermediaries', 'ndxp', 'zone']) }, Object.keys(value.zones), environment);
  });
}

/** A vertical line and an LGSP pass an integration platform; of which kind of body, the word says. */
function platforms({ value, at }: Entry<AgreementFile>, { register }: Subject): readonly Issue[] {
  const { via, kind, through } = value;
  const isLgsp = via === 'lgsp-ministry' || via === 'lgsp-province';
  if (through === undefined) {
    if (isLgsp) return [issue('platform-missing-on-the-way', at(['via']), { what: 'via', value: via })];
    if (kind === 'vertical-line')
      return [issue('platform-missing-on-the-way', at(['kind']), { what: 'kind', value: kind })];
    return [];
  }
  const body = register.agencies.get(through.agency);
  if (!isLgsp || body === undefined || (body.kind === 'province') === (via === 'lgsp-province')) return [];
  return [issue('platform-of-wrong-kind', at(['through', 'agency']), { agency: body.id, kind: body.kind, via })];
}

function directPaths({ config, asOf }: Subject): readonly Issue[] {
  return config.entries.directPath.flatMap(({ value, at }) => {
    const { agreement, until } = value;
    if (until > FULL_SWITCH)
      return [issue('direct-path-past-the-switch', at(['until']), { until, switch: FULL_SWITCH })];
    return asOf <= until ? [issue('direct-path-open', at(['until']), { agreement, until })] : [];
  });
}

/** What the NDC suspends is a tenant. */
function agencies({ config, tenants }: Subject): readonly Issue[] {
  const known = tenants.map((tenant: ResolvedTenant) => tenant.body.id);
  return config.entries.agencySuspension.flatMap(({ value: { agency }, at }) =>
    known.includes(agency)
      ? []
      : [issue('tenant-unknown', at(['agency']), { agency }, { suggestion: nearest(agency, known) })],
  );
}
