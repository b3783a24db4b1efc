export interface Answer {
  readonly name: string
  readonly expected: string
  readonly got: string
}

export function answerOf(format: string, one: unknown, base: unknown): string
export function checkVectors(folder: string): readonly Answer[]
