import {
  agencyRow,
  communeRow,
  communeTypeRow,
  databaseRow,
  glossaryRow,
  instrumentsFile,
  obligationsFile,
  provinceRow,
  provinceTypeRow,
  sourceRow,
} from './catalogue';
import { controlsFile } from './controls';
import { databaseListRow, listMemberRow } from './database-lists';
import { datasetFile } from './dataset';
import { dictionaryFile } from './dictionary';
import { csv, ID, json, kind, xsd, yaml } from './kind';
import { jsonMessageSchema, xsdMessageSchema } from './message-schema';
import { vendorRow } from './vendor';

/** Kinds of file below `catalogue/`: facts, law, and what is shared. */
export const CATALOGUE_KINDS = {
  sources: kind({
    ...csv,
    required: true,
    path: /^catalogue\/sources\.csv$/,
    shownPath: 'catalogue/sources.csv',
    schema: sourceRow,
    title: { en: 'Sources', vi: 'Nguồn' },
  }),
  agencies: kind({
    ...csv,
    required: true,
    path: /^catalogue\/agencies\.csv$/,
    shownPath: 'catalogue/agencies.csv',
    schema: agencyRow,
    title: { en: 'Central bodies', vi: 'Cơ quan trung ương' },
  }),
  provinces: kind({
    ...csv,
    path: /^catalogue\/provinces\.csv$/,
    shownPath: 'catalogue/provinces.csv',
    schema: provinceRow,
    title: { en: 'Provincial units', vi: 'Đơn vị cấp tỉnh' },
  }),
  provinceTypes: kind({
    ...csv,
    path: /^catalogue\/province-types\.csv$/,
    shownPath: 'catalogue/province-types.csv',
    schema: provinceTypeRow,
    title: { en: 'Types of provincial units', vi: 'Loại đơn vị cấp tỉnh' },
  }),
  communes: kind({
    ...csv,
    path: /^catalogue\/communes\.csv$/,
    shownPath: 'catalogue/communes.csv',
    schema: communeRow,
    title: { en: 'Commune-level units', vi: 'Đơn vị cấp xã' },
  }),
  communeTypes: kind({
    ...csv,
    path: /^catalogue\/commune-types\.csv$/,
    shownPath: 'catalogue/commune-types.csv',
    schema: communeTypeRow,
    title: { en: 'Changes of type of commune-level units', vi: 'Thay đổi loại đơn vị cấp xã' },
  }),
  databases: kind({
    ...csv,
    path: /^catalogue\/databases\.csv$/,
    shownPath: 'catalogue/databases.csv',
    schema: databaseRow,
    title: { en: 'Databases', vi: 'Cơ sở dữ liệu' },
  }),
  databaseLists: kind({
    ...csv,
    path: /^catalogue\/database-lists\.csv$/,
    shownPath: 'catalogue/database-lists.csv',
    schema: databaseListRow,
    title: { en: 'Lists of databases', vi: 'Danh mục cơ sở dữ liệu' },
  }),
  listMembers: kind({
    ...csv,
    path: /^catalogue\/list-members\.csv$/,
    shownPath: 'catalogue/list-members.csv',
    schema: listMemberRow,
    title: { en: 'Members of the lists of databases', vi: 'Cơ sở dữ liệu có tên trong danh mục' },
  }),
  vendors: kind({
    ...csv,
    path: /^catalogue\/vendors\.csv$/,
    shownPath: 'catalogue/vendors.csv',
    schema: vendorRow,
    title: { en: 'Vendors', vi: 'Nhà cung cấp' },
  }),
  glossary: kind({
    ...csv,
    path: /^catalogue\/glossary\.csv$/,
    shownPath: 'catalogue/glossary.csv',
    schema: glossaryRow,
    title: { en: 'Glossary', vi: 'Thuật ngữ' },
  }),
  instruments: kind({
    ...yaml,
    required: true,
    path: /^catalogue\/instruments\.yaml$/,
    shownPath: 'catalogue/instruments.yaml',
    schema: instrumentsFile,
    title: { en: 'Instruments of law', vi: 'Văn bản pháp luật' },
  }),
  obligations: kind({
    ...yaml,
    path: /^catalogue\/obligations\/R\d{2}\.yaml$/,
    shownPath: 'catalogue/obligations/R<NN>.yaml',
    schema: obligationsFile,
    title: { en: 'Obligations of Dispatch 103/CĐ-TTg', vi: 'Nhiệm vụ theo Công điện 103/CĐ-TTg' },
  }),
  controls: kind({
    ...yaml,
    path: new RegExp(`^catalogue/controls/(?<id>${ID})\\.yaml$`),
    shownPath: 'catalogue/controls/<id>.yaml',
    schema: controlsFile,
    title: { en: 'Controls of a security framework', vi: 'Yêu cầu của một khung an ninh' },
  }),
  dataset: kind({
    ...yaml,
    path: new RegExp(`^catalogue/datasets/(?<id>${ID})\\.yaml$`),
    shownPath: 'catalogue/datasets/<id>.yaml',
    schema: datasetFile,
    title: { en: 'Dataset', vi: 'Bộ dữ liệu' },
  }),
  messageSchema: kind({
    ...json,
    path: new RegExp(`^catalogue/message-schemas/(?<id>${ID}-v[1-9]\\d{0,2})\\.schema\\.json$`),
    shownPath: 'catalogue/message-schemas/<dataset>-v<N>.schema.json',
    schema: jsonMessageSchema,
    title: { en: 'Message schema (JSON Schema)', vi: 'Cấu trúc thông điệp (JSON Schema)' },
  }),
  messageSchemaXsd: kind({
    ...xsd,
    path: new RegExp(`^catalogue/message-schemas/(?<id>${ID}-v[1-9]\\d{0,2})\\.xsd$`),
    shownPath: 'catalogue/message-schemas/<dataset>-v<N>.xsd',
    schema: xsdMessageSchema,
    title: { en: 'Message schema (XSD)', vi: 'Cấu trúc thông điệp (XSD)' },
  }),
  dictionary: kind({
    ...yaml,
    path: /^catalogue\/dictionary\.yaml$/,
    shownPath: 'catalogue/dictionary.yaml',
    schema: dictionaryFile,
    title: { en: 'Shared data dictionary', vi: 'Từ điển dữ liệu dùng chung' },
  }),
} as const;
