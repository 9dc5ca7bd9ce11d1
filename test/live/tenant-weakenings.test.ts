import { BAD_CONTAINERS, BAD_PODS } from './proofs/pod-security-corpus';
import { PROOF_NAMES } from './proofs/proofs';
import { WEAKENINGS } from './proofs/weakenings';

/** Checks of the Pod Security Standards v1.34; `procMount_restricted`, the 19th of Kubernetes 1.35, begins with v1.35. */
const CHECKS = [
  'allowPrivilegeEscalation',
  'appArmorProfile',
  'capabilities_baseline',
  'capabilities_restricted',
  'hostNamespaces',
  'hostPathVolumes',
  'hostPorts',
  'hostProbesAndHostLifecycle',
  'privileged',
  'procMount',
  'restrictedVolumes',
  'runAsNonRoot',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile_baseline',
  'seccompProfile_restricted',
  'sysctls',
  'windowsHostProcess',
];

describe('the weakenings', () => {
  test('each has a name of its own', () => {
    const names = WEAKENINGS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('make every proof fail at least once', () => {
    expect([...new Set(WEAKENINGS.map(({ proof }) => proof))].sort()).toEqual([...PROOF_NAMES].sort());
  });
});

describe('the bad pods that the proof of Pod Security sends', () => {
  const sent = [...BAD_PODS, ...BAD_CONTAINERS].map(({ check }) => check);

  test.each(CHECKS)('break %s', (check) => {
    expect(sent).toContain(check);
  });

  test('break no check that is not known', () => {
    expect([...new Set(sent)].sort()).toEqual(CHECKS);
  });
});
