import { defineMessages } from './define';

/** Where things are put: communes in parts, the environment, the platform's namespaces, the lock. */
export const PLACEMENT = defineMessages({
  'communes-of-no-province': {
    severity: 'error',
    reason: {
      en: '"{agency}" is no province and has no commune-level units',
      vi: '"{agency}" không phải tỉnh, thành phố nên không có đơn vị cấp xã',
    },
    fix: { en: 'remove communes', vi: 'bỏ communes' },
  },
  'communes-need-template': {
    severity: 'error',
    reason: {
      en: 'profile "{profile}" says nothing about commune-level units',
      vi: 'mẫu "{profile}" không quy định đơn vị cấp xã',
    },
    fix: { en: 'use a profile with communes', vi: 'dùng mẫu có communes' },
  },
  'placement-not-used': {
    severity: 'error',
    reason: {
      en: 'this file places communes that have no namespaces of their own',
      vi: 'tệp này bố trí các đơn vị cấp xã không có namespace riêng',
    },
    fix: {
      en: 'write form: namespaces under communes in tenant.yaml, or remove the file',
      vi: 'ghi form: namespaces dưới communes trong tenant.yaml, hoặc bỏ tệp',
    },
  },
  'commune-not-of-province': {
    severity: 'error',
    reason: {
      en: 'commune-level unit "{code}" does not belong to "{agency}"',
      vi: 'đơn vị cấp xã "{code}" không thuộc "{agency}"',
    },
    fix: { en: 'remove the row', vi: 'bỏ dòng này' },
  },
  'commune-placed-twice': {
    severity: 'error',
    reason: {
      en: 'commune-level unit "{code}" is placed a second time, first at {first}',
      vi: 'đơn vị cấp xã "{code}" được bố trí lần thứ hai, lần đầu tại {first}',
    },
    fix: {
      en: 'keep one row: a later change would move its state',
      vi: 'giữ một dòng: đổi về sau sẽ phải chuyển trạng thái Terraform',
    },
  },
  'commune-in-no-part': {
    severity: 'error',
    reason: {
      en: 'commune-level unit "{code}" ({name}) is in no part',
      vi: 'đơn vị cấp xã "{code}" ({name}) chưa thuộc phần nào',
    },
    fix: {
      en: 'add a row "{code},<part>" with a part that has room',
      vi: 'thêm dòng "{code},<phần>" với một phần còn chỗ',
    },
  },
  'part-too-large': {
    severity: 'error',
    reason: {
      en: 'part "{part}" holds {count} commune-level units, at most 50 fit a Terraform state',
      vi: 'phần "{part}" có {count} đơn vị cấp xã, một trạng thái Terraform chứa tối đa 50',
    },
    fix: {
      en: 'put new units into another part; never move old ones',
      vi: 'đưa đơn vị mới vào phần khác; không chuyển đơn vị cũ',
    },
  },
  'environment-unknown': {
    severity: 'error',
    reason: { en: 'environment "{environment}" does not exist', vi: 'không có môi trường "{environment}"' },
    fix: { en: 'use one of environments/', vi: 'dùng một môi trường trong environments/' },
  },
  'backend-not-for-environment': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" keeps its state in the backend "{backend}", which is for local alone',
      vi: 'môi trường "{environment}" lưu trạng thái bằng backend "{backend}", chỉ dùng cho local',
    },
    fix: {
      en: 'use s3, pg or http: a service of the management zone that keeps states and locks',
      vi: 'dùng s3, pg hoặc http: dịch vụ ở vùng quản trị, lưu trạng thái và có khóa',
    },
  },
  'placeholder-in-production': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" still holds the placeholder "{value}"',
      vi: 'môi trường "{environment}" vẫn còn giá trị giữ chỗ "{value}"',
    },
    fix: { en: 'write the real value', vi: 'ghi giá trị thật' },
  },
  'environment-omits-tenants': {
    severity: 'warning',
    reason: {
      en: 'environment "{environment}" leaves out tenants ({count}): stacks that were applied for them are no longer synthesised',
      vi: 'môi trường "{environment}" bỏ {count} đơn vị: stack đã triển khai cho các đơn vị đó không còn được tạo',
    },
    fix: {
      en: 'nothing, if nothing of theirs was ever applied here',
      vi: 'không cần làm gì nếu chưa từng triển khai tại đây',
    },
  },
  'state-large': {
    severity: 'warning',
    reason: {
      en: 'stack "{stack}" would hold {count} resources; above 1500 plans take long',
      vi: 'stack "{stack}" sẽ có {count} tài nguyên; quá 1500 thì lập kế hoạch chậm',
    },
    fix: {
      en: 'agree with the platform team on a second state for this agency',
      vi: 'thống nhất với nhóm nền tảng về trạng thái thứ hai cho cơ quan này',
    },
  },
  'state-too-large': {
    severity: 'error',
    reason: {
      en: 'stack "{stack}" would hold {count} resources, at most 2500 fit a Terraform state',
      vi: 'stack "{stack}" sẽ có {count} tài nguyên, một trạng thái Terraform chứa tối đa 2500',
    },
    fix: {
      en: 'agree with the platform team on a second state for this agency',
      vi: 'thống nhất với nhóm nền tảng về trạng thái thứ hai cho cơ quan này',
    },
  },
  'platform-namespace-missing': {
    severity: 'error',
    reason: { en: 'platformNamespaces lacks "{namespace}"', vi: 'platformNamespaces thiếu "{namespace}"' },
    fix: {
      en: 'add it: admission policies exclude exactly this list',
      vi: 'thêm vào: chính sách kiểm soát (admission policy) loại trừ đúng danh sách này',
    },
  },
  'lock-missing': {
    severity: 'error',
    reason: {
      en: 'this estate has no lock.csv: rewritten levels and moved namespaces would pass unnoticed',
      vi: 'chưa có lock.csv: sửa lịch sử cấp độ hoặc chuyển namespace sẽ không bị phát hiện',
    },
    fix: {
      en: 'the platform team runs ndc lock and commits the file',
      vi: 'nhóm nền tảng chạy ndc lock và commit tệp',
    },
  },
  'lock-behind': {
    severity: 'warning',
    reason: { en: 'systems that are not locked yet: {count}', vi: 'có {count} hệ thống chưa được khóa' },
    fix: {
      en: 'nothing for the agency to do; the platform team runs ndc lock and commits the file',
      vi: 'cơ quan không cần làm gì; nhóm nền tảng chạy ndc lock và commit tệp',
    },
  },
  'lock-levels-behind': {
    severity: 'warning',
    reason: {
      en: 'the levels of "{system}" grew since they were locked',
      vi: 'cấp độ của "{system}" đã thêm mục mới sau khi khóa',
    },
    fix: {
      en: 'the agency need do nothing: the platform team runs ndc lock and commits the file',
      vi: 'cơ quan không cần làm gì: nhóm nền tảng chạy ndc lock và commit tệp',
    },
  },
  'locked-level-lowered': {
    severity: 'error',
    reason: {
      en: '"{system}" goes from level {before} to {to}; a lower level counts when the platform team has locked it',
      vi: '"{system}" hạ từ cấp độ {before} xuống {to}; cấp độ thấp hơn chỉ có giá trị khi nhóm nền tảng đã khóa',
    },
    fix: {
      en: 'the platform team reads the decision, runs ndc lock and commits the file',
      vi: 'nhóm nền tảng xem quyết định, chạy ndc lock và commit tệp',
    },
  },
  'locked-since-changed': {
    severity: 'error',
    reason: { en: 'since is {since}, locked is {locked}', vi: 'since là {since}, bản đã khóa là {locked}' },
    fix: { en: 'write {locked} again', vi: 'ghi lại {locked}' },
  },
  'locked-level-edited': {
    severity: 'error',
    reason: {
      en: 'level history of "{system}" is "{now}", locked is "{locked}"',
      vi: 'lịch sử cấp độ của "{system}" là "{now}", bản đã khóa là "{locked}"',
    },
    fix: { en: 'restore the old entries and append a new one', vi: 'khôi phục các mục cũ và thêm mục mới vào cuối' },
  },
  'locked-system-moved': {
    severity: 'error',
    reason: {
      en: '"{system}" is in {now}, locked is {locked}: Terraform would destroy and create it anew',
      vi: '"{system}" thuộc {now}, bản đã khóa là {locked}: Terraform sẽ xóa và tạo lại',
    },
    fix: { en: 'restore its place', vi: 'đưa về vị trí cũ' },
  },
  'locked-system-vanished': {
    severity: 'error',
    reason: {
      en: '"{system}" ({locked}) is locked and no longer declared: its namespace would be destroyed',
      vi: '"{system}" ({locked}) đã khóa nhưng không còn khai báo: namespace sẽ bị xóa',
    },
    fix: {
      en: 'restore it; a retirement is declared, never made by deleting a file',
      vi: 'khôi phục; việc dừng hệ thống phải được khai báo, không xóa tệp',
    },
  },
});
