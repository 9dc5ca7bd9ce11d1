import fc from 'fast-check';
import { inDependencyOrder, type Node } from '../../../review/read/dependency-order';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const nodes: fc.Arbitrary<Node[]> = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids, 'x'), { maxLength: 3 })))
  .map((pairs) => [...new Map(pairs)].map(([id, after]) => ({ id, after })));

/** The smallest node whose dependencies are all done, again and again: the definition, without its cleverness. */
function plainly(all: readonly Node[]): { ids: string[]; stuck: string[] } {
  const done: string[] = [];
  const open = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(all.map(({ id }) => id));
  for (;;) {
    const next = open.findIndex(({ after }) => after.every((id) => !known.has(id) || done.includes(id)));
    if (next === -1) break;
    done.push(...open.splice(next, 1).map(({ id }) => id));
  }
  const stuck = open.map(({ id }) => id);
  return { ids: [...done, ...stuck], stuck };
}

describe('the order of dependencies', () => {
  it('takes the smallest id that is ready', () => {
    const given = [
      { id: 'b', after: [] },
      { id: 'a', after: ['c'] },
      { id: 'c', after: [] },
    ];
    expect(inDependencyOrder(given)).toStrictEqual({ ids: ['b', 'c', 'a'], stuck: [] });
  });

  it('puts capitals before small letters, as code units are ordered', () => {
    const given = ['a', 'B', 'á', 'A-b', 'A'].map((id) => ({ id, after: [] }));
    expect(inDependencyOrder(given).ids).toStrictEqual(['A', 'A-b', 'B', 'a', 'á']);
  });

  it('is that of the plain definition, whatever the order of the nodes', () => {
    fc.assert(
      fc.property(nodes, (given) => {
        const expected = plainly(given);
        expect(inDependencyOrder(given)).toStrictEqual(expected);
        expect(inDependencyOrder([...given].reverse())).toStrictEqual(expected);
      }),
      { seed: 4 },
    );
  });
});
