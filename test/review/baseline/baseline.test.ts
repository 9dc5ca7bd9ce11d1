import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkBaseline } from '../../../review/baseline';
import { isForbiddenToTenants } from '../../../review/baseline/forbidden-rights';
import { shownRight } from '../../../review/baseline/rights';
import { tenantRights, type TenantRole } from '../../../review/baseline/role-table';
import { TEXTS } from '../../../review/baseline/texts';
import type { ReadEstate } from '../../../review/read';
import { CHECKOUT } from '../../support/ndc';
import { baseEstate } from './support/base';
import { apiAt, marks, OBJECT_BREACHES, toZone } from './support/breaches';
import { about, adding, all, putIn } from './support/change';
import { readInMemory } from './support/in-memory';
import { ADMISSION_BREACHES, RIGHT_BREACHES } from './support/right-breaches';

const base = readInMemory(baseEstate());
const codesOf = (estate: ReadEstate): readonly string[] => [...new Set(checkBaseline(estate).map(({ code }) => code))];

const BREACHES = [...OBJECT_BREACHES, ...RIGHT_BREACHES, ...ADMISSION_BREACHES];

/** Breaches that cannot be of one kind alone: whoever grants a forbidden right also differs from the table. */
const SEVERAL: readonly (readonly [string, (estate: ReadEstate) => ReadEstate, readonly string[]])[] = [
  [
    'a wildcard',
    putIn('btc-agent-node/Role/ndc-view', ['rules', 0, 'verbs'], ['*']),
    ['right-forbidden', 'role-differs'],
  ],
  [
    'Secrets that can be read',
    putIn('btc-agent-node/Role/ndc-view', ['rules', 0, 'resources', 0], 'secrets'),
    ['right-forbidden', 'role-differs'],
  ],
  [
    'a Secret',
    adding('tenant-btc', {
      ...{ apiVersion: 'v1', kind: 'Secret' },
      metadata: { name: 'x', namespace: 'btc-agent-node', labels: { 'ndc.gov.vn/managed': 'true' } },
    }),
    ['object-unexpected', 'secret-object'],
  ],
  [
    'a namespace of another agency in the stack',
    putIn('Namespace/byt-his', ['metadata', 'labels', 'ndc.gov.vn/agency'], 'btc'),
    ['binding-subject', 'stack-of-two-agencies'],
  ],
  [
    'a gateway of the hub that no policy guards',
    all(
      adding('transmission-hub', {
        ...{ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway' },
        metadata: {
          ...{ name: 'exchange', namespace: 'ndc-hub', labels: { 'ndc.gov.vn/managed': 'true' } },
          annotations: { 'meta.helm.sh/release-name': 'exchange-gateway' },
        },
      }),
      about('ndc-hub/Gateway/exchange', { address: 'helm_release.exchange-gateway#Gateway/ndc-hub/exchange' }),
    ),
    ['gateway-open'],
  ],
  [
    'a level lowered from 4 to 3',
    putIn('Namespace/byt-his', ['metadata', 'labels', 'ndc.gov.vn/level'], '3'),
    ['role-differs'],
  ],
  [
    'no policies at all',
    (estate) => ({
      stacks: estate.stacks.map((one) => (one.name === 'security-baseline' ? { ...one, objects: [] } : one)),
    }),
    ['admission-missing'],
  ],
  [
    'a flow from every pod',
    putIn('ha-noi-agent-node/NetworkPolicy/byt-hn-01-a-egress', ['spec', 'podSelector'], {}),
    ['agreement-one-sided', 'policy-open'],
  ],
  ['a flow of one agency with another', marks('his/a > his/b', 'talks-to'), ['agreement-mark', 'policy-namespace']],
  ['a zone with an exception', toZone('198.51.100.0/24', ['198.51.100.0/25']), ['agreement-one-sided', 'policy-peer']],
  ['an address at level 4', adding('tenant-byt', apiAt('byt-his')), ['object-unexpected', 'policy-address']],
  ['nothing at all', () => ({ stacks: [] }), ['admission-missing']],
];

describe('the security baseline', () => {
  it('holds for levels 1 to 4, a vendor, a client of the API and an agreement', () => {
    expect(checkBaseline(base)).toStrictEqual([]);
    const kinds = base.stacks.flatMap(({ objects }) =>
      objects.map(({ object }) => `${object.kind}/${object.metadata.name}`),
    );
    expect(kinds).toEqual(
      expect.arrayContaining(['NetworkPolicy/allow-kubernetes-api', 'RoleBinding/ndc-operate-vendor-vi-du']),
    );
  });

  it.each(BREACHES.map(([sentence, change, code]) => ({ sentence, change, code })))(
    'is broken by $sentence, and says $code alone',
    ({ change, code }) => {
      expect(codesOf(change(base))).toStrictEqual([code]);
    },
  );

  it.each(SEVERAL.map(([sentence, change, codes]) => ({ sentence, change, codes, shown: codes.join(' and ') })))(
    'is broken by $sentence, and says $shown',
    ({ change, codes }) => {
      expect([...codesOf(change(base))].sort()).toStrictEqual(codes);
    },
  );

  it('tells everything at once, in the same order each time', () => {
    const changed = all(...RIGHT_BREACHES.slice(0, 8).map(([, change]) => change))(base);
    const issues = checkBaseline(changed);
    expect(issues.length).toBeGreaterThan(5);
    expect(checkBaseline({ stacks: [...changed.stacks].reverse() })).toStrictEqual(issues);
  });

  it('shows text of the folder as text, and a secret not at all', () => {
    const hostile = putIn('Namespace/byt-his', ['metadata', 'labels', 'ndc.gov.vn/tier'], '\u202e{expected}$&');
    expect(checkBaseline(hostile(base)).map(({ message }) => message)).toStrictEqual([
      'ndc.gov.vn/tier: "\\u{202E}{expected}$&" is not what the policies and the rights rely on',
    ]);
    const secret = putIn('Namespace/byt-his', ['metadata', 'annotations', 'x'], 'q9Zt4VxW0bKc7LmR2sHd8yPf3gJn6TzA');
    expect(JSON.stringify(checkBaseline(secret(base)))).not.toContain('q9Zt4');
  });
});

describe('the frozen table of rights', () => {
  const ROLES: readonly TenantRole[] = ['view', 'deploy', 'operate'];

  it.each(ROLES)('gives nothing to %s that nobody may have', (role) => {
    const rights = ([1, 2, 3, 4] as const).flatMap((level) => tenantRights(role, level));
    expect(rights.filter(isForbiddenToTenants).map(shownRight)).toStrictEqual([]);
    expect(rights.length).toBeGreaterThan(50);
  });

  it('lets nobody deploy and operate in one', () => {
    const shown = (role: TenantRole): readonly string[] => tenantRights(role, 3).map(shownRight);
    expect(shown('operate').filter((right) => /create|exec/.test(right))).toStrictEqual(['/pods/eviction: create']);
    expect(shown('deploy').filter((right) => /exec|attach|portforward/.test(right))).toStrictEqual([]);
  });
});

describe('what the baseline says', () => {
  const issueCodes = [...BREACHES.map(([, , code]) => code), ...SEVERAL.flatMap(([, , codes]) => codes)];

  /** About releases and their lock: shown in `test/review/read/archives.test.ts` and `hostile-releases.test.ts`. */
  const OF_THE_LOCK = ['component-object', 'component-right', 'component-rights-unknown', 'release-values'];

  it('is shown by a breach for each code', () => {
    expect([...new Set([...issueCodes, ...OF_THE_LOCK])].sort()).toStrictEqual(Object.keys(TEXTS).sort());
  });

  it('stands in both languages, with the terms of the glossary', () => {
    const rows = parse(readFileSync(join(CHECKOUT, 'config/catalogue/glossary.csv')), { columns: true });
    const avoided = (rows as readonly Readonly<Record<string, string>>[]).flatMap(({ avoid_vi = '', term_vi = '' }) =>
      avoid_vi.split(';').filter((word) => word !== '' && !term_vi.includes(word)),
    );
    const texts = Object.values(TEXTS).flatMap(({ vi }) => [vi.message, vi.fix]);
    expect(texts.filter((text) => avoided.some((word) => text.toLowerCase().includes(word.toLowerCase())))).toEqual([]);
    for (const { en, vi } of Object.values(TEXTS)) {
      const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot);
      expect(slots(vi.message + vi.fix)).toStrictEqual(slots(en.message + en.fix));
    }
  });
});
