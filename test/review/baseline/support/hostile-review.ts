import { join } from 'node:path';
import { synthesize } from '../../../../main';
import { load } from '../../../../model/load';
import { checkBaseline } from '../../../../review/baseline';
import { readFolder } from '../../../../review/read';
import { locate } from '../../../live/toolchain/binaries';
import { AS_OF, CHECKOUT } from '../../../support/ndc';
import { HostileFolder } from './hostile-folder';

const STACKS = [
  ...['platform', 'platform-releases', 'security-baseline', 'tenant-byt', 'transmission-byt', 'transmission-hub'],
];

const located = locate('helm');
/** Path of Helm; without it no chart of ours is read. */
export const HELM = 'path' in located ? located.path : undefined;

export type Finding = Readonly<Record<'code' | 'message' | 'address', string>>;

async function findingsOf({ path }: HostileFolder, rendered: boolean): Promise<readonly Finding[]> {
  const { estate, issues } = await readFolder(path, rendered && HELM !== undefined ? { helm: HELM } : {});
  const all = [...issues.filter(({ code }) => code !== 'chart-not-rendered'), ...checkBaseline(estate)];
  return all.map(({ code, message, address = '' }) => ({ code, message, address }));
}

const shown = (found: readonly Finding[]): ReadonlySet<string> => new Set(found.map((each) => JSON.stringify(each)));

/** What a review says of the folder of environment staging after somebody changed it, and not before. */
export class HostileReview {
  private constructor(
    private readonly synthesised: string,
    private readonly folder: () => string,
    private readonly before: Readonly<Record<'rendered' | 'read', ReadonlySet<string>>>,
  ) {}

  static async of(folder: () => string): Promise<HostileReview> {
    const { estate } = load({
      ...{ configDir: join(CHECKOUT, 'config'), shownRoot: 'config', environment: 'staging', asOf: AS_OF },
    });
    if (estate === undefined) throw new Error('config has errors');
    const synthesised = folder();
    synthesize(estate, { outDir: synthesised, chartsDir: join(CHECKOUT, 'charts') });
    const untouched = HostileFolder.copy(synthesised, folder(), STACKS);
    const rendered = shown(await findingsOf(untouched, true));
    const read = shown(await findingsOf(untouched, false));
    return new HostileReview(synthesised, folder, { rendered, read });
  }

  copy(): HostileFolder {
    return HostileFolder.copy(this.synthesised, this.folder(), STACKS);
  }

  /** Our own charts are rendered only where that matters: it takes seconds. */
  async after(change: (hostile: HostileFolder) => void, rendered = false): Promise<readonly Finding[]> {
    const hostile = this.copy();
    change(hostile);
    const known = this.before[rendered ? 'rendered' : 'read'];
    return (await findingsOf(hostile, rendered)).filter((each) => !known.has(JSON.stringify(each)));
  }
}
