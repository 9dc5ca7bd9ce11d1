import { join } from 'node:path';

/** Ports on loopback, chosen free for one control plane. */
export interface Ports {
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly apiServer: number;
  readonly controllerManager: number;
}

/** What may differ from one test to the next; everything else is the shape of production. */
export interface Features {
  /** Further flags of kube-apiserver; a flag given here replaces ours. */
  readonly apiServerFlags?: Readonly<Record<string, string>>;
}

const url = (port: number): string => `https://127.0.0.1:${port}`;
const argumentsOf = (flags: Readonly<Record<string, string>>): string[] =>
  Object.entries(flags).map(([name, value]) => `--${name}=${value}`);

export function etcdArguments(directory: string, { etcd, etcdPeer }: Ports): string[] {
  const pki = (name: string): string => join(directory, 'pki', name);
  return argumentsOf({
    name: 'ndc',
    'data-dir': join(directory, 'etcd'),
    // The data lives as long as the test: a lost page is a lost test, not a lost estate.
    'unsafe-no-fsync': 'true',
    'log-level': 'warn',
    'listen-client-urls': url(etcd),
    'advertise-client-urls': url(etcd),
    'listen-peer-urls': url(etcdPeer),
    'initial-advertise-peer-urls': url(etcdPeer),
    'initial-cluster': `ndc=${url(etcdPeer)}`,
    'cert-file': pki('etcd.crt'),
    'key-file': pki('etcd.key'),
    'client-cert-auth': 'true',
    'trusted-ca-file': pki('ca.crt'),
    'peer-cert-file': pki('etcd.crt'),
    'peer-key-file': pki('etcd.key'),
    'peer-client-cert-auth': 'true',
    'peer-trusted-ca-file': pki('ca.crt'),
  });
}

export function apiServerArguments(directory: string, ports: Ports, { apiServerFlags = {} }: Features): string[] {
  const pki = (name: string): string => join(directory, 'pki', name);
  const config = (name: string): string => join(directory, 'config', name);
  return argumentsOf({
    'bind-address': '127.0.0.1',
    'secure-port': String(ports.apiServer),
    'advertise-address': '127.0.0.1',
    // An Endpoints object may not hold a loopback address, so nobody writes one.
    'endpoint-reconciler-type': 'none',
    'etcd-servers': url(ports.etcd),
    'etcd-cafile': pki('ca.crt'),
    'etcd-certfile': pki('apiserver-etcd-client.crt'),
    'etcd-keyfile': pki('apiserver-etcd-client.key'),
    'tls-cert-file': pki('apiserver.crt'),
    'tls-private-key-file': pki('apiserver.key'),
    'tls-min-version': 'VersionTLS12',
    'client-ca-file': pki('ca.crt'),
    'authentication-config': config('authentication.yaml'),
    'authorization-mode': 'Node,RBAC',
    'enable-admission-plugins': 'NodeRestriction,OwnerReferencesPermissionEnforcement',
    // As every distribution sets it; otherwise validation itself refuses privileged pods and hides Pod Security.
    'allow-privileged': 'true',
    'encryption-provider-config': config('encryption.json'),
    'audit-policy-file': config('audit-policy.yaml'),
    'audit-log-path': join(directory, 'audit.log'),
    profiling: 'false',
    'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
    'service-account-key-file': pki('accounts.pub'),
    'service-account-signing-key-file': pki('accounts.key'),
    // Without them the controller-manager fills its log with questions about the aggregation layer.
    'requestheader-client-ca-file': pki('ca.crt'),
    'requestheader-allowed-names': 'front-proxy-client',
    'requestheader-username-headers': 'X-Remote-User',
    'requestheader-group-headers': 'X-Remote-Group',
    'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
    'service-cluster-ip-range': '10.96.0.0/16,fd00:10:96::/112',
    ...apiServerFlags,
  });
}

export function controllerManagerArguments(directory: string, { controllerManager }: Ports): string[] {
  const pki = (name: string): string => join(directory, 'pki', name);
  const kubeconfig = join(directory, 'controller-manager.kubeconfig');
  return argumentsOf({
    'bind-address': '127.0.0.1',
    'secure-port': String(controllerManager),
    kubeconfig,
    'authentication-kubeconfig': kubeconfig,
    'authorization-kubeconfig': kubeconfig,
    'tls-cert-file': pki('controller-manager.crt'),
    'tls-private-key-file': pki('controller-manager.key'),
    // One account a controller: an admission policy can exempt one of them, and no other.
    'use-service-account-credentials': 'true',
    'service-account-private-key-file': pki('accounts.key'),
    'root-ca-file': pki('ca.crt'),
    'leader-elect': 'false',
    profiling: 'false',
    // The default of 20 requests a second is made for a busy API; here it would only make tests wait.
    'kube-api-qps': '1000',
    'kube-api-burst': '2000',
    'concurrent-resource-quota-syncs': '10',
  });
}
