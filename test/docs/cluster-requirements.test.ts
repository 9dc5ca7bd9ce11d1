import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { REQUIRED, requiredFlags } from '../live/cluster/flags';
import { REQUIREMENTS } from '../live/requirements/requirements';
import { CHECKOUT } from '../support/ndc';

/** What the page asks for is what the control plane of the tests runs with. UPDATE_DOCS=1 writes it. */

type Language = 'en' | 'vi';
const PAGES = [
  ['docs/cluster-requirements.md', 'en'],
  ['docs/cluster-requirements.vi.md', 'vi'],
] as const;
const GENERATED = /<!-- generated: (.+?) -->\n[\s\S]*?<!-- end -->/g;

const HEADS: Readonly<Record<Language, Readonly<Record<'requirements' | 'retention', readonly string[]>>>> = {
  en: {
    requirements: ['what is asked for', 'flags, plugins, files', 'without it'],
    retention: ['level', 'demanded', 'as this project reads it'],
  },
  vi: {
    requirements: ['yêu cầu', 'cờ, plugin, tệp', 'khi thiếu'],
    retention: ['cấp độ', 'yêu cầu', 'dự án hiểu là'],
  },
};

/** Where files lie, how a header is called, whom a program talks to. Nobody has seen an attack that they stop. */
const NOT_SHOWN: readonly string[] = [
  ...['--service-account-issuer', '--service-account-key-file', '--service-account-signing-key-file'],
  ...['--etcd-cafile', '--etcd-keyfile'],
  ...['--audit-log-maxage', '--audit-log-maxbackup', '--audit-log-maxsize'],
  ...['--requestheader-username-headers', '--requestheader-group-headers', '--requestheader-extra-headers-prefix'],
  ...['--tls-cert-file', '--tls-private-key-file', '--kubelet-client-certificate', '--kubelet-client-key'],
  ...['--kubeconfig', '--authentication-kubeconfig', '--authorization-kubeconfig'],
  ...['--service-account-private-key-file', '--root-ca-file', '--bind-address'],
  ...['--cert-file', '--key-file'],
  ...['--peer-client-cert-auth', '--peer-trusted-ca-file', '--peer-cert-file', '--peer-key-file'],
];

const PROGRAMS = ['kube-apiserver', 'kube-controller-manager', 'etcd'] as const;
const FLAGS = PROGRAMS.flatMap((program) => requiredFlags(program).map(([name]) => `--${name}`));
const PLUGINS = new Map(requiredFlags('kube-apiserver')).get('enable-admission-plugins')?.split(',') ?? [];
const FILES = readdirSync(REQUIRED);
const DEMANDS = REQUIREMENTS.flatMap(({ demands }) => demands);

interface Level {
  readonly demands: readonly Fact[];
  readonly mappings: readonly Fact[];
}
interface Fact {
  readonly topic: string;
  readonly text: Readonly<Record<Language, string>>;
  readonly clause?: string;
}

const code = (text: string): string => `\`${text}\``;

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${row.map((text, column) => text + fill.repeat((widths[column] ?? 0) - text.length)).join(' | ')} |`;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head), rule, ...body.map((row) => line(row))].join('\n');
}

function retention(language: Language): string {
  const folder = path.join(CHECKOUT, 'config/baseline/levels');
  const rows = readdirSync(folder).map((file) => {
    const { demands, mappings } = parse(readFileSync(path.join(folder, file), 'utf8')) as Level;
    const ofLogs = (facts: readonly Fact[]): string =>
      facts
        .filter(({ topic }) => topic === 'log-retention')
        .map(({ text, clause }) => (clause === undefined ? text[language] : `${text[language]} (${clause})`))
        .join('; ');
    return [path.basename(file, '.yaml'), ofLogs(demands), ofLogs(mappings)];
  });
  return table([HEADS[language].retention, ...rows]);
}

function generated(what: string, language: Language): string {
  const [kind, name = ''] = what.split(' ');
  if (kind === 'file') {
    const text = readFileSync(path.join(REQUIRED, name), 'utf8');
    return `\`\`\`${name.endsWith('.yaml') ? 'yaml' : 'text'}\n${text}\`\`\``;
  }
  if (what === 'not shown') return [...new Set(NOT_SHOWN)].map(code).join(', ');
  if (what === 'log retention') return retention(language);
  if (what !== 'requirements') throw new Error(`nothing is known of "${what}"`);
  const rows = REQUIREMENTS.map(({ name: title, demands, without }) => [
    title[language],
    demands.map(code).join(', '),
    without[language],
  ]);
  return table([HEADS[language].requirements, ...rows]);
}

describe.each(PAGES)('%s', (page, language) => {
  const file = path.join(CHECKOUT, page);

  test('shows the files and flags of the test control plane', () => {
    const text = readFileSync(file, 'utf8');
    const wanted = text.replace(
      GENERATED,
      (_, what: string) => `<!-- generated: ${what} -->\n\n${generated(what, language)}\n\n<!-- end -->`,
    );
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  test('shows every file, and says of each other block that it was not run', () => {
    const text = readFileSync(file, 'utf8');
    const parts = [...text.matchAll(GENERATED)].map(([, what = '']) => what);
    expect(parts.filter((what) => what.startsWith('file ')).sort()).toEqual(FILES.map((name) => `file ${name}`).sort());
    const rest = text.replaceAll(GENERATED, '');
    const marked = rest.match(/<!-- not run here: .+ -->\n\n```/g) ?? [];
    expect((rest.match(/```/g) ?? []).length / 2).toBe(marked.length);
  });
});

describe('what is asked for', () => {
  test('every flag, plugin and file was seen to matter, or is listed as not seen', () => {
    const asked = [...FLAGS, ...PLUGINS, ...FILES.filter((name) => name.endsWith('.yaml'))];
    const seen = [...DEMANDS, ...NOT_SHOWN, '--enable-admission-plugins'];
    expect(asked.filter((one) => !seen.includes(one))).toEqual([]);
    expect(seen.filter((one) => !asked.includes(one))).toEqual([]);
    expect(NOT_SHOWN.filter((one) => DEMANDS.includes(one))).toEqual([]);
  });

  test('names are different, and so are what happens in both languages', () => {
    const texts = REQUIREMENTS.flatMap(({ name, without }) => [name.en, name.vi, without.en, without.vi]);
    const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
    expect(twice).toEqual(['Pod Security']);
  });
});
