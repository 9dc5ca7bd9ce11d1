import type { ReadObject } from '../read/types';
import { mayOpen } from './addresses';
import type { Findings } from './findings';
import type { Opening } from './flows';
import { inside, isEmpty, shownValue, textOf, treeOf, treesOf } from './tree';
import type { EstateView } from './view';

const NAME = 'app.kubernetes.io/name';

/**
 * The exceptions from P12 that the rendered policies hold, each as its own text: pods that may have a token. Undefined
 * where there are no policies at all, which is said elsewhere.
 */
function waivedTokens({ objects }: EstateView): readonly string[] | undefined {
  const policies = objects.filter(({ object }) => object.kind === 'ValidatingAdmissionPolicy');
  if (policies.length === 0) return undefined;
  return policies
    .flatMap(({ object }) => treesOf(inside(object['spec'], 'validations')))
    .filter(({ message }) => textOf(message).startsWith('P12: '))
    .flatMap(({ expression }) => textOf(expression).split(' || '));
}

/** The one kind of policy that names addresses: pods that may call the Kubernetes API, and may have a token for it. */
export function checkApiClient(
  read: ReadObject,
  openings: readonly Opening[],
  view: EstateView,
  findings: Findings,
): void {
  const tokens = waivedTokens(view);
  for (const { side, own, peers } of openings) {
    for (const peer of peers) {
      const { ipBlock, ...rest } = treeOf(peer);
      const cidr = textOf(treeOf(ipBlock)['cidr']);
      const narrow = side === 'egress' && mayOpen(cidr) && isEmpty(rest);
      if (!narrow) findings.add('policy-address', read, shownValue(peer), 'IPv4 /28…/32, IPv6 /124…/128, egress');
    }
    const parts = [`request.namespace == "${own.namespace}"`, `"${NAME}"`, `== "${textOf(own.pods[NAME])}"`];
    const waived = tokens?.some((text) => parts.every((part) => text.includes(part)));
    if (waived === false && !isEmpty(own.pods))
      findings.add('policy-address', read, shownValue(own.pods), 'P12: waiver', 'spec.podSelector');
  }
}
