import { spawn } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { PLATFORM_RULES } from '../../../constructs/platform-rights';
import { environment, NDC, type Ran } from '../../support/ndc';
import type { Cluster } from '../cluster/control-plane';
import { type KubeObject, succeed } from '../cluster/kube-client';
import { namespace } from '../requirements/requirement';
import { objectsIn } from '../requirements/records';
import { EXAMPLE } from '../support/estate';
import { PLATFORM } from '../support/platform';

const RBAC = 'rbac.authorization.k8s.io';

/** What the first apply leaves for the checks to see: the platform identity with its rights, and the policy on nodes. */
export async function prepare({ admin }: Cluster): Promise<void> {
  const account = { name: PLATFORM.account, namespace: PLATFORM.namespace };
  const role: KubeObject = { apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', metadata: { name: 'ndc-platform' } };
  const objects: readonly KubeObject[] = [
    namespace(PLATFORM.namespace),
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: account },
    { ...role, rules: PLATFORM_RULES },
    {
      ...{
        ...role,
        kind: 'ClusterRoleBinding',
        roleRef: { apiGroup: RBAC, kind: role.kind, name: role.metadata.name },
      },
      subjects: [{ kind: 'ServiceAccount', ...account }],
    },
    ...objectsIn('node-pool.yaml'),
  ];
  for (const object of objects) await succeed(object.kind, admin.apply(object));
}

export async function uidOf({ admin }: Cluster): Promise<string> {
  const { body } = await admin.request('GET', '/api/v1/namespaces/kube-system');
  return (body as { metadata: { uid: string } }).metadata.uid;
}

/** What differs from an environment `staging` that is right. */
export interface Differences {
  readonly identity?: string;
  readonly kubernetes?: string;
}

/** A config folder with an environment `staging` for the cluster: states in a store, images from a mirror. */
export function configFor(folder: string, identity: string, { kubernetes = '1.35' }: Differences = {}): string {
  const config = path.join(folder, 'config');
  cpSync(EXAMPLE, config, { recursive: true });
  const file = (id: string): string => path.join(config, 'environments', `${id}.yaml`);
  const local = parse(readFileSync(file('local'), 'utf8')) as { clusters: Record<string, object> };
  const cluster = { ...local.clusters['vi-du'], identity, kubernetes };
  const s3 = { endpoint: 'https://s3.example', bucket: 'ndc-states', region: 'vn-north-1', pathStyle: true };
  const staging = { ...local, id: 'staging', clusters: { 'vi-du': cluster }, backend: { type: 's3', s3 } };
  writeFileSync(file('staging'), stringify(staging));
  return config;
}

/** A folder of programs for PATH: the one engine, so that the answer is of no machine. */
export function programsIn(folder: string): string {
  const terraform = path.join(folder, 'terraform');
  writeFileSync(terraform, '#!/bin/sh\nprintf \'{"terraform_version": "1.11.4"}\'\n');
  chmodSync(terraform, 0o755);
  return folder;
}

/** Runs the real command, which talks to servers of this process. */
export function examine(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ran> {
  const env = environment({ NODE_OPTIONS: `--require ${path.join(__dirname, 'way.cjs')}`, ...variables });
  const child = spawn(process.execPath, [NDC, 'doctor', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (more: string) => (texts[name] += more));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}

/** What is of the run and the machine, named for what it is. */
export const settled = (text: string, cluster: Cluster): string =>
  text
    .replaceAll(cluster.host, '<host>')
    .replace(/v\d+\.\d+\.\d+(?=\n)/, '<version of Node.js>')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uid>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/\d{4}-\d\d-\d\d/g, '<day>');

/** The answer as it stands in a file beside; UPDATE_DOCTOR=1 writes it. */
export function golden(name: string, text: string): string {
  const file = path.join(__dirname, name);
  if (process.env['UPDATE_DOCTOR'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}
