// What Paymob Bills sells, as plain data that can be kept and shown offline: categories, their
// providers, their services, and what each service wants to know. The form at the counter is made of it.

export type Catalog = {
  /** Those that could be read. */
  readonly categories: readonly Category[]
  /** Ids of all categories, in Paymob's order. */
  readonly order: readonly number[]
  /** Categories whose providers could not be read this time. */
  readonly missing: readonly {
    readonly id: number
    readonly name: string
    readonly detail: string
  }[]
}

export type Category = {
  readonly id: number
  readonly name: string
  readonly image: string | null
  readonly providers: readonly Biller[]
}

/** A provider of the catalog: who is paid in the end. */
export type Biller = {
  readonly id: number
  readonly name: string
  readonly services: readonly Service[]
}

export type Service = {
  readonly id: number
  readonly name: string
  /** Has no bills (top-up, donation): only its fees are asked for. */
  readonly feesInquiryOnly: boolean
  readonly canReplicatePayment: boolean
  readonly partialPaymentAllowed: boolean
  /** The three flags of paying several bills. One that is missing is read the careful way. */
  readonly canInquireMultipleBills: boolean
  readonly canPayMultipleBills: boolean
  readonly mustPayInOrder: boolean
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
}

export type Input = {
  readonly name: string
  /** In the language asked for; never empty, the name stands in. */
  readonly description: string
  /** Paymob's own words, such as "str" and "numeric". Only these two are documented. */
  readonly dataType: string
  readonly inputType: string
  readonly charLimit: number | null
  readonly minMinor: number | null
  readonly maxMinor: number | null
  readonly mandatory: boolean
  readonly hasChoices: boolean
  readonly choices: readonly Choice[]
  /** Decimal text: what part of a top-up arrives. */
  readonly topupRate: string | null
}

/** `value` goes out as it came in: a number stays a number. */
export type Choice = {
  readonly value: string
  readonly isNumber: boolean
  readonly label: string
}

export type Output = {
  readonly name: string
  readonly description: string
  readonly dataType: string
  readonly isHidden: boolean
}

/** The service of that id, wherever it stands. */
export function serviceOf(catalog: Catalog, serviceId: number): Service | null {
  for (const category of catalog.categories) {
    for (const biller of category.providers) {
      const found = biller.services.find(({ id }) => id === serviceId)
      if (found) return found
    }
  }
  return null
}
