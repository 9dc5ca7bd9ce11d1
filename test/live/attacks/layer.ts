import { messageOf, type KubeResponse } from '../cluster/kube-client';

/** What a request came to: `through`, or the control that stopped it. */
export type Layer = string;

export const THROUGH = 'through';

/** The quota controller counts a kind that came later only after some minutes, and until then lets nobody make one. */
export const NOT_COUNTED = 'quota that does not count it yet';

type Reader = readonly [pattern: RegExp, name: (groups: Readonly<Record<string, string>>) => Layer];

/** How each control of the API server words its refusal, in the order in which they judge. */
const REFUSALS: readonly Reader[] = [
  [
    /cannot (?<verb>\w+) resource "(?<resource>[^"]+)"(?: in API group "(?<group>[^"]*)")?/,
    ({ verb, resource }) => `RBAC: ${verb} ${resource}`,
  ],
  [/cannot (?<verb>\w+) path "(?<path>[^"]+)"/, ({ verb, path }) => `RBAC: ${verb} ${path}`],
  [/attempting to grant RBAC permissions not currently held/, () => 'RBAC: escalation'],
  [
    /ValidatingAdmissionPolicy '[^']+' with binding '[^']+' denied request: (?<rule>P\d+[a-z]?): /,
    ({ rule }) => `${rule}`,
  ],
  [/violates PodSecurity "(?<level>\w+):/, ({ level }) => `Pod Security: ${level}`],
  [/status unknown for quota: /, () => NOT_COUNTED],
  [/exceeded quota: (?<quota>[^,]+), /, ({ quota }) => `quota: ${quota}`],
  [/(?:maximum|minimum) \S+ usage per \w+ is|max limit to request ratio per \w+ is/, () => 'limit range'],
  [/cannot set blockOwnerDeletion|cannot set an ownerRef/, () => 'owner references'],
  [/signer with system:masters group is not allowed/, () => 'certificate subjects'],
  [/error looking up service account/, () => 'service accounts'],
  [/no PriorityClass with name/, () => 'priority'],
  [/RuntimeClass "[^"]+" not found/, () => 'runtime classes'],
];

/** Words of an answer that a request gives when nothing has stopped it and only the node is missing. */
const ENDS_AT_THE_NODE =
  /does not have a host assigned|no endpoints available for service|address not allowed|no preferred addresses found/;

/** Refused by the API itself, whoever asks. */
const WITHOUT_A_CONTROL: Readonly<Record<number, Layer>> = { 404: 'nothing there', 422: 'validation' };

/** The control that stopped a request, in the server's own words. What is not known is shown as it is. */
export function layerOf({ status, body }: KubeResponse): Layer {
  const message = messageOf(body);
  if (status < 300 || ENDS_AT_THE_NODE.test(message)) return THROUGH;
  if (status === 401) return 'authentication';
  const found = REFUSALS.map(([pattern, name]) => {
    const match = status === 403 ? pattern.exec(message) : null;
    return match === null ? undefined : name(match.groups ?? {});
  }).find((layer) => layer !== undefined);
  return found ?? WITHOUT_A_CONTROL[status] ?? `${status} ${message}`;
}
