/** Shows an Adaptive Card with Microsoft's own renderer, in the colours of Teams. */
import { hostConfig } from './host-config.ts';

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
