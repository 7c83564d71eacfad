/** Who may knock at the Teams door: only Microsoft, for our bot, from our tenant, with a token that ends. */
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { isConnector } from '#platforms/teams/cloud.ts';
import { createVerifier, TokenRefused } from '#platforms/teams/verify-token.ts';
import { type FakeMicrosoft, ISSUER, startFakeMicrosoft } from '../support/fake-microsoft.ts';
import { appId, type House, houseForTest, openHouse, tenantId } from '../support/house.ts';
import { sendActivity } from '../support/teams-requests.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ teams: ['crisis'] });
  return () => house.close();
});
afterEach(() => vi.restoreAllMocks());

const beds = { text: 'bedden' };

test.each([
  'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
  'https://api.botframework.us',
])('a forged token of issuer %s is 401, and nothing is fetched for it', async (issuer) => {
  const fetches = vi.spyOn(globalThis, 'fetch');
  const token = await house.microsoft.sign({ issuer, foreignKey: true });
  const response = await sendActivity(house, 'crisis', beds, { authorization: `Bearer ${token}` });
  expect(response.status).toBe(401);
  // The one request is the test's own.
  expect(fetches).toHaveBeenCalledTimes(1);
});

test('a token without an end is 401', async () => {
  expect((await sendActivity(house, 'crisis', beds, { token: { endless: true } })).status).toBe(401);
});

test('whoever knocks without a good token fills no log', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const token of [{ foreignKey: true }, { expiresIn: -3_600 }, { kid: 'nobody' }, { audience: 'other' }])
    expect((await sendActivity(house, 'crisis', beds, { token })).status).toBe(401);
  expect(complained).not.toHaveBeenCalled();
});

describe('a good token is not enough', () => {
  test.each([
    [
      'another tenant',
      {
        conversation: {
          conversationType: 'personal',
          tenantId: '00000000-0000-4000-8000-00000000beef',
          id: 'a:x',
        },
      },
      403,
    ],
    ['no tenant at all', { conversation: { conversationType: 'personal', id: 'a:x' }, channelData: {} }, 403],
    ['another bot', { recipient: { id: '28:00000000-0000-4000-8000-00000000beef', name: 'Ander' } }, 403],
    [
      'a control character in an id',
      { conversation: { conversationType: 'personal', tenantId, id: 'a:\u0007x' } },
      400,
    ],
    ['half a character in an id', { from: { id: '29:\ud800', aadObjectId: 'aad-crisis' } }, 400],
    ['a line break in the id of the activity', { id: 'x\r\nset-cookie: y' }, 400],
  ] as [string, Record<string, unknown>, number][])('%s', async (_what, over, status) => {
    const before = house.microsoft.connectorCalls.length;
    const answer = await sendActivity(house, 'crisis', { ...beds, ...over });
    expect(answer.status).toBe(status);
    expect(house.microsoft.connectorCalls.length).toBe(before);
    if (status === 403) expect(JSON.stringify(answer.body)).toMatch(/hier niet aangesloten|andere bot/);
  });

  test('an address that is not Microsoft, though its own token vouches for it', async () => {
    const serviceUrl = 'https://connector.example/';
    const answer = await sendActivity(house, 'crisis', { ...beds, serviceUrl }, { token: { serviceUrl } });
    expect(answer.status).toBe(403);
  });

  test('what else is wrong in an activity never breaks the door', async () => {
    for (const over of [
      { text: 'bedden \ud800 \u0000 man' },
      { value: { command: 'beds', input: { location: '\ud800' }, nonce: 'x\u0000' }, text: '' },
      { from: { id: '29:crisis', aadObjectId: 'aad-crisis', name: 'x\u0000\udfff' }, text: 'bedden' },
    ])
      expect((await sendActivity(house, 'crisis', over)).status).toBe(200);
    await expect
      .poll(async () => JSON.stringify(await house.service.runtime.database.prisma.chatIdentity.findMany()))
      .toContain('"serviceUrl"');
  });
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams/', true],
  ['https://europe.webchat.botframework.com/', true],
  ['http://smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evilbotframework.com/', false],
])('%s may have our token: %s', (address, wanted) => {
  expect(isConnector(address, [])).toBe(wanted);
});

test('an emulator on this machine needs no token, and whatever tenant it makes up, it is this machine', async () => {
  const open = await houseForTest({
    environment: {
      TEAMS_APP_ID: '',
      TEAMS_APP_PASSWORD: '',
      TEAMS_TENANT_ID: '',
      TEAMS_ALLOW_UNAUTHENTICATED: 'loopback',
    },
  });
  const { code } = await open.admin.invite('regie', undefined);
  await sendActivity(
    open,
    'regie',
    { text: `koppel ${code}`, channelId: 'emulator' },
    { authorization: null },
  );
  expect(await open.service.runtime.database.prisma.chatIdentity.findMany()).toMatchObject([
    { platform: 'teams', workspace: 'loopback', memberKey: 'regie' },
  ]);
});

describe('the keys of Microsoft', () => {
  let clock = 0;
  const open = async () => {
    const microsoft: FakeMicrosoft = await startFakeMicrosoft({ appId, tenantId, secret: 'x' });
    onTestFinished(() => microsoft.close());
    clock = Date.now();
    const verify = createVerifier({
      metadataUrl: microsoft.metadataUrl,
      issuer: ISSUER,
      audience: appId,
      channel: 'msteams',
      now: () => clock,
    });
    const knock = async (token: Parameters<FakeMicrosoft['sign']>[0] = {}) =>
      verify(`Bearer ${await microsoft.sign(token)}`);
    return { microsoft, knock };
  };

  test('a new key is known within a minute, and who makes one up costs one fetch a minute', async () => {
    const { microsoft, knock } = await open();
    await knock();
    expect(microsoft.keyFetches()).toBe(1);
    await microsoft.rotateKey('second');
    clock += 61_000;
    await expect(knock()).resolves.toMatchObject({ aud: appId });
    expect(microsoft.keyFetches()).toBe(2);
    for (let index = 0; index < 20; index += 1)
      await expect(knock({ kid: `made-up-${index}` })).rejects.toThrow(TokenRefused);
    expect(microsoft.keyFetches()).toBe(2);
    clock += 61_000;
    await expect(knock({ kid: 'made-up' })).rejects.toThrow(TokenRefused);
    expect(microsoft.keyFetches()).toBe(3);
  });

  test('a key that was withdrawn is forgotten within the hour', async () => {
    const { microsoft, knock } = await open();
    await knock();
    await microsoft.rotateKey('second');
    clock += 3_601_000;
    await expect(knock()).resolves.toBeDefined();
    await expect(knock({ kid: 'fake-key-1' })).rejects.toThrow(TokenRefused);
  });

  test('while Microsoft does not answer, what it published still holds', async () => {
    const { microsoft, knock } = await open();
    await knock();
    await microsoft.close();
    clock += 3_601_000;
    await expect(knock({ expiresIn: 7_200 })).resolves.toBeDefined();
  });
});
