/** The files of the page. Its TypeScript is served with the types stripped; the styles come from NL Design System packages. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Asset {
  type: string;
  content: string;
}

const page = new URL('./page/', import.meta.url);
const packaged = (specifier: string) => new URL(import.meta.resolve(specifier));

const files: Record<string, { type: string; at: () => URL; strip?: true }> = {
  '/': { type: 'text/html', at: () => new URL('index.html', page) },
  '/playground/theme.css': {
    type: 'text/css',
    at: () => packaged('@nl-design-system-community/ma-design-tokens/dist/theme.css'),
  },
  '/playground/dark.css': {
    type: 'text/css',
    at: () => packaged('@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css'),
  },
  '/playground/components.css': {
    type: 'text/css',
    at: () => packaged('@utrecht/component-library-css/dist/index.css'),
  },
  '/playground/adaptivecards.js': {
    type: 'text/javascript',
    at: () => packaged('adaptivecards/dist/adaptivecards.min.js'),
  },
  ...Object.fromEntries(
    readdirSync(page)
      .filter((name) => name.endsWith('.ts') || name.endsWith('.css'))
      .map((name) => [
        `/playground/${name}`,
        {
          type: name.endsWith('.ts') ? 'text/javascript' : 'text/css',
          at: () => new URL(name, page),
          ...(name.endsWith('.ts') ? { strip: true as const } : {}),
        },
      ]),
  ),
};

/** Paths that the server serves. */
export const assetPaths: readonly string[] = Object.keys(files);

/** Only what the page itself needs may load, and nothing from elsewhere. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export async function readAsset(path: string): Promise<Asset> {
  const file = files[path];
  if (!file) throw new Error(`There is no page ${path}`);
  const source = await readFile(file.at(), 'utf8');
  silenceStripWarning();
  const content = file.strip
    ? stripTypeScriptTypes(source, { mode: 'strip', sourceUrl: fileURLToPath(file.at()) })
    : source;
  return { type: `${file.type}; charset=utf-8`, content };
}

let silenced = false;

/** Node warns that stripping types is experimental; this one warning is silenced, and no other. */
function silenceStripWarning(): void {
  if (silenced) return;
  silenced = true;
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('stripTypeScriptTypes is an experimental feature'))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof process.emitWarning;
}
