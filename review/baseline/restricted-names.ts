import { quoted } from '../quoted';
import type { Findings } from './findings';
import { CLUSTER } from './keys';
import { inside, textOf } from './tree';
import type { EstateView } from './view';

/** The one file of the cluster's servers of names that is made here. */
export const NAMES_POLICY = 'coredns-policy';

/** The first level whose pods resolve declared names alone. */
const FIRST_RESTRICTED = 3;

const NAMES = String.raw`[a-z0-9.-]+(?: [a-z0-9.-]+)*`;
const EXEMPT = String.raw`'[a-z0-9-]+'(?:, '[a-z0-9-]+')*`;

/** The whole file, so that nothing else stands in it; the group is whom it leaves alone. */
const FILE = new RegExp(
  [
    ...['^\\. \\{', 'errors', 'ready', 'prometheus :9153', 'metadata'],
    ...['view ndc-restricted \\{', `expr metadata\\('kubernetes/client-namespace'\\) not in \\[(${EXEMPT})\\]`, '\\}'],
    ...[`acl ${NAMES} \\{`, 'allow', '\\}', 'acl \\. \\{', 'block', '\\}', 'cache 30'],
    ...[`kubernetes ${NAMES} \\{`, 'pods verified', 'ttl 30', '\\}'],
    '(?:forward [a-z0-9-]+(?:\\.[a-z0-9-]+)+ /etc/resolv\\.conf\n)*\\}\n?$',
  ].join('\n'),
);

/** Nobody of level 3 or 4 is left alone by the file that restricts names, and it says nothing else. */
export function checkRestrictedNames({ objects, tenants }: EstateView, findings: Findings): void {
  const restricted = new Set(tenants.filter(({ level }) => level >= FIRST_RESTRICTED).map(({ name }) => name));
  for (const read of objects) {
    const { kind, metadata } = read.object;
    if (kind !== 'ConfigMap' || metadata.namespace !== CLUSTER || metadata.name !== NAMES_POLICY) continue;
    const text = textOf(inside(read.object['data'], 'policy.server')).replace(/^ +/gm, '');
    const exempt = FILE.exec(text)?.[1];
    const path = 'data.policy.server';
    if (exempt === undefined) findings.add('policy-open', read, path, 'view, acl, block', path);
    const left = (exempt ?? '').match(/[a-z0-9-]+/g)?.filter((name) => restricted.has(name)) ?? [];
    for (const name of left) findings.add('policy-open', read, quoted(name), `level < ${FIRST_RESTRICTED}`, path);
  }
}
