import type { ReadObject } from '../read/types';
import type { Labels, Selector } from './selector';

export type Side = 'egress' | 'ingress';

/** Stands for every namespace that the folder neither declares nor names. */
export const ANY_OTHER_NAMESPACE = '*';

/** Pods of one namespace: all that `pods` selects and none of `except` does. */
export interface PodEnd {
  readonly namespace: string;
  /** Labels that each of them has; another requirement stands in `pods` alone. */
  readonly podLabels: Labels;
  readonly pods: Selector;
  /** Not empty only for pods that no policy of a direction selects. */
  readonly except: readonly Selector[];
}

/** Addresses that are not pods of the cluster, as far as the folder knows. */
export interface ZoneEnd {
  /** CIDR ranges of both families, sorted. */
  readonly ranges: readonly string[];
  /** Ranges within, which are left out. */
  readonly except: readonly string[];
}

export type End = PodEnd | ZoneEnd;

export const isZone = (end: End): end is ZoneEnd => 'ranges' in end;

/** Ports `low` to `high` of one protocol; 1 to 65535 are all. */
export interface Ports {
  readonly protocol: string;
  readonly low: number;
  readonly high: number;
}

/** Why a hop is open, by the annotations of its policies; all empty where nothing says why. */
export interface Explanation {
  /** Agreements that the policies of both ends name. */
  readonly agreements: readonly string[];
  /** Agreements that the policies count and do not name, as there are too many. */
  readonly more: number;
  /** The last day, the earlier one where the two policies differ. */
  readonly until: string | undefined;
  /** The flow within an agency: `<agency>/<system>/<client> > <system>/<interface>`. */
  readonly talksTo: string | undefined;
  /** The agreement whose direct path a waiver opens. */
  readonly waiver: string | undefined;
  /** What a component of the platform needs it for: `<component>/<flow>`. */
  readonly platformFlow: string | undefined;
  /** Name of the policy with which the platform opens it for every namespace. */
  readonly platform: 'allow-dns' | 'allow-kubernetes-api' | undefined;
}

/** One direct connection that the policies permit. */
export interface Hop extends Explanation {
  /** What the names of its policies have in common, where they are the two sides of one flow. */
  readonly flow: string | undefined;
  readonly from: End;
  readonly to: End;
  readonly protocol: string;
  readonly port: number;
  /** Undefined for a single port. */
  readonly endPort: number | undefined;
  /** The policies that permit it; undefined at an end that no policy isolates, addresses always. */
  readonly policies: { readonly egress: ReadObject | undefined; readonly ingress: ReadObject | undefined };
}

/** Pods as somebody asks for them. */
export interface Pods {
  readonly namespace: string;
  readonly podLabels: Labels;
}
