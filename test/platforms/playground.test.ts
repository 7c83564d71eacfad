/** The playground as somebody uses it: in a real browser, with keyboard and small screen; its pictures go to screenshots/. */
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

async function say(page: Page, index: number, words: string): Promise<void> {
  await pane(page, index).locator('input[name=text]').fill(words);
  await pane(page, index).locator('input[name=text]').press('Enter');
}

describe('the playground', () => {
  test('a night on Slack, a way out on Teams, and an alert that arrives when the clock moves', async () => {
    const page = await openPage();
    await say(page, 0, 'bedden vrouw');
    await pane(page, 0).getByText('Dag- en nachtopvang Singel 9').first().waitFor();
    await say(page, 1, 'uitstroom MH-0007');
    await pane(page, 1).getByText('Uitstroom van MH-0007').waitFor();
    await page.screenshot({ path: 'screenshots/gesprekken.png' });

    await say(page, 0, '/plaatsing');
    const dialog = page.locator('#dialog');
    await dialog.getByText('Huishouden plaatsen').waitFor();
    await dialog.getByLabel('Doelgroep *').selectOption('family');
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await dialog.getByText('Met hoeveel personen').first().waitFor();
    await page.screenshot({ path: 'screenshots/formulier-fout.png' });
    await dialog.getByLabel('Personen').fill('3');
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await pane(page, 0).getByText('Er is een plek gereserveerd').waitFor();
    expect(await dialog.isVisible()).toBe(false);

    await pane(page, 0).getByRole('button', { name: 'Intrekken' }).click();
    await dialog.getByText('Reservering intrekken?').waitFor();
    await dialog.getByRole('button', { name: 'Intrekken' }).click();
    await pane(page, 0).getByText('Reservering ingetrokken').waitFor();

    await page.getByRole('button', { name: '+1 dag' }).click();
    await pane(page, 1).getByText('Uitstroom stokt: MH-0007').waitFor();
    await page.screenshot({ path: 'screenshots/melding.png' });
    await pane(page, 1).getByRole('button', { name: 'Ik pak dit op' }).last().click();
    await pane(page, 1)
      .getByText(/Opgepakt door Marieke/)
      .first()
      .waitFor();
    await done(page);
  });

  test('the keyboard does everything: skip, type, choose, press', async () => {
    const page = await openPage();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de gesprekken');
    await pane(page, 0).locator('input[name=text]').focus();
    await page.keyboard.type('bedde');
    await page.keyboard.press('Enter');
    const suggestion = pane(page, 0).getByRole('button', { name: 'bedden', exact: true });
    await suggestion.focus();
    await page.keyboard.press('Enter');
    // The heading, because help says these words as well.
    await pane(page, 0).getByRole('heading', { name: 'Vrije plekken vannacht', exact: true }).waitFor();
    const roles = await pane(page, 0).locator('[role=log]').getAttribute('aria-labelledby');
    expect(roles).toMatch(/^head-/);
    await done(page);
  });

  test.each([
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)(
    'at 360 pixels wide, %s, nothing scrolls sideways and both conversations can be reached',
    async (name, colorScheme) => {
      const page = await openPage({ width: 360, height: 740, colorScheme });
      await say(page, 0, 'bedden');
      await pane(page, 0).getByText('Samen:').waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
      await page.screenshot({ path: `screenshots/telefoon-${name}.png` });
      await page.getByRole('tab').nth(1).click();
      await say(page, 1, 'escalatie');
      await pane(page, 1).getByText('Opschalingen die op jou wachten').first().waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
      await page.screenshot({ path: `screenshots/telefoon-teams-${name}.png` });
      await done(page);
    },
  );

  test('on Teams a form is sent with only what is needed, a "no" leaves the card, and a conversation is still there afterwards', async () => {
    const page = await openPage();
    await pane(page, 1).getByLabel('Persoon').selectOption('crisis');
    await say(page, 1, 'plaatsing');
    await pane(page, 1).getByRole('button', { name: 'Formulier openen' }).click();
    const dialog = page.locator('#dialog');
    await dialog.getByLabel('Doelgroep').selectOption({ label: 'Alleenstaande man' });
    await page.screenshot({ path: 'screenshots/formulier-teams.png' });
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await pane(page, 1).getByText('Er is een plek gereserveerd').waitFor();
    await say(page, 1, 'plaatsing verwacht');
    await pane(page, 1).getByRole('heading', { name: 'Wie er verwacht wordt' }).waitFor();
    await page.screenshot({ path: 'screenshots/lijst-teams.png' });
    await pane(page, 1).getByLabel('Persoon').selectOption('opvang');
    await pane(page, 1).getByText('Er is een plek gereserveerd').waitFor({ state: 'detached' });
    await pane(page, 1).getByLabel('Persoon').selectOption('crisis');
    await pane(page, 1).getByText('Er is een plek gereserveerd').waitFor();
    await done(page);
  });

  test('on a small screen an alert in the other conversation is told on its tab', async () => {
    const page = await openPage({ width: 360, height: 740 });
    await page.getByRole('tab').nth(1).click();
    // What was there before has arrived: it is no news.
    await pane(page, 1).getByText('Uitstroom stokt: MH-0007').first().waitFor();
    await page.getByRole('tab').nth(0).click();
    await house.say('casus', 'escalatie meld MH-0009 de partner reageert niet');
    await house.service.runtime.runAllDue();
    await page.getByRole('tab', { name: /1 nieuw/ }).waitFor();
    await page.screenshot({ path: 'screenshots/telefoon-nieuw.png' });
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('tab', { name: /nieuw/ }).waitFor({ state: 'detached' });
    await done(page);
  });

  test('somebody else can be chosen, on the other platform, and finds their own messages', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    await pane(page, 0).getByLabel('Persoon').selectOption('opvang');
    await pane(page, 0).getByLabel('Platform').selectOption('teams');
    await say(page, 0, 'telling locatie: Singel 9, bezet: 10');
    await pane(page, 0)
      .getByText(/10 bezet, vastgelegd/)
      .waitFor();
    await page.screenshot({ path: 'screenshots/donker.png' });
    await done(page);
  });
});

describe('it answers only its own page, on this machine', () => {
  const body = JSON.stringify({ as: 'crisis', look: 'slack', text: 'bedden' });
  const headers = { 'content-type': 'application/json' };

  test('a request without its header is refused, also one in another name', async () => {
    expect((await fetch(`${house.url}/playground/say`, { method: 'POST', headers, body })).status).toBe(403);
    expect(
      (
        await fetch(`${house.url}/playground/say`, {
          method: 'POST',
          headers: { ...headers, 'x-doorstroom': 'playground' },
          body,
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await fetch(`${house.url}/playground/say`, {
          method: 'POST',
          headers: { ...headers, 'x-doorstroom': 'playground' },
          body: '{"as":1}',
        })
      ).status,
    ).toBe(400);
  });

  test('what is no path is no reason to stop', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${house.url}`, { path: '//' }, (response) => resolve(response.statusCode)).end(),
    );
    expect(status).toBe(400);
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  });
});

test('it is closed when a platform is configured and it was not asked for', async () => {
  const closed = await openHouse();
  expect((await fetch(closed.url)).status).toBe(404);
  await closed.close();
});
