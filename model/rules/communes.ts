import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { CommunePlacementRow } from '../schema/tenant';
import type { ResolvedTenant } from '../estate/resolve';
import { place, type Rule, type Subject } from './rule';

/** Namespaces of one part: 50 bundles stay far below the 1,500 resources that a Terraform state should hold. */
const MAX_PART = 50;

/** Every commune-level unit of a province that gives them namespaces is in exactly one part of its stack. */
export const communes: Rule = {
  name: 'commune-level units',
  cites: ['R06'],
  check: (subject) => {
    const placements = new Map<string, Entry<CommunePlacementRow>[]>();
    for (const row of subject.config.entries.communePlacement) {
      const agency = row.names['agency'] ?? '';
      const ofAgency = placements.get(agency);
      if (ofAgency === undefined) placements.set(agency, [row]);
      else ofAgency.push(row);
    }
    return subject.tenants.flatMap((tenant) => ofTenant(tenant, placements.get(tenant.body.id) ?? [], subject));
  },
};

function ofTenant(
  { entry, body, profile }: ResolvedTenant,
  rows: readonly Entry<CommunePlacementRow>[],
  subject: Subject,
): readonly Issue[] {
  const form = entry.value.communes?.form;
  if (form !== undefined && body.kind !== 'province')
    return [issue('communes-of-no-province', entry.atKey(['communes']), { agency: body.id })];
  if (form !== undefined && profile.value.communes === undefined) {
    return [issue('communes-need-template', entry.atKey(['communes']), { profile: profile.value.id })];
  }
  if (form === 'namespaces') return placed(entry, body.id, rows, subject);
  return rows.slice(0, 1).map((row) => issue('placement-not-used', row.at(), {}));
}

function placed(
  tenant: Entry<unknown>,
  agency: string,
  rows: readonly Entry<CommunePlacementRow>[],
  { register, config }: Subject,
): readonly Issue[] {
  const issues: Issue[] = [];
  const communes = new Map(
    (register.communes.get(agency) ?? []).map((commune) => [commune.value.nso_code, commune.value]),
  );
  const seen = new Map<string, Entry<CommunePlacementRow>>();
  const parts = new Map<string, Entry<CommunePlacementRow>[]>();
  for (const row of rows) {
    const { nso_code: code, part } = row.value;
    const before = seen.get(code);
    if (!communes.has(code)) issues.push(issue('commune-not-of-province', row.at(['nso_code']), { code, agency }));
    if (before !== undefined)
      issues.push(issue('commune-placed-twice', row.at(['nso_code']), { code, first: place(before.at()) }));
    seen.set(code, before ?? row);
    const ofPart = parts.get(part) ?? [];
    ofPart.push(row);
    parts.set(part, ofPart);
  }
  const path = `tenants/${agency}/communes.csv`;
  const file = { file: `${config.root}/${path}`, line: 1, column: 1 };
  if (!config.declared.has(path)) {
    const isRefused = config.broken.has('communePlacement');
    return isRefused ? [] : [issue('missing-file', tenant.at(['communes']), { name: file.file })];
  }
  for (const { nso_code: code, name_vi: name } of communes.values()) {
    if (!seen.has(code)) issues.push(issue('commune-in-no-part', file, { code, name }));
  }
  for (const [part, ofPart] of parts) {
    const over = ofPart[MAX_PART];
    if (over !== undefined)
      issues.push(issue('part-too-large', over.at(['part']), { part, count: String(ofPart.length) }));
  }
  return issues;
}
