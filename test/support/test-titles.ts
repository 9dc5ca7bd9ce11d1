import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * What the tests of a file are called. The file is loaded, its tests are declared and none is run: a title made of data
 * (`test.each(CASES)('$rule')`) is what the data makes of it, and nothing else in the file or in what it imports counts.
 */
export interface TestTitles {
  /** Whether a test of that file, or a group with a test in it, has a title that holds the name as whole words. */
  has(path: string, name: string): boolean;
}

/** By absolute path. A module is loaded once: whoever asks again would find that it declares nothing. */
const known = new Map<string, readonly string[]>();

/** @param root the checkout */
export function testTitles(root: string): TestTitles {
  return {
    has(path, name) {
      const file = join(root, path);
      if (!path.endsWith('.test.ts') || !existsSync(file)) return false;
      const titles = known.get(file) ?? declaredBy(() => jest.requireActual(file));
      known.set(file, titles);
      const words = wholeWords(name);
      return titles.some((title) => words.test(title));
    },
  };
}

const wholeWords = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');

type Callback = (...row: readonly unknown[]) => unknown;
type Declare = (title: string, callback: () => unknown) => void;
const nothing = (): void => undefined;

/** Titles of the tests that are declared meanwhile, and of the groups around them. */
function declaredBy(declare: () => void): readonly string[] {
  const titles = new Set<string>();
  let around: readonly string[] = [];
  const test: Declare = (title) => {
    for (const one of [...around, title]) titles.add(one);
  };
  const describe: Declare = (title, declareTests) => {
    const outer = around;
    around = [...outer, title];
    declareTests();
    around = outer;
  };
  // Only what cannot run here is told from what somebody switched off: the first says so in its name.
  const notRun = /^(.*) \(not run: .*\)$/su;
  const skipped: Declare = (title, declareTests) => {
    const [, name] = notRun.exec(title) ?? [];
    if (name !== undefined) describe(name, declareTests);
  };
  const tests = Object.assign(test, { each: eachOf(test), skip: nothing, todo: nothing });
  const groups = Object.assign(describe, { each: eachOf(describe), skip: skipped });
  const hooks = { beforeAll: nothing, beforeEach: nothing, afterAll: nothing, afterEach: nothing };
  withGlobals({ ...hooks, test: tests, it: tests, describe: groups }, declare);
  return [...titles];
}

/** As Jest makes titles of rows: `$key.of.it` of an object, or `%s` and its like of the values in their order. */
function eachOf(declare: Declare) {
  return (rows: readonly unknown[]) =>
    (title: string, callback: Callback): void => {
      for (const row of rows) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row];
        const shown = values.slice(0, title.match(/%[a-z]/g)?.length ?? 0);
        const named = title.replace(/\$(\w+(?:\.\w+)*)/g, (_, keys: string) => String(valueAt(row, keys.split('.'))));
        declare(format(named, ...shown), () => callback(...values));
      }
    };
}

const valueAt = (from: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], from);

function withGlobals(globals: Readonly<Record<string, unknown>>, run: () => void): void {
  const ours = globalThis as unknown as Record<string, unknown>;
  const before = Object.keys(globals).map((key) => [key, ours[key]] as const);
  Object.assign(ours, globals);
  try {
    run();
  } finally {
    Object.assign(ours, Object.fromEntries(before));
  }
}
