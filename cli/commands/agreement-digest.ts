import { canonicalTerms } from '../../model/agreements/terms';
import { requireId } from '../agreements/arguments';
import { yamlText, type FileValue } from '../agreements/new-file';
import { resolvedAgreement } from '../agreements/resolved';
import type { Context } from '../context';
import { type EstateOptions, openEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { neutral } from '../neutral';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { whereOf } from '../shell';
import { say } from '../texts/say';

/** Prints the digest of an agreement's resolved terms, with `show` the terms as well. */
export function agreementDigest(
  context: Context,
  options: EstateOptions & { readonly show?: boolean },
  id: string,
): ExitCode {
  requireId(id);
  const agreement = resolvedAgreement(context, openEstate(context, options), id);
  if (agreement === undefined) return EXIT.findings;
  const { digest, terms } = agreement;
  context.out(`${digest}\n`);
  if (options.show !== true) return EXIT.clean;
  const canonical = canonicalTerms(terms);
  const readable = yamlText(JSON.parse(canonical) as FileValue);
  const { line, decode } = printable(canonical);
  const recompute = `  bin/ndc agreement digest ${id} --show${whereOf(options)} | tail -n 1 | tr -d '\\n'${decode} | sha256sum`;
  context.out(`\n${readable}\n${say(AGREEMENTS_SAID.recompute, context.lang)}\n${recompute}\n${line}\n`);
  return EXIT.clean;
}

/** A command of a build server is not printed as itself, and nothing else would give the digest: it is encoded. */
function printable(canonical: string): { readonly line: string; readonly decode: string } {
  if (neutral(canonical) === canonical) return { line: canonical, decode: '' };
  return { line: Buffer.from(canonical).toString('base64'), decode: ' | base64 -d' };
}
