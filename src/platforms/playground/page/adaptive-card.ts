/** Shows an Adaptive Card with Microsoft's own renderer, in the page's colours. */

interface Library {
  AdaptiveCard: {
    new (): {
      hostConfig: unknown;
      onExecuteAction: (action: LibraryAction) => void;
      parse(json: unknown): void;
      render(): HTMLElement | undefined;
    };
    onProcessMarkdown: (raw: string, result: { didProcess: boolean; outputHtml?: string }) => void;
  };
  HostConfig: new (config: unknown) => unknown;
  GlobalSettings: { setTabIndexAtCardRoot: boolean };
}

interface LibraryAction {
  getJsonTypeName(): string;
  data: unknown;
}

declare const AdaptiveCards: Library;

/** `opensForm` is what Teams calls task/fetch. */
export interface CardPress {
  data: Record<string, unknown>;
  opensForm: boolean;
}

export function showAdaptiveCard(json: unknown, onPress: (press: CardPress) => void): HTMLElement {
  const { AdaptiveCard, HostConfig, GlobalSettings } = AdaptiveCards;
  GlobalSettings.setTabIndexAtCardRoot = false;
  AdaptiveCard.onProcessMarkdown = (raw, result) => {
    result.outputHtml = markdown(raw);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    const { msteams, ...data } = (action.data ?? {}) as Record<string, unknown>;
    onPress({ data, opensForm: (msteams as { type?: string } | undefined)?.type === 'task/fetch' });
  };
  card.parse(json);
  const shown = card.render() ?? document.createElement('div');
  sayWhatIsWrong(shown);
  return shown;
}

/** Bold and line breaks, which is what Doorstroom's cards use. HTML is escaped first; a backslash makes the next sign plain text. */
function markdown(raw: string): string {
  const html = raw
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\\(&#\d+;|[^\s])/g, (_, sign: string) => (sign.length > 1 ? sign : `&#${sign.charCodeAt(0)};`))
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\n/g, '<br>');
  return `<p>${html}</p>`;
}

/** The library marks a wrong field with a class only; a screen reader needs the attribute. */
function sayWhatIsWrong(card: HTMLElement): void {
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement) || !target.classList.contains('ac-input')) continue;
      if (target.classList.contains('ac-input-validation-failed'))
        target.setAttribute('aria-invalid', 'true');
      else target.removeAttribute('aria-invalid');
    }
  }).observe(card, { subtree: true, attributes: true, attributeFilter: ['class'] });
}

// Colours are CSS variables: the library copies them into the page as they are, so light and dark follow by themselves.
const colour = (name: string) => ({
  default: `var(--basis-color-${name}-color-default)`,
  subtle: `var(--basis-color-${name}-color-subtle)`,
});
const text = { default: 'var(--basis-color-default-color-document)', subtle: 'var(--pg-muted)' };
const foregroundColors = {
  default: text,
  dark: text,
  light: text,
  accent: colour('accent-1'),
  good: colour('positive'),
  warning: colour('warning'),
  attention: colour('negative'),
};
const style = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors,
  borderColor: 'var(--pg-line)',
});

const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  lineHeights: { small: 21, default: 24, medium: 25, large: 26, extraLarge: 30 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  spacing: { small: 8, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--pg-line)' },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--pg-canvas)'),
    accent: style('var(--basis-color-accent-1-bg-default)'),
    good: style('var(--basis-color-positive-bg-default)'),
    warning: style('var(--basis-color-warning-bg-default)'),
    attention: style('var(--basis-color-negative-bg-default)'),
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
    title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 8,
  },
  table: { cellSpacing: 8 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { size: 'small', weight: 'bolder', isSubtle: true },
  },
  textBlock: { headingLevel: 3 },
};
