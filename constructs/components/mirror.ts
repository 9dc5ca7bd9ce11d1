import type { LockedChart } from '../../model/estate/components';
import { mirrorPath } from '../../model/estate/mirror';

/** An image where the mirror has it: under the mirror's host the path of its publisher, whatever the publisher's host. */
export interface MirroredImage {
  /** Host of the mirror. */
  readonly registry: string;
  /** Path below the host. */
  readonly path: string;
  readonly tag: string;
  /** Undefined: not known yet, which production refuses. */
  readonly digest: string | undefined;
}

/** The lock of a chart lacks an image that its values name, or has it twice: what an edit of the lock can bring about. */
export class ImageNotLockedError extends Error {
  override readonly name = 'ImageNotLockedError';

  constructor(
    readonly chart: string,
    /** End of the path of its publisher. */
    readonly image: string,
    /** Paths that the lock has. */
    readonly locked: readonly string[],
  ) {
    super(`the lock of chart ${chart} has no image, or several, whose path ends in ${image}`);
  }
}

/** An image of a chart's lock by the end of its path. Throws `ImageNotLockedError` where the lock has none or several. */
export function mirrored(registry: string, chart: Pick<LockedChart, 'name' | 'images'>, name: string): MirroredImage {
  const found = chart.images.filter(({ source }) => source === name || source.endsWith(`/${name}`));
  const [image] = found;
  if (image === undefined || found.length > 1)
    throw new ImageNotLockedError(
      chart.name,
      name,
      chart.images.map(({ source }) => source),
    );
  const path = mirrorPath(image.source);
  return { registry, path, tag: image.tag, digest: image.digest === 'unknown' ? undefined : image.digest };
}

/** The whole reference, for charts that take one text. */
export const reference = ({ registry, path, tag, digest }: MirroredImage): string =>
  `${registry}/${path}:${tag}${digest === undefined ? '' : `@${digest}`}`;

/** Registry and path, for charts that take the tag apart. */
export const repositoryOf = ({ registry, path }: MirroredImage): string => `${registry}/${path}`;

/** The tag with its digest: what pins an image in charts that know no digest. */
export const pinnedTag = ({ tag, digest }: MirroredImage): string => (digest === undefined ? tag : `${tag}@${digest}`);
