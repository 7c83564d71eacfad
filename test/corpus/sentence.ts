/** A sentence as somebody of the chain types it, with its right reading; and the files they stand in. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Wanted = 'show' | 'do' | 'ask' | 'cannot' | 'refuse';

export interface Sentence {
  /** In which manner it is said: typo, night, dialect, sign; `english` and `trap-english` are the English ones. */
  kind: string;
  /** Member of the demo who says it. */
  as: string;
  /** {P1} {P2} {P3} are reservations and {E7} {E4} escalations: see house.ts. */
  text: string;
  /** Room that must answer; `a|b`: either is right; null: no room does this yet. */
  command: string | null;
  expect: {
    outcome: Wanted;
    /** What must be understood, in plain words: see fields.ts. */
    fields?: Record<string, unknown>;
    /** What must not be understood. */
    not?: Record<string, unknown>;
    why?: string;
    what?: string;
    note?: string;
  };
  /** Whether anything at all may be different in the database afterwards. */
  mayChange: boolean;
}

const here = fileURLToPath(new URL('.', import.meta.url));

export async function readSentences(path: string): Promise<Sentence[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Sentence;
    } catch {
      throw new Error(`${path}, line ${index + 1} is no JSON`);
    }
  });
}

/** All sentences of these folders of the corpus, in the order of their files. */
export async function readCorpus(...folders: string[]): Promise<Sentence[]> {
  const lists = [];
  for (const folder of folders) {
    const files = (await readdir(join(here, folder))).filter((name) => name.endsWith('.jsonl')).toSorted();
    for (const file of files) lists.push(await readSentences(join(here, folder, file)));
  }
  return lists.flat();
}

export function languageOf({ kind }: Sentence): 'nl' | 'en' {
  return kind === 'english' || kind.startsWith('english-') || kind === 'trap-english' ? 'en' : 'nl';
}
