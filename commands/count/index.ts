import type { Room } from '#conversation/contract/command.ts';
import { may } from '#domain/people/roles.ts';
import { countCommand } from './command.ts';

export const countRoom: Room = {
  command: countCommand,
  views: [],
  /** The asker's own location, for the example. */
  examplesFor: async ({ asker: { member }, ports }) => {
    if (!may(member, 'attest_count')) return {};
    const { locations } = await ports.places.snapshot();
    const own = locations.find((location) => location.operator === member.organisation);
    return own ? { ownLocation: own.name } : {};
  },
};
