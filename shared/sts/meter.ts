// Meter numbers: 11 digits (2 maker + 8 serial + check) or 13 (4 + 8 + check), Luhn.
// Warnings only: account numbers and every provider's official test meters fail these rules.

export type MeterWarning = 'meter-length' | 'meter-check-digit'

function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** What looks odd about a meter number. Empty means nothing does; it never means the meter exists. */
export function meterWarnings(meter: string): readonly MeterWarning[] {
  if (!/^(\d{11}|\d{13})$/.test(meter)) return ['meter-length']
  return luhnHolds(meter) ? [] : ['meter-check-digit']
}
