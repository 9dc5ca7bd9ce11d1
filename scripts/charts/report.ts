import { visible } from '../../model/messages/render';
import type { Checked } from './check';

/** Findings, what was not checked, what fails closed, and the tally, for people and logs. */
export function reportText(checked: readonly Checked[]): string {
  const findings = checked.flatMap((one) => (one.findings ?? []).map((finding) => findingText(one, finding)));
  const failures = checked.flatMap((one) => (one.failure === undefined ? [] : failureText(one, one.failure)));
  const missing = checked
    .filter((one) => one.findings === undefined)
    .map((one) => `not checked, no archive: ${titleOf(one)}\n`);
  const closed = checked.flatMap((one) =>
    one.webhooks.map((name) => `fails closed: ${titleOf(one)} ${visible(name)}\n`),
  );
  return [...failures, ...findings, ...closed, ...missing, tallyText(checked)].join('');
}

const titleOf = ({ release }: Checked): string =>
  `${release.stack} ${release.namespace}/${release.name} (${release.chart.name} ${release.chart.version})`;

function findingText(one: Checked, finding: NonNullable<Checked['findings']>[number]): string {
  const { severity, code, object, path, message, fix } = finding;
  const head = [titleOf(one), severity, code].join('  ');
  const place = [object, path].filter((part) => part !== '').join(' ');
  return `${head}\n${place === '' ? '' : `  ${place}\n`}  ${message}\n  fix: ${fix}\n\n`;
}

function failureText(one: Checked, failure: string): readonly string[] {
  const lines = failure
    .split('\n')
    .slice(0, 20)
    .map((line) => `  ${visible(line)}\n`);
  return [`${titleOf(one)}  error  not-rendered\n${lines.join('')}\n`];
}

export const errorsIn = (checked: readonly Checked[]): number =>
  checked.reduce((sum, { failure }) => sum + (failure === undefined ? 0 : 1), severities(checked, 'error'));

export const missingIn = (checked: readonly Checked[]): number =>
  checked.filter(({ findings }) => findings === undefined).length;

const severities = (checked: readonly Checked[], severity: 'error' | 'warning'): number =>
  checked.flatMap(({ findings = [] }) => findings).filter((one) => one.severity === severity).length;

function tallyText(checked: readonly Checked[]): string {
  const missing = missingIn(checked);
  const parts = [
    `releases checked: ${checked.length - missing}`,
    `not checked: ${missing}`,
    `errors: ${errorsIn(checked)}`,
    `warnings: ${severities(checked, 'warning')}`,
  ];
  return `${parts.join(', ')}\n`;
}
