import { labelled, type Change } from '../change';
import type { Level } from '../estate';
import { ofNamespace, type Weakening } from './weakening';

const PREFIX = 'pod-security.kubernetes.io';

const weak = (name: string, reports: string, change: Change, level?: Level): Weakening =>
  ofNamespace('pod security', name, reports, change, level);

/** Each of the six labels, removed and made milder: seen by reading it back. */
const labels = (['enforce', 'audit', 'warn'] as const).flatMap((mode) => [
  weak(`label ${mode} removed`, `label ${mode} is missing`, labelled(`${PREFIX}/${mode}`, undefined)),
  weak(`label ${mode} lowered`, `label ${mode} is "baseline"`, labelled(`${PREFIX}/${mode}`, 'baseline')),
  weak(
    `label ${mode}-version removed`,
    `label ${mode}-version is missing`,
    labelled(`${PREFIX}/${mode}-version`, undefined),
  ),
  weak(
    `label ${mode}-version not pinned`,
    `label ${mode}-version is "latest"`,
    labelled(`${PREFIX}/${mode}-version`, 'latest'),
  ),
]);

/** The same seen by what the namespace then lets through. */
const effects = [
  weak('nothing enforced', 'a path of the host: accepted', labelled(`${PREFIX}/enforce`, undefined)),
  weak('enforced level lowered', 'user 0, whole pod: accepted', labelled(`${PREFIX}/enforce`, 'baseline')),
  weak('enforced level lowered at level 1', 'host network: accepted', labelled(`${PREFIX}/enforce`, 'privileged'), 1),
  weak(
    'enforced version set back to before the rule on probes',
    'a probe of another host: accepted',
    labelled(`${PREFIX}/enforce-version`, 'v1.33'),
  ),
  weak(
    'enforced version not pinned, which eases the rule on root',
    'root in a user namespace: accepted',
    labelled(`${PREFIX}/enforce-version`, 'latest'),
  ),
  weak(
    'controllers may make privileged pods',
    'deployment of privileged pods: pods were made',
    labelled(`${PREFIX}/enforce`, 'privileged'),
  ),
  // A missing level of warnings falls back to the enforced one, so it only shows where that is the milder.
  weak('no warnings at level 1', 'user 0, whole pod: no warning', labelled(`${PREFIX}/warn`, undefined), 1),
];

export const POD_SECURITY: readonly Weakening[] = [...labels, ...effects];
