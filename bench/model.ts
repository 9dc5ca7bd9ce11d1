import { namer, type Named } from './names';
import { randomFrom, type Random } from './random';

/** A commune-level unit with a namespace of its own. */
export interface Commune extends Named {
  /** Statistics code. */
  readonly code: string;
  readonly type: CommuneType;
  /** Part of its province's stack. */
  readonly part: string;
}

export interface Province extends Named {
  /** Statistics code. */
  readonly code: string;
  readonly type: 'city' | 'province';
  /** In the order of their codes. */
  readonly communes: readonly Commune[];
}

export interface CentralBody extends Named {
  readonly kind: 'ministry' | 'ministerial-level' | 'government-attached' | 'state';
  readonly egovCode: string;
}

/** What the generator writes as configuration, and the plain program as Terraform. */
export interface BenchModel {
  readonly central: readonly CentralBody[];
  readonly provinces: readonly Province[];
}

export interface ModelOptions {
  /** Systems of the whole estate, exactly. */
  readonly systems: number;
  /** Same seed, same names. */
  readonly seed: number;
  /** Systems that the profile of a central body brings, and that of a province without its communes. */
  readonly perTenant: { readonly central: number; readonly province: number };
}

export const COMMUNE_TYPES = ['phuong', 'xa', 'dac-khu'] as const;
export type CommuneType = (typeof COMMUNE_TYPES)[number];

const CENTRAL = 28;
const PROVINCES = 34;
const CITIES = 9;
/** Agencies of the generated estate. */
export const TENANTS = CENTRAL + PROVINCES;
const PART_SIZE = 50;
/** Communes of the smallest and the largest province of the country: the generated ones spread alike. */
const FEWEST = 38;
const MOST = 168;

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Shares `total` among the provinces, at least one each, unevenly as in the country. */
function shares(total: number, random: Random): readonly number[] {
  const weights = Array.from({ length: PROVINCES }, () => FEWEST + random(MOST - FEWEST + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let weighed = 0;
  return weights.map((weight) => {
    weighed += weight;
    const upTo = Math.floor(((total - PROVINCES) * weighed) / all);
    const share = 1 + upTo - before;
    before = upTo;
    return share;
  });
}

function communeType(random: Random): CommuneType {
  const drawn = random(100);
  return drawn < 20 ? 'phuong' : drawn < 99 ? 'xa' : 'dac-khu';
}

function centralBody(index: number, named: Named): CentralBody {
  const kind =
    index < 14 ? 'ministry' : index < 17 ? 'ministerial-level' : index < 22 ? 'government-attached' : 'state';
  return { ...named, kind, egovCode: `G${digits(index + 1, 2)}` };
}

/** The estate of a given number of systems. Throws a `RangeError` where provinces would get none or too many communes. */
export function modelOf({ systems, seed, perTenant }: ModelOptions): BenchModel {
  const communes = systems - CENTRAL * perTenant.central - PROVINCES * perTenant.province;
  if (communes < PROVINCES || communes > PROVINCES * 250) throw new RangeError(`cannot make ${systems} systems`);
  const random = randomFrom(seed);
  const nameOfTenant = namer(random);
  let code = 0;
  const central = Array.from({ length: CENTRAL }, (_, index) => centralBody(index, nameOfTenant()));
  const provinces = shares(communes, random).map((count, index): Province => {
    const nameOfCommune = namer(random);
    const units = Array.from({ length: count }, (_, at): Commune => {
      code += 1;
      const part = `c${digits(Math.floor(at / PART_SIZE) + 1, 2)}`;
      return { ...nameOfCommune(), code: digits(code, 5), type: communeType(random), part };
    });
    return {
      ...nameOfTenant(),
      code: digits(index + 1, 2),
      type: index < CITIES ? 'city' : 'province',
      communes: units,
    };
  });
  return { central, provinces };
}
