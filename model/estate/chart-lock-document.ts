import type { InstalledComponent, LockedImage } from './components';
import { byText } from './names';

/**
 * What the output says of charts of others, whose archives are no part of it: by archive the digests that the lock
 * pins, by component the images of charts of ours and the rights over the whole cluster that its charts are known to
 * make. Sorted keys, two spaces.
 */
export function chartLockText(components: readonly InstalledComponent[]): string {
  const charts = components
    .flatMap((component) => component.charts)
    .map(({ name, version, digest, images }) => {
      return [`${name}-${version}`, { digest, images: shownImages(images) }] as const;
    });
  const images = components
    .filter((one) => one.images.length > 0)
    .map((one) => [one.id, shownImages(one.images)] as const);
  const rights = components.map(({ id, rights: known }) => {
    return [id, known.map(({ apiGroups, resources, verbs }) => ({ apiGroups, resources, verbs }))] as const;
  });
  const document = { charts: sorted(charts), images: sorted(images), rights: sorted(rights) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const shownImages = (images: readonly LockedImage[]): readonly { digest: string; reference: string }[] =>
  images
    .map(({ source, tag, digest }) => ({ digest, reference: `${source}:${tag}` }))
    .sort((a, b) => byText(a.reference, b.reference));

const sorted = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => byText(a, b)));
