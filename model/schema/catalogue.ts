import { z } from 'zod';
import { bilingual, date, field, formed, id, integer, listOf, oneOf, text } from './scalars';
import { DATABASE_KINDS, agencyKind, communeType, confidence, ownerConfidence, provinceType } from './words';

/** An empty CSV field means: not known. It is kept as undefined, never filled by a guess. */
export const known = <T extends z.ZodType<unknown, string>>(value: T) =>
  z.union([z.literal('').transform(() => undefined), value]);

/** Keys of `catalogue/sources.csv`. */
export const sources = () => formed(/^S-[A-Z0-9]+(;S-[A-Z0-9]+)*$/, 'source keys separated by ";"', 'S-ORG;S-G');
const egovCode = () => formed(/^[A-Z]\d{2}$/, 'a letter and two digits', 'G18');
const nsoProvince = () => formed(/^\d{2}$/, 'two digits', '01');
const nsoCommune = () => formed(/^\d{5}$/, 'five digits', '00004');
/** Where a fact of the register comes from. */
export const fact = () => ({
  source: field(known(sources()), 'Source keys of catalogue/sources.csv', 'Khóa nguồn trong catalogue/sources.csv'),
  confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
});

export const sourceRow = z.strictObject({
  key: field(formed(/^S-[A-Z0-9]+$/, 'S- and capitals', 'S-ORG'), 'Key', 'Khóa'),
  reference: field(text(600), 'Where it stands', 'Nơi công bố'),
});

export const agencyRow = z.strictObject({
  id: field(id(), 'Stable id, without the unit’s type', 'Mã ổn định, không chứa loại đơn vị'),
  name_vi: field(text(), 'Name in Vietnamese', 'Tên tiếng Việt'),
  name_en: field(text(), 'Name in English', 'Tên tiếng Anh'),
  kind: field(agencyKind(), 'Kind of body', 'Loại cơ quan'),
  egov_code: field(known(egovCode()), 'Electronic identification code, level 1', 'Mã định danh điện tử cấp 1'),
  known_from: field(date(), 'First day for which the register answers', 'Ngày đầu tiên danh bạ có dữ liệu'),
  note: field(known(text()), 'Note', 'Ghi chú'),
  ...fact(),
});

export const provinceRow = z.strictObject({
  nso_code: field(nsoProvince(), 'Statistics code', 'Mã thống kê'),
  id: field(id(), 'Stable id', 'Mã ổn định'),
  name_vi: field(text(), 'Name in Vietnamese', 'Tên tiếng Việt'),
  name_en: field(text(), 'Name in English', 'Tên tiếng Anh'),
  merged_from: field(text(), 'Units before 1 July 2025, or (unchanged)', 'Các đơn vị trước 1/7/2025, hoặc (unchanged)'),
  egov_code: field(known(egovCode()), 'Electronic identification code, level 1', 'Mã định danh điện tử cấp 1'),
  egov_source: field(known(sources()), 'Source of that code', 'Nguồn của mã'),
  egov_confidence: field(known(confidence()), 'How sure the code is', 'Độ tin cậy của mã'),
  wards: field(integer(0, 500), 'Wards (phường) on 1 July 2025', 'Số phường ngày 1/7/2025'),
  communes: field(integer(0, 500), 'Communes (xã)', 'Số xã'),
  special_zones: field(integer(0, 50), 'Special zones (đặc khu)', 'Số đặc khu'),
  known_from: field(date(), 'First day for which the register answers', 'Ngày đầu tiên danh bạ có dữ liệu'),
  note: field(known(text()), 'Note', 'Ghi chú'),
  ...fact(),
});

/** Dated type of a province: it changes, the id does not. */
export const provinceTypeRow = z.strictObject({
  id: field(id(), 'Province', 'Tỉnh, thành phố'),
  type: field(provinceType(), 'province, or centrally-run city', 'Tỉnh, hoặc thành phố trực thuộc trung ương'),
  from: field(date(), 'First day of this type', 'Ngày bắt đầu'),
  legal_basis: field(known(text()), 'Instrument', 'Văn bản'),
  ...fact(),
});

export const communeRow = z.strictObject({
  nso_code: field(nsoCommune(), 'Statistics code', 'Mã thống kê'),
  id: field(id(), 'Stable id within the province', 'Mã ổn định trong phạm vi tỉnh'),
  province: field(id(), 'Province', 'Tỉnh, thành phố'),
  name_vi: field(text(120), 'Name in Vietnamese', 'Tên tiếng Việt'),
  type: field(communeType(), 'Type on 1 July 2025', 'Loại ngày 1/7/2025'),
  ...fact(),
});

export const communeTypeRow = z.strictObject({
  nso_code: field(nsoCommune(), 'Statistics code', 'Mã thống kê'),
  type: field(communeType(), 'Type from that day', 'Loại từ ngày đó'),
  from: field(date(), 'First day of this type', 'Ngày bắt đầu'),
  legal_basis: field(text(), 'Instrument', 'Văn bản'),
  ...fact(),
});

