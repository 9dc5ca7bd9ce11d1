import { z } from 'zod';
import { bilingual, field, formed, id, integer, listOf, oneOf, text } from './scalars';
import { sources } from './catalogue';
import { confidence } from './words';

/** Who makes a control hold. What is not enforced says why, in `limit`. */
export const CONTROL_STATES = ['enforced', 'cluster-builder', 'not-enforced-yet', 'needs-nodes'] as const;
/** Where a control was seen to hold, in the order of growing weight. */
export const PROOF_PLACES = ['model', 'json', 'live', 'packets'] as const;

const POLICY = /^P\d{2}[a-d]?$/;
const OBJECT = /^[A-Z][A-Za-z]+\/[a-z0-9-]+$/;
const TEST_PATH = /^test(\/[a-z0-9.-]+)+$/;

/** What in the output, the rules or the cluster carries a control: a closed vocabulary, so that each word can be checked. */
const carriers = z.strictObject({
  policies: field(
    listOf(formed(POLICY, 'an admission policy, P and two digits', 'P08'), 40).optional(),
    'Admission policies',
    'Chính sách tiếp nhận',
  ),
  objects: field(
    listOf(formed(OBJECT, 'a kind of object and its name', 'NetworkPolicy/default-deny'), 20).optional(),
    'Objects of the output, roles too',
    'Đối tượng trong kết quả, kể cả vai trò',
  ),
  labels: field(
    listOf(text(120), 10).optional(),
    'Labels of those objects, by key',
    'Nhãn của các đối tượng đó, theo khóa',
  ),
  rules: field(
    listOf(text(80), 10).optional(),
    'Rules of the configuration, or codes of their issues',
    'Quy tắc của cấu hình, hoặc mã vấn đề',
  ),
  cluster: field(
    listOf(text(120), 10).optional(),
    'Requirements of docs/cluster-requirements.md, by name',
    'Yêu cầu trong docs/cluster-requirements.md, theo tên tiếng Anh',
  ),
});

const proof = z.strictObject({
  on: field(oneOf(...PROOF_PLACES), 'Where it was seen to hold', 'Được chứng minh ở đâu'),
  test: field(
    formed(TEST_PATH, 'a path below test', 'test/live/tenant-proofs.test.ts'),
    'File of the test, or folder of a golden case',
    'Tệp kiểm thử, hoặc thư mục của ca mẫu',
  ),
  name: field(
    text(200).optional(),
    'Words of its title; a golden case is named by its folder',
    'Một phần tên kiểm thử; ca mẫu lấy tên thư mục',
  ),
});

const control = z.strictObject({
  id: field(text(60), 'Clause, as it is published', 'Điều khoản, đúng như công bố'),
  text: field(
    bilingual(400).optional(),
    'What it asks, wording ours; absent where it is a demand of the level catalogue',
    'Yêu cầu, cách diễn đạt của dự án; không ghi nếu là yêu cầu của danh mục cấp độ',
  ),
  demand: field(
    z
      .strictObject({
        level: field(integer(1, 5), 'Level', 'Cấp độ'),
        topic: field(id(), 'Topic', 'Chủ đề'),
      })
      .optional(),
    'Demand of baseline/levels/<level>.yaml that says it, under the same instrument',
    'Yêu cầu tương ứng trong baseline/levels/<level>.yaml, cùng văn bản',
  ),
  by: field(carriers.optional(), 'What carries it', 'Phần thực hiện'),
  state: field(oneOf(...CONTROL_STATES), 'Who makes it hold', 'Tình trạng thực hiện'),
  limit: field(
    bilingual(400).optional(),
    'Why it is not enforced, or what remains open',
    'Vì sao chưa áp dụng, hoặc điều còn lại',
  ),
  leftTo: field(bilingual(200).optional(), 'The component that must enforce it', 'Thành phần phải thực hiện'),
  proofs: field(listOf(proof, 30).optional(), 'Tests that show it', 'Các kiểm thử chứng minh'),
});

/** `catalogue/controls/<framework>.yaml`: what one framework asks, what carries each demand, and what shows that it holds. */
export const controlsFile = z.strictObject({
  id: field(id(), 'Framework', 'Khung yêu cầu'),
  name: field(bilingual(), 'Its name', 'Tên khung'),
  version: field(text(60), 'Version that was read', 'Phiên bản đã đọc'),
  instrument: field(id().optional(), 'The same as an instrument of law', 'Văn bản pháp luật tương ứng'),
  note: field(bilingual(400).optional(), 'How the ids are to be read', 'Cách đọc các mã'),
  source: field(sources(), 'Source keys', 'Khóa nguồn'),
  confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
  controls: field(listOf(control, 100), 'The controls', 'Các yêu cầu'),
});

export type ControlsFile = z.output<typeof controlsFile>;
export type Control = ControlsFile['controls'][number];
export type ControlState = Control['state'];
