import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEVER } from '../../../model/messages/never-waived';
import { NEVER_WAIVED, WAIVABLE } from '../../../model/schema/waiver';
import { holdsFrom } from '../../../model/estate/waivers';
import { MOST_WAIVERS } from '../../../model/rules/waivers';
import { LANGS } from '../../../model/messages/define';
import { makeEstate, readCase } from '../../support/temp-estate';
import { load } from '../../../model/load';
import { rmSync } from 'node:fs';
import { textsOf } from '../../stacks/render';

const CHART = join(__dirname, '../../../charts/admission-policies');
const values = JSON.parse(readFileSync(join(CHART, 'values.schema.json'), 'utf8')) as {
  properties: { waivers: { maxItems: number } };
  definitions: { waiver: { properties: { rule: { enum: string[] }; kind: { enum: string[] } } } };
};

/** Rules that the texts of the chart speak of. */
const RULES = new Set(
  readdirSync(join(CHART, 'templates')).flatMap((file) =>
    [...readFileSync(join(CHART, 'templates', file), 'utf8').matchAll(/message: '(P\d{2}[a-d]?):/g)].map(
      ([, rule = '']) => rule,
    ),
  ),
);

describe('the rules that may be waived', () => {
  it('are those that the chart takes, with its kinds', () => {
    expect(Object.keys(WAIVABLE).sort()).toStrictEqual([...values.definitions.waiver.properties.rule.enum].sort());
    const kinds = new Set(Object.values(WAIVABLE).flat());
    expect([...kinds].sort()).toStrictEqual([...values.definitions.waiver.properties.kind.enum].sort());
    expect(values.properties.waivers.maxItems).toBe(MOST_WAIVERS);
  });

  it('hold from the level from which the chart says so on', () => {
    const lines = readFileSync(join(CHART, 'templates/_pod-rules.tpl'), 'utf8').split('\n');
    const from = (rule: string): readonly number[] =>
      lines
        .filter((line) => line.includes(`"ndc.waived" (list . "${rule}")`))
        .map((line) => Number(/variables\.level in \[.*?"(\d)"\] \|\|/.exec(line)?.[1] ?? 0) + 1);
    const pods = Object.entries(WAIVABLE).filter(([, kinds]) => (kinds as readonly string[]).includes('Pod'));
    for (const rule of pods.map(([name]) => name as keyof typeof WAIVABLE))
      expect([rule, [...new Set(from(rule))]]).toStrictEqual([rule, [holdsFrom(rule)]]);
    expect(lines.filter((line) => line.includes('variables.level in')).length).toBeGreaterThanOrEqual(6);
  });

  it('and those that never are, are all the rules of the chart', () => {
    expect([...Object.keys(WAIVABLE), ...NEVER_WAIVED].sort()).toStrictEqual([...RULES].sort());
  });

  it('exclude each that the design names, and every refusal is short enough to be shown whole', () => {
    for (const rule of ['P05', 'P06', 'P14', 'P15', 'P18', 'P21', 'P22', 'P27', 'P28'])
      expect(NEVER_WAIVED).toContain(rule);
    const texts = Object.values(NEVER).flatMap(({ why, instead }) =>
      LANGS.flatMap((lang) => [why[lang], instead[lang]]),
    );
    expect(texts.filter((text) => text.length > 120)).toStrictEqual([]);
  });
});

/** What the stacks of a golden case hold, and its estate. */
function synthesised(name: string, change: Partial<ReturnType<typeof readCase>> = {}) {
  const one = { ...readCase(name), ...change };
  const folder = makeEstate(one);
  try {
    const { estate } = load({
      configDir: join(folder, 'config'),
      shownRoot: 'config',
      environment: one.environment,
      asOf: one.asOf,
    });
    if (estate === undefined) throw new Error(`${name} is refused`);
    return { estate, stacks: textsOf(estate) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const IN_FORCE = 'a-waiver-in-force-is-told-to-the-policies';

describe('waivers in force', () => {
  it('reach the policies sorted, each with the object that it names; one that has ended does not', () => {
    const { estate, stacks } = synthesised(IN_FORCE);
    const expected = [
      { rule: 'P19', namespace: 'vi-du-a-ho-so', kind: 'Pod', name: 'tra-cuu', until: '2027-06-30' },
      { rule: 'P26', namespace: 'vi-du-a-ho-so', kind: 'Service', name: 'ho-so', until: '2027-06-30' },
    ];
    expect(estate.waivers).toStrictEqual(expected);
    const stack = JSON.parse(stacks.get('security-baseline') ?? '') as {
      resource: { helm_release: { 'admission-policies': { values: [string] } } };
    };
    const [given] = stack.resource.helm_release['admission-policies'].values;
    expect((JSON.parse(given) as { waivers: unknown }).waivers).toStrictEqual(expected);
  });

  it.each([
    ['2026-09-30', ['P24b']],
    ['2026-11-21', ['P19', 'P24b', 'P26']],
    ['2026-11-22', ['P19', 'P26']],
    ['2027-06-30', ['P19', 'P26']],
    ['2027-07-01', []],
  ])('on %s are %j', (asOf, rules) => {
    const { estate } = synthesised(IN_FORCE, { asOf });
    expect(estate.waivers.map(({ rule }) => rule)).toStrictEqual(rules);
  });

  it('leave out tenants that the environment does not hold', () => {
    const edit = [
      { file: 'environments/local.yaml', find: 'cluster: vi-du\n', put: 'cluster: vi-du\ntenants:\n  - vi-du-b\n' },
    ];
    expect(synthesised(IN_FORCE, { edit }).estate.waivers).toStrictEqual([]);
  });
});

describe('the flow to the Kubernetes API', () => {
  const opened = (name: string, asOf?: string): boolean =>
    (synthesised(name, asOf === undefined ? {} : { asOf }).stacks.get('tenant-vi-du-a') ?? '').includes(
      'allow-kubernetes-api',
    );

  it('is open from the first to the last day of the waiver, and only with one', () => {
    const together = 'a-token-is-waived-together-with-a-flow-to-the-api';
    const days = ['2026-09-30', '2026-10-01', '2027-06-30', '2027-07-01'];
    expect(days.map((day) => opened(together, day))).toStrictEqual([false, true, true, false]);
    expect(opened('a-declared-flow-to-the-api-is-closed-without-a-waiver')).toBe(false);
  });
});

describe('a vendor', () => {
  it('is bound from the first to the last day of its contract', () => {
    const days = ['2025-07-01', '2028-06-30', '2028-07-01'];
    const bound = days.map((asOf) => synthesised('a-vendor-deploys-where-its-contract-says', { asOf }).stacks);
    expect(bound.map((stacks) => (stacks.get('tenant-vi-du-a') ?? '').includes(':vendor:'))).toStrictEqual([
      true,
      true,
      false,
    ]);
    expect(synthesised('a-contract-that-has-not-begun-gives-no-rights').stacks.get('tenant-vi-du-a')).not.toContain(
      ':vendor:',
    );
    expect(synthesised('a-contract-past-its-end-gives-no-rights').stacks.get('tenant-vi-du-a')).not.toContain(
      ':vendor:',
    );
  });
});