export const databaseRow = z.strictObject({
  id: field(id(), 'Stable id', 'Mã ổn định'),
  name_vi: field(text(), 'Name in Vietnamese', 'Tên tiếng Việt'),
  name_en: field(text(), 'Name in English', 'Tên tiếng Anh'),
  owner: field(known(id()), 'Owner in the register', 'Chủ quản trong danh bạ'),
  owner_confidence: field(ownerConfidence(), 'How sure the owner is', 'Độ tin cậy về chủ quản'),
  owner_note: field(known(text()), 'Note on the owner', 'Ghi chú về chủ quản'),
  kind: field(oneOf(...DATABASE_KINDS), 'Kind of database', 'Loại cơ sở dữ liệu'),
  note: field(known(text()), 'Note', 'Ghi chú'),
  ...fact(),
});

export const glossaryRow = z.strictObject({
  term_vi: field(text(120), 'Term in Vietnamese', 'Thuật ngữ tiếng Việt'),
  term_en: field(text(120), 'Term in English', 'Thuật ngữ tiếng Anh'),
  avoid_vi: field(
    known(text()),
    'Vietnamese words that must not stand for it, separated by ";"',
    'Từ tiếng Việt không dùng thay, cách nhau bởi ";"',
  ),
  note: field(known(text()), 'Note', 'Ghi chú'),
  mark: field(text(), 'Where the term stands', 'Nơi xuất hiện'),
});

const instrumentId = () => id();

/** `catalogue/instruments.yaml`: the law that rules and resources cite. */
export const instrumentsFile = z.strictObject({
  instruments: field(
    listOf(
      z.strictObject({
        id: field(instrumentId(), 'Id', 'Mã'),
        number: field(text(60), 'Number as it is cited, with its diacritics', 'Số hiệu đúng như trích dẫn'),
        kind: field(
          oneOf('law', 'decree', 'decision', 'resolution', 'circular', 'dispatch', 'plan', 'standard', 'letter'),
          'Kind',
          'Loại văn bản',
        ),
        title: field(bilingual(), 'What it is about; wording ours', 'Nội dung; cách diễn đạt của dự án'),
        issued: field(date().optional(), 'Day of issue', 'Ngày ban hành'),
        inForce: field(date().optional(), 'First day in force', 'Ngày có hiệu lực'),
        repealed: field(date().optional(), 'Day of repeal', 'Ngày hết hiệu lực'),
        replacedBy: field(instrumentId().optional(), 'What replaced it', 'Văn bản thay thế'),
        note: field(text(600).optional(), 'Note', 'Ghi chú'),
        source: field(sources(), 'Source keys', 'Khóa nguồn'),
        confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
      }),
      200,
    ),
    'Instruments',
    'Các văn bản',
  ),
});

/** `catalogue/obligations/R<NN>.yaml`: rows of Dispatch 103/CĐ-TTg. */
export const obligationsFile = z.strictObject({
  rows: field(
    listOf(
      z.strictObject({
        id: field(formed(/^R\d{2}[a-d]?$/, 'R, two digits and a letter where rows are split', 'R04a'), 'Row', 'Dòng'),
        who: field(bilingual(), 'Who has the duty', 'Ai có nhiệm vụ'),
        duty: field(bilingual(600), 'The duty; wording ours', 'Nhiệm vụ; cách diễn đạt của dự án'),
        due: field(
          z
            .strictObject({
              text: field(bilingual(), 'In the words of the dispatch', 'Theo lời công điện'),
              date: field(date().optional(), 'Last day, where the text gives one', 'Hạn cuối, nếu văn bản nêu'),
            })
            .optional(),
          'By when; absent where the dispatch names no time',
          'Thời hạn; không ghi nếu công điện không nêu',
        ),
        status: field(
          listOf(
            z.strictObject({
              asOf: field(date(), 'Known on this day', 'Biết tại ngày này'),
              text: field(bilingual(400), 'What is known', 'Điều đã biết'),
              source: field(sources().optional(), 'Source keys', 'Khóa nguồn'),
              confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
            }),
            10,
            0,
          ).optional(),
          'What is known of it, by day',
          'Tình trạng theo ngày',
        ),
        followUp: field(
          listOf(instrumentId(), 10, 0).optional(),
          'Instruments that came of it',
          'Văn bản ban hành sau đó',
        ),
        part: field(bilingual(600), 'What this software does about it', 'Phần việc của phần mềm này'),
        limit: field(bilingual(400), 'What software cannot do', 'Điều phần mềm không làm được'),
        mark: field(
          oneOf('built', 'planned', 'outside-software'),
          'built: cited by a rule or a resource; planned: of a later capability',
          'built: có quy tắc hoặc tài nguyên trích dẫn; planned: thuộc phần việc sau',
        ),
        source: field(sources(), 'Source keys', 'Khóa nguồn'),
        confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
      }),
      10,
    ),
    'Rows of the dispatch with this number',
    'Các dòng của công điện có số này',
  ),
});

export type AgencyRow = z.output<typeof agencyRow>;
export type ProvinceRow = z.output<typeof provinceRow>;
export type ProvinceTypeRow = z.output<typeof provinceTypeRow>;
export type CommuneRow = z.output<typeof communeRow>;
export type DatabaseRow = z.output<typeof databaseRow>;
export type Instrument = z.output<typeof instrumentsFile>['instruments'][number];
export type Obligation = z.output<typeof obligationsFile>['rows'][number];
