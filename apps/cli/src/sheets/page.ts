// A printable page: one HTML file that needs nothing else, A4, in one language, with no script in it and none
// allowed. Everything that comes from a file is escaped; keys and sums run left to right on every page.

/** HTML that has been put together here; a plain text becomes one by `text`. */
export type Html = string & { readonly html: unique symbol }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML that shows it. */
export function text(content: string): Html {
  return content.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '') as Html // nothing in it is markup any more
}

/** Markup with texts and other HTML in its gaps; what is a plain text must go through `text` first. */
export function markup(
  parts: TemplateStringsArray,
  ...gaps: readonly (Html | readonly Html[])[]
): Html {
  const filled = parts.map((part, i) => {
    const gap = gaps[i]
    return `${part}${gap === undefined ? '' : typeof gap === 'string' ? gap : gap.join('')}`
  })
  return filled.join('') as Html // markup of ours and gaps that are HTML
}

/** Something a machine wrote - a key, a sum, a command - in its own direction, to be compared by eye. */
export function machine(content: string): Html {
  return markup`<bdi class="machine" dir="ltr">${text(content)}</bdi>`
}

/** A drawing made here. */
export function drawing(svg: string): Html {
  return svg as Html // codeSvg writes numbers alone
}

export interface Page {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly sheets: readonly Html[]
}

const STYLE = `
@page { size: A4; margin: 14mm 16mm }
* { box-sizing: border-box }
body { font: 10pt/1.35 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 178mm }
.sheet { break-after: page }
.sheet:last-child { break-after: auto }
h1 { font-size: 17pt; margin: 0 0 1mm; line-height: 1.2 }
h2 { font-size: 11.5pt; margin: 4mm 0 1.5mm; border-bottom: 0.4mm solid #000; break-after: avoid }
p { margin: 0 0 1.5mm }
ul, ol { margin: 0; padding-inline-start: 6mm }
.machine { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 9.5pt; overflow-wrap: anywhere; unicode-bidi: isolate }
.sum { display: block; width: fit-content; font-size: 10pt; white-space: nowrap }
.sums { display: grid; grid-template-columns: 1fr 1fr; gap: 0 5mm; margin-bottom: 3mm }
h1 .machine { font-size: inherit }
.command .machine { display: block; width: fit-content; white-space: nowrap; font-size: 8pt }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0 }
dt { font-weight: 600 } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; break-inside: avoid }
th, td { border: 0.25mm solid #000; padding: 1mm 2mm; text-align: start; font-weight: 400 }
th { font-weight: 600; background: #eee } td { height: 7mm }
.line { display: inline-block; min-width: 55mm; border-bottom: 0.25mm solid #000; height: 5mm }
.steps { list-style: none; padding: 0 } .steps li { display: flex; gap: 3mm; margin-bottom: 1.6mm; break-inside: avoid }
.box { flex: none; width: 4.5mm; height: 4.5mm; border: 0.4mm solid #000; margin-top: 0.4mm }
.cards { display: flex; flex-wrap: wrap; gap: 4mm } .cards figure { margin: 0; width: 41mm; break-inside: avoid }
figcaption { font-size: 9pt; text-align: center } .code { display: block; margin-inline: auto }
.frames { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm } .frames figure { margin: 0; break-inside: avoid }
.row { display: flex; gap: 6mm; align-items: flex-start } .row > div { flex: 1 }
.secret { border: 0.8mm solid #000; padding: 3mm 4mm; margin-top: 4mm; break-inside: avoid }
.secret h2 { border: 0; margin: 0 0 1mm } .words { display: grid; grid-template-columns: repeat(7, auto); gap: 1.5mm 3mm; margin: 2mm 0 }
.words span { display: flex; flex-direction: column } .words small { font-size: 7pt } .words .machine { font-size: 12pt }
@media screen { body { padding: 8mm } .sheet + .sheet { border-top: 0.3mm dashed #888; margin-top: 8mm; padding-top: 8mm } }
`

/** The whole file of a page. */
export function pageHtml({ language, direction, title, sheets }: Page): string {
  const style = STYLE as Html // ours
  return markup`<!doctype html>
<html lang="${text(language)}" dir="${text(direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
${sheets}
</body>
</html>
`
}
