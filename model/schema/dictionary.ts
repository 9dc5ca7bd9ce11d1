import { z } from 'zod';
import { sources } from './catalogue';
import { bilingual, field, formed, listOf } from './scalars';
import { confidence, termId } from './words';

/** Two numbers, compared as numbers: 1.10 is later than 1.9. */
export const dictionaryVersion = () => formed(/^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/, 'two numbers and a dot', '1.0');

const term = () =>
  z.strictObject({
    id: field(termId(), 'Id, as the dictionary writes it', 'Mã đúng như trong từ điển'),
    name: field(bilingual(), 'Name', 'Tên'),
    definition: field(bilingual(600).optional(), 'Definition', 'Định nghĩa'),
    since: field(dictionaryVersion(), 'First version that has it', 'Phiên bản đầu tiên có thuật ngữ'),
    retired: field(
      dictionaryVersion().optional(),
      'First version in which it must no longer be used',
      'Phiên bản đầu tiên không còn dùng thuật ngữ',
    ),
    replacedBy: field(termId().optional(), 'Term to use instead', 'Thuật ngữ dùng thay'),
    source: field(sources(), 'Source keys', 'Khóa nguồn'),
    confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
  });

/** `catalogue/dictionary.yaml`: what is known of the shared data dictionary (Decision 2439/QĐ-TTg). */
export const dictionaryFile = z.strictObject({
  version: field(dictionaryVersion(), 'Version that is in force', 'Phiên bản đang áp dụng'),
  note: field(bilingual(600).optional(), 'What is known of it, and what is not', 'Điều đã biết và chưa biết'),
  source: field(sources(), 'Source keys', 'Khóa nguồn'),
  confidence: field(confidence(), 'How sure', 'Độ tin cậy'),
  terms: field(
    listOf(term(), 500).optional(),
    'Terms; only those that a source gives; absent: none is known',
    'Các thuật ngữ; chỉ ghi thuật ngữ có nguồn; không ghi: chưa biết thuật ngữ nào',
  ),
});

export type DictionaryFile = z.output<typeof dictionaryFile>;
export type Term = NonNullable<DictionaryFile['terms']>[number];
