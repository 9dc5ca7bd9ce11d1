import type { Lang, Text } from '../../../model/messages/define';
import type { Entry } from '../../../model/schema/config';
import type { LevelElsewhereFile, LevelFile } from '../../../model/schema/level';
import type { LevelFacts } from './facts';
import { HOSTED, ROWS } from './rows';

type Level = LevelFile | LevelElsewhereFile;

export interface PageInput {
  /** Levels 1 to 4, in order. */
  readonly facts: readonly LevelFacts[];
  /** Why level 5 is not here. */
  readonly refusal: Text;
  readonly catalogue: readonly Entry<Level>[];
  /** Number of an instrument as it is cited, by its id. */
  readonly numberOf: (instrument: string) => string;
}

const NOTE =
  '<!-- Written by `UPDATE_DOCS=1 npx jest test/docs/levels` from what is synthesised and from config/baseline/levels; do not edit. -->';

const TEXTS = {
  title: { vi: 'Cấp độ an toàn hệ thống thông tin', en: 'Security levels' },
  synthesised: { vi: 'Nội dung được sinh ra', en: 'As synthesised' },
  how: {
    vi: 'Mỗi cột là namespace của một hệ thống ở cấp độ đó: nhãn, vai trò và hạn ngạch đọc từ kết quả, quy tắc P.. đọc từ chính sách tiếp nhận do Helm sinh ra. Hệ thống ghi `protectedAs` được bảo vệ như cột của cấp độ cao hơn. Điều này chứng minh trên nội dung sinh ra, không phải trên node.',
    en: 'Each column is the namespace of one system of that level: labels, roles and quotas are read from the output, rules P.. from the admission policies as Helm renders them. A system that says `protectedAs` is protected as the column of the higher level. This is shown on the output, not on nodes.',
  },
  asked: { vi: 'Yêu cầu và cách đáp ứng', en: 'What is asked, and who meets it' },
  reading: {
    vi: 'Mỗi cấp độ gồm cả các cấp độ thấp hơn. Yêu cầu là của văn bản, cách diễn đạt của dự án; cách đáp ứng là cách hiểu của dự án, không phải của văn bản. TCVN 14423:2026 có bản quyền và chỉ biết qua nguồn thứ cấp: hãy mua tiêu chuẩn để đối chiếu.',
    en: 'A level holds the levels below it. Demands are of the text, the wording is ours; mappings are our own reading and in no text. TCVN 14423:2026 is copyrighted and known from a secondary source alone: buy the standard and check.',
  },
  topic: { vi: 'Nội dung', en: 'Topic' },
  demand: { vi: 'Yêu cầu', en: 'Demand' },
  mapping: { vi: 'Cách đáp ứng (dự án suy ra)', en: 'Our mapping' },
  enforced: { vi: 'Đang áp dụng', en: 'Enforced by' },
  left: { vi: 'Chưa áp dụng tại đây', en: 'Not enforced here yet: left to' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  secondary: { vi: 'nguồn thứ cấp', en: 'secondary source' },
  unverified: { vi: 'chưa kiểm chứng', en: 'unverified' },
} as const satisfies Readonly<Record<string, Text>>;

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

export function pageOf(input: PageInput, lang: Lang): string {
  const text = (name: keyof typeof TEXTS): string => TEXTS[name][lang];
  const levels = input.facts.map((facts) => String(input.facts.indexOf(facts) + 1));
  const cells = ROWS.map((row) => [
    row.name[lang],
    ...input.facts.map((facts) => row.cell(facts)[lang]),
    row === HOSTED ? input.refusal[lang] : '–',
  ]);
  return [
    NOTE,
    '',
    `# ${text('title')}`,
    '',
    `## ${text('synthesised')}`,
    '',
    text('how'),
    '',
    ...table(['', ...levels, '5'], cells),
    '',
    `## ${text('asked')}`,
    '',
    text('reading'),
    ...input.catalogue.flatMap((entry) => sectionOf(entry.value, input, lang)),
    '',
  ].join('\n');
}

function sectionOf(
  { name, criterion, demands, mappings }: Level,
  { numberOf }: PageInput,
  lang: Lang,
): readonly string[] {
  const cited = (one: Level['criterion'] | Level['demands'][number]): string =>
    `${one.text[lang]} (${[numberOf(one.instrument), one.clause ?? []].flat().join(' ')}; ${TEXTS[one.confidence][lang]})`;
  const topics = [...new Set([...demands, ...mappings].map(({ topic }) => topic))];
  const rows = topics.map((topic) => {
    const answers = mappings.filter((one) => one.topic === topic);
    const joined = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join('; '));
    return [
      `\`${topic}\``,
      joined(demands.filter((one) => one.topic === topic).map(cited)),
      joined(answers.map((one) => one.text[lang])),
      joined(answers.flatMap((one) => (one.enforcedBy ?? []).map((by) => `\`${by}\``))),
      joined(answers.flatMap((one) => one.leftTo?.[lang] ?? [])),
    ];
  });
  const head = (['topic', 'demand', 'mapping', 'enforced', 'left'] as const).map((key) => TEXTS[key][lang]);
  return ['', `### ${name[lang]}`, '', cited(criterion), '', ...table(head, rows)];
}
