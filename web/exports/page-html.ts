/** A part of the page as one HTML file that opens anywhere, without a server and without scripts. */
import { type Citation, sayCitation } from './citation.ts';
import { escapeXml } from './escape-xml.ts';

function collectStyles(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    .join('\n');
}

/** Everything opened, buttons gone, links leading to where they led. */
function freeze(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const details of copy.querySelectorAll('details')) details.open = true;
  for (const control of copy.querySelectorAll('button, input, .menu')) control.remove();
  for (const link of copy.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
  return copy;
}

export function writePageHtml(elements: readonly Element[], title: string, citation: Citation): string {
  const body = elements.map((element) => freeze(element).outerHTML).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${collectStyles()}
body { max-width: 70rem; margin: 2rem auto; padding: 0 1.5rem; }
.dossier, .sight { overflow: visible; border: 0; }
body > svg { max-width: 100%; height: auto; }
</style>
</head>
<body>
${body}
<p class="quiet">${escapeXml(sayCitation(citation))}</p>
</body>
</html>
`;
}
