import type { KubeObject } from '../cluster/kube-client';
import { deployerOf } from './people';
import { DRY_RUN, podOf, podSpec } from './pods';
import { unlessAccepted, unlessEqual, type Proof } from './proof';

interface Account extends KubeObject {
  readonly automountServiceAccountToken?: boolean;
}

interface Volume {
  readonly name: string;
  readonly projected?: { readonly sources: readonly Readonly<Record<string, unknown>>[] };
}

/** No pod gets a token of the API that did not ask for one, whichever account of the namespace it runs as. */
export const tokens: Proof = async (cluster, namespace, facts) => {
  const deployer = await deployerOf(cluster, namespace);
  const accounts = (await cluster.admin.list(`/api/v1/namespaces/${namespace}/serviceaccounts`)) as Account[];
  const names = accounts.map(({ metadata: { name } }) => name).sort();
  const pods: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['without an account', {}],
    ...names.map((name) => [`as ${name}`, { serviceAccountName: name }] as const),
  ];
  const found = await Promise.all(
    pods.map(async ([who, spec]) => {
      const answer = await deployer.create(podOf(facts, namespace, podSpec({ spec })), DRY_RUN);
      return [...unlessAccepted(`pod ${who}`, answer), ...unlessNoToken(`pod ${who}`, answer.body)];
    }),
  );
  return [
    ...unlessEqual('accounts', names, ['app', 'default', 'deployer']),
    ...accounts.flatMap(({ metadata: { name }, automountServiceAccountToken: mounts }) =>
      unlessEqual(`token switch of account ${name}`, mounts, false),
    ),
    ...found.flat(),
  ];
};

function unlessNoToken(what: string, body: unknown): string[] {
  const { spec } = body as { spec?: { volumes?: readonly Volume[] } };
  return (spec?.volumes ?? [])
    .filter(({ projected }) => projected?.sources.some((source) => 'serviceAccountToken' in source))
    .map(({ name }) => `${what}: gets a token in the volume ${name.replace(/-[^-]*$/, '')}`);
}
