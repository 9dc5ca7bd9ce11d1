import { compareObject, type Difference } from '../../review/drift';
import type { ReadEstate, ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { createRebinding } from './admission/rebinding';
import { messageOf, succeed, type KubeObject } from './cluster/kube-client';
import { container, pod, podSpec } from './proofs/pods';
import { applyStacks, describeObject } from './support/apply';
import { definitionOf } from './support/definitions';
import { eventually } from './support/deletion';
import { readSynthesized, SHIPPED, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive, describeNotRun } from './support/live';
import { applyEstate, servedOf, type AppliedEstate } from './support/platform';

const STACKS = ['platform', 'platform-releases', 'security-baseline'];
const CORE = /^(v1|apps\/v1|policy\/v1|rbac\.authorization\.k8s\.io\/v1) /;

/** Kinds of our own charts that an operator of others defines, which is no part of a control plane. */
const NOT_APPLIED = [
  'cert-manager.io/v1 Certificate',
  'cert-manager.io/v1 ClusterIssuer',
  'cilium.io/v2 CiliumNetworkPolicy',
  'external-secrets.io/v1 ClusterSecretStore',
  'gateway.envoyproxy.io/v1alpha1 ClientTrafficPolicy',
  'gateway.envoyproxy.io/v1alpha1 EnvoyProxy',
  'gateway.networking.k8s.io/v1 BackendTLSPolicy',
  'gateway.networking.k8s.io/v1 Gateway',
  'gateway.networking.k8s.io/v1 GatewayClass',
  'gateway.networking.k8s.io/v1 HTTPRoute',
  'policies.kyverno.io/v1beta1 ImageValidatingPolicy',
  'postgresql.cnpg.io/v1 Cluster',
  'postgresql.cnpg.io/v1 ScheduledBackup',
  'trust.cert-manager.io/v1alpha1 Bundle',
];

/** No component runs there: an account alone, and the hub, whose proxies its own operator makes. */
const WITHOUT_QUOTA = ['ndc-hub', 'ndc-system'];

const folder = temporaryFolders();
const kindOf = ({ apiVersion, kind }: KubeObject): string => `${apiVersion} ${kind}`;
const labelsOf = ({ metadata }: KubeObject): Readonly<Record<string, string>> =>
  (metadata['labels'] ?? {}) as Readonly<Record<string, string>>;

interface Workload extends KubeObject {
  readonly spec: { readonly replicas: number; readonly selector: { readonly matchLabels: Record<string, string> } };
}
interface Quota extends KubeObject {
  readonly spec: { readonly hard?: object };
  readonly status: { readonly hard?: object };
}

/** Takes anything: what the true one would refuse is not seen by it. */
const emptyDefinition = ({ apiVersion, kind, metadata }: KubeObject): KubeObject =>
  definitionOf(
    { ...{ apiVersion, kind }, plural: `${kind.toLowerCase()}s`.replace(/ys$/, 'ies') },
    { scope: metadata.namespace === undefined ? 'Cluster' : 'Namespaced' },
  );

describeLive(
  'the platform of the shipped staging',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let applied: AppliedEstate;

    const objectsOf = (name: string): readonly ReadObject[] =>
      estate.stacks.filter((stack) => stack.name === name).flatMap(({ objects }) => objects);
    const ofOurCharts = (): readonly KubeObject[] =>
      objectsOf('platform-releases').flatMap(({ object }) => (CORE.test(kindOf(object)) ? [object] : []));
    const namespaces = (): readonly KubeObject[] =>
      objectsOf('platform').flatMap(({ object }) => (object.kind === 'Namespace' ? [object] : []));

    beforeAll(async () => {
      const out = folder();
      synthesizeConfig(SHIPPED, out, { environment: 'staging', stacks: STACKS });
      estate = await readSynthesized(out);
      applied = await applyEstate(cluster(), estate.stacks);
      await createRebinding(cluster().admin)([]);
    });

    test('every object that can be is accepted as it is, without a warning', () => {
      expect(estate.stacks.map(({ name, objects }) => [name, objects.length > 50])).toEqual(
        STACKS.map((name) => [name, true]),
      );
      expect({ refusals: applied.refusals, warnings: applied.warnings }).toEqual({ refusals: [], warnings: [] });
    });

    /** Where what is stored is not what the estate says. */
    const differencesOf = async (
      objects: readonly KubeObject[],
    ): Promise<readonly (readonly [string, Difference])[]> => {
      const found = objects.map(async (object) => {
        const { body } = await succeed(describeObject(object), cluster().admin.read(object));
        return compareObject(object, body as KubeObject).map((one) => [describeObject(object), one] as const);
      });
      return (await Promise.all(found)).flat();
    };

    test('the stack platform is stored as it is: no field dropped, none added', async () => {
      expect(await differencesOf(objectsOf('platform').map(({ object }) => object))).toEqual([]);
    });

    test('of the charts no field is dropped, and none but empty ones are filled', async () => {
      const changed = (await differencesOf(ofOurCharts())).filter(([, { expected }]) => expected !== undefined);
      expect(changed).toEqual([]);
    });

    test('our own charts hold something of every kind that a control plane knows', () => {
      expect([...new Set(ofOurCharts().map(({ kind }) => kind))].sort()).toEqual([
        'ConfigMap',
        'Deployment',
        'PodDisruptionBudget',
        'Role',
        'RoleBinding',
        'Service',
        'ServiceAccount',
      ]);
    });

    test('no kind is left out but those below', () => {
      expect(applied.notServed).toEqual(NOT_APPLIED);
      const archives = estate.stacks.flatMap((stack) => stack.archives ?? []);
      expect(archives.length).toBeGreaterThan(20);
    });

    test('each workload of our charts gets its pods: under Pod Security, quota, limits and policies', async () => {
      const { admin } = cluster();
      const workloads = ofOurCharts().filter(
        ({ kind }) => kind === 'Deployment',
      ) as readonly KubeObject[] as Workload[];
      expect(workloads.length).toBeGreaterThan(0);
      for (const { metadata, spec } of workloads)
        await eventually(`${metadata.name} has its pods`, async () => {
          const pods = await admin.list(`/api/v1/namespaces/${metadata.namespace ?? ''}/pods`);
          const wanted = Object.entries(spec.selector.matchLabels);
          return (
            pods.filter((one) => wanted.every(([key, value]) => labelsOf(one)[key] === value)).length === spec.replicas
          );
        });
    });

    describe('in each namespace', () => {
      /** What the API server says of a pod: nothing when it takes it. */
      const refusalOf = async (namespace: string, spec: object): Promise<string | undefined> => {
        const limited = { ...spec, priorityClassName: 'ndc-platform' };
        const { status, body } = await cluster().admin.create(pod(namespace, limited), { dryRun: 'All' });
        return status < 300 ? undefined : messageOf(body);
      };
      const everywhere = async (spec: object): Promise<readonly (readonly [string, string | undefined])[]> =>
        Promise.all(
          namespaces().map(async (one) => [one.metadata.name, await refusalOf(one.metadata.name, spec)] as const),
        );
      const enforced = (name: string): string | undefined =>
        labelsOf(
          namespaces().find(({ metadata }) => metadata.name === name) ?? {
            apiVersion: '',
            kind: '',
            metadata: { name },
          },
        )['pod-security.kubernetes.io/enforce'];

      beforeAll(() =>
        eventually('the quotas count', async () => {
          const quotas = (await cluster().admin.list(
            '/api/v1/resourcequotas',
          )) as readonly KubeObject[] as readonly Quota[];
          const keys = (from: { readonly hard?: object } = {}): number => Object.keys(from.hard ?? {}).length;
          return quotas.every(({ spec, status }) => keys(spec) === keys(status));
        }),
      );

      test('a small and harmless pod is taken', async () => {
        expect((await everywhere(podSpec())).filter(([, refusal]) => refusal !== undefined)).toEqual([]);
      });

      test('a pod that owns the node is refused, but where what runs there has to', async () => {
        const privileged = podSpec({
          spec: { hostPID: true, hostUsers: undefined },
          security: { privileged: true, allowPrivilegeEscalation: true },
        });
        const taken = (await everywhere(privileged)).filter(
          ([, refusal]) => !refusal?.includes('violates PodSecurity'),
        );
        expect(taken.map(([name]) => name)).toEqual(
          namespaces()
            .map(({ metadata: { name } }) => name)
            .filter((name) => enforced(name) === 'privileged'),
        );
        expect(taken.length).toBeLessThan(namespaces().length / 2);
      });

      test('a pod that takes everything is refused', async () => {
        const resources = { requests: { cpu: '100000' }, limits: { cpu: '100000' } };
        const greedy = podSpec({ spec: { containers: [container('main', { resources })] } });
        const taken = (await everywhere(greedy)).filter(([, refusal]) => !refusal?.includes('exceeded quota'));
        expect(taken).toEqual(WITHOUT_QUOTA.map((name) => [name, undefined]));
      });
    });

    test('as far as the admission policies judge, an administrator may apply all of the releases', async () => {
      const { admin } = cluster();
      const releases = estate.stacks.filter(({ name }) => name === 'platform-releases');
      const kinds = new Map(objectsOf('platform-releases').map(({ object }) => [kindOf(object), object]));
      const missing = [...kinds].flatMap(([kind, object]) => (NOT_APPLIED.includes(kind) ? [object] : []));
      await createRebinding(admin)(missing.map(emptyDefinition));
      await eventually('they are served', async () => (await servedOf(admin, releases)).notServed.length === 0);
      expect(await applyStacks(admin, releases)).toEqual({ refusals: [], warnings: [] });
    });

    for (const kind of NOT_APPLIED)
      describeNotRun(
        kind,
        () => test('is accepted', () => expect(applied.notServed).not.toContain(kind)),
        'its definition comes with a chart of others, which is not here',
        'NDC_REQUIRE_CHARTS',
      );
  },
  ['helm'],
);
