import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, folderOf, type ComponentContext } from './context';
import { externalSecretsValues } from './external-secrets';
import { openbaoCertificate, openbaoValues } from './openbao';
import { placeServiceTls } from './service-tls';

type Settings = NonNullable<ComponentSettings['secrets']>;

/** OpenBao, External Secrets, and the one store by which namespaces of the platform get what they may. */
export class Secrets extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Secrets.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const tls = placeServiceTls(this, context, { certificates: [openbaoCertificate(namespace)], route: undefined });
    const openbao = placeRelease(this, 'openbao', {
      ...{ name: 'openbao', namespace },
      chart: chartOf(context, 'openbao'),
      values: openbaoValues(context, settings),
      after: [tls],
    });
    const operator = placeRelease(this, 'external-secrets', {
      ...{ name: 'external-secrets', namespace },
      chart: chartOf(context, 'external-secrets'),
      values: externalSecretsValues(context),
      after: [openbao],
    });
    const store = placeLocalChart(this, 'store', {
      words: ['platform-secret-store'],
      namespace,
      chartFolder: folderOf(context, 'platform-secret-store'),
      values: platformSecretStoreValues(context),
      after: [operator],
    });
    this.addresses = [store];
  }
}

/** Components whose Secrets OpenBao may hold; others get theirs from nobody. */
const SERVED = ['ndc-databases', 'ndc-identity', 'ndc-objects', 'ndc-registry', 'ndc-schemas', 'ndc-signatures'];

/** Values of `charts/platform-secret-store`. */
export function platformSecretStoreValues({ component }: ComponentContext): object {
  return {
    server: `https://openbao-active.${component.namespace}.svc:8200`,
    path: 'platform',
    authority: 'openbao-tls',
    role: 'external-secrets',
    namespaces: SERVED,
  };
}
