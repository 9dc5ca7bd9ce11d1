import { X509Certificate } from 'node:crypto';
import type { Variables } from '../context';
import { INPUTS } from '../texts/doctor';
import { WORDS } from '../texts/doctor-checks';
import { type Finding, type Findings, mismatch, ok, said, type Sayable, warning } from './finding';
import type { Patient } from './patient';

/** What Terraform is given to reach the cluster. */
export interface Connection {
  readonly host: URL;
  readonly ca: string;
  readonly token: string;
}

export interface Inputs {
  /** Undefined where a variable is missing or cannot be what it should. */
  readonly connection: Connection | undefined;
  readonly findings: Findings;
}

/** The three variables of the cluster, and what stands beside them; no kubeconfig is read and no program asked. */
export function readInputs({ variables }: Patient): Inputs {
  const host = hostOf(variables['TF_VAR_cluster_host'] ?? '');
  const ca = authorityOf(variables['TF_VAR_cluster_ca_certificate'] ?? '');
  const token = tokenOf(variables['TF_VAR_cluster_token'] ?? '');
  const findings = [host.finding, ca.finding, token.finding, ...ambient(variables)];
  if (host.value === undefined || ca.value === undefined || token.value === undefined)
    return { connection: undefined, findings };
  return { connection: { host: host.value, ca: ca.value, token: token.value }, findings };
}

interface Read<T> {
  readonly value: T | undefined;
  readonly finding: Finding;
}

function hostOf(text: string): Read<URL> {
  const refuse = (found: typeof WORDS.notSet | typeof INPUTS.notAHost): Read<URL> => ({
    value: undefined,
    finding: mismatch('cluster-host', found, INPUTS.host, INPUTS.setHost),
  });
  if (text === '') return refuse(WORDS.notSet);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The text itself is not shown: with a user in it there is a password beside.
  if (url === undefined || !/^https:\/\/[^/?#@\s]+\/?$/.test(text)) return refuse(INPUTS.notAHost);
  return { value: url, finding: ok('cluster-host', url.origin, INPUTS.host) };
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

function authorityOf(text: string): Read<string> {
  const refuse = (found: Sayable): Read<string> => ({
    value: undefined,
    finding: mismatch('cluster-ca', found, INPUTS.authority, INPUTS.setAuthority),
  });
  if (text === '') return refuse(WORDS.notSet);
  const parts = text.match(PEM) ?? [];
  const [first, ...others] = parts.map(certificateOf);
  if (first === undefined || others.includes(undefined)) return refuse(INPUTS.notPem);
  const [from, until] = [new Date(first.validFrom), new Date(first.validTo)].map((day) =>
    day.toISOString().slice(0, 10),
  );
  const now = Date.now();
  const isValid = Date.parse(first.validFrom) <= now && now <= Date.parse(first.validTo);
  const days = { from: from ?? '', until: until ?? '' };
  if (!isValid) return refuse(said(INPUTS.outOfDate, days));
  return { value: text, finding: ok('cluster-ca', said(INPUTS.validUntil, days), INPUTS.authority) };
}

function certificateOf(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function tokenOf(text: string): Read<string> {
  const found = text === '' ? WORDS.notSet : INPUTS.notAToken;
  if (!/^[\x21-\x7e]{8,16384}$/.test(text))
    return { value: undefined, finding: mismatch('cluster-token', found, INPUTS.token, INPUTS.setToken) };
  return { value: text, finding: ok('cluster-token', WORDS.set, INPUTS.token) };
}

/**
 * Variables that the Kubernetes and Helm providers read by themselves. Given host, certificate and token win over
 * three of them; all others are added to what is given: another user, another proxy, an unchecked certificate. Read
 * in both providers: kubernetes 2.38.0 `initializeConfiguration`, helm 3.1.1 `Configure` and `NewKubeConfig`. Neither
 * reads KUBECONFIG.
 */
const TAKEN = [
  'KUBE_USER',
  'KUBE_PASSWORD',
  'KUBE_INSECURE',
  'KUBE_TLS_SERVER_NAME',
  'KUBE_CLIENT_CERT_DATA',
  'KUBE_CLIENT_KEY_DATA',
  'KUBE_CONFIG_PATH',
  'KUBE_CONFIG_PATHS',
  'KUBE_CTX',
  'KUBE_CTX_AUTH_INFO',
  'KUBE_CTX_CLUSTER',
  'KUBE_PROXY_URL',
  'HELM_DRIVER',
];
const IGNORED = ['KUBE_HOST', 'KUBE_TOKEN', 'KUBE_CLUSTER_CA_CERT_DATA', 'KUBECONFIG'];
const PROXIES = ['HTTPS_PROXY', 'https_proxy'];

function ambient(variables: Variables): Findings {
  const set = (names: readonly string[]): { readonly names: string } => ({
    names: names.filter((name) => (variables[name] ?? '') !== '').join(', '),
  });
  const [taken, ignored, proxies] = [set(TAKEN), set(IGNORED), set(PROXIES)];
  const all = [
    mismatch('ambient', said(INPUTS.taken, taken), INPUTS.none, said(INPUTS.unset, taken)),
    warning('ambient', said(INPUTS.ignored, ignored), INPUTS.none, said(INPUTS.unset, ignored)),
    warning('ambient', said(INPUTS.proxied, proxies), INPUTS.none, said(INPUTS.proxy, proxies)),
  ];
  const findings = all.filter(({ found }) => found.params['names'] !== '');
  return findings.length === 0 ? [ok('ambient', INPUTS.none, INPUTS.none)] : findings;
}
