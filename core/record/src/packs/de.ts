// German.
import type { Pack } from '../lexicon.ts'

export const de: Pack = {
  language: 'de',
  joint: 'und',
  // `#`: a number with a full stop is an ordinal ("am 24. August"), and ends no sentence.
  abbreviations:
    '#|z|b|u|a|d|h|bzw|ca|dr|prof|st|nr|jan|feb|aug|sept|okt|nov|dez|usw|etc|mio|mrd|evtl|ggf|str|inkl',
  cues: {
    happened: 'fand|fanden|stattgefunden|erfolgte',
    handed: 'ubergeben*|uberstellt*|ausgehandigt',
    fiction:
      'jahrestag|ein jahr nach|universitat*|schuler*|gymnasium|realschule|handball*|fussball*|film|spielfilm|roman|kino|serie|theater|museum|ausstellung|drehbuch|regisseur*',
    label:
      'alteste ist|jungste ist|im alter von|der jungste|der alteste|alter|artikel|paragraf|nummer|nr .|punkt|resolution',
    signed: 'unterzeichnet*|in kraft|geschlossen|erzielt*|getroffen*|vereinbart*',
    noun: {
      military:
        'angehorige der armee|angehorige der streitkrafte|angehorige der ukrainischen*|angehorige der nationalgarde|angehorige der russischen*|soldat*|kriegsgefangene*|militarangehorige*|kampfer*|verteidiger*|armeeangehorige*|wehrpflichtige*|militars|truppenangehorige*|nationalgardist*|marineinfanterist*|freiwillige|kombattant*',
      civilian:
        'zivilist*|zivilperson*|zivilgefangene*|bewohner*|einwohner*|burger|burgern|burgerinnen|zivile|zivilen|zivile gefangene|zivilinternierte*',
      body: 'leichen|leiche|leichname*|leichnam|gefallene*|toten|tote|uberreste*|sterbliche*|leichensacke',
      child: 'kinder|kindern|kind|jugendliche*|minderjahrige*',
      captive:
        'gefangene*|geiseln|geisel|haftlinge*|inhaftierte*|internierte*|festgehaltene*|verschleppte*|politische gefangene|insassen',
      person:
        'menschen|personen|manner|mannern|leute|ukrainer*|russen|heimkehrer*|freigelassene*|ukrainerinnen|befreite*',
      subset:
        'offizier*|unteroffizier*|frauen|frau|verwundete*|verletzte*|schwerverletzte*|schwerverwundete*|kranke*|schwerkranke*|grenzschutzer*|polizist*|sanitater*|arzt*|matrosen|feldwebel|piloten|asow*|journalist*|gefreite|mannschaftsdienstgrade*|grenzsoldaten',
    },
    nation: {
      RU: 'kursk*|belgorod*|brjansk*|russisch*|russen|russlands|moskaus',
      UA: 'ukrainisch*|ukrainer*|ukrainerinnen|kiews|kyjiws',
      BY: 'belarussisch*|weissrussisch*',
      US: 'us - burger*|amerikanisch*|amerikaner*',
      AM: 'armenisch*|armenier*',
      AZ: 'aserbaidschanisch*|aserbaidschaner*',
      IL: 'israelisch*|israeli|israelis',
      PS: 'palastinensisch*|palastinenser*',
      'YE-HOUTHI': 'huthi|huthis|huthi - gefangene*|huthi - kampfer*|gefangene huthi*',
      'YE-GOV': 'regierungssoldaten|regierungstreue*|regierungskampfer*|gefangene der regierung',
      DE: 'deutsch*',
      SU: 'sudanesisch*',
    },
    state: {
      GE: 'georgien*|georgisch*|tiflis',
      RU: 'russland|russlands|moskau|moskaus|russische foderation|russischen foderation|russische seite|russischen seite|kreml|die russen',
      UA: 'ukraine|kiew|kyjiw|kiews|kyjiws|ukrainische seite|ukrainischen seite|ukrainische regierung|die ukrainer',
      BY: 'belarus|weissrussland|minsk',
      US: 'usa|vereinigte staaten|vereinigten staaten|washington|us - regierung|amerika|us - prasident*',
      DE: 'deutschland|berlin',
      PL: 'polen|warschau',
      AM: 'armenien|eriwan|jerewan|armeniens',
      AZ: 'aserbaidschan|baku|aserbaidschans',
      SA: 'saudi - arabien|saudi - arabiens|saudi arabien|riad|saudisch*|saudi - arabisch*',
      IL: 'israel|israels|jerusalem|tel aviv',
      PS: 'hamas|gaza|gazastreifen|westjordanland|palastinensische seite',
      'YE-HOUTHI': 'huthi|huthis|ansar allah|huthi - miliz|huthi - rebellen',
      'YE-GOV':
        'jemenitische regierung|jemenitischen regierung|regierung des jemen|regierung jemens|regierungsseite|international anerkannte regierung|international anerkannten regierung|regierungslager',
      AE: 'vereinigte arabische emirate|vereinigten arabischen emirate|vereinigten arabischen emiraten|emirate|emiraten|vae|abu dhabi|emiratisch*',
      TR: 'turkei|ankara|turkisch*',
      QA: 'katar|katars|doha|katarisch*',
      OM: 'oman|omans|omanisch*',
      EG: 'agypten|agyptens|kairo|agyptisch*',
      UN: 'vereinte nationen|vereinten nationen|uno|un',
      VA: 'vatikan|vatikans|heiliger stuhl|heiligen stuhl|papst*',
      ICRC: 'rotes kreuz|roten kreuz|rote kreuz|roten kreuzes|ikrk|roter halbmond',
      CH: 'schweiz|schweizer',
      IR: 'iran|irans',
    },
    swap: '*austausch|austausch*|gefangenenaustausch*|ausgetauscht*|tauschen|tauschten|tausch|getauscht|uberstellung*|ubergabe*|gefangenentausch|ruckfuhrung*|leichenaustausch|tauschte|tauscht',
    came: 'gebracht wurden|zuruckgelangt|ging an|gingen an|gingen nach|passiert|uberquerten|ging|gingen|wiedervereint|zusammengefuhrt|verliessen|verlassen|ausgestiegen|ausstiegen|heimgefahren|zu hause|wieder zu hause|uberquerten|gebracht|freigekauft|losgelassen|zuruckgekehrt*|zuruckkehrten|heimgekehrt*|heimgekommen|zuruck|freigelassen|freigekommen|freikamen|kamen frei|befreit|heim|nach hause|zuhause|uberstellt|ubergeben|ausgetauscht|zuruckgebracht|zuruckgegeben|ruckkehr|heimkehr|freilassung|entlassen|freigelassene|heimgebracht|wieder frei|in freiheit|frei|kehrten|kehren|zuruckgekommen|zuruckgeholt|uberfuhrt|heimat|ubernommen|heimgeholt|wieder daheim|getauscht|angekommen|eingetroffen',
    gave: 'ubergab|ubergaben|ubergibt|uberstellte|uberstellten|liess|liessen|entliess|entliessen|gab|gaben|lieferte|ubergeben hat|ubergeben habe|freigelassen hat|lasst|lassen|uberliess|schickte|schickten',
    got: 'erhaltene|empfangene|begrusst|begrusste|erhielt|erhielten|erhalt|erhalten|bekam|bekamen|bekommen|bekommt|empfing|empfangen|nahm|nahmen|holte|holten|zuruckerhalten|entgegen|entgegengenommen|brachte|heimgeholt|zuruckgeholt',
    each: {
      each: 'je seite|in jede richtung|jeweils|jede seite|jeder seite|auf beiden seiten|beiderseits|pro seite|auf jeder seite|von jeder seite|beide seiten je|jedes land|beide lander je',
      next: 'je',
    },
    same: 'ebenso viele|ebensoviele|gleich viele|genauso viele|die gleiche zahl|dieselbe zahl|gleiche anzahl|dieselbe anzahl|die gleiche anzahl|gleich grosse|ebenso vielen|identische zahl',
    both: 'beide seiten|beide lander|beiden seiten|beiden lander*|die seiten|beider seiten',
    for: 'gegen|fur|im austausch gegen|im tausch gegen',
    part: 'der ukrainer|der soldaten|der gefangenen|von ihnen|davon|von diesen|gehoren|gehorten|waren darunter|der freigelassenen|der befreiten|der heimkehrer|stammen|von denen|der zuruckgekehrten',
    within:
      'darunter|davon|unter ihnen|von ihnen|einschliesslich|inklusive|unter den|dazu gehoren|zu ihnen gehoren|unter denen|von denen|worunter',
    own: 'ihre|ihrer|seine|seiner|unsere|unserer|eigene|eigenen|ihren|seinen',
    home: 'heim|nach hause|heimat|zuhause|daheim',
    total:
      'insgesamt|in summe|gesamt|alles in allem|summe|gesamtzahl|zusammengenommen|unterm strich',
    span: 'in zwei tagen|in drei tagen|an zwei tagen|an drei tagen|innerhalb von zwei tagen|binnen drei tagen|binnen zwei tagen|uber drei tage|uber zwei tage|in dieser woche|in diesem jahr|dieses jahr|seit jahresbeginn|in zwei etappen|in drei etappen|innerhalb von drei tagen|drei tage|vier tagen|in den vergangenen tagen',
    since:
      'seit beginn|seit kriegsbeginn|seit februar 2022|seit 2022|seit dem beginn|seit ausbruch|bisher|seit dem einmarsch|im laufe des krieges|seit marz 2022|seit anfang|seit dem 24|wahrend des krieges|seither|seit der invasion|seit beginn der invasion|seit dem uberfall',
    approx: {
      approx: 'etwa|rund|ungefahr|circa|ca|ca .|knapp|fast|gut|um die|gegen',
      at_least: 'mindestens|mehr als|uber|wenigstens|nicht weniger als|zumindest',
      at_most: 'bis zu|hochstens|maximal|weniger als|nicht mehr als|unter',
    },
    vague:
      'dutzende|hunderte|einige|mehrere|eine gruppe|zahlreiche|tausende|dutzenden|hunderten|viele',
    digit: {
      '1': 'ein|eine|einen|eins',
      '2': 'zwei',
      '3': 'drei',
      '4': 'vier',
      '5': 'funf',
      '6': 'sechs',
      '7': 'sieben',
      '8': 'acht',
      '9': 'neun',
      '10': 'zehn',
      '11': 'elf',
      '12': 'zwolf',
      '13': 'dreizehn',
      '14': 'vierzehn',
      '15': 'funfzehn',
      '16': 'sechzehn',
      '17': 'siebzehn',
      '18': 'achtzehn',
      '19': 'neunzehn',
      '20': 'zwanzig',
      '30': 'dreissig',
      '40': 'vierzig',
      '50': 'funfzig',
      '60': 'sechzig',
      '70': 'siebzig',
      '80': 'achtzig',
      '90': 'neunzig',
      '100': 'hundert|einhundert',
      '200': 'zweihundert',
      '300': 'dreihundert',
      '400': 'vierhundert',
      '500': 'funfhundert',
      '600': 'sechshundert',
      '700': 'siebenhundert',
      '800': 'achthundert',
      '900': 'neunhundert',
      '1000': 'tausend|eintausend',
    },
    ordinal: 'mal|etappe|runde|jahrestag|phase|austausch|gefangenenaustausch|tausch',
    agreed:
      'verstandigt*|sah vor|sieht|vereinbart*|vereinbarung*|einigten sich|geeinigt|abkommen|zusage*|zugesagt|sieht vor|angeboten|bot an|formel|bereit|versprochen|vorschlag|vorgeschlagen|obergrenze|sollen|sollten|vorgesehen',
    future:
      'kundigt|angekundigt|soll es|wird|werden|soll|sollen|geplant|erwartet|vorgesehen|anstehend*|bevorsteh*|in den kommenden|morgen|nachste etappe|nachster austausch|nachste austausch|steht bevor|kommenden|demnachst|planen|ist fur|sind fur',
    failed:
      'geplatzt|ausgeblieben|platzt|kommt nicht|gescheitert|scheiterte|geplatzt|platzte|abgesagt|verschoben|kam nicht zustande|fand nicht statt|nicht stattgefunden|ausgefallen|abgebrochen|blockiert|vorerst gescheitert|nicht zustande',
    captured:
      'in gefangenschaft geraten|gefangen genommen|gefangengenommen|festgenommen|verschleppt|entfuhrt|geraten|gerieten|gefasst|erobert',
    harmed:
      'interview*|angehort|getotet|ums leben|verletzt worden|verletzt|starben|gestorben|vermisst|verurteilt|befragt*|abgeschossen|opfer|verluste|hingerichtet|interviewt*|tote|sprachen|getoteten',
    held: 'in gefangenschaft|festgehalten|halt|halten|sitzen|befinden sich|gehalten|noch in|in haft|inhaftiert|verbleiben|bleiben|in russischer hand|in ukrainischer hand|in der gewalt|in seiner gewalt|noch immer in|festhalten',
    captivity:
      'kontrolliertem gebiet|kontrollierten gebiet|gebiet|lagern|gefangnissen|gefangenenlager*|strafkolonie*|gefangenschaft|kriegsgefangenschaft|haft|gefangnis*|gewahrsam|gefangnissen|lager|geiselhaft',
    return:
      'im gegenzug|im austausch|ihrerseits|umgekehrt|dafur|in umgekehrter richtung|in die gegenrichtung|in der gegenrichtung|andersherum|in die andere richtung|seinerseits',
    earlier:
      'zum auftakt|am ersten tag|der bislang letzte|der vorige|zuletzt|vorherig*|vorige*|fruher*|zuvor|letzte*|vergangene*|davor|bereits am|am vortag|vor einem monat|vorangegangen*|vor zwei wochen|vor drei wochen|vorletzt*|wochen zuvor|tage zuvor|beim letzten',
    more: 'weitere|weiteren|zusatzlich|noch|andere|ausserdem|weiterer',
    mediate:
      'mittler*|ausgehandelt|koordinier*|vermittelnd*|vermittl*|vermittelt*|vermittler*|vermittlung*|dank der bemuhungen|unter vermittlung|eingefadelt*|gute dienste|makler*',
    talks: 'gesprache*|verhandlung*|verhandlungen|treffen|runde|delegationen|verhandlungsrunde',
    accord:
      'verstandigt*|einigten|geeinigt|vereinbarung*|abkommen|einigung|vereinbart*|absprache*|gesprache*|gesprachen|verhandlungen|waffenruhe|abmachung*',
    to: 'nach|an|an die|in die|zur|zum',
    from: 'aus|von|aus der',
    in: 'in|in der|auf dem gebiet|im',
    by: 'durch|von',
    says: 'sagte|sagt|teilte|teilten|erklarte|erklarten|berichtete|berichteten|berichtet|schrieb|bestatigte|bestatigten|laut|nach angaben|angaben|zufolge|gab an|meldete|meldet|hiess es|mitteilte|mitteilten|nannte|betonte|erganzte|ausserte|spricht|sprach|bezifferte|verkundete|gaben|informierte|so|verwies|wie',
    speaker: {
      'Russian Ministry of Defence':
        'russische verteidigungsministerium|russisches verteidigungsministerium|russischen verteidigungsministeriums|verteidigungsministerium in moskau|moskauer verteidigungsministerium|moskauer verteidigungsministeriums|verteidigungsministerium*|das ministerium|russische militar|verteidigungsministeriums in moskau',
      'Coordination Headquarters (Ukraine)':
        'koordinierungsstab*|koordinationsstab*|koordinierungsrat|koordinationshauptquartier|kiewer stab|der stab|koordinationszentrum|koordinationsstelle',
      'Volodymyr Zelenskyy':
        'selenskyj*|selenski*|zelensky*|ukrainische prasident|ukrainischer prasident|ukraines prasident',
      'Vladimir Medinsky': 'medinski*|medinskij*|kremlberater*',
      'Vladimir Putin': 'putin*|kremlchef*|russische prasident',
      'Dmitry Peskov': 'peskow*|kremlsprecher*',
      'Dmytro Lubinets': 'lubinez*|ukrainische menschenrechtsbeauftragte*|ukrainischer ombudsmann',
      'Tatyana Moskalkova': 'moskalkowa*|russische menschenrechtsbeauftragte*',
      'Donald Trump': 'trump*',
      'Russian media':
        'russische medien|russischen medien|russische staatsmedien|russische nachrichtenagentur*|ria nowosti',
      'TASS source': 'tass - quelle|quelle der tass|quelle der agentur tass',
      ICRC: 'rote kreuz|rotes kreuz|ikrk|roten kreuz',
      'Ukrainian officials': 'kiew|kyjiw|ukrainische seite',
      'Russian officials': 'moskau|russische seite',
      Hamas: 'hamas',
    },
    month: {
      '1': 'januar|janner|jan',
      '2': 'februar|feb',
      '3': 'marz',
      '4': 'april|apr',
      '5': 'mai',
      '6': 'juni',
      '7': 'juli',
      '8': 'august|aug',
      '9': 'september|sept',
      '10': 'oktober|okt',
      '11': 'november|nov',
      '12': 'dezember|dez',
    },
    weekday: {
      '1': 'montag*',
      '2': 'dienstag*',
      '3': 'mittwoch*',
      '4': 'donnerstag*',
      '5': 'freitag*',
      '6': 'samstag*|sonnabend*',
      '0': 'sonntag*',
    },
    day: { '0': 'heute|heutig*', '-1': 'gestern|gestrig*|am vortag', '1': 'morgen' },
    unit: 'kilogramm*|prozent|%|jahre|jahr|jahren|monate*|tage|tagen|tag|woche*|stunde*|minute*|km|kilometer*|drohne*|raketen|euro|dollar|millionen|milliarden|meter*|mal|busse*|lander*|regionen|uhr|lastwagen|flugzeug*|etappe*|runde*|paragraf*|jahrige*|jahriger|jahrigen|austausche|briefe|familien|fahrzeuge*|stuck|punkte*|tonnen',
    helper: 'rote kreuz|roten kreuz|rotes kreuz|roten kreuzes|ikrk',
    not: 'nicht|kein|keine|keinen|ohne|weder|keiner',
  },
}
