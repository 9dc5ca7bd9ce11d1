import { defineMessages } from './define';

/** The lock of what is installed of others: charts and the images that they run. */
export const CHARTS = defineMessages({
  'chart-below-floor': {
    severity: 'error',
    reason: {
      en: 'chart "{chart}" is locked at "{version}", which has a known fault: {source}',
      vi: 'chart "{chart}" khóa ở phiên bản "{version}", phiên bản này có lỗi đã biết: {source}',
    },
    fix: {
      en: 'write a mended version and its digest, and mirror it',
      vi: 'ghi phiên bản đã sửa lỗi cùng mã băm, rồi sao về kho ảnh nội bộ',
    },
  },
  'image-below-floor': {
    severity: 'error',
    reason: {
      en: 'image "{image}" is locked at "{tag}", which has a known fault: {source}',
      vi: 'ảnh "{image}" khóa ở thẻ "{tag}", thẻ này có lỗi đã biết: {source}',
    },
    fix: {
      en: 'write a mended version and its digest, and mirror it',
      vi: 'ghi phiên bản đã sửa lỗi cùng mã băm, rồi sao về kho ảnh nội bộ',
    },
  },
  'locked-chart-unused': {
    severity: 'warning',
    reason: { en: 'no component installs chart "{chart}"', vi: 'không thành phần nào cài đặt chart "{chart}"' },
    fix: {
      en: 'remove it from the lock, or name it in platform/components/',
      vi: 'bỏ khỏi tệp khóa, hoặc ghi vào một thành phần trong platform/components/',
    },
  },
  'locked-chart-without-images': {
    severity: 'warning',
    reason: {
      en: 'chart "{chart}" is locked without an image: what it runs would come from anywhere',
      vi: 'chart "{chart}" khóa mà không có ảnh nào: ảnh chạy thật có thể đến từ bất kỳ đâu',
    },
    fix: { en: 'list every image that it runs', vi: 'ghi mọi ảnh mà chart chạy' },
  },
  'image-locked-twice': {
    severity: 'error',
    reason: {
      en: 'image "{image}" stands twice under chart "{chart}": nobody can say which one is run',
      vi: 'ảnh "{image}" ghi hai lần dưới chart "{chart}": không biết chạy ảnh nào',
    },
    fix: { en: 'keep one of them', vi: 'giữ lại một dòng' },
  },
  'mirror-path-shared': {
    severity: 'error',
    reason: {
      en: '"{source}" and "{first}" fall on the same path "{path}" of the mirror',
      vi: '"{source}" và "{first}" trùng một đường dẫn "{path}" trên kho ảnh nội bộ',
    },
    fix: {
      en: 'take both from one publisher: the mirror keeps the path and drops the host',
      vi: 'lấy cả hai từ một nơi phát hành: kho ảnh nội bộ giữ đường dẫn và bỏ tên máy chủ',
    },
  },
  'image-of-two-digests': {
    severity: 'error',
    reason: {
      en: '"{image}" is locked with the digest "{digest}", elsewhere with "{first}"',
      vi: '"{image}" khóa với mã băm "{digest}", chỗ khác lại là "{first}"',
    },
    fix: {
      en: 'pull it, compare and write the one digest in both places',
      vi: 'tải về, đối chiếu rồi ghi cùng một mã băm ở cả hai chỗ',
    },
  },
  'digest-missing': {
    severity: 'error',
    reason: {
      en: '"{item}" is installed in production and its digest is unknown',
      vi: '"{item}" được cài đặt ở môi trường production mà chưa biết mã băm',
    },
    fix: {
      en: 'pull it, read it and write its digest; ndc mirror list names them all',
      vi: 'tải về, kiểm tra rồi ghi mã băm; xem tất cả bằng ndc mirror list',
    },
  },
  'digest-unknown-in-example': {
    severity: 'warning',
    reason: {
      en: 'the digest of "{item}" is unknown: outside an example production would be refused',
      vi: 'chưa biết mã băm của "{item}": nếu không phải ví dụ thì môi trường production bị từ chối',
    },
    fix: {
      en: 'nothing in an example; production needs the digest',
      vi: 'ví dụ thì không cần làm gì; môi trường production phải có mã băm',
    },
  },
  'digest-unknown': {
    severity: 'notice',
    reason: { en: 'the digest of "{item}" is unknown', vi: 'chưa biết mã băm của "{item}"' },
    fix: {
      en: 'nothing here; production needs the digest',
      vi: 'ở đây không cần làm gì; môi trường production phải có mã băm',
    },
  },
});
