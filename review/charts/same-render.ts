import { quoted } from '../quoted';
import { type Judge, said } from './types';

/** Rule 2: what is reviewed is what is installed only where the same input gives the same text. */
export const sameRender: Judge = ({ texts: [first, second] }) => {
  if (first === second) return [];
  const before = first.split('\n');
  const line = second.split('\n').findIndex((text, index) => text !== before[index]);
  const shown = quoted(before[line] ?? '');
  return [
    {
      code: 'render-differs',
      path: `line ${line + 1}`,
      ...said(
        [
          `two renders differ: ${shown} changed`,
          'give the chart what it makes up itself: a Secret that exists already',
        ],
        [`hai lần kết xuất khác nhau: ${shown} đã đổi`, 'cung cấp thứ mà chart tự sinh ra: một Secret có sẵn'],
      ),
    },
  ];
};
