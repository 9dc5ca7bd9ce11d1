import path from 'node:path';
import { ofEnvironment } from '../../cli/summary/of-environment';
import type { Issue } from '../../model/issue';
import { load } from '../../model/load';
import type { Config } from '../../model/schema/config';
import { AS_OF, CHECKOUT } from '../support/ndc';

const configDir = path.join(CHECKOUT, 'examples/first-agreement');
const { config } = load({ configDir, shownRoot: 'config', environment: 'local', asOf: AS_OF });
if (config === undefined) throw new Error('the example cannot be read');

function holding(tenants: readonly string[] | undefined): Config {
  const environment = config?.entries.environment.map((entry) => ({ ...entry, value: { ...entry.value, tenants } }));
  return { ...config, entries: { ...config?.entries, environment } } as Config;
}

const issue = (code: string, file: string): Issue => ({
  code,
  severity: 'warning',
  at: { file: `config/${file}`, line: 1, column: 1 },
  params: {},
});

const OF_A = issue('level-assumed', 'tenants/vi-du-a/tenant.yaml');
const OF_B = issue('level-assumed', 'tenants/vi-du-b/systems/hoat-dong.yaml');
const OF_BOTH = issue('agreement-ends-soon', 'agreements/VD-0042.yaml');
const OF_THE_CENTER = issue('confirmation-stale', 'platform/ndc/consents/VD-0042.yaml');
const OUTSIDE = issue('agreement-outside-environment', 'agreements/VD-0042.yaml');
const OF_NOBODY = issue('lock-behind', 'lock.csv');
const ALL = [OF_A, OF_B, OF_BOTH, OF_THE_CENTER, OUTSIDE, OF_NOBODY];

describe('what the summary counts', () => {
  it('is everything where the environment holds every tenant', () => {
    expect(ofEnvironment(ALL, holding(undefined), 'local')).toEqual(ALL);
    expect(ofEnvironment(ALL, holding(['vi-du-a', 'vi-du-b']), 'local')).toEqual(ALL);
  });

  it('leaves out tenants that it does not hold, and their agreements but for being outside', () => {
    expect(ofEnvironment(ALL, holding(['vi-du-a']), 'local')).toEqual([OF_A, OUTSIDE, OF_NOBODY]);
  });

  it('does not take one id for the beginning of another', () => {
    expect(ofEnvironment([OF_A], holding(['vi-du']), 'local')).toEqual([]);
  });
});
