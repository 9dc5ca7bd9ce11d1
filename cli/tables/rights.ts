import { agencyGroup, TENANT_ROLES, vendorGroup } from '../../model/estate/groups';
import { byText } from '../../model/estate/names';
import { holdsOn } from '../../model/estate/periods';
import type { Estate, HostedSystem } from '../../model/estate/types';
import { kindOf } from '../../model/estate/waivers';
import type { Lang } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import type { WaiverFile } from '../../model/schema/waiver';
import type { Table } from '../format/table';
import { say } from '../texts/say';
import { WAIVER_STATES, WHY } from '../texts/tables';
import { columns } from './columns';

type Row = Table['rows'][number];

/** Who may do what in which namespace, and until when. The rights of a role depend on the level that is enforced. */
export function accessTable(estate: Estate, config: Config, lang: Lang): Table {
  const contracts = new Map(config.entries.vendorContract.map(({ file, value }) => [file, value.contract]));
  const rows = estate.tenants.flatMap(({ systems }) =>
    systems.flatMap((system) => (system.hosting === 'external' ? [] : accessOf(system, contracts, lang))),
  );
  return {
    columns: columns('agency', 'system', 'enforced_level', 'namespace', 'subject', 'role', 'until', 'why'),
    rows,
  };
}

function accessOf(system: HostedSystem, contracts: ReadonlyMap<string, string>, lang: Lang): readonly Row[] {
  const { agency, id, enforced, namespace, vendors } = system;
  const row = (subject: string, role: string, until: string | undefined, why: string): Row => [
    agency,
    id,
    enforced,
    namespace,
    subject,
    role,
    until,
    why,
  ];
  return [
    ...TENANT_ROLES.map((role) => row(agencyGroup(agency, id, role), role, undefined, say(WHY.people, lang))),
    ...vendors.map(({ vendor, role, until, source }) => {
      const number = contracts.get(source.file) ?? '';
      return row(vendorGroup(agency, vendor, role), role, until, say(WHY.contract, lang, { number }));
    }),
  ];
}

/**
 * Every waiver that is declared, also those that have ended or not begun.
 *
 * @param forPeople words of the language; else those that a program looks for
 */
export function waiversTable(config: Config, asOf: string, lang: Lang, forPeople: boolean): Table {
  const rows = config.entries.waiver
    .map(({ value }) => value)
    .sort((a, b) => byText(a.id, b.id))
    .map((waiver): Row => {
      const { id, rule, system, name, from, until, approver } = waiver;
      const whose = `${system.agency}/${system.system}`;
      const { office, decision } = approver;
      const state = stateOf(waiver, asOf);
      const shown = forPeople ? say(WAIVER_STATES[state], lang) : state;
      return [id, rule, whose, kindOf(waiver), name, from, until, shown, office, decision];
    });
  return {
    columns: columns('id', 'rule', 'system', 'kind', 'object', 'from', 'until', 'state', 'approver', 'decision'),
    rows,
  };
}

function stateOf(waiver: WaiverFile, asOf: string): keyof typeof WAIVER_STATES {
  if (holdsOn(waiver, asOf)) return 'in-force';
  return waiver.until < asOf ? 'ended' : 'not-begun';
}
