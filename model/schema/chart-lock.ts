import { z } from 'zod';
import { field, formed, id, listOf, mapOf } from './scalars';

/** What a digest is until an operator has pulled, read and written it down. */
export const UNKNOWN = 'unknown';

const digest = () =>
  formed(/^(unknown|sha256:[0-9a-f]{64})$/, 'sha256: and 64 digits, or unknown', `sha256:${'0'.repeat(64)}`);

/** Host and path of a registry, without tag: Docker's short names are none. */
const repository = () =>
  formed(
    /^(?=.{4,200}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:[1-9]\d{0,4})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/,
    'host and path, without a tag',
    'quay.io/jetstack/cert-manager-controller',
  );

const tag = () => formed(/^(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'a tag other than latest', 'v1.21.1');

const images = (min: number) =>
  listOf(
    z.strictObject({
      source: field(repository(), 'Where it is published', 'Nơi phát hành'),
      tag: field(tag(), 'Tag', 'Thẻ phiên bản'),
      digest: field(digest(), 'Digest of the image', 'Mã băm của ảnh'),
    }),
    40,
    min,
  );

/** `platform/chart-lock.yaml`: every chart of others and every image that it runs, pinned by content. */
export const chartLockFile = z.strictObject({
  charts: field(
    mapOf(
      id(),
      z.strictObject({
        version: field(
          formed(
            /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]{1,40})?$/,
            'a whole version, no range',
            'v1.21.1',
          ),
          'Version of the chart, as its publisher writes it',
          'Phiên bản của chart, đúng như nơi phát hành ghi',
        ),
        source: field(repository(), 'Where it is published', 'Nơi phát hành'),
        digest: field(digest(), 'Digest of the archive', 'Mã băm của tệp chart'),
        images: field(
          images(0),
          'Images that it runs with the values set here',
          'Các ảnh mà chart chạy với giá trị đặt tại đây',
        ),
      }),
      60,
    ),
    'Charts of others, by name',
    'Các chart của bên khác, theo tên',
  ),
  images: field(
    z
      .strictObject({
        databases: field(images(1).optional(), 'Of the platform’s databases', 'Của các cơ sở dữ liệu của nền tảng'),
        schemas: field(images(1).optional(), 'Of the schema registry', 'Của kho lược đồ'),
      })
      .optional(),
    'Images that our own charts run, by component',
    'Các ảnh mà chart của chính dự án chạy, theo thành phần',
  ),
});

export type ChartLockFile = z.output<typeof chartLockFile>;
export type LockedChartEntry = ChartLockFile['charts'][string];
