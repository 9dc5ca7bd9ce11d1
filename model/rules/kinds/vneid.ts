import type { ResolvedSystem } from '../../estate/resolve';
import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import { nearest, ONE_SLIP } from '../../schema/nearest';
import { type Exchange, holds, IDENTIFICATION_SYSTEM } from './sides';

/** Authentication by VNeID is asked of the national e-identification and authentication system. */
export function authentication({ entry, provider }: Exchange): readonly Issue[] {
  return systemOf(entry, 'provider', provider);
}

/** Electronic documents on VNeID: VNeID takes what an agency issues, out of the data that the agreement gives. */
export function documents({ entry, consumer, register }: Exchange): readonly Issue[] {
  const issues: Issue[] = [...systemOf(entry, 'consumer', consumer)];
  const { document, datasets, kind } = entry.value;
  if (document === undefined) return [...issues, issue('document-missing', entry.at(['kind']), { kind })];
  const { issuer, dataset } = document;
  if (!register.agencies.has(issuer)) {
    const extras = { suggestion: nearest(issuer, [...register.agencies.keys()], ONE_SLIP) };
    issues.push(issue('agency-unknown', entry.at(['document', 'issuer']), { agency: issuer }, extras));
  }
  const allowed = datasets.map(({ id }) => id);
  if (!allowed.includes(dataset)) {
    const extras = { allowed, suggestion: nearest(dataset, allowed) };
    issues.push(issue('document-of-other-data', entry.at(['document', 'dataset']), { dataset }, extras));
  }
  return issues;
}

function systemOf(
  { value: { kind }, at }: Exchange['entry'],
  side: 'consumer' | 'provider',
  system: ResolvedSystem | undefined,
): readonly Issue[] {
  if (system === undefined || holds(system, IDENTIFICATION_SYSTEM)) return [];
  const params = { kind, side, system: `${system.agency}/${system.id}`, database: IDENTIFICATION_SYSTEM };
  return [issue('vneid-system-missing', at([side, 'system']), params)];
}
