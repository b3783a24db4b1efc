// Chapter one: two messy lists each. A file is chosen by keyboard, its problems looked at, a column set
// right, one file let go before it is committed; then both sides commit to their lists and send what they seek.
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Officer } from './officer.ts'

type ListKind = 'held' | 'sought'

const NAMES: Readonly<Record<ListKind, string>> = {
  held: 'People we hold',
  sought: 'People we seek',
}

/** Brings in both lists of a side; `withDoubts` lets one file go first and maps a column anew. */
export async function bringIn(
  officer: Officer,
  folder: string,
  withDoubts: boolean,
): Promise<void> {
  const { page } = officer
  for (const kind of ['held', 'sought'] as const) {
    const file = await fileOf(folder, officer.seat, kind)
    if (withDoubts && kind === 'held') {
      await upload(officer, kind, file)
      await officer.look('import-preview')
      await officer.press('Let this file go')
      await page.getByText('The list has been taken back.').waitFor()
    }
    await upload(officer, kind, file)
    if (withDoubts && kind === 'sought') await setAColumnRight(officer)
    await page.getByText('Every row is accounted for').waitFor()
    await officer.press(/^Commit [\d,]+ persons$/)
    await page.getByText('The list is committed.').waitFor()
  }
  await officer.open('/imports')
  await officer.look('imports')
}

async function fileOf(folder: string, seat: string, kind: ListKind): Promise<string> {
  const name = (await readdir(folder)).find((n) => n.toLowerCase().startsWith(`${seat}-${kind}.`))
  assert.ok(name, `a ${kind} list of ${seat} in ${folder}`)
  return join(folder, name)
}

async function upload(officer: Officer, kind: ListKind, file: string): Promise<void> {
  const { page } = officer
  await officer.open('/imports')
  await page.locator('.mantine-SegmentedControl-root input').first().focus()
  if (kind === 'sought') await page.keyboard.press('ArrowRight')
  const chosenKind = page.getByRole('radio', { name: NAMES[kind], checked: true })
  await chosenKind.waitFor({ state: 'attached' })
  const chosen = page.waitForEvent('filechooser')
  await officer.press(/Drop a list here/)
  await (await chosen).setFiles(file)
  await page.waitForURL('**/imports/import-*')
  await page.getByText('Every row is accounted for').waitFor()
}

/** A column read as something else makes problems; set back, they are gone again. */
async function setAColumnRight({ page, look }: Officer): Promise<void> {
  const selects = page.locator('.mapping select')
  const place = await selects.evaluateAll((all) =>
    all.findIndex((one) => one instanceof HTMLSelectElement && one.value === 'born'),
  )
  assert.ok(place >= 0, 'a column of birth dates')
  const problems = page.locator('.problems li')
  const before = await problems.count()
  await selects.nth(place).selectOption('sex')
  await page.waitForFunction(
    (count) => document.querySelectorAll('.problems li').length > count,
    before,
  )
  await look('import-mapping')
  await selects.nth(place).selectOption('born')
  await page.waitForFunction(
    (count) => document.querySelectorAll('.problems li').length === count,
    before,
  )
}

/** Commits to the held list and sends the sought one. */
export async function sendLists(officer: Officer, other: string): Promise<void> {
  await officer.open('/answers')
  await officer.look('lists-to-send')
  await officer.act('Commit to the list')
  await officer.act(`Commit and send to ${other}`)
  await officer.page.getByText('Delivered').first().waitFor()
}
