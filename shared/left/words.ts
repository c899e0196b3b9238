// What is left open, in the words of a dialog outside the page: the system's own window that asks before
// the till is closed.

import { type SlipLanguage, slipMoney } from '../receipt/languages.ts'
import type { Left } from './left.ts'

type Words = {
  readonly ask: string
  readonly stay: string
  readonly close: string
  readonly sales: (count: number, amount: string) => string
  readonly due: (amount: string) => string
  readonly claims: (amount: string) => string
  readonly shift: (number: number) => string
  readonly papers: (count: number) => string
}

const words: Readonly<Record<SlipLanguage, Words>> = {
  en: {
    ask: 'Close the till?',
    stay: 'Stay',
    close: 'Close the till',
    sales: (count, amount) =>
      `Unfinished sales: ${count} (${amount}). The till keeps asking when it is opened again.`,
    due: (amount) => `Owed back to customers: ${amount}.`,
    claims: (amount) => `To claim from providers: ${amount}.`,
    shift: (number) => `Shift ${number} is still open, with its drawer.`,
    papers: (count) => `Slips that are not out yet: ${count}.`,
  },
  fr: {
    ask: 'Fermer la caisse ?',
    stay: 'Rester',
    close: 'Fermer la caisse',
    sales: (count, amount) =>
      `Ventes encore sans issue : ${count} (${amount}). La caisse continue de demander une fois rouverte.`,
    due: (amount) => `À rembourser aux clients : ${amount}.`,
    claims: (amount) => `À réclamer aux fournisseurs : ${amount}.`,
    shift: (number) => `Le service ${number} est encore ouvert, avec son tiroir.`,
    papers: (count) => `Tickets pas encore sortis : ${count}.`,
  },
  pt: {
    ask: 'Fechar a caixa?',
    stay: 'Ficar',
    close: 'Fechar a caixa',
    sales: (count, amount) =>
      `Vendas ainda sem desfecho: ${count} (${amount}). A caixa continua a perguntar quando reabrir.`,
    due: (amount) => `A devolver a clientes: ${amount}.`,
    claims: (amount) => `A reclamar aos fornecedores: ${amount}.`,
    shift: (number) => `O turno ${number} ainda está aberto, com a sua gaveta.`,
    papers: (count) => `Talões que ainda não saíram: ${count}.`,
  },
  sw: {
    ask: 'Funga mashine?',
    stay: 'Baki',
    close: 'Funga mashine',
    sales: (count, amount) =>
      `Mauzo ambayo bado hayana mwisho: ${count} (${amount}). Mashine itaendelea kuuliza ikifunguliwa tena.`,
    due: (amount) => `Za kurudishia wateja: ${amount}.`,
    claims: (amount) => `Za kudai kwa watoa huduma: ${amount}.`,
    shift: (number) => `Zamu ${number} bado iko wazi, pamoja na droo yake.`,
    papers: (count) => `Risiti ambazo hazijatoka: ${count}.`,
  },
  ha: {
    ask: 'A rufe na’ura?',
    stay: 'Tsaya',
    close: 'Rufe na’ura',
    sales: (count, amount) =>
      `Ciniki da ba a gama ba: ${count} (${amount}). Na’ura za ta ci gaba da tambaya idan an sake buɗe ta.`,
    due: (amount) => `Za a mayar wa abokan ciniki: ${amount}.`,
    claims: (amount) => `A nema a wurin masu sabis: ${amount}.`,
    shift: (number) => `Shift ${number} yana buɗe har yanzu, da durowarsa.`,
    papers: (count) => `Rasit da ba su fito ba: ${count}.`,
  },
  ar: {
    ask: 'إغلاق الصندوق؟',
    stay: 'البقاء',
    close: 'إغلاق الصندوق',
    sales: (count, amount) =>
      `عمليات لم تنته بعد: ${count} (${amount}). يستمر الصندوق في السؤال عند فتحه ثانية.`,
    due: (amount) => `يجب رده للزبائن: ${amount}.`,
    claims: (amount) => `يُطالَب به المزوّدون: ${amount}.`,
    shift: (number) => `الوردية ${number} ما زالت مفتوحة بدرجها.`,
    papers: (count) => `إيصالات لم تخرج بعد: ${count}.`,
  },
}

export const leftWordsFor = (language: SlipLanguage): Pick<Words, 'ask' | 'stay' | 'close'> =>
  words[language]

/** A line each; none when there is nothing to say. */
export function leftLines(left: Left, language: SlipLanguage): readonly string[] {
  const said = words[language]
  const money = (amountMinor: number): string => slipMoney(amountMinor, left.currency, language)
  const { sales, dueMinor, claimsMinor, shift, papers } = left
  return [
    ...(sales.count > 0 ? [said.sales(sales.count, money(sales.cashMinor))] : []),
    ...(dueMinor > 0 ? [said.due(money(dueMinor))] : []),
    ...(claimsMinor > 0 ? [said.claims(money(claimsMinor))] : []),
    ...(papers > 0 ? [said.papers(papers)] : []),
    ...(shift === null ? [] : [said.shift(shift)]),
  ]
}
