import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createAuthority } from '../cluster/certificates';
import { type Cluster, startControlPlane } from '../cluster/control-plane';
import { REQUIRED } from '../cluster/flags';
import type { KubeResponse } from '../cluster/kube-client';
import { type Claims, type IdentityProvider as Provider, startIdentityProvider } from '../cluster/oidc';
import { programs } from '../support/fixture';
import { describeLive } from '../support/live';

type Person = readonly [groups: readonly string[], claims?: Claims];
type Rules = readonly { readonly message: string }[];

interface Authentication {
  readonly jwt: readonly [
    {
      readonly issuer: { readonly audiences: readonly [string, ...string[]] };
      readonly claimValidationRules: Rules;
      readonly userValidationRules: Rules;
    },
  ];
}

const SELF = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
const REVIEW = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
const INCIDENT = { incident: 'INC-2026-0042' };
const HOUR_S = 3600;

const now = (): number => Math.floor(Date.now() / 1000);

const TAKEN: readonly Person[] = [
  [[]],
  [['agency:vi-du-a:view']],
  [['agency:vi-du-a:view', 'agency:vi-du-a:ho-so:deploy', 'agency:vi-du-a:agent-node:operate']],
  [['agency:vi-du-a:ho-so:operate', 'ndc:break-glass'], INCIDENT],
  [['agency:vi-du-a:vendor:vi-du-vendor:deploy', 'agency:vi-du-b:vendor:vi-du-vendor:operate']],
  [['agency:vi-du-a:dataset:cu-tru:steward']],
  [['ndc:security', 'agency:vi-du-a:view']],
];

/** What only one rule stands against, by the message of that rule. */
const REFUSED: Readonly<Record<string, readonly Person[]>> = {
  'log in with two factors': [
    [['agency:vi-du-a:view'], { amr: ['pwd'] }],
    [['agency:vi-du-a:view'], { amr: undefined }],
  ],
  'a token lives one hour: who leaves a group is out by then': [
    [['agency:vi-du-a:view'], { exp: now() + 12 * HOUR_S }],
  ],
  'break-glass ends one hour after the login': [
    [['ndc:break-glass'], { ...INCIDENT, auth_time: now() - HOUR_S }],
    [['ndc:break-glass'], { ...INCIDENT, auth_time: undefined }],
  ],
  'break-glass names the incident that it is for': [
    [['ndc:break-glass']],
    [['ndc:break-glass'], { incident: 'because I can' }],
  ],
  'a group has none of the forms that the platform binds': [
    [['system:masters']],
    [['system:nodes']],
    [['system:serviceaccounts:ndc-system']],
    [['agency:vi-du-a']],
    [['agency:vi-du-a:ho-so:view']],
    [['agency:vi-du-a:ho-so:admin']],
    [['agency:vi-du-a:vendor:vi-du-vendor']],
    [['agency:*:view']],
    [['agency:vi-du-a:view ']],
    [['agency:vi-du-a:view\nndc:security']],
    [['AGENCY:vi-du-a:view']],
    [['cluster-admins', 'agency:vi-du-a:view']],
  ],
  'nobody administers and operates one system': [
    [['agency:vi-du-a:ho-so:deploy', 'agency:vi-du-a:ho-so:operate']],
    [['agency:vi-du-a:vendor:vi-du-vendor:operate', 'agency:vi-du-a:vendor:vi-du-vendor:deploy']],
  ],
  'who protects neither administers nor operates': [
    [['ndc:security', 'agency:vi-du-a:ho-so:deploy']],
    [['ndc:security', 'agency:vi-du-a:ho-so:operate']],
    [['ndc:security', 'ndc:break-glass'], INCIDENT],
  ],
  'who enters running pods administers no system': [[['ndc:break-glass', 'agency:vi-du-a:ho-so:deploy'], INCIDENT]],
  'people of a vendor are nobody else besides': [
    [['agency:vi-du-a:vendor:vi-du-vendor:deploy', 'agency:vi-du-a:ho-so:operate']],
    [['agency:vi-du-a:vendor:vi-du-vendor:view', 'ndc:security']],
  ],
};

