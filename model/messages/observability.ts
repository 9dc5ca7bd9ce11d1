import { defineMessages } from './define';

/** Where backups lie, and who is told of alerts. */
export const OBSERVABILITY = defineMessages({
  'backup-at-its-own-site': {
    severity: 'error',
    reason: {
      en: 'cluster "{cluster}" stands at site "{site}", and no store for backups stands at another site',
      vi: 'cụm "{cluster}" đặt tại địa điểm "{site}" mà không có kho sao lưu nào ở địa điểm khác',
    },
    fix: {
      en: 'add a store at another site: a backup beside what it copies is lost with it',
      vi: 'thêm một kho ở địa điểm khác: bản sao lưu đặt cạnh bản gốc sẽ mất cùng bản gốc',
    },
  },
  'backup-store-site-unknown': {
    severity: 'error',
    reason: {
      en: 'a store for backups stands at site "{site}", which is not declared',
      vi: 'có một kho sao lưu đặt tại địa điểm "{site}" chưa được khai báo',
    },
    fix: { en: 'name a site that stands under sites', vi: 'ghi tên một địa điểm có trong sites' },
  },
  'alerts-of-no-tenant': {
    severity: 'error',
    reason: {
      en: 'alerts of agency "{agency}" have a receiver, and no tenant is of that agency',
      vi: 'cảnh báo của cơ quan "{agency}" có nơi nhận, nhưng không có đơn vị nào thuộc cơ quan đó',
    },
    fix: {
      en: 'write the id of an agency that has a tenant, or remove the receiver',
      vi: 'ghi mã của cơ quan có đơn vị thuê, hoặc bỏ nơi nhận',
    },
  },
});
