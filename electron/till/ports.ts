// What the till needs from the machine. Hosts hand these in, so the same till runs on a counter,
// without a screen, and in a simulation whose clock and network are made of seeds.

import type { ConfigurationPort } from './configuration.ts'
import type { ModePort } from './mode.ts'
import type { SetupPort } from './setup.ts'
import type { PrinterConfig } from '../../shared/config/printers.ts'
import type { PrinterSearch } from '../../shared/contract/printer.ts'
import type { UpdatesPort } from './updates/port.ts'
import type { Bitmap } from '../../shared/paper/bitmap.ts'
import type { PdfDocument } from '../../shared/pdf/document.ts'
import type { Noted } from '../../shared/notes/notes.ts'
import type { PrinterSetup } from '../../shared/printers/setup.ts'
import type { LayoutLine, Style } from '../../shared/receipt/layout.ts'
import type { Result } from '../../shared/result.ts'
import type { NotSentReason } from '../../shared/vend/outcome.ts'

export type Clock = {
  /** Wall time, epoch ms. May jump both ways. */
  readonly now: () => number
  /** Never goes back. ms since some start. May stand still while the computer sleeps. */
  readonly monotonic: () => number
  /** The same, rougher, and it goes on while the computer sleeps. Left out: so does `monotonic`. */
  readonly uptime?: () => number
  /** Calls once after `delayMs` of monotonic time. The returned function calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void
}

export type Random = {
  /** Cryptographically strong bytes. */
  readonly bytes: (count: number) => Uint8Array
}

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** Absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly connectMs: number
  /** From the first byte out to the last byte in. */
  readonly answerMs: number
}

export type HttpAnswer = {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; the last value where one is repeated. */
  readonly headers: Readonly<Record<string, string>>
  /** Raw bytes, at most `maxAnswerBytes`. */
  readonly body: Uint8Array
}

/** Largest answer read. A longer one is `too-large`: nobody's receipt is a megabyte. */
export const maxAnswerBytes = 1_048_576

export type HttpFailure =
  /** Provably nothing left the till. An allow-list. */
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason; readonly detail: string }
  /** It may have arrived: time-out, reset, close, too large. */
  | { readonly kind: 'no-answer'; readonly detail: string }

export type Http = {
  /** Never throws and never retries: one call is at most one request on the wire. */
  readonly exchange: (request: HttpRequest) => Promise<HttpAnswer | HttpFailure>
}

/** What a transport knows after trying to put bytes on paper. */
export type PrintOutcome =
  /** The printer took every byte and, where it tells, is well afterwards. */
  | ({ readonly kind: 'printed' } & (Noted | { readonly detail: null }))
  /** No byte of the job left. Safe to try again. */
  | ({ readonly kind: 'not-printed'; readonly cause: PrinterState } & Noted)
  /** Some or all of it may be on paper. A person looks. */
  | ({ readonly kind: 'unknown' } & Noted)

export type PrinterState =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'off'
  | 'error'
  | 'unknown'

export type PrintTicket = {
  readonly jobId: number
  /** What the drawn lines say, in their order: for a printer that shows its paper on a screen. */
  readonly drawn?: readonly string[]
  /** The same as a page, for a printer of pages. */
  readonly page?: () => PdfDocument
  /** Asked in its turn, right before its first byte: true, and no byte of it leaves. Left out: never. */
  readonly isLate?: () => boolean
  /** Asked at the same moment: what goes out ahead of it, for how the slip before it ended is known by then. */
  readonly ahead?: () => Uint8Array
}

export type PrinterTransport = PrinterConfig['transport']

export type PrinterPort = {
  readonly id: string
  readonly transport: PrinterTransport
  readonly columns: number
  /** What it is and what it shall do. Left out: an ESC/POS printer of these columns. */
  readonly setup?: PrinterSetup
  /** Prints one job, bytes complete. Never throws, never retries, always ends. */
  readonly print: (bytes: Uint8Array, job: PrintTicket) => Promise<PrintOutcome>
  /**
   * A job may come at once: connects and asks the printer how it is, without a byte of any job. Ends when it
   * is asked, or cannot be; the answer is the next job's. Never throws, and lets go where none comes.
   * Left out: a printer that has nothing to do beforehand.
   */
  readonly prepare?: () => Promise<void>
  /** Asks how the printer is. Never throws, always ends. */
  readonly state: () => Promise<PrinterState>
}

/** Printers beyond those of the configuration. */
export type PrinterDesk = {
  /** Never throws, ends by itself. `tell` hears every step. */
  readonly find: (
    options: { readonly sweep: boolean },
    tell: (search: PrinterSearch) => void,
  ) => Promise<PrinterSearch>
  /** One that is not set up yet. Nothing is connected until it is used. */
  readonly open: (config: PrinterConfig) => PrinterPort
}

