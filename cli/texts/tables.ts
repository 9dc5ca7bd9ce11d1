import type { Standing } from '../../model/agreements/standing';
import type { Text } from '../../model/messages/define';

/** Headings of tables, by the column's key. */
export const COLUMNS = {
  agency: { en: 'agency', vi: 'cơ quan' },
  name: { en: 'name', vi: 'tên' },
  kind: { en: 'kind', vi: 'loại' },
  systems: { en: 'systems', vi: 'hệ thống' },
  namespaces: { en: 'namespaces', vi: 'namespace' },
  owners: { en: 'owners', vi: 'người duyệt' },
  system: { en: 'system', vi: 'hệ thống' },
  level: { en: 'level', vi: 'cấp độ' },
  enforced_level: { en: 'enforced level', vi: 'cấp độ áp dụng' },
  subject: { en: 'who', vi: 'ai' },
  role: { en: 'role', vi: 'vai trò' },
  why: { en: 'why', vi: 'vì sao' },
  rule: { en: 'rule', vi: 'quy tắc' },
  object: { en: 'object', vi: 'đối tượng' },
  approver: { en: 'approved by', vi: 'bên phê duyệt' },
  decision: { en: 'decision', vi: 'quyết định' },
  basis: { en: 'basis', vi: 'căn cứ' },
  hosting: { en: 'hosting', vi: 'nơi đặt' },
  namespace: { en: 'namespace or zone', vi: 'namespace hoặc vùng' },
  stack: { en: 'stack', vi: 'stack' },
  family: { en: 'family', vi: 'nhóm' },
  dependencies: { en: 'after', vi: 'sau' },
  id: { en: 'id', vi: 'mã' },
  consumer: { en: 'consumer', vi: 'bên khai thác' },
  provider: { en: 'provider', vi: 'bên cung cấp' },
  via: { en: 'via', vi: 'qua' },
  held_by: { en: 'held by', vi: 'do bên' },
  datasets: { en: 'datasets', vi: 'bộ dữ liệu' },
  from: { en: 'from', vi: 'từ ngày' },
  until: { en: 'until', vi: 'đến ngày' },
  owner: { en: 'owner', vi: 'chủ quản' },
  class: { en: 'class', vi: 'lớp' },
  classification: { en: 'classification', vi: 'mức nhạy cảm' },
  personal_data: { en: 'personal data', vi: 'dữ liệu cá nhân' },
  sharing: { en: 'sharing', vi: 'chia sẻ' },
  path: { en: 'path', vi: 'đường dẫn' },
  row: { en: 'row', vi: 'dòng' },
  who: { en: 'who', vi: 'ai' },
  duty: { en: 'duty', vi: 'nhiệm vụ' },
  due: { en: 'due', vi: 'thời hạn' },
  status: { en: 'status', vi: 'tình trạng' },
  status_source: { en: 'source of the status', vi: 'nguồn của tình trạng' },
  status_confidence: { en: 'confidence of the status', vi: 'độ tin cậy của tình trạng' },
  follow_up: { en: 'follow-up in law', vi: 'văn bản sau đó' },
  part: { en: 'part of this software', vi: 'phần việc của phần mềm' },
  limit: { en: 'limit', vi: 'giới hạn' },
  mark: { en: 'mark', vi: 'đánh dấu' },
  cited_by: { en: 'cited by', vi: 'trích dẫn bởi' },
  source: { en: 'source', vi: 'nguồn' },
  confidence: { en: 'confidence', vi: 'độ tin cậy' },
  list: { en: 'list', vi: 'danh mục' },
  difference: { en: 'difference', vi: 'khác biệt' },
  item: { en: 'item', vi: 'số thứ tự' },
  ours: { en: 'in the catalogue', vi: 'trong kho cấu hình' },
  theirs: { en: 'in the list', vi: 'trong danh mục chính thức' },
  nearest: { en: 'nearest in the catalogue', vi: 'gần giống nhất trong kho cấu hình' },
  needs: { en: 'needs', vi: 'cần điền' },
  lists: { en: 'lists', vi: 'danh mục có tên' },
  candidate_of: { en: 'candidate of', vi: 'ứng viên của' },
  named_in: { en: 'named in', vi: 'được nêu tại' },
  count: { en: 'holds', vi: 'số lượng' },
  count_confidence: { en: 'confidence of the number', vi: 'độ tin cậy của số lượng' },
  confirmed: { en: 'confirmed members', vi: 'đã xác nhận' },
  doubted: { en: 'by no confirmed source', vi: 'chưa có nguồn được xác nhận' },
  candidates: { en: 'candidates', vi: 'ứng viên' },
  available: { en: 'list available', vi: 'có danh mục' },
  owner_confidence: { en: 'confidence of the owner', vi: 'độ tin cậy về chủ quản' },
  steward: { en: 'steward', vi: 'cơ quan quản lý' },
  database: { en: 'database', vi: 'cơ sở dữ liệu' },
  lifecycle: { en: 'stage', vi: 'giai đoạn' },
  synchronisation: { en: 'synchronisation', vi: 'đồng bộ' },
  framework: { en: 'framework', vi: 'khung' },
  version: { en: 'version', vi: 'phiên bản' },
  clause: { en: 'clause', vi: 'điều khoản' },
  what: { en: 'what it asks', vi: 'yêu cầu' },
  carried_by: { en: 'carried by', vi: 'phần thực hiện' },
  state: { en: 'state', vi: 'tình trạng' },
  proved_on: { en: 'proved on', vi: 'chứng minh trên' },
  tests: { en: 'tests', vi: 'kiểm thử' },
  remains: { en: 'what remains', vi: 'điều còn lại' },
  left_to: { en: 'left to', vi: 'thuộc về' },
  deadline: { en: 'deadline', vi: 'thời hạn' },
  law: { en: 'law', vi: 'văn bản' },
  asked: { en: 'what is asked', vi: 'việc phải làm' },
  days_left: { en: 'days left', vi: 'số ngày còn lại' },
  measure: { en: 'counted', vi: 'nội dung đếm' },
  done: { en: 'done', vi: 'đã có' },
  of: { en: 'of', vi: 'trên tổng số' },
  missing: { en: 'not yet', vi: 'chưa có' },
  controls: { en: 'controls', vi: 'số yêu cầu' },
  enforced: { en: 'enforced', vi: 'được áp dụng' },
  cluster_builder: { en: 'cluster builder', vi: 'bên dựng cụm' },
  not_enforced_yet: { en: 'not enforced yet', vi: 'chưa áp dụng' },
  needs_nodes: { en: 'needs nodes', vi: 'cần node' },
  site: { en: 'site', vi: 'địa điểm' },
  line: { en: 'line', vi: 'nội dung' },
  cpu: { en: 'processors', vi: 'bộ xử lý' },
  memory: { en: 'memory', vi: 'bộ nhớ' },
  storage: { en: 'storage', vi: 'lưu trữ' },
} as const satisfies Readonly<Record<string, Text>>;

