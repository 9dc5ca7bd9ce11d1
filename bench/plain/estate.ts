import { PROFILE_LINE, SHOWN_ROOT } from '../lines';
import type { BenchModel, CentralBody, CommuneType, Province } from '../model';
import type { ShippedFacts, SystemFacts } from '../shipped';
import { platformStack, securityBaselineStack } from './platform';
import type { Resources, Stack } from './stack';
import { addSystem, type PlainSystem } from './tenant';

const SECURITY_BASELINE = 'security-baseline';
const UNIT: Readonly<Record<CommuneType, string>> = { phuong: 'Phường', xa: 'Xã', 'dac-khu': 'Đặc khu' };

type Origin = Pick<PlainSystem, 'agency' | 'tier' | 'egovCode'>;

/** A stack of namespaces and its empty stack of transmission. */
function stackPair(part: string, systems: readonly PlainSystem[], facts: ShippedFacts): readonly Stack[] {
  const resources: Resources = {};
  for (const system of systems) addSystem(resources, system, facts);
  return [
    { name: `tenant-${part}`, dependencies: [SECURITY_BASELINE], resources },
    { name: `transmission-${part}`, dependencies: [`tenant-${part}`], resources: {} },
  ];
}

function ownSystems(origin: Origin, systems: readonly SystemFacts[]): readonly PlainSystem[] {
  const { agency } = origin;
  return systems.map((facts) => ({
    ...origin,
    stack: `tenant-${agency}`,
    id: facts.id,
    name: facts.name,
    commune: undefined,
    facts,
    source: `${SHOWN_ROOT}/tenants/${agency}/tenant.yaml:${PROFILE_LINE}`,
  }));
}

function centralStacks({ id, egovCode }: CentralBody, facts: ShippedFacts): readonly Stack[] {
  return stackPair(id, ownSystems({ agency: id, tier: 'central', egovCode }, facts.central), facts);
}

function provinceStacks({ id: agency, communes }: Province, facts: ShippedFacts): readonly Stack[] {
  const origin = { agency, tier: 'province', egovCode: undefined } as const;
  const parts = new Map<string, PlainSystem[]>();
  communes.forEach(({ id, name, type, code, part }, index) => {
    const systems = parts.get(part) ?? [];
    parts.set(part, systems);
    systems.push({
      ...origin,
      tier: 'commune',
      stack: `tenant-${agency}-${part}`,
      id,
      name: `${UNIT[type]} ${name}`,
      commune: code,
      facts: facts.commune,
      source: `${SHOWN_ROOT}/tenants/${agency}/communes.csv:${index + 2}`,
    });
  });
  return [
    ...stackPair(agency, ownSystems(origin, facts.province), facts),
    ...[...parts].flatMap(([part, systems]) => stackPair(`${agency}-${part}`, systems, facts)),
  ];
}

/** All stacks of the estate, one after the other, so that only one is in memory. */
export function* plainStacks(model: BenchModel, facts: ShippedFacts, chartFolder: string): Generator<Stack> {
  yield platformStack(facts);
  yield securityBaselineStack(facts, chartFolder);
  for (const body of model.central) yield* centralStacks(body, facts);
  for (const province of model.provinces) yield* provinceStacks(province, facts);
  yield { name: 'transmission-hub', dependencies: [SECURITY_BASELINE], resources: {} };
}
