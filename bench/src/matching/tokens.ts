// One name token in two scripts: how many true pairs a comparator keeps at the rate at which Jaro-Winkler
// on the canonical fold takes strangers for one. On the tuning part; the published test part is nobody's
// to read here.
import { drawsFrom, nobleCryptography, seededChance } from '@parley/kernel'
import { crossScriptDistance, foldWord } from '@parley/names'
import type { Baseline } from './baselines.ts'
import { baselines } from './baselines.ts'
import type { Figure } from './figure.ts'
import { atLeast, share, stated } from './figure.ts'
import { namesFolder, peersFolder } from './folders.ts'
import type { Language } from './training.ts'
import { readTokenWords } from './training.ts'

const STRANGERS = 300_000
const USUAL_CUT = 0.85
const LEAST = { russian: 0.95, arabic: 0.85 } as const
const WORDS = { russian: 'en-ru', arabic: 'en-ar' } as const

type WordPair = readonly [latin: string, other: string]

/** Figures of one language. */
export function tokenFigures(language: Language): readonly Figure[] {
  const pairs = readTokenWords(namesFolder, language, '16')
  const strangers = strangersOf(pairs)
  const [usual, ...others] = baselines(peersFolder)
  if (usual === undefined) throw new Error('expected Jaro-Winkler among the baselines')
  const rate = strangers.filter((pair) => onFolds(usual, pair) >= USUAL_CUT).length / STRANGERS
  const kept = pairs.filter((pair) => onFolds(usual, pair) >= USUAL_CUT).length / pairs.length
  const peers = others.map(
    (peer) => `${peer.name} ${share(recallAt(rate, pairs, strangers, (p) => onFolds(peer, p)))}`,
  )
  const recall = recallAt(rate, pairs, strangers, learned)
  const what = `token pairs ${WORDS[language]}, tuning part, recall at ${(rate * 1e4).toFixed(1)} strangers in 10,000`
  const strict = recallAt(rate / 2, pairs, strangers, learned)
  return [
    atLeast(what, recall, LEAST[language], [`Jaro-Winkler ${share(kept)}`, ...peers].join(', ')),
    stated(`the same at half that rate`, share(strict)),
  ]
}

function strangersOf(pairs: readonly WordPair[]): readonly WordPair[] {
  const draws = drawsFrom(seededChance(nobleCryptography, 'bench', 'strangers'))
  const all: WordPair[] = []
  while (all.length < STRANGERS) {
    const [latin, own] = draws.pick(pairs)
    const [, other] = draws.pick(pairs)
    if (other !== own) all.push([latin, other])
  }
  return all
}

function onFolds({ likeness }: Baseline, [latin, other]: WordPair): number {
  return likeness(foldWord(latin), foldWord(other))
}

function learned([latin, other]: WordPair): number {
  return -(crossScriptDistance(latin, other) ?? Infinity)
}

// Share of true pairs above the likeness that `rate` of the strangers exceed.
function recallAt(
  rate: number,
  pairs: readonly WordPair[],
  strangers: readonly WordPair[],
  likeness: (pair: WordPair) => number,
): number {
  const apart = Float64Array.from(strangers, likeness).sort()
  const cut = apart[apart.length - 1 - Math.floor(rate * apart.length)] ?? Infinity
  return pairs.filter((pair) => likeness(pair) > cut).length / pairs.length
}
