import { readFolder } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import type { HostileFolder, Resource } from './support/hostile-folder';
import { HELM, HostileReview } from './support/hostile-review';
import { type HostileTemplate, TEMPLATES } from './support/hostile-templates';

const RELEASES = 'platform-releases';

const folder = temporaryFolders();
let review: HostileReview;

beforeAll(async () => {
  review = await HostileReview.of(folder);
}, 120_000);

const release = (hostile: HostileFolder, id: string, to: Partial<Resource>): void => {
  hostile.stack(RELEASES, ({ resource }) => Object.assign(resource?.['helm_release']?.[id] ?? {}, to));
};

function more(hostile: HostileFolder, stack: string, differing: Tree): void {
  const copied: { one?: Resource } = {};
  hostile.stack(RELEASES, ({ resource, provider, terraform }) => {
    const { '//': _, depends_on: __, ...rest } = resource?.['helm_release']?.['ndc-metrics_metrics'] ?? {};
    copied.one = { ...rest, ...differing };
    if (stack === RELEASES) Object.assign(resource?.['helm_release'] ?? {}, { more: copied.one });
    else
      hostile.stack(stack, (other) => {
        other.resource = { ...other.resource, helm_release: { more: copied.one ?? {} } };
        Object.assign(other.provider, { helm: provider['helm'] });
        Object.assign(other.terraform.required_providers, { helm: terraform.required_providers['helm'] });
      });
  });
}

type Tree = Readonly<Record<string, unknown>>;
const values = (tree: Tree): Tree => ({ values: [JSON.stringify(tree)] });
const EVIL_BINDING = {
  ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', metadata: { name: 'x' } },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
};

describe('a release of a chart of others', () => {
  it.each<readonly [string, (hostile: HostileFolder) => void, readonly string[]]>([
    [
      'stands in the stack of a tenant',
      (hostile) => {
        more(hostile, 'tenant-byt', { namespace: 'byt-his', name: 'x' });
      },
      ['object-misplaced'],
    ],
    [
      'is of a chart that the folder’s own lock names',
      (hostile) => {
        more(hostile, RELEASES, { namespace: 'kube-system', name: 'x', chart: '../../../.charts/evil-1.0.0.tgz' });
        hostile.lock(({ charts }) => (charts['evil-1.0.0'] = { digest: 'unknown', images: [] }));
      },
      ['object-unexpected'],
    ],
    [
      'has another name',
      (hostile) => {
        more(hostile, RELEASES, { name: 'twice' });
      },
      ['object-misplaced'],
    ],
    [
      'has values that are objects',
      (hostile) => {
        release(hostile, 'ndc-metrics_metrics', values({ extraManifests: [EVIL_BINDING] }));
      },
      ['release-values'],
    ],
    [
      'has values with the text of an object',
      (hostile) => {
        release(hostile, 'ndc-logs_loki', values({ x: `apiVersion: v1\nkind: Pod` }));
      },
      ['release-values'],
    ],
    [
      'has a password in its values',
      (hostile) => {
        release(hostile, 'ndc-metrics_metrics-kinds', values({ config: 'password=hunter2hunter2' }));
      },
      ['secret-text'],
    ],
    [
      'lies under a second text of values',
      (hostile) => {
        release(hostile, 'ndc-metrics_metrics-kinds', { values: ['{}', '{}'] });
      },
      ['release-values'],
    ],
    [
      'switches policies off',
      (hostile) => {
        release(hostile, 'kube-system_cilium', values({ policyEnforcementMode: 'never' }));
      },
      ['release-values'],
    ],
    [
      'has rights that nobody recorded',
      (hostile) => {
        hostile.lock((lock) => (lock.rights = {}));
      },
      ['component-rights-unknown'],
    ],
    [
      'can be applied before the namespaces',
      (hostile) => {
        hostile.manifest(({ stacks }) => Object.assign(stacks[RELEASES] ?? {}, { dependencies: [] }));
      },
      ['stack-order'],
    ],
  ])('%s: refused', async (_, change, codes) => {
    const found = await review.after(change);
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  });

  it('is known by the digest of its archive and of its values', async () => {
    const hostile = review.copy();
    const opaque = async (): Promise<readonly string[]> =>
      (await readFolder(hostile.path)).estate.opaque?.map(({ valuesDigest }) => valuesDigest) ?? [];
    const first = await opaque();
    release(hostile, 'ndc-metrics_metrics-kinds', values({ a: 1 }));
    const second = await opaque();
    expect(first).toHaveLength(23);
    expect(second.filter((each) => !first.includes(each))).toHaveLength(1);
  });

  it('runs no image from elsewhere', async () => {
    const found = await review.after((hostile) => {
      release(hostile, 'ndc-sensor_falco', values({ image: { registry: 'docker.io', repository: 'evil' } }));
      release(hostile, 'ndc-nodes_log-agent', values({ image: { repository: 'docker.io/evil' } }));
      release(hostile, 'ndc-logs_loki', values({ image: { repository: 'evil/evil' } }));
    }, true);
    const addresses = found.filter(({ code }) => code === 'release-values').map(({ address }) => address);
    // Which registry is the mirror, the rendered policies say.
    const releases = ['ndc-logs_loki', 'ndc-nodes_log-agent', 'ndc-sensor_falco'].map((id) => `helm_release.${id}`);
    expect(addresses).toEqual(expect.arrayContaining(HELM === undefined ? [] : releases));
  }, 60_000);
});

