/**
 * What the platform is made of besides its own objects, by role: a component may change its software and keeps its id,
 * its namespace and its address.
 */
export const COMPONENT_IDS = [
  'network',
  'certificates',
  'gateway',
  'exchange',
  'metrics',
  'logs',
  'nodes',
  'backup',
  'secrets',
  'registry',
  'identity',
  'sensor',
  'signatures',
  'objects',
  'databases',
  'schemas',
] as const;

export type ComponentId = (typeof COMPONENT_IDS)[number];
