/** Names that are contracts with live clusters and Terraform states: each is made here and nowhere else. */

/** The cluster's own namespace: it stands before us, without quota and without default deny. */
export const CLUSTER_NAMESPACE = 'kube-system';

/** Namespace of what the platform itself runs: its identity and its Helm releases. */
export const PLATFORM_NAMESPACE = 'ndc-system';

/** Namespaces in which the platform's stacks put objects, whatever is installed. */
export const OWN_NAMESPACES: readonly string[] = [CLUSTER_NAMESPACE, PLATFORM_NAMESPACE];

/** Namespace of a system that is hosted here. Never parsed: agency and system stand in its labels. */
export function namespaceOf(agency: string, system: string): string {
  return `${agency}-${system}`;
}

/** Terraform state that holds a tenant's own namespaces, or those of one part of its communes (`c01`). */
export function tenantStackOf(agency: string, part: string | undefined): string {
  return ['tenant', agency, ...(part === undefined ? [] : [part])].join('-');
}

/** A name on a cluster: the first one's are bare, and no id holds two hyphens. */
export function stackOn(
  name: string,
  { cluster, isFirst }: { readonly cluster: string; readonly isFirst: boolean },
): string {
  return isFirst ? name : `${name}--${cluster}`;
}

/** Code-point order, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
