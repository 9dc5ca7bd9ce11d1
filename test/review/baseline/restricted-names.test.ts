import { parse } from 'yaml';
import { corednsPolicyValues } from '../../../constructs/components/restricted-names';
import { checkBaseline } from '../../../review/baseline';
import type { KubeObject, ReadEstate, ReadObject } from '../../../review/read';
import { describeWithHelm } from '../../live/support/live';
import { environment, platform, system, tenant } from '../../support/estate';
import { renderChart } from '../../support/helm';

const LEVELS = [1, 2, 3, 4] as const;
const RELEASES = 'platform-releases';
const named = {
  environment: environment({ settings: { network: { clusters: {}, outsideNames: ['vi-du.example', 'b.example'] } } }),
  platform: platform({ namespaces: ['kube-system'] }),
  tenants: [
    tenant(
      'byt',
      LEVELS.map((enforced) => system('byt', `cap-${enforced}`, { enforced })),
    ),
  ],
};

describeWithHelm('the file that restricts names, judged', (helm) => {
  const rendered = (): KubeObject => {
    const map = parse(renderChart(helm, 'coredns-policy', corednsPolicyValues(named))) as KubeObject;
    const annotations = { 'meta.helm.sh/release-namespace': 'kube-system' };
    return { ...map, metadata: { ...map.metadata, namespace: 'kube-system', annotations } };
  };

  /** What is said of the file, where the text of it or its name is changed. */
  const judged = (change: (text: string) => string, name = 'coredns-policy'): readonly string[] => {
    const map = rendered();
    const data = map['data'] as Readonly<Record<string, string>>;
    const object = {
      ...map,
      metadata: { ...map.metadata, name },
      data: { 'policy.server': change(data['policy.server'] ?? '') },
    };
    const read = (stack: string, at: string, one: KubeObject): ReadObject => ({
      ...{ stack, address: at, object: one, dependsOn: [], preventDestroy: false },
    });
    const namespaces = LEVELS.map((level) =>
      read('tenant-byt', `kubernetes_namespace_v1.byt-cap-${level}`, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: `byt-cap-${level}`, labels: { 'ndc.gov.vn/level': String(level) } },
      }),
    );
    const address = 'helm_release.coredns-policy';
    const release = { stack: RELEASES, address, chart: 'coredns-policy-0123456789ab', values: [] };
    const objects = [read(RELEASES, `${address}#ConfigMap/kube-system/${name}`, object)];
    const estate: ReadEstate = {
      stacks: [
        { name: 'tenant-byt', dependencies: [], objects: namespaces },
        { name: RELEASES, dependencies: [], releases: [release], objects },
      ],
    };
    return checkBaseline(estate)
      .filter(({ address: at = '' }) => at.startsWith(address))
      .map(({ code }) => code);
  };

  it('is right as it is rendered', () => {
    expect(judged((text) => text)).toStrictEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['leaves alone a namespace of level 3', (text) => text.replace("'byt-cap-2'", "'byt-cap-3'")],
    ['has one condition more', (text) => text.replace(/( +)expr .*\n/, "$&$1expr name() == 'a.'\n")],
    ['has no condition', (text) => text.replace(/ +expr .*\n/, '')],
    ['allows what it should block', (text) => text.replace('block', 'allow')],
    ['forwards everything', (text) => text.replace('forward b.example', 'forward .')],
    ['looks up reverse names elsewhere', (text) => text.replace('ttl 30', 'fallthrough')],
    ['believes every pod name', (text) => text.replace('pods verified', 'pods insecure')],
    ['answers in a second block', (text) => `${text}. {\n}\n`],
    ['is empty', () => ''],
  ])('is open where it %s', (_, change) => {
    expect(judged(change)).toStrictEqual(['policy-open']);
  });

  it('is no place for the cluster’s own file', () => {
    expect(judged((text) => text, 'coredns')).toStrictEqual(['object-misplaced']);
  });
});
