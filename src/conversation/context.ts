/** Who asks, and what they may see: what everything that is said is read and shown with. */
import { type Audience, maySeeLocation } from '#domain/capacity/visibility.ts';
import type { Member } from '#domain/people/member.ts';
import { may } from '#domain/people/roles.ts';
import type { Gate, Identified } from '#domain/ports.ts';
import type { RegionNames } from '#domain/region/names.ts';
import { compile, type Lexicon } from '#language/compile.ts';
import type { Reading } from '#language/values.ts';
import type { Directory } from './contract/fields.ts';
import { defaultLocale } from './contract/locale.ts';
import type { Asker, Showing } from './contract/step.ts';
import type { Registry } from './registry.ts';
import type { InboundEvent } from './request.ts';

export interface Context {
  identified: Identified;
  asker: Asker;
  reading: Reading;
  showing: Showing;
}

export type Speaker = Omit<InboundEvent, 'intent' | 'key'>;

export interface Contexts {
  of(identified: Identified, speaker: Speaker): Promise<Context>;
  /** What somebody whom nobody knows is read with: no names of any region. */
  ofStranger(speaker: Speaker): Reading;
  /** The names that a member may see. */
  directoryFor(identified: Identified, audience: Audience): Promise<Directory>;
}

const nobodysNames: Directory = { locations: [], municipalities: [], organisations: [] };

/** Keeps what is made of the names of a region, for everybody who may see the same, as long as the names are the same. */
export function createContexts({ base }: Pick<Registry, 'base'>, gate: Pick<Gate, 'names'>): Contexts {
  const directories = new WeakMap<RegionNames, Map<string, Directory>>();
  const lexicons = new WeakMap<Directory, Lexicon>();

  const lexiconOf = (directory: Directory): Lexicon => {
    const lexicon = lexicons.get(directory) ?? compile(base, directory);
    lexicons.set(directory, lexicon);
    return lexicon;
  };

  const directoryFor: Contexts['directoryFor'] = async ({ member, region, now }, audience) => {
    const names = await gate.names(region, now);
    const seen = directories.get(names) ?? new Map<string, Directory>();
    directories.set(names, seen);
    const key = visibility(member, audience);
    const directory = seen.get(key) ?? {
      ...names,
      locations: names.locations.filter((location) => maySeeLocation(location, member, audience)),
    };
    seen.set(key, directory);
    return directory;
  };

  return {
    directoryFor,

    async of(identified, { account, audience, locale: asked }) {
      const { member, region, now } = identified;
      const { timeZone } = region;
      const locale = asked ?? member.locale;
      const asker: Asker = { member, account, audience, locale };
      const directory = await directoryFor(identified, audience);
      const lexicon = lexiconOf(directory);
      return {
        identified,
        asker,
        reading: { lexicon, directory, now, timeZone, locale },
        showing: { asker, directory, timeZone, now },
      };
    },

    ofStranger: ({ locale = defaultLocale }) => ({
      lexicon: lexiconOf(nobodysNames),
      directory: nobodysNames,
      // Nothing that a stranger may say holds a moment.
      now: new Date(0),
      timeZone: 'UTC',
      locale,
    }),
  };
}

/** Who sees the same locations: those of their own organisation, and the confidential ones or not. */
function visibility(member: Member, audience: Audience): string {
  return `${audience} ${member.organisation} ${may(member, 'see_confidential_locations')}`;
}
