// Families first, press last: told one by one after their own person's arrival, then a statement each
// side drafts from the ledger, has approved by two, and releases when nobody is on the way any more.
import type { PartyId } from '@parley/kernel'
import { arrivedOf } from '@parley/exchange'
import type { StatementCounts } from '@parley/exchange'
import {
  approveStatement,
  draftStatement,
  familiesWaiting,
  officerOf,
  perform,
  releaseStatement,
  tellFamilies,
} from '@parley/node'
import type { DraftOf, Seat } from '@parley/node'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'

/** Tells every family whose person is home by now. */
export async function tellWaitingFamilies(cast: Cast): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    const refs = familiesWaiting(seat)
    if (refs.length === 0) continue
    cast.clock.advance(900)
    await done(cast, `families told by ${seat.id}`, tellFamilies(seat, refs, cast.clock.now()))
  }
}

/** The mediator agrees to be named; the transit state does not. */
export async function recordConsents(cast: Cast): Promise<void> {
  for (const [seat, mayBeNamed] of [
    [cast.med, true],
    [cast.transit, false],
  ] as const) {
    const says = { at: cast.clock.now(), mayBeNamed }
    const consent = perform(seat, { kind: 'consent.recorded', says, author: officerOf(seat) })
    await done(cast, `consent of ${seat.id}`, consent)
  }
}

/** Drafts, has approved by two and releases a statement of each side. */
export async function publishStatements(cast: Cast): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    cast.clock.advance(3600)
    const state = seat.exchange()
    const draft = draftFor(arrivedOf(state, seat.id), [...state.consents])
    const number = await done(
      cast,
      `statement drafted by ${seat.id}`,
      draftStatement(seat, draft, cast.clock.now()),
    )
    for (const officer of seat.officers.slice(0, 2)) {
      const approval = approveStatement(seat, number, officer, cast.clock.now())
      await done(cast, `statement approved by ${officer}`, approval)
    }
    await release(cast, seat, number)
  }
}

async function release(cast: Cast, seat: Seat, number: number): Promise<void> {
  cast.clock.advance(600)
  const released = releaseStatement(seat, number, cast.clock.now())
  await done(cast, `statement of ${seat.id} released`, released)
}

function draftFor(counts: StatementCounts, consented: readonly PartyId[]): DraftOf {
  const { persons, soldiers, civilians } = counts
  const thanks = consented.length > 0
  return {
    corrects: null,
    counts,
    names: consented,
    texts: [
      {
        language: 'en',
        text: `Home today: ${persons} persons, ${soldiers} servicemen and ${civilians} civilians. Their families have been told.${thanks ? ' We thank the mediator.' : ''}`,
      },
      {
        language: 'uk',
        text: `Сьогодні вдома: ${persons} (військовослужбовців: ${soldiers}, цивільних: ${civilians}). Рідним повідомлено.${thanks ? ' Дякуємо посередникові.' : ''}`,
      },
      {
        language: 'ru',
        text: `Сегодня дома: ${persons} (военнослужащих: ${soldiers}, гражданских: ${civilians}). Родным сообщено.${thanks ? ' Благодарим посредника.' : ''}`,
      },
      {
        language: 'ar',
        text: `عاد اليوم إلى الوطن: ${persons} (عسكريون: ${soldiers}، مدنيون: ${civilians}). أُبلغت العائلات.${thanks ? ' نشكر الوسيط.' : ''}`,
      },
    ],
  }
}
