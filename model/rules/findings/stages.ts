import { type SystemLookup, systemsByTenant } from '../../estate/find-system';
import type { ResolvedSystem } from '../../estate/resolve';
import { systemKey } from '../../estate/vendors';
import type { Issue, Position } from '../../issue';
import { issue } from '../../messages/catalogue';
import type { AgreementFile } from '../../schema/agreement';
import type { Entry } from '../../schema/config';
import type { Finding } from './finding';

/** TCVN 14423:2026 section 6 separates development, test and production: a flow between two of them joins them. */
export const stages: Finding = {
  name: 'stages of use',
  cites: ['R13'],
  check: ({ config, tenants, asOf }) => {
    const lookup = systemsByTenant(tenants);
    return [
      ...config.entries.agreement.filter(({ value }) => value.until >= asOf).flatMap((one) => ofAgreement(one, lookup)),
      ...tenants.flatMap(({ systems }) => systems.flatMap((system) => ofTalks(system, lookup))),
    ];
  },
};

const stageOf = ({ settings }: ResolvedSystem): string => settings.stage ?? 'production';

function mixed(from: ResolvedSystem | undefined, to: ResolvedSystem | undefined, at: () => Position): readonly Issue[] {
  if (from === undefined || to === undefined || stageOf(from) === stageOf(to)) return [];
  const names = { from: systemKey(from.agency, from.id), to: systemKey(to.agency, to.id) };
  const params = { ...names, fromStage: stageOf(from), toStage: stageOf(to) };
  return [issue('stages-mixed', at(), params)];
}

function ofAgreement({ value, at }: Entry<AgreementFile>, lookup: SystemLookup['tenants']): readonly Issue[] {
  const of = (end: { readonly agency: string; readonly system: string }): ResolvedSystem | undefined =>
    lookup.get(end.agency)?.get(end.system);
  const sides =
    value.initiator === 'consumer' ? (['consumer', 'provider'] as const) : (['provider', 'consumer'] as const);
  const [from, to] = sides.map((side) => of(value[side]));
  const platform = value.through && of(value.through);
  return [
    ...mixed(from, to, () => at([sides[0], 'system'])),
    // Where the ends differ already, one of them differs from the platform too.
    ...(from && to && stageOf(from) === stageOf(to) ? mixed(from, platform, () => at(['through', 'system'])) : []),
  ];
}

function ofTalks(system: ResolvedSystem, lookup: SystemLookup['tenants']): readonly Issue[] {
  return (system.settings.talksTo ?? []).flatMap((talk, index) =>
    mixed(system, lookup.get(system.agency)?.get(talk.system), () => system.at(['talksTo', index, 'system'])),
  );
}
