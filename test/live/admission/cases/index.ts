import type { Case } from '../case';
import { ACCOUNTS } from './accounts';
import { AGENT_NODES } from './agent-nodes';
import { CONNECTIONS } from './connections';
import { CONTAINERS } from './containers';
import { GUARDS } from './guards';
import { IMAGES } from './images';
import { POD_LABELS } from './labels';
import { NAMESPACES } from './namespaces';
import { NETWORK } from './network';
import { PLATFORM } from './platform-identity';
import { POOLS } from './pool';
import { RIGHTS } from './rights';
import { ROUTES } from './routes';
import { SCHEDULING } from './scheduling';
import { STORAGE } from './storage';

/** The whole corpus. */
export const CASES: readonly Case[] = [
  ...IMAGES,
  ...POD_LABELS,
  ...NAMESPACES,
  ...GUARDS,
  ...NETWORK,
  ...ROUTES,
  ...SCHEDULING,
  ...POOLS,
  ...ACCOUNTS,
  ...RIGHTS,
  ...STORAGE,
  ...CONNECTIONS,
  ...CONTAINERS,
  ...PLATFORM,
  ...AGENT_NODES,
];

/** The rules that have cases, in the order of their numbers. */
export const RULES: readonly string[] = [...new Set(CASES.map(({ rule }) => rule))].sort();
