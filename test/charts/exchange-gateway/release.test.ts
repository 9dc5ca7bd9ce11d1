import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { ExchangeGatewayReleases } from '../../../constructs/exchange-gateway';
import { agreementValues, frameValues, type ExchangeGatewayEstate } from '../../../constructs/exchange-gateway-values';
import type { RegisterEntry, RegisterParty } from '../../../model/estate/types';
import { exchangeGateway } from '../../../model/schema/exchange-gateway';
import { at, resourcesOf } from '../../stacks/render';
import { AGENT_NODE, GATEWAY, HUB } from './support/values';

const CHART = join(__dirname, '../../../charts/exchange-gateway');
const validate = new Ajv().compile(JSON.parse(readFileSync(join(CHART, 'values.schema.json'), 'utf8')) as object);

const party = (agency: string, system: string, name: string): RegisterParty => ({
  ...{ agency, system, name },
  namespace: `${agency}-${system}`,
  podLabels: { app: system },
});
const entry = (differing: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: 'VD-0042',
  kind: 'data-sharing',
  via: 'ndop',
  digest: 'v1:sha256:0',
  initiator: 'consumer',
  profile: 'rest',
  consumer: party('vi-du-a', 'ho-so', 'tra-cuu'),
  provider: party('vi-du-b', 'hoat-dong', 'tra-cuu'),
  hops: [],
  path: '/vi-du-b/hoat-dong/tra-cuu',
  datasets: [],
  purpose: 'Không cần cho cổng ${x}',
  legalBasis: ['278/2025/NĐ-CP Điều 4'],
  frequency: 'daily',
  from: '2026-01-01',
  until: '2027-12-31',
  limits: { requestsPerMinute: 600, bodyKiB: 256 },
  logMonths: 24,
  ...differing,
});
/** The other way round: who has the data opens the connection. */
const PUSHED = entry({ id: 'VD-0007', initiator: 'provider', path: '/vi-du-a/ho-so/nhan' });

const BLOCK = { block: 'vd-00', agreements: [entry(), PUSHED] };

const { revocations: _none, priorityClass: _neither, ...declared } = GATEWAY;
const { port, ...agentNodes } = AGENT_NODE;
const settings = exchangeGateway().parse({
  ...declared,
  replicas: '3',
  agentNodes: { ...agentNodes, addresses: { 'vi-du-b': ['2001:db8:0:0:0:0:0:10', '192.0.2.10'] } },
});

const estate = (differing: Partial<ExchangeGatewayEstate> = {}): ExchangeGatewayEstate => ({
  example: true,
  hub: HUB,
  agentNodePort: port,
  gateway: {
    revocations: undefined,
    priorityClass: undefined,
    ...settings,
    agentNodes: { addresses: undefined, ...settings.agentNodes },
  },
  agentNodeNamespaces: new Map([['vi-du-a', 'vi-du-a-agent-node']]),
  blocks: [BLOCK],
  ...differing,
});

