import fc from 'fast-check';
import { exampleFiles } from '../../../support/hostile-run';
import type { Files } from '../../../support/hostile-mutations';

/** What is drawn of one system: everything that decides which objects its namespace gets. */
export interface DrawnSystem {
  readonly agency: 'vi-du-a' | 'vi-du-b';
  readonly level: 1 | 2 | 3 | 4;
  readonly above: boolean;
  readonly domain: boolean;
  readonly vendor: 'view' | 'deploy' | 'operate' | undefined;
}

const system = (): fc.Arbitrary<DrawnSystem> =>
  fc.record({
    agency: fc.constantFrom('vi-du-a', 'vi-du-b'),
    level: fc.constantFrom(1, 2, 3, 4),
    above: fc.boolean(),
    domain: fc.boolean(),
    vendor: fc.constantFrom(undefined, 'view', 'deploy', 'operate'),
  });

/** Systems besides those of the example, with or without its agreement. */
export const randomEstate = (): fc.Arbitrary<{ systems: readonly DrawnSystem[]; agreement: boolean }> =>
  fc.record({ systems: fc.array(system(), { minLength: 1, maxLength: 6 }), agreement: fc.boolean() });

const DECISION = 'decision: 1/QĐ-VD, authority: Ví dụ, date: 2026-09-01, regime: nd-331-2026, approvedBy: cyber-unit';

function systemText({ level, above, domain, agency }: DrawnSystem, id: string): string {
  return [
    `id: ${id}`,
    'name: { vi: Hệ thống ngẫu nhiên, en: Random system }',
    'purpose: { vi: Để kiểm thử, en: For a test }',
    'hosting: shared',
    ...(above && level < 4 ? [`protectedAs: ${level + 1}`] : []),
    'quota: { profile: small }',
    domain ? `domains: [${id}.${agency}.example]` : 'domains: unknown',
    'level:',
    // Below level 3 nothing is assumed: such a level needs its decision.
    level < 3
      ? `  - { value: ${level}, basis: approved, from: 2026-09-02, ${DECISION} }`
      : `  - { value: ${level}, basis: assumed, from: 2025-07-01, reason: Tạm giả định }`,
    '',
  ].join('\n');
}

/** Contracts of one vendor with one agency, as one file. */
function contractText(systems: readonly { id: string; role: string }[]): string {
  return [
    'vendor: vi-du-vendor',
    'contract: VD-1',
    'systems:',
    ...systems.map(({ id, role }) => `  - { system: ${id}, role: ${role} }`),
    'from: 2026-01-01',
    'until: 2027-06-30',
    'contact: { office: Đầu mối ví dụ, email: ai@vi-du.example }',
    '',
  ].join('\n');
}

/** The configuration of what was drawn: the example with more systems. */
export function filesOf({ systems, agreement }: { systems: readonly DrawnSystem[]; agreement: boolean }): Files {
  const files = new Map(exampleFiles());
  const put = (path: string, text: string): void => void files.set(path, Buffer.from(text, 'utf8'));
  if (!agreement) for (const path of [...files.keys()]) if (path.includes('VD-0042')) files.delete(path);
  const drawn = systems.map((one, index) => ({ one, id: `sys-${index}` }));
  for (const { one, id } of drawn) put(`tenants/${one.agency}/systems/${id}.yaml`, systemText(one, id));
  for (const agency of ['vi-du-a', 'vi-du-b'] as const) {
    const theirs = drawn.flatMap(({ one, id }) =>
      one.agency === agency && one.vendor !== undefined ? [{ id, role: one.vendor }] : [],
    );
    const path = `tenants/${agency}/vendors/vi-du-vendor.yaml`;
    if (theirs.length > 0) put(path, contractText(theirs));
  }
  return files;
}
