import { messageOf, succeed, type KubeObject } from '../cluster/kube-client';
import { useCluster } from '../support/fixture';
import { describeLive, toolPath } from '../support/live';
import { namespaceAt, namespaceObject, type Place } from './places';
import { applyPod, createPod, DIGEST, LABELS, REGISTRY, SANDBOX, WAIVED, WAIVED_POD, type PodParts } from './pods';
import { renderPolicies, VALUES } from './policies';
import { applyObjects, createRebinding, typeWarnings } from './rebinding';
import { create, RESOURCES, type Build } from './requests';

const PLACES: readonly Place[] = ['level 1', 'level 2', 'level 3', 'level 4', 'unlabelled'];
const at = (place: Place): string => namespaceAt('waived', place);
/** A day in Viet Nam, from today on. The exact end of a last day is judged where the text of a guard is. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + (7 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
const [TOMORROW, YESTERDAY] = [dayFromNow(1), dayFromNow(-1)];

const pod = (rule: string, place: Place, until = TOMORROW): object => ({
  rule,
  namespace: at(place),
  kind: 'Pod',
  name: WAIVED_POD,
  until,
});
const named = (rule: string, kind: string): object => ({
  rule,
  namespace: at('level 2'),
  kind,
  name: 'test-new',
  until: TOMORROW,
});
const WAIVERS = [
  pod('P01', 'level 2'),
  pod('P01', 'unlabelled'),
  pod('P12', 'level 2'),
  pod('P12', 'level 4'),
  pod('P02', 'level 3', YESTERDAY),
  pod('P19', 'level 3'),
  pod('P24c', 'level 4'),
  pod('P26b', 'level 2'),
  named('P08', 'Service'),
  named('P16', 'PersistentVolumeClaim'),
  named('P26', 'Service'),
];

const FOREIGN = 'docker.example/x:1';
const foreign = (image = FOREIGN): PodParts => ({ container: { image } });
const BY_TAG = foreign(`${REGISTRY}/app:1`);
const TOKEN = { spec: { automountServiceAccountToken: true } };
const USERS = { spec: { hostUsers: undefined } };
const GENERATED = { metadata: { ...WAIVED.metadata, name: undefined, generateName: 'app-' } };
const withAnnotation = (key: string): PodParts => ({ metadata: { ...WAIVED.metadata, annotations: { [key]: 'x' } } });
const FORGED = { metadata: { ...WAIVED.metadata, creationTimestamp: '2020-01-01T00:00:00Z' } };
const SANDBOXED_WITH_TOKEN = {
  spec: { ...TOKEN.spec, runtimeClassName: SANDBOX, nodeSelector: { 'ndc.gov.vn/pool': 'level-4' } },
};

const claim = (name: string): Build =>
  create(
    RESOURCES.claim,
    {
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'test-other',
        resources: { requests: { storage: '1Gi' } },
      },
    },
    { name },
  );
const service = (name: string, type: string, annotations: object = {}): Build =>
  create(RESOURCES.service, { spec: { type, selector: { app: 'x' }, ports: [{ port: 80 }] } }, { name, annotations });
const ANNOTATED = { 'example.com/x': 'y' };

/** The rule that refuses, or that none does. */
const ROWS: readonly (readonly [name: string, place: Place, request: Build, refused: string | undefined])[] = [
  ['the named pod', 'level 2', createPod({ ...WAIVED, ...foreign() }), undefined],
  ['a pod that its workload named', 'level 2', createPod({ ...GENERATED, ...foreign() }), undefined],
  ['another pod', 'level 2', createPod(foreign()), 'P01'],
  ['the same name elsewhere', 'level 1', createPod({ ...WAIVED, ...foreign() }), 'P01'],
  ['another rule of the named pod', 'level 2', createPod({ ...WAIVED, ...foreign('docker.example/x') }), 'P03'],
  ['a pod in a namespace without labels', 'unlabelled', createPod({ ...WAIVED, ...foreign(`x@${DIGEST}`) }), 'P04'],
  ['a token at level 2', 'level 2', createPod({ ...WAIVED, ...TOKEN }), undefined],
  ['a token at level 4', 'level 4', createPod({ ...WAIVED, ...SANDBOXED_WITH_TOKEN }), 'P12'],
  ['the users of the host', 'level 3', createPod({ ...WAIVED, ...USERS }), undefined],
  ['neither sandbox nor pool', 'level 4', createPod(WAIVED), undefined],
  ['neither sandbox nor pool, another pod', 'level 4', createPod(), 'P24c'],
  ['an annotation', 'level 2', createPod(withAnnotation('example.com/x')), undefined],
  ['one that hides the logs', 'level 2', createPod(withAnnotation('vector.dev/exclude-containers')), 'P26b'],
  ['a pod after the last day', 'level 3', createPod({ ...WAIVED, ...BY_TAG }), 'P02'],
  ['one with an invented age', 'level 3', createPod({ ...FORGED, ...BY_TAG }), 'P02'],
  ['one with an invented age, applied', 'level 3', applyPod({ ...FORGED, ...BY_TAG }), 'P02'],
  ['the named claim', 'level 2', claim('test-new'), undefined],
  ['another claim', 'level 2', claim('test-other'), 'P16'],
  ['the named service, two rules', 'level 2', service('test-new', 'NodePort', ANNOTATED), undefined],
  ['another service', 'level 2', service('test-other', 'NodePort'), 'P08'],
  ['annotations of another', 'level 2', service('test-other', 'ClusterIP', ANNOTATED), 'P26'],
];

