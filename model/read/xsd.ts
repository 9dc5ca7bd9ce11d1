import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { JsonResult } from './json';
import type { Places } from './places';
import { readXml, type XmlElement } from './xml';

const XSD = 'http://www.w3.org/2001/XMLSchema';
/** Namespace of the attribute `term`, by which an element names its term of the dictionary. */
export const TERM_NAMESPACE = 'urn:ndc:dictionary';
const TERM = `{${TERM_NAMESPACE}}term`;

/** The part of XML Schema that a message schema may use: whole in one file, and nothing left open. */
export const XSD_ELEMENTS: readonly string[] = [
  'schema',
  'element',
  'attribute',
  'complexType',
  'simpleType',
  'sequence',
  'all',
  'choice',
  'simpleContent',
  'extension',
  'restriction',
  'enumeration',
  'pattern',
  'length',
  'minLength',
  'maxLength',
  'minInclusive',
  'maxInclusive',
  'minExclusive',
  'maxExclusive',
  'totalDigits',
  'fractionDigits',
  'whiteSpace',
  'annotation',
  'documentation',
];

interface Field {
  readonly name: string;
  readonly term: string | undefined;
  readonly offset: number;
}

/** Reads one XSD file: the elements and attributes that hold a value, each with its term. */
export function readXsd(file: string, bytes: Uint8Array): JsonResult {
  const read = readXml(file, bytes);
  if ('issues' in read) return read;
  const { root, places } = read;
  const issues = root.local === 'schema' ? refused(root, places) : [notAccepted(root, places, ['schema'])];
  if (issues.length > 0) return { issues };
  const fields = fieldsOf(root, complexTypes(root));
  const at = (path: readonly (string | number)[]) => {
    const index = path[1];
    return places.at((typeof index === 'number' ? fields[index]?.offset : undefined) ?? root.offset);
  };
  const value = { fields: fields.map(({ name, term }) => (term === undefined ? { name } : { name, term })) };
  return { document: { value, positionOf: at, positionOfKey: at } };
}

function refused(element: XmlElement, places: Places): readonly Issue[] {
  const isKnown = element.uri === XSD && XSD_ELEMENTS.includes(element.local);
  if (!isKnown) return [notAccepted(element, places, XSD_ELEMENTS)];
  return element.local === 'documentation' ? [] : element.children.flatMap((child) => refused(child, places));
}

function notAccepted({ local, offset }: XmlElement, places: Places, allowed: readonly string[]): Issue {
  return issue('xsd-element-not-accepted', places.at(offset), { element: local }, { allowed });
}

function complexTypes(root: XmlElement): ReadonlySet<string> {
  const named = root.children.filter(({ local }) => local === 'complexType');
  return new Set(named.flatMap(({ attributes }) => attributes.get('name') ?? []));
}

/** Leaves in the order of the file; one that only refers to another is that other. */
function fieldsOf(element: XmlElement, types: ReadonlySet<string>): readonly Field[] {
  const { local, attributes, children, offset } = element;
  const inside = children.flatMap((child) => fieldsOf(child, types));
  const name = attributes.get('name');
  const isNamed = (local === 'element' || local === 'attribute') && name !== undefined;
  const type = attributes.get('type')?.replace(/^.*:/, '');
  const isContainer = inside.length > 0 || (type !== undefined && types.has(type));
  if (!isNamed || (isContainer && !hasText(element))) return inside;
  return [{ name, term: attributes.get(TERM), offset }, ...inside];
}

/** A value that has attributes besides. */
function hasText({ children }: XmlElement): boolean {
  return children.some((type) => type.children.some(({ local }) => local === 'simpleContent'));
}
