import { changesOf } from '../../../model/agreements/changes';
import { readTree } from '../../../model/read/tree';
import type { Config } from '../../../model/schema/config';
import { readConfig } from '../../../model/schema/read-config';
import { CHECKOUT } from '../../support/ndc';

const EXAMPLE = `${CHECKOUT}/examples/first-agreement`;
const A = 'tenants/vi-du-a/consents/VD-0042.yaml';
const B = 'tenants/vi-du-b/consents/VD-0042.yaml';
const NDC = 'platform/ndc/consents/VD-0042.yaml';
const AGREEMENT = 'agreements/VD-0042.yaml';
const SUSPENDED = '\nsuspended:\n  since: 2026-11-01\n  reason: x\n';

/** The example, with files that are changed, added (from nothing) or removed (to undefined). */
function config(changes: Readonly<Record<string, (text: string) => string | undefined>> = {}): Config {
  const tree = readTree(EXAMPLE, 'config');
  const files = new Map(tree.files);
  for (const [path, change] of Object.entries(changes)) {
    const text = change(Buffer.from(files.get(path)?.bytes() ?? []).toString());
    if (text === undefined) files.delete(path);
    else files.set(path, { shown: `config/${path}`, bytes: () => Buffer.from(text) });
  }
  const read = readConfig('config', { ...tree, files });
  if (read.issues.length > 0) throw new Error(JSON.stringify(read.issues));
  return read.config;
}

const redated = (text: string): string => text.replace(/date: .*/, 'date: 2026-11-11');
const suspended = (text: string): string => `${text.trimEnd()}${SUSPENDED}`;
const gone = (): undefined => undefined;
const agency = (id: string) => (): string => `agency: ${id}\nsince: 2026-11-01\nreason: x\n`;
const refusal = (): string =>
  'agreement: VD-0042\ndate: 2026-11-01\noffice: x\nground:\n  instrument: nd-278-2025\n  clause: Điều 4\nreason: x\n';

const told = (before: Config, after: Config): readonly string[] =>
  changesOf(before, after).map(({ code, params, at }) =>
    [code, params['party'] ?? params['parties'], at.file.slice('config/'.length)].join(' '),
  );

it.each<readonly [string, Parameters<typeof config>[0], Parameters<typeof config>[0], readonly string[]]>([
  ['nothing', {}, {}, []],
  ['a comment', {}, { [A]: (text) => `${text}# x\n`, [B]: (text) => `${text}# x\n` }, []],
  ['one party', {}, { [A]: redated }, []],
  ['the first consent of one party', { [A]: gone }, {}, []],
  ['a consent that is taken back', {}, { [A]: gone, [B]: gone }, []],
  [
    'two parties',
    {},
    { [A]: redated, [B]: redated },
    [`consents-of-several-parties vi-du-a ${A}`, `consents-of-several-parties vi-du-b ${B}`],
  ],
  [
    'a party and the Center, with files that were not there',
    { [A]: gone, [NDC]: gone },
    {},
    [`consents-of-several-parties c12 ${NDC}`, `consents-of-several-parties vi-du-a ${A}`],
  ],
  [
    'a consent and another party’s refusal that is taken back',
    { 'tenants/vi-du-b/refusals/VD-0042.yaml': refusal },
    { [A]: redated },
    [
      `consents-of-several-parties vi-du-a ${A}`,
      'consents-of-several-parties vi-du-b tenants/vi-du-b/refusals/VD-0042.yaml',
    ],
  ],
  ['a suspension', {}, { [B]: suspended }, [`suspension-added vi-du-b ${B}`]],
  [
    'two suspensions',
    {},
    { [A]: suspended, [B]: suspended },
    [`suspension-added vi-du-a ${A}`, `suspension-added vi-du-b ${B}`],
  ],
  ['a suspension that is lifted', { [B]: suspended }, {}, [`suspension-lifted vi-du-b ${B}`]],
  ['a suspended consent that is gone', { [B]: suspended }, { [B]: gone }, [`suspension-lifted vi-du-b ${B}`]],
  [
    'suspensions of several parties that are lifted, before what else they are',
    { [A]: suspended, [B]: suspended },
    {},
    [
      `suspension-lifted vi-du-a ${A}`,
      `suspension-lifted vi-du-b ${B}`,
      `consents-of-several-parties vi-du-a ${A}`,
      `consents-of-several-parties vi-du-b ${B}`,
    ],
  ],
  [
    'an agency that the Center suspends',
    {},
    { 'platform/ndc/suspensions/vi-du-a.yaml': agency('vi-du-a') },
    ['suspension-added c12 platform/ndc/suspensions/vi-du-a.yaml'],
  ],
  [
    'an agency that it suspends no longer',
    { 'platform/ndc/suspensions/vi-du-a.yaml': agency('vi-du-a') },
    {},
    ['suspension-lifted c12 platform/ndc/suspensions/vi-du-a.yaml'],
  ],
  ['terms alone', {}, { [AGREEMENT]: (text) => text.replace('on-demand', 'daily') }, []],
  [
    'terms and a consent',
    {},
    { [AGREEMENT]: (text) => text.replace('on-demand', 'daily'), [A]: redated },
    [`terms-changed-with-consents vi-du-a ${AGREEMENT}`],
  ],
  ['a new agreement and the consent of who proposes it', { [AGREEMENT]: gone, [A]: gone }, {}, []],
])('a change of %s', (_, before, after, expected) => {
  expect(told(config(before), config(after))).toEqual(expected);
});

it('takes a file of the base that was refused as one that was not there', () => {
  const { config: base } = readConfig('config', {
    issues: [],
    files: new Map([[A, { shown: `config/${A}`, bytes: () => Buffer.from('x: y\n') }]]),
  });
  expect(told(base, config())).toContain(`consents-of-several-parties vi-du-a ${A}`);
});
