/** Whether an amount is nought, however it is written. */
export const isNothing = (amount: string): boolean => /^-?0*(\.0*)?$/.test(amount)
