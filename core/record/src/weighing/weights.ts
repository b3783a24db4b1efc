// Written by `npm run bench -- train-record --write`; do not edit. What the signs of a number (whether it is a row,
// whether both sides received as many), of a side and of what a row counts are worth: signs by their weight, in
// twentieths of a unit of log-odds. Learned from the invented reports of vectors/record.
import type { PackedWeights } from './model.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-6aa74d',
  row: {
    bias: -5,
    signs: `15 part:apart:one
11 part-of-sum row&report:true:completed
10 L:return R:noun.civilian
9 L:speaker R:came:3
8 C:arrived R:noun.military:0 R:within:1 row&at:1
7 L:day L:noun.military no-row&at:3 pair:RU-US rules:others:1
6 L:speaker:1 L:weekday R:to R:within o:role:released part&C:came released&C:from row&report:true
5 at:2 behind:fewer:part released&is:done released&is:done-near released&when:before:same rules:row:released:military value:<100 when:before:same
4 C:besides L:P:bare:1 L:noun.body:0 L:noun.military:2 L:to:1 L:to:2 R:P:nation:0 R:X:bare:3 R:noun.military next:nation no-row&when:published:explicit:week none&is:done-in o:role:released:1 part&C:speaker part&is:done released&C:came released&is:done-in released&is:done-in-clause sign:nation:1:released when:main:same
3 C:came C:noun.captive L:besides L:got:0 L:noun.body L:part:2 L:weekday:3 R:P:bare:1 R:more:3 R:noun.captive R:speaker R:speaker:2 half-of-another head:body:released language:de no-row&when:before:same no-row&when:published:day:eve o:nation:P o:of:text pair:SA part&C:more part:person:civilian part:person:military released&C:gave released&C:in released&C:noun.military released&C:weekday released&when:main:week report:true:completed role:other role:other:0 row&before:none rules:2:true rules:other:more:unknown rules:row:civilian rules:row:released:civilian sided:2 sign:none:0:other when:published:day:eve when:rank:day
2 C:noun.body C:noun.military C:to L:P:bare:2 L:by:2 L:came:0 L:from:3 L:handed L:in:1 L:says:0 L:to L:weekday:0 R:arrived R:harmed R:month R:noun.civilian:0 R:part:2 all-roles:other at:1 head:civilian is:done is:done-in-clause no-row&at:4 o:earlier:false order:1 other&C:speaker pair:DE-RU part&C:to part&is:done-in-clause released&C:noun.body released&C:noun.captive released&when:main:same row&at:2 sign:west sign:west:1 value:<300 when:main:eve
1 C:dative C:day C:own C:return L:P:bare:0 L:came L:came:3 L:month:3 L:noun.person L:noun.person:2 L:noun.person:3 L:speaker:2 R:P:bare:2 R:X:bare:1 R:for:3 R:held:2 R:noun.subset:2 R:own R:own:0 R:own:3 R:part R:part:1 R:says:1 R:to:0 at:3 head:body head:military:released is:done-in is:done-near language:es last2:mark:word last:got next:to no-row&when:main:eve no-row&when:main:same no-row&when:rank:day none&C:to none&is:done numbers:1 o:role:other o:role:other:0 other&C:to other&when:days:0 pair:YE-GOV-YE-HOUTHI part&C:noun.military released&C:besides released&C:dative released&when:main:eve released&when:rank:day released&when:rank:weekday row&when:days:0 rules:1:true rules:row:body rules:row:released:body speaker:P status:completed told-again when:main:week
-1 C:accord C:got C:harmed L:accord L:approx:0 L:captivity L:gave L:got:1 L:since L:swap:2 L:unit:3 R:from:1 R:future R:held:0 R:mediate R:noun.military:3 R:noun.subset:1 R:ordinal all-roles:cumulative all-roles:none approx:- behind:none cumulative&is:done cumulative&is:done-in cumulative&is:done-in-clause earlier:true language:fr mark:R:word match:1 no-figure no-row&report:false no-row&report:true:completed no-row&when:earlier-word no-row&when:published:explicit:month no-row&when:published:weekday:same none&C:in numbers-all:3 order:-1 order:2 released&C:agreed released&C:for released&C:label released&C:unit released&when:main:month released&when:main:old released&when:published:explicit:month role:none row&report:false row&report:false:completed rules:0:false rules:other:more:military rules:planned sided:1 sign:none sum:apart value:<10 when:main:old
-2 C:age C:both C:collective C:in L:X:bare:2 L:from:0 L:harmed L:label L:month L:says:3 L:talks R:home R:nth:3 R:swap:3 earlier:false last:gave mark:R:. marks:word:. nation:- no-row&before:fewer:- no-row&when:main:month order:3 released&C:month released&C:noun.subset released&when:published:month:old row&at:4 rules:other:more:body sign:each sign:each:2 sign:speaker sign:speaker:1 status:planned subset-word sum:one when:gap:near when:published:explicit:month
-3 C:agreed C:home C:noun.child C:part C:unit L:age:1 L:month:1 L:swap R:accord R:by:1 R:came:1 R:noun.subset R:nth R:unit all-earlier all-roles:planned+released behind:more:- held&C:in last:mark no-row&before:none no-row&when:main:old no-row&when:none numbers:4 ratio:most released&when:published:explicit:old rules:others:3 rules:row:released:subset when:days:0 when:main:month when:published:month:old
-4 C:label L:approx L:earlier L:part:0 R:by:2 R:more:1 R:unit:1 head:subset held&C:held language:en next2:word:word next:mark no-row&at:6 no-row&report:true o:role:planned ratio:less released&C:swap released&when:days:1 rules:0:true rules:row:military when:days:1 when:earlier-word when:rank:month
-5 at:5 head:subset:released next:word numbers:3 of:title part&C:within places:1 released&when:earlier-word round-hundred row&report:true:failed rules:others:2 rules:row:released:person sided:0
-6 C:future L:age L:to:0 L:within:0 R:P:in:3 form:number no-row&when:days:0 no-row&when:days:1 numbers-all:5 released&C:speaker round rules:0 value:<1000
-7 C:approx at:6 head:person no-row&at:late pair:AM-AZ released&when:rank:month
-8 at:late before:fewer:- language:uk pair:IL-PS report:false:completed report:true:failed status:failed sum-of-two
-9 C:swap R:swap no-row&at:5 report:false
-10 C:noun.subset pair:RU-UA
-11 value:over
-12 L:future
-13 C:within`,
  },
  both: {
    bias: -5,
    signs: `32 o:of:text
22 twice-in-sentence
16 value:<300
14 numbers:4 rules:2 rules:2:true
13 C:each rules:row:military sign:each sign:each:2
11 head:military places:3 sign:each:2:released
9 pair:RU-UA released&C:each
7 at:2 rules:others:0 speaker:P
6 L:each L:month
5 L:month:3 R:came:0 match:2 role:released:2 rules:row:released:person
4 L:ordinal half-of-another language:es numbers-all:3 released&when:rank:explicit when:days:3 when:gap:near
3 L:ordinal:1 L:swap L:swap:1 R:gave:1 last2:state:mark no-row&at:2 o:earlier:false pair:RU-US part:person:military rules:numberless rules:row:same:military sided:both when:published:day:eve
2 C:part R:each R:noun.military R:speaker:2 head:military:released part-of-sum released&C:month row&when:days:2
1 C:approx C:noun.military L:in:1 L:speaker:3 R:gave R:noun.military:3 R:same R:says:2 head:military:part next:nation no-row&when:gap:near numbers-all:2 released&when:days:2 rules-rows:4 rules:earlier sided:apart sided:same sign:speaker:1:released when:days:2
-1 C:home C:weekday L:P:nation:0 L:came L:noun.body L:speaker R:from R:harmed R:in:3 R:noun.captive R:noun.civilian R:noun.subset R:says:3 head:civilian head:person is:done-in marks:word:word no-row&before:none no-row&when:days:0 no-row&when:days:1 numbers:2 released&C:got released&C:home released&is:done released&when:days:0 released&when:none sum:apart value:<2000
-2 C:noun.body C:noun.captive L:P:bare:1 L:says L:to:2 R:in approx:- is:done mark:R:word no-row&at:4 numbers-all:8 o:of:title pair:AM-AZ pair:IL-PS places:2 when:before:same
-3 at:0 behind:none is:done-in-clause nation:- numbers-all:7 released&C:noun.civilian released&C:to released&is:done-in rules:others:1 sign:toward sign:toward:1
-4 C:to L:got all-roles:released earlier:false released&is:done-in-clause released&when:days:1 released&when:rank:weekday rules:row:body rules:row:released:body sided:1 when:none
-5 L:P:nation:1 L:return behind:fewer:- match:1 released&C:own role:released:1 when:days:0 when:days:1
-6 R:speaker:3 head:body:released
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
2 CS:came:O:to:L L:O:nation:2 R:X:bare:3 near:-S near:XS rules:side-empty side:third:DE-PL sign:nation:own:released sign:return:other sign:whence:own:released verb>:came:L:Sto verb>:came:R:Onation
1 CS:S:bare:R CS:S:for:R L:S:dative L:S:dative:1 R:O:nation:2 R:O:to:2 first:S:in rules:S- rules:doubt:people-beside-others:O rules:row:released:civilian side:pair:YE-GOV-YE-HOUTHI sign:subject:own sign:toward:other verb:gave:L:Xbare:Onation verb>:came:R:Sfor verb>:handed:R:Sto
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
9 language:en:UA rules:S- rules:row:released:body rules:row:released:military
8 R:S:from:2 named:S o:role:same:own role:released:both verb:gave:L:Obare
7 R:S:to:1 head:military language:uk:UA nation:S near:-S o:role:same own:S rules:derived side:pair sign:speaker:other
6 L:O:bare:1 L:S:bare:3 R:O:bare:1 first:S:in match:both named:SX near:OS sign:beside:other verb:came:L:Obare:- verb:got:R:Onation
5 CS:handed:S:nation:R L:S:bare:0 R:X:nation:3 o:role:cumulative rules:SO rules:SO:true rules:doubt:people-beside-others:O sign:each verb:came:L:-:Snation
4 CS:SX L:S:dative:1 R:S:bare:1 language:ru:UA match:own near:XS side:third:DE-PL sign:nation:own sign:speaker:other:released verb:came:L:Obare
3 CS:came:O:to:L CS:got:O:to:R CS:swap:S:bare:L L:S:bare L:S:in L:S:to:0 at:2 head:military:released place:own side:pair:IL-PS sign:nation:own:released sign:return:other verb:came:L:Obare:Snation
2 CS:S:to:L CS:X:in:R CS:came:X:bare:R CS:came:X:nation:R R:S:from R:X:in first:S:to first:X:in head:person marks:word:word rules:-O:false side:pair:AM-AZ side:pair:YE-GOV-YE-HOUTHI side:third:DE-RU sign:toward:other:released verb>:came:L:Sto verb>:came:R:Onation verb>:came:R:Sbare verb>:came:R:Sfor
1 CS:S:bare:L CS:SSS CS:came:O:nation:L CS:came:S:nation:R CS:gave:S:nation:R CS:handed:O:bare:L CS:swap:S:nation:R L:S:nation:3 L:X:in L:X:in:0 R:O:nation:3 R:O:to:2 at:3 first:O:nation o:role:released:both rules:--:true side:third:PL-RU sign:none:none verb:came:L:-:- verb:came:R:Onation:- verb:came:R:Sbare verb:gave:L:Xbare:Onation verb:handed:R:Oto verb>:came:L:- verb>:handed:R:Sto
-1 CS:O CS:O:dative:L CS:OO CS:XXX CS:came:S:nation:L CS:gave:O:nation:R CS:handed:S:bare:L L:S:nation:2 R:O:for:2 R:S:bare:2 approx:- first:O:in first:X:from head:civilian:released named:OX nation:- o:role:other o:role:other:none o:role:released sign:beside:own sign:own:other sign:own:other:released sign:received:own:released subset-word verb:came:L:Onation verb:came:R:- verb:got:R:Obare verb:got:R:Obare:- verb>:got:L:Obare verb>:handed:R:Oto
-2 CS:O:bare:L CS:O:bare:R CS:OOO CS:OX CS:X:to:L CS:came:O:bare:R CS:came:X:from:L CS:gave:O:bare:R L:O:bare:2 L:X:bare R:O:for R:S:nation:2 R:S:to:2 R:S:to:3 R:X:bare:0 R:X:nation:2 first:O:bare near:-X near:XO numbers:1 numbers:2 numbers:3 o:role:none rules:row:released:child sign:neighbour:own:released sign:speaker:own:released verb:came:R:-:Snation verb:came:R:Obare
-3 L:O:bare L:O:in L:S:bare:1 R:O:nation:0 R:X:bare earlier:true elliptic head:body:released near:SO o:of:title role:released rules:-- side:pair:DE-PL sign:given sign:return:own sign:toward verb:came:R:-:Oto verb:got:L:Sbare verb>:came:R:Xnation
-4 L:O:in:2 R:O:bare:0 R:S:bare:3 head:civilian language:ru:RU nation:O of:title place:first side:third:AM-AZ side:third:IL-PS sign:each:neither:released sign:toward:own
-5 CS:O:for:R CS:handed:O:nation:R L:O:dative R:X:to:1 head:body language:en:RU o:role:part:other role:released:other sign:each:neither sign:toward:own:released verb>:came:R:Oto
-6 CS:O:to:R R:S:nation:3 near:OO role:released:neither rules:beside:fewer verb:gave:L:Sbare verb>:came:R:Oin
-7 R:X:nation:1 at:0 first:X:nation language:fr:RU language:uk:RU match:other near:O- rules:beside:2 side:pair:PL-RU
-8 CS:X:to:R CS:gave:S:bare:L R:X:nation match:neither o:role:released:other rules:beside:1 rules:row:released:person sign:neighbour
-9 CS:O:nation:R first:O:to role:part:other rules:beside:more
-10 L:O:bare:0 R:S:in named:O
-11 CS:X rules:-O speaker:O
-12 own:O
-13 side:third:RU-UA
-15 o:nation:O rules:--:false side:third
-16 named:X rules:-O:true
-21 CS:got:O:bare:L`,
  },
  held: {
    bias: -8,
    signs: `18 C:held
14 L:held R:now rules:other:fewer:military
13 pair:AM-AZ
12 L:says R:says
11 L:now standing:true
10 L:held:0 R:P:in:1 R:approx:2 R:held role:held:1 rules:other:more:unknown value:over
9 C:now L:dative L:noun.civilian R:within
8 L:noun.civilian:2 R:approx R:to:3 head:civilian:held next2:word:mark round round-hundred rules:doubt:second-and-late
7 R:P:nation:2 approx:approx held&C:held role:held
6 C:dweller L:past L:unit:2 R:dweller R:dweller:0 R:now:3 last:approx marks:word:. none&when:before:old numbers-all:3 order:2 sign:nation:1:held
5 C:in L:P:bare:1 L:says:1 R:in:2 R:now:2 R:says:3 R:speaker:2 R:within:2 all-roles:held head:civilian held&C:noun.military last2:held:more last2:speaker:says next2:nation:mark no-row&at:5 none&C:held none&C:speaker order:3 pair:IL-PS part&C:now released&C:in value:<31
4 C:noun.person L:P:nation:2 L:captivity L:captivity:2 R:X:bare:0 R:ordinal R:ordinal:3 R:part:3 R:says:2 at:5 behind:more:- last:more mark:R:. next2:mark:end released&C:noun.person sign:spoken sign:spoken:1
3 C:captivity L:from:1 L:own:1 R:P:nation:1 R:X:nation:0 R:captivity R:captivity:1 R:in R:more:0 next:nation+state no-row&at:4 part&C:to released&C:held released&C:more released&when:before:old sign:own:1 speaker:P
2 L:P:bare:0 L:P:bare:3 L:P:in:0 L:besides R:P:in:3 R:more R:not R:not:3 R:noun.body:3 R:noun.civilian:0 R:part R:part:1 head:military:held held&when:days:1 held&when:gap:far language:uk last2:state:word last:held like-year marks:end:word nation:X next:more no-row&when:before:old other&when:none part&C:noun.person role:part:0 sign:nation sign:nation:1 sign:none:0:part when:before:old
1 C:measure C:more C:noun.civilian C:ordinal L:P:dative:0 L:P:dative:2 L:P:nation:1 L:besides:2 L:dative:0 L:dative:2 L:for:3 L:held:1 L:measure L:noun.military L:now:0 L:part:1 L:speaker L:speaker:0 R:called R:held:0 R:held:2 R:mediate:2 R:more:1 R:noun.captive:1 R:noun.civilian R:within:1 before:vague:- behind:fewer:part held&C:dweller held&when:days:0 last2:end:end last:end mark:L:end next2:captive:held next:nation no-row&report:false:completed no-row&when:before:month no-row&when:days:0 none&C:captivity none&C:more none&C:now none&C:own numbers-all:7 part&C:in part&when:before:month ratio:tenth released&C:for released&C:ordinal released&when:days:0 report:false:completed sign:own sign:spoken:1:released when:before:month
-1 C:each C:got L:P:in:1 L:aid L:came:2 L:got L:more:1 L:noun.person:2 L:to R:came R:came:0 R:captured R:from R:noun.subset:2 R:since R:speaker:3 at:1 elliptic head:military:released held&C:by held&C:for held&C:now is:more last2:more:approx+from last2:word:mark match:1 next:body next:captive no-row&report:true:completed no-row&when:earlier-word no-row&when:gap:far no-row&when:none o:role:released order:5 other&C:noun.person other&when:before:same pair:BY-PL ratio:half role:part:1 row&before:none rules:0 rules:others:1 rules:others:3 sign:beside sign:speaker:1:held when:earlier-word when:main:old
-2 C:approx C:by C:from C:since L:X:nation:2 L:unit:3 R:came:1 R:each R:from:0 R:noun.body:0 R:noun.captive:0 R:within:0 behind:none held&C:approx no-row&before:none no-row&report:true of:text role:released rules-rows:2 rules:0:true rules:1 rules:1:true when:gap:near
-3 C:part L:by L:harmed L:noun.person L:swap R:captured:3 R:noun.subset R:unit earlier:false held&C:to held&when:before:same is:done-in-clause mark:R:, no-row&when:before:same no-row&when:days:1 none&C:unit none&is:done numbers-all:6 numbers:3 released&C:noun.military released&when:gap:far rules-rows:4 rules:other:fewer:unknown rules:row:military status:completed when:before:same when:main:same when:none
-4 C:to C:within L:within R:part:0 all-roles:released at:0 before:none held&C:more last:mark no-row&at:0 numbers-all:4 of:title pair:RU-US places:1 sum:apart twice-another when:gap:far
-5 C:came C:noun.body R:to:1 approx:- behind:fewer:- mark:L:word mark:R:word next2:word:word none&C:to order:4 other&C:harmed part-of-sum released&when:days:1 report:true:completed row&report:true row&report:true:completed sided:0 sum-of-two value:<2000
-6 head:body is:done-near nation:- next:person no-row&at:2 pair:RU-UA report:true rules:other:fewer:body rules:other:fewer:child
-7 approx:at_least last:word marks:word:word next2:captive:word ratio:less sign:speaker sign:speaker:1 value:<10 when:days:1
-8 in-title is:done-in pair:DE-RU
-9 C:harmed L:came rules:other:more:military
-10 at:2 is:done language:en numbers-all:8
-11 C:unit form:word order:0 value:<300
-12 standing:false`,
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
    bias: -2,
    signs: `16 name:US:RU-UA
15 pair:IL-PS
12 any:true:true name:QA rules:true
11 C:office R:came:3 name:AE:RU-UA with:office with:return
10 rules:false:TR
9 C:says L:gave R:accord R:noun.subset:3 mediate:mediate mediate:mediate:L:0 name:AE
8 C:thanks L:unit:3 R:aid R:aid:3 R:weekday:1 name:EG:IL-PS name:TR name:US with:mediate
7 L:unit R:says:1 name:EG name:UN:YE-GOV-YE-HOUTHI next:word rules:true:AE rules:true:US with:ordinal
6 L:noun.child L:noun.child:3 L:return o:said with:accord
5 R:from:1 R:month R:office:1 R:swap:3 R:unit:3 language:fr mediate:mediate:L:1 mediate:mediate:R:0 name:QA:RU-UA next2:word:word with:got
4 C:accord L:mediate:1 L:signed L:thanks:0 R:approx:3 R:got beside:EG last2:word:word list:0 mediate:R:-:mark name:TR:DE-RU name:TR:RU-US o:with:mediate:mediate rules:true:QA thanks:L:-:- thanks:thanks:L:0 with:came with:signed
3 L:month:1 L:more:3 L:says:2 L:thanks R:from R:mediate:0 at:2 name:OM name:OM:YE-GOV-YE-HOUTHI next2:end:end next:end next:mediate+served pair:RU-US rules:false:QA rules:true:OM thanks:thanks with:aid with:month with:says with:thanks with:unit
2 C:ordinal C:return C:weekday L:by L:came:1 L:for:1 L:future L:gave:2 L:part R:aid:2 R:day R:for:2 R:in:3 language:uk last2:speaker+state:word last:word list:2 mediate:L:-:- mediate:aided name:QA:IL-PS named:3 next2:mark:end next:mark rules:false:EG with:day with:part
1 C:part L:assist L:earlier L:gave:1 L:got:3 L:held:1 L:in:1 L:mediate:0 L:noun.civilian:3 L:noun.military:2 L:office L:office:0 L:ordinal L:ordinal:3 L:says L:speaker L:swap:3 R:accord:2 R:approx R:came R:got:3 R:in:1 R:mediate R:office R:office:2 R:ordinal R:says:2 at:1 beside:QA beside:US mediate:L:state:- mediate:R:state:mark mediate:aided:R:1 next2:word:state o:in-title with:future with:gave with:in with:served
-1 C:each C:from C:host C:noun.subset L:approx:1 L:not:2 L:noun.military:1 L:talks L:to R:aid:1 R:did:0 R:each:2 R:for:0 R:noun.civilian R:now R:unit:2 beside:UN language:es last2:end:word last2:from:word last:says mediate:R:-:- mediate:mediate:L:3 name:EU name:EU:AM-AZ next2:mark:state next2:mediate+office:word next2:word:digit next:came+gave with:about with:assist with:more with:noun
-2 C:for C:speaker L:came:2 L:from:2 L:label:3 L:own:1 L:says:3 R:agreed R:agreed:0 R:assist:2 R:gave:0 R:noun.captive R:noun.subset:2 R:office:0 R:served:2 R:swap:2 R:unit:1 any:false:false at:0 beside:TR in-title list:3 mediate:help mediate:help:L:0 mediate:mediate:R:1 rules:false:EU rules:false:SA with:agreed with:now
-3 C:span L:not L:noun.person L:to:3 R:assist:0 R:gave R:more:1 R:noun.captive:1 R:past R:to at:3 beside:OM earlier language:en name:TR:RU-UA pair:YE-GOV-YE-HOUTHI with:label with:past with:swap
-4 C:future C:gave L:for:3 L:from L:label L:noun.captive L:weekday:3 R:by:3 R:host R:not:3 R:swap:1 R:to:1 host:host name:CH:YE-GOV-YE-HOUTHI name:UN:RU-UA name:US:DE-RU next:says no-thanks with:host
-5 C:noun.person C:to L:in L:in:0 L:matter L:noun.captive:2 L:swap:2 beside:AE name:CH named:1 pair:RU-UA rules:false:CH rules:true:BY
-6 C:matter L:for:2 L:in:3 L:mediate:3 R:by R:earlier R:says:3 beside:here last:mark name:SA name:VA name:VA:RU-UA rules:false:BY with:for
-7 C:earlier C:own name:ICRC:RU-UA rules:true:VA
-8 C:agreed C:came L:for R:assist name:SA:YE-GOV-YE-HOUTHI with:matter
-9 L:month:3
-11 with:helper
-13 R:not name:BY:RU-UA no-mediate
-14 any:true:false rules:false:ICRC
-15 C:noun.captive name:ICRC rules:false
-16 beside:elsewhere name:BY
-18 C:helper
-20 with:not`,
  },
  report: {
    bias: 2,
    signs: `12 report:true
11 report:true:completed
9 A:mediate
7 T:role:released report:true:rows:2
6 2:mediate A:served L:role:released:1
5 A:accord A:office A:weekday T:role:released:1 row-sides:2 standing:0
4 2:weekday A:within L:came+noun.military L:mediate L:noun.civilian L:noun.military L:role:released
3 1:agreed 1:day:explicit 1:role:released 1:role:released:1 1:swap+noun.military 2:day:weekday 2:return 2:role:part:1 2:role:released:1 A:came:again A:handed A:return A:says:again A:signed L:came+captured L:came+noun.civilian L:office L:weekday L:within T:role:released:person groups:1 rows:2
2 1:noun.body 1:swap+happened 2:measure 2:noun.body 2:noun.civilian 2:noun.person 2:office 2:role:part 2:served 2:thanks 2:within A:age A:gave A:got A:more A:noun.body:again A:noun.child A:noun.person:again A:nth A:role:released A:talks A:thanks L:role:both-sides:person L:role:planned L:role:released:body L:served L:swap+noun.military day:day day:day:now day:weekday earlier:0 report:true:rows:3 row:body rows:3
1 1:called-off 1:came+noun.military 1:future 1:more 1:role:planned 1:role:released:military 1:says 1:signed 1:swap 2:age 2:assist 2:by 2:came 2:came+captivity 2:came+captured 2:came+noun.civilian 2:came+total 2:day 2:handed 2:handed+noun.military 2:role:released:body 2:says 2:talks 2:unit A:accord:again A:agreed A:aid A:assist A:by:again A:each:again A:failed:again A:happened A:mediate:again A:noun.civilian A:noun.military A:noun.subset A:noun.subset:again A:role:planned A:same A:says A:total A:weekday:again L:by L:called-off L:came L:came+happened L:came+total L:collective L:day L:day:weekday L:gave+noun.civilian L:gave+noun.military L:gave+noun.person L:got L:happened L:role:part:1 L:role:planned:military L:role:released:civilian L:role:released:military T:agreed T:came T:gave T:got T:swap+noun.captive day:weekday:now language:ru pair:AM-AZ pair:DE-RU row:civilian row:military sides:2
-1 1:came+harmed 1:day:month 1:held 1:in 1:matter 1:own 1:role:other:military 2:about 2:agreed 2:day:explicit 2:day:month 2:gave+accord 2:home 2:in 2:not 2:past 2:role:agreed 2:role:agreed:person 2:role:planned:body 2:role:released:0 2:role:released:person A:approx A:captivity A:ordinal A:own A:own:again A:role:days A:role:other A:swap:again L:both L:came+accord L:came+fiction L:came+harmed L:came+not L:came+noun.captive L:each L:for L:gave+about L:gave+talks L:past L:role:agreed L:role:agreed:1 L:role:held:1 L:role:other L:role:other:0 L:role:other:military L:since L:swap+held T:approx T:harmed T:not T:swap+fiction T:to T:unit earlier:1 sentences:3
-2 1:about 1:fiction 1:from 1:role:other 1:role:other:0 1:unit 2:both 2:fiction 2:role:held 2:swap 2:swap+held 2:swap+noun.military A:harmed A:harmed:again A:held:again A:not A:now A:past A:since L:swap+fiction T:about T:fiction T:says report:false:rows:2
-3 1:harmed 2:approx 2:since A:fiction:again A:swap A:unit:again L:approx L:fiction L:month L:ordinal L:role:held standing:1
-4 1:for 2:held A:fiction A:month:again A:role:held L:came+about T:in groups:2 row-sides:0 rows:0
-5 2:month A:about A:held L:about L:day:month L:harmed L:held day:none pair:RU-UA
-6 A:approx:again report:false:rows:0
-10 report:false:completed
-12 report:false`,
  },
  planned: {
    bias: -13,
    signs: `15 L:future all-roles:planned+released is:planned rules:planned
13 part:person:person
10 o:role:planned role:agreed:1 when:published:weekday:week
9 part:one:one
8 C:future agreed&C:noun.person planned&when:days:1 planned&when:main:ahead released&C:speaker released&C:to rules:other:more:military when:main:ahead
7 L:future:3 last:swap no-row&when:published:weekday:week part-of-sum planned&is:planned
6 L:noun.captive L:to:1 head:military:planned no-row&when:main:ahead no-row&when:rank:weekday pair:YE-GOV-YE-HOUTHI planned&is:done released&C:for role:planned when:none
5 L:accord L:says:0 L:swap:0 agreed&when:days:0 all-roles:agreed head:person:agreed no-row&report:true:planned planned&C:gave report:true:planned role:agreed round sign:nation:1:agreed
4 L:signed L:supposed R:future:1 behind:fewer:return no-row&when:main:week no-row&when:published:day:ahead order:5 sign:nation when:published:day:ahead
3 L:future:1 agreed&when:none planned&is:done-in-clause planned&when:gap:near planned&when:rank:weekday released&C:accord row&at:0 rules:row:military when:main:week
2 C:more C:speaker L:more:0 L:nth:1 R:for:0 agreed&C:from agreed&C:noun.military at:0 head:person:released last2:mark:more of:title planned&is:done-in released&C:agreed sign:nation:1:planned value:<1000 when:rank:weekday
1 C:noun.military agreed&C:approx all-roles:planned language:ru last:says nation:P no-row&when:none no-row&when:rank:day numbers-all:2 planned&C:future planned&is:done-near planned&when:published:weekday:week released&is:for-for role:planned:0 sided:both status:planned told-again
-1 C:from C:unit R:P:nation:2 R:from:2 R:in:2 R:in:3 before:none language:es no-row&when:rank:explicit no-row&when:rank:month numbers-all:4 part-of released&C:came role:released:1 row&at:1 row&when:main:same rules:1:true sign:nation:1:released sign:none when:earlier-word
-2 C:within R:swap all-roles:none at:1 before:more:- form:word no-figure numbers:2 o:role:released:1 order:-1 released&is:done-in report:true role:none rules:1 when:main:same when:rank:month
-3 L:from R:to:1 is:done-in last:word no-row&report:true:completed none&when:days:0 rules:0
-4 C:ordinal L:in:2 R:from earlier:false mark:R:word no-row&when:before:same ratio:less released&is:done-near released&when:main:same
-5 C:came R:for:1 R:to behind:none numbers-all:8 report:true:completed rules:others:2 sided:0 value:over
-6 L:approx R:in last:approx places:1 status:completed sum-of-two when:before:same when:days:0
-7 L:approx:0 R:came nation:- no-row&when:days:0 rules:other:fewer:military
-9 speaker:P
-10 pair:RU-UA released&is:done-in-clause
-11 L:in
-12 of:text
-13 all-roles:released
-15 value:<10`,
  },
  recalled: {
    bias: -5,
    signs: `22 rules:earlier
20 o:earlier:true
15 L:month
14 value:<2000
12 language:fr none&when:days:2 when:days:2
11 all-earlier
10 released&when:rank:month
9 L:unit:3 at:5 earlier:true value:<300
8 L:earlier R:each:0 places:3 when:gap:near
7 L:month:1 L:noun.military:0 R:nth pair:IL-PS released&C:for released&when:days:1 rules:row:released:person
6 L:for:0 no-row&when:gap:near part:one:one
5 L:swap:2 R:nth:3 at:3 row&at:4 when:rank:month
4 C:for L:X:nation:2 L:earlier:2 L:swap R:measure cumulative&C:to last2:military:word next2:body:mark no-row&when:earlier-word numbers-all:8 o:role:cumulative released&is:done-in released&when:published:explicit:week row&at:3 row&when:published:explicit:week sign:subject:1:released when:earlier-word
3 C:came L:each L:month:2 R:swap:3 all-roles:released before:more:return behind:fewer:- cumulative&C:in is:for-for last2:word:mark last:for+to last:gave no-row&at:5 none&C:to none&when:published:month:old none&when:rank:day o:role:released:1 released&C:came released&when:before:eve released&when:earlier-word released&when:gap:near released&when:main:ahead role:released row&when:days:2 sign:subject sign:subject:1 when:published:explicit:week
2 L:earlier:3 L:in:2 R:by R:home:1 R:ordinal:3 all-roles:cumulative+released head:body:released head:civilian language:uk last2:in:word next2:nation+person:mark no-row&when:main:old order:2 other&when:gap:near released&C:each released&C:speaker released&is:done-in-clause released&when:main:old released&when:published:month:month released&when:rank:explicit role:released:1 row&report:false rules:other:more:unknown rules:others:0 sided:1 sign:each sign:each:2 sign:each:2:released speaker:P
1 C:month L:month:0 R:came:0 R:home R:in:0 R:mediate R:more R:noun.body R:signed:3 cumulative&C:unit elliptic is:done-in-clause match:2 next2:person:came next:military next:to no-row&when:rank:explicit numbers-all:6 o:role:other o:role:other:0 role:released:2 row&when:published:weekday:week when:before:eve when:main:old
-1 C:accord C:got C:part C:unit L:by:3 L:came L:captivity:1 L:day:2 L:from:3 L:gave:1 L:label L:more:0 L:noun.person:1 L:says:3 R:earlier:3 R:gave R:held R:noun.military:0 R:noun.person:2 behind:fewer:part days&C:unit days&when:days:1 is:done is:out-of is:total last2:more:approx last2:word:word mark:L:word nation:- next2:word:word no-row&report:false no-row&when:published:weekday:week no-row&when:rank:weekday numbers:3 of:text released&C:gave released&C:own row&at:0 row&when:days:0 row&when:published:weekday:same rules-rows:1 rules-rows:3 rules:0:false rules:2:true rules:other:fewer:child sign:none:0 sum-of-two when:rank:weekday
-2 C:within L:approx:3 L:before L:came:1 L:from L:home:1 L:signed:3 R:noun.military R:swap:2 all-roles:planned form:number head:subset in-title language:en mark:R:word match:0 match:1 next2:nation:military no-row&when:before:same no-row&when:gap:far numbers-all:7 pair:SA places:1 released&C:label released&is:out-of released&when:before:same released&when:main:week released&when:rank:day role:planned rules:0 sign:nation sign:nation:1 sign:none sign:speaker sign:speaker:1 when:gap:far
-3 C:aid C:future C:label L:P:bare:3 L:approx:0 L:came:3 L:in:1 L:speaker:3 L:weekday R:approx R:each:2 before:none days&C:span no-row&at:2 no-row&before:none ratio:less released&C:in released&when:main:eve rules:other:fewer:civilian status:completed
-4 C:weekday L:accord L:signed L:to R:captured R:from:2 approx:at_least at:0 numbers:2 o:earlier:false released&C:weekday report:true report:true:completed rules:row:released:military when:none
-5 C:agreed C:own C:says C:span C:total L:aid L:by L:weekday:3 R:from behind:none language:es next:person order:4 row&when:before:same sided:0 value:<10
-6 L:P:bare:1 L:P:nation:2 R:each R:each:1 R:handed R:in:2 R:says R:total head:person last:approx ratio:most row&report:true row&report:true:completed value:<31 value:over
-7 L:P:bare:2 R:part no-row&when:days:0 none&when:days:0 numbers-all:5 places:2 rules:others:1
-8 L:speaker:2 R:in:1 order:0 rules:other:fewer:unknown rules:other:more:body
-9 L:own R:within row&at:1 rules:other:fewer:military value:<1000
-10 C:approx L:speaker at:2 earlier:false language:de
-11 L:agreed L:approx L:captivity L:says released&C:from when:days:0
-12 R:in at:1 next:word pair:YE-GOV-YE-HOUTHI
-14 when:before:same`,
  },
  soldiers: {
    bias: -6,
    signs: `23 C:noun.military
18 R:noun.military:0
17 sentence:military
14 next:military
13 R:noun.military
10 last:word
9 smaller:released.civilian
8 nouns:civilian
7 C:day last2:word:word
4 R:each at:3 head:military:released
3 L:weekday head:military kinds:military:military+civilian primary:military:military
1 R:each:0 nouns:military pair:RU-UA said:military
-1 L:swap:2 L:to R:for:0 at:5 nouns:person primary:unknown:person smaller:released.person
-2 C:came C:for C:to at:late next:person
-3 L:ordinal R:for primary:military:person primary:unknown said:unknown sentence:captive
-4 C:from C:gave R:to:0 smaller:part.person
-5 C:noun.person R:noun.person:0
-7 L:month
-8 nouns:captive
-9 L:swap
-10 L:unit
-13 head:person:released
-14 head:person`,
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
