import { AGENT_NODES } from './agent-nodes';
import { ELSEWHERE } from './elsewhere';
import { GUARDS } from './guards';
import { IDENTITIES } from './identities';
import { NETWORK } from './network';
import { PLATFORM_TOKEN } from './platform';
import { PODS } from './pods';
import { RIGHTS } from './rights';
import { RUNNING } from './running';
import { SECRETS } from './secrets';
import type { Trick } from './trick';

export const TRICKS: readonly Trick[] = [
  ...SECRETS,
  ...IDENTITIES,
  ...RIGHTS,
  ...GUARDS,
  ...NETWORK,
  ...PODS,
  ...RUNNING,
  ...ELSEWHERE,
  ...PLATFORM_TOKEN,
  ...AGENT_NODES,
];
