import { byText } from '../order';
import { inside, textsOf } from './tree';
import type { EstateView } from './view';

const KEYS = ['clusterPoolIPv4PodCIDRList', 'clusterPoolIPv6PodCIDRList'];

/** Addresses of all pods, as the network plugin is told; none where the folder does not install it. */
export function podRangesOf({ estate }: EstateView): readonly string[] {
  const plugins = estate.stacks
    .flatMap(({ archives = [] }) => archives)
    .filter(({ name, namespace }) => name === 'cilium' && namespace === 'kube-system');
  const values = plugins.flatMap((plugin) => plugin.values.flatMap(valuesOf));
  const ranges = values.flatMap((each) => KEYS.flatMap((key) => textsOf(inside(each, 'ipam', 'operator', key))));
  return [...new Set(ranges)].sort(byText);
}

/** What is no JSON is found where the values are judged. */
function valuesOf(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
