import type { z } from 'zod';
import { agreementFile } from './agreement';
import { CATALOGUE_KINDS } from './catalogue-kinds';
import { agencySuspensionFile, consentFile, decisionFile, directPathFile, refusalFile } from './consent';
import { csv, ID, kind, yaml } from './kind';
import { levelElsewhereFile, levelFile, regimesFile } from './level';
import { baselineFile } from './baseline';
import { chartLockFile } from './chart-lock';
import { componentFile } from './component';
import { environmentFile } from './environment';
import { platformFile } from './platform';
import { systemFile } from './system';
import { communePlacementRow, estateFile, lockRow, profileFile, tenantFile } from './tenant';
import { vendorContractFile } from './vendor';
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
  ...CATALOGUE_KINDS,
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
  refusal: kind({
    ...yaml,
    path: new RegExp(`^tenants/(?<agency>${ID})/refusals/(?<id>[A-Z0-9-]+)\\.yaml$`),
    shownPath: 'tenants/<agency>/refusals/<agreement>.yaml',
    schema: refusalFile,
    title: { en: 'Refusal of a connection', vi: 'Từ chối kết nối' },
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
  decision: kind({
    ...yaml,
    path: /^platform\/ndc\/decisions\/(?<id>[A-Z0-9-]+)\.yaml$/,
    shownPath: 'platform/ndc/decisions/<agreement>.yaml',
    schema: decisionFile,
    title: { en: 'Coordination decision of the NDC', vi: 'Văn bản điều phối của Trung tâm' },
  }),
  agencySuspension: kind({
    ...yaml,
    path: new RegExp(`^platform/ndc/suspensions/(?<id>${ID})\\.yaml$`),
    shownPath: 'platform/ndc/suspensions/<agency>.yaml',
    schema: agencySuspensionFile,
    title: { en: 'Suspension of an agency', vi: 'Tạm dừng kết nối của một cơ quan' },
  }),
  directPath: kind({
    ...yaml,
    path: /^baseline\/direct-paths\/(?<id>[A-Z0-9-]+)\.yaml$/,
    shownPath: 'baseline/direct-paths/<agreement>.yaml',
    schema: directPathFile,
    title: { en: 'Direct path past the hub', vi: 'Kết nối trực tiếp không qua nền tảng' },
  }),
  agreement: kind({
    ...yaml,
    path: /^agreements\/(?<id>[A-Z0-9-]+)\.yaml$/,
    shownPath: 'agreements/<agreement>.yaml',
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
  component: kind({
    ...yaml,
    path: new RegExp(`^platform/components/(?<id>${ID})\\.yaml$`),
    shownPath: 'platform/components/<id>.yaml',
    schema: componentFile,
    title: { en: 'Component of the platform', vi: 'Thành phần của nền tảng' },
  }),
  chartLock: kind({
    ...yaml,
    path: /^platform\/chart-lock\.yaml$/,
    shownPath: 'platform/chart-lock.yaml',
    schema: chartLockFile,
    title: { en: 'Lock of charts and images', vi: 'Tệp khóa chart và ảnh' },
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
