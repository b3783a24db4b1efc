// Exchanges and transfers between Russia and Ukraine as parties and press reported them, January 2024 to March 2026:
// facts with their sources, compiled for Parley from published reports; figures are claims, not findings. One to a
// line. Between two figures on record stands `|`, before one that is about so many `~`; what is empty was not reported
// in the sources seen, or not disclosed. `serial` is the number of the exchange in Ukraine's count, `stated` in a
// source or `counted` between stated ones.
export const REPORTED_EXCHANGES = `
event_id,date,kind,to_RU_military,to_RU_civilian,to_RU_bodies,to_RU_total,to_UA_military,to_UA_civilian,to_UA_children,to_UA_bodies,to_UA_total,counts_disclosed,mediators,agreement,confirmed_by,serial,serial_basis,sources
RU-UA-2024-01-03-P,2024-01-03,persons,248,,,248,224,6,,,230,yes,UAE,,both,49,stated,pledgetimes.com/ukraine-russia-war-continues-but-there-is-a-sign-of-hope; gettotext.com (Reuters, de); zeitpunkt.ch/node/36789
RU-UA-2024-01-31-P,2024-01-31,persons,195,,,195,,,,,195|207,yes,UAE,,both,50,counted,veritecachee.fr; thongtin.vietnam.vn (Reuters); ntv.ru/novosti/2811936
RU-UA-2024-02-08-P,2024-02-08,persons,100,,,100,100,,,,100,yes,UAE,,both,51,counted,nau.ch 66704289; ntv.ru/novosti/2811936; bnnbloomberg.ca 1.2079635
RU-UA-2024-05-31-B,2024-05-31,bodies,,,45,,,,,212,,yes,,,press,,,theatlasnews.co 2024/06/01
RU-UA-2024-05-31-P,2024-05-31,persons,75,,,75,71,4,,,75,yes,UAE,,both,52,counted,bnnbloomberg.ca 1.2079635; theatlasnews.co 2024/06/01
RU-UA-2024-06-25-P,2024-06-25,persons,90,,,90,90,,,,90,yes,UAE,,both,53,counted,elquintoelementotv.com; uvaomos.news 26.06.2024; ng.ru 2024-07-17
RU-UA-2024-07-17-P,2024-07-17,persons,95,,,95,95,,,,95,yes,UAE,,both,54,stated,localnews8.com (AP); ng.ru 2024-07-17; newdaynews.ru/ukraine/832574
RU-UA-2024-08-24-P,2024-08-24,persons,115,,,115,115,,,,115,yes,UAE,,both,55,counted,europe1.fr 4263677; pledgetimes.com (115 captured in Kursk)
RU-UA-2024-09-13-P,2024-09-13,persons,,,,,,,,,49,yes,,,UA,56,counted,insider-media.net; 0532.ua; bwabtk.com
RU-UA-2024-09-14-P,2024-09-14,persons,103,,,103,103,,,,103,yes,UAE,,both,57,counted,sd.ua/news/28484; vsn.ua; oodaloop.com 2024/09/16
RU-UA-2024-10-18-B,2024-10-18,bodies,,,89,,,,,501,,yes,,,both,,,24newshd.tv 19-Oct-2024; thetruthinternational.com
RU-UA-2024-10-18-P,2024-10-18,persons,95,,,95,95,,,,95,yes,UAE,,both,58,counted,thenationalnews.com 2024/10/18; themoscowtimes.com a86747; 24newshd.tv 19-Oct-2024
RU-UA-2024-11-22-C,2024-11-22,civilians,,46,,,,,,,,yes,Belarus,,RU,,,devdiscourse.com 3167393; italy.news-pravda.com 93532
RU-UA-2024-12-B,2024-12,bodies,,,,,,,,503,,yes,,,UA,,,babel.ua/en/news/114767; kyivindependent.com/ukraine-repatriates-757-bodies
RU-UA-2024-12-30-P,2024-12-30,persons,150,,,150,,,,,150|189,yes,UAE,,both,59,counted,aljazeera.com 2024/12/30; cknnigeria.com; lebilannews.com; menafn 1109044198
RU-UA-2025-01-15-P,2025-01-15,persons,25,,,25,,,,,25,yes,UAE,,both,60,counted,themoscowtimes.com a87622; russiatoday.ru 1421271
RU-UA-2025-01-24-B,2025-01-24,bodies,,,,,,,,757,,yes,,,UA,,,babel.ua/en/news/114767; kyivindependent.com
RU-UA-2025-02-B,2025-02,bodies,,,,,,,,757,,yes,,,UA,,,babel.ua/en/news/116661
RU-UA-2025-02-05-P,2025-02-05,persons,150,,,150,150,,,,150,yes,UAE,,both,61,counted,trtworld.com/article/18261858; devdiscourse.com 3253814
RU-UA-2025-03-03-C,2025-03-03,civilians,,33,,,,,,,,yes,Belarus,,RU,,,english.alsiasi.com; deutsch.news-pravda.com 319003
RU-UA-2025-03-03-CH,2025-03-03,children,,,,,,,7,,,yes,Qatar,,UA,,,english.alsiasi.com
RU-UA-2025-03-19-P,2025-03-19,persons,175,,,175,197,,,,197,yes,UAE,,both,62,counted,themoscowtimes.com a88418; asiaone.com; urdupoint 1947680
RU-UA-2025-03-28-B,2025-03-28,bodies,,,43,,,,,909,,yes,,,both,,,babel.ua/en/news/116661; urdupoint 1965610 (RU figure, state media)
RU-UA-2025-04-18-B,2025-04-18,bodies,,,41,,,,,909,,yes,,,both,,,ostro.info/news/12568; babel.ua/en/news/117259
RU-UA-2025-04-19-P,2025-04-19,persons,261,,,261,277,,,,277,yes,UAE,,both,63,stated,euromaidanpress.com 2025/04/19; latimes.com 2025-04-19; albawaba.com 1603467
RU-UA-2025-05-06-P,2025-05-06,persons,205,,,205,205,,,,205,yes,UAE,,both,64,counted,trtworld.com ab68ecefacb3; united24media.com 8143; devdiscourse.com 3372032
RU-UA-2025-05-23-P,2025-05-23,persons,270,120,,390,270,120,,,390,yes,,Istanbul 2025-05-16,both,65,stated,tass.com/politics/1962645; news.liga.net; pravda.com.ua 7513734
RU-UA-2025-05-24-P,2025-05-24,persons,307,,,307,307,,,,307,yes,,Istanbul 2025-05-16,both,65,stated,unn.ua; pravda.com.ua 7513901; anews.com.tr
RU-UA-2025-05-25-P,2025-05-25,persons,303,,,303,303,,,,303,yes,,Istanbul 2025-05-16,both,65,stated,censor.net 3554211; boursorama.com (Reuters fr); chinadaily.com.cn
RU-UA-2025-06-09-P,2025-06-09,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,trtworld.com e8f4a5359941; dailysabah.com
RU-UA-2025-06-10-P,2025-06-10,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,tass.com/politics/1971825; tass.com/politics/1973609
RU-UA-2025-06-11-B,2025-06-11,bodies,,,27,,,,,1212,,yes,,Istanbul 2025-06-02,both,,,tass.com/politics/1971825; fbcnews.com.fj (Reuters)
RU-UA-2025-06-12-P,2025-06-12,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,theindianawaaz.com; tass.com/politics/1973609
RU-UA-2025-06-13-B,2025-06-13,bodies,,,0,,,,,1200,,yes,,Istanbul 2025-06-02,both,,,tass.com/defense/1972671; devdiscourse.com 3458331
RU-UA-2025-06-14-B,2025-06-14,bodies,,,,,,,,1200,,yes,,Istanbul 2025-06-02,RU,,,ass-news.com (Xinhua)
RU-UA-2025-06-14-P,2025-06-14,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,ass-news.com (Xinhua); tass.com/politics/1973609
RU-UA-2025-06-15-B,2025-06-15,bodies,,,,,,,,1200,,yes,,Istanbul 2025-06-02,derived,,,tass.com/politics/1973609; sputnikglobe.com 1122261732
RU-UA-2025-06-16-B,2025-06-16,bodies,,,51,,,,,1248,,yes,,Istanbul 2025-06-02,RU,,,sputnikglobe.com 1122261732; tass.com/politics/1973609
RU-UA-2025-06-19-P,2025-06-19,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,noticiabrasil.net.br 40551379
RU-UA-2025-06-20-P,2025-06-20,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,sputnikglobe.com 20250620
RU-UA-2025-06-26-P,2025-06-26,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,aljazeera.com 2025/6/26; prensa-latina.cu 1590959
RU-UA-2025-07-04-P,2025-07-04,persons,,,,,,,,,,no,,Istanbul 2025-06-02,both,,,themoscowtimes.com a89682; dagens.com
RU-UA-2025-07-17-B,2025-07-17,bodies,,,19,,,,,1000,,yes,,Istanbul 2025-06-02,both,,,themoscowtimes.com a89854
RU-UA-2025-07-23-P,2025-07-23,persons,,,,~250,,,,,~250,yes,,Istanbul 2025-06-02,both,,,pravda.com.ua 7523145; news.az; mia.mk (dpa)
RU-UA-2025-08-14-P,2025-08-14,persons,84,,,84,,,,,84,yes,UAE,,both,,,tvzvezda.ru 20258141425; eluniversal.com.mx 84
RU-UA-2025-08-19-B,2025-08-19,bodies,,,19,,,,,1000,,yes,,,both,,,brecorder.com 40378667
RU-UA-2025-08-24-P,2025-08-24,persons,146,8,,,146,8,,,,yes,UAE,,both,,,millenniumpost.in; japantoday.com (Reuters); babel.ua/news/120841
RU-UA-2025-09-18-B,2025-09-18,bodies,,,24,,,,,1000,,yes,,,both,,,themoscowtimes.com a90564; unn.ua
RU-UA-2025-10-02-P,2025-10-02,persons,185,20,,205,185,20,,,205,yes,,Istanbul,both,,,m24.ru 834997; society.comments.ua 782711
RU-UA-2025-10-23-B,2025-10-23,bodies,,,31,,,,,1000,,yes,,,both,,,unn.ua (23.10.2025); voennoedelo.com id2430
RU-UA-2025-11-20-B,2025-11-20,bodies,,,,,,,,1000,,yes,,,UA,,,babel.ua/en/news/123198
RU-UA-2025-12-16-R,2025-12-16,family_reunification,,15,,,,15,,,,yes,,,press,,,rushbulletin.com
RU-UA-2025-12-19-B,2025-12-19,bodies,,,26,,,,,1003|1000,,yes,,,both,,,themoscowtimes.com a91485; newsmax.com 1238948; ipress.ua 380078
RU-UA-2026-01-29-B,2026-01-29,bodies,,,,,,,,1000,,yes,,,UA,,,unn.ua (29.01.2026)
RU-UA-2026-02-05-P,2026-02-05,persons,157,,,157,150,7,,,157,yes,USA;UAE,Abu Dhabi talks,both,,,inshe.tv 977124; eluniversal.com.mx 157; kentron.am 350298
RU-UA-2026-02-26-B,2026-02-26,bodies,,,,,,,,1000,,yes,,,UA,,,unn.ua (26.02.2026)
RU-UA-2026-03-05-P,2026-03-05,persons,200,,,200,200,,,,200,yes,USA;UAE,Geneva,both,,,infobae.com 2026/03/05; unn.ua; glavnoe.in.ua
RU-UA-2026-03-06-P,2026-03-06,persons,300,,,300,300,,,,300,yes,USA;UAE,Geneva,both,,,abc.com.py 2026/03/06
`
