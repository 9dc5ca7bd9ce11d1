import { defineMessages } from './define';

/** The sharing catalogue: datasets, their dictionary, lists of databases, what is collected twice. */
export const SHARING = defineMessages({
  'dataset-state-secret': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" holds state secrets: they follow the law on secrecy and cipher, not this catalogue (Decree 278/2025/NĐ-CP)',
      vi: 'bộ dữ liệu "{dataset}" chứa bí mật nhà nước: thuộc pháp luật về bí mật nhà nước, cơ yếu, không thuộc danh mục này (Nghị định 278/2025/NĐ-CP)',
    },
    fix: { en: 'remove the file from this repository', vi: 'bỏ tệp này khỏi kho cấu hình' },
  },
  'identification-keys-missing': {
    severity: 'error',
    reason: {
      en: 'master dataset "{dataset}" has no identification keys: it is built from a set of them (Decree 278/2025/NĐ-CP Art. 5)',
      vi: 'bộ dữ liệu chủ "{dataset}" không có khóa định danh: dữ liệu chủ được lập từ tập khóa định danh (Nghị định 278/2025/NĐ-CP Điều 5)',
    },
    fix: {
      en: 'add identificationKeys with the fields that identify one record',
      vi: 'thêm identificationKeys gồm các trường định danh một bản ghi',
    },
  },
  'identification-key-unknown': {
    severity: 'error',
    reason: {
      en: 'identification key "{field}" is no field of dataset "{dataset}"',
      vi: 'khóa định danh "{field}" không phải là trường của bộ dữ liệu "{dataset}"',
    },
    fix: { en: 'use one of its fields', vi: 'dùng một trường của bộ dữ liệu' },
  },
  'synchronisation-missing': {
    severity: 'warning',
    reason: {
      en: 'dataset "{dataset}" is master or shared data and says nothing of its synchronisation with the National General Database (Decree 278/2025/NĐ-CP)',
      vi: 'bộ dữ liệu "{dataset}" là dữ liệu chủ hoặc dữ liệu dùng chung nhưng không ghi việc đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia (Nghị định 278/2025/NĐ-CP)',
    },
    fix: {
      en: 'add "synchronisation:" with the agreement under which it synchronises, or with the day by which it will',
      vi: 'thêm "synchronisation:" kèm thỏa thuận làm căn cứ đồng bộ, hoặc ngày phải đồng bộ xong',
    },
  },
  'synchronisation-agreement-unknown': {
    severity: 'error',
    reason: {
      en: 'there is no agreement "{agreement}" that gives data of "{dataset}"',
      vi: 'không có thỏa thuận "{agreement}" nào cung cấp dữ liệu của "{dataset}"',
    },
    fix: {
      en: 'name an agreement of agreements/ that lists this dataset',
      vi: 'ghi một thỏa thuận trong agreements/ có bộ dữ liệu này',
    },
  },
  'synchronisation-overdue': {
    severity: 'warning',
    reason: {
      en: 'dataset "{dataset}" was to synchronise with the National General Database by {due}',
      vi: 'bộ dữ liệu "{dataset}" phải đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia trước ngày {due}',
    },
    fix: {
      en: 'name the agreement under which it synchronises',
      vi: 'ghi thỏa thuận làm căn cứ đồng bộ',
    },
  },
  'milestone-overdue': {
    severity: 'warning',
    reason: {
      en: 'milestone "{milestone}" of dataset "{dataset}" was due on {due}',
      vi: 'mốc "{milestone}" của bộ dữ liệu "{dataset}" đã quá hạn ngày {due}',
    },
    fix: { en: 'add "done:" with the day on which it was reached', vi: 'thêm "done:" kèm ngày hoàn thành' },
  },
  'milestone-done-later': {
    severity: 'warning',
    reason: {
      en: 'milestone "{milestone}" of dataset "{dataset}" is said to be reached on {date}, which is still to come',
      vi: 'mốc "{milestone}" của bộ dữ liệu "{dataset}" ghi hoàn thành ngày {date}, ngày này chưa đến',
    },
    fix: { en: 'write the day on which it was reached', vi: 'ghi đúng ngày đã hoàn thành' },
  },
  'quality-evidence-later': {
    severity: 'warning',
    reason: {
      en: 'the evidence for "{quality}" of dataset "{dataset}" is dated {date}, which is still to come',
      vi: 'minh chứng cho "{quality}" của bộ dữ liệu "{dataset}" ghi ngày {date}, ngày này chưa đến',
    },
    fix: { en: 'write the day of the evidence', vi: 'ghi đúng ngày của minh chứng' },
  },
  'source-of-truth-twice': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" claims to be the source of truth for the same terms as "{other}" ({first}): {terms}',
      vi: 'bộ dữ liệu "{dataset}" nhận là nguồn dữ liệu gốc của cùng các thuật ngữ với "{other}" ({first}): {terms}',
    },
    fix: {
      en: 'keep one of the two as master or shared data; the other one queries it',
      vi: 'chỉ giữ một bộ là dữ liệu chủ hoặc dữ liệu dùng chung; bộ kia khai thác từ đó',
    },
  },
  'collected-although-held': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" collects "{term}", of which dataset "{dataset}" of "{owner}" is the source of truth: people and businesses give it once',
      vi: 'hệ thống "{system}" thu thập "{term}" trong khi nguồn dữ liệu gốc là bộ dữ liệu "{dataset}" của "{owner}": người dân, doanh nghiệp chỉ cung cấp một lần',
    },
    fix: {
      en: 'query {database} under an agreement, and stop asking for it',
      vi: 'khai thác {database} theo thỏa thuận và không yêu cầu cung cấp lại',
    },
  },
  'document-although-replaced': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" asks for "{document}", which dataset "{dataset}" of "{owner}" replaces',
      vi: 'hệ thống "{system}" yêu cầu nộp "{document}" trong khi bộ dữ liệu "{dataset}" của "{owner}" thay thế giấy tờ này',
    },
    fix: {
      en: 'query {database} under an agreement, and stop asking for the paper',
      vi: 'khai thác {database} theo thỏa thuận và không yêu cầu nộp giấy tờ',
    },
  },
  'database-list-unknown': {
    severity: 'error',
    reason: {
      en: 'list "{list}" is not in catalogue/database-lists.csv',
      vi: 'danh mục "{list}" không có trong catalogue/database-lists.csv',
    },
    fix: { en: 'use an id of that file', vi: 'dùng một mã trong tệp đó' },
  },
  'database-list-too-long': {
    severity: 'error',
    reason: {
      en: 'list "{list}" is said to hold {count}, and to have {members} confirmed members',
      vi: 'danh mục "{list}" ghi số lượng {count} nhưng có {members} cơ sở dữ liệu được ghi là có tên',
    },
    fix: {
      en: 'correct the number, or the members in catalogue/list-members.csv',
      vi: 'sửa số lượng, hoặc sửa thành phần trong catalogue/list-members.csv',
    },
  },
});
