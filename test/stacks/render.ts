import type { TerraformStack } from 'cdktf';
import { declareAt } from '../../constructs/provenance';
import { synthesizeStack } from '../../stacks/synthesis/synthesize-stack';
import { ClusterConnection } from '../../constructs/cluster-connection';
import type { WholeEstate } from '../../model/estate/types';
import { planStacks } from '../../stacks/plan';

export type Attributes = Readonly<Record<string, unknown>>;
/** Type, then logical id. */
export type ResourceTree = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

export interface StackJson {
  readonly '//': Attributes;
  readonly provider: Attributes;
  readonly resource?: ResourceTree;
  readonly terraform: Attributes;
  readonly variable: Attributes;
}

export const CHARTS = { 'admission-policies': 'admission-policies-0123456789ab' };

/** The resources that `build` makes in a stack of its own. */
export function resourcesOf(build: (stack: TerraformStack) => void): ResourceTree {
  const { text } = synthesizeStack('test', (stack) => {
    declareAt(stack, { file: 'config/test.yaml', line: 1 });
    new ClusterConnection(stack, 'connection', {
      environment: 'local',
      cluster: 'lab',
      backend: { type: 'local' },
      stack: 'test',
      helm: true,
    });
    build(stack);
  });
  return (JSON.parse(text) as StackJson).resource ?? {};
}

/** The finished text of every stack of an estate, by name. */
export function textsOf(estate: WholeEstate): ReadonlyMap<string, string> {
  return new Map(planStacks(estate, CHARTS).map(({ name, build }) => [name, synthesizeStack(name, build).text]));
}

export function stacksOf(estate: WholeEstate): ReadonlyMap<string, StackJson> {
  return new Map([...textsOf(estate)].map(([name, text]) => [name, JSON.parse(text) as StackJson]));
}

export interface Placed {
  readonly stack: string;
  readonly type: string;
  readonly id: string;
  readonly attributes: Attributes;
}

/** Every resource of an estate. */
export function placedIn(estate: WholeEstate): readonly Placed[] {
  return [...stacksOf(estate)].flatMap(([stack, { resource = {} }]) =>
    Object.entries(resource).flatMap(([type, ofType]) =>
      Object.entries(ofType).map(([id, attributes]) => ({ stack, type, id, attributes })),
    ),
  );
}

/** A value deep in attributes; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Attributes)[key] : undefined),
    value,
  );
}
