/** Stacks that the administrator who sets a cluster up applies; the platform identity, which they make, applies the rest. */
export const BY_ADMINISTRATOR: readonly string[] = ['platform', 'security-baseline'];

/** Of the shipped estate: a ministry, a city, one of the parts that its communes come in. */
export const OF_THE_SHIPPED: readonly string[] = [
  ...BY_ADMINISTRATOR,
  'tenant-byt',
  'tenant-ha-noi',
  'tenant-ha-noi-c03',
  'transmission-byt',
];

/** Of the example, beside the administrator's: the two parties of an agreement and the hub. */
export const OF_THE_EXAMPLE: readonly string[] = [
  'tenant-vi-du-a',
  'tenant-vi-du-b',
  'transmission-hub',
  'transmission-vi-du-a',
  'transmission-vi-du-b',
];

/** Of the shipped estate, by the users' own command where there is one. */
export const BY_CDKTF = 'tenant-bca';

/** Of the shipped estate: the stack and the number of resources after which its apply is stopped. */
export const STOPPED: readonly (readonly [string, number])[] = [
  ['tenant-an-giang', 1],
  ['tenant-bac-ninh', 12],
  ['tenant-ca-mau', 24],
];

/** As `STOPPED`, and killed. */
export const KILLED: readonly (readonly [string, number])[] = [
  ['tenant-can-tho', 1],
  ['tenant-cao-bang', 12],
  ['tenant-da-nang', 24],
];

/** Of the shipped estate: every type of resource that tests lose from a state. */
export const LOST: readonly string[] = ['platform', 'tenant-byt'];

/** Of the example: changed by hand. */
export const DRIFTED: readonly string[] = [...BY_ADMINISTRATOR, 'tenant-vi-du-a', 'transmission-hub'];

/** Every stack that the tests beside this file apply, in byte order, by the config folder that it is synthesised from. */
export function appliedStacks(options: { readonly cdktf: boolean }): Readonly<Record<string, readonly string[]>> {
  const interrupted = [...STOPPED, ...KILLED].map(([stack]) => stack);
  const shipped = [...OF_THE_SHIPPED, ...interrupted, ...LOST, ...(options.cdktf ? [BY_CDKTF] : [])];
  return {
    config: distinct(shipped),
    'examples/first-agreement': distinct([...BY_ADMINISTRATOR, ...OF_THE_EXAMPLE, ...DRIFTED]),
  };
}

const distinct = (stacks: readonly string[]): readonly string[] => [...new Set(stacks)].sort();
