// The page of a founding: who is there, what is read over the telephone, what is done in which order, and a
// code of each card, so that a card is compared by pointing a reader at the page.
import { canonicalJson, utf8Bytes } from '@parley/kernel'
import { hexHashOf, ringBody } from '@parley/ledger'
import type { Policy, Ring } from '@parley/ledger'
import type { Founding } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { codeSvg } from './code.ts'
import { drawing, machine, markup, text } from './page.ts'
import type { Html } from './page.ts'
import { emptyTable, sumLines } from './root-sheet.ts'
import type { CommonSums } from './root-sheet.ts'
import { filled } from './words/sheet-words.ts'
import type { SheetWords } from './words/sheet-words.ts'

export interface CeremonySheet {
  readonly origin: string
  readonly sums: CommonSums
  readonly cards: readonly CardCode[]
}

/** A card as a code: its lines are `parley.dev/card@v1`, whose it is, its public keys, and a sum or nothing. */
export interface CardCode {
  readonly who: 'hub' | 'party' | 'witness'
  readonly name: string
  readonly lines: readonly string[]
}

const PRESENT = 7

/** The cards that a founding file and a policy were made from, in the order hub, parties, witnesses. */
export function cardsOf({ hub, rings }: Founding, policy: Policy): readonly CardCode[] {
  return [
    { who: 'hub', name: 'hub', lines: cardLines('hub', [hub.log.vkey, hub.author.vkey]) },
    ...rings.map((ring) => partyCard(ring)),
    ...policy.witnesses.map(({ name, key }) => ({
      who: 'witness' as const,
      name,
      lines: cardLines(`witness/${name}`, [key.vkey]),
    })),
  ]
}

function partyCard(ring: Ring): CardCode {
  const sum = hexHashOf(nodeCryptography, utf8Bytes(canonicalJson(ringBody(ring))))
  const roots = ring.roots.map(({ vkey }) => vkey)
  return {
    who: 'party',
    name: ring.party,
    lines: cardLines(ring.party, [...roots, `sha256:${sum}`]),
  }
}

function cardLines(who: string, more: readonly string[]): readonly string[] {
  return ['parley.dev/card@v1', who, ...more]
}

export function ceremonySheet({ origin, sums, cards }: CeremonySheet, words: SheetWords): Html {
  return markup`<section class="sheet">
      <h1>${text(words.ceremonyTitle)}</h1>
      <dl>
        <dt>${text(words.log)}</dt>
        <dd>${machine(origin)}</dd>
        <dt>${text(words.place)}</dt>
        <dd><span class="line"></span></dd>
        <dt>${text(words.date)}</dt>
        <dd><span class="line"></span></dd>
      </dl>
      <h2>${text(words.present)}</h2>
      ${emptyTable([words.name, words.office, words.party, words.signature], PRESENT)}
      <h2>${text(words.sums)}</h2>
      <p>${text(words.readAloud)} ${text(words.sumsHow)}</p>
      ${sumLines(sums, words)}
      ${emptyTable([words.party, words.readBy, words.heardBy, words.isSame], parties(cards))}
    </section>
    <section class="sheet">
      <h2>${text(words.steps)}</h2>
      <ul class="steps">
        ${words.stepList.map((step) => markup`<li><span class="box"></span><span>${withMachineWords(step)}</span></li>`)}
      </ul>
      <h2>${text(words.cards)}</h2>
      <p>${text(words.cardsHow)}</p>
      <div class="cards">${cards.map((card) => figure(card, words))}</div>
      <h2>${text(words.remarks)}</h2>
      <p><span class="line" style="min-width:100%"></span></p>
    </section>`
}

const parties = (cards: readonly CardCode[]): number =>
  cards.filter(({ who }) => who === 'party').length

// Names of commands and files run left to right within any sentence.
function withMachineWords(sentence: string): Html {
  const parts = sentence.split(/([a-z]+\.json|(?:found|ledger) [a-z]+)/)
  return markup`${parts.map((part, i) => (i % 2 === 1 ? machine(part) : text(part)))}`
}

function figure({ who, name, lines }: CardCode, words: SheetWords): Html {
  const title =
    who === 'hub'
      ? words.hub
      : who === 'witness'
        ? filled(words.witness, name)
        : `${words.party} ${name}`
  return markup`<figure>
    ${drawing(codeSvg(lines.join('\n'), 38))}
    <figcaption>${text(title)}</figcaption>
  </figure>`
}
