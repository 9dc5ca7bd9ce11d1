import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { labelSelectorOf } from './label-selector';
import { metadataOf } from './metadata';

const DIGITS = /^[+-]?\d+$/;
const GREATEST_PORT = 65535;

const notAPort = {
  code: 'value-not-allowed',
  message: 'a port is a number from 1 to 65535; of another one the provider makes a different port',
  fix: 'write the port',
};

/** `intstr.Parse`: digits are a number, anything else is the name of a port; an empty text is no port, so all. */
function portOf(block: Block): number | string | undefined {
  const text = block.text('port');
  if (text === undefined || !DIGITS.test(text)) return text;
  const port = Number(text);
  if (port < 1 || port > GREATEST_PORT) block.refuse('port', notAPort);
  return port;
}

function portRuleOf(block: Block): object {
  return present({
    port: portOf(block),
    endPort: block.number('end_port') || undefined,
    protocol: block.text('protocol') ?? 'TCP',
  });
}

function ipBlockOf(block: Block): object {
  return { cidr: block.requiredText('cidr'), ...present({ except: block.texts('except') }) };
}

function peerOf(block: Block): object {
  return present({
    ipBlock: block.inner('ip_block', ipBlockOf),
    namespaceSelector: block.inner('namespace_selector', labelSelectorOf),
    podSelector: block.inner('pod_selector', labelSelectorOf),
  });
}

/** A rule without peers or without ports opens all of them: an empty list and a missing one are the same here. */
const ruleOf =
  (peers: 'from' | 'to') =>
  (block: Block): object =>
    present({ ports: block.each('ports', portRuleOf), [peers]: block.each(peers, peerOf) });

function specOf(block: Block): object {
  return {
    podSelector: block.requiredInner('pod_selector', labelSelectorOf) ?? {},
    ...present({
      ingress: block.each('ingress', ruleOf('from')),
      egress: block.each('egress', ruleOf('to')),
      policyTypes: block.requiredTexts('policy_types'),
    }),
  };
}

/** `kubernetes_network_policy_v1`: `expandNetworkPolicyV1Spec`. */
export function networkPolicyOf(block: Block): KubeObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(block, { namespaced: true }),
    spec: block.requiredInner('spec', specOf) ?? {},
  };
}
