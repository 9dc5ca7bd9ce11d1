import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Authority } from './certificates';

/** What a token says of a person, beside what every token says. */
export type Claims = Readonly<Record<string, unknown>>;

/** The identity provider of one control plane, on loopback. */
export interface IdentityProvider {
  /** `https://127.0.0.1:<port>/…`, where the API server learns the keys. */
  readonly discoveryUrl: string;
  /**
   * A token as the provider gives it to a person who has logged in with two factors, good for an hour.
   *
   * @param claims more of them, or others in the place of the usual ones; undefined leaves one out
   */
  token(user: string, groups: readonly string[], claims?: Claims): string;
  stop(): void;
}

const HOUR_S = 3600;
const DISCOVERY = '/.well-known/openid-configuration';

/** @param issuer its name in tokens, which need not be where it listens */
export async function startIdentityProvider(
  authority: Authority,
  issuer: string,
  audience: string,
): Promise<IdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const header = { alg: 'ES256', typ: 'JWT', kid: 'run' };
  const { certificatePem, keyPem } = await authority.issue({ commonName: 'identity-provider', server: true });
  const server = createServer({ cert: certificatePem, key: keyPem }, (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === DISCOVERY) response.end(JSON.stringify(discovery()));
    else response.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...header, use: 'sig' }] }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // It serves a control plane; alone it keeps no process alive.
  server.unref();
  const host = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const discovery = (): unknown => ({
    issuer,
    authorization_endpoint: `${host}/login`,
    jwks_uri: `${host}/keys`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [header.alg],
  });

  return {
    discoveryUrl: `${host}${DISCOVERY}`,
    token: (user, groups, claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: audience, iat: now, auth_time: now, exp: now + HOUR_S, amr: ['pwd', 'mfa'] };
      const body = [header, { ...usual, sub: user, groups, ...claims }].map(base64url).join('.');
      const signature = sign('sha256', Buffer.from(body), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${body}.${signature.toString('base64url')}`;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
