import { readFileSync } from 'node:fs';
import { modelOf } from '../model';
import { writePlain } from '../plain';
import type { ShippedFacts } from '../shipped';

const [systems, seed, factsFile = '', chartsDir = '', outDir = ''] = process.argv.slice(2);
const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as ShippedFacts;
const perTenant = { central: facts.central.length, province: facts.province.length };
writePlain(modelOf({ systems: Number(systems), seed: Number(seed), perTenant }), facts, chartsDir, outDir);
