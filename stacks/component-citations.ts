import { Backup } from '../constructs/components/backup';
import { Certificates } from '../constructs/components/certificates';
import { Databases } from '../constructs/components/databases';
import { EntityPolicies } from '../constructs/components/entity-policies';
import { ExchangeOperator } from '../constructs/components/exchange';
import { PublicGateway } from '../constructs/components/gateway';
import { Identity } from '../constructs/components/identity';
import { Logs } from '../constructs/components/logs';
import { Metrics } from '../constructs/components/metrics';
import { Network } from '../constructs/components/network';
import { Nodes } from '../constructs/components/nodes';
import { Objects } from '../constructs/components/objects';
import { Registry } from '../constructs/components/registry';
import { RestrictedNames } from '../constructs/components/restricted-names';
import { Schemas } from '../constructs/components/schemas';
import { Secrets } from '../constructs/components/secrets';
import { Sensor } from '../constructs/components/sensor';
import { Signatures } from '../constructs/components/signatures';

/** Rows of the dispatch that the constructs of components serve, by construct. */
export const COMPONENT_CITES: Readonly<Record<string, readonly string[]>> = {
  Backup: Backup.CITES,
  Certificates: Certificates.CITES,
  Databases: Databases.CITES,
  EntityPolicies: EntityPolicies.CITES,
  ExchangeOperator: ExchangeOperator.CITES,
  Identity: Identity.CITES,
  Logs: Logs.CITES,
  Metrics: Metrics.CITES,
  Network: Network.CITES,
  Nodes: Nodes.CITES,
  Objects: Objects.CITES,
  PublicGateway: PublicGateway.CITES,
  Registry: Registry.CITES,
  RestrictedNames: RestrictedNames.CITES,
  Schemas: Schemas.CITES,
  Secrets: Secrets.CITES,
  Sensor: Sensor.CITES,
  Signatures: Signatures.CITES,
};
