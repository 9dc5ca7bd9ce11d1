import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { Files } from './hostile-mutations';

/**
 * A second opinion on an estate: read with a plain YAML library and nothing of ours, for the few facts that the safety
 * of an output hangs on. Only ever asked about trees that our own reader has accepted.
 */
export interface Expected {
  /** Namespaces that may stand in the output. */
  readonly namespaces: ReadonlySet<string>;
  /** Exactly the policies that open something, each as `policyKey` writes it. */
  readonly policies: ReadonlySet<string>;
  /** Exactly who is bound in the tenants' namespaces: namespace, kind and name of the subject, role. */
  readonly bindings: ReadonlySet<string>;
  readonly hub: string;
}

type Tree = Readonly<Record<string, unknown>>;
type Labels = Readonly<Record<string, string>>;

interface End {
  readonly namespace: string;
  readonly labels: Labels;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const tree = (value: unknown): Tree => (isTree(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One side of one hop as one comparable text. */
export function policyKey(side: string, own: End, peer: End, port: string, agreement: string): string {
  const end = ({ namespace, labels }: End): string => `${namespace} ${canonicalize(labels) ?? ''}`;
  return [agreement, side, end(own), end(peer), port].join(' | ');
}

/** @param asOf the day, `YYYY-MM-DD` */
export function expectedOf(files: Files, environment: string, asOf: string): Expected {
  const at = (path: string): Tree => tree(parse(files.get(path)?.toString('utf8') ?? '', { schema: 'failsafe' }));
  const below = (pattern: RegExp): readonly (readonly [string, Tree])[] =>
    [...files.keys()].flatMap((path) => {
      const id = pattern.exec(path)?.[1];
      return id === undefined ? [] : [[id, at(path)] as const];
    });
  const platform = at('platform/platform.yaml');
  const hub = text(tree(platform['hub'])['namespace']);
  const wanted = tree(at(`environments/${environment}.yaml`))['tenants'];
  const held = (agency: string): boolean => wanted === undefined || list(wanted).includes(agency);
  const profiles = new Map(below(/^baseline\/profiles\/([^/]+)\.yaml$/));
  const systems = new Map<string, Tree>();
  for (const [agency, tenant] of below(/^tenants\/([^/]+)\/tenant\.yaml$/)) {
    const overrides = tree(tenant['systems']);
    for (const [id, template] of Object.entries(tree(profiles.get(text(tenant['profile']))?.['systems']))) {
      systems.set(`${agency}/${id}`, { ...tree(template), ...tree(overrides[id]) });
    }
    for (const [id, system] of below(new RegExp(`^tenants/${agency}/systems/([^/]+)\\.yaml$`))) {
      systems.set(`${agency}/${id}`, system);
    }
  }
  const rows = (path: string): readonly Tree[] =>
    files.has(path) ? parseCsv(files.get(path)?.toString('utf8') ?? '', { columns: true }) : [];
  const communes = new Map(rows('catalogue/communes.csv').map((row) => [row['nso_code'], text(row['id'])]));
  for (const [agency, tenant] of below(/^tenants\/([^/]+)\/tenant\.yaml$/)) {
    const { form } = tree(tenant['communes']);
    const template = tree(tree(profiles.get(text(tenant['profile'])))['communes']);
    if (form === 'members') systems.set(`${agency}/communes`, template);
    for (const { nso_code: code } of form === 'namespaces' ? rows(`tenants/${agency}/communes.csv`) : [])
      systems.set(`${agency}/${communes.get(code) ?? ''}`, template);
  }
  const hosted = [...systems].filter(
    ([name, system]) =>
      system['hosting'] !== 'external' && system['absent'] !== 'true' && held(name.split('/')[0] ?? ''),
  );
  const namespaces = hosted.map(([name]) => name.replace('/', '-'));
  const contracts = [...files.keys()].flatMap((path) => {
    const agency = /^tenants\/([^/]+)\/vendors\/[^/]+\.yaml$/.exec(path)?.[1];
    if (agency === undefined) return [];
    const contract = at(path);
    return text(contract['from']) <= asOf && asOf <= text(contract['until']) ? [{ agency, contract }] : [];
  });
  const bindings = [
    ...hosted.flatMap(([name]) => ownBindings(name)),
    ...contracts.filter(({ agency }) => held(agency)).flatMap(vendorBindings),
  ];
  const policies = below(/^agreements\/([^/]+)\.yaml$/).flatMap(([id, agreement]) => {
    const ends = endsOf(agreement, systems);
    const parties = [tree(agreement['consumer'])['agency'], tree(agreement['provider'])['agency']].map(text);
    // A path leads through both agent nodes: one that stands elsewhere has none yet.
    if (parties.some((agency) => systems.get(`${agency}/agent-node`)?.['hosting'] === 'external')) return [];
    if (!parties.every(held) || text(agreement['from']) > asOf || text(agreement['until']) < asOf) return [];
    const consents = [
      `platform/ndc/consents/${id}.yaml`,
      ...parties.map((agency) => `tenants/${agency}/consents/${id}.yaml`),
    ].map(at);
    const digest = digestOf(agreement, ends, at);
    const confirmed = consents.every(
      (consent) => consent['digest'] === digest && text(consent['date']) <= asOf && consent['suspended'] === undefined,
    );
    return confirmed ? hopsOf(id, ends, platform) : [];
  });
  return {
    namespaces: new Set([...namespaces, 'ndc-system', hub]),
    policies: new Set(policies),
    bindings: new Set(bindings),
    hub,
  };
}

function ownBindings(name: string): readonly string[] {
  const [agency = '', system = ''] = name.split('/');
  const namespace = `${agency}-${system}`;
  return [
    `${namespace} Group agency:${agency}:view ndc-view`,
    `${namespace} Group agency:${agency}:${system}:deploy ndc-deploy`,
    `${namespace} Group agency:${agency}:${system}:operate ndc-operate`,
  ];
}

function vendorBindings({ agency, contract }: { agency: string; contract: Tree }): readonly string[] {
  return list(contract['systems'])
    .map(tree)
    .map(({ system, role }) => {
      const group = `agency:${agency}:vendor:${text(contract['vendor'])}:${text(role)}`;
      return `${agency}-${text(system)} Group ${group} ndc-${text(role)}`;
    });
}

interface Ends {
  readonly consumer: Tree & End;
  readonly provider: Tree & End & { readonly port: number; readonly protocol: string };
}

function endsOf(agreement: Tree, systems: ReadonlyMap<string, Tree>): Ends {
  const [consumer, provider] = [tree(agreement['consumer']), tree(agreement['provider'])];
  const end = (side: Tree, kind: 'clients' | 'interfaces', name: string): readonly [Tree, Tree & End] => {
    const [agency, system] = [text(side['agency']), text(side['system'])];
    const declared = tree(tree(systems.get(`${agency}/${system}`)?.[kind])[name]);
    const labels = tree(declared['podLabels']) as Labels;
    return [declared, { agency, system, name, labels, namespace: `${agency}-${system}` }];
  };
  const [, from] = end(consumer, 'clients', text(consumer['client']));
  const [served, to] = end(provider, 'interfaces', text(provider['interface']));
  return { consumer: from, provider: { ...to, port: Number(served['port']), protocol: text(served['protocol']) } };
}

/** Digest of the terms as architecture.md section 5 lists them. */
function digestOf(agreement: Tree, { consumer, provider }: Ends, at: (path: string) => Tree): string {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const datasets = list(agreement['datasets'])
    .map(tree)
    .map(({ id, fields }) => {
      const { class: kind, classification } = at(`catalogue/datasets/${text(id)}.yaml`);
      return { id: text(id), fields: list(fields).map(text).sort(byText), class: kind, classification };
    })
    .sort((a, b) => byText(a.id, b.id));
  const legalBasis = list(agreement['legalBasis'])
    .map(tree)
    .sort(
      (a, b) => byText(text(a['instrument']), text(b['instrument'])) || byText(text(a['clause']), text(b['clause'])),
    );
  const { id, purpose, frequency, initiator, from, until } = agreement;
  const party = ({ agency, system, name, labels }: Tree & End): Tree => ({ agency, system, name, podLabels: labels });
  const terms = {
    ...{ id, purpose, frequency, initiator, from, until, legalBasis, datasets },
    consumer: party(consumer),
    provider: { ...party(provider), port: provider.port, protocol: provider.protocol },
  };
  return `v1:sha256:${createHash('sha256')
    .update(canonicalize(terms) ?? '')
    .digest('hex')}`;
}

/** Consumer, its agent node, hub, provider's agent node, provider: four hops, each opened on both of its sides. */
function hopsOf(id: string, { consumer, provider }: Ends, platform: Tree): readonly string[] {
  const stop = (namespace: string, declared: Tree): readonly [End, string] => [
    { namespace, labels: tree(declared['podLabels']) as Labels },
    `${text(declared['port'])}/${text(declared['protocol'])}`,
  ];
  const agentNode = tree(platform['agentNode']);
  const hub = tree(platform['hub']);
  const stops = [
    [consumer, ''] as const,
    stop(`${text(consumer['agency'])}-agent-node`, agentNode),
    stop(text(hub['namespace']), hub),
    stop(`${text(provider['agency'])}-agent-node`, agentNode),
    [provider, `${provider.port}/${provider.protocol}`] as const,
  ];
  return stops.slice(1).flatMap(([to, port], index) => {
    const from = stops[index]?.[0];
    if (from === undefined) return [];
    return [policyKey('egress', from, to, port, id), policyKey('ingress', to, from, port, id)];
  });
}
