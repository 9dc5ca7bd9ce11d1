import { AnnotationMetadataEntryType, Aspects, TerraformStack, type IAspect } from 'cdktf';
import { version } from 'cdktf/package.json';
import { RootConstruct, type IConstruct } from 'constructs';
import { renderStack, type RenderedStack } from './render-stack';
import { withoutTraces } from './without-traces';

export interface SynthesisOptions {
  /**
   * Whether CDKTF records where each token was made, for the search of one that should not be there.
   * @default - it does not: that takes several times as long
   */
  readonly traces?: boolean;
}

function invokeAspects(construct: IConstruct, inherited: ReadonlySet<IAspect>): void {
  const aspects = new Set([...inherited, ...Aspects.of(construct).all]);
  for (const aspect of aspects) aspect.visit(construct);
  for (const child of construct.node.children) invokeAspects(child, aspects);
}

/** What is wrong with an estate is said before it gets here; an annotation would be lost between two lines of log. */
function refuseAnnotations(stack: TerraformStack): void {
  const types: readonly string[] = Object.values(AnnotationMetadataEntryType);
  for (const { node } of stack.node.findAll()) {
    const annotation = node.metadata.find(({ type }) => types.includes(type));
    if (annotation) throw new Error(`${node.path}: ${String(annotation.data)}`);
  }
}

/**
 * Builds one stack in a tree of its own and renders it. A tree per stack keeps the memory of a run at that of its
 * largest stack, and a plain root instead of an App keeps CDKTF's environment variables out of the output.
 */
export function synthesizeStack(
  name: string,
  build: (stack: TerraformStack) => void,
  { traces = false }: SynthesisOptions = {},
): RenderedStack {
  const work = (): RenderedStack => {
    const root = new RootConstruct();
    root.node.setContext('cdktfVersion', version);
    const stack = new TerraformStack(root, name);
    build(stack);
    invokeAspects(stack, new Set());
    stack.runAllValidations();
    refuseAnnotations(stack);
    return renderStack(stack);
  };
  return traces ? work() : withoutTraces(work);
}
