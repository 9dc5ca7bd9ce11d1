import type { Text } from '../messages/define';
import type { ComponentSettings } from '../schema/components';
import type { InstalledComponent } from './components';
import type { ExchangeGateway } from './exchange-gateway';

/**
 * The estate: everything that will be synthesised, with defaults applied and references resolved. Plain readonly
 * objects without holes; the only model types that stacks and constructs see. The date is not in it.
 */

/** Where in the configuration something is declared; ends up in the `//` key of its resources. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

export type LevelValue = 1 | 2 | 3 | 4 | 5;

export interface Level {
  readonly value: LevelValue;
  readonly basis: 'approved' | 'assumed';
}

export interface Contact {
  readonly office: string;
  readonly email: string;
}

export type PodLabels = Readonly<Record<string, string>>;
export type Protocol = 'TCP' | 'UDP';
/** Resource name to Kubernetes quantity. */
export type Quantities = Readonly<Record<string, string>>;

/** Ceilings of one namespace and limits of what runs in it. */
export interface Resources {
  readonly compute: Quantities;
  readonly objects: Quantities;
  readonly limits: {
    readonly default: Quantities;
    readonly defaultRequest: Quantities;
    readonly max: Quantities;
    readonly min: Quantities;
    readonly podMax: Quantities;
    readonly claimMax: string;
  };
}

export type PodSecurityLevel = 'baseline' | 'restricted';

/** What the level catalogue says is synthesised for a level. */
export interface LevelControls {
  readonly podSecurity: PodSecurityLevel;
  /** Whether operators may run commands in pods and open connections to them. */
  readonly commandsInPods: boolean;
  /** Whether deployers may create and delete Secrets; nobody reads them. */
  readonly secretsByPeople: boolean;
  /** Whether limits equal requests, so that no other load can take what a pod was given. */
  readonly guaranteed: boolean;
  /** Most ports that one flow may open; of a flow's two ends the higher level counts. */
  readonly portRange: number;
}

export type TenantRole = 'view' | 'deploy' | 'operate';

/** A contract in force: a vendor's people hold a role in one namespace. */
export interface VendorAccess {
  readonly vendor: string;
  readonly role: TenantRole;
  /** Last day. */
  readonly until: string;
  readonly source: Source;
}

interface SystemCommon {
  readonly agency: string;
  readonly id: string;
  readonly name: Text;
  readonly level: Level;
  readonly contact: Contact;
  /** Undefined: not known yet, which the summary counts. */
  readonly domains: readonly string[] | undefined;
  readonly source: Source;
}

/** Volumes that the platform makes for a system. */
export interface SystemStorage {
  /** Of the catalogue. */
  readonly database: string | undefined;
  readonly schemaVersion: string | undefined;
  /** Sorted by id, never empty. */
  readonly volumes: readonly { readonly id: string; readonly size: string }[];
}

/** A system that compiles to exactly one namespace. */
export interface HostedSystem extends SystemCommon {
  readonly hosting: 'shared' | 'dedicated';
  /** `<agency>-<id>`; never parsed. */
  readonly namespace: string;
  readonly tier: 'central' | 'province' | 'commune';
  readonly podSecurity: { readonly enforce: PodSecurityLevel; readonly version: string };
  /** The level whose controls the cluster enforces: its own, or a higher one that it asked for. */
  readonly enforced: 1 | 2 | 3 | 4;
  readonly controls: LevelControls;
  /** Contracts in force, sorted by vendor and role. */
  readonly vendors: readonly VendorAccess[];
  /** Pods that may call the Kubernetes API: declared, and their token waived. */
  readonly apiClient: PodLabels | undefined;
  readonly resources: Resources;
  /** Undefined: the platform makes no volume for it. */
  readonly storage: SystemStorage | undefined;
  /** Statistics codes of the member communes, where this is a province's shared `communes` system. */
  readonly memberCommunes: readonly string[];
  /** Statistics code, where this system belongs to one commune unit. */
  readonly commune: string | undefined;
}

/** A system hosted elsewhere: an endpoint in a zone, no namespace. */
export interface ExternalSystem extends SystemCommon {
  readonly hosting: 'external';
  readonly zone: string;
}

export type System = HostedSystem | ExternalSystem;

