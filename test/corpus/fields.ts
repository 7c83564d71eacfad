/** Whether what was understood is what had to be: the plain words of the corpus beside the names of the schemas. */
import type { Marks } from './house.ts';

/** An answer or a button: what would be done, with what. */
export interface Meant {
  command: string | null;
  input: Record<string, unknown>;
  facts?: Record<string, unknown>;
}

/** Names of steps in the corpus, where they are not those of the rooms. */
const steps: Record<string, readonly string[]> = { arrived: ['arrive'], resolve: ['resolve', 'unblock'] };

export function isFieldRight(name: string, wanted: unknown, meant: Meant, marks: Marks): boolean {
  const { input, facts = {} } = meant;
  const value = (field: string) => input[field];
  switch (name) {
    case 'sex':
      return sexOf(input) === wanted;
    case 'group':
      return value('targetGroup') === wanted;
    case 'family':
      return (value('targetGroup') === 'family' || (numberOf(value('children')) ?? 0) > 0) === wanted;
    case 'persons':
      return personsOf(input) === wanted;
    case 'children':
      return (numberOf(value('children')) ?? (wanted === 0 ? 0 : undefined)) === wanted;
    case 'ages':
      return sameNumbers(value('ages'), wanted);
    case 'pet':
    case 'wheelchair':
      return (value(name) === true) === wanted;
    case 'client':
      return [value('case'), value('clients'), value('client'), value('reference'), facts['client']]
        .flat()
        .includes(wanted);
    case 'location':
      // Some places are called after the only people they are for.
      return value('location') === wanted || value('targetGroup') === wanted;
    case 'occupied':
      return value('counted') === wanted;
    case 'step':
      return (steps[String(wanted)] ?? [String(wanted)]).includes(String(value('step')));
    case 'reference':
      return [value('reference'), facts['reference']].includes(named(wanted, marks));
    default:
      return value(name) === wanted;
  }
}

/** What {P1} is called in this database. */
export function named(wanted: unknown, marks: Marks): string {
  return String(wanted).replaceAll(/\{(\w+)\}/g, (all, mark) => marks[mark] ?? all);
}

function sexOf({ sex, targetGroup }: Record<string, unknown>): unknown {
  return (
    sex ?? (targetGroup === 'single_man' ? 'male' : targetGroup === 'single_woman' ? 'female' : undefined)
  );
}

/** Somebody of whom nobody else is mentioned is one person. */
function personsOf({ persons, targetGroup, adults, children, ages }: Record<string, unknown>): number {
  const known = numberOf(persons);
  if (known !== undefined) return known;
  const grown = numberOf(adults) ?? (targetGroup === 'couple' ? 2 : 1);
  const young = numberOf(children) ?? 0;
  return Math.max(grown + young, Array.isArray(ages) && targetGroup === 'family' ? ages.length : 0);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function sameNumbers(found: unknown, wanted: unknown): boolean {
  const sorted = (list: unknown) => JSON.stringify(Array.isArray(list) ? list.toSorted() : []);
  return sorted(found) === sorted(wanted);
}
