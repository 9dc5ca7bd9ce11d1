import type { Entry } from '../schema/config';
import type { ClusterFile, EnvironmentFile } from '../schema/environment';
import type { ExchangeGateway } from './exchange-gateway';
import { sourceOf } from './source';
import type { Backend, Environment } from './types';

/** What stacks know of the cluster that they are applied to. */
export function environmentOf(entry: Entry<EnvironmentFile>, cluster: string): Environment {
  const { id, clusters, registry, highAvailability, addressFamilies, components } = entry.value;
  const found = clusters[cluster];
  if (found === undefined) throw new Error(`environment ${id} was accepted without cluster ${cluster}`);
  const { site, role, storageProvisioner, databaseProvisioner, sandbox, apiServer, networks, exchangeGateway } = found;
  return {
    ...{
      id,
      cluster,
      isFirst: cluster === entry.value.cluster,
      site,
      role,
      registry,
      highAvailability,
      addressFamilies,
      networks,
    },
    backend: backendOf(entry.value.backend),
    settings: components ?? {},
    ...{ storageProvisioner, sandbox, apiServer },
    databaseProvisioner: databaseProvisioner && {
      ...databaseProvisioner,
      parameters: databaseProvisioner.parameters ?? {},
    },
    exchangeGateway: exchangeGateway && gatewayOf(exchangeGateway),
    source: sourceOf(entry.at()),
  };
}

/** What its type needs is there: a rule has seen to it. */
function backendOf({ type, ...settings }: EnvironmentFile['backend']): Backend {
  if (type === 'local') return { type };
  if (type === 's3' && settings.s3 !== undefined) return { type, ...settings.s3 };
  if (type === 'pg' && settings.pg !== undefined) return { type, ...settings.pg };
  if (type === 'http' && settings.http !== undefined) return { type, ...settings.http };
  throw new Error(`a backend of type ${type} was accepted without its settings`);
}

function gatewayOf({ agentNodes, ...declared }: NonNullable<ClusterFile['exchangeGateway']>): ExchangeGateway {
  const { revocations, priorityClass, ...rest } = declared;
  return { ...rest, revocations, priorityClass, agentNodes: { ...agentNodes, addresses: agentNodes.addresses } };
}
