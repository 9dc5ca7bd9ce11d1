import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { EnvironmentFile } from '../schema/environment';

/** A zone that a file names is one of those declared, and has ranges in this environment: else nothing can be opened. */
export function namedZone(
  { zone, at }: { readonly zone: string; readonly at: Position },
  allowed: readonly string[],
  environment: Entry<EnvironmentFile> | undefined,
): readonly Issue[] {
  if (!allowed.includes(zone))
    return [issue('zone-unknown', at, { zone }, { allowed, suggestion: nearest(zone, allowed) })];
  if (environment === undefined || environment.value.zones[zone] !== undefined) return [];
  return [issue('zone-without-ranges', environment.at(['zones']), { environment: environment.value.id, zone })];
}
