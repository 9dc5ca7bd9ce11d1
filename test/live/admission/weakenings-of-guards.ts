import { blindTo, conditioned, deafTo, permitting, reading, weakenings } from './weakening';

/** How the first draft exempted add-ons, and with them every workload of the control plane's namespace. */
export const NOT_IN_KUBE_SYSTEM = '!request.userInfo.username.startsWith("system:serviceaccount:kube-system:")';
const NOT_CLUSTER_CLEANUP =
  '!(request.userInfo.username == "system:serviceaccount:kube-system:generic-garbage-collector")';

export const OF_GUARDS = weakenings([
  ['P06', 'managed objects change', 'delete managed networkpolicies', permitting('P06: the object is managed')],
  ['P06', 'anyone manages', 'tenant creates an object with the managed label', permitting('P06: only the platform')],
  [
    'P06',
    'no look at resourcequotas/status',
    'quota raised through resourcequotas/status',
    blindTo('resourcequotas/status'),
  ],
  [
    'P06',
    'guards of one’s own',
    'tenant makes a guard of its own',
    reading('P06: only the platform', ', "ndc.gov.vn/guard"', ''),
  ],
  ['P06', 'names of roles taken', 'a role with a name of the platform', permitting('P06: names of roles')],
  [
    'P06',
    'names of policies taken',
    'a network policy named allow-dns',
    permitting('P06: this name of a network policy'),
  ],
  [
    'P06',
    'the name of budgets taken',
    'a budget with the name of the platform’s',
    permitting('P06: this name of a budget'),
  ],
  ['P06', 'names of claims taken', 'a claim with a name of the platform’s', permitting('P06: names of claims')],
  ['P06', 'no look at claims', 'delete managed persistentvolumeclaims', blindTo('persistentvolumeclaims')],
  ['P06', 'no look at budgets', 'delete managed poddisruptionbudgets', blindTo('poddisruptionbudgets')],
  [
    'P06',
    'no look at poddisruptionbudgets/status',
    'more disruptions by poddisruptionbudgets/status',
    blindTo('poddisruptionbudgets/status'),
  ],
  ['P06', 'disruptions never counted', 'API server counts disruptions', conditioned('not-budget-accounting')],
  ['P06', 'no look at service accounts', 'delete managed serviceaccounts', blindTo('serviceaccounts')],
  ['P06', 'no look at deletion', 'delete managed roles', deafTo('DELETE')],
  ['P06', 'the platform refused', 'platform identity deletes a managed object', conditioned('not-platform')],
  [
    'P06',
    'namespaces never end',
    'namespace controller deletes a managed object',
    conditioned('not-namespace-cleanup'),
  ],
  [
    'P06',
    'finalizers never go',
    'garbage collector changes finalizers of a managed object',
    conditioned('not-finalizer-cleanup'),
  ],
  ['P06', 'quotas never counted', 'quota controller counts', conditioned('not-quota-accounting')],
  [
    'P06',
    'add-ons exempt',
    'an add-on account of kube-system deletes it',
    conditioned('not-platform', NOT_IN_KUBE_SYSTEM),
  ],
  [
    'P06',
    'garbage collector may delete',
    'garbage collector deletes it',
    conditioned('not-finalizer-cleanup', NOT_CLUSTER_CLEANUP),
  ],
  [
    'P28',
    'managed label goes',
    'managed label taken off a guard',
    reading('P28: the labels', ', "ndc.gov.vn/managed"', ''),
  ],
  [
    'P28',
    'whoever sets a label guards',
    'what only looks like a guard is deleted',
    conditioned('is-guard', '"ndc.gov.vn/guard" in oldObject.metadata.?labels.orValue({})'),
  ],
  ['P28', 'guards go', 'platform identity deletes the default-deny', permitting('P28: a guard is deleted')],
  ['P28', 'the label goes', 'platform identity takes the label off', permitting('P28: the labels')],
  [
    'P28',
    'any value approves',
    'guard LimitRange in a namespace approved under another name',
    reading('P28: a guard', '== namespaceObject.metadata.name', '!= ""'),
  ],
  ['P28', 'agreements never end', "managed policy that is no guard (an agreement's)", conditioned('is-guard')],
  ['P28', 'no look at claims', 'platform identity deletes the volume of a database', blindTo('persistentvolumeclaims')],
  ['P28', 'no look at quotas', 'platform identity deletes a guard quota', blindTo('resourcequotas')],
  ['P28', 'no look at service accounts', 'platform identity deletes the default account', blindTo('serviceaccounts')],
  [
    'P28',
    'no look at resourcequotas/status',
    'label taken off through resourcequotas/status',
    blindTo('resourcequotas/status'),
  ],
  ['P28', 'namespaces never end', 'namespace controller', conditioned('not-namespace-cleanup')],
]);
