// An officer's acts on a tablet at the line: judged by the very rules of a desk, on what this tablet knows.
import { MAX_HANDED, maySignAt, noteRefusal, signersIn } from '@parley/exchange'
import type {
  Exception,
  Handing,
  KeptReceipt,
  LineDesk,
  LineSide,
  PersonsCode,
  RecordedFrom,
  Tablet,
} from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { codeFor, codeOf, completedReceipts, receivedReceipts } from './handing.ts'
import { releasedReceipts, routeOf } from './handing.ts'
import type { TabletMemory } from './tablet-memory.ts'

export class TabletLine {
  readonly #memory: TabletMemory

  constructor(memory: TabletMemory) {
    this.#memory = memory
  }

  /** Nothing is noted or signed under a pack whose last hour has passed. */
  async #act<Value>(
    act: (desk: LineDesk, tablet: Tablet) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return await this.#memory.act(async (desk, tablet) => {
      if (this.#memory.isOver(tablet)) return refuse('pack-over', tablet.pack.until)
      return await act(desk, tablet)
    })
  }

  /** Notes that persons were checked, and by what. */
  async check(refs: readonly PersonRef[], from: RecordedFrom = 'screen'): Promise<Result<null>> {
    return await this.#act(async (desk) => {
      const refusal = firstRefusal(refs, (ref) => noteRefusal(desk, ref))
      if (refusal !== null) return refusal
      return await this.#memory.write('line.checked', { refs: [...refs] }, from)
    })
  }

  /** Notes an exception of a person on the manifest, or of somebody who is on none (`ref` null). */
  async except(exception: Exception, from: RecordedFrom = 'screen'): Promise<Result<null>> {
    return await this.#act(async (desk) => {
      const { ref, exception: word, side } = exception
      const refusal = ref === null ? null : firstRefusal([ref], (one) => noteRefusal(desk, one))
      if (refusal !== null) return refusal
      return await this.#memory.write(
        'line.excepted',
        { exceptions: [{ ref, exception: word, side }] },
        from,
      )
    })
  }

  /** Takes back what was noted of persons and not handed over; the first word stays in the chain. */
  async withdraw(refs: readonly PersonRef[]): Promise<Result<null>> {
    return await this.#act(async (desk) => {
      const refusal = firstRefusal(refs, (ref) => noteRefusal(desk, ref))
      if (refusal !== null) return refusal
      return await this.#memory.write('line.withdrawn', { refs: [...refs] }, 'screen')
    })
  }

  /** Signs for persons who leave this side, and gives the code to show; the same code for the same persons. */
  async release(refs: readonly PersonRef[]): Promise<Result<string>> {
    return await this.#act(async (desk, tablet) => {
      if (refs.length === 0) return refuse('nobody-named')
      if (refs.length > MAX_HANDED) return refuse('too-many', String(MAX_HANDED))
      const before = this.codeWith(refs)
      if (before !== null) return ok(before)
      const route = routeOf(desk, tablet, { refs, at: this.#memory.now(tablet) })
      if (route === null) return refuse('not-on-manifest', refs[0])
      if (!maySignAt(tablet.pack, route.at)) return refuse('outside-hours', route.at)
      const receipts = await releasedReceipts(desk, route, { refs, sign: this.#memory.sign })
      if (!receipts.ok) return receipts
      const written = await this.#handed('line.released', {
        side: 'releasing',
        by: route,
        receipts: receipts.value,
      })
      if (!written.ok) return written
      const code = this.codeWith(refs)
      return code === null ? refuse('not-released', refs[0]) : ok(code)
    })
  }

  /**
   * Reads the other side's code: signs for whom it releases, or takes in what it has signed.
   *
   * @param expected who stands before the officer; a code that names anybody else is refused (`other-person`)
   */
  async read(
    pasted: string,
    expected: readonly PersonRef[] | null = null,
  ): Promise<Result<string | null>> {
    return await this.#act(async (desk, tablet) => {
      const code = codeFor(desk, tablet.pack.x, pasted)
      if (!code.ok) return code
      const strange = code.value.persons.find(({ ref }) => expected?.includes(ref) === false)
      if (strange !== undefined) return refuse('other-person', strange.ref)
      return code.value.receivedBy === null
        ? await this.#receive(desk, tablet, code.value)
        : await this.#complete(desk, tablet, code.value)
    })
  }

  /** The code that carries exactly these persons, as it was given before; null where there is none. */
  codeWith(refs: readonly PersonRef[]): string | null {
    const wanted = [...refs].sort().join()
    return this.#codeOf(
      ({ side, receipts }) =>
        side === 'releasing' &&
        receipts
          .map((r) => r.ref)
          .toSorted()
          .join() === wanted,
    )
  }

  /** The code with both signatures for a person who was received here; null for others. */
  answerFor(ref: PersonRef): string | null {
    return this.#codeOf(
      ({ side, receipts }) => side === 'receiving' && receipts.some((r) => r.ref === ref),
    )
  }

  #codeOf(fits: (handing: Handing) => boolean): string | null {
    if (this.#memory.standing.is !== 'open') return null
    const { desk, tablet } = this.#memory.standing
    const found = desk.notes.handings.find(fits)
    return found === undefined ? null : codeOf(found, tablet.pack.x)
  }

  async #receive(desk: LineDesk, tablet: Tablet, code: PersonsCode): Promise<Result<string>> {
    if (!maySignAt(tablet.pack, code.at)) return refuse('outside-hours', code.at)
    const signedBy = signersIn(tablet.pack, this.#memory.cryptography)
    const receipts = await receivedReceipts(desk, code, { signedBy, sign: this.#memory.sign })
    if (!receipts.ok) return receipts
    if (receipts.value.length > 0) {
      const by = { releasedBy: code.releasedBy, receivedBy: this.#memory.device }
      const handing = { side: 'receiving', by, receipts: receipts.value } as const
      const written = await this.#handed('line.received', handing)
      if (!written.ok) return written
    }
    const first = code.persons[0]?.ref
    const answer = first === undefined ? null : this.answerFor(first)
    return answer === null ? refuse('not-released', first) : ok(answer)
  }

  async #complete(desk: LineDesk, tablet: Tablet, code: PersonsCode): Promise<Result<null>> {
    const signedBy = signersIn(tablet.pack, this.#memory.cryptography)
    const receipts = completedReceipts(desk, code, signedBy)
    if (!receipts.ok) return receipts
    if (receipts.value.length === 0) return ok(null)
    const handing = { side: 'releasing', by: code, receipts: receipts.value } as const
    return await this.#handed('line.received', handing)
  }

  async #handed(
    kind: 'line.released' | 'line.received',
    handing: {
      readonly side: LineSide
      readonly by: Pick<PersonsCode, 'releasedBy' | 'receivedBy'>
      readonly receipts: readonly KeptReceipt[]
    },
  ): Promise<Result<null>> {
    const { side, by, receipts } = handing
    const { releasedBy, receivedBy } = by
    const plain = receipts.map((r) => ({ ...r }))
    return await this.#memory.write(
      kind,
      { side, releasedBy, receivedBy, receipts: plain },
      'screen',
    )
  }
}

/** The first person something is refused for, or null. */
function firstRefusal(
  refs: readonly PersonRef[],
  refusalOf: (ref: PersonRef) => string | null,
): Result<never> | null {
  for (const ref of refs) {
    const code = refusalOf(ref)
    if (code !== null) return refuse(code, ref)
  }
  return null
}