const CLASSES: readonly KubeObject[] = [
  { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: SANDBOX }, handler: SANDBOX },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'test-other' },
    provisioner: 'csi.example',
  },
];

describeLive(
  'waivers of admission policies',
  () => {
    const cluster = useCluster();
    let rebind: ReturnType<typeof createRebinding>;

    const install = async (differing: object): Promise<void> => {
      const { policies, bindings } = renderPolicies(toolPath('helm'), { ...VALUES, ...differing });
      await rebind([...policies, ...bindings]);
    };
    /** The rule that refuses, or what else the server says. */
    const refusalOf = async (build: Build, namespace: string): Promise<string | undefined> => {
      const { method, path, body, query, contentType } = build(namespace);
      const { status, body: answer } = await cluster().admin.request(method, path, body, {
        query: { ...query, dryRun: 'All' },
        ...(contentType === undefined ? {} : { contentType }),
      });
      if (status < 300) return undefined;
      return /denied request: (P[0-9]+[a-z]?): /.exec(messageOf(answer))?.[1] ?? `${status} ${messageOf(answer)}`;
    };

    beforeAll(async () => {
      const { admin } = cluster();
      rebind = createRebinding(admin);
      await applyObjects(admin, [...CLASSES, ...PLACES.map((place) => namespaceObject('waived', place))]);
      for (const place of PLACES) {
        const account = {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'default', namespace: at(place) },
        };
        await succeed('the default account', admin.apply(account));
      }
      await install({ waivers: WAIVERS });
    });

    test.each(ROWS)('%s', async (_name, place, request, refused) => {
      expect(await refusalOf(request, at(place))).toBe(refused);
    });

    test('the type checker has nothing to say, however many there are, or with every list empty', async () => {
      const { admin } = cluster();
      expect(await typeWarnings(admin)).toEqual([]);
      const many = Array.from({ length: 100 }, (_, index) => ({ ...pod('P01', 'level 2'), name: `x${index}` }));
      await install({ waivers: many });
      expect(await typeWarnings(admin)).toEqual([]);
      expect(await refusalOf(createPod(), at('level 3'))).toBeUndefined();
      expect(
        await refusalOf(
          createPod({ metadata: { labels: { ...LABELS, 'app.kubernetes.io/name': 'x99' } }, ...foreign() }),
          at('level 2'),
        ),
      ).toBeUndefined();
      const empty = Object.fromEntries(
        [
          'storageClasses',
          'priorityClasses',
          'csiDrivers',
          'tolerationKeys',
          'runtimeClasses',
          'gatewayNamespaces',
        ].map((list) => [list, []]),
      );
      await install({ ...empty, waivers: [] });
      expect(await typeWarnings(admin)).toEqual([]);
    });

    test('without the waiver the named pod is refused again', async () => {
      await install({ waivers: [] });
      expect(await refusalOf(createPod({ ...WAIVED, ...foreign() }), at('level 2'))).toBe('P01');
    });
  },
  ['helm'],
);
