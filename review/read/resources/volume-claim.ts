import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { labelSelectorOf } from './label-selector';
import { metadataOf } from './metadata';
import { resourceListOf } from './resource-list';
import { inSetOrder } from './set-order';

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** An empty text is sent as nothing. */
const wordOf = (block: Block, key: string): string | undefined => block.text(key) || undefined;

function resourcesOf(block: Block): object {
  return present({ limits: resourceListOf(block, 'limits'), requests: resourceListOf(block, 'requests') });
}

function specOf(block: Block): object {
  block.requiredTexts('access_modes');
  return present({
    accessModes: inSetOrder(block.textsOf('access_modes', ACCESS_MODES) ?? []),
    resources: block.requiredInner('resources', resourcesOf),
    selector: block.inner('selector', labelSelectorOf),
    storageClassName: wordOf(block, 'storage_class_name'),
    volumeMode:
      block.text('volume_mode') === undefined ? undefined : block.oneOf('volume_mode', ['Block', 'Filesystem']),
    volumeName: wordOf(block, 'volume_name'),
  });
}

/** `kubernetes_persistent_volume_claim_v1`: `expandPersistentVolumeClaimSpec`. Whether an apply waits is not sent. */
export function volumeClaimOf(block: Block): KubeObject {
  block.flag('wait_until_bound', true);
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadataOf(block, { namespaced: true }),
    spec: block.requiredInner('spec', specOf) ?? {},
  };
}
