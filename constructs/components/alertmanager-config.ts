import { byText } from '../../model/estate/names';
import type { Tenant } from '../../model/estate/types';

export interface AlertReceivers {
  /** Secret of those on duty. */
  readonly alerts: string;
  /** By agency its Secret. */
  readonly agencyAlerts?: Readonly<Record<string, string>> | undefined;
}

const ON_DUTY = 'on-duty';

/** Secrets that Alertmanager mounts, each once. */
export const alertSecrets = ({ alerts, agencyAlerts = {} }: AlertReceivers): readonly string[] =>
  [...new Set([alerts, ...Object.values(agencyAlerts)])].toSorted(byText);

/**
 * An alert about a namespace of an agency goes to its own people and to those on duty; all others to the latter alone.
 * Whose a namespace is stands in the estate: by its name alone `ha` and `ha-noi` could not be told apart. Each webhook
 * is in a Secret, never in these values.
 */
export function alertmanagerConfig(receivers: AlertReceivers, tenants: readonly Tenant[]): object {
  const { alerts, agencyAlerts = {} } = receivers;
  const told = tenants.flatMap((tenant) => {
    const secret = agencyAlerts[tenant.agency];
    const namespaces = tenant.parts.flatMap(({ systems }) => systems.map(({ namespace }) => namespace));
    return secret === undefined || namespaces.length === 0
      ? []
      : [{ name: `agency-${tenant.agency}`, secret, namespaces }];
  });
  return {
    route: {
      receiver: ON_DUTY,
      group_by: ['namespace', 'alertname'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '12h',
      routes: [
        // Fires always, so that whoever watches the receiver notices silence.
        { receiver: ON_DUTY, matchers: ['alertname = "Watchdog"'], repeat_interval: '5m' },
        ...told.map(({ name, namespaces }) => ({
          receiver: name,
          matchers: [`namespace =~ "${namespaces.toSorted(byText).join('|')}"`],
          continue: true,
        })),
        { receiver: ON_DUTY },
      ],
    },
    receivers: [receiver(ON_DUTY, alerts), ...told.map(({ name, secret }) => receiver(name, secret))],
  };
}

/** Alertmanager mounts each Secret that it was given below this folder; `url` is the key of ours. */
const receiver = (name: string, secret: string): object => ({
  name,
  webhook_configs: [{ url_file: `/etc/alertmanager/secrets/${secret}/url`, send_resolved: true }],
});
