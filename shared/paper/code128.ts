// Code 128 in set C: two digits a symbol, so twenty digits are 290 dots wide at two dots a module and
// fit 58 mm paper. Pure. Modules from left to right, true is a bar; no quiet zone, for paper is white.

/** Widths of bar and space, in turns, of the symbols 0 to 105 and the stop. */
const widths =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222' +
  '123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321' +
  '232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121' +
  '313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224' +
  '111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111' +
  '111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113' +
  '114311411113411311113141114131311141411131211412211214211232'

const stop = '2331112'
const startC = 105

const symbol = (value: number): string => widths.slice(value * 6, value * 6 + 6)

/** True for what set C can hold. */
export const isCode128C = (digits: string): boolean => /^(\d\d){1,40}$/.test(digits)

export function code128C(digits: string): readonly boolean[] {
  if (!isCode128C(digits)) throw new Error('set C holds pairs of digits alone')
  const values = (digits.match(/\d\d/g) ?? []).map(Number)
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), startC) % 103
  const runs = [startC, ...values, check].map(symbol).join('') + stop
  const modules: boolean[] = []
  for (let index = 0; index < runs.length; index += 1) {
    for (let left = Number(runs[index]); left > 0; left -= 1) modules.push(index % 2 === 0)
  }
  return modules
}
