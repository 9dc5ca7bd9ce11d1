import { z } from 'zod';
import { field } from '../scalars';
import { objectName } from './certificates';

/** The Secret by which a sender of logs and their receiver know each other. */
export const logCertificate = () =>
  field(
    objectName(),
    'Secret (tls.crt, tls.key, ca.crt) of its namespace by which senders and receivers of logs know each other',
    'Secret (tls.crt, tls.key, ca.crt) trong namespace của thành phần để bên gửi và bên nhận nhật ký nhận ra nhau',
  );

/** node-exporter and the Vector agent: what has to look at the node itself. */
export const nodes = () => z.strictObject({ certificate: logCertificate() });
