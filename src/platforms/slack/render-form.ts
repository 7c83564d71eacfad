/** A form as a Slack modal; an answer as a modal; and the skeleton that stands there while we look. */
import type { InputBlock, InputBlockElement, KnownBlock, ModalView, PlainTextOption } from '@slack/web-api';
import { type Card, plainText } from '#conversation/contract/card.ts';
import type { Form, Question } from '#conversation/contract/form.ts';
import { inLanguage, type Locale, type PerLocale } from '#conversation/contract/locale.ts';
import { chunks, cut, limits } from './limits.ts';
import type { ModalMemory } from './pressed.ts';
import { renderCard } from './render-card.ts';

export function renderForm(form: Form, nonce: string, responseUrl: string | undefined): ModalView {
  const errors: KnownBlock[] = [
    form.error,
    ...form.questions.map((question) => question.error && `${question.label}: ${question.error}`),
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => ({
      type: 'section',
      text: { type: 'plain_text', text: cut(String(sentence), limits.section) },
    }));
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain(form.title, limits.modalTitle),
    submit: plain(form.submit, limits.modalTitle),
    close: plain(form.cancel, limits.modalTitle),
    private_metadata: remembered({ command: form.command, fixed: form.fixed, nonce }, responseUrl),
    blocks: [...errors, ...form.questions.map(renderQuestion)],
  };
}

/** The address goes first when there is no room for all: the answer then comes in a direct message. */
function remembered(memory: ModalMemory, responseUrl: string | undefined): string {
  const whole = JSON.stringify({ ...memory, ...(responseUrl ? { responseUrl } : {}) });
  return whole.length <= limits.privateMetadata ? whole : JSON.stringify(memory);
}

function renderQuestion(question: Question): InputBlock {
  return {
    type: 'input',
    block_id: question.name,
    label: plain(question.label, limits.label),
    optional: !question.required,
    element: elementOf(question),
    ...(question.hint ? { hint: plain(question.hint, limits.label) } : {}),
  };
}

function elementOf(question: Question): InputBlockElement {
  switch (question.kind) {
    case 'choice': {
      const options: PlainTextOption[] = question.options.map(({ value, label }) => ({
        text: plain(label, limits.optionText),
        value,
      }));
      const initial = options.find(({ value }) => value === question.value);
      return {
        type: 'static_select',
        action_id: 'value',
        ...(options.length <= limits.options ? { options } : { option_groups: grouped(options) }),
        ...(initial ? { initial_option: initial } : {}),
      };
    }
    case 'number':
      return {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: false,
        min_value: String(question.min),
        max_value: String(question.max),
        ...(question.value === undefined ? {} : { initial_value: String(question.value) }),
      };
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: question.long,
        max_length: Math.min(question.maxLength, 3_000),
        ...(question.value ? { initial_value: question.value } : {}),
        ...(question.placeholder ? { placeholder: plain(question.placeholder, limits.placeholder) } : {}),
      };
    case 'date':
      return {
        type: 'datepicker',
        action_id: 'value',
        ...(question.value ? { initial_date: question.value } : {}),
      };
    case 'flag': {
      const option: PlainTextOption = { text: plain(question.label, limits.optionText), value: 'true' };
      return {
        type: 'checkboxes',
        action_id: 'value',
        options: [option],
        ...(question.value ? { initial_options: [option] } : {}),
      };
    }
  }
}

/** Slack takes a hundred options in a list, and a hundred such lists in one: typing finds them in all. */
function grouped(options: readonly PlainTextOption[]) {
  return chunks(options, limits.options).map((part) => ({
    label: plain(
      `${part[0]?.text.text.slice(0, 30)} … ${part.at(-1)?.text.text.slice(0, 30)}`,
      limits.optionText,
    ),
    options: part,
  }));
}

const close: PerLocale = { nl: 'Sluiten', en: 'Close' };

/** `plain` is the same as one text, for when Slack refuses how it is made. */
export function renderResult(
  card: Card,
  nonce: string,
  locale: Locale,
  { plain: isPlain = false } = {},
): ModalView {
  return {
    type: 'modal',
    callback_id: 'result',
    title: plain('Doorstroom', limits.modalTitle),
    close: plain(inLanguage(close, locale), limits.modalTitle),
    blocks: isPlain
      ? [{ type: 'section', text: plain(plainText(card), limits.section) }]
      : renderCard(card, nonce, limits.modalBlocks).blocks,
  };
}

/** Stands there at once, because Slack gives three seconds to open anything. */
export function skeleton(words = 'Even kijken… / One moment…'): ModalView {
  return {
    type: 'modal',
    callback_id: 'loading',
    title: plain('Doorstroom', limits.modalTitle),
    close: plain('Sluiten', limits.modalTitle),
    blocks: [{ type: 'section', text: plain(words, limits.section) }],
  };
}

function plain(text: string, length: number) {
  return { type: 'plain_text' as const, text: cut(text, length), emoji: false };
}
