import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WholeEstate } from '../../model/estate/types';
import { type Floor, floorOfChart, floorOfImage } from '../../model/rules/chart-floors';
import type { Config } from '../../model/schema/config';
import type { KnownRight, ReleaseFacts } from '../../review/charts';
import type { PlannedRelease } from './releases';

/** State agencies and data centers are to run IPv6 alone by then (regulation.md 7). */
const IPV6_ALONE = '2030-01-01';

export interface World {
  readonly estate: WholeEstate;
  readonly config: Config;
  readonly asOf: string;
  /** Folder of what was read in the sources of charts. */
  readonly recorded: string;
}

/** What a release is held against: its component’s file, the lock, and what was read in its chart's source. */
export function factsOf({ component, chart }: PlannedRelease, world: World): ReleaseFacts {
  const { estate, config, asOf } = world;
  const { registry, highAvailability, addressFamilies } = estate.environment;
  const file = config.entries.component.find(({ value }) => value.id === component.id);
  const rights: readonly KnownRight[] = file?.value.rights ?? [];
  return {
    registry,
    images: chart.images,
    level: component.podSecurity,
    highlyAvailable: highAvailability,
    rights,
    recorded: recordedPaths(world.recorded, chart.name),
    chartFault: (name, version) => faultOf(floorOfChart(name, version)),
    imageFault: (image, tag) => faultOf(floorOfImage(image, tag)),
    ipv4: addressFamilies === 'ipv6' || asOf >= IPV6_ALONE ? 'error' : 'warning',
  };
}

const faultOf = (floor: Floor | undefined): string | undefined =>
  floor === undefined ? undefined : `below ${floor.from.join(', ')}: ${floor.source}`;

function recordedPaths(folder: string, chart: string): ReadonlySet<string> {
  const file = join(folder, `${chart}.json`);
  if (!existsSync(file)) return new Set();
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { readonly paths: object };
  return new Set(Object.keys(paths));
}
