import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ComponentContext } from '../../constructs/components/context';
import type { LockedChart } from '../../model/estate/components';
import type { ComponentId } from '../../model/estate/component-settings';
import type { Environment } from '../../model/estate/types';
import { environment } from './estate';

const PLATFORM = join(__dirname, '../../config/platform');
const read = (path: string): unknown => parse(readFileSync(join(PLATFORM, path), 'utf8'));

interface File {
  readonly name: { readonly vi: string; readonly en: string };
  readonly namespace: string;
  readonly charts: readonly string[];
}

/** What a component of the shipped estate is told, with its charts as they are locked; no flow and no quota. */
export function componentContext(
  id: ComponentId,
  differing: Partial<Environment> = {},
  charts: ComponentContext['charts'] = {},
): ComponentContext {
  const { name, namespace, charts: wanted } = read(`components/${id}.yaml`) as File;
  const { charts: lock, images } = read('chart-lock.yaml') as {
    readonly charts: Record<string, Omit<LockedChart, 'name'>>;
    readonly images: Partial<Record<ComponentId, LockedChart['images']>>;
  };
  const locked = wanted.map((chart) => {
    const found = lock[chart];
    if (found === undefined) throw new Error(`the lock has no chart ${chart}`);
    return { name: chart, ...found };
  });
  return {
    environment: environment({ highAvailability: true, ...differing }),
    component: {
      ...{ id, name, namespace, charts: locked, needs: [], flows: [], quota: {} },
      podSecurity: 'restricted',
      ...{ images: images[id] ?? [], rights: [] },
      source: { file: `config/platform/components/${id}.yaml`, line: 2 },
    },
    charts,
    after: [],
  };
}
