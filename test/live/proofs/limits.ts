import type { KubeObject, KubeResponse } from '../cluster/kube-client';
import type { Facts } from './facts';
import { deployerOf } from './people';
import { container, DRY_RUN, podOf, podSpec, resources } from './pods';
import { unlessEqual, unlessAccepted, unlessRefused, type Proof } from './proof';
import { claim } from './quota';

/** Limits bite: who asks for nothing gets the defaults; more than the most, and less than the least, is refused. */
export const limits: Proof = async (cluster, namespace, facts) => {
  const deployer = await deployerOf(cluster, namespace);
  const dryRun = (object: KubeObject): Promise<KubeResponse> => deployer.create(object, DRY_RUN);
  const tried = triesOf(namespace, facts).map(async ([what, object, ...words]) =>
    unlessRefused(what, await dryRun(object), ...words),
  );
  const plain = await dryRun(podOf(facts, namespace, podSpec()));
  const largest = facts.quota.limits.max;
  const most = await dryRun(podOf(facts, namespace, podSpec({ container: resources(largest) })));
  return [
    ...unlessAccepted('pod that asks for nothing', plain),
    ...unlessDefaults(plain.body, facts),
    ...unlessAccepted('pod that asks for the most', most),
    ...unlessGuaranteed('container', await dryRun(podOf(facts, namespace, podSpec({ container: MORE }))), facts),
    ...unlessGuaranteed('pod', await dryRun(podOf(facts, namespace, podSpec(MORE_OF_A_POD))), facts),
    ...(await Promise.all(tried)).flat(),
  ];
};

/** Twice as much as asked for, while nobody else needs it. */
const MORE = resources({ cpu: '100m' }, { cpu: '200m' });

const MORE_OF_A_POD = {
  container: resources({ cpu: '50m', memory: '64Mi' }),
  spec: resources({ cpu: '100m', memory: '64Mi' }, { cpu: '200m', memory: '64Mi' }),
};

/** At some levels nothing may have more than it asked for: it would be taken from a neighbour. */
function unlessGuaranteed(of: 'container' | 'pod', answer: KubeResponse, { controls }: Facts): string[] {
  const what = `${of} with more than it asked for`;
  const type = { container: 'Container', pod: 'Pod' }[of];
  return controls.guaranteed
    ? unlessRefused(what, answer, `cpu max limit to request ratio per ${type} is 1`)
    : unlessAccepted(what, answer);
}

function unlessDefaults(body: unknown, { quota: { limits } }: Facts): string[] {
  const { spec } = body as { spec?: { containers: readonly { resources: unknown }[] } };
  const wanted = { limits: limits.default, requests: limits.defaultRequest };
  return unlessEqual('what a pod gets that asks for nothing', spec?.containers[0]?.resources, wanted);
}

type Try = readonly [what: string, object: KubeObject, ...words: string[]];

function triesOf(namespace: string, facts: Facts): Try[] {
  const { max, min, podMax, claimMax } = facts.quota.limits;
  const asking = (name: string, amount: string): KubeObject =>
    podOf(facts, namespace, podSpec({ container: resources({ [name]: amount }) }));
  return [
    ...Object.entries(max).map(([name, amount]): Try => [
      `container above the most ${name}`,
      asking(name, scaled(amount, 1.25)),
      `maximum ${name} usage per Container is ${amount}`,
    ]),
    ...Object.entries(min).map(([name, amount]): Try => [
      `container below the least ${name}`,
      asking(name, scaled(amount, 0.5)),
      `minimum ${name} usage per Container is ${amount}`,
    ]),
    ...Object.entries(podMax).map(([name, amount]): Try => [
      `pod above the most ${name}`,
      // Each of the three is allowed by itself.
      podOf(facts, namespace, threeOf({ [name]: scaled(amount, 0.4) })),
      `maximum ${name} usage per Pod is ${amount}`,
    ]),
    [
      'claim above the most storage',
      claim(namespace, 'test-claim', scaled(claimMax, 1.25)),
      `maximum storage usage per PersistentVolumeClaim is ${claimMax}`,
    ],
  ];
}

function threeOf(amounts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return podSpec({ spec: { containers: ['a', 'b', 'c'].map((name) => container(name, resources(amounts))) } });
}

/** A part of a quantity such as `2`, `10m` or `4Gi`, rounded down in a unit that is small enough. */
function scaled(quantity: string, factor: number): string {
  const [, number = '', unit = ''] = /^(\d+)(m|[KMGT]i)?$/.exec(quantity) ?? [];
  const [small, times] = SMALLER[unit] ?? ['', 1];
  return `${Math.floor(Number(number) * times * factor)}${small}`;
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  '': ['m', 1000],
  m: ['m', 1],
  Mi: ['Ki', 1024],
  Gi: ['Mi', 1024],
  Ti: ['Gi', 1024],
};
