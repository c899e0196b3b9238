// Msaada, masasisho, kuanza na skrini.

import type { care as en } from '../en/care.ts'
import type { Entry } from '../dictionary.ts'

export const care = {
  'settings.section.updates': 'Masasisho',
  'settings.section.support': 'Msaada',
  'settings.section.machine': 'Kuanza na skrini',
  'doctor.look': 'Kagua tena',
  'doctor.looking': 'Inakagua saa, diski, watoa huduma na printa. Huenda ikachukua nusu dakika…',
  'doctor.at': 'Ilikaguliwa {time}',
  'doctor.well': 'Hakuna la kufanya.',
  'doctor.fine': 'Vilivyokaguliwa na viko sawa',
  'bundle.title': 'Kwa anayekusaidia',
  'bundle.about':
    'Faili moja lenye kilichopatikana, mipangilio bila funguo, hesabu na kumbukumbu. Hamna ufunguo, PIN wala tokeni nzima, wala jina au namba kamili ya mteja.',
  'bundle.make': 'Hifadhi faili la msaada',
  'bundle.making': 'Inaandaa faili…',
  'bundle.made': '{name} liko tayari. Litume kwa anayekusaidia.',
  'doctor.clock.ok': 'Saa inalingana na ya {provider}.',
  'doctor.clock.unknown': 'Hakuna mtoa huduma aliyejibu, hivyo saa haikuweza kulinganishwa.',
  'doctor.clock.ahead':
    'Saa ya kompyuta hii iko mbele ya {provider} kwa dakika {minutes}. Irekebishe, na uruhusu mfumo uirekebishe kupitia mtandao.',
  'doctor.clock.behind':
    'Saa ya kompyuta hii iko nyuma ya {provider} kwa dakika {minutes}. Irekebishe, na uruhusu mfumo uirekebishe kupitia mtandao.',
  'doctor.clock.jumped':
    'Saa ya kompyuta hii iliruka wakati kaunta inafanya kazi. Ruhusu mfumo uirekebishe kupitia mtandao; ikipoteza saa usiku, betri yake imeisha.',
  'doctor.zone.ok': 'Kompyuta na duka vina saa moja ({shop}).',
  'doctor.zone.other':
    'Kompyuta ina saa ya {computer}, duka lina ya {shop}. Risiti na siku hufuata duka. Rekebisha kompyuta, au ukanda wa saa wa duka.',
  'doctor.disk.ok': 'MB {free} za diski ziko wazi.',
  'doctor.disk.low':
    'MB {free} tu za diski ziko wazi. Futa visivyohitajika: bila nafasi hakuna mauzo yatakayohifadhiwa.',
  'doctor.disk.full':
    'MB {free} tu za diski ziko wazi. Tengeneza nafasi sasa, kabla ya mauzo yajayo.',
  'doctor.disk.unknown': 'Nafasi ya diski haikuweza kusomwa.',
  'doctor.speed.ok': 'Diski huhifadhi mauzo kwa ms {ms}.',
  'doctor.speed.slow':
    'Diski inachukua ms {ms} kuhifadhi mauzo. Funga programu nyingine; ikiendelea hivi, diski imechakaa: ibadilishwe.',
  'doctor.speed.failing':
    'Diski haikuhifadhi jaribio ({why}). Tengeneza nakala na diski ikaguliwe.',
  'doctor.speed.full':
    'Diski imejaa na haihifadhi mauzo. Futa visivyohitajika, lakini si vinavyohifadhiwa na kaunta.',
  'doctor.speed.closed':
    'Kaunta hairuhusiwi kuandika kwenye {where}. Folda na faili zake lazima ziwe za mtumiaji wa kaunta, na diski yake isiwe ya kusoma tu: mwombe aliyeandaa kompyuta hii.',
  'doctor.speed.gone':
    'Folda {where} haipo. Ikiwa iko kwenye diski ya pekee, ichomeke na ufungue kaunta tena.',
  'doctor.database.ok': 'Hifadhidata ni salama (MB {size}, toleo {version}).',
  'doctor.database.unchecked':
    'Hifadhidata ni kubwa (MB {size}) kukaguliwa ukiuza; nakala ya kila saa hukaguliwa badala yake.',
  'doctor.database.journal':
    'Kumbukumbu ya hifadhidata imefika MB {size}. Funga kaunta na ufungue tena; ikikua tena, piga simu msaada.',
  'doctor.database.damaged':
    'Hifadhidata imeharibika ({why}). Acha kuuza, funga kaunta na ufungue tena: itarudi kwenye nakala nzuri ya mwisho. Piga simu msaada.',
  'doctor.database.closed':
    'Kaunta hairuhusiwi kufungua hifadhidata yake ({why}). Haijaharibika kwa hilo: faili zake lazima ziwe za mtumiaji wa kaunta. Mwombe aliyeandaa kompyuta hii.',
  'doctor.backup.ok': 'Nakala ya mwisho ina saa {hours}.',
  'doctor.backup.none':
    'Bado hakuna nakala. Kaunta hutengeneza moja kila saa; msimamizi hutengeneza moja hapa chini.',
  'doctor.backup.old':
    'Nakala ya mwisho ina saa {hours}. Msimamizi atengeneze moja hapa chini; isipofanikiwa, huenda diski imejaa.',
  'doctor.backup.failing': 'Nakala ya mwisho haikufanikiwa: {why}',
  'doctor.backup.off': 'Kaunta hii haihifadhi nakala: haina folda yake.',
  'doctor.orders.ok': 'Kumbukumbu ya oda kando ya hifadhidata inaandikwa.',
  'doctor.orders.missing':
    'Kumbukumbu ya oda haiwezi kuandikwa. Hifadhidata ikipotea, mauzo ya mwisho hayatapatikana. Angalia ruhusa za folda yake.',
  'doctor.orders.off': 'Kaunta ya mazoezi haihifadhi kumbukumbu ya oda.',
  'doctor.keys.ok': 'Funguo za duka hazisomeki kwenye kompyuta hii.',
  'doctor.keys.readable':
    'Funguo za duka zinasomeka kwenye faili lake. Weka hifadhi ya funguo ya mfumo, kisha fungua kaunta mara moja na --seal.',
  'doctor.provider.ok': '{provider} hujibu kwa ms {ms} na hukubali funguo za duka.',
  'doctor.provider.slow': '{provider} hujibu, lakini baada ya ms {ms}.',
  'doctor.provider.down':
    '{provider} hajibu. Angalia mtandao: je, ukurasa mwingine unafunguka kwenye kompyuta hii? Kama ndiyo, piga simu {provider}.',
  'doctor.provider.keys':
    '{provider} hujibu, lakini hakubali funguo za duka. Msimamizi aziandike tena kwenye Mipangilio, Watoa huduma, au aombe mpya kwa {provider}.',
  'doctor.provider.sealed':
    '{provider} hakuulizwa: funguo za duka zimefungwa, na kaunta ya kompyuta pekee ndiyo inayoweza kuzifungua. Fungua kaunta na uangalie Mipangilio, Msaada.',
  'doctor.provider.none': 'Kaunta hii haina mtoa huduma.',
  'doctor.printer.ok': 'Printa {printer} iko tayari.',
  'doctor.printer.paper-low': 'Karatasi ya {printer} inakaribia kuisha. Andaa roli.',
  'doctor.printer.paper-out': 'Printa {printer} haina karatasi. Weka roli.',
  'doctor.printer.cover-open': 'Kifuniko cha {printer} kiko wazi. Kifunge.',
  'doctor.printer.off':
    'Printa {printer} haijibu. Imewashwa na waya umechomekwa? Anwani yake bado ni ile ya Mipangilio?',
  'doctor.printer.error': 'Printa {printer} ina hitilafu. Izime na uiwashe; angalia kikata chake.',
  'doctor.printer.unknown': 'Printa {printer} haisemi hali yake.',
  'doctor.printer.asking':
    '{printer}: mtu aseme kama risiti zilichapishwa ({count}). Jibu kwenye skrini ya Foleni.',
  'doctor.alarms.ok': 'Hakuna tahadhari iliyo wazi.',
  'doctor.alarms.open':
    'Tahadhari zilizo wazi: {count}. Zisome kwenye mstari mwekundu juu na uguse “Nimeona” kwa kila moja.',
  'doctor.version.ok': 'TokenTill {version}.',
  'doctor.version.newer':
    'TokenTill {version}; {newer} ipo. Msimamizi aisakinishe kwenye Masasisho.',
  'updates.runs': 'TokenTill {version} inafanya kazi hapa.',
  'updates.off.not-installed':
    'Kaunta hii inaendeshwa kutoka chanzo chake au kwenye kivinjari: aliyeiweka ndiye huisasisha.',
  'updates.off.no-feed': 'Hakuna chanzo kilichotajwa, hivyo hakuna anayetafuta matoleo mapya.',
  'updates.newest': 'Hili ndilo toleo jipya zaidi kwa kaunta hii.',
  'updates.looked': 'Ilikaguliwa {time}',
  'updates.unlooked': 'Bado haijakaguliwa.',
  'updates.checking': 'Inauliza chanzo…',
  'updates.check': 'Kagua sasa',
  'updates.found': 'Toleo {version} lipo',
  'updates.notes': 'Mapya',
  'updates.released': 'La {date}',
  'updates.fetch': 'Lipakue (MB {size})',
  'updates.fetching': 'Inapakua: {percent} %. Endelea kuuza.',
  'updates.ready': 'Lipo hapa na limethibitishwa.',
  'updates.now': 'Sakinisha sasa',
  'updates.now.text': 'Kaunta hufungwa kama dakika moja na hurudi yenyewe.',
  'updates.tonight': 'Sakinisha usiku',
  'updates.planned': 'Litasakinishwa usiku kuanzia {hour}, kusipokuwa na kilicho wazi.',
  'updates.unplan': 'Si usiku huu',
  'updates.installing': 'Inasakinisha. Kaunta inafungwa sasa na itarudi yenyewe.',
  'updates.held': 'Kabla ya kusakinisha, haya lazima yaishe:',
  'updates.held.sales': { one: 'Mauzo {count} bila mwisho', other: 'Mauzo {count} bila mwisho' },
  'updates.held.slips': { one: 'Risiti {count} haijatoka', other: 'Risiti {count} hazijatoka' },
  'updates.held.shift': 'Zamu {shift} iko wazi',
  'updates.admin':
    'Kompyuta hii huuliza msimamizi wa mfumo kabla ya kusakinisha: sakinisha akiwepo.',
  'updates.trouble.unreachable': 'Chanzo hakijibu. Angalia mtandao; hakuna kilichobadilika.',
  'updates.trouble.no-feed': 'Hakuna chanzo kwenye anwani hii. Iangalie hapa chini.',
  'updates.trouble.tampered':
    'Kilichokuja si kile chanzo kilitangaza. Kimetupwa, hakuna kilichobadilika. Piga simu anayesimamia chanzo.',
  'updates.trouble.no-room': 'Diski haina nafasi. Tengeneza nafasi, kisha upakue tena.',
  'updates.trouble.not-fetched': 'Haikuweza kupakuliwa. Jaribu tena mtandao ukiwa bora.',
  'updates.trouble.not-installed': 'Haikuweza kusakinishwa. Kaunta inaendelea kama ilivyokuwa.',
  'updates.feed': 'Anwani ya chanzo',
  'updates.feed.hint': 'Mwendeshaji wako atakuambia. Tupu: hakuna anayetafuta.',
  'updates.hour': 'Saa ya usiku (0 hadi 23)',
  'updates.unattended': 'Mfumo huu hauulizi msimamizi wa mfumo',
  'machine.autostart': 'Anza pamoja na kompyuta',
  'machine.kiosk': 'Jaza skrini',
  'machine.kiosk.hint': 'Kisha PIN ya msimamizi pekee ndiyo hufunga kaunta.',
  'machine.browser': 'Kaunta hii inaendeshwa kwenye kivinjari: haya ni ya iliyosakinishwa.',
  'machine.trouble': 'Mfumo haukukubali: {why}',
  'machine.leave': 'Funga kaunta',
  'machine.leave.text': 'Hakuna kinachopotea: mauzo bila mwisho yataulizwa ikifunguliwa tena.',
  'care.on': 'Ndiyo',
  'care.off': 'Hapana',
  'error.not-possible.held':
    'Sasisho halisakinishwi kukiwa na mauzo, risiti au zamu iliyo wazi. Hakuna kilichofanyika.',
  'error.not-possible.administrator':
    'Kompyuta hii huuliza msimamizi wa mfumo kabla ya kusakinisha. Hakuna kilichofanyika.',
  'backup.title': 'Nakala',
  'backup.last': 'Ya mwisho ilitengenezwa {time}.',
  'backup.none': 'Bado hakuna iliyotengenezwa.',
  'backup.make': 'Tengeneza nakala sasa',
  'backup.making': 'Inanakili kumbukumbu na kukagua nakala…',
  'backup.made': 'Nakala {name} imetengenezwa na ni salama.',
  'alarms.title': 'Tahadhari hadi sasa',
  'alarms.none': 'Hakukuwa na yoyote.',
  'alarms.seen': '{name} aliiona, {time}',
  'alarms.unseen': 'Bado hakuna aliyeiona.',
} as const satisfies Readonly<Record<keyof typeof en, Entry>>
