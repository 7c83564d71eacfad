/** The reference of all commands, made from what they say of themselves, as a page of Markdown. */
import type { Command, ExampleOf } from '#conversation/contract/command.ts';
import type { FieldSpec } from '#conversation/contract/fields.ts';
import { type Locale, locales } from '#conversation/contract/locale.ts';
import type { Effect, Step } from '#conversation/contract/step.ts';
import { may, type Permission, roles } from '#domain/people/roles.ts';

const effects: Record<Effect, string> = {
  looks: 'looks',
  everyday: 'changes, everyday',
  final: 'changes, final: proposed first when it was only said',
};

export function commandReference(commands: readonly Command[]): string {
  return [
    '# Commands',
    '',
    'Made from the commands themselves by `npm run docs`; a test compares. What is typed is shown per language, Dutch first.',
    'Every command also understands sentences; how they are judged stands in `src/language/policy.ts`.',
    '',
    ...commands.map((command) => `- [${slashOf(command)}](#${command.id}): ${command.texts.en.summary}`),
    '',
    ...commands.flatMap(sectionOf),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function sectionOf(command: Command): string[] {
  const fields = new Map(Object.values(command.steps).flatMap(({ fields: own }) => [...own]));
  return [
    `## ${command.id}`,
    '',
    ...locales.map((locale) => `- ${locale}: ${command.texts[locale].summary}`),
    ...locales.map((locale) => `- aliases, ${locale}: ${code(command.words[locale].aliases)}`),
    `- who may use it: ${whoMay(command.permission)}`,
    `- where: ${command.privacy === 'personal' ? 'in a personal conversation only' : 'in a channel as well'}`,
    `- without a step: \`${command.first}\``,
    '',
    ...table(
      ['step', 'typed as', 'effect', 'who may', 'fields (* required)'],
      Object.entries(command.steps).map(([id, step]) => [
        `\`${id}\``,
        perLocale((locale) => command.words[locale].steps[id]?.[0]),
        `${effects[step.effect]}${step.form ? '; has a form' : ''}`,
        step.permission === undefined ? 'as the command' : whoMay(step.permission),
        fieldsOf(step),
      ]),
    ),
    ...(fields.size === 0
      ? []
      : table(
          ['field', 'typed as', 'holds'],
          [...fields].map(([id, spec]) => [
            `\`${id}\``,
            perLocale((locale) => command.words[locale].fields[id]?.names.join(', ')),
            holds(spec, command, id),
          ]),
        )),
    ...table(
      ['example', 'does', 'step'],
      locales.flatMap((locale) =>
        Object.entries(command.examples).map(([id, example]) => exampleRow(command, locale, id, example)),
      ),
    ),
  ];
}

function exampleRow(command: Command, locale: Locale, id: string, { step }: ExampleOf<string>): string[] {
  const { text = '', does = '' } = command.texts[locale].examples[id] ?? {};
  return [`\`${text}\``, does, `\`${step}\``];
}

function fieldsOf({ fields, required }: Step): string {
  return [...fields.keys()].map((id) => `\`${id}\`${required.includes(id) ? '*' : ''}`).join(', ') || 'none';
}

function holds(spec: FieldSpec, command: Command, id: string): string {
  switch (spec.kind) {
    case 'choice': {
      if (typeof spec.options !== 'string') return `one of ${code(spec.options)}`;
      const own = Object.keys(command.words.en.fields[id]?.options ?? {});
      return `one of the region's ${spec.options}${own.length === 0 ? '' : `, or ${code(own)}`}`;
    }
    case 'number':
      return `a number, ${spec.min} to ${spec.max}`;
    case 'numbers':
      return `numbers, ${spec.min} to ${spec.max}`;
    case 'flag':
      return 'yes or nothing';
    case 'date':
      return 'a date';
    case 'text':
      return `words, at most ${spec.maxLength} characters`;
    case 'reference':
      return 'a reference or a client code';
    case 'codes':
      return 'client codes';
  }
}

function whoMay(permission: Permission): string {
  if (may(null, permission)) return 'anyone';
  const allowed = roles.filter((role) => may({ roles: [role] }, permission));
  return allowed.length === roles.length ? 'every member' : code(allowed);
}

function slashOf(command: Command): string {
  return `/${command.words[locales[0]].aliases[0]}`;
}

const perLocale = (wordsIn: (locale: Locale) => string | undefined) =>
  [...new Set(locales.map((locale) => wordsIn(locale) ?? 'nothing'))].join(' / ');

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
