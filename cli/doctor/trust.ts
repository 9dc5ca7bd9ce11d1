import { rootCertificates } from 'node:tls';
import { readIfThere } from '../read-if-there';
import type { Variables } from '../context';

/** Where Go programs, Terraform among them, find the certificates that a Linux machine trusts. */
const SYSTEM_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** What Terraform would trust on this machine: the file of the run, else that of the system, else Node's own list. */
export function trusted({ SSL_CERT_FILE: chosen }: Variables): readonly string[] {
  const files = chosen === undefined || chosen === '' ? SYSTEM_FILES : [chosen];
  for (const file of files) {
    const text = readIfThere(file);
    if (text !== undefined && text !== '') return [text];
  }
  return chosen === undefined || chosen === '' ? rootCertificates : [];
}

/** The same for the S3 store, which may have a file of its own. */
export function trustedByStore(variables: Variables): readonly string[] {
  const { AWS_CA_BUNDLE: own } = variables;
  return own === undefined || own === '' ? trusted(variables) : trusted({ SSL_CERT_FILE: own });
}
