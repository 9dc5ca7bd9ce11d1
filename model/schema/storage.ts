import { z } from 'zod';
import { date, field, formed, id, labelValue, listOf, mapOf, oneOf, quantity, text } from './scalars';

/** What carries a copy: a fault of one kind of storage should not reach all of them. */
const MEDIA = ['disk', 'object-store', 'tape', 'optical'] as const;

/** What a system keeps: its volumes here, where all copies of it stand, and when they were last proved. */
export const storage = () =>
  z.strictObject({
    schemaVersion: field(
      labelValue().optional(),
      'Version of the schema of its database; becomes a label of its volumes',
      'Phiên bản lược đồ của cơ sở dữ liệu; trở thành nhãn của các ổ lưu trữ',
    ),
    volumes: field(
      mapOf(
        id(),
        z.strictObject({ size: field(quantity(), 'Size; only ever raised', 'Dung lượng; chỉ được tăng') }),
        20,
      ).optional(),
      'Volumes that the platform makes and nobody deletes by mistake; claims are called ndc-db-<id>',
      'Các ổ lưu trữ do nền tảng tạo và không ai xóa nhầm; tên yêu cầu là ndc-db-<mã>',
    ),
    copies: field(
      listOf(
        z.strictObject({
          site: field(id(), 'Site, of an environment file', 'Địa điểm, có trong tệp môi trường'),
          medium: field(oneOf(...MEDIA), 'What carries it', 'Phương tiện lưu'),
        }),
        20,
      ),
      'Every place of the data, the live one included',
      'Mọi nơi lưu dữ liệu, kể cả nơi đang chạy',
    ),
    restoreTest: field(
      z
        .strictObject({
          date: field(date(), 'Day on which all of it was restored', 'Ngày khôi phục thành công toàn bộ dữ liệu'),
          document: field(text(120).optional(), 'Number of the record', 'Số biên bản'),
        })
        .optional(),
      'Last test in which all of it was restored from a copy',
      'Lần gần nhất khôi phục thử thành công toàn bộ dữ liệu từ một bản sao',
    ),
  });

const parameterName = () => formed(/^[A-Za-z][A-Za-z0-9./-]{0,99}$/, 'the name of a parameter', 'encryptionKMSID');

/** Provisioner of the volumes of databases: one storage class, and with it one key, for each agency. */
export const databaseProvisioner = () =>
  z.strictObject({
    name: field(
      formed(/^[a-z0-9]([a-z0-9./-]{1,120}[a-z0-9])$/, 'a provisioner name', 'kubernetes.io/no-provisioner'),
      'Name of the provisioner',
      'Tên bộ cấp phát',
    ),
    keyParameter: field(
      parameterName(),
      'Parameter that names the key; its value is ndc-db-<agency>',
      'Tham số ghi tên khóa; giá trị là ndc-db-<cơ quan>',
    ),
    parameters: field(
      mapOf(
        parameterName(),
        formed(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/, 'a word of letters, digits and ". _ : / -"', 'rbd-pool'),
        20,
      ).optional(),
      'Its other parameters, the same for all agencies; names of Secrets, never secrets',
      'Các tham số khác, chung cho mọi cơ quan; chỉ ghi tên Secret, không ghi bí mật',
    ),
  });
