/** Settings of components as an environment declares them; constructs know the estate's types alone. */
export type { ComponentSettings } from '../schema/components';
export type { ComponentId } from '../schema/components/ids';
export type { ObjectStore } from '../schema/components/object-store';
