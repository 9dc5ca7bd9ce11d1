import { z } from 'zod';
import { domain, field } from '../scalars';

/** Keycloak: who people are, and the groups that they are in. */
export const identity = () =>
  z.strictObject({
    host: field(
      domain(),
      'Name under which it is called; part of every token, so it stays',
      'Tên miền dùng để gọi; nằm trong mọi token nên không đổi',
    ),
  });
