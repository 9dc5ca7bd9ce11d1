import { Construct } from 'constructs';
import { PLATFORM_GROUPS } from '../../model/estate/groups';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { folderOf, replicas, type ComponentContext } from './context';
import { databaseOf } from './databases';
import { KEYCLOAK_SERVICE, REALM } from './keycloak';
import { mirrored, reference } from './mirror';
import { families, resources } from './pods';
import { namesOf, placeServiceTls } from './service-tls';

type Settings = NonNullable<ComponentSettings['schemas']>;

/** Made outside Terraform: `password` of the database. */
const SECRET = 'apicurio-secrets';
const TLS = 'apicurio-tls';
const SERVICE = 'apicurio';
const PORT = 8443;

/** Apicurio Registry, by a chart of our own: its project publishes none. */
export class Schemas extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Schemas.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const { host } = settings;
    const tls = placeServiceTls(this, context, {
      certificates: [{ name: TLS, dnsNames: [host, ...namesOf(SERVICE, namespace)] }],
      route: { host, service: SERVICE, port: PORT, certificate: TLS },
    });
    const apicurio = placeLocalChart(this, 'apicurio', {
      words: ['apicurio'],
      namespace,
      chartFolder: folderOf(context, 'apicurio'),
      values: apicurioValues(context),
      after: [tls],
    });
    this.addresses = [apicurio];
  }
}

/** Values of `charts/apicurio`. Throws where nobody says who people are. */
export function apicurioValues(context: ComponentContext): object {
  const { environment, component } = context;
  const issuer = environment.settings.identity?.host;
  if (issuer === undefined) throw new Error('the schema registry was accepted without the component identity');
  const { host, port, database, user } = databaseOf('schemas');
  return {
    image: reference(
      mirrored(environment.registry, { name: component.id, images: component.images }, 'apicurio-registry'),
    ),
    replicas: replicas(context, 2),
    priorityClass: PLATFORM_PRIORITY,
    ...families(environment),
    port: PORT,
    certificate: TLS,
    database: { host, port, name: database, user, secret: SECRET },
    identity: {
      server: `https://${KEYCLOAK_SERVICE.name}.ndc-identity.svc:${KEYCLOAK_SERVICE.port}/realms/${REALM}`,
      issuer: `https://${issuer}/realms/${REALM}`,
      adminGroup: PLATFORM_GROUPS.team,
    },
    resources: resources('500m', '2', '1Gi'),
  };
}
