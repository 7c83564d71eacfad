/** How Teams sets an Adaptive Card: its sizes, weights, spaces and colours. */

// Colours are CSS variables: the library copies them into the page as they are, so light and dark follow by themselves.
const colour = (name: string) => ({ default: `var(--pg-${name})`, subtle: `var(--pg-${name})` });
const text = { default: 'var(--pg-text)', subtle: 'var(--pg-muted)' };
const foregroundColors = {
  default: text,
  dark: text,
  light: text,
  accent: colour('accent-text'),
  good: colour('good-text'),
  warning: colour('warning-text'),
  attention: colour('danger-text'),
};
const style = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors,
  borderColor: 'var(--pg-line)',
});

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--pg-line)' },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--pg-quiet-surface)'),
    accent: style('var(--pg-accent-surface)'),
    good: style('var(--pg-good-surface)'),
    warning: style('var(--pg-warning-surface)'),
    attention: style('var(--pg-danger-surface)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
  },
  factSet: {
    title: { weight: 'bolder', isSubtle: false, wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 16,
  },
  table: { cellSpacing: 8 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { size: 'small', weight: 'bolder', isSubtle: true },
  },
  textBlock: { headingLevel: 3 },
};
