import type { Text } from '../../model/messages/define';
import type { ArchiveFault } from '../../review/charts/refused';
import type { MirrorFault } from '../mirror/registry';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

export const MIRROR_HELP = texts({
  mirror: {
    en: 'charts and images of others: what the mirror must hold, and the archives from it',
    vi: 'chart và ảnh của bên khác: kho ảnh nội bộ phải có gì, và lấy tệp chart từ đó',
  },
  list: {
    en: 'prints every chart and image that the environment installs, with its digest and its place in the mirror',
    vi: 'in mọi chart và ảnh mà môi trường cài đặt, kèm mã băm và vị trí trên kho ảnh nội bộ',
  },
  pull: {
    en: 'compares the archives of charts with the lock and puts them beside the output',
    vi: 'đối chiếu tệp chart với tệp khóa rồi đặt cạnh thư mục kết quả',
  },
  format: {
    en: 'text, json, csv; skopeo: YAML of skopeo sync; images: a source and a destination in each line; both leave out charts',
    vi: 'text, json, csv; skopeo: YAML của skopeo sync; images: mỗi dòng một nguồn và một đích; cả hai không kèm chart',
  },
  from: {
    en: 'folder with archives <chart>-<version>.tgz (default: the mirror of the environment, over HTTPS)',
    vi: 'thư mục có các tệp <chart>-<phiên bản>.tgz (mặc định: kho ảnh nội bộ của môi trường, qua HTTPS)',
  },
  record: {
    en: 'write the digests found into the lock where it says unknown',
    vi: 'ghi mã băm tìm được vào tệp khóa ở những chỗ còn ghi unknown',
  },
});

export const MIRROR = texts({
  unknown: {
    en: '{unknown} of {all} have no digest in the lock yet, and are named by tag or version',
    vi: '{unknown} trên {all} mục chưa có mã băm trong tệp khóa, nên được gọi theo thẻ hoặc phiên bản',
  },
  nothing: {
    en: 'environment {environment} installs no charts of others',
    vi: 'môi trường {environment} không cài chart nào của bên khác',
  },
  skopeo: {
    en: 'skopeo sync --src yaml --dest dir --scoped --all --preserve-digests FILE FOLDER, to carry images into a closed network; from there into the mirror by ndc mirror list --format images',
    vi: 'skopeo sync --src yaml --dest dir --scoped --all --preserve-digests FILE FOLDER, để đưa ảnh vào mạng kín; từ đó vào kho ảnh nội bộ theo ndc mirror list --format images',
  },
  verified: { en: 'verified: {chart} {version} -> {file}', vi: 'đã đối chiếu: {chart} {version} -> {file}' },
  recorded: {
    en: 'recorded in {file}: {chart} {version} {digest}',
    vi: 'đã ghi vào {file}: {chart} {version} {digest}',
  },
  removed: {
    en: 'removed: {file}, which is not what the lock pins',
    vi: 'đã xóa: {file}, không đúng với tệp khóa',
  },
  noFolder: {
    en: '{file} is a link or a file; archives go into a folder of this output alone: remove it',
    vi: '{file} là liên kết hoặc tệp; tệp chart chỉ được đặt trong thư mục riêng của kết quả này: hãy xóa nó',
  },
  refused: { en: 'refused: {chart} {version}', vi: 'từ chối: {chart} {version}' },
  refusedLock: {
    en: 'the lock was changed meanwhile; nothing is recorded',
    vi: 'tệp khóa đã bị sửa trong lúc chạy; không ghi gì',
  },
  tally: { en: '{good} verified, {bad} refused', vi: '{good} đã đối chiếu, {bad} bị từ chối' },
});

/** Why an archive is refused. */
export const WHY = texts({
  noFile: { en: 'there is no file {file}', vi: 'không có tệp {file}' },
  noPlainFile: { en: '{file} is not a plain file', vi: '{file} không phải tệp thường' },
  tooLarge: { en: 'it is larger than {limit} MiB', vi: 'lớn hơn {limit} MiB' },
  differs: {
    en: 'its digest is {found}, the lock says {locked}',
    vi: 'mã băm là {found}, tệp khóa ghi {locked}',
  },
  unknown: {
    en: 'the lock does not know its digest; it is {found}: read the chart, then write this down (--record)',
    vi: 'tệp khóa chưa có mã băm; mã băm là {found}: kiểm tra chart rồi ghi lại (--record)',
  },
  otherChart: {
    en: 'it holds chart {name} {version}',
    vi: 'bên trong là chart {name} {version}',
  },
});

export const ARCHIVE_FAULTS: Readonly<Record<ArchiveFault, Text>> = {
  'not-gzip': { en: 'it is not packed with gzip', vi: 'không được nén bằng gzip' },
  'cut-off': { en: 'it is cut off', vi: 'tệp bị cụt' },
  'too-large': { en: 'it unpacks to too much', vi: 'giải nén ra quá lớn' },
  'bad-name': { en: 'a name in it leads elsewhere', vi: 'có tên dẫn ra ngoài thư mục' },
  'bad-kind': { en: 'it holds a link or a device', vi: 'có liên kết hoặc thiết bị bên trong' },
  'bad-header': {
    en: 'a header in it can be read in two ways',
    vi: 'có phần đầu mục có thể đọc theo hai cách khác nhau',
  },
  twice: { en: 'it holds a file twice', vi: 'có một tệp ghi hai lần' },
  'several-folders': { en: 'it is not one folder', vi: 'không phải một thư mục duy nhất' },
};

export const MIRROR_FAULTS: Readonly<Record<MirrorFault, Text>> = {
  unreachable: { en: 'the mirror cannot be reached ({detail})', vi: 'không kết nối được kho ảnh nội bộ ({detail})' },
  timeout: { en: 'the mirror does not answer in time ({detail})', vi: 'kho ảnh nội bộ trả lời quá chậm ({detail})' },
  status: { en: 'the mirror answers {detail}', vi: 'kho ảnh nội bộ trả lời {detail}' },
  redirect: {
    en: 'the mirror sends elsewhere ({detail}), which is not followed',
    vi: 'kho ảnh nội bộ chuyển sang nơi khác ({detail}), không đi theo',
  },
  'too-large': { en: 'it is too large ({detail} bytes)', vi: 'quá lớn ({detail} byte)' },
  'cut-off': { en: 'the answer ends after {detail} bytes', vi: 'dữ liệu trả về dừng ở {detail} byte' },
  'media-type': {
    en: 'the mirror answers with {detail}, no manifest of OCI',
    vi: 'kho ảnh nội bộ trả về {detail}, không phải bản kê OCI',
  },
  'no-chart': {
    en: 'what the mirror has there is no chart ({detail})',
    vi: 'nội dung tại đó không phải chart ({detail})',
  },
  digest: {
    en: 'the mirror gave content of the digest {detail}, which its own manifest does not name',
    vi: 'nội dung nhận được có mã băm {detail}, khác với bản kê của chính kho ảnh nội bộ',
  },
};

export const MIRROR_COLUMNS = texts({
  kind: { en: 'kind', vi: 'loại' },
  chart: { en: 'chart', vi: 'chart' },
  source: { en: 'source', vi: 'nguồn' },
  digest: { en: 'digest', vi: 'mã băm' },
  mirror: { en: 'in the mirror', vi: 'trên kho ảnh nội bộ' },
});
