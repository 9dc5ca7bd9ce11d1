import type { ComponentSettings } from '../../model/estate/component-settings';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { chartOf, replicas, type ComponentContext } from './context';
import { databaseOf } from './databases';
import { mirrored, pinnedTag, repositoryOf } from './mirror';
import { resources } from './pods';

type Settings = NonNullable<ComponentSettings['identity']>;

/** Made outside Terraform: `password` of the database, `admin-user` and `admin-password` of the first administrator. */
export const KEYCLOAK_SECRET = 'keycloak-secrets';
/** ConfigMap that `charts/platform-realm` makes. */
export const REALM_IMPORT = 'platform-realm';
/** Realm of everybody who works on the platform. */
export const REALM = 'ndc';
export const KEYCLOAK_TLS = 'keycloak-tls';

/** The service that the gateway leads to. */
export const KEYCLOAK_SERVICE = { name: 'keycloak-http', port: 8443 } as const;

const TLS_FOLDER = '/etc/ndc/tls';

/** Values of chart keycloakx, 7.1.11, with a newer Keycloak (platform.md 4.9). */
export function keycloakValues(context: ComponentContext, settings: Settings): object {
  const { environment } = context;
  const image = mirrored(environment.registry, chartOf(context, 'keycloakx'), 'keycloak');
  const { host, port, database, user } = databaseOf('identity');
  return {
    fullnameOverride: 'keycloak',
    image: { repository: repositoryOf(image), tag: pinnedTag(image) },
    replicas: replicas(context, 3),
    command: startArguments(settings),
    extraEnv: environmentText(),
    database: {
      vendor: 'postgres',
      ...{ hostname: host, port, database, username: user },
      ...{ existingSecret: KEYCLOAK_SECRET, existingSecretKey: 'password' },
    },
    // Otherwise everything, discovery too, moves below /auth.
    http: { relativePath: '/', internalScheme: 'HTTPS' },
    proxy: { enabled: true, mode: 'xforwarded', http: { enabled: false } },
    metrics: { enabled: true },
    health: { enabled: true },
    dbchecker: { enabled: false },
    test: { enabled: false },
    autoscaling: { enabled: false },
    networkPolicy: { enabled: false },
    serviceAccount: { automountServiceAccountToken: false },
    resources: resources('500m', '4', '2Gi'),
    priorityClassName: PLATFORM_PRIORITY,
    podDisruptionBudget: environment.highAvailability ? { maxUnavailable: 1 } : {},
    podSecurityContext: { fsGroup: 1000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    // It builds itself anew at each start and writes beside its own files: no read-only root.
    securityContext: {
      runAsUser: 1000,
      runAsNonRoot: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    },
    ...files(),
  };
}

/** Without them the image prints its help and ends. */
const startArguments = ({ host }: Settings): readonly string[] => [
  '/opt/keycloak/bin/kc.sh',
  'start',
  '--import-realm',
  `--hostname=https://${host}`,
  `--https-certificate-file=${TLS_FOLDER}/tls.crt`,
  `--https-certificate-key-file=${TLS_FOLDER}/tls.key`,
  `--db-url-properties=?sslmode=verify-full&sslrootcert=${TLS_FOLDER}/ca.crt`,
];

/** The chart takes text of YAML here, and puts it into lists of its own. */
const yamlText = (items: readonly object[]): string => items.map((item) => `- ${JSON.stringify(item)}`).join('\n');

function environmentText(): string {
  const fromSecret = (name: string, key: string): object => ({
    name,
    valueFrom: { secretKeyRef: { name: KEYCLOAK_SECRET, key } },
  });
  return yamlText([
    fromSecret('KC_BOOTSTRAP_ADMIN_USERNAME', 'admin-user'),
    fromSecret('KC_BOOTSTRAP_ADMIN_PASSWORD', 'admin-password'),
    // Where both families are there, the copies would look for each other by IPv4.
    { name: 'JAVA_OPTS_APPEND', value: '-Djava.net.preferIPv4Stack=false -Djava.net.preferIPv6Addresses=true' },
  ]);
}

const files = (): object => ({
  extraVolumes: yamlText([
    { name: 'tls', secret: { secretName: KEYCLOAK_TLS } },
    { name: 'realm', configMap: { name: REALM_IMPORT } },
  ]),
  extraVolumeMounts: yamlText([
    { name: 'tls', mountPath: TLS_FOLDER, readOnly: true },
    { name: 'realm', mountPath: '/opt/keycloak/data/import', readOnly: true },
  ]),
});
