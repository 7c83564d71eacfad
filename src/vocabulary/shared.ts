/** The words that rooms share, for the compiled lexicon: who people are, what cannot be done yet, what is not spoken of. */
import type { SharedWords } from '#language/compile.ts';
import type { SlotReader } from '#language/slot.ts';
import { householdReader } from './household/read.ts';
import { people as peopleInEnglish } from './household/words/en.ts';
import { people as peopleInDutch } from './household/words/nl.ts';
import { wishWords as wishesInEnglish } from './wishes/words/en.ts';
import { wishWords as wishesInDutch } from './wishes/words/nl.ts';

export const sharedWords: SharedWords = {
  people: { nl: peopleInDutch, en: peopleInEnglish },
  wishes: { nl: wishesInDutch, en: wishesInEnglish },
  // Whether there is such a place is nobody's business who may not place there (invariant 15).
  hidden: {
    nl: 'vrouwenopvang, blijf van mijn lijf, blijf-van-mijn-lijf, blijf-van-mijn-lijfhuis, blijfhuis, oranjehuis, oranje huis, geheime opvang, safehouse',
    en: "women's shelter, womens shelter, refuge, safe house",
  },
};

export const readers: readonly SlotReader[] = [householdReader];