const RIGHTS: readonly (readonly [group: string, resources: string])[] = [
  ['', 'replicationcontrollers configmaps services endpoints serviceaccounts pods/eviction pods/binding nodes/status'],
  ['discovery.k8s.io', 'endpointslices'],
  ['networking.k8s.io', 'ingresses'],
  ['cilium.io', '*'],
  ['gateway.networking.k8s.io', '*'],
  ['cert-manager.io', 'certificates'],
  ['storage.k8s.io', 'storageclasses'],
  ['scheduling.k8s.io', 'priorityclasses'],
  ['a.group.of.nobody', 'things'],
];

describe('rights over the whole cluster', () => {
  it('are told one by one where they write, of whichever group', async () => {
    const found = await review.after((hostile) => {
      hostile.lock(({ rights }) => {
        const made = RIGHTS.map(([group, resources]) => ({
          ...{ apiGroups: [group], resources: resources.split(' '), verbs: ['create'] },
        }));
        rights['logs'] = made;
      });
    });
    const [message = ''] = found.filter(({ code }) => code === 'component-right').map((each) => each.message);
    for (const [group, resources] of RIGHTS)
      for (const resource of resources.split(' '))
        expect(message).toContain(`"create ${resource}${group === '' ? '' : `.${group}`}"`);
  });

  it('count by their group: Secrets of another API are none of the component’s', async () => {
    const found = await review.after((hostile) => {
      hostile.lock(({ rights }) => {
        rights['databases'] = [
          { apiGroups: ['cilium.io'], resources: ['validatingwebhookconfigurations'], verbs: ['patch'] },
        ];
      });
    });
    expect(found.map(({ code }) => code)).toStrictEqual(['component-right']);
  });
});

/** Several charts are changed at once: a rendering of all of them takes seconds. */
const ROUNDS = [0, 1, 2].map((round) =>
  TEMPLATES.filter((one) => TEMPLATES.filter(({ chart }) => chart === one.chart).indexOf(one) === round),
);

(HELM === undefined ? describe.skip : describe)(
  'a chart of ours with another content and the digest that fits it',
  () => {
    const found = new Map<HostileTemplate, readonly string[]>();

    beforeAll(async () => {
      for (const round of ROUNDS) {
        const all = await review.after((hostile) => {
          for (const { chart, file, text } of round) hostile.template(chart, file, text);
        }, true);
        for (const one of round) {
          const own = all.filter(({ address }) => address.startsWith(`helm_release.${one.chart}`));
          found.set(
            one,
            own.map(({ code }) => code),
          );
        }
      }
    }, 120_000);

    it.each(TEMPLATES)('$chart, $sentence: refused', (one) => {
      expect(found.get(one)).toEqual(expect.arrayContaining([...one.codes]));
    });
  },
);
