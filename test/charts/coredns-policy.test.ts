import { parse } from 'yaml';
import { corednsPolicyValues } from '../../constructs/components/restricted-names';
import { describeWithHelm } from '../live/support/live';
import { environment, platform, system, tenant } from '../support/estate';
import { renderChart } from '../support/helm';

const of = (outsideNames?: string[]) =>
  corednsPolicyValues({
    environment: environment({
      settings: { network: { clusters: {}, ...(outsideNames === undefined ? {} : { outsideNames }) } },
    }),
    platform: platform({ namespaces: ['ndc-system', 'kube-system'] }),
    tenants: [
      tenant(
        'byt',
        ([1, 2, 3, 4] as const).map((enforced) => system('byt', `cap-${enforced}`, { enforced })),
      ),
    ],
  });

describe('names by level', () => {
  it('are left alone for the platform and levels 1 and 2, and for no namespace that is not listed', () => {
    expect(of()).toMatchObject({ exempt: ['byt-cap-1', 'byt-cap-2', 'kube-system', 'ndc-system'], outsideNames: [] });
  });

  it('outside the cluster are the declared ones, once each and in order', () => {
    expect(of(['b.example', 'a.example', 'b.example'])).toMatchObject({ outsideNames: ['a.example', 'b.example'] });
  });
});

interface ConfigMap {
  readonly data: Readonly<Record<string, string>>;
}

describeWithHelm('chart coredns-policy', (helm) => {
  const serverOf = (values: object): readonly string[] => {
    const { data } = parse(renderChart(helm, 'coredns-policy', values)) as ConfigMap;
    return (data['policy.server'] ?? '').split('\n').map((line) => line.trim());
  };

  it('allows the cluster’s names and declared ones, then blocks, before anything is forwarded', () => {
    const lines = serverOf(of(['a.example', 'b.example']));
    const order = [
      ...[
        "expr metadata('kubernetes/client-namespace') not in ['byt-cap-1', 'byt-cap-2', 'kube-system', 'ndc-system']",
      ],
      ...['acl cluster.local in-addr.arpa ip6.arpa a.example b.example {', 'allow', 'acl . {', 'block'],
      ...['kubernetes cluster.local in-addr.arpa ip6.arpa {', 'pods verified'],
      ...['forward a.example /etc/resolv.conf', 'forward b.example /etc/resolv.conf'],
    ];
    expect(lines.filter((line) => order.includes(line))).toStrictEqual(order);
  });

  it('forwards nothing without a declared name, and no reverse name ever', () => {
    expect(serverOf(of()).filter((line) => /^(forward|fallthrough)/.test(line))).toStrictEqual([]);
  });

  it('refuses a word that would end another, where the schema is skipped', () => {
    for (const word of ["a'b", 'a b', '{$HOME}', 'a\nb', '.}'])
      for (const differing of [{ exempt: [word] }, { outsideNames: [word] }, { clusterDomain: word }])
        expect(() =>
          renderChart(helm, 'coredns-policy', { ...of(), ...differing }, ['--skip-schema-validation']),
        ).toThrow(/is not a name/);
  });
});
