// Written by `npm run bench -- train-record --write`; do not edit. What the signs of a number (whether it is a row,
// whether both sides received as many), of a side and of what a row counts are worth: signs by their weight, in
// twentieths of a unit of log-odds. Learned from the invented reports of vectors/record.
import type { PackedWeights } from './model.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-4448c4',
  row: {
    bias: -5,
    signs: `15 part:apart:one
11 part-of-sum row&report:true:completed
10 L:return R:noun.civilian
9 L:speaker R:came:3
8 C:arrived R:noun.military:0 R:within:1 row&at:1
7 L:day L:noun.military no-row&at:3 pair:RU-US rules:others:1
6 L:speaker:1 L:weekday R:to R:within o:role:released part&C:came released&C:from row&report:true
5 at:2 behind:fewer:part o:role:released:1 released&is:done released&is:done-near released&when:before:same rules:row:released:military value:<100 when:before:same
4 C:besides L:P:bare:1 L:noun.body:0 L:noun.military:2 L:to:1 L:to:2 R:P:nation:0 R:X:bare:3 R:noun.military next:nation no-row&when:published:explicit:week none&is:done-in part&C:speaker part&is:done released&C:came released&is:done-in released&is:done-in-clause sign:nation:1:released when:main:same
3 C:came C:noun.captive L:besides L:got:0 L:noun.body L:part:2 L:weekday:3 R:P:bare:1 R:more:3 R:noun.captive R:speaker R:speaker:2 half-of-another head:body:released language:de no-row&when:before:same no-row&when:published:day:eve o:nation:P o:of:text pair:SA part&C:more part:person:civilian part:person:military released&C:gave released&C:in released&C:noun.military released&C:weekday released&when:main:week report:true:completed role:other role:other:0 row&before:none rules:2:true rules:other:more:unknown rules:row:civilian rules:row:released:civilian sided:2 sign:none:0:other when:published:day:eve when:rank:day
2 C:noun.body C:noun.military C:to L:P:bare:2 L:by:2 L:came:0 L:from:3 L:handed L:in:1 L:says:0 L:to L:weekday:0 R:arrived R:harmed R:month R:noun.civilian:0 R:part:2 all-roles:other at:1 head:civilian is:done is:done-in-clause no-row&at:4 o:earlier:false order:1 other&C:speaker pair:DE-RU part&C:to part&is:done-in-clause released&C:noun.body released&C:noun.captive released&when:main:same row&at:2 sign:west sign:west:1 value:<300 when:main:eve
1 C:dative C:day C:own C:return L:P:bare:0 L:came L:came:3 L:month:3 L:noun.person L:noun.person:2 L:noun.person:3 L:speaker:2 R:P:bare:2 R:X:bare:1 R:for:3 R:held:2 R:noun.subset:2 R:own R:own:0 R:own:3 R:part R:part:1 R:says:1 R:to:0 at:3 head:body head:military:released is:done-in is:done-near language:es last2:mark:word last:got next:to no-row&when:main:eve no-row&when:main:same no-row&when:rank:day none&C:to none&is:done numbers:1 o:role:other o:role:other:0 other&C:to other&when:days:0 pair:YE-GOV-YE-HOUTHI part&C:noun.military released&C:besides released&C:dative released&C:return released&when:main:eve released&when:rank:day released&when:rank:weekday row&when:days:0 rules:1:true rules:row:body rules:row:released:body speaker:P told-again when:main:week
-1 C:accord C:got C:harmed L:accord L:approx:0 L:captivity L:gave L:got:1 L:since L:swap:2 L:unit:3 R:from:1 R:future R:held:0 R:noun.military:3 R:noun.subset:1 R:ordinal all-roles:cumulative all-roles:none approx:- behind:none cumulative&is:done cumulative&is:done-in cumulative&is:done-in-clause earlier:true language:fr match:1 no-figure no-row&when:earlier-word no-row&when:published:explicit:month no-row&when:published:weekday:same none&C:in numbers-all:3 order:-1 order:2 released&C:agreed released&C:for released&C:label released&C:unit released&when:main:month released&when:main:old released&when:published:explicit:month role:none row&report:false row&report:false:completed rules:other:more:military rules:planned sided:1 sign:none sum:apart value:<10 when:main:old
-2 C:age C:both C:collective C:in L:X:bare:2 L:from:0 L:harmed L:label L:month L:says:3 L:talks R:home R:nth:3 R:swap:3 earlier:false last:gave mark:R:. marks:word:. nation:- no-row&before:fewer:- no-row&when:main:month order:3 released&C:month released&C:noun.subset released&when:published:month:old row&at:4 rules:other:more:body sign:each sign:each:2 sign:speaker sign:speaker:1 status:planned subset-word sum:one when:gap:near when:published:explicit:month
-3 C:agreed C:home C:noun.child C:part C:unit L:age:1 L:month:1 L:swap R:accord R:by:1 R:came:1 R:noun.subset R:nth R:unit all-earlier all-roles:planned+released behind:more:- held&C:in last:mark no-row&before:none no-row&when:main:old no-row&when:none numbers:4 ratio:most released&when:published:explicit:old rules:others:3 rules:row:military rules:row:released:subset when:days:0 when:main:month when:published:month:old
-4 C:label L:approx L:earlier L:part:0 R:by:2 R:more:1 R:unit:1 head:subset held&C:held language:en next2:word:word next:mark no-row&at:6 no-row&report:true o:role:planned ratio:less released&C:swap released&when:days:1 rules:0:true when:days:1 when:earlier-word when:rank:month
-5 at:5 head:subset:released next:word numbers-all:5 numbers:3 of:title part&C:within places:1 released&when:earlier-word round-hundred row&report:true:failed rules:others:2 rules:row:released:person sided:0
-6 C:future L:age L:to:0 L:within:0 R:P:in:3 form:number no-row&when:days:0 no-row&when:days:1 released&C:speaker round rules:0 value:<1000
-7 C:approx at:6 head:person no-row&at:late pair:AM-AZ released&when:rank:month
-8 at:late before:fewer:- language:uk pair:IL-PS report:false:completed report:true:failed status:failed sum-of-two
-9 C:swap no-row&at:5 report:false
-10 C:noun.subset R:swap
-11 pair:RU-UA value:over
-12 C:within L:future`,
  },
  both: {
    bias: -5,
    signs: `31 o:of:text
22 twice-in-sentence
16 value:<300
14 numbers:4 rules:2 rules:2:true
13 C:each rules:row:military
12 sign:each sign:each:2
11 head:military places:3 sign:each:2:released
9 pair:RU-UA released&C:each
7 at:2 rules:others:0 speaker:P
6 L:each L:month
5 L:month:3 R:came:0 match:2 role:released:2 rules:row:released:person
4 L:ordinal half-of-another language:es numbers-all:3 released&when:rank:explicit when:days:3 when:gap:near
3 L:ordinal:1 L:swap L:swap:1 R:gave:1 last2:state:mark no-row&at:2 o:earlier:false pair:RU-US part:person:military rules:numberless rules:row:same:military sided:both when:published:day:eve
2 C:part R:noun.military R:speaker:2 head:military:released part-of-sum released&C:month row&when:days:2
1 C:approx C:noun.military L:in:1 L:speaker:3 R:each R:gave R:noun.military:3 head:military:part numbers-all:2 released&when:days:2 rules-rows:4 rules:earlier sided:apart sided:same sign:speaker:1:released when:days:2
-1 C:home C:own L:P:nation:0 L:came L:noun.body L:says:0 L:speaker R:from R:harmed R:in:3 R:noun.body R:noun.captive R:noun.civilian R:noun.subset R:says:3 head:civilian head:person is:done-in mark:R:word marks:word:word no-row&before:none no-row&when:days:0 no-row&when:days:1 numbers:2 released&C:home released&C:noun.body released&is:done released&when:days:0 released&when:none sum:apart value:<2000
-2 C:noun.body C:noun.captive L:P:bare:1 L:says L:to:2 R:in approx:- is:done no-row&at:4 numbers-all:8 o:of:title pair:AM-AZ pair:IL-PS places:2 released&C:got when:before:same
-3 C:to at:0 behind:none is:done-in-clause nation:- numbers-all:7 released&C:noun.civilian released&C:to released&is:done-in rules:others:1 sign:toward sign:toward:1
-4 L:P:nation:1 L:got all-roles:released earlier:false released&when:days:1 released&when:rank:weekday rules:row:body rules:row:released:body sided:1 when:none
-5 behind:fewer:- match:1 released&C:own released&is:done-in-clause role:released:1 when:days:0 when:days:1
-6 L:return R:speaker:3 head:body:released
-7 R:to elliptic numbers:1 ratio:less sum-of-two
-8 head:body in-title numbers-all:6 pair:YE-GOV-YE-HOUTHI rules:others:2 value:<10
-9 C:noun.civilian
-11 value:<31
-12 places:1
-13 rules:1 rules:1:true`,
  },
  side: {
    bias: 0,
    signs: `19 o:nation:S
14 CS:S:to:R
11 CS:gave:O:bare:L language:fr:UA named:S
10 CS:S R:S:nation:0 near:OS rules:row:released:body side:pair speaker:S
9 near:S- rules:S-:true
8 language:es:UA role:part:own
7 CS:got:S:bare:L language:en:UA language:uk:UA own:S verb:gave:L:Obare
6 L:S:in named:SX o:role:released:own
5 L:S:bare:3 R:S:from:2 R:S:to:1 first:S:to nation:S rules:earlier sign:toward:other:released verb:came:L:Obare
4 CS:SX CS:handed:O:bare:L first:O:nation match:own verb:came:L:-:Snation
3 CS:S:nation:R CS:S:to:L L:O:bare:1 L:S:bare L:S:to:0 role:released:own side-without-row side:pair:IL-PS
2 CS:came:O:to:L L:O:nation:2 R:X:bare:3 near:-S near:XS rules:side-empty side:third:DE-PL sign:nation:own:released sign:return:other verb>:came:L:Sto verb>:came:R:Onation
1 CS:S:bare:R CS:S:for:R L:S:dative L:S:dative:1 R:O:nation:2 R:O:to:2 first:S:in rules:S- rules:doubt:people-beside-others:O rules:row:released:civilian side:pair:YE-GOV-YE-HOUTHI sign:subject:own sign:toward:other sign:whence:own:released verb:came:R:Sbare verb:gave:L:Xbare:Onation verb>:came:R:Sfor verb>:handed:R:Sto
-1 CS:S:nation:L CS:X:bare:R L:O:dative:1 L:O:in:2 L:S:bare:1 R:O:for:2 R:S:to:2 R:X:to:1 language:es:RU language:ru:RU near:OO rules:doubt:people-beside-others:S side:third:YE-GOV-YE-HOUTHI sign:nation:other sign:received:own:released sign:return:own sign:subject:other sign:toward:own:released verb:came:R:Obare verb:came:R:Snation:- verb>:handed:R:Oto
-2 CS:OO CS:X:to:R CS:gave:S:bare:L R:O:nation:0 language:uk:RU near:-X o:role:released:other rules:-O rules:beside:1 side:pair:DE-PL
-3 CS:came:O:bare:R CS:came:O:nation:R R:S:bare:3 R:S:in first:O:bare nation:O side:third:IL-PS sign:nation:other:released verb:came:L:-:Onation
-4 CS:O:nation:R CS:came:S:nation:L first:O:in language:fr:RU
-5 R:S:nation:3 language:en:RU near:O- rules:beside:2
-6 L:O:dative role:released:other verb>:came:L:Onation
-7 L:O:in R:X:nation first:X:nation match:other own:O rules:beside:fewer rules:row:released:person
-8 R:X:nation:1 role:part:other
-9 o:nation:O
-10 rules:-O:true rules:beside:more side:third
-11 named:O
-12 CS:X L:O:bare:0
-16 named:X
-17 speaker:O
-19 CS:got:O:bare:L`,
  },
  own: {
    bias: -4,
    signs: `28 o:nation:S
24 speaker:S
20 o:role:released:own sign:each:both
19 sign:each:both:released
18 o:of:text
15 CS:S:to:R language:es:UA
14 CS:S R:S:nation:0 rules:S-:true rules:earlier
13 CS:got:S:bare:L rules:row:same:military
12 language:fr:UA numbers:4 role:part:own side:pair:RU-UA
11 CS:S:nation:R CS:gave:O:bare:L near:S-
10 o:role:part:own
9 language:en:UA rules:row:released:body rules:row:released:military
8 R:S:from:2 named:S o:role:same:own role:released:both rules:S- side:pair verb:gave:L:Obare
7 R:S:to:1 head:military language:uk:UA nation:S near:-S o:role:same own:S rules:derived sign:speaker:other
6 L:O:bare:1 L:S:bare:3 R:O:bare:1 first:S:in match:both named:SX near:OS sign:beside:other verb:came:L:Obare:- verb:got:R:Onation
5 CS:handed:S:nation:R L:S:bare:0 o:role:cumulative rules:SO rules:SO:true rules:doubt:people-beside-others:O sign:each verb:came:L:-:Snation
4 CS:SX L:S:dative:1 R:S:bare:1 R:X:nation:3 language:ru:UA match:own near:XS side:third:DE-PL sign:nation:own sign:speaker:other:released verb:came:L:Obare
3 CS:came:O:to:L CS:got:O:to:R CS:swap:S:bare:L L:S:bare L:S:in L:S:to:0 at:2 head:military:released side:pair:IL-PS sign:nation:own:released sign:return:other verb:came:L:Obare:Snation
2 CS:S:to:L CS:X:in:R CS:came:X:bare:R CS:came:X:nation:R R:S:from R:X:in first:S:to first:X:in head:person marks:word:word place:own rules:-O:false side:pair:AM-AZ side:pair:YE-GOV-YE-HOUTHI side:third:DE-RU sign:toward:other:released verb>:came:L:Sto verb>:came:R:Onation verb>:came:R:Sbare verb>:came:R:Sfor
1 CS:S:bare:L CS:SSS CS:came:O:nation:L CS:came:S:nation:R CS:gave:S:nation:R CS:handed:O:bare:L CS:swap:S:nation:R L:S:nation:3 L:X:in L:X:in:0 R:O:nation:3 R:O:to:2 at:3 first:O:nation o:role:released:both rules:--:true side:third:PL-RU sign:none:none verb:came:R:Onation:- verb:came:R:Sbare verb:gave:L:Xbare:Onation verb:handed:R:Oto verb>:came:L:- verb>:handed:R:Sto
-1 CS:O CS:O:dative:L CS:OO CS:OX CS:XXX CS:came:S:nation:L CS:gave:O:nation:R CS:handed:S:bare:L L:S:nation:2 R:O:for:2 R:S:bare:2 approx:- first:O:in head:civilian:released named:OX nation:- numbers:3 o:role:other o:role:other:none sign:beside:own sign:own:other sign:own:other:released sign:received:own:released subset-word verb:came:L:Onation verb:came:R:- verb:got:R:Obare verb:got:R:Obare:- verb>:got:L:Obare verb>:handed:R:Oto
-2 CS:O:bare:L CS:O:bare:R CS:OOO CS:X:to:L CS:came:O:bare:R CS:came:X:from:L CS:gave:O:bare:R L:O:bare:2 L:X:bare R:O:for R:S:nation:2 R:S:to:2 R:S:to:3 R:X:bare:0 R:X:nation:2 first:O:bare first:X:from near:-X near:XO numbers:1 numbers:2 o:role:none rules:row:released:child sign:neighbour:own:released sign:speaker:own:released verb:came:R:-:Snation verb:came:R:Obare
-3 L:O:bare L:O:in L:S:bare:1 R:O:nation:0 R:X:bare earlier:true elliptic head:body:released head:civilian near:SO o:of:title role:released rules:-- side:pair:DE-PL sign:given sign:return:own sign:toward verb:came:R:-:Oto verb:got:L:Sbare verb>:came:R:Xnation
-4 L:O:in:2 R:O:bare:0 R:S:bare:3 language:ru:RU nation:O of:title side:third:AM-AZ sign:toward:own
-5 CS:O:for:R CS:handed:O:nation:R L:O:dative R:X:to:1 head:body language:en:RU o:role:part:other place:first role:released:other side:third:IL-PS sign:each:neither:released sign:toward:own:released verb>:came:R:Oto
-6 CS:O:to:R R:S:nation:3 near:OO role:released:neither rules:beside:fewer sign:each:neither verb:gave:L:Sbare verb>:came:R:Oin
-7 R:X:nation:1 at:0 first:X:nation language:fr:RU language:uk:RU match:other near:O- rules:beside:2 side:pair:PL-RU
-8 CS:X:to:R CS:gave:S:bare:L R:X:nation match:neither o:role:released:other rules:beside:1 rules:row:released:person sign:neighbour
-9 CS:O:nation:R first:O:to role:part:other rules:beside:more
-10 L:O:bare:0 R:S:in named:O
-11 CS:X rules:-O speaker:O
-12 own:O
-13 side:third:RU-UA
-14 side:third
-15 o:nation:O rules:--:false
-16 named:X rules:-O:true
-21 CS:got:O:bare:L`,
  },
  held: {
    bias: -10,
    signs: `19 C:held
16 pair:AM-AZ
14 L:says R:now
13 L:held
11 R:held R:says role:held:1 value:over
10 L:held:0 L:now R:within standing:true
9 L:dative L:noun.civilian R:P:in:1 R:approx:2
8 C:now R:approx round round-hundred
7 R:to:3 head:civilian:held
6 C:in L:noun.civilian:2 L:past R:P:nation:2 approx:approx last:approx next2:word:mark order:2 sign:nation:1:held
5 R:in:2 head:civilian marks:word:. numbers-all:3 role:held
4 C:dweller C:noun.person L:unit:2 R:dweller R:dweller:0 R:more R:now:2 all-roles:held at:5 held&C:noun.military last:more next2:nation:mark none&when:before:old order:3 pair:IL-PS part&C:now released&C:in row&at:5 value:<31
3 L:P:bare:1 L:captivity:2 R:captivity R:in R:more:0 R:part:3 R:says:2 R:within:2 behind:more:- held&C:held last2:speaker:says next2:mark:end none&C:held released&when:before:old
2 C:noun.civilian L:captivity L:says:1 R:X:bare:0 R:noun.civilian R:now:3 R:ordinal R:says:3 R:speaker:2 last2:held:more mark:R:. none&C:speaker numbers-all:7 released&C:held released&C:more released&C:noun.person row&when:before:old sign:nation sign:nation:1 sign:spoken sign:spoken:1 when:before:old
1 C:captivity L:P:bare:3 L:P:nation:2 L:own:1 R:P:nation:1 R:X:nation:0 R:captivity:1 R:not R:noun.body:3 R:noun.civilian:0 R:ordinal:3 R:part marks:end:word next:more part&C:to released&when:days:0 speaker:P
-1 C:approx C:by C:from L:within R:within:0 all-roles:released at:1 is:done-in-clause none&C:unit none&is:done of:title row&at:1 row&when:gap:near row&when:main:same row&when:none status:completed when:gap:near when:main:same when:none
-2 C:part L:by L:harmed L:noun.person R:captured:3 R:noun.subset R:unit at:0 before:none behind:none earlier:false held&C:approx held&C:more held&C:to mark:R:, numbers:3 pair:RU-US released&when:gap:far row&at:0 row&before:none row&when:before:same row&when:gap:far sum:apart twice-another when:before:same when:gap:far
-3 C:within R:part:0 R:to:1 held&when:before:same last:mark numbers-all:4 order:4 other&C:harmed part-of-sum places:1 sum-of-two
-4 C:noun.body approx:- is:done-near mark:L:word mark:R:word next2:word:word next:person none&C:to released&when:days:1 report:true:completed row&report:true:completed
-5 C:came C:to behind:fewer:- sided:0 value:<2000
-6 head:body nation:- pair:RU-UA report:true row&report:true row&when:days:1 when:days:1
-7 approx:at_least last:word marks:word:word pair:DE-RU ratio:less value:<10
-8 C:harmed at:2 in-title next2:captive:word numbers-all:8 row&at:2 rules:row sign:speaker sign:speaker:1
-9 L:came is:done-in
-10 form:word language:en order:0
-11 C:unit value:<300
-12 is:done
-14 standing:false`,
  },
  holder: {
    bias: 0,
    signs: `13 standing:S
10 side:pair
8 named:OS
7 R:S:in language:uk:RU match:other
6 language:de:RU nation:O own:O
5 CS:S:in:R CS:SS language:en:RU sign:nation:other
4 L:S:to R:O:nation:0 R:S:nation:2 side:pair:RU-UA
2 first:O:nation first:S:in language:es:RU
1 near:OS sign:nation:other:held
-1 language:en:UA language:es:UA sign:nation:own:held
-2 first:O:in first:S:nation
-3 CS:OO
-4 R:O:nation:2 language:de:UA side:third:RU-UA
-5 CS:O:in:R R:S:nation:0 sign:nation:own
-6 language:uk:UA own:S
-7 R:O:in match:own nation:S sign:beside:other sign:beside:other:held
-10 side:third
-11 named:O
-13 standing:O`,
  },
  mediator: {
    bias: -7,
    signs: `17 with:mediate
13 R:came:3 name:US:RU-UA pair:IL-PS
12 C:says any:true:true name:QA rules:true
11 L:unit name:AE:RU-UA
10 with:office
9 C:office
8 C:thanks next:word
7 R:mediate R:noun.subset:3 R:says:2 name:AE with:ordinal
6 L:gave L:gave:2 list:0 list:1 next2:word:word rules:false:TR with:got
5 L:mediate L:mediate:1 R:from:1 R:got rules:true:AE
4 C:swap L:agreed L:for:1 L:noun.child L:noun.child:3 L:office L:unit:3 R:approx:3 R:month R:office:1 first-at:1 name:US next2:mark:end with:thanks
3 C:mediate C:not C:ordinal L:by L:swap:0 L:thanks R:accord R:noun.subset R:says:1 R:to:3 R:unit:3 name:EG:IL-PS name:QA:RU-UA name:TR:DE-RU next:mark with:month with:signed
2 L:month:1 L:noun.captive:3 L:signed L:signed:2 L:thanks:0 R:for:2 R:got:3 R:speaker:3 R:weekday:1 language:fr last:word name:OM name:OM:YE-GOV-YE-HOUTHI name:TR name:UN:YE-GOV-YE-HOUTHI next2:word:state next:mediate+served rules:true:US with:handed with:part with:served
1 C:accord L:by:1 L:future L:ordinal L:says:1 L:speaker L:speaker:0 L:speaker:3 L:swap L:weekday R:aid:3 R:came R:came:2 R:own:2 last2:word:word name:EG rules:false:QA rules:true:OM rules:true:QA with:accord with:nth with:return with:says with:unit
-1 L:aid L:for:3 L:talks:2 L:to:3 R:assist:0 R:harmed R:in:0 R:past:3 beside:TR last2:end:end last:end name:UN:RU-UA next2:mark:word next:gave with:for with:nation with:swap
-2 C:harmed C:noun.military C:speaker L:from:2 R:agreed R:by R:came:1 R:gave:1 R:noun.captive any:false:false language:es name:CH:YE-GOV-YE-HOUTHI name:TR:RU-UA rules:false:SA with:assist with:captivity with:harmed with:host
-3 L:noun.captive:1 R:assist R:captivity R:swap:1 beside:UN language:en name:CH name:US:DE-RU named:1 next:says rules:false:CH with:past with:state
-4 C:in C:matter C:noun.captive L:in R:approx:1 R:unit:1 last:mark
-5 C:came L:for L:for:2 L:matter R:gave R:not R:past R:to:1 name:ICRC:RU-UA next:did pair:YE-GOV-YE-HOUTHI with:more
-6 C:own L:mediate:3 R:did:0 R:gave:0 beside:AE name:SA:YE-GOV-YE-HOUTHI rules:true:VA with:label with:matter
-7 name:VA name:VA:RU-UA rules:false:BY with:helper
-8 C:earlier name:SA pair:RU-UA
-9 L:in:3 R:more:1 R:not:3
-11 C:gave name:BY:RU-UA
-12 C:agreed with:not
-14 rules:false:ICRC
-16 name:BY name:ICRC
-17 C:helper
-18 any:true:false
-21 rules:false`,
  },
  day: {
    bias: -9,
    signs: `21 unpublished:rules:open
19 unpublished
12 status:completed:1
11 fresh-others:0:0 rank:weekday:named
10 R:unit:1 first-figure:this fresh-others:0
9 away:1 beside:1:tells rules:main
8 at:1 tells:same:1
7 L:came L:came:2 L:helper R:came:1 R:ordinal best:true:named first-figure:this:last:another status:completed:0 tells:released:3
6 C:helper C:noun.military L:says:3 R:noun.military:1 R:ordinal:1 at:1:weekday:named best:false:counted first:true fresh-others:2:2 latest:true released-days:3:this rules:open rules:open:0 rules:other:1 told:moved:others:false told:moved:others:false:0
5 C:failed C:speaker L:captivity R:from:1 R:in R:in:1 at:0:weekday:named away:1:named:1 away:2:named:1 away:3:named:1 beside:1:tells:this best:true:at:1 counted:C:unit published:no:open rules:open:none tells:same:behind:1 told:none:others:false told:none:others:false:0
4 C:swap L:approx L:handed L:helper:1 L:weekday R:by R:more R:says:3 away:2 away:3 best:false:at:2 fresh-others:1:1 rank:day:counted status:completed:2 status:completed:3 tells:other:2 tells:released:open:1 tells:released:open:3
3 C:gave L:came:1 L:day L:for L:for:2 L:ordinal:3 L:part L:speaker L:speaker:1 L:to:2 R:aid R:each:0 R:for R:for:2 R:gave:3 R:says R:unit away:0 away:0:named:2 counted:R:speaker figure:days figure:other first-figure:this:last:this fresh-others:0:none largest:this last2:end:end last2:speaker+state:in last:end tells:both-sides:1 told:moved told:moved:others:false:1 told:plain:others:false:0
2 C:more C:not C:weekday L:by:3 L:got:2 L:matter L:matter:3 L:noun.body L:noun.military:2 L:noun.person L:noun.person:3 R:age R:aid:0 R:collective:2 R:failed R:failed:0 R:from R:got:0 R:month R:not R:noun.captive R:noun.captive:1 R:noun.captive:3 R:says:2 R:to:1 R:to:2 at:1:day:counted at:title:explicit:named beside:1:published:tells best:true:at:3 counted:L:noun.military days:2:0 figure:both-sides figure:other:R:1 fresh-others:2:1 last2:weekday:mark last:happened named:2 next2:word:word next:speaker+state rank:day rank:weekday rules:main:open status:failed:1 tells:other:own:1 tells:part:2 tells:released:own:2 told:moved:others:true:3 told:plain:others:true:2 unpublished:rules:main
1 C:by C:got C:handed C:office C:ordinal L:aid:3 L:captivity:2 L:day:0 L:for:0 L:gave:0 L:got L:handed:2 L:helper:3 L:month L:more:2 L:noun.body:2 L:noun.military L:noun.person:0 L:ordinal L:part:3 L:speaker:0 L:swap:0 L:to:1 L:weekday:0 L:weekday:3 R:aid:1 R:approx:2 R:by:3 R:from:0 R:gave R:in:2 R:in:3 R:measure R:not:2 R:noun.body:2 R:noun.military R:nth R:own R:part R:signed R:weekday:0 R:within:2 at:0 at:2 at:2:day:counted at:2:explicit:named at:2:weekday:named at:3:weekday:named at:4:day:shifted beside:1:published:quiet beside:1:quiet:others beside:1:tells:others best:false:at:1 best:true:at:0 counted:C:speaker counted:L:came counted:R:to counted:next:mark days:3:2 figure:other:R:3 figure:released:L:2 figure:released:L:3 figure:released:R:3 last2:end:in last:swap+unit next2:failed+not:word next2:word:each next2:word:mark next:failed+not rank:explicit rank:explicit:named released-days:1:others report:both-sides rules:main:0 status:completed status:failed tells:both-sides:own:1 tells:other:behind:2 tells:released:2 tells:released:open:2 told:moved:others:true:2 told:plain:others:false told:said:others:false:1
-1 C:captured C:held C:says C:within L:each:1 L:earlier:1 L:from:0 L:future L:gave:2 L:held L:in:1 L:label:2 L:noun.captive:1 L:noun.military:3 L:noun.subset:3 L:nth:1 L:signed L:speaker:2 L:unit:2 L:within:3 R:agreed R:agreed:2 R:aid:3 R:both R:future:1 R:noun.civilian R:speaker R:unit:2 R:within:3 at:1:day:shifted at:2:day:named at:3:explicit:named at:4:explicit:named at:4:weekday:named away:week:named:1 best:false:at:3 best:false:at:4 coming:C:speaker coming:C:to coming:L:speaker coming:R:came coming:R:in coming:R:to coming:last:in coming:last:word figure:agreed:R:2 figure:other:L:3 figure:planned figure:planned:R:3 fresh-others:0:1 fresh-others:1:ahead fresh-others:2:ahead fresh-others:3 last2:end:word last2:speaker+state:mark last2:state:mark last2:word:from last:from last:mark last:word next2:for+in+to:word next2:mark:word next:for+in+to released-days:2:others rules:earlier:old shifted:R:says shifted:R:speaker shifted:R:to status:completed:none tells:part:own:2 tells:planned:open:1 told:plain:others:false:old told:plain:others:true
-2 C:earlier C:talks L:came:3 L:did:1 L:for:1 L:in L:noun.captive L:noun.person:2 L:ordinal:1 R:accord R:assist R:assist:2 R:came:3 R:each:2 R:future:2 R:got:1 R:got:3 R:in:0 R:noun.civilian:3 R:noun.military:2 R:noun.person:3 R:speaker:3 R:swap:3 R:unit:3 R:weekday:3 at:0:month:named at:0:weekday:coming at:4:month:named beside:-1:quiet beside:-1:tells:this best:false:shifted best:true:at:2 coming:C:came coming:L:came coming:L:in:0 days:1:0 fresh-others:1:0 fresh-others:1:month fresh-others:1:old fresh-others:2:0 last2:word:word named:no next:word rank:day:shifted report:days rules:earlier:month rules:other:0 shifted:L:noun.military tells:planned:1 told:none
-3 C:agreed C:from C:month L:in:0 L:says L:says:1 L:says:2 L:talks:3 L:to:3 R:each R:from:2 away:month:named:1 away:none away:none:named:no beside:-1:quiet:this beside:-1:tells coming:C:in coming:L:in figure:agreed figure:part:L:3 largest:another next:number published:no:other released-days:0:others shifted:C:unit tells:agreed:2 told:none:others:true:none
-4 C:both L:accord L:accord:1 L:agreed L:nth R:gave:2 best:true:coming figure:part fresh-others:1:none next2:word:speaker+state rules:earlier status:planned:0 told:moved:others:true:ahead told:none:others:true:0 told:said:others:true:0 unpublished:rules:other
-5 C:in C:noun.person L:earlier R:came:2 R:each:1 R:noun.person away:ahead:named:1 away:month away:old:named:1 best:true:at:4 first-figure:none first-figure:none:last:none largest:none named:1 released-days:2:this rules:other:ahead status:completed:ahead tells:days:behind:1 tells:released:0 tells:released:own:1 told:said:others:true
-6 C:accord C:future L:talks away:ahead away:old coming:C:weekday rank:weekday:coming status:completed:month status:completed:old told:said
-7 C:nth R:future at:4 report:planned tells:days:1
-8 last2:word:in
-9 first-figure:another report:agreed told:none:others:true
-10 first:false latest:false rank:month rank:month:named tells:released:1
-11 first-figure:another:last:another rules:other:none
-13 fresh-others:1
-14 status:planned
-16 rules:other`,
  },
  plan: {
    bias: -24,
    signs: `21 report:planned
13 status:planned:none
12 C:future
11 tells:planned:1
9 figure:planned
8 L:future R:future coming:C:future report:agreed
7 L:nth away:next away:next:named:1 beside:-1:published:tells beside:-1:tells:others
6 L:future:0 rules:other:next status:completed:next tells:other:open:2
5 L:weekday:0 at:0:explicit:named away:ahead beside:-1:tells coming:C:to coming:L:swap coming:L:swap:1 fresh-others:1:next last:mark status:completed:ahead tells:other:2
4 C:day C:nth L:each L:swap:1 R:future:2 at:2:weekday:coming coming:L:future coming:R:future status:planned tells:planned:own:1
3 C:helper L:got L:mediate L:nth:2 L:ordinal L:ordinal:1 L:weekday at:2 at:title:weekday:coming away:ahead:named:2 coming:C:for coming:C:swap coming:L:for:0 coming:L:future:1 figure:planned:R:3 fresh-others:2:next last2:future:in last2:weekday:mark rank:explicit rank:explicit:named rules:open:none tells:agreed:own:2 told:moved:others:true:next told:plain:others:false:ahead told:plain:others:true:0
2 C:by C:ordinal C:to L:accord:3 L:agreed L:captured:1 L:for L:for:2 L:future:1 L:got:2 L:mediate:3 L:noun.captive L:noun.captive:3 L:noun.person:3 L:unit R:future:0 R:unit:1 away:0:named:1 coming:L:each coming:L:for coming:L:to figure:agreed figure:planned:L:1 fresh-others:1:none published:1:other rules:open tells:planned:behind:1 told:moved:others:false:0 told:moved:others:true:ahead told:none:others:false:none
1 C:got L:came:1 L:day L:day:0 L:for:0 L:in:1 L:nth:1 L:swap L:to L:to:1 L:to:2 L:unit:1 L:unit:2 R:by:2 R:for:2 R:helper R:helper:2 R:says:1 R:talks:2 R:to:1 at:4:day:named best:false:at:2 coming:C:by coming:C:noun.military coming:C:speaker coming:L:each:0 coming:L:ordinal coming:L:ordinal:1 coming:L:to:2 coming:R:came coming:R:came:2 coming:R:says:1 coming:last2:each:in fresh-others:1:ahead fresh-others:1:far-ahead fresh-others:2:ahead last2:future:for+in+to last:for+in+to next2:mark:says next2:word:word next:mark rules:other:ahead tells:agreed:2 tells:part:1 tells:part:open:1 tells:released:1 told:plain:others:true:far-ahead
-1 C:failed C:gave C:handed C:noun.body C:signed C:swap L:accord:1 L:by:3 L:came L:came:0 L:came:3 L:gave L:handed L:in L:noun.military:2 L:says:0 L:to:3 R:approx R:failed R:from R:in:0 R:noun.captive R:noun.military:1 R:part R:swap:2 R:unit R:unit:2 at:0:day:named at:1 at:1:weekday:named at:3 beside:1:quiet:others best:false best:false:at:1 best:false:at:3 coming:C:approx coming:C:in coming:R:each:2 coming:R:from coming:R:weekday figure:other figure:part figure:released:R:0 fresh-others:0:1 fresh-others:1:0 fresh-others:1:month fresh-others:1:old fresh-others:2:week fresh-others:3:next last2:word:word released-days:1:others rules:main:1 rules:other:0 rules:other:month rules:other:none rules:other:old status:completed:week tells:agreed:1 tells:other:own:1 tells:released:0 told:moved:others:false:week told:plain:others:false:0
-2 C:earlier C:from C:more C:not L:earlier L:from:2 L:future:3 L:talks R:in R:noun.military R:ordinal R:swap away:1:named:1 beside:-1:quiet:others beside:1:quiet best:true:at:0 best:true:at:4 coming:R:each coming:R:swap days:2:0 first-figure:this latest:true rank:weekday rank:weekday:named released-days:3:this report:days rules:other:week status:completed:1 status:completed:month status:planned:0 tells:released:behind:2 tells:released:own:2 told:moved told:moved:others:false
-3 C:came C:weekday L:approx L:from L:in:0 L:speaker R:came R:to R:to:3 away:0 away:1 away:month away:month:named:1 away:old away:old:named:1 beside:-1:quiet coming:L:came figure:released:R:1 figure:released:R:2 first-figure:this:last:this last:in named:no rank:month rank:month:named rules:earlier status:completed:old status:failed tells:released:3 told:none told:none:others:true:0
-4 C:accord C:in L:says at:0 best:true coming:L:in earlier figure:released fresh-others:0 largest:another
-5 C:approx away:0:named:no away:week away:week:named:1 figure:none first:true fresh-others:3 rules:main rules:other
-6 C:says first:false last:word published:no:other released-days:1:this told:none:others:true
-7 tells:released:2
-8 at:0:weekday:coming first-figure:another:last:another latest:false named:1
-9 first-figure:another largest:this status:completed:none
-12 status:completed`,
  },
  military: {
    bias: -9,
    signs: `25 cat:military
16 said:military
15 pair:RU-UA:military
12 head:military primary:military primary:military:military
11 nouns:military:many smaller:released.civilian
10 head:military:released
9 L:each nouns:subset:many
8 sentence:military
7 C:each L:day:0 R:noun.military R:noun.military:0 last:day
6 C:swap L:to:2 kinds:military:military nouns:military
5 L:noun.person:1 R:noun.military:1 R:swap kinds:military:military+captive smaller:part.subset
4 C:approx R:part:0 R:says:2 sign:each sign:each:both
3 C:for L:gave L:to R:noun.civilian:3 R:speaker:2 language:fr match:both nouns:subset pair:AM-AZ smaller:released.military
2 C:day C:noun.military C:ordinal L:noun.military:3 L:ordinal L:says:0 L:unit:0 R:day marks:,:word role:released:both sentence:subset sign:each:both:released speaker:S
1 C:gave C:handed C:part C:says L:dative:1 L:each:0 L:from:3 L:says L:to:3 L:unit L:weekday:1 R:day:2 R:for:0 R:idiom R:noun.subset:3 cat:- language:es next2:captive:nation pair:RU-UA sign:own sign:own:own sign:own:own:released
-1 L:came:0 L:more:0 L:noun.military:0 L:noun.person:3 L:return R:own form:word head:body kinds:body:military kinds:civilian:military+civilian kinds:military:military+civilian+captive last:came+gave last:more mark:L:word next:nation+own primary:body primary:body:body sentence:captive sentence:person side:third sign:toward:own sign:whence:other
-2 C:noun.child C:now C:own L:got:1 L:swap:2 R:noun.civilian R:unit:3 R:within:1 last:word nouns:captive nouns:civilian:many pair:RU-UA:civilian pair:YE-GOV-YE-HOUTHI role:released:own said:civilian smaller:held.civilian
-3 L:by:2 L:speaker L:speaker:3 L:within R:came:1 approx:- earlier:false head:civilian last2:mark:more nouns:civilian primary:civilian primary:civilian:civilian primary:unknown:person sign:toward
-4 L:in:1 R:came:3 R:noun.captive R:noun.child R:noun.military:3 R:speaker R:unit head:person marks:::word match:other nation:- primary:unknown role:released
-5 C:from C:got C:in L:more R:from R:in:2 R:says:3 R:to R:within cat:civilian mark:L:: next:civilian nouns:body:many role:released:other
-6 C:captivity C:return L:by L:to:1 R:speaker:1 R:weekday:2 at:1 language:uk numbers:1
-7 C:came C:noun.civilian head:civilian:released language:de match:own of:text
-8 R:weekday head:body:released said:body said:unknown
-9 C:more C:unit nouns:child
-10 R:came
-11 cat:unknown
-12 nouns:body
-13 cat:body
-14 nouns:captive:many
-15 R:noun.civilian:0`,
  },
  civilian: {
    bias: -23,
    signs: `24 nouns:civilian
22 said:civilian
17 R:noun.civilian:0
14 pair:RU-UA:civilian
13 cat:civilian pair:RU-UA:unknown
10 nouns:civilian:many pair:RU-UA
9 C:noun.civilian head:civilian primary:civilian primary:civilian:civilian
8 head:civilian:released
7 R:by kinds:unknown:civilian
6 R:speaker sentence:subset smaller:part.child
5 R:captivity:2 R:noun.person:0 kinds:civilian:military+civilian next:civilian speaker:S
4 R:speaker:3 R:unit language:es next2:nation:word next:nation+person
3 L:for:2 L:noun.military R:matter last:says next2:nation+person:end role:part
2 R:by:1 R:noun.military:3 R:noun.person R:says:3 head:subset match:own next2:civilian:mark nouns:child part-of role:part:own sentence:civilian
1 L:came:1 L:from:2 L:noun.military:0 L:says:0 L:speaker:3 R:captivity R:from:3 R:noun.captive:1 kinds:military:military+civilian+captive last2:military:word last:came+gave next:subset nouns:subset
-1 C:each C:noun.body C:swap L:aid L:aid:3 L:from L:from:1 R:from:2 cat:body language:fr mark:L:, next:word nouns:captive:many primary:unknown:person role:released:other
-2 L:held L:label L:to R:in:3 R:noun.civilian:2 R:part cat:military head:body:released language:de last:mark last:word nouns:body:many pair:RU-UA:body sentence:body sign:each sign:each:both sign:each:both:released
-3 C:got L:came:2 L:ordinal L:says:2 R:captured:3 R:gave form:word head:body kinds:unknown:captive match:both next:captive next:military nouns:subset:many numbers:0 of:text primary:body primary:body:body role:released:both said:body sign:nation smaller:part.subset
-4 C:came L:speaker:2 R:noun.military nouns:military pair:AM-AZ side:third
-5 R:in R:to elliptic language:en nouns:body nouns:person:many numbers:2
-6 smaller:released.civilian smaller:released.military
-7 head:military primary:military:military
-8 C:to R:noun.captive:0 approx:-
-9 R:came earlier:false
-10 R:noun.military:0
-11 smaller:part.civilian
-12 head:military:released mark:R:word role:released`,
  },
  body: {
    bias: -43,
    signs: `20 said:body
18 head:body:released nouns:body
16 cat:body
14 head:body primary:body primary:body:body
12 C:noun.body nouns:body:many
10 pair:RU-UA:body
9 sentence:body
5 L:noun.body:0 R:noun.body R:noun.body:0
4 smaller:released.body
2 kinds:body:military next:body
-1 C:noun.civilian R:within mark:L:word marks:word:word primary:unknown primary:unknown:person sign:nation:own:released
-2 C:from L:came L:came:3 L:noun.military R:noun.civilian form:number nation:S role:released said:unknown sentence:civilian sentence:military side:pair sign:nation:own
-3 R:from language:en nouns:child pair:RU-UA:military sign:nation smaller:released.person
-4 L:noun.captive R:came earlier:false head:person:released nouns:captive:many of:text
-5 head:person nouns:military:many nouns:subset sentence:captive
-6 nouns:civilian primary:military said:military
-8 cat:military nouns:captive
-13 mark:R:word`,
  },
  child: {
    bias: -47,
    signs: `17 C:noun.child
14 sentence:child
13 nouns:child:many
12 pair:RU-UA:child
11 R:noun.child:0
10 head:child:released nouns:child
9 cat:child
8 head:child next:child primary:child primary:child:child
7 said:child
5 R:came:0 kinds:child:
4 R:noun.child numbers:0
3 C:to
2 L:noun.child last2:nation+person:word
1 L:noun.person L:noun.person:0 sign:toward
-1 R:within head:military:released nouns:captive:many nouns:military:many role:released said:military sentence:captive smaller:part.child smaller:released.child
-2 L:from head:military nouns:subset primary:military:military
-3 C:noun.military nouns:body smaller:released.person
-4 language:en mark:R:word side:third
-5 cat:- numbers:1 of:text
-6 nouns:civilian nouns:person
-7 earlier:false
-8 approx:-
-10 nouns:military
-13 form:number
-18 nouns:captive`,
  },
  unknown: {
    bias: -4,
    signs: `19 cat:unknown
17 nouns:captive:many
15 head:person
12 R:came said:unknown
11 kinds:unknown:captive primary:unknown smaller:released.child
10 C:more nouns:captive primary:unknown:person side:third
9 R:noun.captive:0 head:person:released language:de
8 L:speaker:2
7 R:within R:within:1 pair:DE-RU smaller:part.civilian
6 L:aid R:gave marks:::word next:word role:released:other
5 C:came C:captivity C:from kinds:-:captive last2:mark:more next:nation+own primary:- primary:-:- role:none smaller:released.person
4 C:unit L:came:0 L:to:1 R:part elliptic mark:L:: match:other smaller:held.civilian
3 C:got C:in C:noun.captive C:return L:more R:in R:noun.subset:2 R:weekday R:weekday:2 last:word
2 L:aid:3 L:by R:came:1 R:came:3 R:in:2 R:noun.civilian:2 R:noun.person:2 R:to at:1 cat:- of:text pair:IL-PS:unknown sentence:captive sentence:person
1 L:earlier L:helper L:label L:part L:speaker R:captivity:1 R:got R:got:3 R:return language:en last:more next:to primary:military:person smaller:planned.person
-1 C:gave C:noun.civilian L:came:1 L:dative L:speaker:0 L:unit:2 R:by:1 R:handed R:noun.body:0 R:noun.military:0 R:swap:2 approx:- cat:child cat:civilian earlier:false language:ru last2:state:gave last:gave mark:L:word next:child numbers:0 smaller:released.subset
-2 C:each C:home L:day:0 L:month:3 L:noun.civilian L:noun.person:1 L:weekday R:noun.civilian:0 R:speaker:2 at:5 kinds:child: kinds:unknown:civilian last:day marks:word:word nouns:body:many nouns:child:many nouns:person pair:RU-UA:unknown sentence:civilian sign:toward smaller:part.subset
-3 C:noun.child L:gave:1 L:happened R:by R:from:3 R:noun.body R:noun.child R:swap form:word head:child:released kinds:military:military+captive nouns:civilian:many pair:RU-UA:military said:military sign:each:both:released smaller:released.civilian
-4 C:arrived L:says:0 R:day R:says:2 head:military kinds:civilian:civilian+captive next2:nation+person:end primary:military:military role:released:both sentence:subset sign:each sign:each:both
-5 C:handed L:gave R:matter R:noun.child:0 R:noun.military head:body:released match:both next:nation+person pair:RU-UA:child pair:RU-UA:civilian role:released role:released:own sentence:child
-6 L:each cat:military head:body primary:body primary:body:body said:body speaker:S
-7 C:noun.military R:noun.subset:3 match:own sentence:body
-8 C:noun.body L:noun.military nation:- of:title side:pair
-9 at:0 language:es nouns:military:many
-10 said:civilian sentence:military
-29 pair:RU-UA`,
  },
}
