// What the till says of a printer and of a slip: sentences by code, with what stands in their gaps. A job
// keeps the codes, so that each reader has them in their own language; English is for logs and for
// whoever reads a job without a screen. Pure.

export const noteWords = {
  'note.paper-out': 'The printer is out of paper.',
  'note.paper-low': 'The printer is low on paper.',
  'note.cover-open': 'The printer has its cover open.',
  'note.cutter': 'The printer has a jammed cutter.',
  'note.jam': 'The printer has a paper jam.',
  'note.hot': 'The printer is too hot: let it cool down.',
  'note.fault': 'The printer reports a fault: switch it off and on.',
  'note.lights': 'The printer reports an error: look at its lights.',
  'note.feed': 'The printer is offline: press its FEED button.',
  'note.off': 'The printer is off.',
  'note.cable': 'The printer is off, or its cable is out.',
  'note.list-offline': 'The printer is offline in the system’s printer list.',
  'note.list-paused': 'The printer is paused in the system’s printer list.',
  'note.list-stopped': 'The printer is stopped in the system’s printer list.',
  'note.list-closed': 'The printer takes no jobs: its queue is closed.',
  'note.nothing': 'Nothing was printed.',
  'note.after': 'The slip had been sent by then.',
  'note.ran-out': 'The printer ran out of paper during or after the slip.',
  'note.cannot-tell': 'The printer took the whole slip. It cannot say whether it had paper.',
  'note.stopped-taking': 'The printer stopped taking data after {sent} of {of} bytes.',
  'note.broke-off': 'The printer broke off after {sent} of {of} bytes.',
  'note.broke-off.code': 'The printer broke off ({code}) after {sent} of {of} bytes.',
  'note.closed': 'The printer closed the connection after {sent} of {of} bytes.',
  'note.hangs': 'The printer hangs after {sent} of {of} bytes.',
  'note.silent-after': 'The printer stopped answering after all {of} bytes.',
  'note.open-after':
    'The printer did not close the connection after all {of} bytes, and cannot say more.',
  'note.broke-off-after': 'The printer broke off after all {of} bytes.',
  'note.closed-before': 'The printer closed the connection before the slip was sent.',
  'note.stopped-before': 'The printer stopped taking data before the slip was sent.',
  'note.broke-off-before': 'The printer broke off ({code}) before the slip was sent.',
  'note.stuck': 'The printer is still stuck on an earlier slip. Switch it off and on.',
  'note.none-at': 'No printer at {where}. Check its power and its cable.',
  'note.may-not': 'The till may not write to {where}. Ask whoever set this machine up.',
  'note.may-not-port':
    'The till may not use {where}, or another program does. Ask whoever set this machine up.',
  'note.held': 'Another program holds the printer at {where}.',
  'note.cannot-open': 'The printer at {where} cannot be opened ({code}).',
  'note.refuses': 'The printer at {where} refuses the connection. Is it switched on and ready?',
  'note.nobody': 'Nobody on the network knows the printer’s address {where}.',
  'note.no-answer': 'The printer at {where} does not answer. Check its power and its cable.',
  'note.unreachable': 'The printer at {where} cannot be reached ({code}).',
  'note.queue-missing': 'The system has no printer named {queue}.',
  'note.queue-silent': 'The printing of this system ({system}) does not answer.',
  'note.queue-lost': 'The system’s printer queue stopped answering.',
  'note.queue-refused': 'The system’s printer queue did not take the slip.',
  'note.queue-stopped': 'The slip was stopped in the system’s printer queue.',
  'note.queue-stuck': 'The slip is stuck in the system’s printer queue.',
  'note.queue-no-way':
    'The system cannot reach the printer {queue}. Check its power and its cable.',
  'note.queue-cannot-tell':
    'The system’s printer queue says it printed. It cannot say whether there was paper.',
  'note.saved': 'Saved as {where}.',
  'note.saved-pdf': 'Saved as a PDF.',
  'note.by-hand': 'With {system} a page does not print by itself: open it to print it.',
  'note.not-drawn': 'The page could not be drawn: {why}',
  'note.not-saved': 'The page cannot be saved in {where} ({code}).',
  'note.no-slip': 'This is no slip, and there is no slip printer.',
  'note.before-incomplete': 'The slip before this one may be incomplete.',
  'note.not-made': 'The till could not make this slip. It tries again by itself.',
} as const

type Key = keyof typeof noteWords
export type NoteCode = Key extends `note.${infer Code}` ? Code : never
export type NoteValues = Readonly<Record<string, string | number>>
/** `code` is a `NoteCode`, or one of a till that is newer than the reader. */
export type PrintNote = { readonly code: string; readonly values?: NoteValues | undefined }

export const note = (code: NoteCode, values?: NoteValues): PrintNote =>
  values === undefined ? { code } : { code, values }

const isKey = (key: string): key is Key => Object.hasOwn(noteWords, key)

function inEnglish({ code, values = {} }: PrintNote): string {
  const key = `note.${code}`
  if (!isKey(key)) return code
  return noteWords[key].replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

/** Notes behind each other, and what they are in English. */
export type Noted = { readonly detail: string; readonly notes: readonly PrintNote[] }

export const noted = (...notes: readonly PrintNote[]): Noted => ({
  detail: notes.map(inEnglish).join(' '),
  notes,
})

export const notesOf = (said: Noted | { readonly detail: null }): readonly PrintNote[] =>
  said.detail === null ? [] : said.notes

/** As a job keeps them; of none, nothing. */
export const packNotes = (notes: readonly PrintNote[]): string =>
  notes.length === 0 ? '' : JSON.stringify(notes)

/** What a job keeps; words of an older till are no notes. */
export function unpackNotes(kept: string | null): Noted | null {
  if (!kept?.startsWith('[{"code":')) return null
  return noted(...(JSON.parse(kept) as readonly PrintNote[]))
}
