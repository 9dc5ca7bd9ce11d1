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

/** A release of a chart of others: what it installs is not in the folder, and is judged where the archive is. */
export interface ReadArchive {
  readonly stack: string;
  readonly address: string;
  readonly name: string;
  readonly namespace: string;
  /** Name and version, `cert-manager-v1.21.1`. */
  readonly archive: string;
  /** Digits of its digest that its name bears; they are those of the lock, or the folder was refused. */
  readonly digits?: string;
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
  /** @default - none */
  readonly archives?: readonly ReadArchive[];
}

/** A chart of others as the lock names it. */
export interface LockedChart {
  readonly digest: string;
  readonly images: readonly { readonly reference: string; readonly digest: string }[];
}

/** A right over the whole cluster that a component's charts are known to make. */
export interface RecordedRight {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** `chart-lock.json`: by archive name what is installed, by component what it may. */
export interface ReadLock {
  readonly charts: ReadonlyMap<string, LockedChart>;
  readonly rights: ReadonlyMap<string, readonly RecordedRight[]>;
}

/** A release that nobody can look into here: what it is known by, for whoever compares it with what was judged. */
export interface OpaqueRelease {
  readonly stack: string;
  readonly address: string;
  readonly archive: string;
  /** Of the archive, as the folder's lock says: `sha256:…`, or `unknown`. */
  readonly digest: string;
  /** SHA-256 of its values, each text with its length before it. */
  readonly valuesDigest: string;
}

export interface ReadEstate {
  /** In an order in which they can be applied: dependencies first, otherwise by name. */
  readonly stacks: readonly ReadStack[];
  /** The first cluster's text of `register/register.json`; missing where the folder has no such file, or one that cannot be read. */
  readonly register?: string;
  /** The same of each cluster, the first one's without a name; missing where there is one cluster. */
  readonly registers?: ReadonlyMap<string, string>;
  /** What `chart-lock.json` says of charts of others; missing where the folder has no such file. */
  readonly lock?: ReadLock;
  /**
   * Releases of charts of others, by stack and in the order of their addresses.
   * @default - none
   */
  readonly opaque?: readonly OpaqueRelease[];
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
