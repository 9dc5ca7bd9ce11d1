import { HOSTED_LEVELS, KEEPING, type Keeping } from '../../../model/estate/keeping';
import type { Text } from '../../../model/messages/define';
import type { LevelFacts } from './facts';

export interface Row {
  readonly name: Text;
  readonly cell: (facts: LevelFacts) => Text;
}

const same = (text: string): Text => ({ vi: text, en: text });
const NONE = same('–');
const REQUIRED: Text = { vi: 'bắt buộc', en: 'required' };
const FORBIDDEN: Text = { vi: 'cấm', en: 'refused' };

const code = (words: readonly string[]): Text =>
  words.length === 0 ? NONE : same(words.map((one) => `\`${one}\``).join(', '));
function shown(value: unknown): Text {
  if (value === undefined) return NONE;
  if (typeof value === 'string') return code([value]);
  return code(Object.entries(value as Readonly<Record<string, string>>).map(([key, amount]) => `${key} ${amount}`));
}

/** A row that says whether a rule judges the level. */
const byRule = (rule: string, vi: string, en: string, word: Text): Row => ({
  name: { vi: `${vi} (${rule})`, en: `${en} (${rule})` },
  cell: (facts) => (facts.isJudgedBy(rule) ? word : NONE),
});

interface Rule {
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const rulesOf = (facts: LevelFacts, role: string): readonly Rule[] =>
  (facts.field('Role', role, 'rules') ?? []) as readonly Rule[];

/** What a role may do with resources; nothing where it names none of them. */
function verbs(facts: LevelFacts, role: string, resources: readonly string[]): Text {
  const found = rulesOf(facts, role).filter((rule) => rule.resources.some((one) => resources.includes(one)));
  return code([...new Set(found.flatMap((rule) => rule.verbs))].sort());
}

const limits = (facts: LevelFacts): Readonly<Record<string, unknown>> =>
  (facts.field('LimitRange', 'limits', 'spec', 'limits') as readonly Readonly<Record<string, unknown>>[]).find(
    ({ type }) => type === 'Container',
  ) ?? {};

/** What the components of the platform keep, where the environment installs them. */
const kept = (vi: string, en: string, of: (keeping: Keeping) => string): Row => ({
  name: { vi, en },
  cell: (facts) => {
    const level = HOSTED_LEVELS.find((one) => String(one) === facts.label('ndc.gov.vn/level'));
    return level === undefined ? NONE : same(of(KEEPING[level]));
  },
});

/** The first row of the table: at level 5 it holds why there are no others. */
export const HOSTED: Row = {
  name: { vi: 'Trên cụm dùng chung', en: 'On the shared cluster' },
  cell: () => ({ vi: 'một namespace', en: 'one namespace' }),
};

export const ROWS: readonly Row[] = [
  HOSTED,
  { name: same('`ndc.gov.vn/level`'), cell: (facts) => shown(facts.label('ndc.gov.vn/level')) },
  { name: same('Pod Security'), cell: (facts) => shown(facts.label('pod-security.kubernetes.io/enforce')) },
  byRule('P01', 'Ảnh từ kho nội bộ', 'Images from the mirror', REQUIRED),
  byRule('P03', 'Ảnh có phiên bản', 'Images with a version', REQUIRED),
  byRule('P02', 'Ảnh ghi bằng digest', 'Images by digest', REQUIRED),
  byRule('P12', 'Mã truy cập API trong pod', 'Tokens of the API in pods', FORBIDDEN),
  byRule('P23', 'Không chạy bằng root', 'Not as root', REQUIRED),
  byRule('P19', '`hostUsers: false`', '`hostUsers: false`', REQUIRED),
  byRule('P24b', 'Hệ tệp gốc chỉ đọc', 'Read-only root file system', REQUIRED),
  byRule('P24d', 'Secret chỉ ở dạng tệp', 'Secrets as files alone', REQUIRED),
  byRule('P24c', 'Runtime class cách ly và nhóm node `level-4`', 'Sandbox and node pool `level-4`', REQUIRED),
  byRule('P30', 'Dùng nhóm node của cấp độ 4', 'Use of the node pool of level 4', FORBIDDEN),
  byRule('P24a', 'Giới hạn CPU và bộ nhớ', 'Limits of CPU and memory', REQUIRED),
  { name: { vi: 'Giới hạn mặc định', en: 'Default limit' }, cell: (facts) => shown(limits(facts)['default']) },
  { name: { vi: 'Yêu cầu mặc định', en: 'Default request' }, cell: (facts) => shown(limits(facts)['defaultRequest']) },
  {
    name: { vi: 'Tỷ lệ giới hạn trên yêu cầu', en: 'Limit to request, at most' },
    cell: (facts) => shown(limits(facts)['maxLimitRequestRatio']),
  },
  {
    name: {
      vi: 'Lệnh và kết nối vào pod (`ndc-operate`)',
      en: 'Commands in pods, connections to them (`ndc-operate`)',
    },
    cell: (facts) => verbs(facts, 'ndc-operate', ['pods/exec', 'pods/attach', 'pods/portforward']),
  },
  {
    name: { vi: 'Secret (`ndc-deploy`)', en: 'Secrets (`ndc-deploy`)' },
    cell: (facts) => verbs(facts, 'ndc-deploy', ['secrets']),
  },
  { name: { vi: 'Vai trò', en: 'Roles' }, cell: (facts) => code(facts.names('Role')) },
  { name: { vi: 'Hạn ngạch', en: 'Quotas' }, cell: (facts) => code(facts.names('ResourceQuota')) },
  { name: { vi: 'Chính sách mạng', en: 'Network policies' }, cell: (facts) => code(facts.names('NetworkPolicy')) },
  byRule('P07', 'Mở mạng ra ngoài namespace', 'Opening the network beyond the namespace', FORBIDDEN),
  byRule('P08', 'Địa chỉ ngoài cụm', 'Addresses outside the cluster', FORBIDDEN),
  {
    name: {
      vi: '`services.loadbalancers`, `services.nodeports`',
      en: '`services.loadbalancers`, `services.nodeports`',
    },
    cell: (facts) =>
      code(
        ['services.loadbalancers', 'services.nodeports'].map((key) =>
          String(facts.field('ResourceQuota', 'objects', 'spec', 'hard', key)),
        ),
      ),
  },
  kept('Số ngày xem được nhật ký (thành phần `logs`)', 'Days that logs can be read (component `logs`)', (keeping) =>
    String(keeping.logDays),
  ),
  kept(
    'Giờ sao lưu, UTC (thành phần `backup`)',
    'Backups, UTC (component `backup`)',
    ({ backups }) => `\`${backups}\``,
  ),
  kept('Số ngày giữ bản sao lưu (thành phần `backup`)', 'Days that a backup is kept (component `backup`)', (keeping) =>
    String(keeping.backupDays),
  ),
];
