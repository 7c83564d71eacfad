/** A form as the card of a Teams dialog. */
import type { Form, Question } from '#conversation/contract/form.ts';
import { limits } from './limits.ts';
import { type AdaptiveCard, adaptiveCard, type Json, textBlock } from './render-card.ts';

export function renderForm(form: Form, nonce: string): AdaptiveCard {
  const errors = [
    form.error,
    ...form.questions.map((question) => question.error && `${question.label}: ${question.error}`),
  ].filter((sentence) => sentence !== undefined && sentence !== '');
  const body: Json[] = [
    ...errors.map((sentence) => ({
      type: 'Container',
      style: 'attention',
      items: [textBlock(String(sentence))],
    })),
    ...form.questions.flatMap((question) => renderQuestion(question, form.needed)),
  ];
  return adaptiveCard(body, {
    actions: [
      {
        type: 'Action.Submit',
        title: form.submit,
        style: 'positive',
        data: { command: form.command, input: form.fixed, nonce, submit: true },
      },
    ],
  });
}

function renderQuestion(question: Question, needed: string): Json[] {
  const { name, label, required, hint } = question;
  const common = {
    id: name,
    label,
    isRequired: required,
    ...(required ? { errorMessage: `${label}: ${needed}` } : {}),
  };
  const explained =
    hint === undefined ? [] : [{ ...textBlock(hint), isSubtle: true, size: 'Small', spacing: 'None' }];
  return [inputOf(question, common), ...explained];
}

function inputOf(question: Question, common: Json): Json {
  switch (question.kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        // A long list is searched by typing.
        style: question.options.length > limits.scrolledChoices ? 'filtered' : 'compact',
        choices: question.options.map(({ value, label }) => ({ title: label, value })),
        ...(question.value ? { value: question.value } : {}),
      };
    case 'number':
      return {
        type: 'Input.Number',
        ...common,
        // Microsoft's renderer takes an empty box for a number outside the limits: only what must be filled in has them.
        ...(question.required ? { min: question.min, max: question.max } : {}),
        ...(question.value === undefined ? {} : { value: question.value }),
      };
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        isMultiline: question.long,
        maxLength: question.maxLength,
        ...(question.value ? { value: question.value } : {}),
        ...(question.placeholder ? { placeholder: question.placeholder } : {}),
      };
    case 'date':
      return { type: 'Input.Date', ...common, ...(question.value ? { value: question.value } : {}) };
    case 'flag':
      return {
        type: 'Input.Toggle',
        id: question.name,
        title: question.label,
        value: String(question.value),
      };
  }
}
