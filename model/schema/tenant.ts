import { z } from 'zod';
import { boolean, date, field, formed, id, listOf, mapOf, text } from './scalars';
import { contact, quotaRequest, systemOverride, systemTemplate } from './system';
import { agencyKind } from './words';

const codeowner = () =>
  formed(
    /^@[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9_-]*)?$/,
    '@team or @organisation/team',
    '@ndc-vn/cao-bang',
  );

/** `tenants/<agency>/tenant.yaml`: an agency on the platform. */
export const tenantFile = z.strictObject({
  agency: field(id(), 'Id in the register', 'Mã trong danh bạ cơ quan'),
  profile: field(id(), 'Profile whose systems it gets', 'Mẫu mà đơn vị áp dụng'),
  since: field(date(), 'First day on the platform', 'Ngày đầu tiên trên nền tảng'),
  owners: field(listOf(codeowner(), 10), 'Who approves changes of this folder', 'Ai duyệt thay đổi trong thư mục này'),
  contact: field(contact(), 'Contact of the tenant', 'Đầu mối liên hệ'),
  communes: field(
    z
      .strictObject({
        form: field(
          z.enum(['members', 'namespaces']),
          'members: one system for all; namespaces: each its own, listed with its part in communes.csv',
          'members: một hệ thống chung; namespaces: mỗi đơn vị một namespace, ghi trong communes.csv',
        ),
        quota: field(
          quotaRequest().optional(),
          'Resources, where they differ from the profile',
          'Tài nguyên, nếu khác với mẫu',
        ),
      })
      .optional(),
    'Provinces only: how the commune units are hosted',
    'Chỉ dành cho tỉnh, thành phố: cách bố trí các đơn vị cấp xã',
  ),
  systems: field(
    mapOf(id(), systemOverride(), 50).optional(),
    'Differences from the profile, by system',
    'Điểm khác với mẫu, theo hệ thống',
  ),
});

/** One row of `tenants/<agency>/communes.csv`. */
export const communePlacementRow = z.strictObject({
  nso_code: field(
    formed(/^\d{5}$/, 'five digits', '00004'),
    'Statistics code of the commune unit',
    'Mã thống kê của đơn vị cấp xã',
  ),
  part: field(
    formed(/^c\d{2}$/, 'c and two digits', 'c01'),
    'Part of the stack; never changed later',
    'Phần của stack; về sau không đổi',
  ),
});

/** `baseline/profiles/<id>.yaml`: systems that a kind of tenant has. */
export const profileFile = z.strictObject({
  id: field(id(), 'Id', 'Mã'),
  kinds: field(listOf(agencyKind(), 20), 'Kinds of agency that may use it', 'Loại cơ quan được dùng'),
  systems: field(mapOf(id(), systemTemplate(), 20), 'Systems by id', 'Các hệ thống theo mã'),
  communes: field(
    systemTemplate().optional(),
    'System of commune units, shared or each its own',
    'Hệ thống của đơn vị cấp xã, dùng chung hoặc riêng',
  ),
});

/** `estate.yaml`: what this config folder is. */
export const estateFile = z.strictObject({
  title: field(z.strictObject({ vi: text(), en: text() }), 'Title', 'Tiêu đề'),
  example: field(boolean(), 'true: fictional, and every output says so', 'true: ví dụ hư cấu, mọi kết quả đều ghi rõ'),
});

/** One row of `lock.csv`: what must not change by an edit of an old entry. */
export const lockRow = z.strictObject({
  agency: field(id(), 'Agency', 'Cơ quan'),
  system: field(id(), 'System', 'Hệ thống'),
  namespace: field(text(63), 'Namespace, or "external"', 'Namespace, hoặc "external"'),
  stack: field(
    text(80),
    'Terraform state that holds it, or "external"',
    'Trạng thái Terraform chứa nó, hoặc "external"',
  ),
  levels: field(
    text(900),
    'Level history: from:value:basis, separated by spaces',
    'Lịch sử cấp độ: ngày:giá trị:căn cứ, cách nhau bởi dấu cách',
  ),
});

export type TenantFile = z.output<typeof tenantFile>;
export type ProfileFile = z.output<typeof profileFile>;
export type CommunePlacementRow = z.output<typeof communePlacementRow>;
export type LockRow = z.output<typeof lockRow>;
