import { z } from 'zod';
import { domain, field } from '../scalars';

/** Apicurio Registry: the schemas of the data dictionary and of what is exchanged. */
export const schemas = () =>
  z.strictObject({
    host: field(domain(), 'Name under which it is called', 'Tên miền dùng để gọi'),
  });