/** Draws the text of a slip that a printer's code page has no letters for. Both may throw. */
export type TextRaster = {
  /** Dots the text takes on a line of this style, its letters shaped and joined. */
  readonly measure: (text: string, style: Style) => number
  /** A line as dots, as wide as the paper and as high as its letters want. */
  readonly draw: (line: LayoutLine, widthDots: number) => Bitmap
}

/** Draws a document as the bytes of a PDF, aside: the till goes on meanwhile. Never throws, always ends. */
export type PdfMaker = (document: PdfDocument) => Promise<Result<Uint8Array, string>>

/** What became of a body somebody posted. */
export type Posted =
  /** What it says is committed, or was before: nothing more is wanted. */
  | 'kept'
  /** This till listens for no such address. */
  | 'nobody'
  /** It could not be committed: whoever posted it should do so again. */
  | 'not-kept'

export type PostBox = {
  /** The port it listens on, also where any free one was asked for. */
  readonly port: number
  readonly close: () => Promise<void>
}

/** Where providers post results. Anybody on the network may knock: what is posted is a stranger's. */
export type CallbackPort = {
  /**
   * Listens until it is closed and hands over each body posted to "/" and 43 characters. `take` may throw.
   * The error is a sentence for a person: the port is taken, the address is not this machine's.
   */
  readonly listen: (
    at: { readonly host: string; readonly port: number },
    take: (secret: string, body: Uint8Array) => Posted | Promise<Posted>,
  ) => Promise<Result<PostBox, string>>
}

export type Log = {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly warn: (message: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void
}

/** A record of orders beside the database, outside the data folder. Never throws. */
export type OrderLogPort = {
  /**
   * Adds a line. Best effort: what cannot be written is said in the log once. `flushed`: on disk when this
   * returns. False: it was not written.
   */
  readonly append: (line: string, flushed?: boolean) => boolean
  /**
   * The lines since a position of `position()`, or all. `whole` false: some between are not there any
   * more. Null when nothing can be read.
   */
  readonly readFrom: (position: string | null) => {
    readonly lines: readonly string[]
    readonly position: string
    readonly whole: boolean
  } | null
  /** Null when the log cannot be written. */
  readonly position: () => string | null
  readonly close: () => void
}

export type OrderLogsPort = {
  readonly open: (tillId: string) => OrderLogPort
  /** The till that last wrote for this data folder; null when none did. */
  readonly lastTillId: () => string | null
}

/** Opens a copy of the database aside and checks every page of it. Never throws. */
export type VerifyCopy = (path: string) => Promise<Result<void, string>>

/** The computer the till stands on, as far as it is the till's to arrange. */
export type MachinePort = {
  readonly state: () => {
    /** It fills the screen, and closes on a supervisor's word alone. */
    readonly kiosk: boolean
    /** It starts with the computer; null: not the till's to say here. */
    readonly autostart: boolean | null
    /** Why the system did not take what the settings say. */
    readonly trouble: string | null
  }
  /** Ends the till, whatever the screen is. */
  readonly leave: () => void
}

/** Help from outside: packs what the till says of itself for a helper. */
export type SupportPort = {
  /** The program and its computer. */
  readonly versions: (version: string) => Readonly<Record<string, unknown>>
  /** A zip of these files (text, or values as JSON) and the log's end, made unreadable where it must be. */
  readonly pack: (
    files: Readonly<Record<string, unknown>>,
    keys: readonly string[],
  ) => Promise<{
    readonly zip: Uint8Array
    readonly files: readonly { readonly name: string; readonly bytes: number }[]
  }>
}

/** What only some hosts have. */
export type HostPorts = Pick<Ports, 'updates' | 'machine'>

export type Ports = {
  /** Left out: this till has no file behind it. */
  readonly configuration?: ConfigurationPort
  /** Left out: this till is what it is. */
  readonly mode?: ModePort
  /** Left out: no shop is set up here. */
  readonly setup?: SetupPort
  readonly clock: Clock
  readonly random: Random
  readonly http: Http
  readonly printers: readonly PrinterPort[]
  /** Left out: no printer is looked for or tried. */
  readonly printerDesk?: PrinterDesk
  /** Left out: nobody is listened to, the providers are asked. */
  readonly callbacks?: CallbackPort
  /** Without it text is brought into the printers' own letters. */
  readonly textRaster?: TextRaster
  /** Left out: this machine makes no PDFs. */
  readonly makePdf?: PdfMaker
  readonly log: Log
  /** Left out: the program is not installed, or not in a way that can be renewed. */
  readonly updates?: UpdatesPort
  /** Left out: this host has no window of its own. */
  readonly machine?: MachinePort
  /** Left out: no bundle for a helper can be packed. */
  readonly support?: SupportPort
  /** Left out: nothing is known of what a restored backup has missed. */
  readonly orderLogs?: OrderLogsPort
  /** Left out: no copies are made. */
  readonly verifyCopy?: VerifyCopy
}
