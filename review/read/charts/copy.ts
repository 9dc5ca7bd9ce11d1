import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Issues, Place, Problem } from '../../issue';
import { quoted } from '../../quoted';
import { byText } from '../../order';
import { isFolder, namesIn, readBytes } from '../files';

const FILES = /^(Chart\.yaml|README\.md|values\.schema\.json|values\.yaml|templates\/.+\.(yaml|yml|tpl|txt))$/;
const DEEPEST = 8;
/** What a template can ask the cluster, the clock or chance for: it would render otherwise than reviewed. */
const ACTION = /\{\{(?:[^}]|\}(?!\}))*\}\}/g;
const UNSTEADY =
  /\b(lookup|Capabilities|IsInstall|IsUpgrade|Revision|now|ago|date\w*|rand\w+|shuffle|uuidv4|gen[A-Z]\w+|buildCustomCert|derivePassword|encryptAES|bcrypt|htpasswd|getHostByName|env|expandenv)\b/;

const missing = (folder: string): Problem => ({
  code: 'chart-missing',
  message: `there is no copy of the chart at ${quoted(`charts/${folder}`)}`,
  fix: 'synthesise the folder anew, whole',
});
const fileUnknown = (path: string): Problem => ({
  code: 'chart-file-unknown',
  message: `${quoted(path)} is no file that a chart of ours holds`,
  fix: 'remove it from the chart',
});
const digestDiffers = (folder: string, digest: string): Problem => ({
  code: 'chart-digest',
  message: `the content of ${quoted(`charts/${folder}`)} has the digest ${digest}: it was changed after synthesis`,
  fix: 'synthesise the folder anew',
});
const unsteady = (path: string, word: string): Problem => ({
  code: 'chart-unsteady',
  message: `${quoted(path)} uses ${quoted(word)}: it may render otherwise when it is installed`,
  fix: 'take the value from the values of the release',
});

/** Paths below a folder, with slashes, in the order that the digest is defined over. */
function pathsIn(folder: string, below = '', depth = 0): readonly string[] {
  if (depth > DEEPEST) return [below];
  return namesIn(join(folder, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return lstatSync(join(folder, path)).isDirectory() ? pathsIn(folder, path, depth + 1) : [path];
  });
}

function digestOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) {
    hash.update(`${Buffer.byteLength(path)}:${path}${content.length}:`);
    hash.update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

function unsteadyWords(path: string, content: Buffer): readonly Problem[] {
  const actions = content.toString('utf8').match(ACTION) ?? [];
  const word = actions.map((action) => UNSTEADY.exec(action)?.[1]).find((found) => found !== undefined);
  return word === undefined ? [] : [unsteady(path, word)];
}

/**
 * The content of a chart's copy by path, after it was compared with the digest in its name. Undefined, with issues,
 * where it is not what synthesis wrote.
 */
export function readChartCopy(
  root: string,
  folder: string,
  place: Place,
  issues: Issues,
): ReadonlyMap<string, Buffer> | undefined {
  const chart = join(root, 'charts', folder);
  const here = { ...place, path: 'chart' };
  const before = issues.count;
  if (!isFolder(join(root, 'charts')) || !isFolder(chart)) issues.add(here, missing(folder));
  const files = new Map<string, Buffer>();
  for (const path of [...pathsIn(chart)].sort(byText)) {
    const content = readBytes(join(chart, path), `charts/${folder}/${path}`);
    if (!FILES.test(path) || /(^|\/)\./.test(path)) issues.add(here, fileUnknown(path));
    if (!Buffer.isBuffer(content)) issues.add(here, content);
    else files.set(path, content);
    if (Buffer.isBuffer(content) && path.startsWith('templates/')) {
      for (const problem of unsteadyWords(path, content)) issues.add(here, problem);
    }
  }
  const digest = digestOf(files);
  if (issues.count === before && !folder.endsWith(`-${digest}`)) issues.add(here, digestDiffers(folder, digest));
  return issues.count === before ? files : undefined;
}
