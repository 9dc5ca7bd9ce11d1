import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of what a stack tells Terraform: its JSON in canonical form, without the comments that `//` holds. */
export function digestOf(stack: string): string {
  const told = JSON.parse(stack, (key, value: unknown) => (key === '//' ? undefined : value)) as object;
  return createHash('sha256')
    .update(canonicalize(told) ?? '')
    .digest('hex');
}
