import { z } from 'zod';
import { fact, known } from './catalogue';
import { boolean, field, id, integer, oneOf, text } from './scalars';
import { confidence } from './words';

/** `catalogue/database-lists.csv`: official lists of databases, and instruments or texts that name some. */
export const databaseListRow = z.strictObject({
  id: field(id(), 'Stable id', 'Mã ổn định'),
  name_vi: field(text(), 'Name in Vietnamese', 'Tên tiếng Việt'),
  name_en: field(text(), 'Name in English', 'Tên tiếng Anh'),
  kind: field(
    oneOf('list', 'mention'),
    'list: an official list; mention: a text that names databases without being a list of them',
    'list: danh mục chính thức; mention: văn bản có nêu tên cơ sở dữ liệu nhưng không phải danh mục',
  ),
  instrument: field(id(), 'Instrument that it belongs to', 'Văn bản ban hành'),
  amended_by: field(known(id()), 'Instrument that amends it', 'Văn bản sửa đổi'),
  count: field(known(integer(1, 9999)), 'How many databases it holds', 'Số cơ sở dữ liệu trong danh mục'),
  count_confidence: field(known(confidence()), 'How sure that number is', 'Độ tin cậy của số đó'),
  available: field(
    boolean(),
    'true: every member is known from a source; false: the list itself was not found',
    'true: đã biết đủ thành phần từ nguồn; false: chưa tìm được bản danh mục',
  ),
  note: field(known(text()), 'Note', 'Ghi chú'),
  ...fact(),
});

/** `catalogue/list-members.csv`: which database stands in which list. */
export const listMemberRow = z.strictObject({
  list: field(id(), 'List of catalogue/database-lists.csv', 'Danh mục trong catalogue/database-lists.csv'),
  database: field(id(), 'Database of catalogue/databases.csv', 'Cơ sở dữ liệu trong catalogue/databases.csv'),
  membership: field(
    oneOf('confirmed', 'candidate'),
    'confirmed: a source says that it stands there; candidate: a source makes it likely, none says so',
    'confirmed: có nguồn nói có tên; candidate: nguồn cho thấy có khả năng, chưa nguồn nào nói rõ',
  ),
  note: field(known(text()), 'Note', 'Ghi chú'),
  ...fact(),
});

export type DatabaseListRow = z.output<typeof databaseListRow>;
export type ListMemberRow = z.output<typeof listMemberRow>;
