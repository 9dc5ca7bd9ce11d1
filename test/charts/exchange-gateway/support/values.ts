/** One agreement as the chart takes it. */
export interface Agreement {
  readonly id: string;
  readonly caller: string;
  readonly server: string;
  readonly path: string;
  readonly profile: string;
  readonly requestsPerMinute: number;
  readonly bodyKiB: number;
  readonly until: string;
}

export const agreement = (differing: Partial<Agreement> = {}): Agreement => ({
  id: 'VD-0042',
  caller: 'vi-du-a',
  server: 'vi-du-b',
  path: '/vi-du-b/hoat-dong/tra-cuu',
  profile: 'rest',
  requestsPerMinute: 600,
  bodyKiB: 256,
  until: '2027-12-31',
  ...differing,
});

export const HUB = { namespace: 'ndc-hub', podLabels: { 'app.kubernetes.io/part-of': 'ndop' }, port: 8443 };

export const GATEWAY = {
  className: 'ndop',
  controllerName: 'gateway.envoyproxy.io/ndop',
  hostname: 'ndop.vi-du.example',
  identityDomain: 'danh-tinh.vi-du.example',
  certificate: 'ndop-server',
  clientCertificate: 'ndop-client',
  authority: 'agent-node-authority',
  revocations: 'agent-node-revocations',
  image: `registry.example/envoyproxy/envoy@sha256:${'0'.repeat(64)}`,
  replicas: 3,
  ipFamily: 'DualStack',
  priorityClass: '',
  service: 'ClusterIP',
};

export const AGENT_NODE = { service: 'agent-node', clusterDomain: 'cluster.local', port: 8443, probe: '/-/ready' };

/** Frame and agreements in one, which the chart can make: of three agencies, the third outside the cluster. */
export const VALUES = {
  example: true,
  frame: true,
  hub: HUB,
  gateway: GATEWAY,
  agentNode: AGENT_NODE,
  agentNodes: [
    { agency: 'vi-du-a', namespace: 'vi-du-a-agent-node' },
    { agency: 'vi-du-b', namespace: 'vi-du-b-agent-node' },
    { agency: 'vi-du-c', addresses: ['192.0.2.10', '2001:db8:0:0:0:0:0:10'] },
  ],
  callers: ['vi-du-a'],
  register: [agreement()] as readonly Agreement[],
};
export type Values = typeof VALUES;

export const identityOf = (agency: string): string => `spiffe://${GATEWAY.identityDomain}/agency/${agency}/agent-node`;
