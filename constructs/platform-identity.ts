import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { PLATFORM_NAMESPACE } from '../model/estate/names';
import type { Address } from './address';
import { grantEverywhere, grantIn, type Subject, userNamed } from './granted-role';
import { MANAGED } from './keys';
import { place } from './place';
import { HELM_RULES, HUB_RULES, hubClassRules, PLATFORM_ROLE, PLATFORM_RULES, RELEASES_ROLE } from './platform-rights';
import { cite } from './provenance';

const SERVICE_ACCOUNT = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/;

/** A user name as RBAC names it. Throws on the API server's own users. */
export function subjectOf(identity: string): Subject {
  const [, namespace, name] = SERVICE_ACCOUNT.exec(identity) ?? [];
  if (namespace !== undefined && name !== undefined) return { kind: 'ServiceAccount', namespace, name };
  if (identity === '' || identity.startsWith('system:'))
    throw new Error(`"${identity}" cannot be the platform identity`);
  return userNamed(identity);
}

export interface PlatformIdentityProps {
  /** User that applies the stacks: `system:serviceaccount:<namespace>:<name>` or a user of the identity provider. */
  readonly identity: string;
  /** Resources that must stand before its rights: the namespaces of the platform with their guards. */
  readonly after: readonly Address[];
  /**
   * The hub's gateway, which it installs too.
   * @default - the environment has none, and no right for one is given
   */
  readonly gateway?: HubGateway | undefined;
}

interface HubGateway {
  /** Namespace of the hub. */
  readonly namespace: string;
  /** Its class of gateways. */
  readonly className: string;
}

/**
 * The identity that applies the stacks, with its rights. The first apply makes it and is done by an administrator.
 * A service account is made only in `ndc-system`: whoever can run a pod beside it, is it.
 */
export class PlatformIdentity extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, { identity, after, gateway }: PlatformIdentityProps) {
    super(scope, id);
    cite(this, PlatformIdentity.CITES);
    const subject = subjectOf(identity);
    const before = [...after, ...this.account(subject, after)];
    const granted = { subjects: [subject], after: before };
    const classRules = gateway === undefined ? [] : hubClassRules(gateway.className);
    grantEverywhere(this, { ...granted, name: PLATFORM_ROLE, rules: [...PLATFORM_RULES, ...classRules] });
    grantIn(PLATFORM_NAMESPACE, this, { ...granted, name: RELEASES_ROLE, rules: HELM_RULES });
    if (gateway !== undefined) grantIn(gateway.namespace, this, { ...granted, name: RELEASES_ROLE, rules: HUB_RULES });
  }

  private account(subject: Subject, after: readonly Address[]): Address[] {
    if (subject.kind !== 'ServiceAccount') return [];
    const { namespace, name } = subject;
    if (namespace !== PLATFORM_NAMESPACE) throw new Error(`the platform identity lives in ${PLATFORM_NAMESPACE}`);
    const config = { metadata: { name, namespace, labels: MANAGED }, automountServiceAccountToken: false };
    return [place(ServiceAccountV1, this, 'Account', { at: [namespace, name], config, after })];
  }
}
