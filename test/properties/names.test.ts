import fc from 'fast-check';
import { hasErrors } from '../../model/issue';
import { id } from '../../model/schema/scalars';
import { textsOf } from '../stacks/render';
import { SEED } from '../support/hostile-property';
import { exampleFiles, loadMemory } from '../support/hostile-run';
import { metadataOf, resourcesIn, type Stacks } from '../support/hostile-safety';

const run = (numRuns: number): fc.Parameters<unknown> => ({ seed: SEED, numRuns });

const HO_SO = 'tenants/vi-du-a/systems/ho-so.yaml';
const AGENCIES = 'catalogue/agencies.csv';
const ROW = /^vi-du-a,Bộ Ví dụ A,/m;

function edited(changes: Readonly<Record<string, (text: string) => string>>): Map<string, Buffer> {
  const files = new Map(exampleFiles());
  for (const [path, change] of Object.entries(changes)) {
    files.set(path, Buffer.from(change(files.get(path)?.toString('utf8') ?? ''), 'utf8'));
  }
  return files;
}

/** The stacks of a tree, or undefined where it is refused. */
function stacksOf(files: ReadonlyMap<string, Buffer>): Stacks | undefined {
  const { estate, issues } = loadMemory(files);
  expect(estate === undefined).toBe(hasErrors(issues));
  if (estate === undefined) return undefined;
  return new Map([...textsOf(estate)].map(([name, text]) => [name, JSON.parse(text) as unknown]));
}

/** Letters that pass for others, in the two ways that Unicode has for them. */
const lookAlikes = (text: string): readonly string[] =>
  [
    text.replace('a', '\u0430'),
    text.replace('o', '\u043e'),
    text.replace('h', 'ｈ'),
    text.replace('i', 'ı'),
    text.replace('-', '\u2010'),
    text.replace('o', 'ơ'),
    text.replace('o', 'o\u031b'),
    `${text}\u200b`,
    `\ufeff${text}`,
    text.toUpperCase(),
  ].filter((other) => other !== text);

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

describe(`ids, seed ${SEED}`, () => {
  const parse = (text: string): boolean => id().safeParse(text).success;

  it('are lower-case ASCII, whatever is tried', () => {
    const tried = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 45 }),
      fc.string({ unit: fc.constantFrom('a', 'o', '-', '1', 'ơ', '\u0430', '\u0301', 'A', '_', '.'), maxLength: 45 }),
    );
    fc.assert(
      fc.property(tried, (text) => {
        expect(parse(text)).toBe(
          text.length >= 2 &&
            text.length <= 40 &&
            isAscii(text) &&
            text.split('-').every((part) => /^[a-z0-9]+$/.test(part)) &&
            /^[a-z]/.test(text),
        );
      }),
      run(5000),
    );
  });

  it('never pass with a letter that looks like another', () => {
    const word = fc.stringMatching(/^ho[a-z]{1,5}-[a-z]{1,5}io$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(parse(text)).toBe(true);
        expect(lookAlikes(text).filter(parse)).toStrictEqual([]);
      }),
      run(500),
    );
  });
});

/** Two systems of two agencies, often cut from one word in different places: `ha` + `noi-ha` and `ha-noi` + `ha`. */
const words = fc.array(fc.constantFrom('ha', 'noi'), { minLength: 3, maxLength: 4 });
const cut = fc.integer({ min: 1, max: 2 });
const estates = fc
  .record({ first: words, second: words, isSame: fc.boolean(), cuts: fc.tuple(cut, cut) })
  .map(({ first, second, isSame, cuts }) => {
    const agencies: Record<string, string[]> = {};
    for (const [index, all] of [first, isSame ? first : second].entries()) {
      const at = cuts[index] ?? 1;
      const [agency, system] = [all.slice(0, at).join('-'), all.slice(at).join('-')];
      agencies[agency] = [...new Set([...(agencies[agency] ?? []), system])];
    }
    return agencies;
  });