/** How sure a status is that is not confirmed. */
export const DOUBT = {
  secondary: { en: 'secondary', vi: 'nguồn thứ cấp' },
  unverified: { en: 'unverified', vi: 'chưa kiểm chứng' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why somebody holds a role. */
export const WHY = {
  people: { en: 'people of the agency', vi: 'người của cơ quan' },
  contract: { en: 'contract {number}', vi: 'hợp đồng {number}' },
} as const satisfies Readonly<Record<string, Text>>;

/** Whether a waiver holds on the day. */
export const WAIVER_STATES = {
  'in-force': { en: 'in force', vi: 'đang hiệu lực' },
  ended: { en: 'ended', vi: 'đã hết hạn' },
  'not-begun': { en: 'not begun', vi: 'chưa bắt đầu' },
} as const satisfies Readonly<Record<string, Text>>;

/** How an agreement goes that a waiver lets past its intermediary for a time. */
export const DIRECT_UNTIL: Text = { en: 'direct until {until}, then {via}', vi: 'trực tiếp đến {until}, sau đó {via}' };

/** Where an agreement stands on the day. */
export const STANDINGS_IN_WORDS = {
  'in-force': { en: 'in force', vi: 'đang hiệu lực' },
  'not-begun': { en: 'not begun', vi: 'chưa bắt đầu' },
  ended: { en: 'ended', vi: 'đã kết thúc' },
  refused: { en: 'refused', vi: 'bị từ chối' },
  suspended: { en: 'suspended', vi: 'tạm dừng' },
  'not-confirmed': { en: 'not confirmed', vi: 'chưa được xác nhận' },
  'without-basis': { en: 'its law is repealed', vi: 'căn cứ hết hiệu lực' },
  'outside-environment': { en: 'not in this environment', vi: 'ngoài môi trường này' },
} as const satisfies Readonly<Record<Standing['word'], Text>>;

export const APPROVERS_NOTE: readonly Text[] = [
  { vi: 'Do `bin/ndc list approvers` tạo ra; không sửa tay.', en: 'Written by `bin/ndc list approvers`; do not edit.' },
  {
    vi: 'Dòng sau thắng dòng trước: thư mục của một đơn vị chỉ do đơn vị đó duyệt.',
    en: 'Later lines win: a tenant’s folder is approved by that tenant.',
  },
];

export const REPORT = {
  title: { en: 'Obligations of Dispatch 103/CĐ-TTg', vi: 'Nhiệm vụ theo Công điện 103/CĐ-TTg' },
  asOf: { en: 'As known on {asOf}.', vi: 'Tình hình biết đến ngày {asOf}.' },
  counts: {
    en: '{rows} rows: {built} built, {planned} planned, {outside} outside software.',
    vi: '{rows} dòng: {built} đã có trong phần mềm, {planned} dự kiến, {outside} ngoài phạm vi phần mềm.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The control map for people. In CSV and JSON the words are those of the files. */
export const CONTROL_REPORT = {
  title: { en: 'Control map', vi: 'Bảng đối chiếu yêu cầu an ninh' },
  counts: {
    en: '{controls} controls of {frameworks} frameworks: {enforced} enforced, {cluster} for the cluster builder, {later} not enforced yet, {nodes} that need nodes to be proved.',
    vi: '{controls} yêu cầu của {frameworks} khung: {enforced} được áp dụng, {cluster} thuộc bên dựng cụm, {later} chưa áp dụng, {nodes} cần node mới chứng minh được.',
  },
  honesty: {
    en: 'Proved on: the configuration (refused before anything is written), the synthesised JSON, a live API server without nodes, packets on a real kernel. A test is named by its file and by words of its title, or of the case that it takes from its data.',
    vi: 'Chứng minh trên: cấu hình (bị từ chối trước khi ghi), JSON được tổng hợp, API server thật không có node, gói tin trên nhân hệ điều hành thật. Mỗi kiểm thử được ghi bằng tên tệp và một phần tên kiểm thử, hoặc tên của trường hợp trong dữ liệu kiểm thử.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const CONTROL_STATES_IN_WORDS = {
  enforced: COLUMNS.enforced,
  'cluster-builder': COLUMNS.cluster_builder,
  'not-enforced-yet': COLUMNS.not_enforced_yet,
  'needs-nodes': COLUMNS.needs_nodes,
} as const satisfies Readonly<Record<string, Text>>;

export const PROOF_PLACES_IN_WORDS = {
  model: { en: 'configuration', vi: 'cấu hình' },
  json: { en: 'JSON', vi: 'tệp JSON' },
  live: { en: 'live API server', vi: 'API server thật' },
  packets: { en: 'packets', vi: 'gói tin' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands before the name of a part that carries a control. */
export const CARRIERS = {
  policies: { en: 'policy', vi: 'chính sách' },
  objects: { en: 'object', vi: 'đối tượng' },
  labels: { en: 'label', vi: 'nhãn' },
  rules: { en: 'rule', vi: 'quy tắc' },
  cluster: { en: 'cluster', vi: 'cụm' },
} as const satisfies Readonly<Record<string, Text>>;
