import { Construct } from 'constructs';
import type { ApiServer, HostedSystem, Platform, PodLabels } from '../model/estate/types';
import { AgentNodeBudget } from './agent-node-budget';
import { AllowDns } from './allow-dns';
import { AllowKubernetesApi } from './allow-kubernetes-api';
import { DefaultDeny } from './default-deny';
import { ANNOTATIONS, LABELS } from './keys';
import { LimitRange } from './limit-range';
import { ProtectedNamespace } from './namespace';
import { cite, declareAt } from './provenance';
import { ResourceQuotas } from './resource-quotas';
import { ServiceAccounts } from './service-accounts';
import { TenantDatabase } from './tenant-database';
import { TenantRoles } from './tenant-roles';
import { VendorAccess } from './vendor-access';

export interface TenantNamespaceProps {
  readonly system: HostedSystem;
  /** E-identification code of the agency (G…, H…); undefined where it is not known. */
  readonly egovCode: string | undefined;
  readonly dns: Platform['dns'];
  /**
   * Labels of its pods, where the system is its agency's agent node.
   * @default - it is none
   */
  readonly agentNode?: PodLabels | undefined;
  /** @default - no system may call the Kubernetes API */
  readonly apiServer?: ApiServer | undefined;
}

function labelsOf(system: HostedSystem, egovCode: string | undefined): Record<string, string> {
  return {
    [LABELS.agency]: system.agency,
    [LABELS.system]: system.id,
    [LABELS.level]: String(system.enforced),
    [LABELS.tier]: system.tier,
    ...(egovCode === undefined ? {} : { [LABELS.egovCode]: egovCode }),
    ...(system.commune === undefined ? {} : { [LABELS.commune]: system.commune }),
  };
}

function annotationsOf({ name, domains = [], memberCommunes }: HostedSystem): Record<string, string> {
  return {
    [ANNOTATIONS.displayName]: name.vi,
    ...(domains.length === 0 ? {} : { [ANNOTATIONS.domains]: domains.join(',') }),
    ...(memberCommunes.length === 0 ? {} : { [ANNOTATIONS.communes]: memberCommunes.join(',') }),
  };
}

/**
 * The home of one information system: its namespace and all that makes it safe, then the rights of people, so that
 * an apply that stops half-way leaves nobody in an open namespace.
 */
export class TenantNamespace extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];

  constructor(scope: Construct, id: string, props: TenantNamespaceProps) {
    super(scope, id);
    cite(this, TenantNamespace.CITES);
    const { system, egovCode, dns, agentNode, apiServer } = props;
    declareAt(this, system.source);
    const { address } = new ProtectedNamespace(this, 'namespace', {
      name: system.namespace,
      podSecurity: system.podSecurity,
      labels: labelsOf(system, egovCode),
      annotations: annotationsOf(system),
    });
    const within = { namespace: system.namespace, namespaceAddress: address };
    const { compute, objects, limits } = system.resources;
    const { guaranteed } = system.controls;
    const guards = [
      new DefaultDeny(this, 'default-deny', within).address,
      new AllowDns(this, 'allow-dns', { ...within, dns }).address,
      ...new ResourceQuotas(this, 'quotas', { ...within, compute, objects }).addresses,
      new LimitRange(this, 'limits', { ...within, limits, guaranteed }).address,
      ...new ServiceAccounts(this, 'accounts', { ...within, named: ['deployer', 'app'] }).addresses,
    ];
    const { agency, storage } = system;
    if (storage !== undefined) new TenantDatabase(this, 'database', { ...within, agency, storage });
    if (agentNode !== undefined) new AgentNodeBudget(this, 'budget', { ...within, pods: agentNode });
    if (system.apiClient !== undefined) {
      if (apiServer === undefined) throw new Error(`${system.namespace}: nobody said where the Kubernetes API is`);
      new AllowKubernetesApi(this, 'allow-kubernetes-api', { ...within, client: system.apiClient, apiServer });
    }
    const { addresses: roles } = new TenantRoles(this, 'roles', {
      ...within,
      agency: system.agency,
      system: system.id,
      controls: system.controls,
      guards,
    });
    for (const access of system.vendors) {
      const which = `vendor-${access.vendor}-${access.role}`;
      new VendorAccess(this, which, { ...within, agency: system.agency, access, roles, guards });
    }
  }
}
