/** The names that somebody may see; the same object for everybody who may see the same, so that what is made of it can be kept. */
import { type Audience, maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';
import type { RegionNames } from '#domain/region/names.ts';
import type { Directory } from './contract/fields.ts';

const directories = new WeakMap<RegionNames, Map<string, Directory>>();

export function directoryFor(names: RegionNames, member: Member, audience: Audience): Directory {
  const seen = directories.get(names) ?? new Map<string, Directory>();
  directories.set(names, seen);
  const sees = `${audience} ${member.organisation} ${may(member, 'see_confidential_locations')}`;
  const known = seen.get(sees) ?? {
    ...names,
    locations: names.locations.filter((location) => maySeeLocation(location, member, audience)),
  };
  seen.set(sees, known);
  return known;
}
