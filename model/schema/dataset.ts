import { z } from 'zod';
import { agreementId } from './agreement';
import { dictionaryVersion } from './dictionary';
import { bilingual, boolean, date, EDITOR_SCHEMA, field, id, integer, listOf, oneOf, text } from './scalars';
import { contact } from './system';
import { termId } from './words';

/** The six qualities, in the order of Dispatch 103/CĐ-TTg. */
export const QUALITIES = ['correct', 'sufficient', 'clean', 'live', 'unified', 'shared'] as const;

const quality = (en: string, vi: string) =>
  field(
    z
      .strictObject({
        met: field(boolean(), 'Whether it is met', 'Đạt hay chưa'),
        evidence: field(text(), 'What shows it: a report, a document number', 'Minh chứng: báo cáo, số văn bản'),
        date: field(date(), 'Day of the evidence', 'Ngày của minh chứng'),
      })
      .optional(),
    en,
    vi,
  );

const qualities = () =>
  z.strictObject({
    correct: quality('Correct', 'Đúng'),
    sufficient: quality('Sufficient', 'Đủ'),
    clean: quality('Clean', 'Sạch'),
    live: quality('Live', 'Sống'),
    unified: quality('Unified', 'Thống nhất'),
    shared: quality('Shared', 'Dùng chung'),
  });

/** Names one of two things: the agreement that does it, or the day by which there will be one. */
const synchronisation = () => {
  const schema = z
    .strictObject({
      agreement: field(
        agreementId().optional(),
        'Agreement under which it synchronises',
        'Thỏa thuận làm căn cứ đồng bộ',
      ),
      due: field(date().optional(), 'Day by which it will', 'Ngày phải đồng bộ xong'),
    })
    .superRefine((value, context) => {
      const count = Object.values(value).filter((one) => one !== undefined).length;
      if (count === 1) return;
      const params = { what: 'entries', count: String(count), min: '1', max: '1' };
      context.issues.push({ code: 'custom', input: value, params: { refusal: 'wrong-length', params } });
    });
  EDITOR_SCHEMA.add(schema, { minProperties: 1, maxProperties: 1 });
  return schema;
};

/** What places a dataset in the frameworks that the law names. */
const framework = {
  class: field(
    oneOf('master', 'reference', 'shared', 'transaction', 'aggregate', 'analytic', 'open'),
    'Class; master and shared data synchronise with the National General Database (Decree 278/2025/NĐ-CP)',
    'Loại dữ liệu; dữ liệu chủ, dữ liệu dùng chung đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia (Nghị định 278/2025/NĐ-CP)',
  ),
  classification: field(
    oneOf('public', 'internal', 'sensitive', 'important', 'core', 'state-secret'),
    'Sensitivity; state-secret is refused (Decree 278/2025/NĐ-CP leaves it to the law on secrecy)',
    'Mức nhạy cảm; state-secret bị từ chối (Nghị định 278/2025/NĐ-CP để pháp luật về bí mật nhà nước quy định)',
  ),
  domain: field(
    oneOf('person', 'legal-entity', 'asset', 'cadastral', 'address', 'base-geography').optional(),
    'Base domain (Decision 2439/QĐ-TTg, as a course text restates it)',
    'Miền dữ liệu nền tảng (Quyết định 2439/QĐ-TTg, theo một giáo trình)',
  ),
  dataLayer: field(
    oneOf('source', 'metadata', 'master', 'reference', 'transaction', 'aggregate', 'analytic', 'open').optional(),
    'Data layer (Decision 2439/QĐ-TTg, as a course text restates it)',
    'Lớp dữ liệu (Quyết định 2439/QĐ-TTg, theo một giáo trình)',
  ),
  architectureLayer: field(
    integer(1, 4).optional(),
    'Layer of the National Digital Architecture (Decision 3090/QĐ-BKHCN): 1 infrastructure, 2 data and core platforms, 3 applications, 4 channels and measurement',
    'Lớp của Kiến trúc tổng thể quốc gia số (Quyết định 3090/QĐ-BKHCN): 1 hạ tầng, 2 dữ liệu và nền tảng cốt lõi, 3 ứng dụng, 4 kênh giao tiếp và đo lường',
  ),
};

