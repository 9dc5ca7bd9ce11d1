/** Why faults that nothing notices may stay unnoticed by the reader and the baseline. */
export interface Explanation {
  /** Names of operators. */
  readonly operators: readonly string[];
  readonly place: RegExp;
  /** How often exactly: one more is a fault that nobody has looked at. */
  readonly times: number;
  readonly why: string;
  /** Another check of the project that notices them. */
  readonly noticedBy?: string;
}

const ANY = ['anything left out', 'anything replaced'];
const RAISED = ['quota raised', 'limit raised', 'anything replaced'];
const UNREAD = ['label dropped', 'label swapped', 'annotation dropped', 'annotation swapped', ...ANY];

export const SURVIVORS: readonly Explanation[] = [
  {
    operators: RAISED,
    place: /^kubernetes_(resource_quota|limit_range)_v1 /,
    times: 329,
    why: 'how much a namespace may use is a decision of its quota profile; that everything is counted, is noticed',
    noticedBy: 'test/live/proofs (quota, limits, floods)',
  },
  {
    operators: ['verb added', 'resource added', 'rule dropped', 'anything left out', 'anything replaced'],
    place: /^kubernetes_(cluster_)?role_v1 \.rule\[\]/,
    times: 101,
    why: 'another rule of the same role gives the same right: the rights together are still those of the table',
  },
  {
    operators: ['one dependency dropped', ...ANY],
    place: /^kubernetes_(cluster_role_binding|role_binding|role|service_account)_v1 \.depends_on\[\]/,
    times: 326,
    why: 'the namespace and every guard are still reached through another dependency, or it was of no guard',
  },
  {
    operators: UNREAD,
    place: /^kubernetes_namespace_v1 .*(display-name|egov-code|tier|annotations$)/,
    times: 43,
    why: 'for people: no policy, right or selector reads it',
    noticedBy: 'test/constructs/tenant-namespace.test.ts',
  },
  {
    operators: UNREAD,
    place: /^kubernetes_namespace_v1 .*\/(communes?|domains)"\]$/,
    times: 11,
    why: 'less of it permits less; of another namespace it is noticed; one that nobody has opens nothing of anybody’s',
    noticedBy: 'test/constructs/tenant-namespace.test.ts',
  },
  {
    operators: ['label swapped'],
    place: /^kubernetes_namespace_v1 .*"(pod-security\.kubernetes\.io\/enforce|ndc\.gov\.vn\/level)"\]$/,
    times: 2,
    why: 'stricter Pod Security at level 1, or level 1 in place of 2 with the Pod Security of 2: all other controls are equal',
  },
  {
    operators: ['another port', 'anything replaced'],
    place: /^kubernetes_network_policy_v1 \.spec\.egress\[\]\.ports/,
    times: 2,
    why: 'of allow-kubernetes-api alone: another port of the same few addresses; no other object says which one it is',
    noticedBy: 'test/constructs/allow-kubernetes-api.test.ts',
  },
  {
    operators: ['anything replaced'],
    place: /\.metadata\.name$/,
    times: 9,
    why: 'only a name: whatever refers to it is noticed, and what is bound to the old one then has no rights',
  },
  {
    operators: ['resource removed'],
    place: /^kubernetes_(priority|runtime|storage)_class_v1 /,
    times: 4,
    why: 'takes away and opens nothing: pods and claims that have to name the class are refused',
  },
  {
    operators: ['resource removed'],
    place: /^kubernetes_(cluster_role|cluster_role_binding|role|role_binding|service_account|network_policy)_v1 /,
    times: 9,
    why: 'takes away and opens nothing: rights of the platform or of a vendor, or the way of a client to the API',
  },
  {
    operators: ANY,
    place:
      /^kubernetes_(priority|runtime|storage)_class_v1 \.(description|value|handler|allow_volume_expansion|storage_provisioner)$/,
    times: 9,
    why: 'a decision of the environment; a handler that is no sandbox is noticed',
  },
  {
    operators: ['values of the chart widened'],
    place:
      /^(registries|storageClasses|priorityClasses|runtimeClasses|csiDrivers|gatewayNamespaces|platformNamespaces|waivers) /,
    times: 8,
    why: 'which registries, classes and exceptions there are only the configuration knows, and its lists are in no other object',
    noticedBy: 'test/stacks/admission-policies-chart.test.ts',
  },
  {
    operators: ['no sandbox'],
    place: /platform\.ts$/,
    times: 1,
    why: 'closes: policy P24c refuses every pod of level 4 that does not name the class',
  },
];
