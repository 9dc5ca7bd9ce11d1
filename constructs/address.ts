/** A Terraform address as plain text, `kubernetes_namespace_v1.byt-his`: a contract with every state there is. */
export type Address = `${string}.${string}`;

const PART = /^[a-z0-9][a-z0-9.-]*$/;

/**
 * Logical id of a resource, different for different parts.
 *
 * Parts hold no underscore, so a single one joins them; a dot, which Terraform refuses, becomes two. An id may not
 * begin with a digit: an underscore goes before it, and nothing else begins with one.
 */
export function logicalId(parts: readonly string[]): string {
  const bad = parts.find((part) => !PART.test(part));
  if (bad !== undefined || parts.length === 0) {
    throw new Error(`part of a Terraform address must match ${PART.source}: ${JSON.stringify(bad)}`);
  }
  const joined = parts.map((part) => part.replaceAll('.', '__')).join('_');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}
