import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContext } from '../cli/context';
import { openEstate } from '../cli/estate';
import { EXIT, type ExitCode } from '../cli/exit';
import { withoutNotices } from '../cli/format/tally';
import { printIssues } from '../cli/print-issues';
import { checkAll } from './charts/check';
import { plannedReleases } from './charts/releases';
import { errorsIn, missingIn, reportText } from './charts/report';

/**
 * Holds every release of others' charts that an environment installs against the rules of platform.md 7, rendered by
 * Helm from the archives that `ndc mirror pull` has compared with the lock. Exit 1 where a rule is broken or an archive
 * is absent: what was not looked at has not passed.
 */
async function main(args: readonly string[]): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      environment: { type: 'string' },
      charts: { type: 'string' },
      helm: { type: 'string' },
      'allow-missing': { type: 'boolean', default: false },
    },
  });
  const root = resolve(__dirname, '../..');
  const context = { ...readContext(process), root };
  const { config: folder, environment } = values;
  const opened = openEstate(context, {
    ...(folder === undefined ? {} : { config: folder }),
    ...(environment === undefined ? {} : { environment }),
  });
  const { estate, config, asOf } = opened;
  const entry = config?.entries.environment.find(({ value }) => value.id === opened.environment);
  if (estate === undefined || config === undefined || entry === undefined) {
    printIssues(context, withoutNotices(opened.issues), {});
    return EXIT.findings;
  }
  const helm = values.helm ?? helmInPath();
  if (helm === undefined) {
    context.err('check:charts: Helm is not in the path; name it by --helm or NDC_HELM\n');
    return EXIT.usage;
  }
  const charts = resolve(values.charts ?? (process.env['NDC_CHARTS'] || '.charts'));
  const releases = plannedReleases(estate, join(root, 'charts'));
  const world = { estate, config, asOf, recorded: join(root, 'test/charts/recorded') };
  const kubeVersions = Object.fromEntries(
    Object.entries(entry.value.clusters).map(([id, { kubernetes }]) => [id, `${kubernetes}.0`]),
  );
  const checked = await checkAll(releases, world, { charts, helm, kubeVersions });
  context.out(reportText(checked));
  if (errorsIn(checked) > 0) return EXIT.findings;
  return missingIn(checked) > 0 && !values['allow-missing'] ? EXIT.findings : EXIT.clean;
}

function helmInPath(): string | undefined {
  const named = process.env['NDC_HELM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'helm')).find((file) => existsSync(file));
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
