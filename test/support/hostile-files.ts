/** Bytes that are no text. */
export const BYTES: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x80],
  [0x00],
  [0xe1, 0xba],
];

/** Where a file may be moved to. */
export const NEW_PATHS: readonly string[] = [
  'tenants/vi-du-a/tenant.yaml',
  'tenants/vi-du-b/systems/ho-so.yaml',
  'tenants/vi-du-a/systems/hoat-dong.yaml',
  'tenants/vi-du-a/systems/agent-node.yaml',
  'tenants/vi-du-a/consents/VD-0043.yaml',
  'tenants/vi-du-b/consents/VD-0043.yaml',
  'tenants/c12/tenant.yaml',
  'tenants/vi-du/systems/a-ho-so.yaml',
  'tenants/vi-du/tenant.yaml',
  'tenants/constructor/tenant.yaml',
  'tenants/__proto__/tenant.yaml',
  'tenants/vi-du-a/communes.csv',
  'agreements/VD-0043.yaml',
  'platform/ndc/consents/VD-0043.yaml',
  'baseline/profiles/other.yaml',
  'baseline/profiles/constructor.yaml',
  'environments/production.yaml',
  'catalogue/provinces.csv',
  'catalogue/communes.csv',
  'catalogue/databases.csv',
  'catalogue/datasets/khac.yaml',
  'lock.csv',
  '../estate.yaml',
  'tenants/../estate.yaml',
  'tenants/vi-du-a/Tenant.yaml',
  'tenants/vi-du-a/tenant.yml',
  'tenants/vi-du-a/systems/.ho-so.yaml',
  'tenants/vi-du-a/systems/ho-sơ.yaml',
  'estate.yaml/estate.yaml',
];

/** Values that are well formed where an id stands, and some that reach into every JavaScript object. */
export const IDS: readonly string[] = [
  'constructor',
  'constructor',
  'constructor',
  'prototype',
  'vi-du-a',
  'vi-du-b',
  'c12',
  'ho-so',
  'hoat-dong',
  'agent-node',
  'communes',
  'tra-cuu',
  'small',
  'basic',
  'tslcd',
  'hoat-dong-dang-ky',
  'nd-331-2026',
  'ndc-hub',
  'kube-system',
];

const CONSENT = /\/consents\/.*\.yaml$/;
const TENANT = /\/tenant\.yaml$/;
const SYSTEM = /\/systems\/.*\.yaml$/;
const ENVIRONMENT = /^environments\//;

/** Whole parts of files, each with the kind of file that it is for. */
export const BLOCKS: readonly (readonly [file: RegExp, text: string])[] = [
  [CONSENT, 'suspended:\n  since: 2026-11-01\n  reason: Sự cố\n'],
  [TENANT, 'systems:\n  agent-node:\n    absent: true\n'],
  [TENANT, 'systems:\n  agent-node:\n    hosting: external\n    zone: tslcd\n'],
  [TENANT, 'systems:\n  agent-node:\n    name:\n      vi: Nút khác\n      en: Another node\n'],
  [
    TENANT,
    'systems:\n  agent-node:\n    level:\n      - value: 5\n        basis: approved\n        from: 2026-01-01\n        decision: "1"\n        authority: x\n        date: 2026-01-01\n        regime: nd-85-2016\n',
  ],
  [TENANT, 'systems:\n  constructor:\n    absent: true\n'],
  [TENANT, 'communes:\n  form: namespaces\n'],
  [TENANT, 'communes:\n  form: members\n'],
  [ENVIRONMENT, 'tenants:\n  - vi-du-a\n'],
  [ENVIRONMENT, 'tenants:\n  - vi-du-a\n  - vi-du-b\n'],
  [SYSTEM, '  - value: 1\n    basis: assumed\n    from: 2026-01-01\n    reason: x\n'],
  [
    SYSTEM,
    '  - value: 1\n    basis: approved\n    from: 2026-01-01\n    decision: "1"\n    authority: x\n    date: 2026-01-01\n    regime: nd-85-2016\n',
  ],
  [
    SYSTEM,
    '  - value: 5\n    basis: approved\n    from: 2026-01-01\n    decision: "1"\n    authority: x\n    date: 2026-01-01\n    regime: nd-85-2016\n',
  ],
  [SYSTEM, 'zone: tslcd\n'],
  [SYSTEM, 'database: constructor\n'],
  [SYSTEM, 'clients:\n  khac:\n    podLabels:\n      a: b\n'],
  [SYSTEM, 'clients:\n  khac:\n    podLabels: {}\n'],
  [
    SYSTEM,
    'interfaces:\n  khac:\n    podLabels:\n      a: b\n    port: 1\n    protocol: UDP\n    datasets:\n      - hoat-dong-dang-ky\n',
  ],
  [SYSTEM, 'provisioners:\n  - type: local-exec\n    command: id\n'],
  [SYSTEM, 'lifecycle:\n  prevent_destroy: false\n'],
];
