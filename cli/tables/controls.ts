import { byText } from '../../model/estate/names';
import type { Lang, Text } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import { demandsOf } from '../../model/rules/controls';
import { CONTROL_STATES, PROOF_PLACES } from '../../model/schema/controls';
import type { Control, ControlsFile, ControlState } from '../../model/schema/controls';
import type { Table } from '../format/table';
import { CARRIER_NAMES_VI } from '../texts/carriers';
import { CARRIERS, CONTROL_STATES_IN_WORDS, PROOF_PLACES_IN_WORDS } from '../texts/tables';
import { columns } from './columns';

/** Frameworks in the order of their ids, controls in the order of their file. */
export function frameworksOf(config: Config): readonly ControlsFile[] {
  return config.entries.controls.map(({ value }) => value).sort((a, b) => byText(a.id, b.id));
}

/** @param forPeople words of the language; else the words of the files, with source and confidence */
export function controlsTable(
  frameworks: readonly ControlsFile[],
  config: Config,
  lang: Lang,
  forPeople: boolean,
): Table {
  const facts = forPeople ? [] : (['source', 'confidence'] as const);
  return {
    columns: columns(
      'framework',
      'clause',
      'what',
      'carried_by',
      'state',
      'proved_on',
      'tests',
      'remains',
      'left_to',
      ...facts,
    ),
    rows: frameworks.flatMap((framework) =>
      framework.controls.map((control) => [
        framework.id,
        control.id,
        textOf(control, framework, config)[lang],
        carriersOf(control, lang, forPeople),
        forPeople ? CONTROL_STATES_IN_WORDS[control.state][lang] : control.state,
        placesOf(control, lang, forPeople),
        testsOf(control),
        control.limit?.[lang],
        control.leftTo?.[lang],
        ...(forPeople ? [] : [framework.source.replaceAll(';', ' '), framework.confidence]),
      ]),
    ),
  };
}

/** Its own words, or those of the level catalogue. The rules see to it that one of them is there. */
function textOf({ text, demand }: Control, framework: ControlsFile, config: Config): Text {
  const texts = [
    ...(text === undefined ? [] : [text]),
    ...(demand === undefined ? [] : demandsOf(config, framework, demand)),
  ];
  return { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

const CARRIER_KINDS = Object.keys(CARRIERS) as readonly (keyof typeof CARRIERS)[];

function carriersOf({ by = {} }: Control, lang: Lang, forPeople: boolean): string | undefined {
  const named = CARRIER_KINDS.flatMap((kind) => {
    const names = by[kind];
    if (names === undefined) return [];
    const shown = forPeople ? names.map((name) => inWords(kind, name, lang)) : names;
    return [`${CARRIERS[kind][forPeople ? lang : 'en']} ${shown.join(', ')}`];
  });
  return joined(named);
}

function inWords(kind: (typeof CARRIER_KINDS)[number], name: string, lang: Lang): string {
  if (lang === 'en' || (kind !== 'rules' && kind !== 'cluster')) return name;
  return CARRIER_NAMES_VI[kind][name] ?? name;
}

function placesOf({ proofs = [] }: Control, lang: Lang, forPeople: boolean): string | undefined {
  const places = PROOF_PLACES.filter((place) => proofs.some(({ on }) => on === place));
  return joined(places.map((place) => (forPeople ? PROOF_PLACES_IN_WORDS[place][lang] : place)));
}

/** Each file once, with what it is to be asked for. */
function testsOf({ proofs = [] }: Control): string | undefined {
  const files = new Map<string, readonly string[]>();
  for (const { test, name } of proofs)
    files.set(test, [...(files.get(test) ?? []), ...(name === undefined ? [] : [name])]);
  return joined([...files].map(([test, names]) => (names.length === 0 ? test : `${test}: ${names.join(' + ')}`)));
}

const joined = (parts: readonly string[]): string | undefined => (parts.length === 0 ? undefined : parts.join('; '));

export function countStates(frameworks: readonly ControlsFile[]): Readonly<Record<ControlState, number>> {
  const states = frameworks.flatMap(({ controls }) => controls.map(({ state }) => state));
  const count = (wanted: ControlState): number => states.filter((state) => state === wanted).length;
  return {
    enforced: count('enforced'),
    'cluster-builder': count('cluster-builder'),
    'not-enforced-yet': count('not-enforced-yet'),
    'needs-nodes': count('needs-nodes'),
  };
}

/** One line for each framework: what it is, where it was read, and how many of its controls are in which state. */
export function frameworksTable(frameworks: readonly ControlsFile[], lang: Lang): Table {
  return {
    columns: columns(
      'framework',
      'name',
      'version',
      'controls',
      'enforced',
      'cluster_builder',
      'not_enforced_yet',
      'needs_nodes',
      'source',
      'confidence',
    ),
    rows: frameworks.map((framework) => {
      const { id, name, version, controls, source, confidence } = framework;
      const counts = countStates([framework]);
      const states = CONTROL_STATES.map((state) => counts[state]);
      return [id, name[lang], version, controls.length, ...states, source.replaceAll(';', ' '), confidence];
    }),
  };
}
