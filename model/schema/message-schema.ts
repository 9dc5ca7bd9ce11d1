import { z } from 'zod';
import { EDITOR_SCHEMA, field, formed, listOf, mapOf, oneOf, text } from './scalars';
import { termId } from './words';

/** `<dataset>-v<N>`: the name of a message schema, and of its file. */
export const MESSAGE_SCHEMA_ID = /^(?<dataset>[a-z][a-z0-9-]*)-v[1-9]\d{0,2}$/;

const propertyName = () => formed(/^[A-Za-z_][A-Za-z0-9_-]{0,79}$/, 'a property name', 'MaHoatDong');
const localReference = () => formed(/^#\/\$defs\/[A-Za-z_][A-Za-z0-9_-]{0,79}$/, 'a local reference', '#/$defs/DiaChi');

/** A whole number that stands without quotes, as JSON has it. */
function count() {
  const max = 1_000_000_000;
  const schema = z.number().superRefine((value, context) => {
    if (Number.isInteger(value) && value >= 0 && value <= max) return;
    const params = { value: String(value), min: '0', max: String(max) };
    context.issues.push({ code: 'custom', input: value, params: { refusal: 'not-a-number', params } });
  });
  EDITOR_SCHEMA.add(schema, { type: 'integer', minimum: 0, maximum: max });
  return schema;
}

/** The part of JSON Schema (draft 2020-12) that a message schema may use: what a gateway can check in one pass. */
export interface SchemaNode {
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly items?: SchemaNode | undefined;
  readonly $ref?: string | undefined;
  readonly 'x-term'?: string | undefined;
}

const described = {
  title: field(text().optional(), 'Title', 'Tiêu đề'),
  description: field(text(1000).optional(), 'Description', 'Mô tả'),
};

const bounds = {
  enum: field(listOf(text(), 500).optional(), 'Allowed texts', 'Các giá trị được phép'),
  const: field(text().optional(), 'The one allowed text', 'Giá trị duy nhất được phép'),
  pattern: field(text(500).optional(), 'Regular expression', 'Biểu thức chính quy'),
  format: field(
    oneOf('date', 'date-time', 'time', 'duration', 'email', 'uri', 'uuid', 'ipv4', 'ipv6').optional(),
    'Form of a text',
    'Dạng của văn bản',
  ),
  minLength: field(count().optional(), 'Shortest text', 'Độ dài tối thiểu'),
  maxLength: field(count().optional(), 'Longest text', 'Độ dài tối đa'),
  minimum: field(z.number().optional(), 'Smallest number', 'Số nhỏ nhất'),
  maximum: field(z.number().optional(), 'Largest number', 'Số lớn nhất'),
  minItems: field(count().optional(), 'Fewest items', 'Số mục tối thiểu'),
  maxItems: field(count().optional(), 'Most items', 'Số mục tối đa'),
};

const required = () =>
  field(listOf(propertyName(), 200).optional(), 'Properties that must be there', 'Các thuộc tính bắt buộc');
const closed = () => field(z.boolean().optional(), 'false: no other property', 'false: không có thuộc tính nào khác');

const schemaNode: z.ZodType<SchemaNode> = z.strictObject({
  type: field(
    oneOf('object', 'array', 'string', 'integer', 'number', 'boolean').optional(),
    'Type; absent with $ref',
    'Kiểu; không ghi khi dùng $ref',
  ),
  ...described,
  'x-term': field(
    termId().optional(),
    'Term of the dictionary; else that of the dataset’s field of the same name',
    'Thuật ngữ trong từ điển; nếu không ghi thì theo trường cùng tên của bộ dữ liệu',
  ),
  $ref: field(localReference().optional(), 'Definition of $defs', 'Định nghĩa trong $defs'),
  get properties() {
    return field(mapOf(propertyName(), schemaNode, 200).optional(), 'Properties', 'Các thuộc tính');
  },
  required: required(),
  additionalProperties: closed(),
  get items() {
    return field(schemaNode.optional(), 'Schema of each item', 'Cấu trúc của mỗi mục');
  },
  ...bounds,
});

/** `catalogue/message-schemas/<dataset>-v<N>.schema.json`. */
export const jsonMessageSchema = z.strictObject({
  $schema: field(
    oneOf('https://json-schema.org/draft/2020-12/schema'),
    'Draft of JSON Schema',
    'Phiên bản JSON Schema',
  ),
  ...described,
  type: field(oneOf('object'), 'A message is an object', 'Thông điệp là một đối tượng'),
  properties: field(mapOf(propertyName(), schemaNode, 200), 'Properties', 'Các thuộc tính'),
  required: required(),
  additionalProperties: closed(),
  $defs: field(
    mapOf(propertyName(), schemaNode, 100).optional(),
    'Definitions that $ref names',
    'Các định nghĩa mà $ref nêu tên',
  ),
});

/** What the reader finds in `catalogue/message-schemas/<dataset>-v<N>.xsd`: the leaves of the message. */
export const xsdMessageSchema = z.strictObject({
  fields: field(
    listOf(
      z.strictObject({
        name: field(propertyName(), 'Element or attribute', 'Phần tử hoặc thuộc tính'),
        term: field(termId().optional(), 'Attribute ndc:term', 'Thuộc tính ndc:term'),
      }),
      1000,
    ),
    'Elements and attributes that hold a value',
    'Phần tử, thuộc tính có giá trị',
  ),
});

export type JsonMessageSchema = z.output<typeof jsonMessageSchema>;
export type XsdMessageSchema = z.output<typeof xsdMessageSchema>;
