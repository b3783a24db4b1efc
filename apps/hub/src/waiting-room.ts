// Callers who wait until something is so: asked again at every change, and let go when their time is
// up. Their number is bounded by whoever admits requests.

export interface WaitingRoom {
  /** Waits until `look` finds something; null if that took longer than `waitMs`. */
  until<Found>(look: () => Found | null, waitMs: number): Promise<Found | null>
  /** Says that something changed. */
  changed(): void
  /** Lets everyone go with null, now and from now on. */
  close(): void
}

export function openWaitingRoom(): WaitingRoom {
  const looks = new Set<() => void>()
  let isOpen = true
  const lookAll = (): void => {
    for (const look of looks) look()
  }
  return {
    until: (look, waitMs) => {
      const found = look()
      if (found !== null || waitMs <= 0 || !isOpen) return Promise.resolve(found)
      return new Promise((resolve) => {
        const leave = (value: ReturnType<typeof look>): void => {
          looks.delete(lookAgain)
          clearTimeout(timer)
          resolve(value)
        }
        const lookAgain = (): void => {
          const now = look()
          if (now !== null || !isOpen) leave(now)
        }
        const timer = setTimeout(() => leave(null), waitMs)
        looks.add(lookAgain)
      })
    },
    changed: lookAll,
    close: () => {
      isOpen = false
      lookAll()
    },
  }
}

/** Waits for something, but not for ever. */
export async function waitAtMost(what: Promise<unknown>, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, waitMs)
  })
  await Promise.race([what, late])
  clearTimeout(timer)
}
