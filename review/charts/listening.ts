import { containersOf, podsIn, textsIn } from './objects';
import { type Judge, said } from './types';

const IPV4_ANY = /(^|[^0-9.])0\.0\.0\.0($|[^0-9.])/;
const WORDS = said(
  ['listens on 0.0.0.0: nobody answers at the IPv6 address of the pod', 'listen on "::"'],
  ['lắng nghe tại 0.0.0.0: không ai trả lời ở địa chỉ IPv6 của pod', 'lắng nghe tại "::"'],
);

/** Rule 10: on a cluster that puts IPv6 first, pods are asked at their IPv6 address. */
export const listening: Judge = ({ objects }, { ipv4 }) =>
  podsIn(objects).flatMap((pod) =>
    containersOf(pod).flatMap(({ fields, path }) =>
      ['args', 'command', 'env'].flatMap((key) =>
        textsIn(fields[key], `${path}.${key}`, key)
          .filter(({ text }) => IPV4_ANY.test(text))
          .map((text) => ({ code: 'listens-on-ipv4', severity: ipv4, object: pod.object, path: text.path, ...WORDS })),
      ),
    ),
  );
