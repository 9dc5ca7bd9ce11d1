import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../../main';
import { HOSTED_LEVELS } from '../../model/estate/levels';
import { load, type Loaded } from '../../model/load';
import { LANGS, type Text } from '../../model/messages/define';
import { renderIssue } from '../../model/messages/render';
import { readFolder, type ReadEstate } from '../../review/read';
import { describeWithHelm } from '../live/support/live';
import { CHECKOUT } from '../support/ndc';
import { makeEstate, readCase } from '../support/temp-estate';
import { temporaryFolders } from '../support/temporary';
import { factsOf, type LevelFacts } from './levels/facts';
import { pageOf } from './levels/page';

const CASE = 'a-system-of-each-level-stands-where-its-level-may';
const LEVEL_5 = 'tenants/vi-du-a/systems/cap-do-5.yaml';
const folder = temporaryFolders();

const loaded = (configDir: string): Loaded =>
  load({ configDir, shownRoot: 'config', environment: 'local', asOf: readCase(CASE).asOf });
const shipped = loaded(join(CHECKOUT, 'config'));

/** The estate of the case, in a folder that is removed with the others. */
function estateOfCase(): string {
  const made = makeEstate(readCase(CASE));
  const config = join(folder(), 'config');
  cpSync(join(made, 'config'), config, { recursive: true });
  rmSync(made, { recursive: true });
  return config;
}

async function synthesised(helm: string): Promise<ReadEstate> {
  const { estate } = loaded(estateOfCase());
  if (estate === undefined) throw new Error(`${CASE} has errors`);
  const out = folder();
  synthesize(estate, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
  const { estate: read, issues } = await readFolder(out, { helm });
  expect(issues).toStrictEqual([]);
  return read;
}

/** What is said to whoever puts level 5 on the shared cluster. */
function refusal(): Text {
  const config = estateOfCase();
  const path = join(config, LEVEL_5);
  writeFileSync(path, readFileSync(path, 'utf8').replace('external\nzone: tslcd', 'shared\nquota:\n  profile: small'));
  const [issue, ...more] = loaded(config).issues.filter(({ severity }) => severity === 'error');
  if (issue === undefined || more.length > 0) throw new Error('level 5 is refused for something else besides');
  return { vi: renderIssue(issue, 'vi').reason, en: renderIssue(issue, 'en').reason };
}

if (shipped.estate === undefined) throw new Error('the shipped configuration has errors');
const entries = shipped.config?.entries;
const catalogue = [...(entries?.level ?? []), ...(entries?.levelElsewhere ?? [])];
const instruments = entries?.instruments.flatMap((entry) => entry.value.instruments) ?? [];
const numberOf = (id: string): string => instruments.find((one) => one.id === id)?.number ?? id;

describeWithHelm('the tables of the levels', (helm) => {
  let facts: readonly LevelFacts[];

  beforeAll(async () => {
    const estate = await synthesised(helm);
    facts = HOSTED_LEVELS.map((level) => factsOf(estate, `vi-du-a-cap-do-${level}`));
  }, 120_000);

  it.each(LANGS)('docs/levels.%s.md holds what is synthesised', (lang) => {
    const path = join(CHECKOUT, `docs/levels.${lang}.md`);
    const page = pageOf({ facts, refusal: refusal(), catalogue, numberOf }, lang);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, page);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });

  it('are of controls that the shipped catalogue has too', () => {
    const controls = (config: Loaded['config']) =>
      config?.entries.level.map((entry) => [entry.names['level'], entry.value.controls]);
    expect(controls(shipped.config)).toHaveLength(HOSTED_LEVELS.length);
    expect(controls(shipped.config)).toStrictEqual(controls(loaded(join(CHECKOUT, 'examples/first-agreement')).config));
  });

  it('name no rule and no object that is not there at its level', () => {
    const promised = catalogue.flatMap(({ names, value }) =>
      value.mappings.flatMap(({ enforcedBy = [] }) => enforcedBy.map((by) => ({ level: Number(names['level']), by }))),
    );
    const isThere = ({ level, by }: (typeof promised)[number]): boolean => {
      const here = facts[level - 1];
      const [kind = '', name] = by.split('/');
      if (here === undefined) return false;
      if (name === undefined) return here.isJudgedBy(by);
      if (kind === 'PodSecurity') return here.label('pod-security.kubernetes.io/enforce') === name;
      return here.names(kind).includes(name);
    };
    expect(promised.length).toBeGreaterThan(40);
    expect(promised.filter((one) => !isThere(one))).toStrictEqual([]);
  });
});
