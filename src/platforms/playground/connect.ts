/**
 * The playground's side of the server: say, press, submit, watch the inbox, move the clock. It speaks as any member of the
 * demo, so it is bound to this machine, and answers only its own page.
 */
import { z } from 'zod';
import { offersNext } from '#conversation/contract/card.ts';
import { defaultLocale, type Locale } from '#conversation/contract/locale.ts';
import type { InboundEvent, Intent, Reply } from '#conversation/request.ts';
import type { Router } from '#conversation/router.ts';
import type { Look, Looks } from './look.ts';
import { audienceOf, hear, type Place, place } from './place.ts';
import { inboxes, type TellingParts, type Told, toldSince } from './told.ts';
import { createWatch } from './watch.ts';

export interface PlaygroundParts extends TellingParts {
  router: Router;
  looks: Looks;
  newId: () => string;
  /** The demo region, the only one whose members the playground speaks as. */
  demoRegion(): Promise<string | null>;
  people(): Promise<{ key: string; name: string; organisation: string; roles: string[] }[]>;
  readClock(): Promise<{ now: Date; movedSeconds: number; timeZone: string; region: string } | null>;
  /** Moves the demo clock and does what became due; null sets it right. */
  moveClock(seconds: number | null): Promise<void>;
}

const lookName = z.string().min(1).max(40);
const speaker = z.object({ as: z.string().min(1).max(60), look: lookName, place: place.default('direct') });
const saying = speaker.extend({ text: z.string().max(10_000) });
const sending = speaker.extend({ sent: z.unknown() });
const moving = z.object({ seconds: z.number().int().min(-31_536_000).max(31_536_000).nullable() });

type Speaker = z.infer<typeof speaker>;

export type PlaygroundAnswer =
  | {
      kind: 'message';
      message: unknown;
      settles: boolean;
      refused: boolean;
      onlyYou: boolean;
      locale: Locale;
    }
  | { kind: 'form'; form: unknown; locale: Locale }
  /** `stays`: the answer is left in the conversation, and the form is done with. */
  | { kind: 'result'; result: unknown; message: unknown; stays: boolean; onlyYou: boolean; locale: Locale }
  /** Said in a channel to others: the bot does not hear it. */
  | { kind: 'unheard' };

export function createPlayground(parts: PlaygroundParts) {
  const { router, gate, looks, newId } = parts;
  const region = async () => (await parts.demoRegion()) ?? 'no demo region';

  /** Throws a ZodError for a platform that is not there, like anything else that does not fit. */
  const lookOf = ({ look: name }: Pick<Speaker, 'look'>): Look => {
    const look = looks[name];
    if (!look) throw new z.ZodError([]);
    return look;
  };

  const eventOf = async (who: Speaker, intent: Intent): Promise<InboundEvent> => ({
    account: { platform: 'playground', workspace: who.look, user: who.as },
    member: who.as,
    region: await region(),
    audience: audienceOf(lookOf(who), who.place),
    key: newId(),
    intent,
  });

  return {
    state: async () => ({ people: await parts.people(), clock: await parts.readClock() }),
    watch: createWatch(parts, async (url) => {
      const who = speaker.safeParse(Object.fromEntries(url.searchParams)).data;
      const look = who && looks[who.look];
      return look && { as: who.as, look, region: await region() };
    }),

    async say(body: unknown): Promise<PlaygroundAnswer> {
      const { text, ...who } = saying.parse(body);
      const heard = hear(lookOf(who), who.place, text);
      if (!heard) return { kind: 'unheard' };
      const event = await eventOf(who, heard.intent);
      if (heard.intent.kind === 'slash' && router.asksForForm(event))
        return formOrAnswer(who, event, heard.onlyYou);
      return asMessage(lookOf(who), await router.handle(event), heard.onlyYou);
    },

    async press(body: unknown): Promise<PlaygroundAnswer | null> {
      const { sent, ...who } = sending.parse(body);
      const look = lookOf(who);
      const intent = look.readPress(sent);
      if (!intent) return null;
      const event = await eventOf(who, intent);
      return router.asksForForm(event)
        ? formOrAnswer(who, event, look.slashes)
        : asMessage(look, await router.handle(event), look.slashes);
    },

    async submit(body: unknown): Promise<PlaygroundAnswer | null> {
      const { sent, ...who } = sending.parse(body);
      const look = lookOf(who);
      const intent = look.readSubmission(sent);
      if (!intent) return null;
      const reply = await router.handle(await eventOf(who, intent));
      const { locale } = reply;
      if (reply.form && reply.outcome === 'refused')
        return { kind: 'form', form: look.form(reply.form, reply.nonce), locale };
      return {
        kind: 'result',
        result: look.result(reply.card, reply.nonce, locale),
        message: look.message(reply.card, reply.nonce),
        stays: reply.settles === true && staysAfterForm(look, who.place),
        onlyYou: look.slashes,
        locale,
      };
    },

    /** Answers with who was told what meanwhile; a clock that is set right tells nobody anything. */
    async moveClock(body: unknown): Promise<{ clock: unknown; told: Told[] }> {
      const { seconds } = moving.parse(body);
      const people = await parts.people();
      const where = await region();
      const before = await inboxes(
        parts,
        where,
        people.map(({ key }) => key),
      );
      await parts.moveClock(seconds);
      const told = seconds === null ? [] : await toldSince(parts, where, people, before);
      return { clock: await parts.readClock(), told };
    },
  };

  async function formOrAnswer(
    who: Speaker,
    event: InboundEvent,
    onlyYou: boolean,
  ): Promise<PlaygroundAnswer> {
    const look = lookOf(who);
    const asked = await router.form(event);
    if ('reply' in asked) return asMessage(look, asked.reply, onlyYou);
    const reader = await gate.identifyMember(who.as, event.region);
    const locale = reader?.member.locale ?? defaultLocale;
    return { kind: 'form', form: look.form(asked.form, `f${event.key}`), locale };
  }
}

function asMessage(look: Look, reply: Reply, onlyYou: boolean): PlaygroundAnswer {
  return {
    kind: 'message',
    message: look.message(reply.card, reply.nonce),
    settles: reply.settles === true,
    refused: reply.outcome !== 'answered' && !offersNext(reply.card),
    onlyYou,
    locale: reply.locale,
  };
}

/** In a channel of Teams a form's answer stands in the dialog only: others did not ask for it. */
const staysAfterForm = (look: Look, where: Place) => audienceOf(look, where) === 'private';
