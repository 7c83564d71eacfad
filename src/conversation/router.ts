/**
 * The one way in: where does it go, who asks, may they, what did they mean; then the room answers, and its card goes back. An
 * expected "no" is an answer. A fault is caught here once, logged with a reference, and told to the person.
 */
import type { Gate, Identified } from '#domain/ports.ts';
import { createPersonalDataFinder } from '#language/personal-data/find.ts';
import { type Heard, hear, type Understanding, understandFields } from '#language/understand.ts';
import type { Wish } from '#vocabulary/wishes/list.ts';
import { admit } from './admit.ts';
import { actorOf, answer, subjectOf } from './answer.ts';
import { type Context, createContexts, type Speaker } from './context.ts';
import { card, heading, notice } from './contract/card.ts';
import { type Command, stepOf } from './contract/command.ts';
import type { Form } from './contract/form.ts';
import { defaultLocale, inLanguage } from './contract/locale.ts';
import { homeCard } from './home.ts';
import type { Registry } from './registry.ts';
import { wantsChoices, withChoices } from './replies/choices.ts';
import { explainProblems } from './replies/explain.ts';
import { faultReply } from './replies/fault.ts';
import { formFirst } from './replies/form-first.ts';
import { formFor } from './replies/form-for.ts';
import { greeting, notRecognised } from './replies/not-recognised.ts';
import { notYet } from './replies/not-yet.ts';
import { refusePersonalData } from './replies/personal-data.ts';
import { propose } from './replies/propose.ts';
import { answerStranger, helpForStranger } from './replies/stranger.ts';
import { answerTalk } from './replies/talk.ts';
import { words } from './replies/texts/index.ts';
import type { Body, InboundEvent, Reply } from './request.ts';
import { commandOf, introduction, type Routed, route } from './route.ts';
import { readable, wordsIn } from './said.ts';
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
  home(speaker: Speaker): Promise<Reply>;
}

