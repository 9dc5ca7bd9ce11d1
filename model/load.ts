import { crossingAgreements } from './agreements/crossing';
import { type AgreementInForce, agreementsInForce } from './agreements/in-force';
import { withoutStaleInError } from './agreements/in-error';
import { resolveAgreements, type ResolvedAgreement } from './agreements/resolve';
import type { Standing } from './agreements/standing';
import { buildClusters } from './estate/clusters';
import { indexRegister, type Register } from './estate/register';
import { registerTooLarge } from './estate/register-size';
import { resolveTenants, type ResolvedTenant } from './estate/resolve';
import type { WholeEstate } from './estate/types';
import { capErrors, hasErrors, sortIssues, type Issue } from './issue';
import { issue } from './messages/catalogue';
import { readTree, type Tree } from './read/tree';
import { checkRules, withoutHollowClaims } from './rules';
import { checkFindings } from './rules/findings';
import type { Config, Entry } from './schema/config';
import type { EnvironmentFile } from './schema/environment';
import { nearest } from './schema/nearest';
import { readConfig } from './schema/read-config';

/** First day for which the register answers: the 34 provincial units and the Dispatch's follow-up begin here. */
export const FIRST_DAY = '2025-07-01';

interface EstateOptions {
  /** The config folder as shown to people and written as provenance; never absolute. */
  readonly shownRoot: string;
  readonly environment: string;
  /** `YYYY-MM-DD`, not before `FIRST_DAY`. */
  readonly asOf: string;
}

export interface LoadOptions extends EstateOptions {
  /** Folder to read. */
  readonly configDir: string;
}

export interface Loaded {
  /** Undefined where not even the folder could be read. */
  readonly config: Config | undefined;
  readonly register: Register | undefined;
  readonly tenants: readonly ResolvedTenant[];
  readonly agreements: readonly ResolvedAgreement[];
  /** Where each of them stands on the day, in the environment. */
  readonly standings: readonly Standing[];
  /** Those in force on the day, whether or not the environment holds their parties. */
  readonly inForce: readonly AgreementInForce[];
  /** Undefined if and only if an issue is an error. */
  readonly estate: WholeEstate | undefined;
  readonly issues: readonly Issue[];
}

/** Reads, checks and resolves a config folder. Never throws for what stands in the files. */
export function load({ configDir, ...options }: LoadOptions): Loaded {
  return loadFiles(readTree(configDir, options.shownRoot), options);
}

/** The same for files that were read already, or never lay in a folder. */
export function loadFiles(tree: Tree, { shownRoot, environment: id, asOf }: EstateOptions): Loaded {
  if (tree.files.size === 0 && hasErrors(tree.issues)) return nothingRead(tree.issues);
  const { config, issues: readIssues } = readConfig(shownRoot, tree);
  const environment = config.entries.environment.find((entry) => entry.value.id === id);
  const register = indexRegister(config, asOf);
  const tenants = resolveTenants(config, register);
  const subject = { config, register, tenants, environment, asOf };
  const resolved = resolveAgreements(config, tenants, asOf);
  const ndc = config.entries.platform[0]?.value.party ?? '';
  const inForce = agreementsInForce(resolved.agreements, config, ndc, asOf);
  const placed = placedIn(environment, tenants, inForce.agreements);
  const standings = inForce.standings.map((one) =>
    placed.absent.has(one.agreement.entry.value.id) ? { ...one, word: 'outside-environment' as const } : one,
  );
  const found = [
    ...environmentExists(config, environment, id),
    ...checkRules(subject),
    ...resolved.issues,
    ...inForce.issues,
    ...placed.issues,
    ...crossingAgreements(resolved.agreements, inForce.agreements, {
      environment: environment?.value,
      tenants: placed.tenants,
      asOf,
    }),
  ];
  const claimed = withoutStaleInError(withoutHollowClaims(found, config.broken), resolved.agreements);
  const judged = [...tree.issues, ...readIssues, ...claimed];
  const sound = !hasErrors(judged) && environment !== undefined;
  const { agreements } = resolved;
  const findings = sound ? checkFindings({ ...subject, agreements, inForce: inForce.agreements }) : [];
  const issues = told([...judged, ...findings]);
  const built = sound
    ? buildClusters({ config, register, tenants: placed.tenants, inForce: placed.agreements, environment, asOf })
    : undefined;
  const tooLarge = built === undefined ? [] : registerTooLarge(built, placed.agreements);
  return {
    ...{ config, register, tenants, agreements, standings, inForce: inForce.agreements },
    estate: tooLarge.length === 0 ? built : undefined,
    issues: sortIssues([...issues, ...tooLarge]),
  };
}

const nothingRead = (issues: readonly Issue[]): Loaded => ({
  ...{ config: undefined, register: undefined, estate: undefined },
  ...{ tenants: [], agreements: [], standings: [], inForce: [] },
  issues: sortIssues(issues),
});

/** Sorted; a file with very many errors tells the first ones and how many more there are. */
function told(found: readonly Issue[]): readonly Issue[] {
  const { kept, more } = capErrors(sortIssues(found));
  const rest = [...more].map(([file, count]) =>
    issue('more-issues', { file, line: 1, column: 1 }, { count: String(count) }),
  );
  return rest.length === 0 ? kept : sortIssues([...kept, ...rest]);
}

interface Placed {
  readonly tenants: readonly ResolvedTenant[];
  readonly agreements: readonly AgreementInForce[];
  /** Ids of agreements in force of which a party is not in the environment. */
  readonly absent: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** What of the estate the environment holds; rules judge the whole estate all the same. */
function placedIn(
  environment: Entry<EnvironmentFile> | undefined,
  tenants: readonly ResolvedTenant[],
  agreements: readonly AgreementInForce[],
): Placed {
  const wanted = environment?.value.tenants;
  if (wanted === undefined) return { tenants, agreements, absent: new Set(), issues: [] };
  const absent = ({ entry }: AgreementInForce): string | undefined =>
    [entry.value.consumer.agency, entry.value.provider.agency].find((agency) => !wanted.includes(agency));
  return {
    tenants: tenants.filter((tenant) => wanted.includes(tenant.body.id)),
    agreements: agreements.filter((agreement) => absent(agreement) === undefined),
    absent: new Set(agreements.flatMap((one) => (absent(one) === undefined ? [] : [one.entry.value.id]))),
    issues: agreements.flatMap((agreement) => {
      const agency = absent(agreement);
      if (agency === undefined) return [];
      return [
        issue('agreement-outside-environment', agreement.entry.at(), { agreement: agreement.entry.value.id, agency }),
      ];
    }),
  };
}

function environmentExists(
  config: Config,
  environment: Entry<EnvironmentFile> | undefined,
  id: string,
): readonly Issue[] {
  if (environment !== undefined) return [];
  const allowed = config.entries.environment.map((entry) => entry.value.id);
  const at = { file: `${config.root}/environments`, line: 1, column: 1 };
  return [issue('environment-unknown', at, { environment: id }, { allowed, suggestion: nearest(id, allowed) })];
}
