import type { Issue } from '../issue';
import type { IssueCode } from '../messages/catalogue';
import type { KindName } from '../schema/kinds';
import { addressFamilies } from './address-families';
import { agentNodes } from './agent-nodes';
import { agreementData } from './agreement-data';
import { approvals } from './approvals';
import { alertReceivers } from './alert-receivers';
import { backupSites } from './backup-sites';
import { capacity } from './capacity';
import { backend } from './backend';
import { catalogue } from './catalogue';
import { chartLock } from './chart-lock';
import { clusters } from './clusters';
import { communes } from './communes';
import { components } from './components';
import { controls } from './controls';
import { databaseLists } from './database-lists';
import { databases } from './databases';
import { datasetProgress } from './dataset-progress';
import { datasets } from './datasets';
import { dictionary } from './dictionary';
import { domains } from './domains';
import { environment } from './environment';
import { example } from './example';
import { exchange } from './exchange';
import { exchangeKinds } from './exchange-kinds';
import { FINDINGS } from './findings';
import { exchangeGateway } from './exchange-gateway';
import { flows } from './flows';
import { installedComponents } from './installed-components';
import { interfaceLimits } from './interface-limits';
import { levelCatalogue } from './level-catalogue';
import { levelFlows } from './level-flows';
import { levels } from './levels';
import { lock } from './lock';
import { messageSchemaRule } from './message-schemas';
import { names } from './names';
import { namespaces } from './namespaces';
import { network } from './network';
import { personalData } from './personal-data';
import { placement } from './placement';
import { production } from './production';
import { protection } from './protection';
import type { Rule, Subject } from './rule';
import { sandbox } from './sandbox';
import { sourcesOfTruth } from './sources-of-truth';
import { systems } from './systems';
import { states } from './states';
import { storage } from './storage';
import { tenants } from './tenants';
import { unique } from './unique';
import { vendors } from './vendors';
import { waivers } from './waivers';
import { zoneUse } from './zone-use';
import { zones } from './zones';

export const RULES: readonly Rule[] = [
  unique,
  catalogue,
  names,
  tenants,
  levelCatalogue,
  levels,
  approvals,
  protection,
  systems,
  sandbox,
  databases,
  databaseLists,
  storage,
  namespaces,
  states,
  domains,
  datasets,
  datasetProgress,
  dictionary,
  messageSchemaRule,
  sourcesOfTruth,
  personalData,
  communes,
  environment,
  backend,
  clusters,
  placement,
  example,
  production,
  addressFamilies,
  capacity,
  backupSites,
  alertReceivers,
  zones,
  network,
  zoneUse,
  flows,
  agentNodes,
  interfaceLimits,
  exchange,
  agreementData,
  exchangeGateway,
  exchangeKinds,
  levelFlows,
  controls,
  waivers,
  vendors,
  lock,
  components,
  installedComponents,
  chartLock,
];

/** That every resource and rule says which rows it serves is itself a row: `rules/citations.ts` holds it. */
const CITATIONS_RULE = { name: 'citations', cites: ['R02'] };

/** Row of the dispatch to the rules that cite it. */
export const RULE_CITATIONS: Readonly<Record<string, readonly string[]>> = [
  ...RULES,
  ...FINDINGS,
  CITATIONS_RULE,
].reduce<Record<string, string[]>>((rows, rule) => {
  for (const row of rule.cites) (rows[row] ??= []).push(rule.name);
  return rows;
}, {});

const TENANT_KINDS: readonly KindName[] = ['tenant', 'system', 'profile', 'communePlacement', 'communes'];
const REGISTER_KINDS: readonly KindName[] = ['agencies', 'provinces'];

/**
 * What must have been read whole before the absence of something may be claimed. Where a file of such a kind was
 * refused, its own issues stand and the claim waits for the next run: the exit code is 1 either way.
 */
const CLAIMS_ABSENCE: Partial<Record<IssueCode, readonly KindName[]>> = {
  'source-unknown': ['sources'],
  'agency-unknown': REGISTER_KINDS,
  'province-unknown': ['provinces'],
  'commune-unknown': ['communes'],
  'instrument-unknown': ['instruments'],
  'regime-unknown': ['regimes'],
  'profile-unknown': ['profile'],
  'profile-of-other-kind': ['profile'],
  'agent-node-missing': TENANT_KINDS,
  'quota-profile-unknown': ['baseline'],
  'zone-unknown': ['platform'],
  'zone-without-ranges': ['environment'],
  'component-without-file': ['component'],
  'component-need-missing': ['environment'],
  'component-chart-not-locked': ['chartLock'],
  'component-flow-namespace-unknown': ['component', 'platform'],
  'database-unknown': ['databases'],
  'database-without-system': TENANT_KINDS,
  'commune-not-of-province': ['communes'],
  'commune-in-no-part': ['communePlacement'],
  'locked-system-vanished': [...TENANT_KINDS, ...REGISTER_KINDS],
  'lock-behind': ['lock'],
  // An estate that is an example needs no lock: whether it is one stands in that file.
  'lock-missing': ['estate'],
  'tenant-unknown': [...TENANT_KINDS, ...REGISTER_KINDS],
  'system-unknown': TENANT_KINDS,
  'dataset-unknown': ['dataset'],
  'database-list-unknown': ['databaseLists'],
  'synchronisation-agreement-unknown': ['agreement'],
  'message-schema-of-no-dataset': ['dataset'],
  'message-schema-unknown': ['messageSchema', 'messageSchemaXsd'],
  'term-unknown': ['dictionary'],
  'dictionary-version-unknown': ['dictionary'],
  'vendor-unknown': ['vendors'],
  'api-flow-not-opened': ['waiver'],
  'confirmation-missing': ['consent', 'platformConsent', 'refusal'],
  'mandatory-connection-owed': ['consent', 'platformConsent', 'refusal'],
  'confirmation-of-nothing': ['agreement'],
  'client-unknown': TENANT_KINDS,
  'interface-unknown': TENANT_KINDS,
  'environment-unknown': ['environment'],
  'copy-site-unknown': ['environment'],
  'locked-chart-unused': ['component'],
  'control-of-no-demand': ['level', 'levelElsewhere'],
};

/** Drops claims of absence that rest on files which could not be read. */
export function withoutHollowClaims(issues: readonly Issue[], broken: ReadonlySet<KindName>): readonly Issue[] {
  return issues.filter((one) => !(CLAIMS_ABSENCE[one.code as IssueCode] ?? []).some((kind) => broken.has(kind)));
}

/** Every rule over the whole estate; all issues at once. */
export function checkRules(subject: Subject): readonly Issue[] {
  return RULES.flatMap((rule) => rule.check(subject));
}
