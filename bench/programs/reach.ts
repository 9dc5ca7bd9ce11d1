import { compare, reachOf, readRegister } from '../../review/reach';
import { readFolder } from '../../review/read';

/** Reads a synthesised folder and compares its hops with its register, as a review does. Charts are not rendered. */
async function main(folder: string): Promise<void> {
  const { estate } = await readFolder(folder);
  const register = readRegister(estate);
  const errors = compare(reachOf(estate), register).filter(({ severity }) => severity === 'error');
  if (register.agreements.length === 0 || errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
}

void main(process.argv[2] ?? '');
