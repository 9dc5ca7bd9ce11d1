import { Issues, type ReviewIssue } from '../../../../review/issue';
import type { ReadEstate, ReadObject } from '../../../../review/read';
import type { JsonObject } from '../../../../review/read/json';
import { checkReferences } from '../../../../review/read/references';
import { readStackFile } from '../../../../review/read/stack-file';
import type { WholeEstate } from '../../../../model/estate/types';
import { planStacks } from '../../../../stacks/plan';
import { synthesizeStack } from '../../../../stacks/synthesis/synthesize-stack';
import { CHARTS } from '../../../stacks/render';
import { admissionObjects } from './admission-objects';

export interface StackText {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly json: JsonObject;
}

/** Every stack of an estate as its file would hold it. */
export function synthesized(estate: WholeEstate): readonly StackText[] {
  return planStacks(estate, CHARTS).map(({ name, dependencies, build }) => ({
    ...{ name, dependencies },
    json: JSON.parse(synthesizeStack(name, build).text) as JsonObject,
  }));
}

/** The objects of one stack, but those of its chart. */
export function objectsIn({ name, json }: StackText): {
  objects: readonly ReadObject[];
  issues: readonly ReviewIssue[];
} {
  const issues = new Issues();
  const file = readStackFile(json, name, { stack: name }, issues);
  checkReferences([{ name, dependencies: [], ...file }], issues);
  const { resources } = file;
  const objects = resources.flatMap(({ content, ...rest }) =>
    content !== undefined && 'object' in content ? [{ stack: name, ...rest, object: content.object }] : [],
  );
  return { objects, issues: issues.sorted() };
}

/** An estate as `readFolder` gives it, with the policies that the table of the review wants in place of the chart's. */
export function readInMemory(estate: WholeEstate): ReadEstate {
  const { namespaces: platformNamespaces, identity: platformIdentity } = estate.platform;
  const tokens = estate.waivers.filter(({ rule }) => rule === 'P12');
  const policies = admissionObjects({ platformNamespaces: platformNamespaces.toSorted(), platformIdentity, tokens });
  const stacks = synthesized(estate).map((stack) => {
    const { objects, issues } = objectsIn(stack);
    if (issues.length > 0) throw new Error(JSON.stringify(issues));
    const { name, dependencies } = stack;
    return { name, dependencies, objects: name === 'security-baseline' ? policies : objects };
  });
  return { stacks };
}
