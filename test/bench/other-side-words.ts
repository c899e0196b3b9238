// What the bench and the process that plays the outside say to each other. Times are `nowMs()`.

export type SeenRequest = {
  readonly orderId: string
  /** The request's first byte came. */
  readonly firstAt: number
  /** Its answer was handed to the socket. */
  readonly answeredAt: number
}

export type SeenPaper = {
  /** The first byte of the slip itself; the till has asked the printer how it is before. */
  readonly jobAt: number
  readonly bytes: number
}

export type Ask =
  | { readonly kind: 'mute'; readonly on: boolean }
  | { readonly kind: 'line'; readonly up: boolean }
  /** What was seen since the last time. */
  | { readonly kind: 'take' }
  | { readonly kind: 'sold-twice' }

export type Reply =
  | {
      readonly kind: 'ready'
      readonly apiKey: string
      readonly providerPort: number
      readonly printerPort: number
    }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'seen'
      readonly requests: readonly SeenRequest[]
      readonly papers: readonly SeenPaper[]
    }
  | { readonly kind: 'count'; readonly count: number }
