import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { REQUIRED, requiredFlags, type Features } from '../cluster/flags';

/** Control planes that lack requirements: as many at once as do not hide each other. */
export type WeakName = 'open' | 'permissive';

const read = (name: string): unknown => parse(readFileSync(path.join(REQUIRED, name), 'utf8'));

/** Anybody may ask without a name, and whatever the identity provider says of a person is believed. */
function believing(): string {
  const configuration = read('authentication.yaml') as { readonly jwt: readonly Readonly<Record<string, unknown>>[] };
  const jwt = configuration.jwt.map((issuer) => ({ ...issuer, claimValidationRules: [], userValidationRules: [] }));
  return JSON.stringify({ ...configuration, anonymous: { enabled: true }, jwt });
}

/** Writes down what Secrets say, and nothing of what the rules of the cluster rest on. */
function careless(): string {
  const silent = [
    { level: 'None', resources: [{ group: 'admissionregistration.k8s.io' }] },
    { level: 'None', resources: [{ group: '', resources: ['pods/exec', 'serviceaccounts/token'] }] },
  ];
  const rules = [...silent, { level: 'RequestResponse' }];
  return JSON.stringify({ ...(read('audit-policy.yaml') as object), omitStages: ['RequestReceived'], rules });
}

const plugins = (): string => new Map(requiredFlags('kube-apiserver')).get('enable-admission-plugins') ?? '';

export const WEAK: Readonly<Record<WeakName, () => Features>> = {
  open: () => ({
    configFiles: { 'authentication.yaml': believing(), 'audit-policy.yaml': careless() },
    etcdFlags: { 'client-cert-auth': 'false', 'trusted-ca-file': undefined },
    apiServerFlags: {
      'enable-admission-plugins': undefined,
      'disable-admission-plugins': plugins(),
      'encryption-provider-config': undefined,
      'kubelet-certificate-authority': undefined,
      'service-account-extend-token-expiration': undefined,
      'service-account-lookup': 'false',
      'tls-min-version': 'VersionTLS10',
      profiling: 'true',
    },
  }),
  permissive: () => ({
    // One authority for all: etcd and the front proxy take any certificate of the cluster.
    etcdFlags: {
      'trusted-ca-file': '/etc/kubernetes/pki/ca.crt',
      'cert-file': '/etc/kubernetes/pki/apiserver.crt',
      'key-file': '/etc/kubernetes/pki/apiserver.key',
    },
    apiServerFlags: {
      'etcd-cafile': '/etc/kubernetes/pki/ca.crt',
      'etcd-certfile': '/etc/kubernetes/pki/apiserver-kubelet-client.crt',
      'etcd-keyfile': '/etc/kubernetes/pki/apiserver-kubelet-client.key',
      'requestheader-client-ca-file': '/etc/kubernetes/pki/ca.crt',
      'authorization-mode': 'AlwaysAllow',
    },
    controllerManagerFlags: { 'use-service-account-credentials': 'false' },
  }),
};
