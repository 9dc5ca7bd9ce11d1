import { cpSync } from 'node:fs';
import path from 'node:path';
import { agreementConsent } from '../../cli/commands/agreement-consent';
import { agreementNew } from '../../cli/commands/agreement-new';
import { UsageError } from '../../cli/usage';
import { load, type Loaded } from '../../model/load';
import { captured } from './captured';
import { AS_OF, CHECKOUT } from './ndc';

/** Writes agreements and confirmations into copies of the small example. */

export const TERMS = {
  consumer: 'vi-du-a/ho-so/tra-cuu',
  provider: 'vi-du-b/hoat-dong/tra-cuu',
  dataset: ['hoat-dong-dang-ky:ten-hoat-dong,ma-hoat-dong'],
  purpose: 'Đối chiếu: "hoạt động" # đã đăng ký',
  law: ['nd-278-2025:Điều 4: khoản 2'],
  frequency: 'daily',
  from: '2026-11-01',
  until: '2027-01-01',
};

/** @param folder an empty one */
export function copyOfExample(folder: string): string {
  const config = path.join(folder, 'config');
  cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
  return config;
}

export const loaded = (config: string): Loaded =>
  load({ configDir: config, shownRoot: 'config', environment: 'local', asOf: AS_OF });
export const standing = (config: string): string | undefined =>
  loaded(config).standings.find(({ agreement }) => agreement.entry.value.id === 'VD-0043')?.word;

export interface Printed {
  readonly code: number;
  readonly text: string;
}

export function writeAgreement(
  config: string,
  differing: Partial<Record<keyof typeof TERMS | 'initiator', unknown>> = {},
): Printed {
  const { context, printed } = captured();
  const code = agreementNew(context, { config, ...TERMS, ...differing } as typeof TERMS, 'VD-0043');
  return { code, text: printed() };
}

export function consent(config: string, options: Readonly<Record<string, unknown>>, id = 'VD-0043'): Printed {
  const { context, printed } = captured();
  return { code: agreementConsent(context, { config, ...options }, id), text: printed() };
}

export function refusal(call: () => unknown): UsageError {
  try {
    call();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
