import type { Position } from '../issue';
import type { Path } from '../read/document';
import type { Config, Entry } from '../schema/config';
import {
  type JsonMessageSchema,
  MESSAGE_SCHEMA_ID,
  type SchemaNode,
  type XsdMessageSchema,
} from '../schema/message-schema';

/** A place of a message that holds a value. */
export interface MessageField {
  /** As the message writes it: `MaHoatDong`. */
  readonly name: string;
  /** Term that the schema itself gives it. */
  readonly term: string | undefined;
  readonly at: () => Position;
  readonly atTerm: () => Position;
}

export interface MessageSchema {
  /** `<dataset>-v<N>`. */
  readonly id: string;
  readonly dataset: string;
  readonly version: number;
  /** What gives a field its term: a keyword of JSON Schema, an attribute in XSD. */
  readonly keyword: string;
  readonly fields: readonly MessageField[];
  /** References to definitions that the file does not have. */
  readonly dangling: readonly { readonly reference: string; readonly at: () => Position }[];
  readonly at: () => Position;
}

/** Every message schema of the catalogue, whatever its form. */
export function messageSchemas({ entries }: Config): readonly MessageSchema[] {
  return [...entries.messageSchema.map(fromJson), ...entries.messageSchemaXsd.map(fromXsd)];
}

function identity({ names, at }: Entry<unknown>): Pick<MessageSchema, 'id' | 'dataset' | 'version' | 'at'> {
  const id = names['id'] ?? '';
  const dataset = MESSAGE_SCHEMA_ID.exec(id)?.groups?.['dataset'] ?? '';
  return { id, dataset, version: Number(id.slice(dataset.length + 2)), at: () => at() };
}

function fromJson(entry: Entry<JsonMessageSchema>): MessageSchema {
  const walk = new Walk(entry);
  walk.properties(entry.value.properties, ['properties']);
  return { ...identity(entry), keyword: 'x-term', fields: walk.fields, dangling: walk.dangling };
}

function fromXsd(entry: Entry<XsdMessageSchema>): MessageSchema {
  const fields = entry.value.fields.map(({ name, term }, index): MessageField => {
    const at = (): Position => entry.at(['fields', index]);
    return { name, term, at, atTerm: at };
  });
  return { ...identity(entry), keyword: 'ndc:term', fields, dangling: [] };
}

/** Finds the leaves below a node. A definition is entered once, wherever it is named from. */
class Walk {
  readonly fields: MessageField[] = [];
  readonly dangling: { readonly reference: string; readonly at: () => Position }[] = [];
  private readonly entered = new Set<string>();

  constructor(private readonly entry: Entry<JsonMessageSchema>) {}

  properties(properties: Readonly<Record<string, SchemaNode>>, path: Path): void {
    for (const [name, node] of Object.entries(properties)) this.node(name, node, [...path, name]);
  }

  private node(name: string, node: SchemaNode, path: Path): void {
    const { properties, items, $ref } = node;
    if (properties !== undefined) this.properties(properties, [...path, 'properties']);
    if (items !== undefined) this.node(name, items, [...path, 'items']);
    const isContainer = $ref !== undefined && this.reference(name, $ref, [...path, '$ref']);
    if (properties !== undefined || items !== undefined || isContainer) return;
    this.fields.push({
      name,
      term: node['x-term'],
      at: () => this.entry.atKey(path),
      atTerm: () => this.entry.at([...path, 'x-term']),
    });
  }

  /** Whether what is referred to holds fields of its own. */
  private reference(name: string, reference: string, path: Path): boolean {
    const key = reference.slice('#/$defs/'.length);
    const definition = this.entry.value.$defs?.[key];
    if (definition === undefined) {
      this.dangling.push({ reference, at: () => this.entry.at(path) });
      return true;
    }
    const holdsFields = definition.properties !== undefined || definition.items !== undefined;
    if (holdsFields && !this.entered.has(key)) {
      this.entered.add(key);
      this.node(name, definition, ['$defs', key]);
    }
    return holdsFields;
  }
}
