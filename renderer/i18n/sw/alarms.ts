// What an alarm is about, what to do and whether money moved. Swahili of `shared/notes/alarm-words.ts`: the same
// keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { alarms as english } from '../en/alarms.ts'

export const alarms = {
  'note.further-tokens':
    'Mtoa huduma ametoa tokeni zaidi kwa mauzo yaliyokwisha kuthibitishwa. Zimehifadhiwa pamoja na mauzo.',
  'note.unsigned':
    'Jibu moja halikusainiwa na mtoa huduma. Mashine hailiamini na inauliza tena. Ikijirudia, angalia ufunguo wa API na upige simu msaada.',
  'note.sold-after':
    'Mauzo haya yalikuwa yameisha bila kuuzwa, lakini mtoa huduma sasa anasema yaliuzwa. Tokeni imehifadhiwa pamoja na mauzo. Msimamizi lazima aangalie kabla ya kurudisha pesa yoyote.',
  'note.refused-after':
    'Mauzo haya yalithibitishwa na tokeni ikatolewa, lakini mtoa huduma sasa anasema yalikataliwa. Hakuna kilichobadilishwa. Msimamizi lazima amuulize mtoa huduma.',
  'note.unfiled-sale':
    'Mashine haikuweza kuhifadhi mahali pake jibu la mauzo haya. Jibu limewekwa pamoja na mauzo; piga simu msaada.',
  'note.unfiled-batch':
    'Mashine haikuweza kuhifadhi mahali pake jibu kuhusu kundi {batch}. Jibu limewekwa pamoja na kundi; piga simu msaada.',
  'note.clock-ahead.minutes': 'Saa ya kompyuta hii iko mbele ya {provider} kwa dakika {count}.',
  'note.clock-ahead.hours': 'Saa ya kompyuta hii iko mbele ya {provider} kwa saa {count}.',
  'note.clock-ahead.days': 'Saa ya kompyuta hii iko mbele ya {provider} kwa siku {count}.',
  'note.clock-behind.minutes': 'Saa ya kompyuta hii iko nyuma ya {provider} kwa dakika {count}.',
  'note.clock-behind.hours': 'Saa ya kompyuta hii iko nyuma ya {provider} kwa saa {count}.',
  'note.clock-behind.days': 'Saa ya kompyuta hii iko nyuma ya {provider} kwa siku {count}.',
  'note.clock-journal': 'Saa ya kompyuta hii iko nyuma ya mauzo ya mwisho kwenye kumbukumbu.',
  'note.clock-set': 'Irekebishe: nyakati za risiti na ripoti zinaifuata. Hakuna mauzo yaliyopotea.',
  'note.clock-changed':
    'Saa ya kompyuta hii ilibadilishwa mashine ikiwa wazi. Mauzo yanayosubiri yanabaki na muda wao. Angalia saa: risiti na ripoti zinaifuata.',
  'note.provider-gone.sales':
    'Kuna mauzo ambayo hayajaisha ya mtoa huduma “{provider}”, ambaye hayupo tena kwenye mashine hii: {count}. Mweke tena ili mashine iweze kuuliza kuyahusu.',
  'note.provider-gone.batch':
    'Kundi moja ni la mtoa huduma “{provider}”, ambaye hayupo tena kwa kazi hiyo kwenye mashine hii. Wateja wake: {count}. Mweke tena ili mashine iweze kuuliza kulihusu.',
  'note.cannot-hear':
    'Mashine haiwezi kusikia kile {provider} inachotuma kuhusu makundi: {why}. Makundi yanaendelea hata hivyo: mashine inauliza. Matokeo yatakuja baadaye, na mengine yanaweza kuhitaji mtu. Funga programu nyingine au anwani iliyo kwenye mipangilio ikaguliwe.',
  'note.batch-refused-late':
    '{provider} imekataa kundi {batch}, lakini ilikuwa imeshatoa matokeo yake. Mashine inaendelea kuuliza; usilitume tena wala usirudishe chochote kwa sasa.',
  'note.collect-unasked':
    'Makusanyo haya huenda yaliwafikia wateja. Usiyatume tena: wataombwa kulipa mara mbili. Kutoka hapa {provider} haiwezi kuulizwa kuhusu {batch} (wateja {count}, {sum}); pigia {provider} simu au angalia tovuti yake.',
  'note.collect-unknown':
    'Katika makusanyo {batch} (wateja {count}, {sum}) hakuna anayejua hali ya wote. Wateja wasiojulikana: {rows}. Usiyatume tena; pigia {provider} simu, kisha uliza tena kutoka kwenye kundi.',
  'note.bulk-unknown':
    'Katika ununuzi wa wingi {batch} (wateja {count}, {sum}) hakuna anayejua kama wote walinunuliwa. Mistari isiyojulikana: {rows}. Usiinunue tena wala usirudishe pesa zake bado; pigia {provider} simu, kisha uliza tena kutoka kwenye kundi.',
  'note.row-paid':
    'Mstari {row} ({account}) wa kundi {batch}: awali ulilipwa; mtoa huduma sasa anasema: {words}.',
  'note.row-bought':
    'Mstari {row} ({account}) wa kundi {batch}: awali ulinunuliwa; mtoa huduma sasa anasema: {words}.',
  'note.row-not':
    'Mstari {row} ({account}) wa kundi {batch}: awali haukuuzwa; mtoa huduma sasa anasema: {words}.',
  'note.row-ask':
    'Hakuna kilichobadilishwa. Msimamizi lazima amuulize mtoa huduma kabla pesa yoyote haijatoka.',
  'note.restored-empty': 'Hifadhidata ya mashine hii imetoweka, na inaanza na tupu.',
  'note.restored-older':
    'Data ya mashine hii ni ya zamani kuliko kumbukumbu yake ya oda, kama baada ya kurudisha nakala.',
  'note.restored': 'Mashine hii inatumia nakala rudufu.',
  'note.restored.of': 'Mashine hii inatumia nakala rudufu ya {at}.',
  'note.restored-orders':
    'Oda zilizofanywa baada yake, zilizofunguliwa tena na watoa huduma wanaulizwa kuzihusu: {open}. Oda ambazo ingezituma tena, zimezuiwa: {held}. Tokeni zake zilichapishwa wakati ule; asichoweza kusema mtoa huduma yeyote kiko kwenye foleni, kinamsubiri mtu.',
  'note.restored-drawer':
    'Mambo yaliyofanywa kwenye droo tangu hapo, kama zamu, ripoti za Z na pesa zilizorudishwa, yameingizwa tena na namba zake: {count}.',
  'note.restored-batch.new':
    'Nakala inayotumiwa na mashine hii hailijui kundi {batch} (wateja {count}, {sum}); limeingizwa tena kutoka kumbukumbu ya oda.',
  'note.restored-batch.held':
    'Nakala inayotumiwa na mashine hii ingelituma tena kundi {batch} (wateja {count}, {sum}); limezuiwa.',
  'note.restored-batch.do':
    'Usilitume tena wala usirudishe pesa zake kabla mistari yake haijaisha.',
  'note.drawer-lost':
    'Kumbukumbu ya oda inaeleza mambo yaliyofanywa kwenye droo ambayo hayakuweza kuingizwa tena: {list}. Namba hizi hazitatumika tena. Linganisha na karatasi, hesabu droo, na usirudishe pesa kwa mauzo yaliyotajwa hapa; piga simu msaada.',
  'note.orders-lost':
    'Kumbukumbu inataja oda ambazo mashine hii haijui kingine kuzihusu: {list} (jumla {count}). Waulize watoa huduma kuhusu marejeo haya kabla ya kumrudishia mtu yeyote pesa; piga simu msaada.',
  'note.orders-blind':
    'Kumbukumbu ya oda ambayo mashine hii huiweka nje ya folda yake ya data haipo au ina pengo, hivyo haiwezi kusema kama kulikuwa na mauzo baada ya data kuhifadhiwa. Linganisha taarifa za watoa huduma na mauzo ya hapa kabla ya kumrudishia mtu yeyote pesa.',
  'note.orders-blind.of':
    'Kumbukumbu ya oda ambayo mashine hii huiweka nje ya folda yake ya data haipo au ina pengo, hivyo haiwezi kusema kama kulikuwa na mauzo baada ya data ya {at} kuhifadhiwa. Linganisha taarifa za watoa huduma na mauzo ya hapa kabla ya kumrudishia mtu yeyote pesa.',
  'note.orders-unwritten':
    'Kumbukumbu ya oda iliyo nje ya folda ya data haiwezi kuandikwa. Mauzo hayaguswi, lakini data ikirudishwa siku moja kutoka nakala, mashine hii haitajua kilichouzwa tangu hapo. Piga simu msaada.',
  'note.damaged-empty':
    'Hifadhidata ya mashine hii iliharibika na haikuwa na nakala: inaanza tupu. Faili zilizoharibika zimewekwa {where}. Piga simu msaada kabla ya kumrudishia mtu yeyote pesa.',
  'note.damaged':
    'Hifadhidata ya mashine hii iliharibika. Inatumia nakala yake ya {at}; faili zilizoharibika zimewekwa {where}. Piga simu msaada.',
  'note.no-backup': 'Bado hakuna nakala ya mashine hii iliyoweza kutengenezwa.',
  'note.no-backup.since': 'Hakuna nakala ya mashine hii iliyoweza kutengenezwa tangu {at}.',
  'note.no-room': 'Nafasi kwenye diski haitoshi kwa nakala ya hifadhidata.',
  'note.copy-damaged':
    'Nakala moja ya hifadhidata haikupita ukaguzi wake ({why}). Huenda diski inaharibika: piga simu msaada.',
  'note.system-says': 'Mfumo unasema: {words}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
