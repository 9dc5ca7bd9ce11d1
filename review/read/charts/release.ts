import type { Problem } from '../../issue';
import { quoted } from '../../quoted';
import type { Block } from '../block';

/** A `helm_release` of a local chart. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** Folder of the chart's copy below `charts/`. */
  readonly chart: string;
  /** YAML texts, the later ones over the earlier. */
  readonly values: readonly string[];
}

const CHART = /^\.\.\/\.\.\/charts\/([a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{12})$/;
/** Neither an option of the command line nor a path. */
const NAME = /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/;

const chartPath = (path: string): Problem => ({
  code: 'chart-path',
  message: `${quoted(path)} is not a copy of a chart in this folder: what it installs cannot be reviewed`,
  fix: 'name a local chart as synthesis does: "../../charts/<name>-<12 digits>"',
});
const badName = (name: string): Problem => ({
  code: 'value-not-allowed',
  message: `${quoted(name)} is not the name of a release or of a namespace`,
  fix: 'use at most 53 of a-z, 0-9 and "-"',
});
const createsNamespace: Problem = {
  code: 'value-not-allowed',
  message: 'a release may not make its namespace: that would have no policy, no quota and no labels',
  fix: 'declare the namespace',
};

function nameIn(block: Block, key: string, name: string): string {
  if (!NAME.test(name)) block.refuse(key, badName(name));
  return name;
}

/**
 * `helm_release` of provider hashicorp/helm 3.1.1; the switches of installation change no object. The namespace has
 * to be given: the provider would take a missing one from its environment.
 */
export function releaseOf(block: Block): Release | undefined {
  block.flag('atomic', false);
  block.flag('cleanup_on_fail', false);
  block.number('max_history');
  if (block.flag('create_namespace', false)) block.refuse('create_namespace', createsNamespace);
  const name = nameIn(block, 'name', block.requiredText('name'));
  const namespace = nameIn(block, 'namespace', block.requiredText('namespace'));
  const values = block.texts('values') ?? [];
  const path = block.requiredText('chart');
  const chart = CHART.exec(path)?.[1];
  if (chart === undefined) block.refuse('chart', chartPath(path));
  return chart === undefined ? undefined : { name, namespace, chart, values };
}
