// The program's version, put in by the build; run from source it is a development version.

declare const tillVersion: string | undefined

export const version = typeof tillVersion === 'string' ? tillVersion : '0.0.0-dev'
