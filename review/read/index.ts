export type { Place, ReviewIssue, Severity } from '../issue';
export type { KubeMetadata, KubeObject } from '../kube/object';
export { readFolder } from './read-folder';
export { clustersOf } from './clusters';
export type {
  OpaqueRelease,
  ReadArchive,
  ReadEstate,
  ReadObject,
  ReadOptions,
  ReadRelease,
  ReadResult,
  ReadStack,
} from './types';
