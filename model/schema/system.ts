import { z } from 'zod';
import { exchangeProperties } from './exchange-ends';
import { bilingual, boolean, date, domain, email, field, id, integer, listOf, oneOf, quantity, text } from './scalars';
import { storage } from './storage';
import { basis, hosting } from './words';

export const contact = () =>
  z.strictObject({
    office: field(text(), 'Office that answers, not a person', 'Đơn vị đầu mối, không ghi tên người'),
    email: field(email(), 'Address of that office', 'Địa chỉ thư của đơn vị'),
  });

/** One entry of a system's dated, append-only list of levels. */
const levelEntry = () =>
  z.strictObject({
    value: field(
      integer(1, 5),
      'Security level 1 to 5 (Decree 331/2026/NĐ-CP)',
      'Cấp độ an toàn hệ thống thông tin 1 đến 5 (Nghị định 331/2026/NĐ-CP)',
    ),
    basis: field(
      basis(),
      'approved: a decision exists; assumed: ours, until one does',
      'approved: đã có quyết định phê duyệt; assumed: tạm giả định',
    ),
    from: field(date(), 'First day of this level', 'Ngày bắt đầu áp dụng'),
    decision: field(text(120).optional(), 'Number of the approving decision', 'Số quyết định phê duyệt'),
    authority: field(text(120).optional(), 'Who approved', 'Cơ quan phê duyệt'),
    date: field(date().optional(), 'Day of that decision', 'Ngày của quyết định'),
    regime: field(
      id().optional(),
      'Instrument under which it was approved, of baseline/regimes.yaml',
      'Văn bản làm căn cứ phê duyệt, có trong baseline/regimes.yaml',
    ),
    approvedBy: field(
      oneOf('cyber-unit', 'owner').optional(),
      'cyber-unit: the owner’s unit for cybersecurity; owner: the system’s owner',
      'cyber-unit: đơn vị chuyên trách của chủ quản; owner: chủ quản hệ thống thông tin',
    ),
    appraisal: field(
      z
        .strictObject({
          by: field(
            oneOf('cyber-unit', 'mps'),
            'cyber-unit: the owner’s unit; mps: the Ministry of Public Security',
            'cyber-unit: đơn vị chuyên trách của chủ quản; mps: Bộ Công an',
          ),
          document: field(text(120), 'Number of the appraisal', 'Số văn bản thẩm định'),
          date: field(date(), 'Its day', 'Ngày của văn bản'),
        })
        .optional(),
      'Appraisal before the decision: at level 3 by the cyber-unit, at 4 and 5 by mps',
      'Thẩm định trước khi phê duyệt: cấp độ 3 do cyber-unit, cấp độ 4, 5 do mps',
    ),
    reason: field(text(300).optional(), 'Why this level is assumed', 'Vì sao giả định cấp độ này'),
  });

export const quotaRequest = () =>
  z.strictObject({
    profile: field(
      id(),
      'Quota profile of config/baseline/baseline.yaml',
      'Mức hạn ngạch trong config/baseline/baseline.yaml',
    ),
    compute: field(
      z
        .partialRecord(
          oneOf(
            'requests.cpu',
            'requests.memory',
            'limits.cpu',
            'limits.memory',
            'requests.ephemeral-storage',
            'limits.ephemeral-storage',
            'requests.storage',
          ),
          quantity(),
        )
        .optional(),
      'Quantities that replace those of the profile',
      'Lượng tài nguyên thay cho giá trị của mức đã chọn',
    ),
  });

const properties = () => ({
  name: field(bilingual(), 'Name', 'Tên'),
  purpose: field(bilingual(600), 'What it is for', 'Mục đích'),
  hosting: field(
    hosting(),
    'shared: a namespace here; dedicated: a namespace on nodes of its own; external: elsewhere',
    'shared: một namespace tại đây; dedicated: namespace trên máy riêng; external: đặt nơi khác',
  ),
  zone: field(id().optional(), 'Zone of an external system', 'Vùng mạng của hệ thống đặt ngoài'),
  quota: field(quotaRequest().optional(), 'Resources', 'Tài nguyên'),
  protectedAs: field(
    integer(1, 4).optional(),
    'Level whose controls the cluster enforces, where the system asks for more than its own',
    'Cấp độ mà cụm áp dụng biện pháp bảo vệ, nếu hệ thống yêu cầu cao hơn cấp độ của mình',
  ),
  domains: field(
    z.union([z.literal('unknown'), listOf(domain(), 50)]).optional(),
    'Domain names it answers to, or unknown',
    'Tên miền phục vụ, hoặc unknown nếu chưa biết',
  ),
  database: field(
    id().optional(),
    'Database of the catalogue that it holds',
    'Cơ sở dữ liệu trong danh mục mà hệ thống quản lý',
  ),
  storage: field(
    storage().optional(),
    'What it keeps: volumes, copies, restore test; needed where a database of the catalogue is hosted here',
    'Dữ liệu hệ thống lưu: ổ lưu trữ, các bản sao, lần khôi phục thử; bắt buộc khi đặt tại đây một cơ sở dữ liệu trong danh mục',
  ),
  contact: field(
    contact().optional(),
    'Its own contact; else the tenant’s',
    'Đầu mối riêng; nếu không ghi thì dùng của đơn vị',
  ),
  kubernetesApi: field(
    z
      .strictObject({ client: field(id(), 'Client of this system', 'Nhóm pod trong clients của hệ thống này') })
      .optional(),
    'Pods that call the Kubernetes API; opened only while rule P12 is waived for them',
    'Nhóm pod gọi API của Kubernetes; chỉ mở khi quy tắc P12 được miễn cho nhóm đó',
  ),
  ...exchangeProperties(),
});

/** `tenants/<agency>/systems/<id>.yaml`: an information system of a tenant. */
export const systemFile = z.strictObject({
  id: field(
    id(),
    'Id within the agency; with it the namespace is <agency>-<id>',
    'Mã trong phạm vi cơ quan; namespace là <cơ quan>-<mã>',
  ),
  ...properties(),
  level: field(
    listOf(levelEntry(), 20),
    'Dated, append-only list of levels',
    'Danh sách cấp độ theo ngày, chỉ được thêm vào cuối',
  ),
});

/** The same in a profile: every tenant with the profile gets it, from its own first day. */
export const systemTemplate = () =>
  z.strictObject({
    ...properties(),
    level: field(
      z.strictObject({
        value: field(integer(3, 4), 'Security level', 'Cấp độ an toàn hệ thống thông tin'),
        reason: field(text(300), 'Why this level is assumed', 'Vì sao giả định cấp độ này'),
      }),
      'Assumed level, until a decision is entered',
      'Cấp độ giả định, cho đến khi ghi quyết định',
    ),
  });

/** What a tenant may say differently from its profile, per system. */
export const systemOverride = () =>
  z.strictObject({
    ...z.strictObject(properties()).partial().shape,
    level: field(
      listOf(levelEntry(), 20).optional(),
      'Replaces the assumed level of the profile',
      'Thay cho cấp độ giả định của mẫu',
    ),
    absent: field(
      boolean().optional(),
      'true: this tenant does not have this system',
      'true: đơn vị này không có hệ thống này',
    ),
  });

export type SystemFile = z.output<typeof systemFile>;
export type SystemTemplate = z.output<ReturnType<typeof systemTemplate>>;
export type SystemOverride = z.output<ReturnType<typeof systemOverride>>;
export type LevelEntry = z.output<ReturnType<typeof levelEntry>>;
