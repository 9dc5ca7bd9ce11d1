import type { Cluster } from '../cluster/control-plane';
import type { KubeObject } from '../cluster/kube-client';
import { eventually } from '../support/deletion';
import { EXAMPLE, readSynthesized, synthesizeConfig } from '../support/estate';
import { applyEstateOrThrow } from '../support/platform';
import { identitiesFor } from '../play/identities';

const AGENCY = 'vi-du-a';
const NAMESPACE = 'vi-du-a-ho-so';

/** As `npm run live -- --config examples/first-agreement --tenant vi-du-a` prints them. */
export const IDENTITIES = identitiesFor(AGENCY, ['agent-node', 'ho-so']);

/** Puts the example on the cluster, and waits until its rights, quotas and admission policies act. */
export async function loadExample(cluster: Cluster, out: string): Promise<void> {
  synthesizeConfig(EXAMPLE, out);
  await applyEstateOrThrow(cluster, (await readSynthesized(out)).stacks);
  const path = `/api/v1/namespaces/${NAMESPACE}`;
  const clients = await Promise.all([
    cluster.as(IDENTITIES.tenant),
    cluster.as(IDENTITIES.deploy),
    cluster.as(IDENTITIES.platform),
  ]);
  await eventually('an agency’s person and the platform may look', async () => {
    const answers = await Promise.all(clients.map((client) => client.request('GET', `${path}/pods`)));
    return answers.every(({ status }) => status === 200);
  });
  await eventually('the quotas are enforced', () => quotasAct(cluster, path));
  await eventually('the admission policies act', async () => {
    const dryRun = { query: { dryRun: 'All' } };
    const deleted = [path, `${path}/resourcequotas/compute`];
    const [, , platform] = clients;
    const answers = await Promise.all(deleted.map((one) => platform.request('DELETE', one, undefined, dryRun)));
    return answers.every(({ status }) => status === 403);
  });
}

interface Hard {
  readonly hard?: Readonly<Record<string, string>>;
}

/** The API server counts against the status, which a controller fills. */
async function quotasAct({ admin }: Cluster, path: string): Promise<boolean> {
  const quotas = (await admin.list(`${path}/resourcequotas`)) as readonly (KubeObject & {
    spec?: Hard;
    status?: Hard;
  })[];
  return quotas.every(({ spec, status }) =>
    Object.keys(spec?.hard ?? {}).every((key) => status?.hard?.[key] !== undefined),
  );
}