/** Who answers for it, and where it is kept. */
const responsibility = {
  owner: field(
    z.strictObject({
      agency: field(id(), 'Agency', 'Cơ quan'),
      system: field(id(), 'System of that agency', 'Hệ thống của cơ quan đó'),
    }),
    'System that is its one source of truth',
    'Hệ thống duy nhất là nguồn dữ liệu gốc',
  ),
  steward: field(
    id(),
    'Agency of the register that manages the data from day to day',
    'Cơ quan trong danh bạ quản lý dữ liệu hằng ngày',
  ),
  contact: field(contact(), 'Office that answers questions', 'Đơn vị đầu mối trả lời'),
  database: field(
    id().optional(),
    'Database of catalogue/databases.csv that it belongs to',
    'Cơ sở dữ liệu trong catalogue/databases.csv mà bộ dữ liệu thuộc về',
  ),
};

const content = {
  fields: field(
    listOf(
      z.strictObject({
        id: field(id(), 'Field', 'Trường'),
        term: field(
          termId().optional(),
          'Term of the dictionary that it holds',
          'Thuật ngữ trong từ điển mà trường ghi',
        ),
      }),
      200,
    ),
    'Fields',
    'Các trường',
  ),
  dictionary: field(
    dictionaryVersion().optional(),
    'Version of the dictionary from which the terms are taken',
    'Phiên bản từ điển dữ liệu dùng chung của các thuật ngữ',
  ),
  identificationKeys: field(
    listOf(id(), 20).optional(),
    'Fields that together identify one record; a master dataset has them (Decree 278/2025/NĐ-CP Art. 5)',
    'Các trường cùng định danh một bản ghi; dữ liệu chủ phải có (Nghị định 278/2025/NĐ-CP Điều 5)',
  ),
  masterDataCode: field(
    text(60).optional(),
    'Master-data code, as issued by the Ministry of Public Security (Decree 278/2025/NĐ-CP Art. 5)',
    'Mã dữ liệu chủ do Bộ Công an cấp (Nghị định 278/2025/NĐ-CP Điều 5)',
  ),
  updateFrequency: field(
    oneOf('on-change', 'hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly').optional(),
    'How often the source of truth is updated',
    'Tần suất cập nhật tại nguồn dữ liệu gốc',
  ),
  replacesDocuments: field(
    listOf(id(), 50).optional(),
    'Papers that need not be asked for where this dataset can be queried',
    'Giấy tờ không cần yêu cầu nộp khi khai thác được bộ dữ liệu này',
  ),
};

const progress = {
  quality: field(
    qualities().optional(),
    'The six qualities, each with its evidence; absent: not known',
    'Đúng, đủ, sạch, sống, thống nhất, dùng chung, kèm minh chứng; không ghi: chưa biết',
  ),
  lifecycle: field(
    oneOf('planned', 'built', 'cleaned', 'operating', 'connected').optional(),
    'How far it has come',
    'Giai đoạn',
  ),
  milestones: field(
    listOf(
      z.strictObject({
        id: field(id(), 'Id', 'Mã'),
        due: field(date(), 'Day by which it is to be reached', 'Hạn hoàn thành'),
        done: field(date().optional(), 'Day on which it was reached', 'Ngày hoàn thành'),
      }),
      20,
    ).optional(),
    'Milestones of its roadmap',
    'Các mốc của lộ trình',
  ),
  synchronisation: field(
    synchronisation().optional(),
    'Synchronisation with the National General Database',
    'Đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia',
  ),
};

/** `catalogue/datasets/<id>.yaml`: an entry of the sharing catalogue. */
export const datasetFile = z.strictObject({
  id: field(id(), 'Id', 'Mã'),
  name: field(bilingual(), 'Name', 'Tên'),
  ...responsibility,
  ...framework,
  personalData: field(oneOf('none', 'basic', 'sensitive'), 'Personal data in it', 'Dữ liệu cá nhân'),
  subjects: field(
    integer(0, 999_999_999).optional(),
    'Number of data subjects; absent: not known',
    'Số chủ thể dữ liệu; không ghi: chưa biết',
  ),
  sharing: field(oneOf('mandatory', 'on-request', 'closed'), 'Duty to share', 'Nghĩa vụ chia sẻ'),
  ...content,
  ...progress,
});

export type DatasetFile = z.output<typeof datasetFile>;

/** Ids of a dataset's fields, in the order of its file. */
export const fieldIds = ({ fields }: DatasetFile): readonly string[] => fields.map((one) => one.id);
