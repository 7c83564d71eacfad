/**
 * The one way in: who asks, may they, was this done before, what did they mean; then the room answers, and its card goes
 * back. An expected "no" is an answer. A fault is caught here once, logged with a reference, and told to the person.
 */
import { findPersonalData } from '#domain/people/personal-data.ts';
import { may } from '#domain/people/roles.ts';
import type { Gate, Identified, Ports } from '#domain/ports.ts';
import type { Outcome } from '#domain/refusal.ts';
import { firstStep } from '#language/steps.ts';
import { completed, type Understanding, understandFields, understandText } from '#language/understand.ts';
import { type Context, contextOf, readingOf } from './context.ts';
import { card, heading, notice } from './contract/card.ts';
import type { Command } from './contract/command.ts';
import type { Form } from './contract/form.ts';
import { defaultLocale } from './contract/locale.ts';
import { homeCard } from './home.ts';
import { permitted } from './permitted.ts';
import { type Known, type Recognised, recognise, recogniseByContent } from './recognise.ts';
import type { Registry } from './registry.ts';
import { withChoices } from './replies/choices.ts';
import { explainProblems } from './replies/explain.ts';
import { faultReply } from './replies/fault.ts';
import { formFirst } from './replies/form-first.ts';
import { formFor } from './replies/form-for.ts';
import { commandsFor } from './replies/help.ts';
import { notRecognised } from './replies/not-recognised.ts';
import { refusePersonalData } from './replies/personal-data.ts';
import { answerStranger, helpForStranger } from './replies/stranger.ts';
import { words } from './replies/texts/index.ts';
import type { InboundEvent, Reply } from './request.ts';
import { claimKey, readable, wordsIn } from './said.ts';
import { createTeller, type Tell } from './tell.ts';

