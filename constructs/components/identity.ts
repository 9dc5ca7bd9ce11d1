import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, folderOf, type ComponentContext } from './context';
import { KEYCLOAK_SERVICE, KEYCLOAK_TLS, keycloakValues, REALM, REALM_IMPORT } from './keycloak';
import { namesOf, placeServiceTls } from './service-tls';

type Settings = NonNullable<ComponentSettings['identity']>;

/** Keycloak, with the realm that tells the API server, by the claim `groups`, who belongs to which agency. */
export class Identity extends Construct {
  static readonly CITES: readonly string[] = ['R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Identity.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const { host } = settings;
    const { name: service, port } = KEYCLOAK_SERVICE;
    const tls = placeServiceTls(this, context, {
      certificates: [{ name: KEYCLOAK_TLS, dnsNames: [host, ...namesOf(service, namespace)] }],
      route: { host, service, port, certificate: KEYCLOAK_TLS },
    });
    const realm = placeLocalChart(this, 'realm', {
      words: ['platform-realm'],
      namespace,
      chartFolder: folderOf(context, 'platform-realm'),
      values: platformRealmValues(context),
      after: context.after,
    });
    const keycloak = placeRelease(this, 'keycloak', {
      ...{ name: 'keycloak', namespace },
      chart: chartOf(context, 'keycloakx'),
      values: keycloakValues(context, settings),
      after: [realm, tls],
      timeout: 900,
    });
    this.addresses = [keycloak];
  }
}

/** Values of `charts/platform-realm`: a client for the API server, and one for each service that people log in to. */
export function platformRealmValues({ environment }: ComponentContext): object {
  const { registry, schemas } = environment.settings;
  const clientOf = (id: string, host: string | undefined): readonly object[] =>
    host === undefined ? [] : [{ id, host }];
  return {
    configMap: REALM_IMPORT,
    realm: REALM,
    clients: [...clientOf('registry', registry?.host), ...clientOf('schemas', schemas?.host)],
  };
}