/** A Terraform state of a tenant's namespaces: the agency's own (`id` undefined) or a part of its communes. */
export interface Part {
  /** `c01`, or undefined for the tenant's own systems. */
  readonly id: string | undefined;
  readonly systems: readonly HostedSystem[];
}

export interface Tenant {
  readonly agency: string;
  readonly name: Text;
  /** Kind of body in the register on the day asked for, e.g. `ministry`, `province`, `city`. */
  readonly kind: string;
  readonly egovCode: string | undefined;
  readonly owners: readonly string[];
  /** All systems, external ones too, sorted by id. */
  readonly systems: readonly System[];
  /** The own part first (always there), then the communes' parts. */
  readonly parts: readonly Part[];
  readonly source: Source;
}

export interface PodEndpoint {
  readonly namespace: string;
  /** Never empty. */
  readonly podLabels: PodLabels;
}

/** Addresses outside the cluster. */
export interface ZoneEndpoint {
  readonly zone: string;
  /** Of both families; never empty, never the whole Internet. */
  readonly ranges: readonly string[];
}

export type Endpoint = PodEndpoint | ZoneEndpoint;

/** Why a hop is open. */
export type FlowReason =
  /** Agreements in force that use it, sorted. */
  | { readonly kind: 'agreement'; readonly ids: readonly string[] }
  /** Declared by the agency for its own systems: `<system>/<client> > <system>/<interface>`. */
  | { readonly kind: 'internal'; readonly id: string }
  /** A direct path past the hub, for a time; the id is the agreement's. */
  | { readonly kind: 'waiver'; readonly id: string }
  /** A component of the platform needs it: `<component>/<flow>` of its file. */
  | { readonly kind: 'platform'; readonly id: string };

/** One hop that the estate permits: opened on both sides from this one fact. Agreements over one hop share it. */
export interface Flow {
  /** Stable, unique, lower case: named by its ends, e.g. `byt.agent-node--hub`. */
  readonly id: string;
  /** At least one of the ends is pods. */
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: Protocol;
  readonly port: number;
  /** Last port of a range. */
  readonly endPort: number | undefined;
  readonly reason: FlowReason;
  /** Last day of the last reason; the policies are gone at the first synth after it. Undefined: no end. */
  readonly until: string | undefined;
  /** Citations as shown, e.g. `278/2025/NĐ-CP Điều 4`. */
  readonly legalBasis: readonly string[];
  readonly source: Source;
}

/** One side of an exchange, as the hub knows it. */
export interface RegisterParty {
  readonly agency: string;
  readonly system: string;
  /** Client, or interface where the other side opens the connection. */
  readonly name: string;
  /** Null: not in the cluster. */
  readonly namespace: string | null;
  readonly podLabels: PodLabels | null;
}

/** A flow that an exchange uses, with all that its policies open. */
export interface RegisterHop {
  readonly id: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: Protocol;
  readonly port: number;
  /** Last port of a range; null for a single port. */
  readonly endPort: number | null;
}

/** An agreement in force, with the hops that it opens. */
export interface OpenedEntry {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly initiator: 'consumer' | 'provider';
  readonly consumer: RegisterParty;
  readonly provider: RegisterParty;
  /** Flows that it uses, in the order of the connection; never empty. */
  readonly hops: readonly RegisterHop[];
  readonly legalBasis: readonly string[];
  readonly from: string;
  /** Last day on which it opens anything. */
  readonly until: string;
}

/** An exchange that does not pass the hub, and is none of its business. */
export interface ElsewhereEntry extends OpenedEntry {
  /** `direct`: past the hub, by a waiver. */
  readonly via: 'ndxp' | 'lgsp-ministry' | 'lgsp-province' | 'direct';
}

/** An exchange that the hub may pass: with what the gateway needs to know of it. */
export interface RegisterEntry extends OpenedEntry {
  readonly via: 'ndop';
  readonly profile: string;
  /** Route at the gateway: `/<agency>/<system>/<interface>` of the side that serves. */
  readonly path: string;
  readonly datasets: readonly {
    readonly id: string;
    readonly fields: readonly string[];
    readonly class: string;
    readonly classification: string;
    readonly personalData: string;
  }[];
  readonly purpose: string;
  readonly frequency: string;
  readonly limits: { readonly requestsPerMinute: number; readonly bodyKiB: number };
  readonly logMonths: number;
}

