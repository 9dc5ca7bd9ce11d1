import { inside, textOf, treesOf } from './tree';
import type { EstateView } from './view';

const POLICY = 'ndc-p01-image-registry';
/** As policy P01 lists them; the list is plain words in quotes. */
const LISTED = /variables\.images\.all\(i, \[([^\]]*)\]\.exists\(r, i\.startsWith\(r \+ "\/"\)\)\)$/;

/**
 * Registries that the admission policies hold tenants to, so that no folder can hold the platform itself to others.
 * Empty where the policies were not rendered, which is found by itself.
 */
export function registriesOf({ objects }: EstateView): readonly string[] {
  const policies = objects.filter(
    ({ object }) => object.kind === 'ValidatingAdmissionPolicy' && object.metadata.name === POLICY,
  );
  const listed = policies.flatMap(({ object }) =>
    treesOf(inside(object['spec'], 'validations')).flatMap(
      ({ expression }) => LISTED.exec(textOf(expression))?.[1] ?? [],
    ),
  );
  return listed.flatMap((words) => [...words.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word));
}

/** Whether an image comes from one of them; any does where none is known. */
export const isMirrored = (image: unknown, registries: readonly string[]): boolean =>
  registries.length === 0 || registries.some((registry) => textOf(image).startsWith(`${registry}/`));
