import type { z } from 'zod';
import { agreementFile, consentFile } from './agreement';
import {
  agencyRow,
  communeRow,
  communeTypeRow,
  databaseRow,
  datasetFile,
  glossaryRow,
  instrumentsFile,
  obligationsFile,
  provinceRow,
  provinceTypeRow,
  sourceRow,
} from './catalogue';
import { controlsFile } from './controls';
import { csv, ID, kind, yaml } from './kind';
import { levelElsewhereFile, levelFile, regimesFile } from './level';
import { baselineFile, environmentFile, platformFile } from './platform';
import { systemFile } from './system';
import { communePlacementRow, estateFile, lockRow, profileFile, tenantFile } from './tenant';
import { vendorContractFile, vendorRow } from './vendor';
import { waiverFile } from './waiver';

/** Every kind of file that may stand in a config folder. A file of no kind is refused. */
export const KINDS = {
  estate: kind({
    ...yaml,
    required: true,
    path: /^estate\.yaml$/,
    shownPath: 'estate.yaml',
    schema: estateFile,
    title: { en: 'Estate', vi: 'Toàn hệ thống' },
  }),
  lock: kind({
    ...csv,
    path: /^lock\.csv$/,
    shownPath: 'lock.csv',
    schema: lockRow,
    title: { en: 'Lock', vi: 'Tệp khóa' },
  }),
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
  tenant: kind({
    ...yaml,
    path: new RegExp(`^tenants/(?<agency>${ID})/tenant\\.yaml$`),
    shownPath: 'tenants/<agency>/tenant.yaml',
    schema: tenantFile,
    title: { en: 'Tenant', vi: 'Đơn vị tham gia' },
  }),
  system: kind({
    ...yaml,
    path: new RegExp(`^tenants/(?<agency>${ID})/systems/(?<id>${ID})\\.yaml$`),
    shownPath: 'tenants/<agency>/systems/<id>.yaml',
    schema: systemFile,
    title: { en: 'System', vi: 'Hệ thống thông tin' },
  }),
  communePlacement: kind({
    ...csv,
    path: new RegExp(`^tenants/(?<agency>${ID})/communes\\.csv$`),
    shownPath: 'tenants/<agency>/communes.csv',
    schema: communePlacementRow,
    title: { en: 'Placement of commune units', vi: 'Bố trí đơn vị cấp xã' },
  }),
  consent: kind({
    ...yaml,
    path: new RegExp(`^tenants/(?<agency>${ID})/consents/(?<id>[A-Z0-9-]+)\\.yaml$`),
    shownPath: 'tenants/<agency>/consents/<agreement>.yaml',
    schema: consentFile,
    title: { en: 'Connection confirmation', vi: 'Xác nhận kết nối' },
  }),
  vendorContract: kind({
    ...yaml,
    path: new RegExp(`^tenants/(?<agency>${ID})/vendors/(?<id>${ID})\\.yaml$`),
    shownPath: 'tenants/<agency>/vendors/<vendor>[-<contract>].yaml',
    schema: vendorContractFile,
    title: { en: 'Contract of a vendor', vi: 'Hợp đồng với nhà cung cấp' },
  }),
  platformConsent: kind({
    ...yaml,
    path: /^platform\/ndc\/consents\/(?<id>[A-Z0-9-]+)\.yaml$/,
    shownPath: 'platform/ndc/consents/<agreement>.yaml',
    schema: consentFile,
    title: { en: 'Connection confirmation of the NDC', vi: 'Xác nhận kết nối của Trung tâm' },
  }),
  agreement: kind({
    ...yaml,
    path: /^agreements\/(?<id>[A-Z0-9-]+)\.yaml$/,
    shownPath: 'agreements/<id>.yaml',
    schema: agreementFile,
    title: { en: 'Agreement', vi: 'Thỏa thuận chia sẻ dữ liệu' },
  }),
  profile: kind({
    ...yaml,
    required: true,
    path: new RegExp(`^baseline/profiles/(?<id>${ID})\\.yaml$`),
    shownPath: 'baseline/profiles/<id>.yaml',
    schema: profileFile,
    title: { en: 'Profile', vi: 'Mẫu đơn vị' },
  }),
  baseline: kind({
    ...yaml,
    required: true,
    path: /^baseline\/baseline\.yaml$/,
    shownPath: 'baseline/baseline.yaml',
    schema: baselineFile,
    title: { en: 'Baseline', vi: 'Mức nền' },
  }),
  level: kind({
    ...yaml,
    required: true,
    path: /^baseline\/levels\/(?<level>[1-4])\.yaml$/,
    shownPath: 'baseline/levels/<1..4>.yaml',
    schema: levelFile,
    title: { en: 'Security level', vi: 'Cấp độ an toàn hệ thống thông tin' },
  }),
  levelElsewhere: kind({
    ...yaml,
    required: true,
    path: /^baseline\/levels\/5\.yaml$/,
    shownPath: 'baseline/levels/5.yaml',
    schema: levelElsewhereFile,
    title: { en: 'Security level 5', vi: 'Cấp độ an toàn hệ thống thông tin 5' },
  }),
  regimes: kind({
    ...yaml,
    required: true,
    path: /^baseline\/regimes\.yaml$/,
    shownPath: 'baseline/regimes.yaml',
    schema: regimesFile,
    title: { en: 'Regimes of security levels', vi: 'Chế độ pháp luật về cấp độ an toàn hệ thống thông tin' },
  }),
  waiver: kind({
    ...yaml,
    path: new RegExp(`^baseline/waivers/(?<id>${ID})\\.yaml$`),
    shownPath: 'baseline/waivers/<id>.yaml',
    schema: waiverFile,
    title: { en: 'Waiver', vi: 'Miễn áp dụng' },
  }),
  platform: kind({
    ...yaml,
    required: true,
    path: /^platform\/platform\.yaml$/,
    shownPath: 'platform/platform.yaml',
    schema: platformFile,
    title: { en: 'Platform', vi: 'Nền tảng dùng chung' },
  }),
  environment: kind({
    ...yaml,
    required: true,
    path: new RegExp(`^environments/(?<id>${ID})\\.yaml$`),
    shownPath: 'environments/<id>.yaml',
    schema: environmentFile,
    title: { en: 'Environment', vi: 'Môi trường' },
  }),
} as const;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** What a valid file of a kind holds: the document, or one row of a CSV. */
export type ValueOf<K extends KindName> = z.output<(typeof KINDS)[K]['schema']>;
