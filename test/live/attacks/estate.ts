import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadEstate } from '../../../review/read';
import { createRebinding } from '../admission/rebinding';
import { GATEWAY_CRDS, SERVED } from '../admission/gateway';
import type { Cluster } from '../cluster/control-plane';
import type { KubeClient, KubeObject } from '../cluster/kube-client';
import { eventually } from '../support/deletion';
import { EXAMPLE, readSynthesized, synthesizeConfig } from '../support/estate';
import { applyEstateOrThrow } from '../support/platform';

export const AGENCY = 'vi-du-a';
export const OTHER_AGENCY = 'vi-du-b';
export const VENDOR = 'nha-thau-x';
/** Where another agency keeps a system. */
export const FOREIGN = `${OTHER_AGENCY}-hoat-dong`;
/** Where the agency keeps its agent node. */
export const AGENT_NODE = `${AGENCY}-agent-node`;
export const PLATFORM_NAMESPACE = 'ndc-system';
export const HUB_NAMESPACE = 'ndc-hub';

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
export const systemOf = (level: Level): string => `cap-${level}`;
export const namespaceOf = (level: Level): string => `${AGENCY}-${systemOf(level)}`;
export const domainOf = (level: Level): string => `${systemOf(level)}.${AGENCY}.example`;

const APPROVED = { from: '2026-10-01', decision: '01/QĐ-VDA', authority: 'Bộ Ví dụ A', date: '2026-09-15' };
const ASSUMED = { value: 3, basis: 'assumed', from: '2025-07-01', reason: 'Giả định' };

/** Levels 1 and 2 have to be approved; 4 is asked for by a system of level 3. */
function systemFile(level: Level): object {
  const approved = { value: level, basis: 'approved', ...APPROVED, regime: 'nd-331-2026', approvedBy: 'cyber-unit' };
  return {
    id: systemOf(level),
    name: { vi: `Hệ thống cấp độ ${level}`, en: `A system of level ${level}` },
    purpose: { vi: 'Thử nghiệm', en: 'For tests' },
    hosting: 'shared',
    quota: { profile: 'small' },
    domains: [domainOf(level)],
    level: [level < 3 ? approved : ASSUMED],
    ...(level === 4 ? { protectedAs: 4 } : {}),
  };
}

const CONTRACT = {
  vendor: VENDOR,
  contract: '01/HĐ-VDA',
  systems: [
    { system: systemOf(1), role: 'operate' },
    { system: systemOf(3), role: 'deploy' },
  ],
  from: '2026-01-01',
  until: '2027-06-30',
  contact: { office: 'Phòng kỹ thuật', email: `lien-he@${VENDOR}.example` },
};

/** The example with a system of `vi-du-a` at each level and a vendor at two of them: laid out, synthesised, read. */
export async function makeEstate(folder: string): Promise<ReadEstate> {
  const [config, out] = [path.join(folder, 'config'), path.join(folder, 'out')];
  cpSync(EXAMPLE, config, { recursive: true });
  const own = path.join(config, 'tenants', AGENCY);
  const write = (file: string, content: object): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(content));
  };
  for (const level of LEVELS) write(path.join(own, 'systems', `${systemOf(level)}.yaml`), systemFile(level));
  write(path.join(own, 'vendors', `${VENDOR}.yaml`), CONTRACT);
  appendFileSync(path.join(config, 'catalogue/vendors.csv'), `${VENDOR},Nhà thầu X,Vendor X,S-EXAMPLE,confirmed\n`);
  synthesizeConfig(config, out);
  return readSynthesized(out);
}

/** Applies all of it. When this ends the policies judge and the quotas count. */
export async function applyWhole(cluster: Cluster, estate: ReadEstate): Promise<void> {
  const { admin } = cluster;
  const judged = createRebinding(admin);
  await judged(GATEWAY_CRDS);
  await applyEstateOrThrow(cluster, estate.stacks);
  await judged([]);
  await eventually('the quotas count', () => allCounted(admin));
  for (const path of SERVED)
    await eventually(`${path} is served`, async () => (await admin.request('GET', path)).status === 200);
}

interface Quota extends KubeObject {
  readonly spec?: { readonly hard?: object };
  readonly status?: { readonly hard?: object };
}

/** Until a controller has counted, the API server refuses what a quota is about. */
async function allCounted(admin: KubeClient): Promise<boolean> {
  const quotas = (await admin.list('/api/v1/resourcequotas')) as readonly KubeObject[] as readonly Quota[];
  const keys = (from: { readonly hard?: object } = {}): number => Object.keys(from.hard ?? {}).length;
  return quotas.every(({ spec, status }) => keys(spec) === keys(status));
}
