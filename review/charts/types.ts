import type { Problem, Severity } from '../issue';
import type { KubeObject } from '../kube/object';
import type { Json } from '../read/json';
import type { Archive } from './archive';

/** The rules over a release of others' charts, in the order of platform.md 7. */
export const CHART_RULES = [
  'image-not-locked',
  'render-differs',
  'value-unknown',
  'pod-security',
  'secret-known',
  'availability',
  'webhook-fails-closed',
  'cluster-right-unknown',
  'version-below-floor',
  'listens-on-ipv4',
] as const;

export type ChartRule = (typeof CHART_RULES)[number];
export type PodLevel = 'privileged' | 'baseline' | 'restricted';

export interface LockedImage {
  /** Host and path of the publisher. */
  readonly source: string;
  readonly tag: string;
  /** `sha256:…`, or `unknown`. */
  readonly digest: string;
}

/** A right over the whole cluster that the security team has read. */
export interface KnownRight {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What a release is held against. */
export interface ReleaseFacts {
  /** Host of the mirror. */
  readonly registry: string;
  /** Images of the chart's entry in the lock. */
  readonly images: readonly LockedImage[];
  /** Pod Security level of its namespace. */
  readonly level: PodLevel;
  readonly highlyAvailable: boolean;
  readonly rights: readonly KnownRight[];
  /** Paths of values that were read in the chart's source, where its own values do not name them. */
  readonly recorded: ReadonlySet<string>;
  /** Versions below which a fault is known: a text that says so, or undefined. */
  readonly chartFault: (chart: string, version: string) => string | undefined;
  readonly imageFault: (image: string, tag: string) => string | undefined;
  /** How grave it is to listen on IPv4 alone: an error where there is no IPv4, or from 2030 on. */
  readonly ipv4: Severity;
}

/** A release as Helm makes it. */
export interface RenderedRelease {
  readonly name: string;
  readonly namespace: string;
  readonly chart: { readonly name: string; readonly version: string };
  readonly archive: Archive;
  /** The values that were given, the later over the earlier. */
  readonly values: readonly Json[];
  /** What Helm printed, and what it printed the second time. */
  readonly texts: readonly [string, string];
  readonly objects: readonly KubeObject[];
}

export interface ChartFinding extends Problem {
  readonly code: ChartRule;
  readonly severity: Severity;
  readonly release: string;
  /** `Deployment ndc-x/name`; empty where it concerns the release as a whole. */
  readonly object: string;
  readonly path: string;
}

/** What one rule finds. */
export type Judge = (release: RenderedRelease, facts: ReleaseFacts) => readonly Found[];

export interface Found extends Problem {
  readonly severity?: Severity;
  readonly object?: KubeObject;
  readonly path?: string;
}

type Pair = readonly [message: string, fix: string];

/** What is wrong and what to do, in both languages. */
export const said = (en: Pair, vi: Pair): Omit<Problem, 'code'> => ({
  message: en[0],
  fix: en[1],
  vi: { message: vi[0], fix: vi[1] },
});
