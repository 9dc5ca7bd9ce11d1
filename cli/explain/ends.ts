import { systemsByTenant } from '../../model/estate/find-system';
import { byText } from '../../model/estate/names';
import { endpointOf, type Places } from '../../model/estate/path';
import { AGENT_NODE, type ResolvedSystem } from '../../model/estate/resolve';
import type { Endpoint, PodLabels } from '../../model/estate/types';
import type { OpenedEstate } from '../estate';
import { EXPLAIN } from '../texts/explain';
import { UsageError } from '../usage';

/** Pods or addresses that one side of the question stands for. */
export interface End {
  /** Client or interface; undefined for the hub and agent nodes, which are called and call as they are. */
  readonly name: string | undefined;
  readonly at: Endpoint;
}

/** One side of the question. */
export interface Side {
  /** As it was asked. */
  readonly shown: string;
  /** Undefined for the hub. */
  readonly system: ResolvedSystem | undefined;
  /** The client or interface that was asked for alone. */
  readonly name: string | undefined;
  /** Empty where the system declares none. */
  readonly ends: readonly End[];
}

export type Role = 'from' | 'to';

/** Where systems stand in the environment. Undefined where the estate has no platform or the environment is unknown. */
export function placesOf({ config, tenants, environment }: OpenedEstate): Places | undefined {
  const platform = config?.entries.platform[0]?.value;
  const here = config?.entries.environment.find(({ value }) => value.id === environment)?.value;
  return platform && here && { systems: systemsByTenant(tenants), platform, zones: here.zones };
}

/** @throws UsageError for a side of another form, or of a system, client or interface that is not declared */
export function sideOf(shown: string, role: Role, places: Places): Side {
  if (shown === 'hub') {
    const { namespace, podLabels } = places.platform.hub;
    return { shown, system: undefined, name: undefined, ends: [{ name: undefined, at: { namespace, podLabels } }] };
  }
  const [agency = '', id = '', name, ...more] = shown.split('/');
  if (agency === '' || id === '' || name === '' || more.length > 0)
    throw new UsageError(EXPLAIN.notAnEnd, { value: shown });
  const systems = places.systems.get(agency);
  if (systems === undefined) throw new UsageError(EXPLAIN.unknown, { value: agency }, [...places.systems.keys()]);
  const system = systems.get(id);
  const known = [...systems.keys()].map((one) => `${agency}/${one}`);
  if (system === undefined) throw new UsageError(EXPLAIN.unknown, { value: `${agency}/${id}` }, known);
  const ends = endsOf(system, role, places);
  const wanted = name === undefined ? ends : ends.filter((end) => end.name === name);
  if (name !== undefined && wanted.length === 0) {
    const names = ends.flatMap((end) => (end.name === undefined ? [] : [`${agency}/${id}/${end.name}`]));
    throw new UsageError(EXPLAIN.unknown, { value: shown }, names);
  }
  return { shown, system, name, ends: wanted };
}

function endsOf({ agency, id, settings }: ResolvedSystem, role: Role, places: Places): readonly End[] {
  const at = (podLabels: PodLabels | undefined): Endpoint => endpointOf({ agency, system: id, podLabels }, places);
  if (id === AGENT_NODE) return [{ name: undefined, at: at(places.platform.agentNode.podLabels) }];
  const declared: Readonly<Record<string, { readonly podLabels?: PodLabels | undefined }>> =
    (role === 'from' ? settings.clients : settings.interfaces) ?? {};
  return Object.entries(declared)
    .map(([name, { podLabels }]) => ({ name, at: at(podLabels) }))
    .sort((a, b) => byText(a.name, b.name));
}
