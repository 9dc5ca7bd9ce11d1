import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';

const NOT_BASE64 = {
  code: 'value-not-allowed',
  message: 'a value is not base64 as the API writes it back; the provider refuses it or sends another one',
  fix: 'write base64 with padding, without line breaks',
};

const isBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text;

/** `kubernetes_config_map_v1`: it sends `immutable` even where nothing says so. */
export function configMapOf(block: Block): KubeObject {
  const metadata = metadataOf(block, { namespaced: true });
  const data = block.textMap('data');
  const binaryData = block.textMap('binary_data');
  if (!Object.values(binaryData ?? {}).every(isBase64)) block.refuse('binary_data', NOT_BASE64);
  const immutable = block.flag('immutable', false);
  return { apiVersion: 'v1', kind: 'ConfigMap', immutable, metadata, ...present({ data, binaryData }) };
}
