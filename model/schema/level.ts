import { z } from 'zod';
import { sources } from './catalogue';
import { bilingual, boolean, date, field, formed, id, integer, listOf, mapOf, oneOf, text } from './scalars';
import { confidence, podSecurityLevel } from './words';

/** What a demand is about, in the order of the tables of the law and of the standard. */
const TOPICS = [
  'classification',
  'approval',
  'plan',
  'isolation',
  'zones',
  'egress',
  'placement',
  'accounts',
  'duties',
  'log-retention',
  'log-review',
  'monitoring',
  'incidents',
  'reports',
  'backup',
  'encryption',
  'vulnerability',
  'development',
  'penetration-test',
  'malware',
  'hardening',
  'availability',
  'drills',
] as const;

const topic = () => oneOf(...TOPICS);

const fact = () => ({
  source: field(sources(), 'Source keys', 'Khóa nguồn'),
  confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
});

/** Where the law or the standard says it, as far as it was readable. */
const cited = () => ({
  instrument: field(id(), 'Id in catalogue/instruments.yaml', 'Mã trong catalogue/instruments.yaml'),
  clause: field(text(80), 'Article or section', 'Điều hoặc mục'),
  ...fact(),
});

const demands = () =>
  listOf(
    z.strictObject({
      topic: field(topic(), 'What it is about', 'Về nội dung gì'),
      text: field(bilingual(400), 'The demand; wording ours', 'Yêu cầu; cách diễn đạt của dự án'),
      ...cited(),
      clause: field(
        text(80).optional(),
        'Article or section; absent: not in the sources',
        'Điều hoặc mục; không ghi: nguồn không nêu',
      ),
      from: field(
        date().optional(),
        'First day; absent: not in the sources',
        'Ngày bắt đầu; không ghi: nguồn không nêu',
      ),
      until: field(date().optional(), 'Last day', 'Ngày cuối'),
    }),
    80,
  );

const mappings = () =>
  listOf(
    z.strictObject({
      topic: field(topic(), 'What it is about', 'Về nội dung gì'),
      text: field(bilingual(400), 'How Kubernetes can meet it', 'Cách đáp ứng trên Kubernetes'),
      enforcedBy: field(
        listOf(
          formed(
            /^(P\d{2}[a-d]?|[A-Z][A-Za-z]+\/[a-z0-9-]+)$/,
            'a rule of the admission policies or an object of the namespace',
            'P02, NetworkPolicy/default-deny',
          ),
          20,
        ).optional(),
        'Rules and objects that enforce it today',
        'Quy tắc và đối tượng đang áp dụng',
      ),
      leftTo: field(
        bilingual().optional(),
        'Not enforced here yet: which component or whom it needs',
        'Chưa áp dụng tại đây: cần thành phần nào hoặc ai',
      ),
    }),
    80,
  );

const common = () => ({
  name: field(bilingual(), 'Name', 'Tên'),
  criterion: field(
    z.strictObject({
      text: field(bilingual(600), 'Which systems have it; wording ours', 'Hệ thống nào thuộc cấp độ; lời của dự án'),
      ...cited(),
      subjectsBelow: field(
        z
          .strictObject({
            basic: field(integer(1, 999_999_999), 'Of basic personal data', 'Dữ liệu cá nhân cơ bản'),
            sensitive: field(integer(1, 999_999_999), 'Of sensitive personal data', 'Dữ liệu cá nhân nhạy cảm'),
          })
          .optional(),
        'Numbers of data subjects that are too many for it',
        'Số chủ thể dữ liệu từ đó trở lên thì vượt cấp độ này',
      ),
    }),
    'What decides that a system has this level',
    'Tiêu chí xác định cấp độ',
  ),
  demands: field(demands(), 'What law and standard ask for', 'Yêu cầu của pháp luật và tiêu chuẩn'),
  mappings: field(
    mappings(),
    'Our own reading for Kubernetes, inferred by this project',
    'Cách hiểu của dự án cho Kubernetes, do dự án suy ra',
  ),
});

/** `baseline/levels/<1..4>.yaml`: what a level asks for, beyond the levels below it, and what is synthesised for it. */
export const levelFile = z.strictObject({
  ...common(),
  controls: field(
    z.strictObject({
      podSecurity: field(podSecurityLevel(), 'Enforced Pod Security Standard', 'Pod Security Standard được áp dụng'),
      commandsInPods: field(
        boolean(),
        'Whether operators may run commands in pods and open connections to them',
        'Người vận hành có được chạy lệnh và mở kết nối vào pod hay không',
      ),
      secretsByPeople: field(
        boolean(),
        'Whether deployers may create and delete Secrets; nobody reads them',
        'Người triển khai có được tạo và xóa Secret hay không; không ai được đọc',
      ),
      guaranteed: field(boolean(), 'Whether limits equal requests', 'Giới hạn có bằng yêu cầu tài nguyên hay không'),
      portRange: field(
        integer(1, 1000),
        'Most ports that one flow may open; the higher level of its ends counts',
        'Số cổng tối đa mà một luồng được mở; tính theo cấp độ cao hơn trong hai đầu',
      ),
    }),
    'What is synthesised',
    'Nội dung được sinh ra',
  ),
});

/** `baseline/levels/5.yaml`: never on the shared cluster, so nothing is synthesised for it. */
export const levelElsewhereFile = z.strictObject({
  ...common(),
  hosting: field(oneOf('external'), 'Only elsewhere', 'Chỉ đặt nơi khác'),
});

const deadline = () =>
  z.strictObject({ day: field(date(), 'First day on which it is due', 'Ngày đến hạn'), ...cited() });

/** `baseline/regimes.yaml`: under which law a level can have been approved, and the days of the change. */
export const regimesFile = z.strictObject({
  regimes: field(
    mapOf(
      id(),
      z.strictObject({
        from: field(date().optional(), 'First day of a decision under it', 'Ngày sớm nhất của quyết định'),
        until: field(date().optional(), 'Last day of a decision under it', 'Ngày muộn nhất của quyết định'),
        demands: field(
          oneOf('catalogue', 'not-entered'),
          'catalogue: baseline/levels; not-entered: its text was not readable',
          'catalogue: baseline/levels; not-entered: chưa đọc được văn bản',
        ),
        note: field(bilingual(400), 'What is known of its days', 'Điều đã biết về thời hạn'),
        ...fact(),
      }),
      10,
    ),
    'Regimes by the id of their instrument',
    'Các chế độ theo mã văn bản',
  ),
  transition: field(
    z.strictObject({
      approvalDue: field(deadline(), 'Levels are approved by', 'Hạn phê duyệt cấp độ'),
      measuresDue: field(deadline(), 'Measures are met by', 'Hạn đáp ứng biện pháp'),
      oldApprovalsEnd: field(
        deadline(),
        'Until when an approval of the earlier regime counts',
        'Phê duyệt theo chế độ trước được công nhận đến khi',
      ),
    }),
    'Days of the change from one regime to the next',
    'Các mốc chuyển tiếp',
  ),
});

export type LevelFile = z.output<typeof levelFile>;
export type LevelElsewhereFile = z.output<typeof levelElsewhereFile>;
export type RegimesFile = z.output<typeof regimesFile>;
