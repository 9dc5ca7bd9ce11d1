import { quoted } from '../quoted';
import type { KubeObject } from '../kube/object';
import { type Text, textsIn } from './objects';
import { type Found, type Judge, type LockedImage, type ReleaseFacts, said } from './types';

const UNKNOWN = 'unknown';
/** `host/path:tag`, by digest or both: only with a tag or a digest can a text in an argument be told from a path. */
const REFERENCE =
  /(?:^|=)((?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d{1,5})?\/[a-z0-9._/-]+(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?(?:@sha256:[0-9a-f]{64})?)$/;
const HAS_VERSION = /:[A-Za-z0-9_][A-Za-z0-9_.-]*$|@sha256:/;
const IN_ARGUMENTS = new Set(['args', 'command', 'value']);

/** Rule 1: every image that anything of the release may run comes from the mirror, is locked, and is named by digest. */
export const imageReferences: Judge = ({ objects }, facts) =>
  objects
    .filter(({ kind }) => kind !== 'CustomResourceDefinition')
    .flatMap((object) =>
      textsIn(object).flatMap((text) => {
        const image = referenceIn(text);
        const found = image === undefined ? undefined : fault(image, facts);
        return found === undefined ? [] : [{ ...found, object, path: text.path }];
      }),
    );

/** Images that a release names, for whoever asks for their versions. */
export const referencesIn = (object: KubeObject): readonly string[] =>
  object.kind === 'CustomResourceDefinition' ? [] : textsIn(object).flatMap((text) => referenceIn(text) ?? []);

function referenceIn({ key, text }: Text): string | undefined {
  if (/(^i|I)mage$/.test(key) && text !== '') return text;
  if (!IN_ARGUMENTS.has(key)) return undefined;
  const found = REFERENCE.exec(text)?.[1];
  return found !== undefined && HAS_VERSION.test(found) && !/:\d+\//.test(found.replace(/^[^/]*/, ''))
    ? found
    : undefined;
}

/** `host/path:tag@digest` in its parts. */
export function partsOf(reference: string): { readonly path: string; readonly tag: string; readonly digest: string } {
  const [named = '', digest = ''] = reference.split('@');
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  return { path: hasTag ? named.slice(0, colon) : named, tag: hasTag ? named.slice(colon + 1) : '', digest };
}

const pathOf = ({ source }: LockedImage): string => source.slice(source.indexOf('/') + 1);

function fault(image: string, { registry, images }: ReleaseFacts): Found | undefined {
  const { path, tag, digest } = partsOf(image);
  if (!path.startsWith(`${registry}/`)) return outside(image, registry);
  const locked = images.find((one) => `${registry}/${pathOf(one)}` === path && (tag === '' || one.tag === tag));
  if (locked === undefined) return unlocked(image);
  if (locked.digest === UNKNOWN) return { ...withoutDigest(image), severity: 'warning' };
  if (digest === '') return withoutDigest(image);
  return digest === locked.digest ? undefined : otherDigest(image, locked.digest);
}

const CODE = { code: 'image-not-locked' } as const;
const outside = (image: string, registry: string): Found => ({
  ...CODE,
  ...said(
    [`${quoted(image)} does not come from the mirror ${quoted(registry)}`, 'set the value that names the image'],
    [`${quoted(image)} không lấy từ kho ảnh nội bộ ${quoted(registry)}`, 'đặt giá trị chỉ định ảnh này'],
  ),
});
const unlocked = (image: string): Found => ({
  ...CODE,
  ...said(
    [`${quoted(image)} is not in the lock of its chart`, 'lock it, or switch off what runs it'],
    [`${quoted(image)} không có trong tệp khóa của chart`, 'ghi vào tệp khóa, hoặc tắt phần chạy ảnh này'],
  ),
});
const withoutDigest = (image: string): Found => ({
  ...CODE,
  ...said(
    [`${quoted(image)} is named by its tag alone, which its publisher can move`, 'name it by the digest of the lock'],
    [`${quoted(image)} chỉ ghi theo thẻ, nơi phát hành có thể đổi thẻ`, 'ghi theo mã băm trong tệp khóa'],
  ),
});
const otherDigest = (image: string, locked: string): Found => ({
  ...CODE,
  ...said(
    [`${quoted(image)} has another digest than the lock, ${locked}`, 'let the value follow the lock'],
    [`${quoted(image)} có mã băm khác tệp khóa, ${locked}`, 'để giá trị theo tệp khóa'],
  ),
});
