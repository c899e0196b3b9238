// An account as every look-up, order and search uses it.

/** No spaces or dashes. */
export const cleanAccount = (text: string): string => text.replace(/[\s-]/g, '')
