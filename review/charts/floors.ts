import { quoted } from '../quoted';
import { partsOf, referencesIn } from './image-references';
import { type Found, type Judge, said } from './types';

/** Rule 9: no version of which a fault is known, in the archive or in what it runs. */
export const floors: Judge = ({ chart, objects }, { chartFault, imageFault }) => {
  const own = chartFault(chart.name, chart.version);
  const found = own === undefined ? [] : [below(`${chart.name} ${chart.version}`, own)];
  const images = objects.flatMap((object) =>
    [...new Set(referencesIn(object))].flatMap((image): readonly Found[] => {
      const { path, tag } = partsOf(image);
      const fault = tag === '' ? undefined : imageFault(path, tag);
      return fault === undefined ? [] : [{ ...below(image, fault), object }];
    }),
  );
  return [...found, ...images];
};

const below = (what: string, fault: string): Found => ({
  code: 'version-below-floor',
  ...said(
    [`${quoted(what)} has a known fault: ${fault}`, 'lock a mended version'],
    [`${quoted(what)} có lỗi đã biết: ${fault}`, 'khóa ở phiên bản đã sửa lỗi'],
  ),
});
