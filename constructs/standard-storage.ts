import { StorageClassV1 } from '@cdktf/provider-kubernetes/lib/storage-class-v1';
import { Construct } from 'constructs';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

/** The storage class that tenants' claims name. */
export const STANDARD_STORAGE = 'ndc-standard';

export interface StandardStorageProps {
  /** Provisioner of the environment's volumes. */
  readonly provisioner: string;
}

/** The storage class of tenants. A released volume is deleted, so that no one else ever gets its content. */
export class StandardStorage extends Construct {
  static readonly CITES: readonly string[] = ['R12'];

  constructor(scope: Construct, id: string, { provisioner }: StandardStorageProps) {
    super(scope, id);
    cite(this, StandardStorage.CITES);
    place(StorageClassV1, this, 'Resource', {
      at: [STANDARD_STORAGE],
      config: {
        metadata: { name: STANDARD_STORAGE, labels: MANAGED },
        storageProvisioner: provisioner,
        reclaimPolicy: 'Delete',
        volumeBindingMode: 'WaitForFirstConsumer',
        allowVolumeExpansion: true,
      },
      after: [],
    });
  }
}
