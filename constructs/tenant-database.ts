import {
  PersistentVolumeClaimV1,
  type PersistentVolumeClaimV1Config,
} from '@cdktf/provider-kubernetes/lib/persistent-volume-claim-v1';
import { Construct } from 'constructs';
import type { SystemStorage } from '../model/estate/types';
import type { Address } from './address';
import { databaseStorageOf } from './database-storage';
import { GUARD, LABELS } from './keys';
import { place } from './place';
import { cite } from './provenance';

/** Claims of this name are the platform's (policies P06, P28, P31). */
const PREFIX = 'ndc-db-';

export interface TenantDatabaseProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  readonly agency: string;
  readonly storage: SystemStorage;
}

/**
 * The volumes of a system that keeps data: encrypted with the key of its agency, deleted by no plan and by no tenant.
 * What runs on them, an operator's cluster or a stateful set, is the tenant's.
 */
export class TenantDatabase extends Construct {
  static readonly CITES: readonly string[] = ['R12'];

  constructor(scope: Construct, id: string, props: TenantDatabaseProps) {
    super(scope, id);
    cite(this, TenantDatabase.CITES);
    const { namespace, namespaceAddress, storage } = props;
    for (const volume of storage.volumes) {
      const name = `${PREFIX}${volume.id}`;
      place(PersistentVolumeClaimV1, this, volume.id, {
        at: [namespace, name],
        config: claimOf(name, volume.size, props),
        after: [namespaceAddress],
        protect: true,
      });
    }
  }
}

function claimOf(
  name: string,
  size: string,
  { namespace, agency, storage: { database, schemaVersion } }: TenantDatabaseProps,
): PersistentVolumeClaimV1Config {
  const labels = {
    ...GUARD,
    ...(database === undefined ? {} : { [LABELS.database]: database }),
    ...(schemaVersion === undefined ? {} : { [LABELS.schemaVersion]: schemaVersion }),
  };
  return {
    metadata: { name, namespace, labels },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: databaseStorageOf(agency),
      resources: { requests: { storage: size } },
    },
    // A volume is bound when the first pod asks for it, and no apply waits for a tenant's pod.
    waitUntilBound: false,
  };
}
