import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { isPlatform, NAMESPACE_NAME } from './keys';
import { inside, isEmpty, listOf, shownValue, textsOf, type Tree, treeOf, treesOf } from './tree';
import { type EstateView, nameOf } from './view';

const DENY = 'NetworkPolicy/default-deny';
const DNS = 'NetworkPolicy/allow-dns';
const EVERYTHING_DENIED = 'podSelector {}, policyTypes Ingress and Egress, nothing else';
const DNS_ALONE = 'every pod → one kube-* or ndc-* namespace ∧ pod labels, one port, UDP and TCP';

function checkDefaultDeny(read: ReadObject, findings: Findings): void {
  const spec = treeOf(read.object['spec']);
  const types = [...textsOf(spec['policyTypes'])].sort();
  const denies = isDeepStrictEqual(
    { ...spec, policyTypes: types },
    { podSelector: {}, policyTypes: ['Egress', 'Ingress'] },
  );
  if (!denies) findings.add('default-deny-shape', read, shownValue(spec), EVERYTHING_DENIED, 'spec');
}

/** The one peer and port of a DNS policy, rebuilt from what it says, so that nothing else can stand in it. */
function dnsShape(spec: Tree): unknown {
  const rule = treeOf(listOf(spec['egress'])[0]);
  const peer = treeOf(listOf(rule['to'])[0]);
  const namespace = inside(peer, 'namespaceSelector', 'matchLabels', NAMESPACE_NAME);
  const pods = inside(peer, 'podSelector', 'matchLabels');
  const port = treesOf(rule['ports'])[0]?.['port'];
  if (typeof namespace !== 'string' || !isPlatform(namespace) || isEmpty(pods) || typeof port !== 'number')
    return undefined;
  const to = {
    namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: namespace } },
    podSelector: { matchLabels: pods },
  };
  const ports = ['UDP', 'TCP'].map((protocol) => ({ port, protocol }));
  return { podSelector: {}, egress: [{ ports, to: [to] }], policyTypes: ['Egress'] };
}

/** All alike: the platform's own says how, and one that differs sends its pods to another resolver. */
function checkDns(policies: readonly ReadObject[], findings: Findings): void {
  const reference = policies.find(({ stack }) => stack === 'platform') ?? policies[0];
  for (const read of policies) {
    const spec = treeOf(read.object['spec']);
    const like = treeOf(reference?.object['spec']);
    if (!isDeepStrictEqual(spec, dnsShape(spec))) findings.add('dns-shape', read, shownValue(spec), DNS_ALONE, 'spec');
    else if (!isDeepStrictEqual(spec, like))
      findings.add('dns-shape', read, shownValue(spec), shownValue(like), 'spec');
  }
}

/** Denies all, then opens DNS: the two policies that every namespace has. */
export function checkDefaultPolicies({ namespaces }: EstateView, findings: Findings): void {
  const all = [...namespaces.values()].flatMap(({ objects, stack }) => objects.filter((read) => read.stack === stack));
  for (const read of all) if (nameOf(read) === DENY) checkDefaultDeny(read, findings);
  checkDns(
    all.filter((read) => nameOf(read) === DNS),
    findings,
  );
}
