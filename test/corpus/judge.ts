/** What came of one sentence, and whether that was right. */
import { type Action, plainText } from '#conversation/contract/card.ts';
import type { Reply } from '#conversation/request.ts';
import { isFieldRight, type Meant, named } from './fields.ts';
import type { CorpusHouse } from './house.ts';
import { isMisled, picturedIn } from './misled.ts';
import type { Sentence, Wanted } from './sentence.ts';

/**
 * `partly`: harmless, and some of it right: asked back where it could be done, or a field is missing.
 * `harmful`: something was changed that nobody ordered, or places were shown for somebody else than was asked.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'harmful';

export interface Came {
  reply: Reply;
  /** Tables that changed. */
  changed: string[];
  verdict: Verdict;
  /** Why it is not right. */
  because: string[];
}

const honest = /kan ik (hier )?(nog )?niet|can(no|')t do (this|that)|I cannot|not yet/i;

/** Says it, judges what came, and leaves the house as it was. */
export async function judge(sentence: Sentence, house: CorpusHouse): Promise<Came> {
  const reply = await house.say(sentence.as, sentence.text);
  const changed = await house.changed();
  try {
    const faults = await faultsOf(sentence, reply, changed, house);
    const because = faults.map(([, reason]) => reason);
    const gravest = (['harmful', 'wrong', 'partly'] as const).find((one) =>
      faults.some(([verdict]) => verdict === one),
    );
    return { reply, changed, verdict: gravest ?? 'right', because };
  } finally {
    if (changed.length > 0) await house.restore();
  }
}

type Fault = [Exclude<Verdict, 'right'>, string];

async function faultsOf(
  sentence: Sentence,
  reply: Reply,
  changed: string[],
  house: CorpusHouse,
): Promise<Fault[]> {
  const { expect, mayChange } = sentence;
  const faults: Fault[] = [];
  if (reply.outcome === 'fault') faults.push(['wrong', 'a fault']);
  if (changed.length > 0 && !mayChange) faults.push(['harmful', `changed: ${changed.join(', ')}`]);
  for (const [name, value] of Object.entries(expect.not ?? {})) {
    const fault = await forbidden(name, value, expect.outcome, reply, house);
    if (fault) faults.push(fault);
  }
  const hasChanged = changed.length > 0;
  switch (expect.outcome) {
    case 'show':
      return [...faults, ...(await shown(sentence, reply, house))];
    case 'do':
      return [...faults, ...done(sentence, reply, hasChanged, house)];
    case 'ask':
      return [...faults, ...asked(sentence, reply, hasChanged, house)];
    case 'cannot': {
      const isHonest = honest.test(plainText(reply.card)) && reply.code !== 'not_allowed';
      return isHonest ? faults : [...faults, ['wrong', 'does not say that it cannot do this']];
    }
    case 'refuse':
      if (reply.outcome !== 'refused') faults.push(['wrong', 'not refused']);
      else if (!isIn(reply.command, sentence)) faults.push(['partly', `refused by ${reply.command}`]);
      if (changed.some((table) => table !== 'turn_away' && table !== 'request'))
        faults.push(['harmful', `changed: ${changed.join(', ')}`]);
      return faults;
  }
}

/** What must not be understood, done or be the one thing that is proposed. */
async function forbidden(
  name: string,
  value: unknown,
  wanted: Wanted,
  reply: Reply,
  house: CorpusHouse,
): Promise<Fault | undefined> {
  const answer = meantBy(reply);
  const proposal = reply.outcome === 'refused' ? mainPress(reply) : undefined;
  if (name === 'arrived') {
    if (await house.hasArrived(named(value, house.marks))) return ['harmful', `${value} arrived`];
    const isProposed =
      proposal?.input['step'] === 'arrive' && proposal.input['reference'] === named(value, house.marks);
    return isProposed ? ['wrong', `proposes that ${value} arrived`] : undefined;
  }
  if (name === 'placedAt') {
    if ((await house.placedAt()).includes(String(value))) return ['harmful', `placed at ${value}`];
    // Where it was ordered there, proposing it is no fault: the answer to the press says that it does not fit.
    const isProposed = proposal?.input['step'] === 'place' && proposal.input['location'] === value;
    return isProposed && wanted === 'ask' ? ['wrong', `proposes a place at ${value}`] : undefined;
  }
  if (name === 'said') {
    // What may be somebody's name or illness is never repeated.
    return plainText(reply.card).includes(String(value)) ? ['wrong', `repeats ${value}`] : undefined;
  }
  const field = name === 'filterMunicipality' ? 'municipality' : name;
  if (name === 'filterMunicipality' && reply.command !== 'beds') return undefined;
  const isTaken = [answer, ...(proposal ? [proposal] : [])].some((meant) =>
    isFieldRight(field, value, meant, house.marks),
  );
  if (!isTaken) return undefined;
  const isShown = reply.command === 'beds' && reply.outcome === 'answered';
  return [isShown ? 'harmful' : 'wrong', `understood ${name}: ${value}`];
}

async function shown(sentence: Sentence, reply: Reply, house: CorpusHouse): Promise<Fault[]> {
  if (!isIn(reply.command, sentence)) return [['wrong', `answered by ${reply.command}`]];
  const meant = meantBy(reply);
  const missed = missedIn(sentence, meant, house);
  if (reply.outcome !== 'answered') return [['partly', `asked back (${reply.code})`, ...missed]] as Fault[];
  const fields = sentence.expect.fields ?? {};
  const tooMuch = reply.command === 'beds' ? unasked(fields, reply.input) : [];
  if (missed.length === 0 && tooMuch.length === 0) return [];
  const faults: Fault[] = [
    ['partly', [...missed.map((name) => `not ${name}`), ...tooMuch.map((name) => `also ${name}`)].join(', ')],
  ];
  const misled = reply.command === 'beds' ? await isMisled(sentence, reply, house) : undefined;
  if (misled) faults.push(['harmful', misled]);
  return faults;
}

/** A household that nobody spoke of. */
function unasked(fields: Record<string, unknown>, input: Record<string, unknown>): string[] {
  const aboutWhom = ['sex', 'group', 'family', 'children', 'persons', 'ages'];
  const found = [];
  if (!aboutWhom.some((name) => name in fields) && (input['sex'] ?? input['targetGroup']) !== undefined)
    found.push(`household ${input['targetGroup'] ?? input['sex']}`);
  for (const name of ['pet', 'wheelchair']) if (!(name in fields) && input[name] === true) found.push(name);
  return found;
}

function done(sentence: Sentence, reply: Reply, hasChanged: boolean, house: CorpusHouse): Fault[] {
  if (hasChanged) {
    const missed = missedIn(sentence, meantBy(reply), house);
    return isIn(reply.command, sentence) && missed.length === 0
      ? []
      : [['harmful', `done otherwise: not ${missed.join(', ') || sentence.command}`]];
  }
  if (!isIn(reply.command, sentence)) return [['wrong', `answered by ${reply.command}`]];
  const proposals = actionsOf(reply).filter(({ press }) => isIn(press.command, sentence));
  const isRight = ({ press }: Action) => missedIn(sentence, press, house).length === 0;
  const found = proposals.find((one) => isRight(one) && !one.press.form);
  if (reply.outcome === 'refused' && found) return [];
  const missed = missedIn(sentence, meantBy(reply), house);
  return [
    missed.length === 0 || proposals.some(isRight)
      ? ['partly', `asked back (${reply.outcome} ${reply.code ?? ''})`]
      : ['wrong', `neither done nor proposed: not ${missed.join(', ')}`],
  ];
}

function asked(sentence: Sentence, reply: Reply, hasChanged: boolean, house: CorpusHouse): Fault[] {
  const { fields = {} } = sentence.expect;
  if (hasChanged) {
    const missed = missedIn(sentence, meantBy(reply), house);
    return missed.length === 0 ? [] : [['harmful', `done otherwise: not ${missed.join(', ')}`]];
  }
  const isHelp = reply.command === 'help' || reply.command === null;
  const isUnrecognised = isHelp && Object.keys(fields).length === 0;
  const views = [meantBy(reply), ...actionsOf(reply).map(({ press }) => press)];
  const isHere =
    isIn(reply.command, sentence) ||
    isUnrecognised ||
    (isIn('help', sentence) && isHelp) ||
    (reply.command === null && views.some(({ command }) => isIn(command, sentence)));
  if (!isHere) return [['wrong', `answered by ${reply.command}`]];
  if (reply.outcome === 'answered' && !isHelp) return shownInstead(sentence, reply);
  const missed = Object.entries(fields).filter(
    ([name, value]) => !views.some((view) => isFieldRight(name, value, view, house.marks)),
  );
  return missed.length === 0 ? [] : [['partly', `not ${missed.map(([name]) => name).join(', ')}`]];
}

/** Shown, where it had to ask. Free places for a household of which a picture was dropped are places for somebody else. */
function shownInstead({ text }: Sentence, { command, input }: Reply): Fault[] {
  if (command !== 'beds') return [['partly', 'shown, where it had to ask']];
  const seen = picturedIn(text);
  const dropped = seen.filter((field) => !input[field]);
  if (dropped.length > 0) return [['harmful', `shown, without ${dropped.join(', ')}`]];
  return seen.length > 0 ? [] : [['wrong', 'places shown, where it had to ask']];
}

function missedIn(sentence: Sentence, meant: Meant, house: CorpusHouse): string[] {
  const { fields = {} } = sentence.expect;
  return Object.entries(fields).flatMap(([name, value]) =>
    isFieldRight(name, value, meant, house.marks) ? [] : [name],
  );
}

function isIn(command: string | null, sentence: Sentence): boolean {
  return command !== null && (sentence.command ?? '').split('|').includes(command);
}

function meantBy({ command, input, facts }: Reply): Meant {
  return { command, input, facts };
}

export function actionsOf({ card }: Reply): Action[] {
  return card.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

/** The one thing that is proposed: the primary button, or the only one. A form asks, and proposes nothing. */
function mainPress(reply: Reply): Meant | undefined {
  const all = actionsOf(reply).filter(({ press }) => !press.form);
  return (all.find(({ style }) => style === 'primary') ?? (all.length === 1 ? all[0] : undefined))?.press;
}
