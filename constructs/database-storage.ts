import { StorageClassV1 } from '@cdktf/provider-kubernetes/lib/storage-class-v1';
import { Construct } from 'constructs';
import type { DatabaseProvisioner } from '../model/estate/types';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

/** Storage class of one agency's databases, and the name of their key; policy P16 knows it by the agency's label. */
export const databaseStorageOf = (agency: string): string => `ndc-db-${agency}`;

export interface DatabaseStorageProps {
  readonly agency: string;
  readonly provisioner: DatabaseProvisioner;
}

/**
 * The storage class of an agency's databases: encrypted with a key of the agency alone. Whoever deletes a claim does
 * not delete the data: a released volume is kept until an administrator has looked at it.
 */
export class DatabaseStorage extends Construct {
  static readonly CITES: readonly string[] = ['R12'];

  constructor(scope: Construct, id: string, { agency, provisioner }: DatabaseStorageProps) {
    super(scope, id);
    cite(this, DatabaseStorage.CITES);
    const name = databaseStorageOf(agency);
    const { keyParameter, parameters } = provisioner;
    place(StorageClassV1, this, 'Resource', {
      at: [name],
      config: {
        metadata: { name, labels: MANAGED },
        storageProvisioner: provisioner.name,
        parameters: { ...parameters, encrypted: 'true', [keyParameter]: name },
        reclaimPolicy: 'Retain',
        volumeBindingMode: 'WaitForFirstConsumer',
        allowVolumeExpansion: true,
      },
      after: [],
    });
  }
}
