import { quoted } from '../quoted';
import type { Findings } from './findings';
import { shownValue } from './tree';
import type { EstateView } from './view';

/** By kind: fields that keep tenants apart, with the value that each must have. */
const DEMANDED: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map([
  // Another tenant must never get the content of a released volume.
  ['StorageClass', { reclaimPolicy: 'Delete', volumeBindingMode: 'WaitForFirstConsumer', mountOptions: undefined }],
  // Nobody's pods push another's off a node, and none gets a priority that it did not name.
  ['PriorityClass', { preemptionPolicy: 'Never', globalDefault: undefined }],
]);

/** Source: k8s.io/kubernetes/pkg/apis/scheduling, `HighestUserDefinablePriority`. */
const HIGHEST_OF_USERS = 1_000_000_000;

/** Runtimes whose containers share the kernel of the node: no sandbox, whatever the class is called. */
const PLAIN_RUNTIMES = ['runc', 'crun', 'youki', 'railcar', 'nvidia'];

/** The classes that tenants name keep them apart. */
export function checkClasses({ objects }: EstateView, findings: Findings): void {
  for (const read of objects) {
    const { kind, metadata } = read.object;
    for (const [field, expected] of Object.entries(DEMANDED.get(kind) ?? {})) {
      const value = read.object[field];
      if (value !== expected)
        findings.add('platform-class', read, `${field}: ${shownValue(value)}`, shownValue(expected), field);
    }
    const priority = read.object['value'];
    if (kind === 'PriorityClass' && !(typeof priority === 'number' && priority >= 0 && priority < HIGHEST_OF_USERS))
      findings.add('platform-class', read, 'value', `0 ≤ value < ${HIGHEST_OF_USERS}`, 'value');
    const handler = read.object['handler'];
    if (kind === 'RuntimeClass' && (typeof handler !== 'string' || PLAIN_RUNTIMES.includes(handler)))
      findings.add(
        'platform-class',
        read,
        `handler: ${shownValue(handler)}`,
        `≠ ${PLAIN_RUNTIMES.join(', ')}`,
        'handler',
      );
    if (kind === 'RuntimeClass' && metadata.name !== 'ndc-sandbox')
      findings.add('platform-class', read, quoted(metadata.name), 'ndc-sandbox');
  }
}
