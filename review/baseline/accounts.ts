import type { Findings } from './findings';
import type { EstateView } from './view';

const LISTS = ['imagePullSecrets', 'secrets'];

/** No account hands its token to a pod that did not ask, and none names a Secret. */
export function checkAccounts({ objects }: EstateView, findings: Findings): void {
  for (const read of objects.filter(({ object }) => object.kind === 'ServiceAccount')) {
    if (read.object['automountServiceAccountToken'] !== false)
      findings.add(
        'account-token',
        read,
        'automountServiceAccountToken ≠ false',
        'automountServiceAccountToken: false',
      );
    for (const list of LISTS.filter((each) => read.object[each] !== undefined))
      findings.add('account-token', read, list, '-', list);
  }
}
