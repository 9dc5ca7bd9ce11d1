import type { KubeObject } from '../cluster/kube-client';
import type { Place } from './places';
import type { Who } from './people';

/** One HTTP request to the API, without what makes it a dry run. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** The uid of a pod of `setup`: what a kubelet has to name, and nobody knows beforehand. */
export type UidOf = (pod: string) => string;

/** A request that one rule has to deny, or to permit. */
export interface Case {
  /** The rule as its messages begin: `P01`. */
  readonly rule: string;
  /** Unique among the cases of the rule. */
  readonly name: string;
  readonly verdict: 'denied' | 'allowed';
  readonly as: Who;
  readonly in: Place;
  /** Objects that are there before the policies are. */
  readonly setup?: (namespace: string) => readonly KubeObject[];
  readonly request: (namespace: string, uidOf: UidOf) => Request;
  /**
   * Only of a request that opens a connection, which cannot be a dry run: words of the answer when admission lets it
   * pass. Without nodes it ends there.
   */
  readonly reaches?: string;
}

type Options = Partial<Pick<Case, 'as' | 'in' | 'setup' | 'reaches'>>;
type Make = (name: string, request: Case['request'], options?: Options) => Case;

/** Makers of the cases of one rule. Unless said otherwise a tenant asks, in a namespace of level 3. */
export function casesOf(rule: string, common: Options = {}): { readonly denied: Make; readonly allowed: Make } {
  const make =
    (verdict: Case['verdict']): Make =>
    (name, request, options = {}) => ({
      rule,
      name,
      verdict,
      as: 'tenant',
      in: 'level 3',
      request,
      ...common,
      ...options,
    });
  return { denied: make('denied'), allowed: make('allowed') };
}
