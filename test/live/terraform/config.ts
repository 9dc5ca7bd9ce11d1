import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from '../support/estate';

const AGENCY = 'vi-du-a';

/** A copy of the example in which `vi-du-a` has one more system, which no agreement names. */
export function exampleWith(system: string, folder: string): string {
  const config = join(folder, 'config');
  cpSync(EXAMPLE, config, { recursive: true });
  writeFileSync(systemFile(config, system), systemText(system, 3));
  return config;
}

export const systemFile = (config: string, system: string): string =>
  join(config, 'tenants', AGENCY, 'systems', `${system}.yaml`);

export const namespaceOf = (system: string): string => `${AGENCY}-${system}`;

/** @param level 3 is assumed; another is approved later, above the assumed one */
export function systemText(system: string, level: 3 | 4): string {
  const raised = [
    '- value: 4',
    '  basis: approved',
    '  from: 2026-06-01',
    '  decision: 01/QĐ-VD',
    '  authority: Bộ Ví dụ A',
    '  date: 2026-05-29',
    '  regime: nd-85-2016',
  ];
  return [
    `id: ${system}`,
    'name: { vi: Hệ thống thử nghiệm, en: Trial system }',
    'purpose: { vi: Thử nghiệm, en: Trial }',
    'hosting: shared',
    'quota: { profile: small }',
    `domains: [${system}.vi-du-a.example]`,
    'level:',
    ...[
      '- value: 3',
      '  basis: assumed',
      '  from: 2025-07-01',
      '  reason: Giả định',
      ...(level === 4 ? raised : []),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
}
