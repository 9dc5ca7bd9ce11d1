import type { Construct } from 'constructs';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_ISSUER } from './certificates';
import { folderOf, type ComponentContext } from './context';

/** The gateway for the public, which the component `gateway` makes. */
const PUBLIC_GATEWAY = { namespace: 'ndc-gateway', name: 'public', listener: 'https' } as const;

/** A certificate that the platform's own issuer signs and renews. */
export interface ServiceCertificate {
  /** Secret that holds it: tls.crt, tls.key, ca.crt. */
  readonly name: string;
  /** Names under which it is called, the first of them the usual one. */
  readonly dnsNames: readonly string[];
}

export interface ServiceTls {
  readonly certificates: readonly ServiceCertificate[];
  /** The service that the public gateway leads to; undefined: none. */
  readonly route:
    | { readonly host: string; readonly service: string; readonly port: number; readonly certificate: string }
    | undefined;
}

/** Certificates of a component's services and the way to it from outside, by `charts/platform-tls`. */
export function placeServiceTls(scope: Construct, context: ComponentContext, tls: ServiceTls): Address {
  const { component, after } = context;
  return placeLocalChart(scope, 'tls', {
    words: ['platform-tls', component.id],
    namespace: component.namespace,
    chartFolder: folderOf(context, 'platform-tls'),
    values: serviceTlsValues(tls),
    after,
  });
}

/** Values of `charts/platform-tls`. */
export const serviceTlsValues = ({ certificates, route }: ServiceTls): object => ({
  issuer: PLATFORM_ISSUER,
  gateway: PUBLIC_GATEWAY,
  certificates,
  routes: route === undefined ? [] : [route],
});

/** Every name of a service inside the cluster. */
export const namesOf = (service: string, namespace: string): readonly string[] => [
  `${service}.${namespace}.svc`,
  `${service}.${namespace}`,
  service,
];
