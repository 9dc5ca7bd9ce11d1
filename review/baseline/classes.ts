import { quoted } from '../quoted';
import type { Findings } from './findings';
import { DATABASES, LABEL } from './keys';
import { inside, shownValue, treeOf } from './tree';
import type { ReadObject } from '../read/types';
import { type EstateView, labelsOf } from './view';

/** By kind: fields that keep tenants apart, with the value that each must have. */
const DEMANDED: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map([
  // Another tenant must never get the content of a released volume.
  ['StorageClass', { reclaimPolicy: 'Delete', volumeBindingMode: 'WaitForFirstConsumer', mountOptions: undefined }],
  // None gets a priority that it did not name.
  ['PriorityClass', { globalDefault: undefined }],
]);

/** Nobody gets a released volume that is kept, and the data of an agency do not end with a claim. */
const OF_DATABASES = { ...DEMANDED.get('StorageClass'), reclaimPolicy: 'Retain' };

/** Whose pods may push those of tenants off a node; no pod of a tenant may name it (P12). */
const PLATFORM_PRIORITY = 'ndc-platform';

/** Source: k8s.io/kubernetes/pkg/apis/scheduling, `HighestUserDefinablePriority`. */
const HIGHEST_OF_USERS = 1_000_000_000;

/** Runtimes whose containers share the kernel of the node: no sandbox, whatever the class is called. */
const PLAIN_RUNTIMES = ['runc', 'crun', 'youki', 'railcar', 'nvidia'];

/** The classes that tenants name keep them apart. */
export function checkClasses({ objects, namespaces }: EstateView, findings: Findings): void {
  for (const read of objects) {
    checkKey(read, findings);
    checkVolume(read, namespaces, findings);
    const { kind, metadata } = read.object;
    const isOfDatabases = kind === 'StorageClass' && metadata.name.startsWith(DATABASES);
    for (const [field, expected] of Object.entries(isOfDatabases ? OF_DATABASES : (DEMANDED.get(kind) ?? {}))) {
      const value = read.object[field];
      if (value !== expected)
        findings.add('platform-class', read, `${field}: ${shownValue(value)}`, shownValue(expected), field);
    }
    const preemption = metadata.name === PLATFORM_PRIORITY ? 'PreemptLowerPriority' : 'Never';
    if (kind === 'PriorityClass' && (read.object['preemptionPolicy'] ?? 'PreemptLowerPriority') !== preemption)
      findings.add('platform-class', read, 'preemptionPolicy', shownValue(preemption), 'preemptionPolicy');
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

/** The class of an agency's databases encrypts, with a key of its own name. */
function checkKey(read: ReadObject, findings: Findings): void {
  const { kind, metadata } = read.object;
  if (kind !== 'StorageClass' || !metadata.name.startsWith(DATABASES)) return;
  const parameters = treeOf(read.object['parameters']);
  const isEncrypted = parameters['encrypted'] === 'true' && Object.values(parameters).includes(metadata.name);
  if (!isEncrypted)
    findings.add(
      'platform-class',
      read,
      'parameters',
      `encrypted = "true", key ${quoted(metadata.name)}`,
      'parameters',
    );
}

/** A volume of a database stands on the class of the agency of its namespace. */
function checkVolume(read: ReadObject, namespaces: EstateView['namespaces'], findings: Findings): void {
  const { kind, metadata } = read.object;
  const home = namespaces.get(metadata.namespace ?? '');
  if (kind !== 'PersistentVolumeClaim' || home === undefined) return;
  const expected = `${DATABASES}${labelsOf(home.declared)[LABEL.agency] ?? ''}`;
  const given = inside(read.object['spec'], 'storageClassName');
  if (given !== expected)
    findings.add(
      'platform-class',
      read,
      `storageClassName: ${shownValue(given)}`,
      shownValue(expected),
      'spec.storageClassName',
    );
}
