/** What is typed of a person is refused before anything is kept; and danger is answered first. */
import { expect, test } from 'vitest';
import { plainText } from '#conversation/contract/card.ts';
import { houseForTest } from '../support/house.ts';

test('a name, an illness and an address are refused in words, not echoed and not stored', async () => {
  const house = await houseForTest();
  const before = await house.service.runtime.database.prisma.caseEvent.count();
  const reply = await house.say(
    'casus',
    'uitstroom voortgang MH-0007 Jan Jansen slikt lithium, woont Dorpsstraat 22',
  );
  expect(reply).toMatchObject({
    outcome: 'refused',
    code: 'personal_data',
    input: {},
    facts: { kinds: ['name', 'address', 'health'] },
  });
  const shown = plainText(reply.card);
  expect(shown).toContain(
    'iets dat een naam kan zijn, een adres waar iemand woont, iets over ziekte of medicijnen',
  );
  expect(shown).not.toMatch(/Jansen|lithium|Dorpsstraat/);
  expect(await house.service.runtime.database.prisma.caseEvent.count()).toBe(before);
});

test('somebody in danger is answered with 112, even when a name or an illness is typed', async () => {
  const house = await houseForTest();
  const reply = await house.say('opvang', 'Jan Jansen is bewusteloos');
  expect(reply).toMatchObject({ outcome: 'answered', facts: { talk: 'emergency' } });
  expect(plainText(reply.card)).toContain('112');
  expect(JSON.stringify(reply)).not.toContain('Jansen');
  expect(await house.say('opvang', 'MH-0003 is suïcidaal')).toMatchObject({ facts: { talk: 'emergency' } });
});
