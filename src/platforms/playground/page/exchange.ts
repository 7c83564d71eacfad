/** One turn: what a person says, presses or fills in goes to the bot, and its answer into the conversation where that was. */
import { showAdaptiveCard } from './adaptive-card.ts';
import type { DemoClock } from './clock.ts';
import type { Conversation, Entry } from './conversations.ts';
import { askConfirmation, closeDialog, openSlackModal, openTeamsDialog, sayInDialog } from './dialog.ts';
import { element, freshId } from './elements.ts';
import { showTyped } from './message.ts';
import { type Answer, type Person, press, type Speaker, say, submit } from './server.ts';
import { type SlackMessage, showSlackMessage } from './slack-blocks.ts';
import type { SlackModal } from './slack-modal.ts';
import type { Locale } from './texts.ts';

/** Who looks, and where. It stays as it was when something was asked, also when somebody else is shown meanwhile. */
export interface Here {
  who: Speaker;
  person: Person;
  conversation: Conversation;
  clock: DemoClock;
  focus(): void;
  restore(text: string): void;
}

export function send(here: Here, text: string): void {
  const { who, person } = here;
  // A slash command of Slack is not posted: only its asker sees that it was typed.
  const isSlash = who.look === 'slack' && text.startsWith('/');
  put(here, { by: person, shows: { text }, ...(isSlash ? { onlyFor: who.as } : {}) });
  void safely(
    here,
    async () => accept(here, await say(who, text)),
    () => here.restore(text),
  );
}

/** What an entry says, with buttons that are pressed by who looks at it. */
export function showContent(here: Here, entry: Entry): HTMLElement {
  const { who } = here;
  if ('text' in entry.shows) return showTyped(entry.shows.text);
  const { message } = entry.shows;
  const go = (sent: unknown) => void safely(here, async () => accept(here, await press(who, sent), entry));
  if (who.look === 'slack') {
    return showSlackMessage(message as SlackMessage, (pressed, confirm) => {
      if (confirm) askConfirmation(confirm, { look: who.look, locale: entry.locale }, () => go(pressed));
      else go(pressed);
    });
  }
  const card = showAdaptiveCard(message, ({ data }) => go(data));
  return element('div', {}, element('div', { class: 'pg-card' }, card));
}

/** `home` is the message whose button was pressed: an outcome may stand where the buttons stood. */
function accept(here: Here, answer: Answer, home?: Entry): void {
  const { who, conversation } = here;
  switch (answer.kind) {
    case 'message': {
      const { message, locale, onlyYou } = answer;
      // Messages of the inbox follow the database by themselves.
      if (home && isReplacing(answer, who) && !isFromInbox(home))
        conversation.put({ ...home, shows: { message }, locale });
      else put(here, { by: 'app', shows: { message }, locale, ...(onlyYou ? { onlyFor: who.as } : {}) });
      return;
    }
    case 'form':
      openForm(here, answer.form, answer.locale);
      return;
    case 'result': {
      const { message, result, stays, locale, onlyYou } = answer;
      if (!stays) {
        openForm(here, result, locale);
        return;
      }
      closeDialog();
      put(here, { by: 'app', shows: { message }, locale, ...(onlyYou ? { onlyFor: who.as } : {}) });
      here.focus();
      return;
    }
    case 'unheard':
      hint(here, 'In een kanaal hoort Doorstroom alleen wat met @Doorstroom begint, of op Slack met een /.');
  }
}

/** As Slack and Teams do it: an outcome stands where the buttons stood, and Teams puts any answer there, but not a "no". */
function isReplacing({ settles, refused }: Answer & { kind: 'message' }, { look }: Speaker): boolean {
  return settles || (look === 'teams' && !refused);
}

export const inboxId = (id: string) => `inbox:${id}`;
const isFromInbox = ({ id }: Entry) => id.startsWith(inboxId(''));

function openForm(here: Here, form: unknown, locale: Locale): void {
  const { who } = here;
  const go = (work: () => Promise<Answer>) => void safely(here, async () => accept(here, await work()));
  if (who.look === 'slack') {
    openSlackModal(form as SlackModal, locale, {
      submit: (view) => go(() => submit(who, view)),
      press(pressed) {
        closeDialog();
        go(() => press(who, pressed));
      },
    });
  } else {
    openTeamsDialog(form as { title: string; card: unknown }, locale, {
      submit(data) {
        const isForm = (data as { submit?: boolean }).submit === true;
        go(() => (isForm ? submit(who, data) : press(who, data)));
      },
    });
  }
}

function put(
  { conversation, clock }: Here,
  entry: Omit<Entry, 'id' | 'at' | 'locale'> & { locale?: Locale },
) {
  conversation.put({ locale: 'nl', ...entry, id: freshId('entry'), at: clock.now().toISOString() });
}

function hint(here: Here, text: string): void {
  put(here, { by: 'playground', shows: { text }, onlyFor: here.who.as });
}

/** Whatever goes wrong on the way is said where the answer would have stood. */
async function safely(here: Here, work: () => Promise<void>, otherwise = () => {}): Promise<void> {
  try {
    await work();
  } catch (error) {
    otherwise();
    const words = `Er kwam geen antwoord. ${error instanceof Error ? error.message : ''}`;
    // An open form keeps what was filled in, and hides the conversation: then it is said there.
    if (!sayInDialog(words)) hint(here, words);
  }
}
