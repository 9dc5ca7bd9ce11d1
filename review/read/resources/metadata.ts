import { type KubeMetadata, present } from '../../kube/object';
import type { Block } from '../block';

interface MetadataOptions {
  readonly namespaced: boolean;
  /** @default - the name has to be given; a generated one is another at each apply */
  readonly defaultName?: string;
}

/** `expandMetadata` with the default of `namespacedMetadataSchema`: an object without a namespace goes to `default`. */
export function metadataOf(resource: Block, { namespaced, defaultName }: MetadataOptions): KubeMetadata {
  const metadata = resource.requiredInner('metadata', (block): KubeMetadata => {
    const name =
      defaultName === undefined ? block.requiredText('name') : block.oneOf('name', [defaultName], defaultName);
    const namespace = namespaced ? (block.text('namespace') ?? 'default') : undefined;
    const labels = block.textMap('labels');
    const annotations = block.textMap('annotations');
    if (namespace === '') block.refuse('namespace', EMPTY_NAMESPACE);
    return present({ name, namespace, labels, annotations }) as KubeMetadata;
  });
  return metadata ?? { name: '' };
}

const EMPTY_NAMESPACE = {
  code: 'value-not-allowed',
  message: 'the namespace is an empty text, which the API refuses',
  fix: 'name the namespace',
};
