import type { JsonObject } from '../../review/read/json';
import { type Path, put } from '../review/baseline/support/change';
import type { StackText } from '../review/baseline/support/in-memory';
import { judge, type Mutant, type World } from './world';

/** A value in the attributes of a resource, and how to put another in its place. */
export interface Place {
  readonly type: string;
  readonly path: Path;
  readonly value: unknown;
  /** All attributes of the resource. */
  readonly attributes: unknown;
  readonly mutant: (operator: string, path: Path, to: unknown) => Mutant;
  /** Mutant of the whole resource; undefined removes it. */
  readonly whole: (operator: string, to: unknown) => Mutant;
}

const shownPath = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '[]' : /^\w+$/.test(step) ? `.${step}` : `["${step}"]`)).join('');

function mutantOf(world: World, stack: StackText, at: Path, operator: string, to: unknown): Mutant {
  const [, type = '', , ...inner] = at;
  const changed = (): StackText => ({ ...stack, json: put(stack.json, at, to) as JsonObject });
  return {
    operator,
    place: `${String(type)} ${shownPath(inner) || '(whole)'}`,
    judge: () => judge(world, { ...world, stacks: world.stacks.map((one) => (one === stack ? changed() : one)) }),
  };
}

function valuesIn(value: unknown, path: Path): readonly { path: Path; value: unknown }[] {
  const here = [{ path, value }];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((item: unknown, index) => valuesIn(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return here;
  const members = Object.entries(value).filter(([key]) => key !== '//');
  return [...here, ...members.flatMap(([key, member]) => valuesIn(member, [...path, key]))];
}

type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Every value of every resource, provenance left out. */
export function placesOf(world: World): readonly Place[] {
  return world.stacks.flatMap((stack) =>
    Object.entries((stack.json['resource'] ?? {}) as Resources).flatMap(([type, ofType]) =>
      // A release means what it renders to: its values and templates have faults of their own.
      type === 'helm_release'
        ? []
        : Object.entries(ofType).flatMap(([id, attributes]) => {
            const root = ['resource', type, id];
            const whole = (operator: string, to: unknown): Mutant => mutantOf(world, stack, root, operator, to);
            const mutant = (operator: string, path: Path, to: unknown): Mutant =>
              mutantOf(world, stack, [...root, ...path], operator, to);
            return valuesIn(attributes, []).map(({ path, value }) => ({
              type,
              path,
              value,
              attributes,
              mutant,
              whole,
            }));
          }),
    ),
  );
}

/** The name of the member that holds a value. */
export const memberOf = ({ path }: Place): string => {
  const named = path.filter((step): step is string => typeof step === 'string');
  return named[named.length - 1] ?? '';
};

/** Whether a place is an object or one item of a list, and so can be taken for a whole. */
export const isBlock = ({ value }: Place): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
