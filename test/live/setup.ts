import { provideEngines } from './terraform/engine';
import { locate, provide, TOOLS, type Tool } from './toolchain/binaries';

/**
 * Before the first live test: every tool is found or built, once for all test files, and named to them in
 * NDC_LIVE_TOOLS. What is missing is said; with NDC_REQUIRE_LIVE=1 it is an error.
 */
async function setup(): Promise<void> {
  // A second engine to compare with, minutes to build: only for those who ask.
  const wanted: readonly Tool[] = process.env['NDC_OPENTOFU'] === '1' ? [...TOOLS, 'tofu'] : TOOLS;
  const found = await provide(wanted);
  const tools = { tofu: locate('tofu'), ...Object.fromEntries(found) };
  process.env['NDC_LIVE_TOOLS'] = JSON.stringify(tools);
  provideEngines();

  const missing = [...found].flatMap(([tool, at]) => ('missing' in at ? [`  ${tool}: ${at.missing}`] : []));
  if (missing.length === 0) return;
  const text = `the live tests lack tools:\n${missing.join('\n')}\n`;
  if (process.env['NDC_REQUIRE_LIVE'] === '1') throw new Error(text);
  process.stderr.write(text);
}

// Jest takes the default export of a global setup, and nothing else.
export { setup as default };
