/** The playground as somebody uses it: in a real browser, with keyboard and small screen; its pictures go to screenshots/. */
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  await mkdir('screenshots', { recursive: true });
  house = await openHouse({ playground: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

// Each test begins at the present, with what is due now told already.
beforeEach(async () => {
  await fetch(`${house.url}/playground/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-doorstroom': 'playground' },
    body: '{"seconds":null}',
  });
});

/** What the browser complained of, per page; asserted when the page is done with. */
const complaints = new WeakMap<Page, string[]>();

async function done(page: Page): Promise<void> {
  expect(complaints.get(page)).toEqual([]);
  await page.close();
}

async function openPage(
  options: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const { width = 1_280, height = 900, colorScheme = 'light' } = options;
  const page = await (
    await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
  ).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(house.url);
  await page.waitForSelector('.pg-composer');
  complaints.set(page, faults);
  return page;
}

const pane = (page: Page, index: number) => page.locator('.pg-pane').nth(index);

const field = (page: Page, index: number) => pane(page, index).getByLabel('Bericht');
const log = (page: Page, index: number) => pane(page, index).getByRole('log');

async function say(page: Page, index: number, words: string): Promise<void> {
  await field(page, index).fill(words);
  await field(page, index).press('Enter');
}

const become = (page: Page, index: number, member: string) =>
  pane(page, index).getByLabel('Persoon').selectOption(member);

/** Opens the channel, or the direct conversation again. */
const open = (page: Page, index: number, name: 'nachtopvang' | 'Doorstroom') =>
  pane(page, index).getByRole('navigation').getByRole('button', { name }).click();

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the playground', () => {
  test('the night worker and the crisis worker come first, each on their platform, with three things to press', async () => {
    const page = await openPage();
    expect(await pane(page, 0).getByLabel('Persoon').inputValue()).toBe('opvang');
    expect(await pane(page, 0).getByLabel('Platform').inputValue()).toBe('slack');
    expect(await pane(page, 1).getByLabel('Persoon').inputValue()).toBe('crisis');
    expect(await pane(page, 1).getByLabel('Platform').inputValue()).toBe('teams');
    for (const [index, pressed, answer] of [
      [0, 'bedden', 'Vrije plekken vannacht'],
      [1, 'bedden vrouw', 'Vrije plekken vannacht: alleenstaande vrouw'],
    ] as const) {
      const suggestions = pane(page, index).getByRole('group', { name: 'Probeer' }).getByRole('button');
      expect(await suggestions.count()).toBe(3);
      await suggestions.filter({ hasText: pressed }).first().click();
      await log(page, index).getByRole('heading', { name: answer, exact: true }).waitFor();
    }
    await become(page, 0, 'casus');
    await pane(page, 0).getByRole('button', { name: 'uitstroom', exact: true }).waitFor();
    await done(page);
  });

  test('a night on Slack: a form, a place, and taking it back after a question', async () => {
    const page = await openPage();
    await become(page, 0, 'crisis');
    await say(page, 0, '/plaatsing');
    const dialog = page.locator('#dialog');
    await dialog.getByRole('heading', { name: 'Huishouden plaatsen' }).waitFor();
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    // What is missing is told at the field, in the words of the member, and the focus goes there.
    await dialog.getByText('Dit is nodig.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await dialog.getByLabel('Doelgroep').selectOption('family');
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await dialog.getByText('Met hoeveel personen').first().waitFor();
    await page.screenshot({ path: 'screenshots/formulier-fout.png' });
    await dialog.getByLabel('Personen').fill('3');
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await log(page, 0).getByText('Er is een plek gereserveerd').waitFor();
    expect(await dialog.isVisible()).toBe(false);

    await log(page, 0).getByRole('button', { name: 'Intrekken' }).click();
    await dialog.getByText('Reservering intrekken?').waitFor();
    await dialog.getByRole('button', { name: 'Intrekken' }).click();
    await log(page, 0).getByText('Reservering ingetrokken').waitFor();
    await done(page);
  });

  test('who reads English is told in English what a form lacks', async () => {
    await house.say('toegang', 'taal English');
    const page = await openPage();
    await become(page, 0, 'toegang');
    await say(page, 0, '/plaatsing');
    const dialog = page.locator('#dialog');
    await dialog.getByRole('button', { name: 'Place' }).click();
    await dialog.getByText('This is needed.').first().waitFor();
    expect(await dialog.getAttribute('lang')).toBe('en');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await house.say('toegang', 'taal Nederlands');
    await done(page);
  });

  test('moving the clock tells who was told what, a press looks as that person, and back to now leaves nothing', async () => {
    const page = await openPage();
    await say(page, 0, 'bedden vrouw');
    await log(page, 0).getByText('Dag- en nachtopvang Singel 9').first().waitFor();
    await page.getByRole('button', { name: '+1 week' }).click();
    const told = page.getByRole('region', { name: 'Wie kreeg bericht' });
    const tom = told.getByRole('button', { name: /^Tom \(Housing Maastricht\) kreeg: .*MH-0007/ });
    await tom.waitFor();
    await page.screenshot({ path: 'screenshots/klok.png' });
    await tom.click();
    expect(await pane(page, 1).getByLabel('Persoon').inputValue()).toBe('regie');
    await log(page, 1).getByText('Uitstroom stokt: MH-0007').first().waitFor();
    await page.screenshot({ path: 'screenshots/melding.png' });
    await log(page, 1).getByRole('button', { name: 'Ik pak dit op' }).last().click();
    await log(page, 1)
      .getByText(/Opgepakt door Tom/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Terug naar nu' }).click();
    await told.waitFor({ state: 'hidden' });
    for (const index of [0, 1]) {
      await log(page, index).getByText('Dit is het begin van').waitFor();
      expect(await log(page, index).getByRole('article').count()).toBe(0);
    }
    // What is said now stands alone in it: nothing of later comes back.
    await say(page, 1, 'hulp');
    await log(page, 1).getByRole('heading', { name: 'Dit kan ik voor je doen' }).waitFor();
    expect(await log(page, 1).getByText('Uitstroom stokt').count()).toBe(0);
    await done(page);
  });

  test('in the channel of Slack only the asker sees the answer; in that of Teams everybody does', async () => {
    const page = await openPage();
    await pane(page, 1).getByLabel('Platform').selectOption('slack');
    for (const index of [0, 1]) await open(page, index, 'nachtopvang');
    await say(page, 0, 'wie heeft de sleutel?');
    // Said to others: they read it, and the bot does not answer.
    await log(page, 1).getByText('wie heeft de sleutel?').waitFor();
    await log(page, 0).getByText('In een kanaal hoort Doorstroom alleen').waitFor();
    await say(page, 0, '@Doorstroom bedden vrouw');
    await log(page, 0).getByText('Alleen zichtbaar voor jou').waitFor();
    await log(page, 0).getByText('Dag- en nachtopvang Singel 9').first().waitFor();
    await log(page, 1).getByText('bedden vrouw').waitFor();
    expect(await log(page, 1).getByText('Dag- en nachtopvang Singel 9').count()).toBe(0);
    await say(page, 0, '/bedden vrouw');
    await expect.poll(() => log(page, 0).getByText('Alleen zichtbaar voor jou').count()).toBe(2);
    expect(await log(page, 1).getByText('/bedden vrouw').count()).toBe(0);
    await page.screenshot({ path: 'screenshots/kanaal-slack.png' });

    for (const index of [0, 1]) await pane(page, index).getByLabel('Platform').selectOption('teams');
    await say(page, 0, '@Doorstroom bedden vrouw');
    for (const index of [0, 1])
      await log(page, index).getByText('Dag- en nachtopvang Singel 9').first().waitFor();
    await say(page, 1, '@Doorstroom plaatsing');
    await log(page, 0).getByText('Alleen zichtbaar voor jou').waitFor({ state: 'detached' });
    // What was said in the channel stays in the channel.
    await open(page, 0, 'Doorstroom');
    await log(page, 0).getByText('@Doorstroom').first().waitFor({ state: 'detached' });
    await done(page);
  });

  test('the keyboard does everything: skip, type, go through what was said, press, and back to the field', async () => {
    const page = await openPage();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar het invoerveld');
    await page.keyboard.press('Enter');
    const isAtField = (index: number) =>
      field(page, index).evaluate((element) => element === document.activeElement);
    expect(await isAtField(0)).toBe(true);
    await page.keyboard.type('bedden doelgroop: man');
    await page.keyboard.press('Enter');
    await log(page, 0).getByRole('button', { name: 'bedden doelgroep: man', exact: true }).waitFor();
    await page.keyboard.type('hulp');
    await page.keyboard.press('Enter');
    await log(page, 0).getByRole('heading', { name: 'Dit kan ik voor je doen' }).waitFor();

    // The log is one stop: from what stands before it, the second Tab is past all older messages.
    await log(page, 0).getByRole('article').last().focus();
    for (const article of await log(page, 0).getByRole('article').all()) {
      const stops = await article.evaluate(
        (element) =>
          [element, ...element.querySelectorAll<HTMLElement>('button, a[href]')].filter(
            ({ tabIndex }) => tabIndex === 0,
          ).length,
      );
      const isLast = await article.evaluate((element) => element === document.activeElement);
      if (!isLast) expect(stops).toBe(0);
    }
    // One up is the own "hulp", two up the answer with the button that was meant.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('bedden doelgroep: man');
    await page.keyboard.press('Enter');
    await log(page, 0)
      .getByRole('heading', { name: 'Vrije plekken vannacht: alleenstaande man', exact: true })
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await isAtField(0)).toBe(true);
    await field(page, 1).focus();
    await page.getByRole('button', { name: '+1 uur' }).focus();
    await page.keyboard.press('Escape');
    expect(await isAtField(1)).toBe(true);
    await done(page);
  });

  test.each([
    [320, 568, 'light'],
    [360, 740, 'light'],
    [360, 740, 'dark'],
    [768, 900, 'light'],
    [1_280, 800, 'dark'],
  ] as const)(
    'at %i by %i, %s, the field is in view, before and after an answer, and nothing scrolls sideways',
    async (width, height, colorScheme) => {
      const page = await openPage({ width, height, colorScheme });
      const isOneAtATime = width < 900;
      for (const [index, words, answer] of [
        [0, 'bedden', 'Samen, waar kort geleden geteld is:'],
        [1, 'plaatsing verwacht', 'Wie er verwacht wordt'],
      ] as const) {
        if (isOneAtATime) await page.getByRole('tab').nth(index).click();
        for (const said of [false, true]) {
          if (said) {
            await say(page, index, words);
            await log(page, index).getByText(answer).first().waitFor();
          }
          const box = await field(page, index).boundingBox();
          expect(box?.y).toBeGreaterThan(0);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
          expect(await isSideways(page)).toBe(false);
        }
        await page.screenshot({ path: `screenshots/${width}-${colorScheme}-${index}.png` });
      }
      await done(page);
    },
  );

  test('on Teams a form is sent with only what is needed, a "no" leaves the card, and a conversation is still there afterwards', async () => {
    const page = await openPage();
    await say(page, 1, 'plaatsing');
    await log(page, 1).getByRole('button', { name: 'Formulier openen' }).click();
    const dialog = page.locator('#dialog');
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await dialog.getByText('Doelgroep: Dit is nodig.').waitFor();
    await dialog.getByLabel('Doelgroep').selectOption({ label: 'Alleenstaande man' });
    await page.screenshot({ path: 'screenshots/formulier-teams.png' });
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await log(page, 1).getByText('Er is een plek gereserveerd').waitFor();
    await say(page, 1, 'plaatsing verwacht');
    await log(page, 1).getByRole('heading', { name: 'Wie er verwacht wordt' }).waitFor();
    await page.screenshot({ path: 'screenshots/lijst-teams.png' });
    await become(page, 1, 'opvang');
    await log(page, 1).getByText('Er is een plek gereserveerd').waitFor({ state: 'detached' });
    await become(page, 1, 'crisis');
    await log(page, 1).getByText('Er is een plek gereserveerd').waitFor();
    await done(page);
  });

  test('on a small screen an alert in the other conversation is told on its tab', async () => {
    const page = await openPage({ width: 360, height: 740 });
    await page.getByRole('tab').nth(1).click();
    await become(page, 1, 'casus');
    await page.getByRole('tab').nth(0).click();
    await page.getByRole('tab', { name: 'Marieke (Teams)' }).waitFor();
    await house.say('casus', 'escalatie meld MH-0009 de partner reageert niet');
    await house.service.runtime.runAllDue();
    await page.getByRole('tab', { name: /nieuw/ }).waitFor();
    await page.screenshot({ path: 'screenshots/telefoon-nieuw.png' });
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('tab', { name: /nieuw/ }).waitFor({ state: 'detached' });
    await done(page);
  });

  test('while a channel is open, what arrives in the direct conversation is counted beside it', async () => {
    const page = await openPage();
    await become(page, 1, 'casus');
    await open(page, 1, 'nachtopvang');
    await house.say('casus', 'escalatie meld MH-0008 de begeleiding komt niet op gang');
    await house.service.runtime.runAllDue();
    const direct = pane(page, 1)
      .getByRole('navigation')
      .getByRole('button', { name: /Doorstroom.*nieuw/ });
    await direct.waitFor();
    await direct.click();
    await log(page, 1).getByText('MH-0008').first().waitFor();
    await direct.waitFor({ state: 'detached' });
    await done(page);
  });

  test('somebody else can be chosen, on the other platform, and says several lines at once', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    await pane(page, 0).getByLabel('Platform').selectOption('teams');
    await field(page, 0).fill('telling');
    await field(page, 0).press('End');
    await field(page, 0).press('Shift+Enter');
    await field(page, 0).pressSequentially('locatie: Singel 9');
    await field(page, 0).press('Shift+Enter');
    await field(page, 0).pressSequentially('bezet: 10');
    await field(page, 0).press('Enter');
    await log(page, 0)
      .getByText(/10 bezet, vastgelegd/)
      .waitFor();
    await page.screenshot({ path: 'screenshots/donker.png' });
    await done(page);
  });

  test('a server that is away is told where the answer would stand, and nothing that was typed or filled in is lost', async () => {
    const page = await openPage();
    await page.route('**/playground/say', (route) => route.abort());
    await say(page, 0, 'bedden vrouw');
    await log(page, 0).getByText('Er kwam geen antwoord').waitFor();
    expect(await field(page, 0).inputValue()).toBe('bedden vrouw');
    await page.unroute('**/playground/say');
    await say(page, 0, '/telling');
    const dialog = page.locator('#dialog');
    await dialog.getByLabel('Locatie').selectOption({ label: 'Dag- en nachtopvang Singel 9' });
    await dialog.getByLabel('Bezet').fill('10');
    await page.route('**/playground/submit', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('Bezet').inputValue()).toBe('10');
    await page.close();
  });

  test('whom the crisis worker places on Teams is announced to the night worker on Slack', async () => {
    const page = await openPage({ height: 800 });
    await say(page, 0, 'bedden vrouw');
    await log(page, 0).getByText('Dag- en nachtopvang Singel 9').first().waitFor();
    await say(page, 1, 'plaatsing doelgroep: vrouw, locatie: Singel 9');
    await log(page, 1).getByText('Er is een plek gereserveerd').waitFor();
    const announced = log(page, 0).getByRole('article').filter({ hasText: 'alleenstaande vrouw' });
    await announced.last().getByRole('button', { name: 'Aangekomen' }).waitFor();
    // The picture in the README is this one.
    await page.screenshot({ path: 'screenshots/speelplaats.png' });
    await announced.last().getByRole('button', { name: 'Aangekomen' }).click();
    await log(page, 0)
      .getByText(/aangekomen/i)
      .last()
      .waitFor();
    await done(page);
  });
});
