import { LIMITS } from '../../../model/read/document';
import { readXsd } from '../../../model/read/xsd';

const OPEN = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ndc="urn:ndc:dictionary">';
const read = (text: string) => readXsd('a.xsd', Buffer.from(text));
const codes = (text: string): readonly string[] => {
  const result = read(text);
  return 'issues' in result ? result.issues.map(({ code, at }) => `${at.line}:${at.column} ${code}`) : [];
};
const fields = (text: string): unknown => {
  const result = read(text);
  return 'document' in result && (result.document.value as { readonly fields: unknown }).fields;
};

describe('an XSD file', () => {
  it('gives what holds a value: leaves, attributes, and texts with attributes', () => {
    const text = `${OPEN}
<xs:element name="A" type="t:T"/>
<xs:complexType name="T"><xs:sequence>
  <xs:element name="B" type="xs:string"/>
  <xs:element ref="C"/>
  <xs:element name="D"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="e" type="xs:string" ndc:term="vi-du:e"/>
  </xs:extension></xs:simpleContent></xs:complexType></xs:element>
  <xs:element name="F"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="x"/></xs:restriction></xs:simpleType></xs:element>
</xs:sequence></xs:complexType>
<xs:element name="C" type="xs:date"/>
</xs:schema>`;
    expect(fields(text)).toEqual([
      { name: 'B' },
      { name: 'D' },
      { name: 'e', term: 'vi-du:e' },
      { name: 'F' },
      { name: 'C' },
    ]);
  });

  it.each([
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${OPEN}&b;</xs:schema>`,
      '1:1 xml-not-accepted',
    ],
    [
      'an outside entity',
      `<!DOCTYPE x SYSTEM "http://vi-du.example/x.dtd">${OPEN}</xs:schema>`,
      '1:1 xml-not-accepted',
    ],
    ['an unknown entity', `${OPEN}&b;</xs:schema>`, `1:${OPEN.length + 4} xml-syntax`],
    ['an unbound prefix', '<xs:schema/>', '1:13 xml-syntax'],
    ['an open tag', OPEN, `1:${OPEN.length + 1} xml-syntax`],
    ['two roots', `${OPEN}</xs:schema><a/>`, `1:${OPEN.length + 16} xml-syntax`],
    ['no XML', 'xs: schema', '1:11 xml-syntax'],
    ['another namespace', '<schema xmlns="urn:x"/>', '1:1 xsd-element-not-accepted'],
    [
      'a redefinition',
      `${OPEN}<xs:redefine schemaLocation="b.xsd"/></xs:schema>`,
      `1:${OPEN.length + 1} xsd-element-not-accepted`,
    ],
    ['an escaped template', `${OPEN}<xs:element name="&#36;{x}"/></xs:schema>`, `1:${OPEN.length + 1} template`],
    ['an escaped mark', `${OPEN}<xs:element name="a&#x202e;"/></xs:schema>`, `1:${OPEN.length + 1} bidi-character`],
  ])('is refused with %s', (_, text, expected) => expect(codes(text)).toEqual([expected]));

  it('is refused above the depth and above the size', () => {
    const deep = `${OPEN}${'<xs:sequence>'.repeat(5000)}${'</xs:sequence>'.repeat(5000)}</xs:schema>`;
    expect(codes(deep)).toEqual([`1:${OPEN.length + 13 * (LIMITS.depth - 1) + 1} nested-too-deep`]);
    expect(codes('<'.repeat(LIMITS.messageSchemaBytes + 1))).toEqual(['1:1 file-too-large']);
  });
});
