import { CONTROL_PLANE } from '../cluster/control-plane';
import { locate, type Found, type Tool } from '../toolchain/binaries';

/** Path of a tool that the run provides. Throws with the reason when it does not. */
export function toolPath(tool: Tool): string {
  const found = foundInSetup(tool);
  if ('missing' in found) throw new Error(`${tool}: ${found.missing}`);
  return found.path;
}

/**
 * Declares tests on a live control plane. Where one cannot run, they are skipped with the reason in their name.
 *
 * @param needs tools besides the control plane's
 * @param obstacle what else keeps these tests from running here, in one sentence
 */
export function describeLive(name: string, fn: () => void, needs: readonly Tool[] = [], obstacle?: string): void {
  const missing = [...CONTROL_PLANE, ...needs].flatMap((tool) => {
    const found = foundInSetup(tool);
    return 'missing' in found ? [`${tool}: ${found.missing}`] : [];
  });
  const reasons = obstacle === undefined ? missing : [...missing, obstacle];
  if (reasons.length === 0) describe(name, fn);
  else describeNotRun(name, fn, reasons.join('; '), 'NDC_REQUIRE_LIVE');
}

/** Declares tests that need Helm and no control plane: one that is there already does, nothing is built for them. */
export function describeWithHelm(name: string, fn: (helm: string) => void): void {
  const found = locate('helm');
  if ('path' in found) describe(name, () => fn(found.path));
  else describeNotRun(name, () => fn('helm'), found.missing, 'NDC_REQUIRE_LIVE');
}

/**
 * Declares tests that cannot run here. They count as skipped, or as failed when they are demanded: never as passed.
 *
 * @param demandedBy the environment variable that demands them with the value 1
 */
export function describeNotRun(name: string, fn: () => void, reason: string, demandedBy: string): void {
  if (process.env[demandedBy] !== '1') {
    describe.skip(`${name} (not run: ${reason})`, fn);
    return;
  }
  describe(name, () => {
    test(`runs, as ${demandedBy} demands`, () => {
      throw new Error(`not run: ${reason}`);
    });
  });
}

function foundInSetup(tool: Tool): Found {
  const found = JSON.parse(process.env['NDC_LIVE_TOOLS'] ?? '{}') as Partial<Record<Tool, Found>>;
  return found[tool] ?? { missing: 'it was not looked for' };
}
