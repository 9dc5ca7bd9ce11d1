import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The stacks that the tests beside this file apply, by the config folder that they are synthesised from. */
export const APPLIED: Readonly<Record<string, readonly string[]>> = {
  config: [
    'platform',
    'security-baseline',
    'tenant-byt',
    'tenant-ha-noi',
    'tenant-ha-noi-c03',
    'tenant-an-giang',
    'tenant-bac-ninh',
    'tenant-bca',
    'tenant-ca-mau',
    'tenant-can-tho',
    'tenant-cao-bang',
    'tenant-da-nang',
    'transmission-byt',
  ],
  'examples/transmission': [
    'platform',
    'security-baseline',
    'tenant-vi-du-a',
    'tenant-vi-du-b',
    'transmission-hub',
    'transmission-vi-du-a',
    'transmission-vi-du-b',
  ],
};

/** SHA-256 of what a stack tells Terraform: its JSON in canonical form, without the comments that `//` holds. */
export function digestOf(stack: string): string {
  const told = JSON.parse(stack, (key, value: unknown) => (key === '//' ? undefined : value)) as object;
  return createHash('sha256')
    .update(canonicalize(told) ?? '')
    .digest('hex');
}
