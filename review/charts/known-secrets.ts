import { quoted } from '../quoted';
import { textsIn } from './objects';
import { type Judge, said } from './types';

/** Secrets that stand in public charts as defaults (platform.md 7, rule 5). */
const PUBLIC = ['Harbor12345', 'not-a-secure-key', 'rustfsadmin'];

/** Rule 5: no secret that anybody can read in the chart. */
export const knownSecrets: Judge = ({ objects }) =>
  objects
    .filter(({ kind }) => kind !== 'CustomResourceDefinition')
    .flatMap((object) =>
      textsIn(object).flatMap(({ text, path }) => {
        const readable = object.kind === 'Secret' ? [text, Buffer.from(text, 'base64').toString('latin1')] : [text];
        const secret = PUBLIC.find((one) => readable.some((form) => form.includes(one)));
        if (secret === undefined) return [];
        const words = said(
          [`${quoted(secret)} is a default that everybody knows`, 'name a Secret that exists already'],
          [`${quoted(secret)} là mật khẩu mặc định ai cũng biết`, 'chỉ định một Secret có sẵn'],
        );
        return [{ code: 'secret-known', object, path, ...words }];
      }),
    );