/** What the router writes down of a request: ids and codes, never what was said. */
export interface RouterLog {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface RouterParts {
  registry: Registry;
  gate: Gate;
  log: RouterLog;
  /** Short and unguessable: references for faults, nonces for cards. */
  newId: () => string;
}

export interface Router {
  handle(event: InboundEvent): Promise<Reply>;
  /** Handles the event and gives the answer with `say`: once per event, for what the platform may deliver twice. */
  tell: Tell;
  /** The form that a button asks for; a reply when it cannot be given. */
  form(event: InboundEvent): Promise<{ form: Form } | { reply: Reply }>;
  /** True when this event can only be answered with a form, so that it can be opened at once. */
  asksForForm(event: InboundEvent): boolean;
  /** What waits for this person. */
  home(event: Omit<InboundEvent, 'intent' | 'key'>): Promise<Reply>;
}

type Body = Omit<Reply, 'locale' | 'nonce'>;

export function createRouter({ registry, gate, log, newId }: RouterParts): Router {
  const safely = async (
    event: Omit<InboundEvent, 'intent' | 'key'>,
    work: () => Promise<Reply>,
  ): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      const reply = faultReply(newId, event.locale);
      log.error(
        { reference: reply.facts.reference, platform: event.account.platform, error },
        'request failed',
      );
      return reply;
    }
  };

  const identify = async (event: Omit<InboundEvent, 'intent' | 'key'>) =>
    event.member === undefined
      ? gate.identify(event.account)
      : gate.identifyMember(event.member, event.region);

  /** Linking is the one thing that is done for somebody whom nobody knows yet: the invite tells who they are. */
  const identifyFor = async (event: InboundEvent, recognised: Recognised): Promise<Identified | null> => {
    if (recognised.kind === 'text' && recognised.command.id === 'account') {
      const invited = await gate.identifyInvited(recognised.text.trim());
      if (invited) return invited;
    }
    if (
      recognised.kind === 'fields' &&
      recognised.command.id === 'account' &&
      typeof recognised.values['code'] === 'string'
    ) {
      const invited = await gate.identifyInvited(recognised.values['code']);
      if (invited) return invited;
    }
    return identify(event);
  };

  const handle = (event: InboundEvent): Promise<Reply> =>
    safely(event, async () => {
      const intent = readable(event.intent);
      const recognised = recognise(intent, registry);
      const identified = await identifyFor(event, recognised);
      const locale = event.locale ?? identified?.member.locale ?? defaultLocale;
      const dress = (body: Body): Reply => ({ ...body, locale, nonce: newId() });
      const personal = findPersonalData(wordsIn(intent), identified?.now ?? new Date());
      if (personal.length > 0) {
        const reading = identified ? readingOf(await contextOf(identified, event, gate)) : undefined;
        return dress(refusePersonalData(personal, intent, recognised, reading, locale));
      }
      if (!identified) return dress(await answerStranger(event, recognised, { registry, gate }));
      const context = await contextOf(identified, event, gate);
      if (recognised.kind !== 'unknown') return answerWith(recognised, event, context, dress);
      const meant =
        intent.kind === 'text' &&
        recogniseByContent(
          intent.text,
          recognised.nearest,
          commandsFor(registry.commands, context.asker.member),
          readingOf(context),
        );
      return meant
        ? answerWith(meant, event, context, dress)
        : dress(notRecognised(recognised, registry, context.asker, context.directory));
    });

  const answerWith = async (
    recognised: Known,
    event: InboundEvent,
    context: Context,
    dress: (body: Body) => Reply,
  ): Promise<Reply> => {
    const { command } = recognised;
    const { asker, identified, showing } = context;
    const { locale, member, audience } = asker;
    const refuse = (code: 'not_allowed' | 'not_here', say: { title: string; text: string }) =>
      dress({
        outcome: 'refused',
        code,
        command: command.id,
        input: {},
        facts: {},
        card: card(heading(say.title), notice('info', say.text)),
      });
    if (!may(member, command.permission)) return refuse('not_allowed', words(locale).refusal.notAllowed);
    if (command.privacy === 'personal' && audience === 'channel')
      return refuse('not_here', words(locale).refusal.notHere);

    const meant = understand(recognised, context);
    const understood = permitted(command, meant, member);
    if (!understood) {
      const notAllowed = { outcome: 'refused', code: 'not_allowed', facts: {} } as const;
      return dress({
        ...notAllowed,
        command: command.id,
        input: { step: meant.step, ...meant.input },
        card: command.card(notAllowed as never, showing),
      });
    }
    // What was routed to a form never runs as an order, whatever kept the form from opening.
    if (event.intent.kind === 'press' && event.intent.press.form)
      return dress(formFirst(command, understood, { ...context, locale, account: asker.account }));
    if (understood.problems.length > 0) {
      const said = recognised.kind === 'text' ? recognised.text : undefined;
      const body = explainProblems(command, understood, said, readingOf(context), asker);
      return dress(
        await withChoices(command, understood, body, (choose) => gate.read(identified, choose), context),
      );
    }
    const step = command.steps[understood.step];
    const input = command.input.parse({ ...understood.input, step: understood.step }) as Record<
      string,
      unknown
    >;
    const answer = async (ports: Ports): Promise<Reply> => {
      const outcome = (await command.answer(input as never, { asker, ports })) as Outcome<never>;
      const facts = publicFacts(command, outcome);
      const shown = command.card(outcome, { ...showing, now: ports.now });
      return dress({
        outcome: outcome.outcome,
        ...(outcome.outcome === 'refused' ? { code: outcome.code } : {}),
        command: command.id,
        input: withoutUndefined(input),
        facts,
        card: shown,
        ...(step?.changes && outcome.outcome === 'answered' ? { settles: true as const } : {}),
      });
    };
    const reply =
      step?.changes || event.answerOnce
        ? await once(event, identified, answer)
        : await gate.read(identified, answer);
    log.info(
      {
        platform: event.account.platform,
        command: command.id,
        step: understood.step,
        outcome: reply.outcome,
        code: reply.code,
      },
      'answered',
    );
    return reply;
  };

  /** The same event twice has one effect and one answer: claim, work and answer are one transaction. */
  const once = (
    event: InboundEvent,
    { region }: Identified,
    answer: (ports: Ports) => Promise<Reply>,
  ): Promise<Reply> =>
    gate.write(region, async (ports, inbox) => {
      const { platform, workspace } = event.account;
      const claimed = { platform, workspace, key: claimKey(event) };
      const before = await inbox.claim({ ...claimed, mayAskAgain: claimed.key !== event.key });
      if (before !== null) return { ...(before as Reply), repeated: true as const };
      const reply = await answer(ports);
      await inbox.settle(claimed, reply, reply.outcome === 'refused');
      return reply;
    });

  const understand = (recognised: Known, context: Context): Understanding => {
    const reading = readingOf(context);
    const { command } = recognised;
    const understood =
      recognised.kind === 'text'
        ? understandText(command, recognised.text, reading, recognised.isLed)
        : understandFields(command, recognised.values, reading);
    return completed(command, understood, reading.locale);
  };

  const form = async (event: InboundEvent): Promise<{ form: Form } | { reply: Reply }> => {
    const recognised = recognise(readable(event.intent), registry);
    if (recognised.kind === 'unknown') return { reply: await handle(event) };
    let made: Form | undefined;
    const reply = await safely(event, async () => {
      const identified = await identify(event);
      if (!identified || !may(identified.member, recognised.command.permission)) return handle(event);
      const context = await contextOf(identified, event, gate);
      if (recognised.command.privacy === 'personal' && event.audience === 'channel') return handle(event);
      const understood = permitted(recognised.command, understand(recognised, context), identified.member);
      if (!understood) return handle(event);
      made = formFor(recognised.command, understood, [], context.directory, context.asker.locale);
      if (!made) return handle(event);
      return {
        outcome: 'answered',
        command: recognised.command.id,
        input: {},
        facts: {},
        card: card(),
        form: made,
        locale: context.asker.locale,
        nonce: newId(),
      };
    });
    return made ? { form: made } : { reply };
  };

  const home = (event: Omit<InboundEvent, 'intent' | 'key'>): Promise<Reply> =>
    safely(event, async () => {
      const identified = await identify(event);
      const locale = event.locale ?? identified?.member.locale ?? defaultLocale;
      const common = { command: null, input: {}, facts: {}, locale, nonce: newId() };
      if (!identified)
        return {
          outcome: 'refused',
          code: 'not_linked',
          card: helpForStranger(registry, event.locale, event.account),
          ...common,
        };
      const { asker, showing } = await contextOf(identified, event, gate);
      const shown = await gate.read(identified, (ports) =>
        homeCard(registry, { asker, ports }, { ...showing, now: ports.now }),
      );
      return { outcome: 'answered', card: shown, ...common };
    });

  const asksForForm = ({ intent }: InboundEvent): boolean => {
    if (intent.kind === 'slash' && intent.text.trim() !== '') return false;
    const recognised = recognise(intent, registry);
    if (recognised.kind === 'unknown') return false;
    if (intent.kind === 'press') return intent.press.form === true;
    const step = recognised.command.steps[firstStep(recognised.command)];
    return (
      recognised.kind === 'text' &&
      recognised.text.trim() === '' &&
      step?.form !== undefined &&
      step.required.length > 0
    );
  };

  return { handle, tell: createTeller(handle, gate, log), form, asksForForm, home };
}

/** What scripts may rely on; cards are made from the whole of the facts. */
function publicFacts(command: Command, outcome: Outcome<never>): Record<string, unknown> {
  if (outcome.outcome === 'refused') return command.publicRefusal?.(outcome.facts) ?? outcome.facts;
  return command.publicFacts?.(outcome.facts) ?? outcome.facts;
}

function withoutUndefined(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
