// What makes a PIN worth having, for whoever takes a new one: the till, and the screen before it asks.

export const leastPin = 4
export const longestPin = 12

const steps = (pin: string): readonly number[] =>
  [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))

/** One that is tried first: 0000, 1234, 9876. */
export const isGuessed = (pin: string): boolean => {
  const [first = 0, ...others] = steps(pin)
  return [-1, 0, 1].includes(first) && others.every((step) => step === first)
}
