import type { ReviewIssue } from '../issue';
import type { KubeObject } from '../kube/object';

/** One object that an apply would leave in the cluster. */
export interface ReadObject {
  readonly stack: string;
  /**
   * Terraform address of its resource: `kubernetes_namespace_v1.byt-his`. An object of a chart is named within its
   * release: `helm_release.policies#ConfigMap/byt-his/settings`, without namespace for objects of the cluster.
   */
  readonly address: string;
  /** Addresses of the resources of the same stack that come before, sorted. */
  readonly dependsOn: readonly string[];
  /** File and line of the configuration that declared it, where the resource says so. */
  readonly source?: string;
  /** Whether Terraform refuses a plan that destroys it. */
  readonly preventDestroy: boolean;
  readonly object: KubeObject;
}

/** A `helm_release` of a local chart, before it is rendered. */
export interface ReadRelease {
  readonly stack: string;
  readonly address: string;
  /** Folder of the chart's copy: its name, and 12 digits of the digest of its content. */
  readonly chart: string;
  /** YAML texts, the later ones over the earlier. */
  readonly values: readonly string[];
}

export interface ReadStack {
  readonly name: string;
  /** Stacks that are applied before, sorted. */
  readonly dependencies: readonly string[];
  /** In an order in which they can be created: dependencies first, otherwise by address. */
  readonly objects: readonly ReadObject[];
  /** @default - none */
  readonly releases?: readonly ReadRelease[];
}

export interface ReadEstate {
  /** In an order in which they can be applied: dependencies first, otherwise by name. */
  readonly stacks: readonly ReadStack[];
  /** Text of `register/register.json`; missing where the folder has no such file, or one that cannot be read. */
  readonly register?: string;
}

export interface ReadOptions {
  /**
   * Path of the Helm binary that renders local charts.
   * @default - charts are not rendered, each with the issue `chart-not-rendered`
   */
  readonly helm?: string;
  /**
   * Version of Kubernetes that charts are rendered for.
   * @default - 1.35.4
   */
  readonly kubeVersion?: string;
}

export interface ReadResult {
  /** Whole only when there are no issues of severity `error`. */
  readonly estate: ReadEstate;
  readonly issues: readonly ReviewIssue[];
}
