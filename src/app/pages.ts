/** The pages that the manifests point to: short, in Dutch and in English, and true for every organisation that runs this. */
import type { Route } from '#http/server.ts';

const privacy = `<h1>Privacy</h1>
<p>Doorstroom bewaart wat nodig is om een plek te vinden en de weg uit de opvang te volgen: codes van cliënten, plekken, datums en wie wat wanneer deed. Namen, burgerservicenummers, telefoonnummers en geboortedata horen niet in de chat; wat daarop lijkt, wordt geweigerd en niet bewaard.</p>
<p>Van wie meewerkt bewaart Doorstroom het account op Slack of Teams waarmee iemand is gekoppeld. Alles staat in de database van de organisatie die deze Doorstroom beheert. Zij bepaalt hoe lang, en aan haar stel je vragen over je gegevens.</p>
<h2 lang="en">Privacy in English</h2>
<p lang="en">Doorstroom keeps what is needed to find a place and to follow the way out of the shelter: client codes, places, dates, and who did what when. Names, citizen numbers, telephone numbers and dates of birth do not belong in the chat; what looks like them is refused and not kept. Everything is in the database of the organisation that runs this Doorstroom. Ask that organisation about your data.</p>`;

const terms = `<h1>Voorwaarden</h1>
<p>Doorstroom is voor medewerkers van de opvangketen die door hun organisatie zijn gekoppeld. Gebruik het voor je werk, deel je uitnodigingscode met niemand, en schrijf over cliënten alleen met hun code.</p>
<p>Een vrije plek is zo zeker als de laatste telling; Doorstroom zegt erbij hoe oud die is. Bij acuut gevaar bel je 112.</p>
<p>De software is vrij, onder de EUPL-1.2, en zonder garantie.</p>
<h2 lang="en">Terms in English</h2>
<p lang="en">Doorstroom is for staff of the shelter chain whose organisation has linked them. Use it for your work, share your invitation code with nobody, and write about clients by their code only. A free place is as sure as the last count, and Doorstroom says how old that is. In acute danger call 112. The software is free, under the EUPL-1.2, and comes without warranty.</p>`;

export const pages: readonly Route[] = [
  page('/privacy', 'Privacy', privacy),
  page('/voorwaarden', 'Voorwaarden', terms),
];

function page(path: string, title: string, content: string): Route {
  const html = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Doorstroom</title>
<style>body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}</style>
</head><body><main>${content}</main></body></html>
`;
  return {
    method: 'GET',
    path,
    handle(_request, response) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
      });
      response.end(html);
    },
  };
}
