import { formed, oneOf } from './scalars';

/** Closed lists of words that several file kinds share. */

/** How sure a fact is (`catalogue/README.md`). `inferred` and `unknown` are used for owners of databases only. */
export const confidence = () => oneOf('confirmed', 'secondary', 'unverified');
export const ownerConfidence = () => oneOf('confirmed', 'inferred', 'unverified', 'unknown');

/** Blocs of the register (Decree 278/2025/NĐ-CP Art. 2 and the dispatch). */
export const AGENCY_KINDS = [
  'ministry',
  'ministerial-level',
  'government-attached',
  'other-coded',
  'state',
  'assembly',
  'judiciary',
  'procuracy',
  'front',
  'socio-political',
  'party',
  'platform-operator',
  'supervisor',
  'network-operator',
  'pki-operator',
  'standards-body',
  'province',
] as const;
export const agencyKind = () => oneOf(...AGENCY_KINDS);

export const DATABASE_KINDS = ['general', 'national', 'national-system', 'specialised', 'shared'] as const;

export const communeType = () => oneOf('phuong', 'xa', 'dac-khu');
export const provinceType = () => oneOf('province', 'city');
export const hosting = () => oneOf('shared', 'dedicated', 'external');
export const basis = () => oneOf('approved', 'assumed');
/** A term of `catalogue/dictionary.yaml`; the national dictionary writes e.g. `ndg:ID-001` (Decision 2439/QĐ-TTg). */
export const termId = () =>
  formed(/^(?=.{2,80}$)[A-Za-z][A-Za-z0-9]*([:._-][A-Za-z0-9]+)*$/, 'a term of the dictionary', 'ndg:ID-001');
export const protocol = () => oneOf('TCP', 'UDP');
export const podSecurityLevel = () => oneOf('baseline', 'restricted');
