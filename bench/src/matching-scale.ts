// Speed and memory of list matching by size, on one thread step by step and on two threads, with a plain peer
// in the same run. Each measure is a process of its own over the built packages. Lists are invented, of the kind
// of lists/clean, from a seed. `npm run bench -- matching` sets some of these beside their limits.
//   npm run bench -- matching-scale [ROWS]...        10000 and 50000 rows if none are given
import { buildPackages, measureLists, withLists } from './matching/sized-measure.ts'
import type { SizedMeasure } from './matching/sized-measure.ts'

const MEASURES = ['peer', 'in one go', '1 thread', '2 threads'] as const

const asked = process.argv.slice(2).map(Number)
buildPackages()
for (const rows of asked.length === 0 ? [10_000, 50_000] : asked) {
  console.log(`${rows} by ${rows} rows`)
  withLists(rows, (folder) => {
    for (const name of MEASURES)
      console.log(`  ${name}: ${factsOf(measureLists(name, folder)).join('; ')}`)
  })
}

function factsOf(measure: SizedMeasure): readonly string[] {
  const { seconds, processor, peakMb, beforeMb, compared, steps, quality, bytes } = measure
  const before = beforeMb === undefined ? '' : `, of it ${beforeMb} MB before matching`
  const rate =
    steps === undefined || compared === undefined
      ? ''
      : `, ${(compared / steps.comparing / 1e6).toFixed(2)} M a second and core`
  return [
    `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor`,
    `peak ${peakMb} MB${before}`,
    compared === undefined ? '' : `${compared} pairs compared${rate}`,
    ...Object.entries(steps ?? {}).map(([step, spent]) => `${step} ${spent.toFixed(1)} s`),
    quality === undefined
      ? ''
      : `F1 ${quality.f1.toFixed(4)} (P ${quality.precision.toFixed(4)}, R ${quality.recall.toFixed(4)}), bulk ${quality.bulk}, wrong ${quality.bulkWrong}`,
    bytes === undefined ? '' : `bytes ${bytes}`,
  ].filter((fact) => fact !== '')
}
