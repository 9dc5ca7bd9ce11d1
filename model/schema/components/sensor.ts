import { z } from 'zod';
import { field, formed } from '../scalars';
import { logCertificate } from './nodes';

/** Falco: it sees and tells, and stops nothing. */
export const sensor = () =>
  z.strictObject({
    runtimeSocket: field(
      formed(
        /^\/run\/(?!.*\.\.)[a-z0-9./-]{3,80}\.sock$/,
        'the socket of a container runtime',
        '/run/containerd/containerd.sock',
      ),
      'Socket of the one container runtime of the nodes (CRI); it is root on the node, so no other is mounted',
      'Socket của bộ chạy container trên các nút (CRI); socket này tương đương quyền root trên nút nên không gắn socket nào khác',
    ),
    certificate: logCertificate(),
  });
