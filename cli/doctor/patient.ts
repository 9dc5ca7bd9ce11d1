import type { LockedChart } from '../../model/estate/components';
import type { ClusterFile, EnvironmentFile } from '../../model/schema/environment';
import type { Variables } from '../context';

/** What is examined: a cluster of an environment, through the variables of the run. */
export interface Patient {
  /** Of a fictional estate, which every output says. */
  readonly example: boolean;
  readonly environment: EnvironmentFile;
  readonly clusterId: string;
  readonly cluster: ClusterFile;
  /** User that applies the stacks. */
  readonly identity: string;
  /** Whether the token is meant to be an administrator's. */
  readonly administrator: boolean;
  readonly variables: Variables;
  /** Charts of others that the environment installs; undefined where they cannot be read. */
  readonly charts: readonly LockedChart[] | undefined;
  /** Folder beside the output: of `.charts`, and in which a local backend keeps `.state`. */
  readonly workFolder: string;
  /** How long one question may take. */
  readonly timeoutMs: number;
}

/** Nothing there is anybody's but the developer's: what would stop others is told as a warning. */
export const isLocal = ({ environment }: Patient): boolean => environment.id === 'local';