function estateOf(agencies: Readonly<Record<string, readonly string[]>>): Map<string, Buffer> {
  const files = edited({
    [AGENCIES]: (text) =>
      text +
      Object.keys(agencies)
        .map((agency) => `${agency},Cơ quan,Agency,ministry,,2025-07-01,,S-EXAMPLE,confirmed\n`)
        .join(''),
  });
  const texts = exampleFiles();
  const put = (path: string, from: string, change: (text: string) => string): void => {
    files.set(path, Buffer.from(change(texts.get(from)?.toString('utf8') ?? ''), 'utf8'));
  };
  for (const [agency, systems] of Object.entries(agencies)) {
    put(`tenants/${agency}/tenant.yaml`, 'tenants/vi-du-a/tenant.yaml', (text) => text.replaceAll('vi-du-a', agency));
    for (const system of systems)
      put(`tenants/${agency}/systems/${system}.yaml`, HO_SO, (text) =>
        text.replace('id: ho-so', `id: ${system}`).replace('ho-so.vi-du-a', `${system}.${agency}`),
      );
  }
  return files;
}

describe(`accepted ids, seed ${SEED}`, () => {
  it('give one namespace and one address each, or are refused where two would meet', () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(estates, (agencies) => {
        const wanted = Object.entries(agencies).flatMap(([agency, systems]) =>
          ['agent-node', ...systems].map((system) => `${agency}-${system}`),
        );
        const files = estateOf(agencies);
        const stacks = stacksOf(files);
        const collide = new Set(wanted).size < wanted.length;
        const codes = loadMemory(files).issues.map(({ code }) => code);
        expect([stacks === undefined, codes.includes('namespace-not-unique')]).toStrictEqual([collide, collide]);
        if (stacks === undefined) {
          refused += 1;
          return;
        }
        accepted += 1;
        const resources = resourcesIn(stacks);
        const namespaces = resources
          .filter(({ type }) => type === 'kubernetes_namespace_v1')
          .map((resource) => String(metadataOf(resource)['name']));
        const others = [
          'vi-du-a-agent-node',
          'vi-du-a-ho-so',
          'vi-du-b-agent-node',
          'vi-du-b-hoat-dong',
          'ndc-system',
          'ndc-hub',
        ];
        expect(namespaces.sort()).toStrictEqual([...wanted, ...others].sort());
        const objects = resources.map((resource) => {
          const { name, namespace } = metadataOf(resource);
          return [resource.type, namespace, name ?? resource.id].join(' ');
        });
        expect(new Set(objects).size).toBe(objects.length);
      }),
      run(60),
    );
    expect(refused).toBeGreaterThan(3);
    expect(accepted).toBeGreaterThan(10);
  });
});

describe(`names, seed ${SEED}`, () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('ĂâđêôơưỲ ệộ$%{}"\\#,:-\u0430ｈ\u0301\u202e')),
      minLength: 1,
      maxLength: 12,
    }),
    fc.string({ unit: fc.constantFrom(...Array.from('Bộ Ví dụ ốỚậ,;:"\'&()-–')), minLength: 1, maxLength: 20 }),
  );

  /** What Terraform makes of a text of its JSON: the escapes of templates undone. */
  const asTerraform = (text: string): string => text.replace(/([$%])\1\{/g, '$1{');

  it('stand in the output byte for byte, or are refused', () => {
    let kept = 0;
    fc.assert(
      fc.property(anyName, (name) => {
        const stacks = stacksOf(
          edited({
            [HO_SO]: (text) => text.replace('vi: Hệ thống quản lý hồ sơ', () => `vi: ${JSON.stringify(name)}`),
          }),
        );
        if (stacks === undefined) return;
        kept += 1;
        expect(name.normalize('NFC')).toBe(name);
        const shown = resourcesIn(stacks)
          .filter(({ type, id: address }) => type === 'kubernetes_namespace_v1' && address === 'vi-du-a-ho-so')
          .map((resource) => metadataOf(resource)['annotations'] as Readonly<Record<string, string>>)
          .map((annotations) => asTerraform(annotations['ndc.gov.vn/display-name'] ?? ''));
        expect(shown).toStrictEqual([name]);
      }),
      run(200),
    );
    expect(kept).toBeGreaterThan(30);
  });

  it('never pass with a letter of another alphabet', () => {
    for (const name of ['B\u0430c Ninh', '\u0412\u1ed9 Y tế', 'Ηà Nội', 'Bộ Ｙ tế', 'Bộ Y t\u0435\u0302\u0301']) {
      const inRegister = edited({ [AGENCIES]: (text) => text.replace(ROW, () => `vi-du-a,${name},`) });
      const inSystem = edited({ [HO_SO]: (text) => text.replace('Hệ thống quản lý hồ sơ', name) });
      expect([name, stacksOf(inRegister), stacksOf(inSystem)]).toStrictEqual([name, undefined, undefined]);
    }
  });
});
