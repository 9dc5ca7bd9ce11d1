import type { Issues, Problem } from '../issue';
import { quoted } from '../quoted';
import { identityOf } from '../kube/object';
import { clusterOf } from './clusters';
import { inDependencyOrder } from './dependency-order';
import type { FoundStack } from './stacks';
import type { ReadStack } from './types';

const dependencyUnknown = (name: string): Problem => ({
  code: 'stack-unknown',
  message: `it depends on stack ${quoted(name)}, which is not there`,
  fix: 'synthesise the folder anew, whole',
});
const resourceUnknown = (address: string): Problem => ({
  code: 'depends-on-unknown',
  message: `it depends on ${quoted(address)}, which this stack does not declare`,
  fix: 'name a resource of the same stack',
});
const cycle = (ids: readonly string[]): Problem => ({
  code: 'dependency-cycle',
  message: `no order of creation exists for ${ids.map(quoted).join(', ')}`,
  fix: 'remove one of the dependencies between them',
});
const stateShared = (other: string): Problem => ({
  code: 'state-shared',
  message: `stack ${quoted(other)} keeps its state in the same place: each would destroy what the other made`,
  fix: 'give each stack a state of its own',
});
const ownedTwice = (other: string): Problem => ({
  code: 'object-twice',
  message: `${quoted(other)} declares the same object: each apply would undo the other`,
  fix: 'declare it once',
});
const ownedElsewhere = (stack: string, other: string): Problem => ({
  code: 'object-in-two-stacks',
  message: `${quoted(other)} of stack ${quoted(stack)} declares the same object: each apply would undo the other`,
  fix: 'declare it in one stack',
});

/** Every dependency leads to something, none in a circle, and no two stacks keep one state. */
export function checkReferences(stacks: readonly FoundStack[], issues: Issues): void {
  const names = new Set(stacks.map(({ name }) => name));
  const states = new Map<string, string>();
  for (const { name, dependencies, resources, state } of stacks) {
    const place = { stack: name };
    const unknown = dependencies.filter((each) => !names.has(each));
    for (const each of unknown) issues.add(place, dependencyUnknown(each));
    const owner = state === undefined ? undefined : states.get(state);
    if (owner !== undefined) issues.add({ ...place, path: 'terraform.backend' }, stateShared(owner));
    else if (state !== undefined) states.set(state, name);
    const addresses = new Set(resources.map(({ address }) => address));
    for (const { address, dependsOn } of resources) {
      const lost = dependsOn.filter((each) => !addresses.has(each));
      for (const each of lost) issues.add({ ...place, address, path: 'depends_on' }, resourceUnknown(each));
    }
    const { stuck } = inDependencyOrder(resources.map(({ address, dependsOn }) => ({ id: address, after: dependsOn })));
    if (stuck.length > 0) issues.add(place, cycle(stuck));
  }
  const { stuck } = inDependencyOrder(stacks.map(({ name, dependencies }) => ({ id: name, after: dependencies })));
  if (stuck.length > 0) issues.add({}, cycle(stuck));
}

/** No object has two owners. */
export function checkOwners(stacks: readonly ReadStack[], issues: Issues): void {
  const owners = new Map<string, { readonly stack: string; readonly address: string }>();
  for (const { stack, address, object } of stacks.flatMap(({ objects }) => objects)) {
    const identity = `${clusterOf(stack)} ${identityOf(object)}`;
    const owner = owners.get(identity);
    if (owner === undefined) owners.set(identity, { stack, address });
    else if (owner.stack === stack) issues.add({ stack, address }, ownedTwice(owner.address));
    else issues.add({ stack, address }, ownedElsewhere(owner.stack, owner.address));
  }
}
