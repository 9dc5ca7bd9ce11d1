import type { InstalledComponent, LockedChart } from '../../model/estate/components';
import type { Environment } from '../../model/estate/types';
import type { Address } from '../address';

/** What every component is told besides its own settings. */
export interface ComponentContext {
  readonly environment: Environment;
  readonly component: InstalledComponent;
  /** Folders of our own charts beside the stacks, by name of the chart. */
  readonly charts: Readonly<Record<string, string>>;
  /** Releases that must stand before: the last ones of the components that it needs. */
  readonly after: readonly Address[];
}

/** A chart of the component's list. Throws where its file does not name it: construct and file have to agree. */
export function chartOf({ component }: ComponentContext, name: string): LockedChart {
  const found = component.charts.find((chart) => chart.name === name);
  if (found === undefined) throw new Error(`component ${component.id} installs ${name}, which its file does not name`);
  return found;
}

/** How many of something: as production runs it, or one. */
export const replicas = ({ environment }: ComponentContext, many: number): number =>
  environment.highAvailability ? many : 1;

/** Folder of one of our own charts beside the stacks. Throws where nobody copied it. */
export function folderOf({ charts }: Pick<ComponentContext, 'charts'>, name: string): string {
  const folder = charts[name];
  if (folder === undefined) throw new Error(`chart ${name} is installed and was not copied`);
  return folder;
}
