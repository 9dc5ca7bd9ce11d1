/** Names that are contracts with live clusters and Terraform states: each is made here and nowhere else. */

/** Namespace of a system that is hosted here. Never parsed: agency and system stand in its labels. */
export function namespaceOf(agency: string, system: string): string {
  return `${agency}-${system}`;
}

/** Terraform state that holds a tenant's own namespaces, or those of one part of its communes (`c01`). */
export function tenantStackOf(agency: string, part: string | undefined): string {
  return ['tenant', agency, ...(part === undefined ? [] : [part])].join('-');
}

/** Code-point order, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
