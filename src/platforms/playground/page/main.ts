/** The page: the clock of the demo above, and two people on their platforms below it. */
import { announce, createClock } from './clock.ts';
import { createConversations } from './conversations.ts';
import { byId } from './elements.ts';
import { createPane, type Pane } from './pane.ts';
import { readState } from './server.ts';
import { showTabs } from './tabs.ts';
import { createTold } from './told.ts';

const state = await readState().catch((error: unknown) => {
  announce(
    'De speelplaats kan niet beginnen: de server geeft geen antwoord. Ververs de pagina straks.',
    true,
  );
  throw error;
});
const conversations = createConversations();
const told = createTold(lookAs);
const clock = createClock(state.clock, {
  onForward: told.show,
  onReset() {
    // Nothing of the future stays behind.
    told.hide();
    conversations.clear();
    for (const pane of panes) pane.restart();
  },
});
const workspace = state.clock?.region ?? 'Er is nog geen demoregio';
// Who needs a bed tonight comes first: the night worker at the door, and who looks for a place.
const panes: Pane[] = (
  [
    { as: 'opvang', look: 'slack' },
    { as: 'crisis', look: 'teams' },
  ] as const
).map((start) => createPane({ people: state.people, start, workspace, conversations, clock }));
byId('panes').replaceChildren(...panes.map((pane) => pane.shown));
const tabs = showTabs(panes);

/** Where they are shown already, or else in the second half. */
function lookAs(member: string): void {
  const pane = panes.find((shown) => shown.speaker().as === member) ?? panes.at(-1);
  if (!pane) return;
  pane.speakAs(member);
  tabs.choose(pane);
  pane.focus();
}

let active = panes[0];
for (const pane of panes)
  pane.shown.addEventListener('focusin', () => {
    active = pane;
  });

/** The half that was used last, when it is to be seen. */
function toField(): void {
  const pane = active?.shown.checkVisibility() ? active : tabs.chosen();
  pane?.focus();
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  toField();
});
document.addEventListener('keydown', (event) => {
  // In a dialog Escape closes the dialog.
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) toField();
});
