import { z } from 'zod';
import { fact } from './catalogue';
import { date, field, id, listOf, oneOf, text } from './scalars';
import { contact } from './system';

/** One row of `catalogue/vendors.csv`: names only; what a vendor may do stands in contracts. */
export const vendorRow = z.strictObject({
  id: field(id(), 'Stable id', 'Mã ổn định'),
  name_vi: field(text(), 'Name in Vietnamese', 'Tên tiếng Việt'),
  name_en: field(text(), 'Name in English', 'Tên tiếng Anh'),
  ...fact(),
});

/**
 * `tenants/<agency>/vendors/<vendor>.yaml` or, of a further contract, `<vendor>-….yaml`: what a vendor's people may do
 * for an agency, and until when.
 */
export const vendorContractFile = z.strictObject({
  vendor: field(id(), 'Vendor of catalogue/vendors.csv', 'Nhà cung cấp trong catalogue/vendors.csv'),
  contract: field(text(120), 'Number of the contract', 'Số hợp đồng'),
  systems: field(
    listOf(
      z.strictObject({
        system: field(id(), 'System of this agency, hosted here', 'Hệ thống của cơ quan này, đặt tại đây'),
        role: field(
          oneOf('view', 'deploy', 'operate'),
          'view: see; deploy: change what runs; operate: keep it running',
          'view: xem; deploy: thay đổi phần mềm đang chạy; operate: giữ cho phần mềm chạy',
        ),
      }),
      60,
    ),
    'Where, and in which role',
    'Ở hệ thống nào, với vai trò nào',
  ),
  from: field(date(), 'First day', 'Ngày bắt đầu'),
  until: field(date(), 'Last day: no right outlasts it', 'Ngày cuối cùng: không quyền nào kéo dài hơn'),
  contact: field(contact(), 'Contact at the vendor', 'Đầu mối của nhà cung cấp'),
});

export type VendorContractFile = z.output<typeof vendorContractFile>;
