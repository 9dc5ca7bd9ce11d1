import { defineMessages } from './define';

/** Message schemas: JSON Schema and XSD files, and what they say of their dataset. */
export const MESSAGE_SCHEMAS = defineMessages({
  'json-syntax': {
    severity: 'error',
    reason: { en: 'this is no JSON, at "{near}"', vi: 'không đọc được như JSON, tại "{near}"' },
    fix: {
      en: 'put keys and texts in double quotes, a comma between members and none after the last; comments and null are not accepted',
      vi: 'đặt khóa và văn bản trong dấu nháy kép, dấu phẩy giữa các phần tử và không có sau phần tử cuối; không nhận chú thích và null',
    },
  },
  'xml-syntax': {
    severity: 'error',
    reason: { en: 'this is not well-formed XML, after "{near}"', vi: 'không phải XML đúng quy cách, sau "{near}"' },
    fix: {
      en: 'check tags, quotes and namespaces up to this place',
      vi: 'kiểm tra thẻ, dấu nháy và không gian tên cho đến chỗ này',
    },
  },
  'xml-not-accepted': {
    severity: 'error',
    reason: {
      en: '{what} is not accepted: it can change what the file says',
      vi: 'không nhận {what}: có thể làm đổi nội dung của tệp',
    },
    fix: { en: 'remove it; write UTF-8', vi: 'bỏ đi; viết bằng UTF-8' },
  },
  'xsd-element-not-accepted': {
    severity: 'error',
    reason: {
      en: 'element "{element}" is not accepted in a message schema: it is whole in one file and leaves nothing open',
      vi: 'không nhận phần tử "{element}" trong cấu trúc thông điệp: cấu trúc phải đủ trong một tệp và không để ngỏ',
    },
    fix: {
      en: 'use one of the accepted elements of XML Schema',
      vi: 'dùng một trong các phần tử XML Schema được nhận',
    },
  },
  'message-schema-of-no-dataset': {
    severity: 'error',
    reason: {
      en: 'message schema "{schema}" is of dataset "{dataset}", which is not in the sharing catalogue',
      vi: 'cấu trúc thông điệp "{schema}" là của bộ dữ liệu "{dataset}", không có trong danh mục chia sẻ',
    },
    fix: {
      en: 'name the file by a dataset and a version, as in dat-dai-v1',
      vi: 'đặt tên tệp theo bộ dữ liệu và phiên bản, ví dụ dat-dai-v1',
    },
  },
  'message-schema-twice': {
    severity: 'error',
    reason: {
      en: 'there are two message schemas "{schema}", the other one at {first}',
      vi: 'có hai cấu trúc thông điệp "{schema}", cấu trúc kia tại {first}',
    },
    fix: {
      en: 'keep one schema for one version of a dataset',
      vi: 'mỗi phiên bản của bộ dữ liệu chỉ giữ một cấu trúc',
    },
  },
  'message-schema-definition-unknown': {
    severity: 'error',
    reason: { en: 'there is no definition "{reference}"', vi: 'không có định nghĩa "{reference}"' },
    fix: { en: 'add it under $defs, or use one that is there', vi: 'thêm vào $defs, hoặc dùng một định nghĩa đã có' },
  },
  'message-field-without-term': {
    severity: 'warning',
    reason: {
      en: 'field "{field}" of message schema "{schema}" has no term of the dictionary',
      vi: 'trường "{field}" của cấu trúc thông điệp "{schema}" không gắn với thuật ngữ nào trong từ điển',
    },
    fix: {
      en: 'name it as a field of the dataset that has a term, or add "{keyword}" with the term',
      vi: 'đặt tên theo một trường của bộ dữ liệu đã có thuật ngữ, hoặc thêm "{keyword}" kèm thuật ngữ',
    },
  },
  'message-schema-lacks-field': {
    severity: 'warning',
    reason: {
      en: 'message schema "{schema}" carries no field "{field}" of its dataset',
      vi: 'cấu trúc thông điệp "{schema}" không có trường "{field}" của bộ dữ liệu',
    },
    fix: {
      en: 'add the field to a new version of the schema, or remove it from the dataset',
      vi: 'thêm trường vào phiên bản mới của cấu trúc, hoặc bỏ khỏi bộ dữ liệu',
    },
  },
  'message-schema-unknown': {
    severity: 'error',
    reason: {
      en: 'message schema "{schema}" is not in catalogue/message-schemas/',
      vi: 'cấu trúc thông điệp "{schema}" không có trong catalogue/message-schemas/',
    },
    fix: { en: 'enter it there, or use one that is', vi: 'thêm vào thư mục đó, hoặc dùng một cấu trúc đã có' },
  },
  'message-schema-of-other-dataset': {
    severity: 'error',
    reason: {
      en: 'message schema "{schema}" is of dataset "{dataset}", which this interface does not carry',
      vi: 'cấu trúc thông điệp "{schema}" là của bộ dữ liệu "{dataset}", không truyền qua interface này',
    },
    fix: { en: 'use a schema of one of its datasets', vi: 'dùng cấu trúc của một bộ dữ liệu truyền qua interface' },
  },
});
