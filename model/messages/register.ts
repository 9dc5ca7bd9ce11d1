import { defineMessages } from './define';

/** The catalogue: agencies, provinces, communes, databases, law. */
export const REGISTER = defineMessages({
  'source-unknown': {
    severity: 'error',
    reason: {
      en: 'source "{source}" is not in catalogue/sources.csv',
      vi: 'nguồn "{source}" không có trong catalogue/sources.csv',
    },
    fix: { en: 'add the source there, or use one that is', vi: 'thêm nguồn vào tệp đó, hoặc dùng một nguồn đã có' },
  },
  'agency-unknown': {
    severity: 'error',
    reason: {
      en: 'agency "{agency}" is not in the register on this day',
      vi: 'cơ quan "{agency}" không có trong danh bạ tại ngày này',
    },
    fix: {
      en: 'use the id of the register (catalogue/agencies.csv, catalogue/provinces.csv)',
      vi: 'dùng mã trong danh bạ (catalogue/agencies.csv, catalogue/provinces.csv)',
    },
  },
  'province-unknown': {
    severity: 'error',
    reason: {
      en: 'province "{province}" is not in catalogue/provinces.csv',
      vi: 'tỉnh, thành phố "{province}" không có trong catalogue/provinces.csv',
    },
    fix: { en: 'use an id of that file', vi: 'dùng một mã trong tệp đó' },
  },
  'commune-unknown': {
    severity: 'error',
    reason: {
      en: 'commune-level unit "{code}" is not in catalogue/communes.csv',
      vi: 'đơn vị cấp xã "{code}" không có trong catalogue/communes.csv',
    },
    fix: { en: 'use a statistics code of that file', vi: 'dùng một mã thống kê trong tệp đó' },
  },
  'instrument-unknown': {
    severity: 'error',
    reason: {
      en: 'instrument "{instrument}" is not in catalogue/instruments.yaml',
      vi: 'văn bản "{instrument}" không có trong catalogue/instruments.yaml',
    },
    fix: { en: 'use an id of that file', vi: 'dùng một mã trong tệp đó' },
  },
  'id-reserved': {
    severity: 'error',
    reason: { en: 'id "{id}" is reserved', vi: 'mã "{id}" là mã dành riêng' },
    fix: {
      en: 'choose another: ndc, kube, default, ndc-…, kube-… and, for agencies, hub and …-c with two digits belong to the platform',
      vi: 'chọn mã khác: ndc, kube, default, ndc-…, kube-… và, với cơ quan, hub và …-c kèm hai chữ số là của nền tảng',
    },
  },
  'id-reads-as-group': {
    severity: 'error',
    reason: {
      en: 'a system with the id "{id}" would give its group the name of another: agency:…:{id}:…',
      vi: 'hệ thống mang mã "{id}" sẽ làm nhóm của nó trùng tên với nhóm khác: agency:…:{id}:…',
    },
    fix: {
      en: 'choose another: dataset, vendor and view stand for other things in the names of groups',
      vi: 'chọn mã khác: dataset, vendor và view có nghĩa khác trong tên nhóm',
    },
  },
  'name-foreign-letter': {
    severity: 'error',
    reason: {
      en: 'name "{name}" holds "{letter}", which can pass for a letter of the Vietnamese alphabet and is none',
      vi: 'tên "{name}" có "{letter}", dễ nhầm với chữ cái tiếng Việt nhưng không phải',
    },
    fix: { en: 'write it with the letters of the Vietnamese alphabet', vi: 'viết bằng chữ cái tiếng Việt' },
  },
  'database-without-system': {
    severity: 'notice',
    reason: {
      en: 'database "{database}" has no system: its owner is not known or no tenant',
      vi: 'cơ sở dữ liệu "{database}" chưa có hệ thống: chưa rõ chủ quản hoặc chủ quản chưa tham gia',
    },
    fix: { en: 'nothing, until the owner is known', vi: 'chưa cần làm gì cho đến khi xác định chủ quản' },
  },
});
