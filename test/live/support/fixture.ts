import { type Cluster, CONTROL_PLANE, type Programs, startControlPlane } from '../cluster/control-plane';
import type { Features } from '../cluster/flags';
import { toolPath } from './live';

/** The programs that the toolchain found for this run. */
export const programs = (): Programs =>
  Object.fromEntries(CONTROL_PLANE.map((tool) => [tool, toolPath(tool)])) as Programs;

/** One control plane for the tests of a `describeLive` block: started before the first, stopped after the last. */
export function useCluster(features: Features = {}): () => Cluster {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    cluster = await startControlPlane(programs(), features);
  });
  afterAll(() => cluster?.stop());
  return () => {
    if (cluster === undefined) throw new Error('the control plane is not up: this is called before the tests run');
    return cluster;
  };
}