export function createRouter({ registry, gate, log, newId }: RouterParts): Router {
  const contexts = createContexts(registry, gate);
  const findPersonalData = createPersonalDataFinder(registry.base);

  const safely = async (speaker: Speaker, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      const reply = faultReply(newId, speaker.locale);
      const { reference } = reply.facts;
      log.error({ reference, platform: speaker.account.platform, error }, 'request failed');
      return reply;
    }
  };

  const identify = ({ member, region, account }: Speaker): Promise<Identified | null> =>
    member === undefined ? gate.identify(account) : gate.identifyMember(member, region);

  /** A room may know who somebody is by what they say: that is done for people whom nobody knows yet. */
  const identifyBy = async (event: InboundEvent, routed: Routed): Promise<Identified | null> => {
    const command = commandOf(routed);
    const invited =
      command && (await registry.room(command.id)?.identify?.(introduction(routed, event), gate));
    return invited ?? identify(event);
  };

  const handle = (event: InboundEvent): Promise<Reply> =>
    safely(event, async () => {
      const intent = readable(event.intent);
      const routed = route(intent, registry);
      const identified = await identifyBy(event, routed);
      const locale = event.locale ?? identified?.member.locale ?? defaultLocale;
      const dress = (body: Body): Reply => ({ ...body, locale, nonce: newId() });
      const context = identified ? await contexts.of(identified, event) : undefined;
      const reading = context?.reading ?? contexts.ofStranger(event);
      const find = (said: string) =>
        findPersonalData(said, { now: identified?.now ?? new Date(), directory: reading.directory });
      const kinds = find(wordsIn(intent));
      const isDanger = kinds.length > 0 && speaksOfDanger(wordsIn(intent), reading);
      // Who types that somebody is in danger is told to call 112, whatever else they typed: nothing is kept of that either.
      if (kinds.length > 0 && !(isDanger && routed.kind === 'words' && !routed.only))
        return dress(refusePersonalData({ kinds, isDanger, find }, event, routed, context?.reading, locale));
      if (!context) return dress(await answerStranger(event, routed, reading, { registry, gate }));
      const heard = listen(routed, context);
      switch (heard.kind) {
        case 'nothing':
          return dress(notRecognised(heard.nearest, registry, context));
        case 'wish':
          return dress(notYet(heard.wish as Wish, registry, context.asker));
        case 'talk':
          return heard.talk === 'hello' || heard.talk === 'help'
            ? dress(greeting(registry, context))
            : dress(answerTalk(heard.talk, registry, context.asker));
        case 'understood':
          return answerUnderstood(heard, routed, { event, context, dress });
      }
    });

  const speaksOfDanger = (said: string, reading: Context['reading']): boolean => {
    const heard = hear(said, registry.language, reading);
    return heard.kind === 'talk' && heard.talk === 'emergency';
  };

  const listen = (routed: Routed, { reading }: Context): Heard => {
    switch (routed.kind) {
      case 'nowhere':
        return { kind: 'nothing', nearest: undefined };
      case 'words':
        return hear(routed.text, registry.language, reading, routed.only);
      case 'values': {
        const { command, step, values } = routed;
        return { kind: 'understood', command, said: '', ...understandFields(command, step, values, reading) };
      }
    }
  };

  const answerUnderstood = async (
    heard: Heard & { kind: 'understood' },
    routed: Routed,
    answering: { event: InboundEvent; context: Context; dress: (body: Body) => Reply },
  ): Promise<Reply> => {
    const { event, context, dress } = answering;
    const { command } = heard;
    const admission = admit(command, heard.step, context, isBare(heard));
    // What somebody may not do, and did not ask for by name, does not exist for them.
    const isAsked = heard.isNamed && heard.act !== 'mention';
    if (admission.kind === 'not_allowed' && routed.kind === 'words' && !isAsked)
      return dress(notRecognised(undefined, registry, context));
    if (admission.kind !== 'admitted') {
      await noteRefused(command, heard, event, context);
      return dress(refuse(command, heard, admission.kind, context));
    }
    const understood: Understanding =
      admission.step === heard.step
        ? heard
        : { ...heard, step: admission.step, input: {}, problems: [], todo: 'do' };
    const { asker, reading } = context;
    // What was routed to a form never runs as an order, whatever kept the form from opening.
    if (event.intent.kind === 'press' && event.intent.press.form)
      return dress(formFirst(command, understood, reading, asker.account));
    if (understood.problems.length > 0) {
      const said = routed.kind === 'words' ? heard.said : undefined;
      const body = explainProblems(
        command,
        understood,
        said,
        { language: registry.language, reading },
        asker,
      );
      return dress(
        wantsChoices(command, understood) ? await choosing(command, understood.step, body, answering) : body,
      );
    }
    if (understood.todo === 'propose') return dress(propose(command, understood, reading));
    const reply = await answer(command, understood, answering, gate);
    const { outcome, code } = reply;
    log.info(
      { platform: event.account.platform, command: command.id, step: understood.step, outcome, code },
      'answered',
    );
    return reply;
  };

  /** What somebody may not do is written down as well: who, and what about. */
  const noteRefused = (
    command: Command,
    { step, input }: Understanding,
    event: InboundEvent,
    context: Context,
  ): Promise<void> =>
    gate.withRegion(
      context.identified.region,
      'read',
      (ports) =>
        ports.record({
          kind: `${command.id}.${step}`,
          subject: subjectOf(input) ?? command.id,
          result: 'refused',
        }),
      actorOf(context, event),
    );

  const choosing = (
    command: Command,
    step: string,
    body: Body,
    { event, context }: { event: InboundEvent; context: Context },
  ): Promise<Body> =>
    gate.withRegion(
      context.identified.region,
      'read',
      (ports) => withChoices(command, step, body, { asker: context.asker, ports }, context.showing),
      actorOf(context, event),
    );

  const form = async (event: InboundEvent): Promise<{ form: Form } | { reply: Reply }> => {
    const routed = route(readable(event.intent), registry);
    const command = commandOf(routed);
    if (!command) return { reply: await handle(event) };
    let made: Form | undefined;
    const reply = await safely(event, async () => {
      const identified = await identify(event);
      const context = identified && (await contexts.of(identified, event));
      const isOpenToAll = registry.room(command.id)?.identify !== undefined;
      if (!context && !isOpenToAll) return handle(event);
      const reading = context?.reading ?? contexts.ofStranger(event);
      const wanted =
        routed.kind === 'values'
          ? understandFields(command, routed.step, routed.values, reading)
          : { step: command.first, input: {} };
      if (context && admit(command, wanted.step, context, false).kind !== 'admitted') return handle(event);
      made = formFor(command, wanted, [], reading);
      if (!made) return handle(event);
      const { locale } = reading;
      return {
        outcome: 'answered',
        command: command.id,
        input: {},
        facts: {},
        card: card(),
        form: made,
        locale,
        nonce: newId(),
      };
    });
    return made ? { form: made } : { reply };
  };

  const home = (speaker: Speaker): Promise<Reply> =>
    safely(speaker, async () => {
      const identified = await identify(speaker);
      const locale = speaker.locale ?? identified?.member.locale ?? defaultLocale;
      const common = { command: null, input: {}, facts: {}, locale, nonce: newId() };
      if (!identified) {
        const shown = helpForStranger(registry, speaker.locale, speaker.account);
        return { outcome: 'refused', code: 'not_linked', card: shown, ...common };
      }
      const context = await contexts.of(identified, speaker);
      const { asker, showing } = context;
      const shown = await gate.withRegion(
        identified.region,
        'read',
        (ports) => homeCard(registry, { asker, ports }, { ...showing, now: ports.now }),
        actorOf(context, speaker),
      );
      return { outcome: 'answered', card: shown, ...common };
    });

  return {
    handle,
    tell: createTeller(handle, gate, log),
    form,
    asksForForm: ({ intent }) => route(intent, registry).wantsForm,
    home,
  };
}

/** Nothing was said but the name of the command. */
function isBare({ input, problems, command, step }: Understanding & { command: Command }): boolean {
  return (
    step === command.first &&
    Object.keys(input).length === 0 &&
    problems.every(({ kind }) => kind === 'missing')
  );
}

function refuse(
  command: Command,
  { step, input }: Understanding,
  code: 'not_allowed' | 'not_here',
  { asker: { locale } }: Context,
): Body {
  const { refusal } = words(locale);
  const { title, text } = code === 'not_here' ? refusal.notHere : refusal.notAllowed;
  const whoMay =
    code === 'not_allowed' &&
    stepOf(command, step).permission &&
    inLanguage(command.texts, locale).notAllowed;
  return {
    outcome: 'refused',
    code,
    command: command.id,
    input: code === 'not_here' ? {} : { step, ...input },
    facts: {},
    card: card(heading(title), notice('info', whoMay || text)),
  };
}
