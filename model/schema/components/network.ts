import { z } from 'zod';
import { domain, field, id, integer, listOf, mapOf } from '../scalars';

/** Cilium: the network of the pods, what it lets through, and the record of it. */
export const network = () =>
  z.strictObject({
    clusters: field(
      mapOf(
        id(),
        z.strictObject({
          number: field(
            integer(1, 255),
            'Number by which the network knows it; never changed, and no other cluster has it',
            'Số mà mạng dùng để nhận biết cụm; không đổi và không trùng với cụm nào khác',
          ),
          apiServer: field(
            z.strictObject({
              host: field(
                domain(),
                'Name that nodes resolve without the cluster',
                'Tên miền mà các nút tự phân giải được',
              ),
              port: field(integer(1, 65535), 'Port', 'Cổng'),
            }),
            'Where nodes find the Kubernetes API before there is a network',
            'Nơi các nút tìm thấy API của Kubernetes khi chưa có mạng',
          ),
        }),
        20,
      ),
      'Every cluster of the environment',
      'Mọi cụm của môi trường',
    ),
    outsideNames: field(
      listOf(domain(), 200).optional(),
      'Names outside the cluster that pods of levels 3 and 4 may resolve, each with all below it; without it none',
      'Tên miền ngoài cụm mà pod cấp độ 3 và 4 được phân giải, kèm mọi tên miền con; nếu bỏ trống thì không có tên nào',
    ),
  });
