// Work for the test of the worker team: doubles a number, throws for a negative one, dies for zero.
export function work(task: unknown): unknown {
  if (typeof task !== 'number') throw new TypeError('a number')
  if (task < 0) throw new RangeError('no negative numbers')
  if (task === 0) process.exit(3)
  return task * 2
}
