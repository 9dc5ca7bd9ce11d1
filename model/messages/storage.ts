import { defineMessages } from './define';

/** What systems keep: volumes, copies and restore tests. */
export const STORAGE = defineMessages({
  'database-without-copies': {
    severity: 'error',
    reason: {
      en: 'system "{system}" holds database "{database}" here and does not say where its copies stand',
      vi: 'hệ thống "{system}" đặt cơ sở dữ liệu "{database}" tại đây mà chưa ghi các bản sao nằm ở đâu',
    },
    fix: {
      en: 'enter storage.copies: every place of the data, the live one included, each with site and medium',
      vi: 'ghi storage.copies: mọi nơi lưu dữ liệu, kể cả nơi đang chạy, mỗi nơi gồm địa điểm và phương tiện',
    },
  },
  'storage-not-here': {
    severity: 'error',
    reason: {
      en: 'system "{system}" stands outside the cluster: the platform makes no volumes for it',
      vi: 'hệ thống "{system}" đặt ngoài cụm: nền tảng không tạo ổ lưu trữ cho hệ thống này',
    },
    fix: {
      en: 'remove volumes; copies and restore test may stay',
      vi: 'bỏ volumes; giữ được copies và restoreTest',
    },
  },
  'copy-site-unknown': {
    severity: 'error',
    reason: {
      en: 'a copy of "{system}" stands at site "{site}", which no environment declares',
      vi: 'một bản sao của "{system}" nằm ở địa điểm "{site}", chưa môi trường nào khai báo',
    },
    fix: {
      en: 'write a site of an environment file; one that holds copies alone is declared there with cpu and memory 0',
      vi: 'ghi một địa điểm có trong tệp môi trường; nơi chỉ giữ bản sao được khai báo với cpu và memory bằng 0',
    },
  },
  'copies-in-one-place': {
    severity: 'warning',
    reason: {
      en: 'all copies of "{system}" stand {how}: one fire or one fault takes all of them',
      vi: 'mọi bản sao của "{system}" đều {how}: một vụ cháy hay một lỗi là mất tất cả',
    },
    fix: {
      en: 'keep a copy at a second site and on a second medium, and enter it in storage.copies',
      vi: 'giữ thêm bản sao ở địa điểm thứ hai và trên phương tiện thứ hai, rồi ghi vào storage.copies',
    },
  },
  'copies-in-one-place-in-production': {
    severity: 'error',
    reason: {
      en: 'all copies of "{system}" stand {how}: one fire or one fault takes all of them',
      vi: 'mọi bản sao của "{system}" đều {how}: một vụ cháy hay một lỗi là mất tất cả',
    },
    fix: {
      en: 'keep a copy at a second site and on a second medium, and enter it in storage.copies',
      vi: 'giữ thêm bản sao ở địa điểm thứ hai và trên phương tiện thứ hai, rồi ghi vào storage.copies',
    },
  },
  'restore-test-missing': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" is protected as level {level} and names no restore test up to {day}',
      vi: 'hệ thống "{system}" được bảo vệ theo cấp độ {level} mà đến {day} chưa ghi lần khôi phục thử nào',
    },
    fix: {
      en: 'restore all of it from a copy, then enter the day in storage.restoreTest',
      vi: 'khôi phục thử toàn bộ dữ liệu từ một bản sao, rồi ghi ngày vào storage.restoreTest',
    },
  },
  'restore-test-missing-in-production': {
    severity: 'error',
    reason: {
      en: 'system "{system}" is protected as level {level} and names no restore test up to {day}',
      vi: 'hệ thống "{system}" được bảo vệ theo cấp độ {level} mà đến {day} chưa ghi lần khôi phục thử nào',
    },
    fix: {
      en: 'restore all of it from a copy, then enter the day in storage.restoreTest',
      vi: 'khôi phục thử toàn bộ dữ liệu từ một bản sao, rồi ghi ngày vào storage.restoreTest',
    },
  },
  'restore-test-old': {
    severity: 'warning',
    reason: {
      en: 'the last restore test of "{system}" was on {date}, more than 12 months ago',
      vi: 'lần khôi phục thử gần nhất của "{system}" là {date}, đã quá 12 tháng',
    },
    fix: {
      en: 'restore all of it from a copy again, then enter the day in storage.restoreTest',
      vi: 'khôi phục thử lại toàn bộ dữ liệu từ một bản sao, rồi ghi ngày vào storage.restoreTest',
    },
  },
  'database-provisioner-missing': {
    severity: 'error',
    reason: {
      en: 'system "{system}" asks for volumes, and cluster "{cluster}" of "{environment}" has no provisioner of databases',
      vi: 'hệ thống "{system}" cần ổ lưu trữ, mà cụm "{cluster}" của môi trường "{environment}" chưa có bộ cấp phát cho cơ sở dữ liệu',
    },
    fix: {
      en: 'enter databaseProvisioner of that cluster in the environment file, or place the system elsewhere',
      vi: 'ghi databaseProvisioner của cụm đó trong tệp môi trường, hoặc đặt hệ thống ở cụm khác',
    },
  },
  'volume-above-limit': {
    severity: 'error',
    reason: {
      en: 'volume "{volume}" of {size} is above "{ceiling}", the largest claim of quota profile "{profile}"',
      vi: 'ổ lưu trữ "{volume}" dung lượng {size} vượt "{ceiling}", mức lớn nhất của một yêu cầu trong hạn ngạch "{profile}"',
    },
    fix: {
      en: 'split it, or take a profile with larger claims',
      vi: 'chia nhỏ ổ lưu trữ, hoặc chọn mức hạn ngạch cho phép yêu cầu lớn hơn',
    },
  },
  'volumes-above-quota': {
    severity: 'error',
    reason: {
      en: 'volumes of "{system}" are {sum} together, above its quota requests.storage "{quota}"',
      vi: 'các ổ lưu trữ của "{system}" cộng lại là {sum}, vượt hạn ngạch requests.storage "{quota}"',
    },
    fix: {
      en: 'lower the sizes, or ask for more requests.storage in quota.compute',
      vi: 'giảm dung lượng, hoặc xin thêm requests.storage trong quota.compute',
    },
  },
});