export interface Platform {
  readonly namespaces: readonly string[];
  readonly identity: string;
  readonly dns: { readonly namespace: string; readonly podLabels: PodLabels; readonly port: number };
  /** Labels of the pods of every agent node, never empty. */
  readonly agentNode: PodLabels;
  /** The hub's pods, and the port of them and of its gateway. */
  readonly hub: { readonly namespace: string; readonly podLabels: PodLabels; readonly port: number };
  /** Port of every agent node. */
  readonly agentNodePort: number;
  readonly podSecurity: { readonly enforce: PodSecurityLevel; readonly version: string };
  readonly source: Source;
}

/** The servers themselves: network policies act behind the Service. */
export interface ApiServer {
  /** Address ranges of both families, never empty. */
  readonly ranges: readonly string[];
  readonly port: number;
}

/** Where states are kept; every kind locks. */
export type Backend =
  | { readonly type: 'local' }
  | {
      readonly type: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly pathStyle: boolean;
    }
  | { readonly type: 'pg'; readonly schemaPrefix: string }
  | { readonly type: 'http'; readonly address: string };

/** The cluster's own ranges. */
export interface Networks {
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly nodes: readonly string[];
}

/** What makes encrypted volumes. */
export interface DatabaseProvisioner {
  readonly name: string;
  /** Parameter of the storage class that names the key. */
  readonly keyParameter: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** One cluster of an environment: what a stack is built for. */
export interface Environment {
  readonly id: string;
  readonly cluster: string;
  /** Whether its stacks carry no cluster in their names. */
  readonly isFirst: boolean;
  readonly site: string;
  readonly role: 'active' | 'standby';
  readonly backend: Backend;
  readonly registry: string;
  /** Whether every component runs more than once. */
  readonly highAvailability: boolean;
  /** `dual`: IPv6 first. */
  readonly addressFamilies: 'dual' | 'ipv6';
  /** Undefined: nobody declared them, and no zone may be declared either. */
  readonly networks: Networks | undefined;
  /** By component what only the environment knows; a component that is absent is not installed. */
  readonly settings: ComponentSettings;
  readonly storageProvisioner: string;
  /** Undefined: no volume of a database is made here. */
  readonly databaseProvisioner: DatabaseProvisioner | undefined;
  /** How nodes sandbox pods of level 4; undefined: they cannot, and no such pod is hosted. */
  readonly sandbox: { readonly handler: string } | undefined;
  /** Where pods find the Kubernetes API; undefined: no system may declare a flow to it. */
  readonly apiServer: ApiServer | undefined;
  /** The hub's gateway; undefined: its operator is not there yet. */
  readonly exchangeGateway: ExchangeGateway | undefined;
  readonly source: Source;
}

/** One object that one admission policy leaves alone for a time. */
export interface Waiver {
  /** Rule of the policies, e.g. `P19`. */
  readonly rule: string;
  readonly namespace: string;
  readonly kind: 'Pod' | 'Service' | 'PersistentVolumeClaim' | 'Ingress';
  /** Of a pod its label `app.kubernetes.io/name`, of the other kinds the object's name. */
  readonly name: string;
  /** Last day, in Viet Nam: what is made after it is judged again. */
  readonly until: string;
}

/** What one cluster of an environment holds. */
export interface Estate {
  /** Fictional: every output says so. */
  readonly example: boolean;
  readonly title: Text;
  readonly environment: Environment;
  readonly platform: Platform;
  /** What the environment installs, each after what it needs. */
  readonly components: readonly InstalledComponent[];
  /** Sorted by agency id. */
  readonly tenants: readonly Tenant[];
  /** Sorted by id. */
  readonly flows: readonly Flow[];
  /** What the hub may pass, sorted by id. */
  readonly register: readonly RegisterEntry[];
  /** What opens hops and does not pass the hub, sorted by id. */
  readonly elsewhere: readonly ElsewhereEntry[];
  /** In force, sorted by their fields in the order of the type. */
  readonly waivers: readonly Waiver[];
}

/** An environment: all that its clusters hold together, told of the first cluster, and each cluster by itself. */
export interface WholeEstate extends Estate {
  /** The first cluster's, then the others' sorted by id; never empty. */
  readonly clusters: readonly Estate[];
}
