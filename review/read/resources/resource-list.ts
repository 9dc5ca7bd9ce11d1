import { canonicalQuantity, parseQuantity } from '../../kube/quantity';
import { quoted } from '../../quoted';
import type { Block } from '../block';

/**
 * `expandMapToResourceList`: quantities are parsed by the provider and sent as Kubernetes writes them, `1024Mi` as
 * `1Gi`.
 */
export function resourceListOf(block: Block, key: string): Readonly<Record<string, string>> | undefined {
  const map = block.textMap(key);
  if (map === undefined) return undefined;
  const entries = Object.entries(map).map(([name, text]): [string, string] => {
    const quantity = parseQuantity(text);
    if (quantity === undefined) {
      block.refuse(key, {
        code: 'quantity-invalid',
        message: `${quoted(name)} is ${quoted(text)}, which is no quantity that Kubernetes keeps exactly`,
        fix: 'write a number with a unit, such as 500m or 2Gi',
      });
    }
    return [name, quantity === undefined ? text : canonicalQuantity(quantity)];
  });
  return Object.fromEntries(entries);
}