/** The file as it is asked for, and beside it one provider a rule, for whom that rule is left out. */
async function withoutEach(authentication: Authentication): Promise<readonly [string, ReadonlyMap<string, Provider>]> {
  const [asked] = authentication.jwt;
  const providers = new Map<string, Provider>();
  const jwt: unknown[] = [asked];
  for (const message of Object.keys(REFUSED)) {
    const url = `https://identity-${jwt.length}.example`;
    const authority = await createAuthority();
    const provider = await startIdentityProvider(authority, url, asked.issuer.audiences[0]);
    const location = { discoveryURL: provider.discoveryUrl, certificateAuthority: authority.caPem };
    const without = (rules: Rules): Rules => rules.filter((rule) => rule.message !== message);
    jwt.push({
      ...asked,
      issuer: { ...asked.issuer, ...location, url },
      claimValidationRules: without(asked.claimValidationRules),
      userValidationRules: without(asked.userValidationRules),
    });
    providers.set(message, provider);
  }
  return [JSON.stringify({ ...authentication, jwt }), providers];
}

describeLive('people', () => {
  const asked = parse(readFileSync(path.join(REQUIRED, 'authentication.yaml'), 'utf8')) as Authentication;
  let cluster: Cluster | undefined;
  let providers: ReadonlyMap<string, Provider> = new Map();

  beforeAll(async () => {
    const [text, started] = await withoutEach(asked);
    providers = started;
    cluster = await startControlPlane(programs(), { configFiles: { 'authentication.yaml': text } });
  });
  afterAll(async () => {
    for (const provider of providers.values()) provider.stop();
    await cluster?.stop();
  });

  const running = (): Cluster => {
    if (cluster === undefined) throw new Error('the control plane is not up');
    return cluster;
  };
  const review = async (token: string): Promise<KubeResponse> =>
    (await running().as({ token })).request('POST', SELF, REVIEW);
  const statusOf = async (token: string): Promise<number> => (await review(token)).status;
  const token = ([groups, claims]: Person): string => running().oidc('test-person', groups, claims);

  test.each(TAKEN.map((person) => [JSON.stringify(person), person] as const))('%s comes in', async (_, person) => {
    expect(await statusOf(token(person))).toBe(201);
  });

  test('a person has the name and the groups of the provider, and no name of the cluster', async () => {
    const { body } = await review(running().oidc('system:kube-controller-manager', ['ndc:break-glass'], INCIDENT));
    expect((body as { status: unknown }).status).toEqual({
      userInfo: {
        username: 'oidc:system:kube-controller-manager',
        groups: ['ndc:break-glass', 'system:authenticated'],
        extra: { 'ndc.gov.vn/incident': [INCIDENT.incident] },
      },
    });
  });

  test('tokens that are not the provider’s, not for this cluster or past their end stay out', async () => {
    const groups = ['agency:vi-du-a:view'];
    const good = token([groups]);
    const [header = '', body = '', signature = ''] = good.split('.');
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const other = encode({ ...(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object), sub: 'x' });
    const wrong: Readonly<Record<string, string>> = {
      'past its end': token([groups, { iat: now() - HOUR_S, exp: now() - 1 }]),
      'for another cluster': token([groups, { aud: 'other' }]),
      'of another provider': token([groups, { iss: 'https://other.example' }]),
      'with another person': `${header}.${other}.${signature}`,
      'without a signature': `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'signed by another key': `${header}.${body}.${Buffer.alloc(64, 1).toString('base64url')}`,
    };
    const found = await Promise.all(Object.entries(wrong).map(async ([what, text]) => [what, await statusOf(text)]));
    expect(found).toEqual(Object.keys(wrong).map((what) => [what, 401]));
    expect(await statusOf(good)).toBe(201);
  });

  test('every rule has tokens here that it alone refuses', () => {
    const [{ claimValidationRules, userValidationRules }] = asked.jwt;
    const messages = [...claimValidationRules, ...userValidationRules].map(({ message }) => message);
    expect(messages).toEqual(Object.keys(REFUSED));
  });

  test.each(Object.entries(REFUSED))('%s', async (message, people) => {
    const withRule = await Promise.all(people.map((person) => statusOf(token(person))));
    const weaker = providers.get(message);
    const withoutRule = await Promise.all(
      people.map(([groups, claims]) => statusOf(weaker?.token('test-person', groups, claims) ?? '')),
    );
    expect(withRule).toEqual(people.map(() => 401));
    expect(withoutRule).toEqual(people.map(() => 201));
  });
});
