import { test } from 'vitest';
import { houseForTest } from '../support/house.ts';
import { directMessage, signed } from '../support/slack-requests.ts';

test('smoke', async () => {
  const house = await houseForTest({ slack: ['crisis', 'opvang'], teams: ['casus','regie'], environment: { LOG_LEVEL: 'debug' } });
  const post = (init: RequestInit) => fetch(`${house.url}/slack/events`, init);
  await post(signed(directMessage('crisis', 'bedden'), {}, 'application/json'));
  await new Promise((s) => setTimeout(s, 1500));
  console.log(JSON.stringify(house.slack.calls).slice(0, 600));
  const activity = house.microsoft.activity({ text: 'uitstroom', from: { id: '29:x', aadObjectId: 'aad-casus' } });
  const t = await fetch(`${house.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.microsoft.sign()}` }, body: JSON.stringify(activity) });
  console.log(t.status, await t.text());
  console.log(JSON.stringify(house.microsoft.connectorCalls).slice(0, 4000));
});

test('teams', async () => {
  const house = await houseForTest({ teams: ['casus','regie', 'crisis'] });
  const m = house.microsoft;
  const send = async (over: Record<string, unknown>, member: string) => { const r = await fetch(`${house.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await m.sign()}` }, body: JSON.stringify(m.activity({ id: String(Math.random()), from: { id: '29:x', aadObjectId: `aad-${member}` }, ...over })) }); return [r.status, (await r.text()).slice(0, 3000)]; };
  console.log(await send({ text: '/plaatsing' }, 'crisis'));
  const card: any = (m.connectorCalls.at(-1)!.body as any).attachments[0].content;
  console.log(JSON.stringify(card));
  const open = card.body.find((b: any) => b.type === 'ActionSet').actions[0];
  console.log(await send({ type: 'invoke', name: 'task/fetch', value: { data: open.data, context: { theme: 'default' } } }, 'crisis'));
  const placed = await send({ type: 'invoke', name: 'task/submit', value: { data: { command: 'placement', input: { step: 'place' }, nonce: 'n1', submit: true, targetGroup: 'single_man', wheelchair: 'false', persons: '1' } } }, 'crisis');
  console.log(placed);
  const res = JSON.parse(placed[1] as string);
  const arrive = res.task.value.card.content.body.find((b: any) => b.type === 'ActionSet').actions[0];
  console.log(await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: arrive.verb, data: arrive.data }, trigger: 'manual' } }, 'crisis'));
  console.log(await send({ text: '<at>Doorstroom</at> bedden vrouw', conversation: { conversationType: 'channel', tenantId: '00000000-0000-4000-8000-0000000007e4', id: '19:x' }, entities: [{ type: 'mention', text: '<at>Doorstroom</at>', mentioned: { id: '28:x', name: 'Doorstroom' } }] }, 'crisis'));
  console.log(JSON.stringify(m.connectorCalls.at(-1)!.body).slice(0,600));
  console.log(await send({ text: 'uitstroom' }, 'casus'));
  console.log(await house.admin.work());
  await new Promise((s) => setTimeout(s, 1500));
  console.log(JSON.stringify(m.connectorCalls.at(-1)!).slice(0,1600));
});
