/** Who asks: the word before the `$` of a page's command. */
export const WHO = ['bootstrap', 'platform', 'tenant', 'deploy'] as const;
export type Who = (typeof WHO)[number];

/** One command of a page. */
export interface Step {
  readonly who: Who;
  readonly command: string;
}

/** What a page has its reader do. */
export interface Page {
  /** The files that the commands read: name to text. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const FILE = /^```yaml\n# (\S+\.yaml)\n([\s\S]*?)^```$/gm;
const BLOCK = /^```text\n([\s\S]*?)^```$/gm;
const PROMPT = /^(\w+)\$ (.*)$/;

/**
 * Reads a page: each YAML block that begins with a comment that names a file, and each text block with commands.
 * Throws for a command of somebody unknown, and for a block that does not begin with a command.
 */
export function readPage(text: string): Page {
  const files = [...text.matchAll(FILE)].map(([, name = '', yaml = '']) => [name, yaml] as const);
  const steps = [...text.matchAll(BLOCK)].flatMap(([, block = '']) => stepsOf(block));
  return { files: Object.fromEntries(files), steps };
}

/** The same page with the outputs, one for each command, in the place of those that it quotes. */
export function renewPage(text: string, outputs: readonly string[]): string {
  let next = 0;
  return text.replace(BLOCK, (whole: string, block: string) => {
    const steps = stepsOf(block);
    if (steps.length === 0) return whole;
    const shown = steps.map(({ who, command }) => `${who}$ ${command}\n${outputs[next++] ?? ''}`);
    return `\`\`\`text\n${shown.join('\n')}\`\`\``;
  });
}

function stepsOf(block: string): readonly Step[] {
  const lines = block.split('\n');
  const steps = lines.flatMap((line) => {
    const [, who = '', command = ''] = PROMPT.exec(line) ?? [];
    return who === '' ? [] : [{ who: knownOrThrow(who), command }];
  });
  if (steps.length > 0 && !PROMPT.test(lines[0] ?? ''))
    throw new Error(`a block has output before its first command:\n${block}`);
  return steps;
}

function knownOrThrow(who: string): Who {
  const known = WHO.find((one) => one === who);
  if (known === undefined) throw new Error(`nobody here is called "${who}"; there are: ${WHO.join(', ')}`);
  return known;
}
