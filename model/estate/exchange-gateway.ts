/** The hub's gateway, as the environment declares it. Names are those of objects in the hub's namespace. */
export interface ExchangeGateway {
  readonly className: string;
  readonly controllerName: string;
  /** Under which agent nodes call it. */
  readonly hostname: string;
  /** Host of the `spiffe://` names in agent nodes' certificates. */
  readonly identityDomain: string;
  readonly certificate: string;
  readonly clientCertificate: string;
  readonly authority: string;
  readonly revocations: string | undefined;
  /** With its digest. */
  readonly image: string;
  /** At least 2. */
  readonly replicas: number;
  readonly ipFamily: 'IPv4' | 'IPv6' | 'DualStack';
  readonly priorityClass: string | undefined;
  readonly service: 'ClusterIP' | 'LoadBalancer';
  /** How each agency's agent node is found. */
  readonly agentNodes: {
    /** Headless Service in its namespace. */
    readonly service: string;
    readonly clusterDomain: string;
    /** Path behind an interface's that answers 200 while it can serve. */
    readonly probe: string;
    /** Of those outside the cluster, by agency. */
    readonly addresses: Readonly<Record<string, readonly string[]>> | undefined;
  };
}