describe('the values of the chart', () => {
  it('are those that its schema asks for, also without any agreement', () => {
    expect(validate(agreementValues(estate(), BLOCK.agreements))).toBe(true);
    for (const blocks of [[BLOCK], []]) expect(validate(frameValues(estate({ blocks })))).toBe(true);
  });

  it('name who calls and who serves, whoever has the data, and nothing that the gateway does not enforce', () => {
    const values = agreementValues(estate(), BLOCK.agreements);
    expect(at(values, 'register')).toStrictEqual([
      {
        ...{ id: 'VD-0007', caller: 'vi-du-b', server: 'vi-du-a', path: '/vi-du-a/ho-so/nhan', profile: 'rest' },
        ...{ requestsPerMinute: 600, bodyKiB: 256, until: '2027-12-31' },
      },
      {
        ...{ id: 'VD-0042', caller: 'vi-du-a', server: 'vi-du-b', path: '/vi-du-b/hoat-dong/tra-cuu', profile: 'rest' },
        ...{ requestsPerMinute: 600, bodyKiB: 256, until: '2027-12-31' },
      },
    ]);
    expect(values).toMatchObject({ frame: false, callers: [] });
    const others = { block: 'vd-01', agreements: [entry({ id: 'VD-0142', consumer: party('vi-du-c', 'x', 'y') })] };
    expect(frameValues(estate({ blocks: [BLOCK, others] }))).toMatchObject({
      ...{ frame: true, register: [] },
      callers: ['vi-du-a', 'vi-du-b', 'vi-du-c'],
    });
  });

  it('find agent nodes in the cluster first, else at the environment’s addresses, and invent none', () => {
    for (const values of [frameValues(estate()), agreementValues(estate(), BLOCK.agreements)])
      expect(at(values, 'agentNodes')).toStrictEqual([
        { agency: 'vi-du-a', namespace: 'vi-du-a-agent-node' },
        { agency: 'vi-du-b', addresses: ['192.0.2.10', '2001:db8:0:0:0:0:0:10'] },
      ]);
    expect(() => frameValues(estate({ agentNodeNamespaces: new Map() }))).toThrow(
      'nobody declared where the agent node of vi-du-a is',
    );
  });

  it('are the same in whatever order the register stands', () => {
    const [one, other] = [BLOCK, { ...BLOCK, agreements: BLOCK.agreements.toReversed() }].map((block) => {
      const its = estate({ blocks: [block] });
      return JSON.stringify([frameValues(its), agreementValues(its, block.agreements)]);
    });
    expect(one).toBe(other);
  });
});

describe('the releases', () => {
  it('install our chart, kept beside our other releases and no keys, each whole or not at all, none after another', () => {
    const resources = resourcesOf((stack) => {
      new ExchangeGatewayReleases(stack, 'exchange-gateway', {
        ...estate(),
        chartFolder: 'exchange-gateway-0123456789ab',
      });
    });
    const releases = at(resources, 'helm_release') as Readonly<Record<string, object>>;
    expect(Object.keys(releases)).toStrictEqual(['exchange-gateway', 'exchange-gateway_vd-00']);
    const values = [frameValues(estate()), agreementValues(estate(), BLOCK.agreements)];
    for (const [index, name] of ['exchange-gateway', 'exchange-gateway-vd-00'].entries()) {
      const release = Object.values(releases)[index];
      expect(release).toMatchObject({
        name,
        namespace: 'ndc-system',
        chart: '../../charts/exchange-gateway-0123456789ab',
        atomic: true,
        cleanup_on_fail: true,
        create_namespace: false,
        max_history: 5,
      });
      expect(release).not.toHaveProperty('depends_on');
      const [text = ''] = at(release, 'values') as readonly string[];
      expect(JSON.parse(text)).toStrictEqual(values[index]);
    }
  });
});

describe('the environment’s own words for the gateway', () => {
  const refused = (differing: object): boolean =>
    !exchangeGateway().safeParse({ ...declared, replicas: '3', agentNodes, ...differing }).success;

  it.each<readonly [string, object]>([
    ['one replica', { replicas: '1' }],
    ['an image by its tag', { image: 'registry.example/envoy:v1' }],
    ['a controller without a domain', { controllerName: 'ndop' }],
    ['a short address', { agentNodes: { ...agentNodes, addresses: { 'vi-du-b': ['2001:db8::10'] } } }],
    ['the metadata service', { agentNodes: { ...agentNodes, addresses: { 'vi-du-b': ['169.254.169.254'] } } }],
    ['three numbers', { agentNodes: { ...agentNodes, addresses: { 'vi-du-b': ['192.0.2'] } } }],
    ['an address of a domain that no name has room for', { hostname: `${'a.'.repeat(50)}example` }],
    ['a priority of the system', { priorityClass: 'system-node-critical' }],
    ['a probe outside its interface', { agentNodes: { ...agentNodes, probe: '/../x' } }],
    ['a further key', { rateLimit: 'x' }],
  ])('refuse %s', (_name, differing) => {
    expect(refused({})).toBe(false);
    expect(refused(differing)).toBe(true);
  });
});
