import { ANNOTATION, isPlatform } from '../baseline/keys';
import { annotationsOf } from '../baseline/view';
import type { ReadObject } from '../read/types';
import { byText } from '../order';
import { type End, type Explanation, type Hop, isZone } from './types';

const NAMED_AND_MORE = /^(.*?)(?: \+(\d{1,9}))?$/s;
const SIDE = /-(egress|ingress)$/;

interface Marks {
  readonly agreements: readonly string[];
  readonly more: number;
  readonly until: string | undefined;
  readonly talksTo: string | undefined;
  readonly waiver: string | undefined;
  readonly platformFlow: string | undefined;
}

function marksOf(read: ReadObject): Marks {
  const annotations = annotationsOf(read);
  const listed = annotations[ANNOTATION.agreements] ?? '';
  const [, named = '', more = '0'] = listed === '' ? [] : (NAMED_AND_MORE.exec(listed) ?? []);
  return {
    agreements: named.split(',').flatMap((id) => id.trim() || []),
    more: Number(more),
    until: annotations[ANNOTATION.until],
    talksTo: annotations[ANNOTATION.talksTo],
    waiver: annotations[ANNOTATION.waiver],
    platformFlow: annotations[ANNOTATION.platformFlow],
  };
}

const NOTHING: Marks = {
  agreements: [],
  more: 0,
  until: undefined,
  talksTo: undefined,
  waiver: undefined,
  platformFlow: undefined,
};

/** What both say; of two ends the earlier one, after which one of the sides is closed. */
function common(a: Marks, b: Marks): Marks {
  const same = (one: string | undefined, other: string | undefined): string | undefined =>
    one === other ? one : undefined;
  const [until] = [a.until, b.until].filter((day) => day !== undefined).sort(byText);
  return {
    agreements: a.agreements.filter((id) => b.agreements.includes(id)),
    more: Math.min(a.more, b.more),
    until,
    talksTo: same(a.talksTo, b.talksTo),
    waiver: same(a.waiver, b.waiver),
    platformFlow: same(a.platformFlow, b.platformFlow),
  };
}

/** The policies with which the platform opens something for every namespace; what they hold is checked elsewhere. */
function platformOf(egress: ReadObject | undefined, to: End): Explanation['platform'] {
  const name = egress?.object.metadata.name;
  if (name === 'allow-dns' && !isZone(to) && isPlatform(to.namespace)) return name;
  return name === 'allow-kubernetes-api' && isZone(to) ? name : undefined;
}

/** Name of a flow: that of its policies without the side. */
export const flowOf = (read: ReadObject): string | undefined => {
  const { name } = read.object.metadata;
  return SIDE.test(name) ? name.replace(SIDE, '') : undefined;
};

/**
 * Why a hop is open. Both policies have to say it; addresses have none, so that there the other one says it alone.
 * What pods without any policy permit, nobody has explained.
 */
export function explanationOf({ from, to, policies }: Pick<Hop, 'from' | 'to' | 'policies'>): Explanation {
  const ends = [
    { end: from, read: policies.egress },
    { end: to, read: policies.ingress },
  ];
  const marks = ends.flatMap(({ end, read }) => {
    if (isZone(end)) return [];
    return read === undefined ? [NOTHING] : [marksOf(read)];
  });
  return { ...marks.reduce(common), platform: platformOf(policies.egress, to) };
}

export const isExplained = ({ agreements, more, talksTo, waiver, platform, platformFlow }: Explanation): boolean =>
  agreements.length > 0 || more > 0 || [talksTo, waiver, platform, platformFlow].some((each) => each !== undefined);
