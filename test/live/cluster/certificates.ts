import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 24 * 3600 * 1000;

export interface KeyPair {
  readonly certificatePem: string;
  readonly keyPem: string;
}

export interface Subject {
  readonly commonName: string;
  readonly organizations?: readonly string[];
  readonly server?: boolean;
  /** Names of a server besides those of loopback. */
  readonly dnsNames?: readonly string[];
}

/** A throw-away certificate authority: it lives as long as the control plane that it was made for. */
export interface Authority {
  readonly caPem: string;
  /** A certificate for a client, or for a server on loopback when `server` is set; good for one day. */
  issue(subject: Subject): Promise<KeyPair>;
}

const NAMES = [
  { type: 'ip', value: '127.0.0.1' },
  { type: 'dns', value: 'localhost' },
  { type: 'dns', value: 'kubernetes.default.svc' },
] as const;

export async function createAuthority(): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const validity = { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + DAY_MS) };
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [{ CN: ['ndc-live'] }],
    ...validity,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 1, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = async ({
    commonName,
    organizations = [],
    server = false,
    dnsNames = [],
  }: Subject): Promise<KeyPair> => {
    const own = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.create({
      serialNumber: serial(),
      // An array keeps commas and equal signs in a name what they are: text.
      subject: [{ CN: [commonName] }, ...organizations.map((organization) => ({ O: [organization] }))],
      issuer: ca.subject,
      ...validity,
      signingAlgorithm: ALGORITHM,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension(
          server ? [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth] : [ExtendedKeyUsage.clientAuth],
        ),
        ...(server
          ? [
              new SubjectAlternativeNameExtension([
                ...NAMES,
                ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
              ]),
            ]
          : []),
      ],
    });
    const key = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
    return { certificatePem: `${certificate.toString('pem')}\n`, keyPem: PemConverter.encode(key, 'PRIVATE KEY') };
  };
  return { caPem: `${ca.toString('pem')}\n`, issue };
}

/** The key pair that signs the tokens of service accounts. */
export function createSigningKey(): { privatePem: string; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privatePem: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).export({
      type: 'sec1',
      format: 'pem',
    }) as string,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

function serial(): string {
  // The first bit stays clear: a serial number is a positive integer.
  return `01${createHash('sha256').update(randomBytes(32)).digest('hex').slice(0, 30)}`;
}
