import type { IConstruct } from 'constructs';
import type { Source } from '../model/estate/types';
import { text } from './literal';

/** What the `//` key of a resource says about it; Terraform ignores that key, so it changes no plan. */
export interface Provenance {
  /** `file:line` in the configuration. */
  readonly source: string;
  /** Rows of the dispatch that the resource serves. */
  readonly obligations: readonly string[];
}

const sources = new WeakMap<IConstruct, Source>();
const citations = new WeakMap<IConstruct, readonly string[]>();

/** Says where a construct, and all below it that says nothing else, is declared. */
export function declareAt(scope: IConstruct, source: Source): void {
  sources.set(scope, source);
}

/** Says which rows of the dispatch a construct, and all below it that says nothing else, serves. */
export function cite(scope: IConstruct, obligations: readonly string[]): void {
  citations.set(scope, obligations);
}

function nearest<T>(of: WeakMap<IConstruct, T>, construct: IConstruct): T | undefined {
  for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
    const found = of.get(scope);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Throws where nobody said: a resource without an origin cannot be reviewed. */
export function provenanceOf(construct: IConstruct): Provenance {
  const source = nearest(sources, construct);
  const obligations = nearest(citations, construct);
  if (!source || !obligations) throw new Error(`${construct.node.path}: nobody declared its source or its obligations`);
  return { source: text(`${source.file}:${source.line}`), obligations: obligations.map(text) };
}
