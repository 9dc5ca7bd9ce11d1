import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** Headings of commander's help, by their English form. */
export const HEADINGS: Readonly<Record<string, Text>> = {
  'Usage:': { en: 'Usage:', vi: 'Cách dùng:' },
  'Options:': { en: 'Options:', vi: 'Tùy chọn:' },
  'Commands:': { en: 'Commands:', vi: 'Lệnh:' },
  'Arguments:': { en: 'Arguments:', vi: 'Đối số:' },
  'Global Options:': { en: 'Options of every command:', vi: 'Tùy chọn của mọi lệnh:' },
};

export const HELP = texts({
  ndc: {
    en: 'checks the estate of the National Data Center and turns it into Terraform',
    vi: 'kiểm tra cấu hình của Trung tâm Dữ liệu quốc gia và chuyển thành Terraform',
  },
  exits: {
    en: 'Exit codes: 0 clean, 1 errors found, 2 wrong usage, 3 internal error.',
    vi: 'Mã thoát: 0 không lỗi, 1 có lỗi trong cấu hình, 2 gọi lệnh sai, 3 lỗi nội bộ.',
  },
  help: { en: 'show this help', vi: 'hiện trợ giúp này' },
  version: { en: 'show the version', vi: 'hiện phiên bản' },
  lang: { en: 'language: vi or en (default from LANG)', vi: 'ngôn ngữ: vi hoặc en (mặc định theo LANG)' },
  validate: {
    en: 'reads and checks the whole estate, writes nothing',
    vi: 'đọc và kiểm tra toàn bộ cấu hình, không ghi gì',
  },
  synth: {
    en: 'checks the estate, then writes its Terraform',
    vi: 'kiểm tra cấu hình, sau đó ghi ra Terraform',
  },
  list: { en: 'prints a table of what is declared', vi: 'in bảng những gì đã khai báo' },
  schema: {
    en: 'writes the JSON Schemas for editors and the field reference',
    vi: 'ghi JSON Schema cho trình soạn thảo và tài liệu tra cứu trường',
  },
  report: { en: 'prints a report', vi: 'in báo cáo' },
  import: {
    en: 'compares an official list with the catalogue, and takes it over on request',
    vi: 'đối chiếu danh mục chính thức với danh mục trong kho cấu hình, và ghi theo nếu được yêu cầu',
  },
  importName: { en: 'databases', vi: 'databases' },
  importFile: {
    en: 'CSV file; columns: docs/reference/import-databases.md',
    vi: 'tệp CSV; các cột: docs/reference/import-databases.md',
  },
  importList: {
    en: 'list of catalogue/database-lists.csv that the file is',
    vi: 'danh mục trong catalogue/database-lists.csv ứng với tệp',
  },
  importSource: {
    en: 'key of catalogue/sources.csv under which the list was found',
    vi: 'khóa trong catalogue/sources.csv ghi nơi có danh mục',
  },
  importCount: {
    en: 'how many databases the list holds; needed to write another number over a confirmed one',
    vi: 'số cơ sở dữ liệu của danh mục; cần khi ghi khác con số đã xác nhận',
  },
  importWrite: {
    en: 'write databases.csv, list-members.csv and database-lists.csv',
    vi: 'ghi databases.csv, list-members.csv và database-lists.csv',
  },
  lock: {
    en: 'writes lock.csv: addresses and level histories that must not change by an edit',
    vi: 'ghi lock.csv: địa chỉ và lịch sử cấp độ không được đổi khi sửa cấu hình',
  },
  explainCode: {
    en: 'prints the form of a message by its code: reason and fix',
    vi: 'in khuôn của thông báo theo mã: lý do và cách sửa',
  },
  config: { en: 'config folder (default: config)', vi: 'thư mục cấu hình (mặc định: config)' },
  asOf: {
    en: 'day for which dated facts are asked, YYYY-MM-DD (default: today in Ha Noi)',
    vi: 'ngày xét các dữ kiện có thời hạn, YYYY-MM-DD (mặc định: hôm nay theo giờ Hà Nội)',
  },
  environment: {
    en: 'environment, a file of config/environments (default: local)',
    vi: 'môi trường, một tệp trong config/environments (mặc định: local)',
  },
  strict: { en: 'warnings count as errors', vi: 'coi cảnh báo là lỗi' },
  notices: { en: 'list notices one by one, not only their number', vi: 'liệt kê từng lưu ý, không chỉ đếm' },
  warnings: {
    en: 'list every warning, not only the first five of a kind',
    vi: 'liệt kê mọi cảnh báo, không chỉ năm cảnh báo đầu của mỗi loại',
  },
  issueFormat: { en: 'form of the issues: text, json or sarif', vi: 'dạng của các vấn đề: text, json hoặc sarif' },
  tableFormat: { en: 'form of the table: text, json or csv', vi: 'dạng của bảng: text, json hoặc csv' },
  reportFormat: { en: 'form of the report: markdown, csv or json', vi: 'dạng của báo cáo: markdown, csv hoặc json' },
  out: { en: 'folder of the output (default: cdktf.out)', vi: 'thư mục kết quả (mặc định: cdktf.out)' },
  stack: { en: 'write only this stack; may be repeated', vi: 'chỉ ghi stack này; có thể lặp lại' },
  checkSchema: { en: 'write nothing; exit 1 if a file is stale', vi: 'không ghi; thoát 1 nếu có tệp đã cũ' },
  checkApprovers: {
    en: 'approvers: exit 1 if this file (CODEOWNERS) says otherwise',
    vi: 'approvers: thoát 1 nếu tệp này (CODEOWNERS) ghi khác',
  },
  base: {
    en: 'config folder of the target branch: flags what one change must not hold together',
    vi: 'thư mục cấu hình của nhánh đích: báo những gì không được đi chung một thay đổi',
  },
  checkLock: { en: 'write nothing; exit 1 if the file is stale', vi: 'không ghi; thoát 1 nếu tệp đã cũ' },
  listName: {
    en: 'stacks, tenants, systems, agreements, datasets, databases, approvers, access or waivers',
    vi: 'stacks, tenants, systems, agreements, datasets, databases, approvers, access hoặc waivers',
  },
  reportName: {
    en: 'capacity, controls, databases, deadlines, environments or obligations',
    vi: 'capacity, controls, databases, deadlines, environments hoặc obligations',
  },
  framework: {
    en: 'controls: of this framework alone',
    vi: 'controls: chỉ của khung này',
  },
  codeName: { en: 'code that stands behind "error"', vi: 'mã đứng sau chữ "lỗi"' },
});
