import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { findCharacters } from './characters';
import { LIMITS } from './document';
import { findInjections } from './injections';
import { Places } from './places';
import { Report } from './report';
import { readText } from './text';

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** By namespace and name, `{uri}local`; without a namespace by the name alone. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Where its tag begins. */
  readonly offset: number;
}

export type XmlResult = { readonly root: XmlElement; readonly places: Places } | { readonly issues: readonly Issue[] };

/**
 * Reads one XML file: elements and their attributes. A document type is refused, and with it every entity of its own;
 * so are processing instructions and what `readYaml` refuses in its texts. Stops at the first place that is not
 * well-formed.
 *
 * @param file path as shown to people; it ends up in every position
 */
export function readXml(file: string, bytes: Uint8Array): XmlResult {
  const decoded = readText(file, bytes, LIMITS.messageSchemaBytes);
  if ('issues' in decoded) return decoded;
  const places = new Places(file, decoded.text);
  const report = new Report(places);
  for (const { index, make } of findCharacters(places.text)) report.add(index, make);
  const root = report.size === 0 ? parse(places.text, report) : undefined;
  return root === undefined || report.size > 0 ? { issues: report.issues() } : { root, places };
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
}

function parse(text: string, report: Report): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let stopped = false;
  const stop = (offset: number, make: Parameters<Report['add']>[1]): void => {
    if (!stopped) report.add(offset, make);
    stopped = true;
  };
  const begun = (mark: string): number => Math.max(0, text.lastIndexOf(mark, Math.max(0, parser.position - 1)));
  parser.on('error', () => {
    const offset = Math.min(parser.position, text.length);
    stop(offset, (at) => issue('xml-syntax', at, { near: nearText(text, offset) }));
  });
  parser.on('doctype', () => stop(begun('<!DOCTYPE'), (at) => issue('xml-not-accepted', at, { what: 'doctype' })));
  parser.on('processinginstruction', () =>
    stop(begun('<?'), (at) => issue('xml-not-accepted', at, { what: 'instruction' })),
  );
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding === undefined || encoding.toLowerCase() === 'utf-8') return;
    stop(0, (at) => issue('xml-not-accepted', at, { what: 'encoding' }));
  });
  parser.on('opentag', (tag) => {
    if (stopped) return;
    const offset = begun('<');
    const element = elementOf(tag, offset, report);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > LIMITS.depth) {
      stop(offset, (at) => issue('nested-too-deep', at, { limit: String(LIMITS.depth) }));
    }
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root;
}

function elementOf({ uri, local, attributes }: SaxesTagNS, offset: number, report: Report): Open {
  const values = new Map<string, string>();
  for (const { uri: space, local: name, value } of Object.values(attributes)) {
    values.set(space === '' ? name : `{${space}}${name}`, value);
    for (const { make } of findCharacters(value)) report.add(offset, make);
    for (const { make } of findInjections(value)) report.add(offset, make);
  }
  return { uri, local, attributes: values, children: [], offset };
}

const SHOWN = 24;

function nearText(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - SHOWN);
  return text.slice(start, offset);
}
