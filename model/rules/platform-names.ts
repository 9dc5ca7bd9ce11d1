import type { Position } from '../issue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';

/** A name under which the platform is called, or calls what its own state and data lie in. */
export interface PlatformName {
  readonly name: string;
  readonly at: Position;
}

/** Whether one is the other or lies below it. */
export function meeting(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

type Path = readonly (string | number)[];
type Found = readonly [path: Path, name: string];

/** Names of the platform in one environment, in the order of its file's kinds. */
export function platformNames({ value, at }: Entry<EnvironmentFile>): readonly PlatformName[] {
  const all: readonly Found[] = [
    ...hostsIn(value.components ?? {}, ['components']),
    ...gateways(value.clusters),
    ...ofBackend(value.backend),
    [['registry'], value.registry],
  ];
  return all.map(([path, name]) => ({ name, at: at(path) }));
}

/** Every component calls its names `host`, wherever they stand in its settings. */
function hostsIn(settings: unknown, path: Path): readonly Found[] {
  if (typeof settings !== 'object' || settings === null) return [];
  if (Array.isArray(settings)) return settings.flatMap((member, index) => hostsIn(member, [...path, index]));
  return Object.entries(settings).flatMap(([key, member]): readonly Found[] => {
    const here = [...path, key];
    return key === 'host' && typeof member === 'string' ? [[here, member]] : hostsIn(member, here);
  });
}

function gateways(clusters: EnvironmentFile['clusters']): readonly Found[] {
  return Object.entries(clusters).flatMap(([cluster, { exchangeGateway: gateway }]): readonly Found[] => {
    if (gateway === undefined) return [];
    const path = ['clusters', cluster, 'exchangeGateway'];
    return [
      [[...path, 'hostname'], gateway.hostname],
      [[...path, 'identityDomain'], gateway.identityDomain],
      [[...path, 'agentNodes', 'clusterDomain'], gateway.agentNodes.clusterDomain],
    ];
  });
}

function ofBackend({ s3, http }: EnvironmentFile['backend']): readonly Found[] {
  return [
    ...(s3 === undefined ? [] : [[['backend', 's3', 'endpoint'], new URL(s3.endpoint).hostname] as const]),
    ...(http === undefined ? [] : [[['backend', 'http', 'address'], new URL(http.address).hostname] as const]),
  ];
}
