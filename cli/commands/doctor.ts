import path from 'node:path';
import { type Issue, sortIssues } from '../../model/issue';
import { readTree } from '../../model/read/tree';
import type { EnvironmentFile } from '../../model/schema/environment';
import { readConfig } from '../../model/schema/read-config';
import type { Context } from '../context';
import { examine } from '../doctor/examine';
import { TIMEOUT_MS } from '../doctor/http';
import type { Patient } from '../doctor/patient';
import { count, doctorJson, doctorText, toldOf } from '../doctor/print';
import { type EstateOptions, shownRootOf } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { installedCharts } from '../mirror/locked';
import { printIssues } from '../print-issues';
import { DOCTOR } from '../texts/doctor';
import { say } from '../texts/say';
import { UsageError } from '../usage';

interface DoctorOptions extends Pick<EstateOptions, 'config' | 'environment'> {
  readonly cluster?: string;
  readonly administrator?: boolean;
  readonly format?: 'text' | 'json';
}

/** Looks at what an apply will meet. */
export async function doctor(context: Context, options: DoctorOptions): Promise<ExitCode> {
  const { lang } = context;
  const patient = admit(context, options);
  if ('issues' in patient) {
    printIssues(context, patient.issues, {});
    return EXIT.findings;
  }
  context.progress(say(DOCTOR.asking, lang));
  const findings = await examine(patient);
  const told = toldOf(findings, patient, lang);
  context.out(options.format === 'json' ? doctorJson(told, patient, lang) : doctorText(told, patient, lang));
  return count(findings, 'mismatch') === 0 ? EXIT.clean : EXIT.findings;
}

type Unreadable = { readonly issues: readonly Issue[] };

/** Only what stands in the files is read; what an estate owes beyond that is `ndc validate`'s affair. */
function admit(context: Context, options: DoctorOptions): Patient | Unreadable {
  const configDir = path.resolve(options.config ?? context.defaults.config);
  const shownRoot = shownRootOf(configDir, context.root);
  const id = options.environment ?? context.defaults.environment;
  const tree = readTree(configDir, shownRoot);
  const { config, issues } = readConfig(shownRoot, tree);
  const { entries } = config;
  const environment = entries.environment.find(({ value }) => value.id === id)?.value;
  const identity = entries.platform[0]?.value.platformIdentity;
  if (environment === undefined || identity === undefined) {
    const file = environment === undefined ? `environments/${id}.yaml` : 'platform/platform.yaml';
    const own = [...tree.issues, ...issues].filter(({ at }) => at.file === `${shownRoot}/${file}`);
    const all = own.length > 0 ? own : [...tree.issues, ...issues];
    if (own.length > 0 || environment !== undefined || tree.files.size === 0) return { issues: sortIssues(all) };
    const known = entries.environment.map(({ value }) => value.id);
    throw new UsageError(DOCTOR.unknownEnvironment, { value: id }, known);
  }
  const isBroken = config.broken.has('component') || config.broken.has('chartLock');
  return {
    ...of(context, options, environment),
    ...{ identity, example: entries.estate[0]?.value.example ?? false },
    charts: isBroken ? undefined : installedCharts(config, environment),
  };
}

function of(
  { variables, defaults }: Context,
  { cluster: chosen, administrator = false }: DoctorOptions,
  environment: EnvironmentFile,
): Omit<Patient, 'identity' | 'example' | 'charts'> {
  const clusterId = chosen ?? environment.cluster;
  const cluster = environment.clusters[clusterId];
  if (cluster === undefined) {
    const params = { environment: environment.id, value: clusterId };
    throw new UsageError(DOCTOR.unknownCluster, params, Object.keys(environment.clusters));
  }
  const workFolder = path.dirname(path.resolve(defaults.out));
  return { environment, clusterId, cluster, administrator, variables, workFolder, timeoutMs: TIMEOUT_MS };
}
