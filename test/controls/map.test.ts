import { join } from 'node:path';
import { load } from '../../model/load';
import type { Config } from '../../model/schema/config';
import { type Control, CONTROL_STATES, type ControlsFile } from '../../model/schema/controls';
import { type ControlFacts, controlFindings, unansweredDemands } from '../support/control-findings';
import { controlFacts } from '../support/control-facts';
import { AS_OF, CHECKOUT } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const folder = temporaryFolders();

describe('the control map', () => {
  let config: Config;
  let frameworks: readonly ControlsFile[];

  beforeAll(() => {
    const shipped = { configDir: join(CHECKOUT, 'config'), shownRoot: 'config', environment: 'local', asOf: AS_OF };
    const loaded = load(shipped);
    if (loaded.config === undefined) throw new Error('the shipped estate cannot be read');
    config = loaded.config;
    frameworks = config.entries.controls.map(({ value }) => value);
  });

  test('says nothing that is not there, and leaves no policy and no guard out', async () => {
    expect(controlFindings(frameworks, await controlFacts(folder()))).toEqual([]);
  });

  test('answers every demand of the level catalogue', () => {
    expect(unansweredDemands(config)).toEqual([]);
  });

  test('would miss a demand that nothing answers', () => {
    const controls = config.entries.controls.filter(({ value }) => value.instrument !== 'tcvn-14423-2026');
    const without = { ...config, entries: { ...config.entries, controls } };
    expect(unansweredDemands(without)).toContain('config/baseline/levels/3.yaml: zones, mục 5');
  });

  test('has every published clause that was counted, and each state', () => {
    const counts = Object.fromEntries(frameworks.map(({ id, controls }) => [id, controls.length]));
    expect(counts).toEqual({
      'cis-1-12': 34,
      'decree-330-2026': 1,
      'decree-331-2026': 20,
      'decree-333-2026': 1,
      kubernetes: 13,
      'multi-tenancy-benchmarks': 18,
      'nsa-1-2': 27,
      'owasp-2025': 10,
      'pod-security-standards': 19,
      'stig-v2r6': 13,
      'tcvn-14423-2026': 51,
    });
    const states = new Set(frameworks.flatMap(({ controls }) => controls.map(({ state }) => state)));
    expect([...states].sort()).toEqual([...CONTROL_STATES].sort());
  });
});

describe('a claim of the map', () => {
  const FACTS: ControlFacts = {
    policies: new Set(['P01']),
    objects: new Set(['LimitRange/limits']),
    bundle: new Set(['LimitRange/limits']),
    labels: new Set(['a/b']),
    rules: new Set(['levels']),
    requirements: new Set(['Audit']),
    hasTest: (path, name) => path === 'test/live/x.test.ts' && ['holds', 'P01'].includes(name),
    isGoldenCase: (path) => path === 'test/cases/a-case',
  };
  const HOLDS: Control = {
    id: '1',
    text: { vi: 'x', en: 'y' },
    by: { policies: ['P01'], objects: ['LimitRange/limits'], labels: ['a/b'], rules: ['levels'], cluster: ['Audit'] },
    state: 'enforced',
    proofs: [
      { on: 'live', test: 'test/live/x.test.ts', name: 'holds' },
      { on: 'live', test: 'test/live/x.test.ts', name: 'P01' },
    ],
  };
  const proved = (...proofs: NonNullable<Control['proofs']>): Partial<Control> => ({
    proofs: [...(HOLDS.proofs ?? []), ...proofs],
  });
  const findingsOf = (differing: Partial<Control>): readonly string[] => {
    const file: ControlsFile = {
      id: 'f',
      name: { vi: 'x', en: 'y' },
      version: '1',
      source: 'S-X',
      confidence: 'confirmed',
      controls: [{ ...HOLDS, ...differing }],
    };
    return controlFindings([file], FACTS);
  };

  test('that holds is left alone', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf(proved({ on: 'model', test: 'test/cases/a-case' }))).toEqual([]);
  });

  test.each<readonly [string, Partial<Control>]>([
    ['there is no policy "P99"', { by: { ...HOLDS.by, policies: ['P01', 'P99'] }, state: 'needs-nodes' }],
    ['no proof tries policy P01', { proofs: [{ on: 'live', test: 'test/live/x.test.ts', name: 'holds' }] }],
    ['there is no object "Role/x"', { by: { ...HOLDS.by, objects: ['LimitRange/limits', 'Role/x'] } }],
    ['there is no label "c"', { by: { ...HOLDS.by, labels: ['c'] } }],
    ['there is no rule or issue "c"', { by: { ...HOLDS.by, rules: ['c'] } }],
    ['there is no requirement "c"', { by: { ...HOLDS.by, cluster: ['c'] } }],
    ['test/live/x.test.ts has no test "c"', proved({ on: 'live', test: 'test/live/x.test.ts', name: 'c' })],
    [
      'test/live/x.test.ts does not prove anything on packets',
      proved({ on: 'packets', test: 'test/live/x.test.ts', name: 'holds' }),
    ],
    ['there is no golden case test/cases/b', proved({ on: 'model', test: 'test/cases/b' })],
  ])('that does not is told: %s', (words, differing) => {
    expect(findingsOf(differing)).toEqual([`f 1: ${words}`]);
  });

  test('that misses a policy or an object of the bundle is told', () => {
    expect(findingsOf({ by: {} })).toEqual(['no control names policy P01', 'no control names LimitRange/limits']);
  });
});
