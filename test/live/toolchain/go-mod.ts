/** The version that a go.mod requires of a module, as v1.2.3. Throws when it requires none. */
export function requiredVersion(goMod: string, module: string): string {
  for (const line of goMod.split('\n')) {
    const [name, version] = line
      .replace(/^require\s/, '')
      .trim()
      .split(/\s+/);
    if (name === module && version?.startsWith('v')) return version;
  }
  throw new Error(`go.mod requires no ${module}`);
}

/** The oldest Go that may build the module, as 1.26.0. Throws when go.mod does not say. */
export function requiredGo(goMod: string): string {
  const version = /^go (\d+\.\d+(?:\.\d+)?)$/m.exec(goMod)?.[1];
  if (version === undefined) throw new Error('go.mod has no go line');
  return version;
}

/** Major and minor of v1.2.3. */
export function numbersOf(version: string): readonly [number, number] {
  const match = /^v(\d+)\.(\d+)\./.exec(version);
  if (!match) throw new Error(`"${version}" is no version`);
  return [Number(match[1]), Number(match[2])];
}

/** Whether a Go as it names itself (go1.26.8, go1.27rc1) is at least the wanted one (1.26.0). */
export function isAtLeast(goVersion: string, wanted: string): boolean {
  const have = parts(goVersion);
  const want = parts(wanted);
  const index = have.findIndex((part, at) => part !== want[at]);
  return index === -1 || (have[index] ?? 0) > (want[index] ?? 0);
}

function parts(version: string): number[] {
  const match = /(\d+)\.(\d+)(?:\.(\d+)|(rc|beta))?/.exec(version);
  if (!match) return [0, 0, 0];
  // A release candidate comes before the release.
  return [Number(match[1]), Number(match[2]), match[4] ? -1 : Number(match[3] ?? 0)];
}
