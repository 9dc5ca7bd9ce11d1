import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { within } from '../proofs/proof';
import { describeObject } from '../support/apply';
import { CONTRACT } from './contract';
import { namespaceOf } from './estate';
import { EVERYWHERE } from './matrix';
import type { Clients } from './people';
import { describeGrant, type Grant } from './rights';

/** One thing wrong with the rights on the cluster, on purpose, and all that the matrix then sees. */
interface Weakening {
  readonly name: string;
  /** Makes it wrong, and gives what makes it right again. */
  readonly weaken: (cluster: Cluster, people: Clients) => Promise<() => Promise<unknown>>;
  readonly seen: readonly string[];
}

const RBAC = 'rbac.authorization.k8s.io';
const HERE = namespaceOf(3);
const object = (kind: string, name: string, fields: object = {}, apiVersion = `${RBAC}/v1`): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(kind.startsWith('Cluster') || apiVersion !== `${RBAC}/v1` ? {} : { namespace: HERE }) },
  ...fields,
});
const group = (name: string): object => ({ apiGroup: RBAC, kind: 'Group', name });

/** Changes a field of an object that is there, and gives what puts it back. */
async function changed(client: KubeClient, of: KubeObject, field: string, value: (old: readonly unknown[]) => unknown) {
  const { body } = await succeed(`read ${describeObject(of)}`, client.read(of));
  const before = (body as Readonly<Record<string, readonly unknown[]>>)[field] ?? [];
  const write = (to: unknown) => succeed(`change ${describeObject(of)}`, client.merge(of, { [field]: to }));
  await write(value(before));
  return () => write(before);
}

const TAKEN_UP_MS = 20_000;

/** Does what policies refuse, with their bindings away; undone, they are back. */
async function unjudged(
  admin: KubeClient,
  bindings: readonly string[],
  act: () => Promise<() => Promise<unknown>>,
): Promise<() => Promise<unknown>> {
  const kind = 'ValidatingAdmissionPolicyBinding';
  const kept = await Promise.all(
    bindings.map(async (name) => {
      const one = object(kind, name, {}, 'admissionregistration.k8s.io/v1');
      const { spec } = (await succeed(name, admin.read(one))).body as KubeObject;
      await succeed(name, admin.remove(one));
      return { ...one, spec };
    }),
  );
  // The API server takes up within a second that a binding has gone.
  const restore = await within(TAKEN_UP_MS, () => act().catch(() => undefined));
  if (restore === undefined) throw new Error(`refused also without ${bindings.join(' and ')}`);
  return async () => {
    await restore();
    for (const one of kept) await succeed(one.metadata.name, admin.apply(one));
  };
}

const unexpected = (grants: readonly Grant[]): string[] => grants.map((grant) => `unexpected: ${describeGrant(grant)}`);
const missing = (grants: readonly Grant[]): string[] => grants.map((grant) => `missing: ${describeGrant(grant)}`);
const held = (who: string): readonly Grant[] => {
  const everywhere = new Set(
    CONTRACT.filter((grant) => grant.who === who && grant.place === 'default').map((grant) => grant.resource),
  );
  const here = CONTRACT.filter((grant) => grant.who === who && grant.place === 'level-3');
  const own = here.filter(({ resource }) => !everywhere.has(resource));
  return [...new Map(own.map((grant) => [describeGrant(grant), grant])).values()];
};

const NODES: Omit<Grant, 'place'> = { who: 'viewer', group: '', resource: 'nodes', verb: 'get' };

export const WEAKENINGS: readonly Weakening[] = [
  {
    name: 'a verb added to a role',
    weaken: (_cluster, people) =>
      changed(people['platform identity'], object('Role', 'ndc-view'), 'rules', (rules) => [
        ...rules,
        { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] },
      ]),
    seen: ['unexpected: viewer may create /pods/exec at level-3'],
  },
  {
    name: 'a wildcard in a role',
    weaken: ({ admin }) =>
      unjudged(admin, ['ndc-p06-managed-objects', 'ndc-p15-role-rules'], () =>
        changed(admin, object('Role', 'ndc-operate'), 'rules', (rules) => [
          ...rules,
          { apiGroups: ['apps'], resources: ['*'], verbs: ['get'] },
        ]),
      ),
    seen: ['unexpected: operator 3 may get apps/* at level-3'],
  },
  {
    name: 'a group swapped',
    weaken: (_cluster, people) =>
      changed(people['platform identity'], object('RoleBinding', 'ndc-deploy'), 'subjects', ([, ...others]) => [
        group('agency:vi-du-a:cap-2:deploy'),
        ...others,
      ]),
    seen: [
      ...missing([...held('deployer 3'), ...held('two agencies')]),
      ...unexpected(held('deployer 3').map((grant) => ({ ...grant, who: 'deployer 2' }))),
    ].sort(),
  },
  {
    name: 'a binding removed',
    weaken: async (_cluster: Cluster, people: Clients) => {
      const platform = people['platform identity'];
      const binding = object('RoleBinding', 'ndc-operate');
      const { body } = await succeed('read', platform.read(binding));
      await succeed('remove', platform.remove(binding));
      const { apiVersion, kind, metadata, ...fields } = body as KubeObject;
      const { name, namespace, labels } = metadata;
      const again = { apiVersion, kind, metadata: { name, namespace: namespace ?? HERE, labels }, ...fields };
      return () => succeed('make again', platform.create(again));
    },
    seen: missing(held('operator 3')).sort(),
  },
  {
    name: 'a binding of a tenant’s group in the whole cluster',
    weaken: ({ admin }) =>
      unjudged(admin, ['ndc-p22-broad-subjects'], async () => {
        const rules = [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }];
        const roleRef = { apiGroup: RBAC, kind: 'ClusterRole', name: 'test-nodes' };
        const made = [
          object('ClusterRole', 'test-nodes', { rules }),
          object('ClusterRoleBinding', 'test-nodes', { roleRef, subjects: [group('agency:vi-du-a:view')] }),
        ];
        for (const one of made) await succeed(describeObject(one), admin.apply(one));
        return async () => {
          for (const one of made) await succeed(describeObject(one), admin.remove(one));
        };
      }),
    seen: unexpected(EVERYWHERE.map((place) => ({ ...NODES, place }))).sort(),
  },
];
