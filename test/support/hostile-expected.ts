import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { openedBy } from './hostile-agreements';
import type { Files } from './hostile-mutations';
import { list, text, tree, type Tree } from './hostile-tree';

/**
 * A second opinion on an estate: read with a plain YAML library and nothing of ours, for the few facts that the safety
 * of an output hangs on. Only ever asked about trees that our own reader has accepted.
 */
export interface Expected {
  /** Namespaces that may stand in the output. */
  readonly namespaces: ReadonlySet<string>;
  /** Exactly the policies that open something, each as `policyKey` writes it. */
  readonly policies: ReadonlySet<string>;
  /** Exactly the agreements that the hub's register holds. */
  readonly registered: ReadonlySet<string>;
  /** Exactly who is bound in the tenants' namespaces: namespace, kind and name of the subject, role. */
  readonly bindings: ReadonlySet<string>;
  readonly hub: string;
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
    // Who plans reads the register that lies in the hub's namespace.
    `${hub} ServiceAccount ndc-system/planner ndc-planner`,
    `${hub} Group ndc:planner ndc-planner`,
  ];
  const agreements = below(/^agreements\/([^/]+)\.yaml$/).flatMap(([id, agreement]) => {
    const parties = [tree(agreement['consumer'])['agency'], tree(agreement['provider'])['agency']].map(text);
    return parties.every(held) ? [{ id, opened: openedBy(id, agreement, { at, systems, environment, asOf }) }] : [];
  });
  return {
    namespaces: new Set([...namespaces, 'ndc-system', hub]),
    policies: new Set(agreements.flatMap(({ opened }) => opened)),
    registered: new Set(agreements.filter(({ opened }) => opened.length > 0).map(({ id }) => id)),
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
