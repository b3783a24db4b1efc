// The public record as one HTML file that anybody can read and pass on: no script in it and none allowed, nothing asked
// for from elsewhere, and of each report its address and the sentences that give a figure.
import { recordWriting } from '@parley/node'
import type { PageWords, RecordWriting } from '@parley/node'
import { surroundingsOf } from '@parley/record'
import type { PublicRecord, RecordClaim, RecordedExchange } from '@parley/record'
import { markup, text } from '../sheets/page.ts'
import type { Html } from '../sheets/page.ts'

const STYLE = `
body { font: 16px/1.5 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif; color: #10242c; background: #faf8f4; margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem } h2 { font-size: 1.15rem; margin: 0 0 .3rem }
article { background: #fff; border: 1px solid #ddd8cc; border-radius: 8px; padding: 1rem 1.1rem; margin: 1rem 0; break-inside: avoid-page }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 .6rem } dt { color: #43555c } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; margin-top: .6rem } th, td { text-align: start; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid #ddd8cc }
thead th { font-size: .85rem; color: #43555c; border-top: 0 } .scroll { overflow-x: auto }
mark { background: #fde7a8; color: inherit; font-weight: 600 } summary { cursor: pointer; color: #1a5566; font-weight: 600 } a { color: #1a5566; overflow-wrap: anywhere }
.stand { display: inline-block; border: 1px solid currentColor; border-radius: 999px; padding: 0 .6em; font-size: .85rem; font-weight: 600; white-space: nowrap }
.contradiction { color: #98281b } .category, .announced_vs_done, .scope { color: #7a4d00 } .agreed { color: #0a6b49 }
.imprecise, .compatible { color: #1a5566 } .uncorroborated, .unconfirmed, .alone { color: #43555c } .soft { color: #43555c; font-size: .92rem }
@media print { body { background: #fff; max-width: none } details > * { display: block } }
`

/** The whole file of the page. */
export function recordHtml(record: PublicRecord, words: PageWords): string {
  const style = STYLE as Html // ours
  const isDated = ({ day }: RecordedExchange): boolean => day !== null && !day.startsWith('X')
  const newest = [
    ...record.exchanges.filter(isDated).toReversed(),
    ...record.exchanges.filter((exchange) => !isDated(exchange)),
  ]
  const claims = record.exchanges.reduce((sum, exchange) => sum + exchange.claims.length, 0)
  const written = recordWriting(words)
  const counts = [
    [words.reports, record.reports.size],
    [words.claims, claims],
  ] as const
  return markup`<!doctype html>
<html lang="${text(words.language)}" dir="${text(words.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${text(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(words.title)}</h1>
<p>${text(words.lead)}</p>
<p class="soft">${text(words.counted)}</p>
<p><strong>${counts.map(([name, count]) => text(`${name}: ${written.number(count)}  `))}</strong></p>
${newest.map((exchange) => articleOf(record, exchange, written))}
</main>
</body>
</html>
`
}

function articleOf(record: PublicRecord, exchange: RecordedExchange, to: RecordWriting): Html {
  const { words, number, side, day } = to
  const { day: on, parties, reports, origins, mediators, gravest, claims } = exchange
  const sides = [...new Set(claims.map((claim) => claim.side))].sort()
  return markup`<article>
<h2>${text(day(on))} · <bdi>${text(parties.map(side).join(' · '))}</bdi></h2>
<p><span class="stand ${text(gravest)}">${text(words.standings[gravest])}</span></p>
<dl>
${sides.map((one) => markup`<dt>${text(words.to.replace('{side}', side(one)))}</dt><dd><strong>${text(valuesOf(claims, one, to))}</strong></dd>`)}
<dt>${text(words.reports)}</dt><dd>${text(number(reports.length))}</dd>
<dt>${text(words.origins)}</dt><dd>${text(number(origins.length))}: <bdi>${text(origins.map(({ speaker }) => to.speaker(speaker)).join(', '))}</bdi></dd>
<dt>${text(words.mediators)}</dt><dd><bdi>${text(typeof mediators === 'string' ? words.notStated : mediators.map(side).join(', '))}</bdi></dd>
</dl>
<details><summary>${text(words.sentences)} (${text(number(claims.length))})</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${text(`${words.sentences}: ${day(on)}, ${exchange.id}`)}"><table>
<thead><tr><th scope="col">${text(words.figure)}</th><th scope="col">${text(words.speaker)}</th><th scope="col">${text(words.sentence)}</th><th scope="col">${text(words.report)}</th><th scope="col">${text(words.standing)}</th></tr></thead>
<tbody>${claims.map((claim) => rowOf(record, claim, to))}</tbody>
</table></div></details>
</article>
`
}

function valuesOf(
  claims: readonly RecordClaim[],
  side: string,
  { words, number }: RecordWriting,
): string {
  const own = claims.filter((claim) => claim.side === side).map(({ count }) => count)
  return [...new Set(own)]
    .toSorted((a, b) => (a ?? -1) - (b ?? -1))
    .map((count) => (count === null ? words.noNumber : number(count)))
    .join(' / ')
}

function rowOf(record: PublicRecord, claim: RecordClaim, to: RecordWriting): Html {
  const { words, side, day, figure } = to
  const { by, standing, category, status } = claim
  const report = record.reports.get(claim.report)
  const { lead, marked, tail } = surroundingsOf(report ?? { title: null, text: '' }, claim.passage)
  const language = record.read.get(claim.report)?.language ?? ''
  const about = [words.to.replace('{side}', side(claim.side)), words.categories[category]]
  const told = status === 'planned' ? [...about, words.announced] : about
  const published =
    typeof report?.date === 'string' ? `${words.published} ${day(report.date)}` : words.undated
  return markup`<tr>
<th scope="row">${text(figure(claim))}<div class="soft">${text(told.join(' · '))}</div></th>
<td><bdi>${text(to.speaker(by))}</bdi></td>
<td dir="auto" lang="${text(language)}">${text(lead)}<mark>${text(marked)}</mark>${text(tail)}</td>
<td><bdi>${text(report?.outlet ?? siteOf(report?.url ?? null) ?? claim.report)}</bdi><div class="soft">${text(published)}</div>${linkTo(report?.url ?? null)}</td>
<td><span class="stand ${text(standing)}">${text(words.standings[standing])}</span></td>
</tr>`
}

const siteOf = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? new URL(url).hostname.replace(/^www\./, '')
    : null

// Only what a browser opens as a page: an address that came with a report may be anything.
function linkTo(url: string | null): Html {
  if (url === null || !/^https?:\/\//i.test(url)) return text('')
  return markup`<a href="${text(url)}" rel="noopener noreferrer nofollow">${text(url)}</a>`
}
