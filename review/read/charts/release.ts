import type { Problem } from '../../issue';
import { quoted } from '../../quoted';
import type { Block } from '../block';

interface Common {
  readonly name: string;
  readonly namespace: string;
  /** YAML texts, the later ones over the earlier. */
  readonly values: readonly string[];
}

/** A `helm_release` of a chart of ours. */
export interface Release extends Common {
  /** Folder of the chart's copy below `charts/`. */
  readonly chart: string;
}

/** A `helm_release` of a chart of others: opaque, because its archive is no part of the folder. */
export interface ArchiveRelease extends Common {
  /** Name and version of the archive, `cert-manager-v1.21.1`. */
  readonly archive: string;
  /** Digits of its digest that its name bears. */
  readonly digits?: string;
}

/** What could be digits of a digest is taken for that: read as part of a version, it would pin nothing. */
const ARCHIVE =
  /^\.\.\/\.\.\/\.\.\/\.charts\/([a-z0-9]+(?:-[a-z0-9]+)*-v?\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,40}?)??)(?:-([0-9a-f]{12}))?\.tgz$/;
const CHART = /^\.\.\/\.\.\/charts\/([a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{12})$/;
/** Neither an option of the command line nor a path. */
const NAME = /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/;

const chartPath = (path: string): Problem => ({
  code: 'chart-path',
  message: `${quoted(path)} is not a copy of a chart in this folder: what it installs cannot be reviewed`,
  fix: 'name a chart as synthesis does: "../../charts/<name>-<12 digits>", or an archive of the lock',
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
export function releaseOf(block: Block): Release | ArchiveRelease | undefined {
  block.flag('atomic', false);
  block.flag('cleanup_on_fail', false);
  block.number('max_history');
  block.number('timeout');
  if (block.flag('create_namespace', false)) block.refuse('create_namespace', createsNamespace);
  const name = nameIn(block, 'name', block.requiredText('name'));
  const namespace = nameIn(block, 'namespace', block.requiredText('namespace'));
  const values = block.texts('values') ?? [];
  const path = block.requiredText('chart');
  const [, archive, digits] = ARCHIVE.exec(path) ?? [];
  if (archive !== undefined) return { name, namespace, archive, values, ...(digits === undefined ? {} : { digits }) };
  const chart = CHART.exec(path)?.[1];
  if (chart === undefined) block.refuse('chart', chartPath(path));
  return chart === undefined ? undefined : { name, namespace, chart, values };
}
