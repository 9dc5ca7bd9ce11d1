import type { ReadEstate } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { createRebinding } from './admission/rebinding';
import { GATEWAY_CLASS, GATEWAY_GROUP as GATEWAY, type Resource } from './admission/requests';
import { discover } from './attacks/discovery';
import { allowedOf, cellsAt, type Place } from './attacks/matrix';
import { messageOf, type KubeClient, type KubeObject } from './cluster/kube-client';
import { definitionOf } from './support/definitions';
import { eventually } from './support/deletion';
import { PRODUCTION, readSynthesized, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { applyEstate, PLATFORM } from './support/platform';

const ENVOY = 'gateway.envoyproxy.io';
const GROUPS: readonly string[] = [GATEWAY, ENVOY];
const HUB = 'ndc-hub';
const CLASS = 'ndop';

const resource = (group: string, version: string, kind: string, plural: string): Resource => ({
  apiVersion: `${group}/${version}`,
  ...{ kind, plural },
});
const BACKEND = resource(ENVOY, 'v1alpha1', 'Backend', 'backends');
const NAMESPACED: readonly Resource[] = [
  resource(GATEWAY, 'v1', 'BackendTLSPolicy', 'backendtlspolicies'),
  resource(GATEWAY, 'v1', 'Gateway', 'gateways'),
  resource(GATEWAY, 'v1', 'HTTPRoute', 'httproutes'),
  resource(GATEWAY, 'v1', 'ReferenceGrant', 'referencegrants'),
  BACKEND,
  resource(ENVOY, 'v1alpha1', 'BackendTrafficPolicy', 'backendtrafficpolicies'),
  resource(ENVOY, 'v1alpha1', 'ClientTrafficPolicy', 'clienttrafficpolicies'),
  resource(ENVOY, 'v1alpha1', 'EnvoyExtensionPolicy', 'envoyextensionpolicies'),
  resource(ENVOY, 'v1alpha1', 'EnvoyProxy', 'envoyproxies'),
  resource(ENVOY, 'v1alpha1', 'HTTPRouteFilter', 'httproutefilters'),
  resource(ENVOY, 'v1alpha1', 'SecurityPolicy', 'securitypolicies'),
];

/** What runs as an extension beside the proxy, and what lets routes over to other namespaces, is nobody's here. */
const INSTALLED = 'create delete get patch update';
const AT_HUB = [
  `${ENVOY}/backends: ${INSTALLED}`,
  `${ENVOY}/backendtrafficpolicies: ${INSTALLED}`,
  `${ENVOY}/clienttrafficpolicies: ${INSTALLED}`,
  `${ENVOY}/envoyproxies: ${INSTALLED}`,
  `${ENVOY}/httproutefilters: ${INSTALLED}`,
  `${ENVOY}/securitypolicies: ${INSTALLED}`,
  `${GATEWAY}/backendtlspolicies: ${INSTALLED}`,
  `${GATEWAY}/gateways: ${INSTALLED}`,
];
/** A right that tenants' roles hold, which the identity hands out. */
const EVERYWHERE = [`${GATEWAY}/httproutes: create delete get list patch update watch`];

const folder = temporaryFolders();

const object = ({ apiVersion, kind }: Resource, name: string, namespace?: string): KubeObject => ({
  ...{ apiVersion, kind },
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  spec: {},
});

describeLive(
  'the gateway of the hub, for who applies the stacks',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let platform: KubeClient;

    const rightsAt = async (place: Place): Promise<readonly string[]> => {
      const served = await discover(cluster().admin);
      const found = new Map<string, string[]>();
      const cells = cellsAt(served, place).filter(({ group }) => GROUPS.includes(group));
      for (const { group, resource: name, verb } of await allowedOf(platform, place, cells)) {
        const key = `${group}/${name}`;
        found.set(key, [...(found.get(key) ?? []), verb]);
      }
      return [...found].map(([key, verbs]) => `${key}: ${verbs.sort().join(' ')}`).sort();
    };
    /** Why a request of that identity is refused; nothing when it is not. */
    const refusalOf = async (
      request: Promise<{ readonly status: number; readonly body: unknown }>,
    ): Promise<string | undefined> => {
      const { status, body } = await request;
      return status < 300 ? undefined : `${status} ${messageOf(body)}`;
    };

    beforeAll(async () => {
      const { admin } = cluster();
      const judged = createRebinding(admin);
      await judged([definitionOf(GATEWAY_CLASS, { scope: 'Cluster' }), ...NAMESPACED.map((one) => definitionOf(one))]);
      for (const { apiVersion, plural } of [GATEWAY_CLASS, ...NAMESPACED])
        await eventually(`${plural} are served`, async () => {
          const { status } = await admin.request('GET', `/apis/${apiVersion}/${plural}`);
          return status === 200;
        });
      const out = folder();
      const stacks = ['platform', 'security-baseline', 'transmission-hub'];
      synthesizeConfig(PRODUCTION, out, { environment: 'production', stacks });
      estate = await readSynthesized(out);
    });

    test('the whole of it is accepted from that identity, under the policies that stand by then', async () => {
      const before = estate.stacks.filter(({ name }) => name !== 'transmission-hub');
      expect((await applyEstate(cluster(), before)).refusals).toEqual([]);
      await createRebinding(cluster().admin)([]);
      const own = estate.stacks.filter(({ name }) => name === 'transmission-hub');
      const kinds = own.flatMap(({ objects }) => objects.map(({ object: { kind } }) => kind));
      expect(kinds).toEqual(expect.arrayContaining(['Backend', 'EnvoyProxy', 'Gateway', 'GatewayClass', 'HTTPRoute']));
      expect(await applyEstate(cluster(), own)).toEqual({ refusals: [], warnings: [], notServed: [] });
      platform = await cluster().as(PLATFORM);
    });

    test('its rights about such kinds are these in the namespace of the hub', async () => {
      expect(await rightsAt('hub')).toEqual([...AT_HUB, ...EVERYWHERE].sort());
    });

    test.each<Place>(['platform', 'kube-system', 'default'])('and in %s those of routes alone', async (place) => {
      expect(await rightsAt(place)).toEqual(EVERYWHERE);
    });

    test('in the whole cluster it may make a class, and touch none but its own', async () => {
      expect(await rightsAt('cluster')).toEqual([`${GATEWAY}/gatewayclasses: create`, ...EVERYWHERE].sort());
      const named = `/apis/${GATEWAY}/v1/gatewayclasses/${CLASS}`;
      expect(await refusalOf(platform.request('GET', named))).toBeUndefined();
    });

    test('what Helm does to a release, it may: make, read, change and remove', async () => {
      const one = object(BACKEND, 'test-backend', HUB);
      expect(await refusalOf(platform.create(one))).toBeUndefined();
      expect(await refusalOf(platform.merge(one, { spec: { type: 'x' } }))).toBeUndefined();
      expect(await refusalOf(platform.remove(one))).toBeUndefined();
      const own = object(GATEWAY_CLASS, CLASS);
      expect(await refusalOf(platform.merge(own, { metadata: { labels: { test: 'x' } } }))).toBeUndefined();
      expect(await refusalOf(platform.remove(own))).toBeUndefined();
      expect(await refusalOf(platform.create(own))).toBeUndefined();
    });

    test('what is not its own, it may not', async () => {
      const { admin } = cluster();
      const foreign = object(GATEWAY_CLASS, 'test-other');
      // An administrator makes those that the platform's releases need.
      expect(await refusalOf(admin.create(foreign))).toBeUndefined();
      const asked: Readonly<Record<string, Promise<string | undefined>>> = {
        'reads the class of others': refusalOf(platform.read(foreign)),
        'changes the class of others': refusalOf(platform.merge(foreign, { spec: { controllerName: 'x' } })),
        'removes the class of others': refusalOf(platform.remove(foreign)),
        'lists classes': refusalOf(platform.request('GET', `/apis/${GATEWAY}/v1/gatewayclasses`)),
        'lists what the hub has': refusalOf(
          platform.request('GET', `/apis/${ENVOY}/v1alpha1/namespaces/${HUB}/backends`),
        ),
        'makes a backend elsewhere': refusalOf(platform.create(object(BACKEND, 'test-backend', 'ndc-system'))),
        'reads the Secrets of the hub': refusalOf(platform.request('GET', `/api/v1/namespaces/${HUB}/secrets`)),
        'makes a Secret at the hub': refusalOf(
          platform.create({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'test-made', namespace: HUB } }),
        ),
      };
      const refused = await Promise.all(
        Object.entries(asked).map(async ([what, answer]) => [what, (await answer)?.slice(0, 4)] as const),
      );
      expect(refused).toEqual(Object.keys(asked).map((what) => [what, '403 ']));
    });
  },
  ['helm'],
);
