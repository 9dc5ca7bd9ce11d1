import type { TerraformMetaArguments, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { logicalId, type Address } from './address';
import { literal } from './literal';

interface ResourceClass<C> {
  readonly tfResourceType: string;
  new (scope: Construct, id: string, config: C): TerraformResource;
}

/** Where a resource stands in the graph of its state. */
export interface Placement<C> {
  /** Parts of its logical id: stable ids of the configuration, never a position or a display name. */
  readonly at: readonly string[];
  /** Its arguments, without Terraform's meta-arguments: those are not for sale. */
  readonly config: Omit<C, keyof TerraformMetaArguments>;
  /** Resources that must stand before it. */
  readonly after: readonly Address[];
  /**
   * Whether Terraform must refuse to destroy it.
   * @default - it may be destroyed
   */
  readonly protect?: boolean;
}

/**
 * Makes a resource of a provider's class. Every resource of this repository is made here, with literal values and
 * a literal order: no reference, hence no token and no template in the output.
 */
export function place<C extends TerraformMetaArguments>(
  kind: ResourceClass<C>,
  scope: Construct,
  id: string,
  { at, config, after, protect = false }: Placement<C>,
): Address {
  const resource = new kind(scope, id, literal(config) as C);
  const address = logicalId(at);
  resource.overrideLogicalId(address);
  if (after.length > 0) resource.dependsOn = [...after];
  if (protect) resource.lifecycle = { preventDestroy: true };
  return `${kind.tfResourceType}.${address}`;
}
