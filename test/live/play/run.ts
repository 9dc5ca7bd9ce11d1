import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clustersOf, type ReadEstate } from '../../../review/read';
import { type Cluster, CONTROL_PLANE, type Identity, startControlPlane } from '../cluster/control-plane';
import { type KubeObject } from '../cluster/kube-client';
import { writePrivate } from '../cluster/run-directory';
import { ADMINISTRATOR, makeAdministrator } from '../support/administrator';
import { readSynthesized, SHIPPED, synthesizeConfig } from '../support/estate';
import { programs } from '../support/fixture';
import { applyEstateOrThrow, PLATFORM } from '../support/platform';
import { type Found, provide, type Tool } from '../toolchain/binaries';
import { identitiesFor } from './identities';

type Tools = ReadonlyMap<Tool, Found>;

const HELP = `npm run live [-- --config DIR] [--environment ID] [--tenant AGENCY] [--empty]

Starts a Kubernetes control plane on loopback (no nodes, so no pod ever runs), puts the estate on it, and stays up.
  --config DIR      folder of the estate (default: config)
  --environment ID  which of its environments, the first cluster of it (default: local)
  --tenant AGENCY   whose view of it to print besides the platform's (default: the first tenant)
  --empty           an empty control plane, for terraform or cdktf to fill
`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const progress = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string', default: SHIPPED },
      environment: { type: 'string', default: 'local' },
      tenant: { type: 'string' },
      empty: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const tools = await toolsOrThrow([...CONTROL_PLANE, 'helm', 'kubectl']);
  process.env['NDC_LIVE_TOOLS'] = JSON.stringify(Object.fromEntries(tools));
  const estate = values.empty ? undefined : await readConfig(values.config, values.environment);
  const tenant = estate && chosenTenant(estate, values.tenant);

  progress('starting etcd, kube-apiserver and kube-controller-manager');
  const cluster = await startControlPlane(programs());
  const ended = untilSignal();
  try {
    if (estate) await load(cluster, estate);
    say(await welcome(cluster, tools, tenant));
    await ended;
  } finally {
    progress('stopping');
    await cluster.stop();
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

async function toolsOrThrow(wanted: readonly Tool[]): Promise<Tools> {
  const tools = await provide(wanted);
  const missing = [...tools].flatMap(([tool, found]) => ('missing' in found ? [`${tool}: ${found.missing}`] : []));
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return tools;
}

function pathOf(tools: Tools, tool: Tool): string {
  const found = tools.get(tool);
  if (found === undefined || 'missing' in found) throw new Error(`${tool} was not asked for`);
  return found.path;
}

async function readConfig(config: string, environment: string): Promise<ReadEstate> {
  const out = mkdtempSync(path.join(tmpdir(), 'ndc-play-'));
  try {
    progress(`synthesising ${path.relative(process.cwd(), config) || '.'}`);
    synthesizeConfig(config, out, { environment });
    const estate = await readSynthesized(out);
    return clustersOf(estate)[0] ?? estate;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

interface ChosenTenant {
  readonly agency: string;
  /** Ids of its systems that have a namespace, sorted. */
  readonly systems: readonly string[];
}

function chosenTenant(estate: ReadEstate, wanted: string | undefined): ChosenTenant {
  const labels = ({ metadata }: KubeObject): Readonly<Record<string, string>> =>
    (metadata['labels'] ?? {}) as Readonly<Record<string, string>>;
  const namespaces = estate.stacks.flatMap(({ objects }) =>
    objects.flatMap(({ object }) => (object.kind === 'Namespace' ? [labels(object)] : [])),
  );
  const known = [...new Set(namespaces.flatMap((own) => own['ndc.gov.vn/agency'] ?? []))].sort();
  const agency = wanted ?? known[0];
  if (agency === undefined || !known.includes(agency))
    throw new Error(`no tenant ${wanted ?? ''} has a namespace here; there are: ${known.join(', ')}`);
  const own = namespaces.filter((one) => one['ndc.gov.vn/agency'] === agency);
  return { agency, systems: own.flatMap((one) => one['ndc.gov.vn/system'] ?? []).sort() };
}

async function load(cluster: Cluster, { stacks }: ReadEstate): Promise<void> {
  const objects = stacks.reduce((sum, stack) => sum + stack.objects.length, 0);
  progress(`applying ${objects} objects of ${stacks.length} stacks`);
  const notServed = await applyEstateOrThrow(cluster, stacks);
  const archives = stacks.flatMap((stack) => (stack.archives ?? []).map(({ archive }) => archive));
  if (archives.length === 0 && notServed.length === 0) return;
  progress(`not applied, charts of others: ${archives.join(', ')}`);
  progress(`not applied, kinds that those define: ${notServed.join(', ')}`);
}

async function welcome(cluster: Cluster, tools: Tools, tenant: ChosenTenant | undefined): Promise<string> {
  const ca = path.join(cluster.directory, 'ca.pem');
  const tokenFile = path.join(cluster.directory, 'token');
  const who = identitiesFor(tenant?.agency ?? '', tenant?.systems ?? []);
  const kubeconfig = async (identity: Identity): Promise<string> =>
    `export KUBECONFIG=${await cluster.kubeconfig(identity)}`;
  writePrivate(ca, cluster.caPem);
  // In a file, not on a screen that keeps what scrolled by.
  const { namespace, account } = PLATFORM;
  writePrivate(
    tokenFile,
    tenant === undefined ? await bootstrapToken(cluster) : await cluster.token(namespace, account),
  );
  return [
    `The control plane is up: ${cluster.host}. Ctrl-C ends it and removes everything.`,
    'In another terminal:',
    '',
    '# the kubectl of this version of Kubernetes',
    `export PATH=${path.dirname(pathOf(tools, 'kubectl'))}:$PATH`,
    '',
    '# bootstrap administrator',
    await kubeconfig(who.bootstrap),
    ...(tenant === undefined
      ? []
      : [
          '',
          '# platform engineer: the identity that applies everything after the first platform apply',
          await kubeconfig(who.platform),
          '',
          `# tenant ${tenant.agency}: a person of group agency:${tenant.agency}:view`,
          await kubeconfig(who.tenant),
          '',
          `# deploy: a person who deploys the systems of ${tenant.agency}`,
          await kubeconfig(who.deploy),
        ]),
    '',
    '# Terraform and cdktf: the three variables of every stack (the token is good for an hour)',
    `export TF_VAR_cluster_host=${cluster.host}`,
    `export TF_VAR_cluster_ca_certificate="$(cat ${ca})"`,
    `export TF_VAR_cluster_token="$(cat ${tokenFile})"`,
  ].join('\n');
}

/** On an empty cluster the platform's account does not exist yet: a first apply needs an administrator's token. */
async function bootstrapToken(cluster: Cluster): Promise<string> {
  await makeAdministrator(cluster);
  return cluster.token(ADMINISTRATOR.namespace, ADMINISTRATOR.account);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
