import { byText } from '../order';
import { quoted } from '../quoted';
import { RELEASES } from './component-releases';
import type { Findings } from './findings';
import { CLUSTER } from './keys';
import { unknownRights } from './known-rights';
import type { EstateView } from './view';

/** Component of a namespace, as its name says it; the network plugin stands in the cluster's own. */
export const componentOf = (namespace: string): string =>
  namespace === CLUSTER ? 'network' : namespace.replace(/^ndc-/, '');

/**
 * What charts of others may in the whole cluster is what the security team has accepted; a component whose rights nobody
 * recorded has rights all the same.
 */
export function checkComponentRights({ estate }: EstateView, findings: Findings): void {
  const installed = estate.stacks.flatMap(({ archives = [] }) => archives.map(({ namespace }) => namespace));
  for (const component of [...new Set(installed.map(componentOf))].sort(byText))
    if (estate.lock?.rights.has(component) !== true)
      findings.place('component-rights-unknown', {}, quoted(component), 'chart-lock.json: rights');
  // The lock is that of the environment: said once, not for each cluster.
  if (!estate.stacks.some(({ name }) => name === RELEASES)) return;
  for (const [component, rights] of estate.lock?.rights ?? []) {
    const unknown = unknownRights(component, rights);
    if (unknown.length > 0)
      findings.place('component-right', {}, `${component}: ${unknown.map(quoted).join(', ')}`, 'accepted-rights.ts');
  }
}
