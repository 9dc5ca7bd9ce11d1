import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHECKOUT, ndc } from '../support/ndc';

const FOLDER = join(CHECKOUT, '.github/workflows');
const NAMES = readdirSync(FOLDER);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: string | readonly string[];
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>>;
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const workflow = (name: string): Workflow => parse(textOf(name)) as Workflow;
const stepsOf = (name: string): readonly Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

describe.each(NAMES)('the workflow %s', (name) => {
  it('runs code of a change without secrets, and may only read', () => {
    const { on, permissions, jobs } = workflow(name);
    expect([on].flat().filter((event) => !['push', 'pull_request'].includes(event))).toStrictEqual([]);
    expect(permissions).toStrictEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
    expect(textOf(name)).not.toMatch(/secrets\.|github\.token|head\.ref|\.title|\.body/);
  });

  it('names each action by its commit, and leaves no credential in a checkout', () => {
    const used = stepsOf(name).filter(({ uses }) => uses !== undefined);
    for (const { uses } of used) expect(uses).toMatch(/^[a-z-]+\/[a-z-]+@[0-9a-f]{40}$/);
    const checkouts = used.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts) expect(given?.['persist-credentials']).toBe(false);
  });
});

describe('a pull request', () => {
  const steps = stepsOf('change.yml');
  const ran = (needle: string): readonly string[] => {
    const found = steps.flatMap(({ run = '' }) => (run.includes(needle) ? [run] : []));
    expect(found).toHaveLength(1);
    return (found[0] ?? '').split(' ').slice(2);
  };

  it('is told what it does to the branch that it starts from', () => {
    const base = steps.find(({ with: given }) => given?.['path'] === '.base');
    expect(base?.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', 'sparse-checkout': 'config' });
    const command = ran('--base');
    expect(command).toStrictEqual(['validate', '--base', '.base/config']);
    expect(ndc(command.map((word) => word.replace('.base/', ''))).code).toBe(0);
  });

  it('is refused where its approvers are not those that the tenants name', () => {
    const command = ran('approvers');
    expect(command).toStrictEqual(['list', 'approvers', '--check', '.github/CODEOWNERS']);
    expect(ndc(command).code).toBe(0);
  });
});
