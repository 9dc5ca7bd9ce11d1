import type { LockedChart, LockedImage } from '../../model/estate/components';
import type { IssueCode } from '../../model/messages/catalogue';
import type { Config } from '../../model/schema/config';
import type { EnvironmentFile } from '../../model/schema/environment';
import type { KindName } from '../../model/schema/kinds';
import type { Context } from '../context';
import { type EstateOptions, openEstate, type OpenedEstate } from '../estate';
import { printIssues } from '../print-issues';

export interface LockedCharts {
  readonly opened: OpenedEstate;
  /** Host of the mirror. */
  readonly registry: string;
  /** What the environment installs, by name. */
  readonly charts: readonly LockedChart[];
  /** Everything that the lock pins, for any environment. */
  readonly pinned: readonly LockedChart[];
  /** Images that our own charts run, with the component that installs them. */
  readonly ownImages: readonly (LockedImage & { readonly component: string })[];
}

/** What must have been read whole, or the list would be short without a word. */
const NEEDED: readonly KindName[] = ['environment', 'component', 'chartLock'];
/** What the list itself is for: a digest that nobody has written down yet is refused only when it is installed. */
const MENDED: readonly string[] = ['digest-missing'] satisfies readonly IssueCode[];
const CONCERNS = /\/platform\/(chart-lock\.yaml|components\/)/;

/**
 * The charts of the environment, from an estate that may have errors elsewhere: whoever fills the mirror need not wait
 * for the agencies. Undefined, with the errors printed, where they are about charts.
 */
export function lockedCharts(context: Context, options: EstateOptions): LockedCharts | undefined {
  const opened = openEstate(context, options);
  const { config, issues } = opened;
  const errors = issues.filter(({ severity, code }) => severity === 'error' && !MENDED.includes(code));
  const environment = config?.entries.environment.find(({ value }) => value.id === opened.environment)?.value;
  const isBroken = config === undefined || NEEDED.some((kind) => config.broken.has(kind));
  const concerning = errors.filter(({ at }) => CONCERNS.test(`/${at.file}`));
  if (isBroken || environment === undefined || concerning.length > 0) {
    printIssues(context, concerning.length > 0 ? concerning : errors, {});
    return undefined;
  }
  const components = new Set<string>(Object.keys(environment.components ?? {}));
  return {
    ...{ opened, registry: environment.registry },
    ...{ charts: installedCharts(config, environment), pinned: pinnedCharts(config) },
    ownImages: ownImagesOf(config, components),
  };
}

/** The charts that an environment installs, by name. */
export function installedCharts(config: Config, { components = {} }: EnvironmentFile): readonly LockedChart[] {
  const installed = config.entries.component.filter(({ value }) => Object.hasOwn(components, value.id));
  const names = new Set(installed.flatMap(({ value }) => value.charts));
  return pinnedCharts(config).filter(({ name }) => names.has(name));
}

const pinnedCharts = ({ entries }: Config): readonly LockedChart[] =>
  entries.chartLock.flatMap(({ value }) => Object.entries(value.charts)).map(([name, chart]) => ({ name, ...chart }));

const ownImagesOf = ({ entries }: Config, components: ReadonlySet<string>): LockedCharts['ownImages'] =>
  entries.chartLock
    .flatMap(({ value }) => Object.entries(value.images ?? {}))
    .filter(([component]) => components.has(component))
    .flatMap(([component, images = []]) => images.map((image) => ({ component, ...image })));
