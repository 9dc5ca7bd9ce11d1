import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { PLATFORM_NAMESPACE } from '../model/estate/names';
import { PLATFORM_GROUPS } from '../model/estate/groups';
import type { Address } from './address';
import { grantEverywhere, grantIn, groupNamed, type Subject } from './granted-role';
import { MANAGED } from './keys';
import { place } from './place';
import {
  OPERATE_COMPONENT_RULES,
  PLAN_REGISTER_RULES,
  PLAN_RELEASES_RULES,
  PLANNER_RULES,
  SECURITY_RULES,
  TEAM_RULES,
} from './platform-people-rights';
import { PEOPLE_ROLES } from './platform-rights';
import { cite } from './provenance';

/** Account with which a pipeline plans. */
const PLANNER = 'planner';

export interface PlatformPeopleProps {
  /** Namespace of the hub. */
  readonly hub: string;
  /** Resources that must stand before their rights. */
  readonly after: readonly Address[];
}

/**
 * The groups of the platform's own people, each with no more than its work takes: the team that runs it, who plans, and
 * the security team. An administrator makes and changes these roles: the platform identity reads them alone.
 */
export class PlatformPeople extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, { hub, after }: PlatformPeopleProps) {
    super(scope, id);
    cite(this, PlatformPeople.CITES);
    const { team, security, planner } = PEOPLE_ROLES;
    grantEverywhere(this, {
      ...{ name: team, rules: TEAM_RULES, after },
      subjects: [groupNamed(PLATFORM_GROUPS.team)],
    });
    grantEverywhere(this, {
      ...{ name: security, rules: SECURITY_RULES, after },
      subjects: [groupNamed(PLATFORM_GROUPS.security)],
    });
    const account: Subject = { kind: 'ServiceAccount', namespace: PLATFORM_NAMESPACE, name: PLANNER };
    const planners = {
      name: planner,
      subjects: [account, groupNamed(PLATFORM_GROUPS.planner)],
      after: [...after, this.account(after)],
    };
    grantEverywhere(this, { ...planners, rules: PLANNER_RULES });
    grantIn(PLATFORM_NAMESPACE, this, { ...planners, rules: PLAN_RELEASES_RULES });
    grantIn(hub, this, { ...planners, rules: PLAN_REGISTER_RULES });
  }

  private account(after: readonly Address[]): Address {
    const metadata = { name: PLANNER, namespace: PLATFORM_NAMESPACE, labels: MANAGED };
    return place(ServiceAccountV1, this, 'account', {
      at: [PLATFORM_NAMESPACE, PLANNER],
      config: { metadata, automountServiceAccountToken: false },
      after,
    });
  }
}

/** The platform team in the namespace of a component. */
export class ComponentOperators extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, namespace: string) {
    super(scope, id);
    cite(this, ComponentOperators.CITES);
    grantIn(namespace, this, {
      name: 'ndc-operate',
      rules: OPERATE_COMPONENT_RULES,
      subjects: [groupNamed(PLATFORM_GROUPS.team)],
      after: [],
    });
  }
}
