/** Phases, blockers and stall rules in words, shared by the rooms that speak of a way out. */
import { inLanguage, type Locale, type PerLocale } from '#conversation/contract/locale.ts';
import type { BlockerKind, Phase } from '#domain/outflow/outflow-case.ts';
import type { StallRule } from '#domain/outflow/stalled.ts';
import * as en from './words/en.ts';
import * as nl from './words/nl.ts';

const words: PerLocale<Pick<typeof nl, 'phaseNames' | 'blockerNames' | 'stallRules'>> = { nl, en };

export const phaseInWords = (phase: Phase, locale: Locale): string =>
  inLanguage(words, locale).phaseNames[phase][0];
export const blockerInWords = (kind: BlockerKind, locale: Locale): string =>
  inLanguage(words, locale).blockerNames[kind][0];
export const ruleInWords = (rule: StallRule, locale: Locale): string =>
  inLanguage(words, locale).stallRules[rule];
