export type { Place, ReviewIssue, Severity } from '../issue';
export type { KubeMetadata, KubeObject } from '../kube/object';
export { readFolder } from './read-folder';
export type { ReadEstate, ReadObject, ReadOptions, ReadRelease, ReadResult, ReadStack } from './types';
