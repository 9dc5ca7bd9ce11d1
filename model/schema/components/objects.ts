import { z } from 'zod';
import { domain, field, formed, oneOf } from '../scalars';

/** Ceph by Rook, on nodes of its own. An environment whose object store stands outside declares a zone instead. */
export const objects = () =>
  z.strictObject({
    host: field(domain(), 'Name under which the S3 interface is called', 'Tên miền dùng để gọi giao diện S3'),
    devices: field(
      formed(/^\^[a-z0-9[\]-]{1,40}\$$/, 'a filter of device names from ^ to $', '^nvme[1-9]n1$'),
      'Disks of the storage nodes that it may take whole, as a filter of device names',
      'Các đĩa của nút lưu trữ được dùng toàn bộ, theo mẫu tên thiết bị',
    ),
    monitors: field(
      oneOf('3', '5'),
      'Copies of its map: 3, or 5 across sites',
      'Số bản sao của bản đồ cụm: 3, hoặc 5 khi trải trên nhiều địa điểm',
    ),
    keep: field(
      oneOf('three-copies', 'four-plus-two'),
      'How objects survive the loss of nodes: three whole copies, or four parts and two of parity on six nodes',
      'Cách giữ đối tượng khi mất nút: ba bản đầy đủ, hoặc bốn phần dữ liệu và hai phần kiểm tra trên sáu nút',
    ),
  });
