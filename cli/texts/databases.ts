import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** The report on databases, and what `ndc import databases` says. */
export const DATABASES = texts({
  title: { en: 'Databases and the official lists', vi: 'Cơ sở dữ liệu và các danh mục chính thức' },
  honesty: {
    en: 'Only what a source names is entered. "Confirmed" counts databases that a source names as members; a candidate is likely one, and no source says so.',
    vi: 'Chỉ ghi những gì có nguồn. "Đã xác nhận" đếm cơ sở dữ liệu có nguồn nói là có tên trong danh mục; ứng viên là cơ sở dữ liệu có khả năng có tên nhưng chưa nguồn nào nói rõ.',
  },
  lists: { en: 'Lists', vi: 'Danh mục' },
  databases: { en: 'Databases', vi: 'Cơ sở dữ liệu' },
  coverage: {
    en: '{members}{number}, {candidates} candidates, list {available}',
    vi: '{members}{number}, {candidates} ứng viên, {available} danh mục',
  },
  ofCount: { en: '{confirmed} of {count}', vi: '{confirmed} trên {count}' },
  confirmed: { en: '{share} confirmed as members', vi: 'đã xác nhận {share} cơ sở dữ liệu' },
  named: {
    en: '{share} named as {member}, by a source that is itself not confirmed',
    vi: '{share} cơ sở dữ liệu được nêu tên, theo nguồn chưa được xác nhận',
  },
  partlyNamed: {
    en: '{share} named as {member}, {doubted} of them by a source that is itself not confirmed',
    vi: '{share} cơ sở dữ liệu được nêu tên, trong đó {doubted} theo nguồn chưa được xác nhận',
  },
  member: { en: 'a member', vi: 'có tên' },
  members: { en: 'members', vi: 'có tên' },
  noNumber: { en: '; how many there are is not known', vi: '; chưa biết tổng số' },
  uncertainNumber: {
    en: '; the number {count} is {confidence}',
    vi: '; con số {count}: {confidence}',
  },
  available: { en: 'available', vi: 'đã có' },
  unavailable: { en: 'not available', vi: 'chưa có' },
  same: {
    en: 'the catalogue says what the list says: {list}',
    vi: 'danh mục trong kho cấu hình khớp với danh mục chính thức: {list}',
  },
  notWritten: {
    en: 'nothing written; run again with --write to take the list over',
    vi: 'chưa ghi gì; chạy lại với --write để ghi theo danh mục chính thức',
  },
  unsettled: {
    en: 'nothing can be written: fill the columns named under "needs" first',
    vi: 'chưa ghi được: trước hết điền các cột nêu ở mục "cần điền"',
  },
  otherCount: {
    en: 'nothing written: the file has {rows} databases, {list} holds {count} (confirmed); where the file is right, add --count {rows}',
    vi: 'chưa ghi gì: tệp có {rows} cơ sở dữ liệu, {list} có {count} (đã xác nhận); nếu tệp đúng thì thêm --count {rows}',
  },
  notTheCount: {
    en: 'nothing written: the file has {rows} databases, not {count} (--count)',
    vi: 'chưa ghi gì: tệp có {rows} cơ sở dữ liệu, không phải {count} (--count)',
  },
  yes: { en: 'yes', vi: 'có' },
  no: { en: 'no', vi: 'không' },
});

/** What an official list and the catalogue say differently, for people. */
export const DIFFERENCE = {
  new: { en: 'new', vi: 'mới' },
  'other-id': { en: 'has another id', vi: 'đã có mã khác' },
  name: { en: 'name', vi: 'tên' },
  owner: { en: 'owner', vi: 'chủ quản' },
  kind: { en: 'kind', vi: 'loại' },
  member: { en: 'member', vi: 'có tên trong danh mục' },
  gone: { en: 'not in the list', vi: 'không có trong danh mục' },
  count: { en: 'number', vi: 'số lượng' },
  whole: { en: 'list available', vi: 'có danh mục' },
} as const satisfies Readonly<Record<string, Text>>;

/** Words of the catalogue that stand in a difference. */
export const CATALOGUE_WORDS: ReadonlyMap<string, Text> = new Map([
  ['candidate', { en: 'candidate', vi: 'ứng viên' }],
  ['confirmed', { en: 'confirmed', vi: 'đã xác nhận' }],
  ['inferred', { en: 'inferred', vi: 'suy luận' }],
  ['secondary', { en: 'secondary', vi: 'nguồn thứ cấp' }],
  ['unverified', { en: 'unverified', vi: 'chưa kiểm chứng' }],
  ['unknown', { en: 'unknown', vi: 'chưa rõ' }],
  ['false', { en: 'no', vi: 'chưa' }],
  ['true', { en: 'yes', vi: 'có' }],
]);
