import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

type Amounts = Readonly<Record<string, string>>;

interface Quota {
  readonly compute: Amounts;
  readonly objects: Amounts;
  readonly limits: {
    readonly default: Amounts;
    readonly defaultRequest: Amounts;
    readonly max: Amounts;
    readonly min: Amounts;
    readonly podMax: Amounts;
    readonly claimMax: string;
  };
}

/** What a namespace has to be, straight from the configuration: no construct has had a hand in it. */
export interface Facts {
  readonly agency: string;
  readonly system: string;
  readonly level: number;
  readonly podSecurity: { readonly enforce: 'baseline' | 'restricted'; readonly version: string };
  readonly quota: Quota;
  readonly controls: LevelControls;
  /** Whether the admission policies hold there, or only those that the proofs are about: P18 and P28. */
  readonly policies: boolean;
  readonly dns: { readonly namespace: string; readonly podLabels: Amounts; readonly port: number };
  /** The service account that applies the stacks. */
  readonly platform: { readonly namespace: string; readonly account: string };
}

interface Baseline {
  readonly podSecurity: { readonly version: string };
  readonly quotas: Readonly<Record<string, Quota>>;
}

/** What the cluster does for a level, as its file says. */
interface LevelControls {
  readonly podSecurity: 'baseline' | 'restricted';
  readonly commandsInPods: boolean;
  readonly secretsByPeople: boolean;
  readonly guaranteed: boolean;
}

interface Platform {
  readonly platformIdentity: string;
  readonly dns: Facts['dns'];
}

/** Facts of a system that names the quota profile `small`. Throws where the configuration does not say. */
export function factsOf(config: string, agency: string, system: string, level: number): Facts {
  const read = (file: string): unknown => parse(readFileSync(path.join(config, file), 'utf8'));
  const { podSecurity, quotas } = read('baseline/baseline.yaml') as Baseline;
  const { platformIdentity, dns } = read('platform/platform.yaml') as Platform;
  const [, namespace, account] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(platformIdentity) ?? [];
  const { controls } = read(`baseline/levels/${level}.yaml`) as Pick<Facts, 'controls'>;
  const quota = quotas['small'];
  if (quota === undefined || namespace === undefined || account === undefined)
    throw new Error(`${config} does not say what a system of level ${level} is`);
  const version = podSecurity.version;
  return {
    agency,
    system,
    level,
    podSecurity: { enforce: controls.podSecurity, version },
    quota: controls.guaranteed ? guaranteed(quota) : quota,
    controls,
    policies: true,
    dns,
    platform: { namespace, account },
  };
}

/** A container that asks for nothing is granted what it may take. */
const guaranteed = (quota: Quota): Quota => ({
  ...quota,
  limits: { ...quota.limits, defaultRequest: quota.limits.default },
});
