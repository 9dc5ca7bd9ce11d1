import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isAlias, isCollection, isScalar, parseDocument, visit } from 'yaml';
import { KIND_NAMES, KINDS, type KindName } from '../../model/schema/kinds';
import { LIMITS } from '../../model/read/document';
import { baselineFile } from '../../model/schema/baseline';
import { contradictions, tooFew } from './quantities';

const REPOSITORY = resolve(__dirname, '../..');
const EXAMPLES = readdirSync(join(REPOSITORY, 'examples'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const ROOTS = ['config', ...EXAMPLES.map(({ name }) => `examples/${name}`)];

interface ShippedFile {
  /** From the repository. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly kind: KindName | undefined;
}

function shippedFiles(root: string, extension: string): readonly ShippedFile[] {
  const folder = join(REPOSITORY, root);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const inConfig = relative(folder, path);
      const bytes = readFileSync(path);
      const kind = KIND_NAMES.find((name) => KINDS[name].path.test(inConfig));
      return { path: relative(REPOSITORY, path), bytes, text: bytes.toString('utf8'), kind };
    });
}

/** One line for each file that breaks a rule, so that a failure names all of them. */
function broken(files: readonly ShippedFile[], rule: (file: ShippedFile) => string | undefined): readonly string[] {
  return files.flatMap((file) => {
    const problem = rule(file);
    return problem === undefined ? [] : [`${file.path}: ${problem}`];
  });
}

const read = (text: string) => parseDocument(text, { schema: 'failsafe' });

function againstSchema({ kind, text }: ShippedFile): string | undefined {
  if (kind === undefined) return 'is of no kind';
  const document = read(text);
  const [error] = document.errors;
  if (error !== undefined) return error.message;
  const result = KINDS[kind].schema.safeParse(document.toJS());
  return result.success ? undefined : JSON.stringify(result.error.issues);
}

function modeline({ path, kind, text }: ShippedFile): string | undefined {
  const first = text.slice(0, text.indexOf('\n'));
  const target = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1];
  if (target === undefined) return `first line is "${first}"`;
  const expected = `schemas/${kind ?? ''}.schema.json`;
  const found = relative(REPOSITORY, resolve(REPOSITORY, dirname(path), target));
  return found === expected ? undefined : `points at ${found}, not ${expected}`;
}

function plainText({ bytes, text }: ShippedFile): string | undefined {
  if (bytes.length > LIMITS.yamlBytes) return `${bytes.length} bytes`;
  if (!Buffer.from(text, 'utf8').equals(bytes)) return 'is not UTF-8';
  if (text !== text.normalize('NFC')) return 'is not NFC';
  if (/[\t\r\uFEFF]/.test(text)) return 'has a tab, a carriage return or a byte order mark';
  return text.endsWith('\n') && !text.endsWith('\n\n') ? undefined : 'does not end with one line feed';
}

function blockStyle({ text }: ShippedFile): string | undefined {
  const found: string[] = [];
  visit(read(text), (_key, node) => {
    if (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined))
      found.push('has an anchor');
    // An empty mapping has no block form.
    if (isCollection(node) && node.flow === true && node.items.length > 0) found.push('has a flow collection');
  });
  return found[0];
}

describe.each(ROOTS)('YAML of %s', (root) => {
  const files = shippedFiles(root, '.yaml');

  it('is there, and no file hides under another extension', () => {
    expect(files).not.toHaveLength(0);
    expect(shippedFiles(root, '.yml')).toEqual([]);
  });

  it('is of a kind and holds what the schema asks', () => {
    expect(broken(files, againstSchema)).toEqual([]);
  });

  it('begins with the modeline of its schema', () => {
    expect(broken(files, modeline)).toEqual([]);
  });

  it('is small, NFC, with line feeds alone', () => {
    expect(broken(files, plainText)).toEqual([]);
  });

  it('is in block style without anchors', () => {
    expect(broken(files, blockStyle)).toEqual([]);
  });
});

describe.each(ROOTS)('quotas of %s', (root) => {
  const text = readFileSync(join(REPOSITORY, root, 'baseline/baseline.yaml'), 'utf8');
  const profiles = Object.entries(baselineFile.parse(read(text).toJS()).quotas);

  it('rise from the smallest request to the ceiling of the namespace', () => {
    expect(profiles.flatMap(([id, profile]) => contradictions(profile).map((problem) => `${id}: ${problem}`))).toEqual(
      [],
    );
  });

  it('leave room for the objects of the platform and of the cluster', () => {
    expect(profiles.flatMap(([id, { objects }]) => tooFew(objects).map((problem) => `${id}: ${problem}`))).toEqual([]);
  });

  it('allow no way past the network policies', () => {
    const doors = profiles.map(([, { objects }]) => [objects['services.nodeports'], objects['services.loadbalancers']]);
    expect(doors).toEqual(profiles.map(() => ['0', '0']));
  });

  it('count the same things in every profile', () => {
    const keys = profiles.map(([, { objects }]) => Object.keys(objects));
    expect(keys).toEqual(profiles.map(() => keys[0]));
  });
});
