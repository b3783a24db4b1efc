// Written by `npm run bench -- train-record --write`; do not edit. What the signs of a number (whether it is a row,
// whether both sides received as many), of a side and of what a row counts are worth: signs by their weight, in
// twentieths of a unit of log-odds. Learned from the invented reports of vectors/record.
import type { PackedWeights } from './model.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-eb4500',
  row: {
    bias: -3,
    signs: `18 L:return
13 part-of-sum
11 L:says:0 o:role:released:1 part:apart:one
10 C:arrived L:got:0 R:P:bare:0 R:by:0 pair:RU-US value:<100
9 R:idiom R:noun.civilian o:of:text part&C:more
8 C:return R:month half-of-another o:role:released pair:DE-RU part&C:came released&C:from
7 L:weekday R:came:3 R:noun.civilian:0 R:speaker:2 all-roles:other behind:fewer:part order:1 row&report:true:completed sign:west sign:west:1 value:<300
6 C:besides L:P:bare:1 L:handed L:speaker:1 L:to:1 L:within:3 R:P:bare:1 R:for:3 R:speaker at:1 language:de next2:body:mark none&C:to none&when:before:same other&C:speaker rules:others:1 rules:row:released:military
5 C:came C:handed C:noun.body L:P:to:0 L:arrived L:day L:more:0 L:noun.military L:speaker L:unit:1 R:besides R:noun.military:0 R:to at:2 head:civilian o:earlier:false other&C:to pair:SA pair:YE-GOV-YE-HOUTHI part&C:speaker part:person:civilian released&C:dative released&C:noun.military released&C:return released&is:done released&is:done-near released&when:before:same role:other role:other:0 row&at:1 sign:none:0:other when:before:same
4 C:noun.military L:P:bare:0 L:besides L:from:3 L:in:1 L:part:2 L:to R:P:nation:0 R:noun.child R:noun.military R:own:0 R:says R:says:1 R:within:1 language:es last2:state:mark last2:word:held no-row&when:before:same o:nation:P o:role:other o:role:other:0 part&is:done part&is:done-in-clause released&C:noun.captive rules:2:true rules:row:released:body told-again
3 C:noun.civilian L:noun.person:2 L:part L:speaker:2 L:within:2 R:arrived R:earlier:3 R:handed R:handed:3 R:in:2 R:noun.body:0 R:return:3 R:to:1 R:weekday:1 R:within before:fewer:part last2:mark:word last:more mark:L:: next:body next:nation+state next:to no-row&at:3 none&is:done-in other&C:came part&C:held part:person:military places:3 released&C:gave released&when:days:0 released&when:rank:day row&at:2 row&report:true row&when:published:weekday:eve row&when:rank:explicit rules:row:civilian rules:row:released:civilian when:main:same
2 C:measure C:weekday L:P:bare:2 L:P:nation:3 L:X:from:3 L:came:0 L:measure L:noun.body L:noun.military:2 L:noun.person:3 L:return:0 L:swap:0 L:to:2 L:within R:P:bare:2 R:P:from:2 R:dweller:0 R:label:3 R:mediate:2 R:month:3 R:more:2 R:noun.captive:0 R:ordinal R:own R:part:2 R:speaker:1 all-roles:other+released before:more:verb behind:fewer:- is:done is:done-in-clause is:done-near last2:word:more last:got mark:R:, marks:word:, next:civilian next:nation no-row&at:2 no-row&when:before:ahead no-row&when:main:same no-row&when:published:explicit:week none&C:speaker numbers:0 o:role:cumulative order:0 other&C:each other&when:days:1 part&C:noun.civilian released&C:by released&C:captivity released&C:each released&C:earlier released&is:done-in released&when:published:explicit:same role:released row&before:none row&when:before:same row&when:rank:day rules:other:more:unknown rules:row:body sided:2 sided:apart sign:nation:1:released twice-in-sentence value:<2 when:days:3 when:published:day:eve when:published:explicit:eve when:published:explicit:same when:rank:day
1 C:each C:noun.captive L:P:nation:1 L:X:bare:3 L:day:2 L:got L:handed:2 L:helper L:helper:2 L:in:3 L:more L:noun.body:0 L:noun.captive:2 L:noun.person L:says L:to:3 L:unit L:weekday:3 R:P:to:1 R:X:nation:0 R:X:to:1 R:X:to:2 R:assist R:before:3 R:by:3 R:came:0 R:day R:from:2 R:in R:noun.body R:noun.child:2 R:noun.military:1 R:noun.person:0 R:past R:return R:swap:2 R:to:2 R:to:3 R:unit:3 all-roles:released at:3 elliptic form:word head:body:released head:military:released last2:end:word last2:military:word last2:state:word marks:end:word match:1 next2:body:word next:came+person next:nation+person no-row&at:1 no-row&before:fewer:part no-row&when:published:day:eve none&C:ordinal numbers-all:2 numbers-all:3 order:5 other&C:aid other&is:done-in other&when:earlier-word other&when:gap:far pair:BY-DE part&C:handed part&C:to part:one:one ratio:tenth released&C:arrived released&C:came released&C:handed released&C:says released&C:weekday released&is:done-in-clause released&is:out-of released&when:days:3 released&when:main:same released&when:none released&when:published:explicit:eve report:true:completed role:released:1 row&when:days:0 row&when:main:same row&when:published:day:same row&when:published:explicit:eve rules:1:true sided:apart:sentences sign:nation when:published:weekday:eve when:rank:explicit
-1 C:got L:P:bare:3 L:X:bare:2 L:approx:0 L:captivity L:earlier:2 L:from:0 L:home:2 L:in:2 L:mediate L:mediate:2 L:noun.captive:3 L:says:3 L:span L:total:0 R:P:nation:1 R:P:nation:2 R:X:bare:2 R:aid:3 R:for:0 R:harmed:2 R:in:1 R:label R:more R:not R:noun.subset:1 R:now:2 R:nth R:swap:1 R:talks:3 R:weekday all-roles:cumulative all-roles:none approx:- approx:at_least before:more:part behind:more:return behind:none both-sides&C:weekday both-sides&is:done-in-clause both-sides&is:done-near cumulative&when:before:same head:military:part held&C:noun.civilian is:planned last2:word:by+from last2:word:word last:by+from last:within mark:L:word mark:R:. marks:;:word marks:word:word next2:captive:held next2:military:each next2:person:word next:military next:person no-figure no-row&rows:sum-of-side no-row&when:before-published:same no-row&when:earlier-word no-row&when:main:month no-row&when:none none&C:within numbers-all:6 numbers-all:7 o:role:agreed o:role:agreed:2 order:-1 part&C:noun.subset part&C:own part:military:subset part:one:apart places:2 planned&C:gave ratio:less released&C:accord released&C:for released&C:own released&C:to released&when:main:old released&when:published:explicit:month released&when:published:explicit:week released&when:published:month:old released&when:rank:explicit report:true role:none row&before:fewer:- row&report:false row&report:false:completed row&when:rank:weekday rules-rows:1 rules-rows:3 rules:2:false rules:other:fewer:unknown rules:others:0 rules:row:child rules:row:released:child sign:each sign:each:2 sign:language:1:released sign:nation:1:planned sign:neighbour:1:part sign:none:0:released sign:speaker sign:speaker:1 sign:whence sign:whence:1 sum:apart sum:military+military:apart when:main:month
-2 C:from C:noun.child C:ordinal L:from:1 L:future:2 L:got:2 L:label L:noun.body:3 L:noun.subset:0 L:says:2 L:since L:unit:3 R:P:in:1 R:about R:came:2 R:from R:gave R:gave:0 R:home R:more:0 R:talks R:weekday:2 R:weekday:3 at:4 before:none both-sides&C:noun.military cumulative&when:days:0 earlier:false earlier:true head:military:both-sides held&when:days:0 last2:word:mark mark:R:word marks:word:. next:captive next:part no-row&at:4 no-row&at:6 no-row&report:true no-row&report:true:completed no-row&when:published:explicit:month numbers-all:4 other&C:from pair:AM-AZ planned&is:done-in released&C:agreed released&C:noun.subset released&C:total released&when:days:1 released&when:gap:near role:agreed row&when:published:explicit:week rows:half rules-rows:2 rules:0:true rules:other:fewer:civilian rules:others:2 sign:none:0 sign:subject sign:subject:1 value:<10 when:days:0 when:gap:near when:main:old when:published:weekday:week
-3 C:age C:held C:in C:month C:now C:unit L:about L:accord L:by:1 L:each:2 L:home L:month:1 L:month:2 R:P:in:3 R:P:nation:3 R:P:to:3 R:aid R:captured R:future R:noun.person:3 R:nth:3 R:part:0 R:says:3 R:swap:3 all-roles:held all-roles:planned+released both-sides&when:rank:weekday head:person head:subset in-title language:en last:approx last:part+within mark:R:dash nation:- next2:captive:word next2:mark:word next2:part:word next:mark no-row&before:none no-row&rows:twice order:2 part:civilian:subset released&C:month released&C:more released&C:unit row&when:rank:month rows:double rows:sum-of-sides sign:none value:<31 when:days:1 when:published:explicit:month when:published:month:old
-4 C:collective L:age:1 L:came:2 L:part:0 R:label:2 R:unit all-earlier held&C:held next2:military:word no-row&report:false no-row&when:days:0 no-row&when:main:old no-row&when:published:explicit:old none&C:in numbers-all:5 o:role:planned part&C:collective places:1 released&C:swap rows:twice rules:0 rules:0:false rules:other:more:civilian rules:other:more:military rules:planned rules:row:military rules:row:released:person when:before:old when:published:explicit:old
-5 C:accord C:captured C:for C:total L:label:1 L:to:0 R:came:1 R:swap form:number last:mark mark:L:, next2:word:word no-row&before:fewer:- no-row&when:days:1 order:4 other&C:harmed planned&is:done-in-clause planned&is:done-near ratio:most released&C:label released&when:earlier-word report:false:completed rules:other:more:body sided:0 sum:one when:earlier-word
-6 C:swap L:approx L:harmed L:in:0 R:held:0 R:home:3 language:fr released&C:aid released&C:both released&when:published:explicit:old rules:row:released:subset sign:subject:1:released when:rank:month
-7 C:part L:month R:more:1 held&C:in next2:word:mark next:from no-row&at:late numbers:3 part&C:within released&C:ordinal released&C:speaker released&when:rank:month rules:others:3
-8 C:agreed C:approx C:harmed R:now at:late numbers:4 order:3 row&when:published:weekday:week
-9 C:future C:label R:by:1 at:6 next:word pair:IL-PS report:false sum-of-two
-10 C:noun.subset R:unit:1 at:5 behind:more:- pair:RU-UA value:<1000
-11 C:both L:within:0 language:uk no-row&at:5 of:title
-12 L:earlier round-hundred row&report:true:failed
-13 L:age before:fewer:-
-14 round
-15 C:within L:future report:true:failed
-16 status:failed
-23 value:over`,
  },
  both: {
    bias: -3,
    signs: `37 o:of:text
23 C:each
22 twice-in-sentence
21 value:<300
16 released&C:each
15 numbers:4 rules:2:true
14 places:3
13 R:same
12 L:each rules:2 rules:row:military
11 o:role:released:2 round
9 R:gave half-of-another pair:RU-UA sided:apart
8 numbers-all:1 o:earlier:true sign:each sign:each:2
7 L:ordinal:1 R:weekday:2 head:military rules:row:released:person
6 L:month:3 L:swap R:from:3 at:2 language:es no-row&at:2 released&C:swap rules:row:same:military speaker:P
5 C:swap L:swap:0 L:swap:1 R:noun.military sided:2 sided:both when:published:day:eve
4 L:besides:0 L:month R:each:0 o:role:released part:person:military rules:earlier sided:apart:nation sided:same
3 C:noun.military C:same C:within R:each R:to:3 match:2 no-row&when:published:weekday:same numbers-all:2 o:earlier:false released&C:month released&when:days:2 rules:other:more:military rules:row-and-earlier value:<1000 when:days:2 when:rank:explicit
2 C:own C:part L:more:0 L:noun.military L:noun.person L:noun.person:3 R:P:nation:3 R:by:3 R:from R:in:0 R:month ratio:tenth round-hundred row&when:days:2 rules-rows:4 rules:others:0 sided:apart:sentences sign:speaker:1:released
1 C:day C:month L:came:2 L:for:0 L:in:1 L:month:1 L:more L:nth L:ordinal L:speaker L:speaker:0 L:unit:3 R:P:bare:3 R:P:nation:2 R:before R:gave:1 R:noun.military:0 R:noun.military:1 R:noun.subset:3 R:says:2 all-roles:part+released head:military:part head:military:released next2:nation:military next:military next:nation o:role:cumulative released&C:own released&is:done-near released&when:rank:explicit sided:apart:beside sign:each:2:released
-1 C:label L:came:1 L:handed L:to:2 L:unit:2 R:X:bare:2 R:came:3 R:helper R:in R:in:2 R:noun.captive R:noun.child R:says before:more:verb behind:fewer:verb elliptic is:done-in-clause last:word mark:L:word mark:R:word next:word no-row&at:0 no-row&at:4 no-row&before:more:- no-row&report:true no-row&when:before:same numbers-all:8 places:2 released&C:collective released&C:got released&C:handed released&C:measure released&C:nth released&C:return released&is:done-in-clause released&when:before:same released&when:days:0 released&when:gap:far released&when:none report:true report:true:completed role:cumulative role:released row&when:rank:weekday rules:0 rules:0:true rules:row:child rules:row:released:child sign:none sign:received status:completed when:published:day:same
-2 C:collective C:weekday L:P:nation:1 L:from:1 L:gave L:says:3 R:approx R:for:2 R:noun.civilian:0 R:to at:4 behind:none earlier:false head:person last2:end:end last:end mark:L:end marks:end:word part:person:person released&C:noun.subset released&when:rank:weekday row&at:1 sided:0 sign:received:1 sign:received:1:released sign:toward:1:released sum:apart
-3 C:noun.captive C:return C:to L:P:bare:0 L:P:nation:0 L:by L:from R:P:nation:1 R:captured R:noun.body R:noun.body:0 R:says:3 approx:- head:civilian nation:P next:body numbers:2 o:role:released:1 released&C:noun.civilian released&when:days:1 rules-rows:1 rules:others:1 rules:others:2 sign:toward sign:toward:1 when:days:1 when:published:weekday:eve
-4 C:handed L:captivity L:swap:2 L:within R:approx:3 R:harmed R:in:1 R:noun.subset:1 R:weekday:3 all-roles:released at:0 language:en numbers:1 released&C:to role:released:1 row&before:more:verb row&when:days:1 when:before:same when:days:0
-5 R:speaker:3 R:to:1 match:1 released&when:published:weekday:eve rows:sum-of-side rules:row:unknown value:<2000 when:none
-6 L:noun.body L:says L:says:2 L:to behind:fewer:- form:word numbers-all:7 of:title ratio:less rules:row:body rules:row:released:body sided:1
-7 C:noun.civilian no-row&when:none rules-rows:3
-8 R:by:2 head:body:released no-row&when:days:0 o:of:title released&C:noun.body
-9 L:return head:body language:uk
-10 C:noun.body pair:AM-AZ pair:IL-PS value:<31
-11 numbers-all:6
-12 rules:1 rules:1:true rules:other:fewer:military sum-of-two
-13 in-title places:1 rules:other:fewer:unknown
-19 value:<10
-20 pair:YE-GOV-YE-HOUTHI`,
  },
  side: {
    bias: 0,
    signs: `20 CS:S:to:R
18 R:S:nation:0 language:en:UA
16 CS:S language:fr:UA
15 o:role:released:own
14 CS:got:S:bare:L language:es:UA
12 first:S:bare first:S:nation near:OS own:S side:pair
11 CS:gave:O:bare:L language:uk:UA o:nation:S rules:row:released:body speaker:S verb:came:L:Obare
10 near:XS
9 side:pair:IL-PS verb:came:L:Sto
8 L:S:dative:1 R:O:bare language:de:UA near:S- verb:gave:L:Obare
7 R:S:to:1 rules:S-:true side-without-row
6 CS:gave:S:nation:L L:O:bare:1 marks:word:word nation:S role:part:own rules:earlier side:third:PL-RU verb>:came:R:Sin
5 CS:S:nation:R CS:came:O:nation:L CS:came:S:to:R named:SX rules:row:released:civilian side:pair:RU-UA side:pair:YE-GOV-YE-HOUTHI sign:none sign:return:other verb:came:R:-:Xbare verb>:came:R:Sto
4 CS:S:to:L CS:SX CS:gave:S:nation:R CS:handed:S:nation:R L:S:in:2 L:S:to:0 R:S:to R:X:bare:3 first:S:to o:role:part:own rules:side-empty sign:gap:own sign:subject:own sign:whither:own verb:came:L:Obare:- verb:came:R:Snation
3 CS:S:bare:R CS:S:dative:L CS:S:for:R R:O:by R:O:to:2 R:S:bare:0 match:own side:pair:AM-AZ sign:beside:other sign:gap:own:released sign:toward:other:released verb:came:R:Oto verb>:came:R:Sfor
2 CS:OS CS:SSS CS:gave:S:dative:L L:O:dative:2 L:S:bare:3 R:O:nation:2 R:S:from:2 R:S:nation R:S:nation:1 R:S:to:0 near:-O rules:S- sign:language:own:released verb:gave:L:Xbare:Onation verb:got:L:Sto:- verb:handed:R:Snation verb>:got:L:Sbare
1 CS:S:from:L CS:S:in:R CS:SXX CS:came:S:in:R L:O:nation:2 L:S:dative L:S:from:2 R:O:bare:2 named:OS named:S place:own side:third:DE-PL sign:beside:other:released sign:return:other:released sign:subject:own:part verb:came:L:-:Oto verb:came:L:Xbare:Onation verb:gave:L:Sbare:Obare verb>:came:R:Onation verb>:gave:L:Obare verb>:handed:R:Sto
-1 CS:X:bare:L CS:came:O:for:R CS:gave:O:nation:R L:S:nation:1 R:X:by at:1 language:en:RU near:-S place:first rules:beside:1 rules:row:released:person rules:row:released:subset side:pair:DE-PL sign:beside:own sign:nation:other sign:own:own sign:return:own:released sign:speaker:own sign:subject:other:part verb:came:L:-:Sto verb:came:L:Oto verb:came:L:Sbare:- verb:got:L:Oto:- verb:got:L:Sbare verb:handed:R:Onation verb>:came:R:Ofor
-2 CS:O:to:R CS:OOO CS:X:bare:R CS:came:O:bare:R CS:gave:O:dative:L CS:gave:O:nation:L CS:handed:O:nation:R R:S:in:3 R:S:to:2 near:O- o:nation:O role:released:other sign:gap:other:released sign:own:own:released verb:came:R:-:Obare verb:came:R:Onation verb:got:L:Sbare:Obare
-3 CS:OXX CS:X:to:R L:S:dative:2 first:O:bare first:O:to language:uk:RU nation:O side:third:AM-AZ sign:gap:other sign:nation:other:released verb:came:R:Sto verb:gave:L:Sbare verb:handed:R:Sto verb>:got:L:Obare
-4 CS:O:for:R CS:came:S:nation:L R:O:nation:0 R:S:from:3 language:fr:RU near:XO near:XX o:role:part:other rules:-O sign:subject:other sign:whither:other verb:came:L:Sbare verb:came:R:-:Snation verb>:came:R:Snation verb>:handed:R:Oto
-5 CS:O:in:R CS:O:nation:R CS:OO R:X:bare:0 language:ru:RU numbers:1 side:third:RU-UA side:third:YE-GOV-YE-HOUTHI sign:return:own sign:toward:own:released verb>:came:R:Oto
-6 CS:gave:S:bare:L L:O:dative R:S:bare:3 R:X:nation match:other near:OO o:role:released:other role:part:other side:pair:PL-RU
-7 CS:O:dative:L CS:OX L:O:bare:0 named:O near:SX verb>:came:L:Onation
-8 L:O:dative:1 rules:-O:true rules:beside:fewer
-9 R:X:nation:1 side:third:IL-PS verb>:came:R:Oin
-10 R:S:nation:3
-11 first:X:nation
-12 own:O rules:beside:2 side:third
-13 named:X rules:beside:more
-14 CS:X
-17 speaker:O
-20 CS:got:O:bare:L`,
  },
  own: {
    bias: -3,
    signs: `30 o:role:released:own
25 o:nation:S
24 R:S:nation:0 language:es:UA
23 CS:S:to:R
22 rules:earlier speaker:S
21 o:of:text
20 language:fr:UA
19 numbers:4 rules:row:same:military sign:each:both
18 CS:S CS:got:S:bare:L language:en:UA o:role:part:own
17 o:role:same
15 sign:each:both:released
14 near:XS side:pair:RU-UA
13 language:uk:UA own:S role:part:own
12 L:O:bare:1 o:role:released:both rules:S-:true
11 R:S:to:1 o:role:same:own rules:derived rules:row:released:body verb:gave:L:Obare verb>:came:R:Sin
10 CS:swap:S:bare:L language:de:UA rules:SO:true verb:came:L:Obare:-
9 CS:S:nation:R CS:came:O:nation:L CS:gave:S:dative:L CS:handed:S:nation:R R:O:nation:3 near:S- o:role:cumulative rules:row:released:civilian side:pair:IL-PS verb>:came:R:Sto
8 CS:SSS L:S:dative:1 head:military named:SX nation:S rules:S- side:pair sign:gap:own sign:whither:own verb:came:L:Obare
7 CS:gave:O:bare:L CS:got:O:nation:R CS:swap:O:bare:L first:S:nation language:ru:UA rules:SO side:third:PL-RU verb:came:L:Sto
6 CS:gave:S:nation:R R:O:bare R:S:to near:OS near:X- sign:gap:own:released sign:own:other:released verb:got:L:Obare:- verb:got:R:Onation
5 CS:S:dative:L CS:came:O:in:L CS:came:X:bare:R L:O:dative:2 L:O:from:3 L:X:in:0 R:O:nation:2 first:S:bare match:both side:third:DE-RU sign:return:other sign:toward:other:released verb:came:L:Obare:Snation verb:came:L:Oin verb:came:R:Oto verb:came:R:Snation verb:handed:R:Snation verb>:came:R:Sfor
4 CS:O:in:L CS:SS CS:SX CS:came:X:nation:R CS:gave:S:nation:L CS:got:S:in:L CS:got:S:nation:R L:O:in:0 L:S:in:2 R:S:to:0 head:military:released match:own role:released:both rules:row:released:military rules:side-empty sign:beside:other sign:each verb:gave:L:Xbare:Onation verb>:got:L:-
3 CS:S:for:R CS:S:to:L CS:X:in:R CS:handed:S:dative:L L:S:bare:3 L:S:dative R:O:by R:O:in:3 R:X:to:3 first:S:from first:S:in named:S place:own side-without-row side:third:DE-PL sign:none:own sign:none:own:released sign:whither:own:released verb:came:L:Sbare:Onation verb:came:R:Oin verb:gave:L:-:Snation verb:got:L:Sto:- verb>:handed:R:Sto
2 CS:S:bare:R CS:SXX CS:came:S:to:R CS:got:S:nation:L CS:swap:O:bare:R CS:swap:O:nation:R R:O:bare:2 R:O:to:2 R:S:nation R:X:bare:3 at:2 form:number near:-O near:SS rules:doubt:second-and-late:O sign:nation:own sign:subject:own verb:came:L:Xbare:Onation verb:gave:L:Sbare:Obare verb:got:L:- verb>:gave:L:Obare
1 CS:OSS CS:came:O:by:R CS:got:O:to:R CS:handed:S:to:R L:O:in:1 L:O:nation:1 L:S:by L:S:nation:3 L:S:to:0 L:X:in R:O:bare:1 R:O:bare:3 R:X:nation:3 at:3 head:person:released marks:word:word named:OSX o:role:planned:own o:role:released rules:doubt:people-beside-others:S rules:planned sign:beside:other:released sign:nation:other:released sign:nation:own:released sign:none:none sign:own:other sign:return:other:released sign:speaker:other sign:toward:other sign:whence:own:released verb:came:L:-:- verb:came:L:-:Oto verb:came:L:-:Snation verb:came:R:-:Xbare verb:came:R:Xnation verb:got:R:Onation:- verb:swap:L:Obare verb>:came:L:- verb>:came:R:Onation verb>:gave:L:Snation
-1 CS:OS CS:came:O:nation:R CS:came:S:bare:L CS:gave:S:to:L CS:swap:S:bare:R CS:swap:S:nation:L L:O:dative:0 L:O:from:2 L:S:dative:2 R:S:bare R:S:in at:5 earlier:false first:X:from head:child language:es:RU mark:L:end mark:L:word mark:R:end near:-S numbers:3 side:pair:BY-DE sign:claimed:other sign:claimed:other:released sign:given verb:came:L:Onation:Snation verb:came:L:Snation verb:came:R:Obare verb:got:L:Sbare:- verb:got:L:Snation:- verb>:came:R:Sfrom verb>:got:L:Sin verb>:handed:L:-
-2 CS:X:nation:L CS:came:X:nation:L L:O:dative L:O:in:2 L:O:nation L:O:nation:3 L:O:to L:X:bare L:X:from:2 R:O:for R:O:in:2 R:S:from:3 R:X:by approx:- first:S:by head:child:released language:en:RU marks:dash:word marks:end:word marks:word:end role:released:other rules:-- rules:S-:false rules:beside:3 rules:row:released:person side:pair:DE-PL sign:given:own sign:language:other:released verb:came:L:-:Onation verb:came:R:- verb>:gave:L:- verb>:gave:L:Oto verb>:got:L:Sto
-3 CS:S:by:R CS:XXX CS:came:X:to:R CS:got:S:dative:L L:S:in:0 R:O:to:0 R:S:nation:2 R:X:to R:X:to:2 at:1 elliptic form:word head:civilian:released language:fr:RU near:-X numbers:2 role:released rules:row:released:subset sign:return:own:released sign:subject:other:part verb:got:R:Obare:- verb:handed:R:Sto verb>:came:L:Sin verb>:came:R:Xto
-4 CS:O:bare:R CS:came:O:to:R CS:gave:O:dative:L CS:gave:O:nation:L R:X:bare approx:at_least first:O:nation head:civilian named:OX o:role:both-sides:other role:cumulative sign:beside:own:released sign:gap:other:released sign:speaker:own sign:toward:own verb:came:L:Onation verb:came:L:Sbare verb:came:L:Sbare:- verb:got:L:Sbare
-5 CS:X:bare:L CS:came:S:by:R CS:gave:O:nation:R R:O:bare:0 R:O:nation:0 R:O:to:1 R:X:nation:0 head:body:released numbers:1 o:role:released:neither place:first sign:given:own:released sign:neighbour sign:whither:other verb:came:R:Sin verb:handed:R:Onation
-6 CS:O CS:OO CS:came:O:bare:R CS:came:O:for:R first:X:nation match:other o:of:title sign:each:neither:released sign:gap:other sign:speaker:own:released sign:subject:other verb:came:L:-:Sto verb:came:R:Sto verb:got:R:Obare verb>:handed:R:Oto
-7 CS:OOO CS:OX CS:OXX L:O:bare:0 L:O:dative:1 R:S:bare:3 R:S:to:2 head:body nation:X near:O- rules:beside:1 rules:row:released:child side:third:AM-AZ sign:beside:own sign:each:neither sign:toward:own:released verb:came:R:Onation verb:got:L:Sbare:Obare
-8 CS:O:dative:L CS:O:in:R CS:O:nation:R R:X:nation at:0 earlier:true named:X near:SX near:XX role:part:other role:released:neither rules:beside:fewer rules:beside:more sign:return:own
-9 CS:X:to:R CS:came:S:nation:L CS:handed:O:nation:R R:X:bare:0 first:O:bare match:neither named:O nation:O rules:--:false side:third:IL-PS side:third:YE-GOV-YE-HOUTHI
-10 R:S:nation:3 language:uk:RU near:OO verb:gave:L:Sbare verb>:came:R:Oin verb>:came:R:Oto
-11 CS:O:for:R near:XO
-12 o:role:part:other rules:-O sign:neighbour:own:released verb:came:R:-:Snation
-13 CS:gave:S:bare:L R:X:nation:1 of:title rules:-O:true
-14 first:O:to own:O
-15 o:role:released:other rules:beside:2
-16 CS:X o:nation:O
-17 side:pair:PL-RU side:third
-18 CS:O:to:R speaker:O
-23 side:third:RU-UA
-26 CS:got:O:bare:L`,
  },
  held: {
    bias: -6,
    signs: `24 pair:IL-PS
22 C:held
18 L:held rules:other:fewer:military
17 L:held:0
16 R:now
15 C:now R:P:in:1 standing:true
14 L:noun.civilian pair:AM-AZ released&C:in value:over
12 L:dative L:now R:P:nation:2
11 L:P:bare:1 R:P:in:2 none&C:held
10 L:says R:says next2:civilian:word next2:word:mark released&when:before:old value:<31
9 L:noun.military L:unit:2 R:approx:2 last2:speaker:says last:held marks:word:. role:held:1 rules:other:more:unknown sign:whence:1:held
8 L:now:0 R:more R:noun.captive:1 head:civilian last2:word:approx none&when:before:old round round-hundred rules:other:more:body when:before:old
7 L:approx:3 L:each:2 L:idiom L:now:3 L:past L:says:1 R:came:2 R:held R:more:0 approx:approx held&when:before-published:old last2:held:more like-year next2:nation:subset part&C:not role:held subset-word
6 C:in L:P:in:0 L:captivity:2 L:for:1 L:noun.civilian:1 L:noun.civilian:2 R:captivity R:held:0 R:now:3 R:says:2 R:to:3 head:civilian:other last:more next2:mark:end next:civilian none&C:more rules:doubt:second-and-late rules:row:unknown
5 C:speaker L:P:nation:2 L:P:nation:3 L:says:0 R:P:nation:1 R:approx R:more:1 R:part:1 cumulative&C:to head:military:released head:subset held&C:noun.military held&C:noun.person language:uk mark:R:. marks:end:word part&C:held planned&when:before:same ratio:tenth sign:beside:1:released sign:own:1:held
4 C:dative C:dweller L:P:dative:0 L:approx L:dative:0 L:idiom:1 L:noun.military:1 L:past:0 R:captivity:1 R:dweller R:dweller:0 R:in:1 R:noun.body:3 all-roles:held held&C:says held&when:days:0 held&when:gap:far last2:end:end last2:gave:came last2:says:word last:approx last:end mark:L:end next2:nation:mark no-row&when:before:old numbers-all:3 part&C:approx role:planned:0 sign:none:0:planned sign:whence sign:whence:1
3 C:captivity C:noun.military C:past L:X:bare:1 L:label L:label:3 L:noun.captive:3 L:noun.military:3 L:to:3 R:X:bare:0 R:future R:noun.military:3 R:noun.subset:0 R:now:1 R:ordinal R:thanks:3 head:civilian:cumulative head:subset:part next:military next:nation no-row&before:more:verb no-row&when:none o:role:none other&C:speaker other&when:none pair:YE-GOV-YE-HOUTHI part&is:done-in-clause released&C:held released&C:now released&C:speaker role:cumulative:0 sign:nation:1 sign:neighbour sign:neighbour:1 sign:none:0:cumulative speaker:P
2 C:ordinal C:says L:accord:1 L:approx:0 L:besides:2 L:held:1 L:noun.captive L:noun.captive:1 L:noun.military:2 L:part:1 L:since:3 R:future:2 R:home:2 R:measure R:measure:0 R:ordinal:3 R:thanks R:within at:5 behind:more:- cumulative&C:captivity cumulative&C:handed cumulative&C:measure head:body:planned head:military:held head:subset:held held&C:speaker held&C:unit held&when:published:weekday:same last2:state:word next2:military:nation+person next:more next:nation+state no-row&at:5 none&when:before:eve order:1 other&C:own planned&C:noun.body planned&C:to released&C:noun.person rules-rows:3 rules:row:released:person sign:nation sign:nation:1:released sign:spoken sign:spoken:1 when:none
1 C:idiom C:measure C:noun.captive C:noun.civilian C:noun.subset L:P:from:3 L:in:1 L:more:2 L:not L:own:1 R:X:nation:0 R:by R:by:2 R:captivity:3 R:captured:1 R:future:1 R:gave:2 R:held:3 R:in R:not:2 R:noun.body R:noun.civilian:0 R:noun.military:0 R:says:3 R:speaker:2 R:within:1 R:within:2 at:4 at:6 before:more:verb cumulative&C:by cumulative&C:gave cumulative&is:done head:civilian:held held&C:held held&C:noun.subset held&is:more held&when:days:1 held&when:rank:weekday is:planned last2:word:approx+from last:came match:0 next2:body:captive next2:civilian+dweller:word next2:military:mark next2:word:own next:civilian+dweller next:word no-row&at:4 none&C:noun.civilian none&C:now numbers-all:7 other&C:captivity other&C:in part&C:captivity part&C:in part&C:noun.captive part&C:noun.subset part&is:done-in part:person:child places:2 ratio:- released&C:dweller released&C:for released&C:idiom released&C:ordinal role:part:0 row&when:before:old rules-rows:0 sign:nation:1:part sign:neighbour:1:released sign:none:0 sign:none:0:part sign:own:1 told-again value:<100
-1 C:both C:did L:age L:agreed L:by:3 L:called:0 L:each:3 L:got:0 L:noun.captive:2 L:noun.child L:part:3 L:since:1 L:speaker L:total L:unit:3 R:came:3 R:each:1 R:for R:harmed:1 R:in:3 R:noun.person:0 R:noun.subset:2 R:own R:part:2 R:since:1 R:since:2 R:speaker:1 R:to R:to:2 R:unit:1 all-roles:agreed all-roles:days cumulative&is:done-near head:child:released head:person:planned held&C:in held&C:now language:de last2:state:says last2:word:approx+called last2:word:word last:approx+called match:1 next2:civilian+dweller:from next2:nation+person:word next:child next:subset no-row&at:3 no-row&before:none no-row&report:true:completed no-row&rows:sum-of-sides no-row&when:days:2 no-row&when:earlier-word no-row&when:main:old none&C:captured none&when:before-published:old numbers-all:6 other&when:before:old pair:BY part-of ratio:half released&C:got released&C:home released&C:own released&C:return released&C:to released&when:gap:near role:cumulative:1 role:days role:part:1 row&when:before:same rules:row:body rules:row:released:body sign:beside sign:beside:1 sign:speaker:1:held when:published:weekday:eve when:rank:month when:rank:weekday
-2 C:called C:swap C:to L:X:bare:0 L:approx:1 L:called L:captured L:from:0 L:more L:noun.body L:noun.person L:ordinal:3 L:speaker:2 L:within:3 R:X:bare:2 R:got R:happened R:noun.child:0 R:noun.person R:weekday R:within:0 approx:at_least at:3 before:fewer:return before:more:- before:none held&C:approx held&when:before:same last2:mark:more next2:civilian:end next2:nation:captive next:captivity next:nation+own no-row&before:fewer:return no-row&report:true no-row&report:true:planned no-row&when:days:1 no-row&when:rank:explicit none&C:approx none&C:since none&C:to numbers-all:2 numbers-all:4 of:text part&C:within part&is:done released&C:gave released&is:done released&when:before:same released&when:days:1 report:true:planned role:agreed row&when:gap:far rows:sum-of-sides rules:0 rules:0:true rules:earlier rules:others:0 sign:each sign:each:2 sign:subject sign:subject:1 value:<1000 when:before:same when:earlier-word when:rank:explicit
-3 C:noun.child C:part C:within L:P:bare:2 L:X:bare:2 L:X:bare:3 L:from L:gave L:gave:1 L:got L:harmed L:helper L:mediate L:noun.military:0 L:own:2 L:swap L:to:2 R:accord R:harmed:0 R:held:2 R:speaker R:speaker:3 R:to:1 R:unit all-earlier at:1 behind:fewer:verb earlier:false earlier:true held&C:to mark:R:, next2:mark:word next2:word:word no-row&when:published:month:old none&C:harmed none&is:done none&when:before:same numbers:2 o:nation:P released&C:came row&at:2 row&when:days:1 row&when:main:same rules-rows:4 rules:1:true rules:other:fewer:unknown sum-of-two when:days:2 when:main:old when:main:same
-4 C:got C:noun.body C:return L:P:in:2 L:X:nation:2 L:aid L:by L:future L:more:1 L:within R:captured all-roles:none held&C:captivity held&C:noun.captive mark:L:word mark:R:word next2:person:word no-figure no-row&when:before:ahead numbers:3 o:role:released:1 order:-1 part&C:part part:person:military released&C:noun.body report:true:completed role:none role:released rules-rows:1 sign:beside:1:part status:completed when:before:ahead when:published:month:old
-5 C:each L:ordinal L:return R:came:0 R:each R:noun.captive:0 R:noun.child R:part:0 R:since at:2 before:more:part is:done-in match:2 nation:- next2:nation:civilian no-row&at:0 no-row&before:more:part no-row&when:gap:near places:1 ratio:most report:true role:released:0 rules-rows:2 rules:1 sign:none:0:released when:gap:far
-6 L:unit:1 R:from:0 R:harmed R:noun.subset:3 at:0 behind:fewer:- head:body head:body:released marks:word:word of:title order:5 other&C:noun.person row&at:1 row&report:true:completed rules:row:released:military sided:0 sign:speaker sign:speaker:1 value:<2000
-7 C:from R:captured:3 approx:- head:child head:person last2:more:approx last:mark none&C:unit o:role:released order:0 other&C:harmed part:apart:one ratio:less row&report:true rules:others:2
-8 L:came language:en last:word pair:BY-PL pair:RU-UA rules:other:fewer:body when:days:1 when:gap:near
-9 C:unit R:noun.military:1 in-title next:captive
-10 R:noun.subset is:done is:done-near pair:DE-RU pair:RU-US rules:other:fewer:child rules:row:military standing:false
-11 C:since next2:captive:word next:person numbers-all:8
-12 part-of-sum value:<10
-13 C:harmed
-15 form:word
-16 rules:other:more:military
-21 value:<300`,
  },
  holder: {
    bias: 0,
    signs: `16 side:pair
14 R:O:nation:0
13 standing:S
11 CS:S:in:R named:OS
10 language:uk:RU
9 language:de:RU own:O
8 L:O:nation R:S:nation:2 language:es:RU nation:O
7 side:pair:RU-UA
6 first:O:nation language:en:RU language:fr:RU near:-S sign:beside:own:held sign:nation:other
5 CS:S CS:SS L:S:in language:ru:UA
4 CS:S:nation:R L:S:to match:other
3 CS:S:to:L L:O:bare R:S:in near:O- role:released:other sign:speaker:own
2 L:O:nation:3 L:S:dative L:S:in:0 L:S:to:1 side:pair:AM-AZ sign:whence:other sign:whence:other:held
1 CS:S:by:R R:S:bare R:S:by first:S:in named:S named:SX sign:nation:other:held sign:own:other sign:own:other:held speaker:O
-1 CS:O:by:R L:S:nation L:S:nation:3 R:O:by first:O:in sign:nation:own:held sign:own:own sign:own:own:held speaker:S
-2 CS:O:nation:R L:O:dative L:O:in:0 R:O:bare side:third:AM-AZ sign:whence:own sign:whence:own:held
-3 R:O:in language:en:UA language:fr:UA language:ru:RU near:OO role:released:own sign:speaker:other
-4 CS:OO match:own
-5 L:O:in near:X-
-6 language:de:UA language:es:UA near:-O sign:beside:other:held sign:nation:own
-7 first:S:nation named:OX side:third:RU-UA
-8 R:O:nation:2 named:O
-9 language:uk:UA nation:S own:S
-11 CS:O:in:R
-13 standing:O
-14 R:S:nation:0
-16 side:third`,
  },
  mediator: {
    bias: -2,
    signs: `21 name:US:RU-UA
17 name:UN:YE-GOV-YE-HOUTHI
16 C:office name:QA
15 C:month
14 name:AE:RU-UA
13 name:AE name:TR pair:IL-PS
11 o:said with:nth
10 C:says R:aid any:true:true mediate:mediate rules:true
9 L:noun.child R:aid:3 R:helper at:2 o:with:mediate:mediate rules:false:QA with:day with:return
8 L:accord:3 R:accord R:approx:3 R:mediate R:noun.subset:3 R:ordinal mediate:L:-:- mediate:R:-:mark name:EG:IL-PS name:TR:DE-RU next2:mark:end next:mediate+served o:with:talks:talks
7 L:return L:signed:3 R:from:1 R:got R:ordinal:0 R:says:1 list:2 name:EG name:QA:RU-UA name:US next2:word:says next2:word:state rules:true:AE rules:true:EG with:mediate with:ordinal
6 L:came:1 L:more:3 L:noun.captive:3 L:nth:3 R:mediate:1 R:office:1 R:says R:swap:0 R:to:3 R:weekday R:weekday:1 language:fr last2:says+thanks:word last2:word:in mediate:mediate:L:0 name:ICRC:YE-GOV-YE-HOUTHI name:US:IL-PS next:word o:with:mediate:aided rules:false:TR thanks:L:-:- with:aid with:speaker with:to with:weekday
5 L:assist L:by L:came L:speaker L:thanks:0 L:weekday:0 R:aid:2 R:noun.subset R:own:3 last:word name:TR:RU-US pair:RU-US rules:false:AE thanks:thanks:L:0 with:accord with:served
4 C:accord C:swap L:came:3 L:did:0 L:gave L:gave:1 L:noun.child:2 L:nth R:before R:day R:handed:3 R:label R:label:1 R:mediate:0 R:noun.person:2 R:says:0 R:served R:swap:3 R:would last2:end:end last:end list:0 mediate:L:state:mark mediate:mediate:L:2 mediate:mediate:R:0 name:QA:IL-PS next2:end:end next2:mark:number next:end next:mark with:before with:says with:signed
3 C:for C:mediate C:return L:agreed:3 L:besides:3 L:by:1 L:gave:2 L:mediate:0 L:month:1 L:noun.subset:3 L:office L:office:1 L:part L:speaker:1 R:agreed:2 R:noun.body R:noun.military:3 R:says:2 R:since R:swap R:unit:3 R:weekday:3 last2:state:word mediate:aided named:3 next2:word:mark next2:word:mediate next2:word:word rules:false:VA rules:true:TR rules:true:US with:got with:would
2 C:from C:noun.child C:thanks L:accord L:agreed L:from:0 L:got:3 L:in:2 L:says:1 L:says:2 L:served:2 L:signed L:talks:1 R:accord:0 R:assist:1 R:failed R:future R:got:0 R:got:1 R:in:3 R:noun.civilian:1 R:nth R:speaker:2 case:from language:uk mediate:L:state:- mediate:mediate:L:1 name:TR:IL-PS name:UN name:US:AM-AZ next2:mediate+served:word rules:true:OM rules:true:QA with:besides with:office
1 C:unit C:weekday L:approx:2 L:besides L:by:0 L:for:0 L:home L:mediate:1 L:noun.child:3 L:noun.military:2 L:part:3 L:past:1 L:says L:speaker:3 L:thanks R:accord:3 R:approx R:before:2 R:gave:3 R:helper:2 R:more:3 R:noun.body:3 R:noun.captive:0 R:noun.person R:noun.person:3 R:nth:3 R:signed:2 R:since:3 R:speaker:1 case:for last2:speaker+state:word last2:word:from last:from last:mediate+office mediate:R:state:mark rules:false:UN rules:false:US with:came with:future with:in with:unit
-1 C:called L:aid:1 L:aid:3 L:by:3 L:called:2 L:earlier L:got:1 L:happened L:more:1 L:noun.civilian:1 L:noun.person:1 L:ordinal L:span L:swap L:to:0 R:about R:aid:0 R:by:1 R:called R:each:2 R:from:3 R:harmed R:month R:more R:more:1 R:to R:weekday:2 at:0 case:bare language:es last2:end:word last2:in:word last2:mark:word last2:mediate+office:word last2:to:word last:mark mediate:mediate:R:2 next2:mark:word next2:word:mediate+served rules:false:OM with:digit with:earlier with:handed with:held with:more with:nation with:part with:state
-2 C:future C:got C:handed C:noun.military C:own L:accord:0 L:approx:1 L:approx:3 L:did:1 L:each L:from:1 L:gave:3 L:held:2 L:in:3 L:month L:noun.military:3 L:speaker:2 R:approx:2 R:by R:captivity R:did R:for R:host:0 R:in R:in:0 R:in:1 R:month:3 R:noun.captive:2 R:office R:office:2 R:span:3 R:speaker:3 beside:GE beside:OM host:R:-:- host:host:R:0 last2:word:mediate last2:word:says last:by last:in+to last:ordinal+to mediate:help:L:1 name:VA name:VA:RU-UA next:mediate next:says o:in-title rules:false:EU with:from with:label with:supposed
-3 C:assist C:did C:noun.captive C:noun.subset C:served L:not:2 L:noun.captive L:noun.person L:past:3 L:signed:0 R:assist:0 R:gave:1 R:host R:office:3 R:own:1 R:past R:talks:3 R:thanks:1 at:1 case:to host:host language:ru last2:unit:word mediate:mediate:L:3 next2:did:word next2:word:speaker+state next:did no-thanks pair:DE-RU thanks:thanks:R:1 with:each with:for with:host
-4 C:agreed L:from:2 L:in:0 L:ordinal:0 L:served L:since:3 L:talks:0 L:unit:2 L:weekday:2 R:agreed R:agreed:0 R:agreed:3 R:did:0 R:gave:0 R:more:2 R:past:1 R:unit:1 any:false:false beside:SA last2:month:in+to next2:for:word with:about with:did
-5 C:noun.person C:now L:future L:future:3 L:noun.military:1 L:says:3 R:called:0 R:for:0 R:now R:own:2 R:thanks beside:AE beside:QA beside:TR language:en last:says mediate:R:-:- name:ICRC:IL-PS name:RU named:1 next:for with:since
-6 C:past L:in L:noun.military R:noun.captive:1 earlier name:CH:YE-GOV-YE-HOUTHI name:SA rules:false:SA with:captivity with:month with:span
-7 C:in L:mediate:3 L:month:3 L:served:3 L:swap:2 R:assist R:assist:2 R:own in-title next2:mark:state pair:RU-UA with:helper
-8 C:matter L:for L:from L:matter R:not:3 R:part:3 at:3 mediate:help with:matter with:now with:past with:talks
-9 C:came C:gave L:matter:3 R:gave R:not R:noun.captive R:part R:swap:1 beside:here name:CH name:UN:RU-UA rules:false:CH
-10 C:more L:for:3 L:not R:talks R:to:1 beside:UN mediate:L:-:mark rules:false:BY rules:true:BY rules:true:VA
-11 name:SA:YE-GOV-YE-HOUTHI
-12 C:earlier R:says:3 beside:VA name:US:DE-RU
-13 C:helper L:noun.captive:2 L:since
-14 L:label name:TR:RU-UA rules:false
-16 no-mediate
-18 any:true:false
-19 name:BY:RU-UA name:ICRC:RU-UA
-20 rules:false:ICRC
-21 name:ICRC
-23 name:BY
-24 with:not
-25 beside:elsewhere`,
  },
  report: {
    bias: 1,
    signs: `14 A:mediate
11 2:mediate
10 T:role:released
9 A:served
8 A:accord report:true
7 L:weekday T:came T:role:released:1 row-sides:2
6 1:day:explicit A:nth A:office A:return A:weekday L:noun.military report:true:rows:2
5 2:return 2:weekday A:came:again A:noun.body:again A:role:agreed A:signed A:thanks L:future L:happened L:mediate L:role:released:1 T:ordinal day:day day:day:now report:true:completed
4 1:came 2:day:weekday 2:future 2:measure 2:noun.body 2:noun.person A:age A:called A:day A:handed A:noun.person:again L:came L:came+captivity L:came+noun.military L:day L:day:weekday L:got+noun.military L:noun.civilian L:office L:out-of L:role:both-sides:person L:role:planned L:role:released T:role:released:person pair:AM-AZ report:true:rows:3 rows:3 standing:0
3 1:future 1:month 1:role:planned 1:role:released 1:swap+accord 1:swap+happened 1:swap+noun.military 2:noun.subset 2:office 2:served 2:swap+noun.captive 2:thanks A:failed:again A:gave:again A:same L:called-off L:came+captured L:came+noun.civilian L:came+noun.person L:day:day L:day:explicit L:helper L:measure L:return L:role:released:body L:role:released:civilian L:served L:swap+happened L:swap+noun.military earlier:0 groups:1 row:body row:civilian rows:2
2 1:accord 1:aid 1:called-off 1:earlier-time 1:gave+earlier 1:home 1:nth 1:role:released:1 1:says 1:weekday 2:accord 2:came 2:came+captivity 2:came+captured 2:handed 2:helper 2:noun.military 2:role:part 2:role:released:body 2:same 2:swap+future 2:total 2:unit 2:within A:both A:by:again A:dative A:mediate:again A:more A:noun.body A:ordinal:again A:role:both-sides A:says:again A:total A:weekday:again A:within A:within:again L:age L:besides L:got L:got+noun.body L:handed L:more L:nth L:role:agreed:military L:role:both-sides L:role:both-sides:1 L:role:part L:role:released:0 L:role:released:military L:swap+failed L:within T:called-off T:each T:gave T:noun.person T:role:released:0 T:swap+failed T:swap+noun.military day:explicit day:weekday day:weekday:now pair:YE-GOV-YE-HOUTHI report:true:failed status:failed titled:false
1 1:came+captivity 1:came+earlier 1:came+future 1:day 1:day:day 1:earlier 1:failed 1:gave+noun.captive 1:measure 1:noun.body 1:out-of 1:past 1:role:agreed 1:role:both-sides 1:role:both-sides:1 1:role:both-sides:person 1:role:planned:1 1:role:planned:person 1:role:released:body 1:role:released:military 1:signed 1:swap+talks 2:age 2:assist 2:called 2:came+noun.body 2:came+noun.person 2:came+total 2:day 2:gave+noun.captive 2:got+noun.body 2:got+noun.civilian 2:got+noun.military 2:handed+noun.military 2:noun.civilian 2:out-of 2:role:part:1 2:role:released:1 2:role:released:civilian A:aid A:assist A:besides A:came A:collective A:future:again A:got A:happened A:helper A:idiom A:in:again A:label A:measure A:noun.military A:noun.subset A:role:planned A:role:released A:role:same A:says A:swap:again A:talks A:to:again L:aid L:arrived L:by L:called L:came+future L:came+happened L:came+total L:captured L:collective L:dative L:earlier L:earlier-time L:failed L:for L:gave+noun.captive L:handed+noun.body L:noun.subset L:role:part:1 L:role:planned:1 L:role:planned:2 L:role:planned:military L:same L:signed L:swap+accord L:swap+future L:to L:total T:came+noun.person T:home T:role:agreed:2 T:role:other T:role:other:0 T:role:released:military T:swap doubted:0 language:ru pair:DE-RU planned:2 row:military sides:2
-1 1:approx 1:came+talks 1:day:month 1:held 1:now 1:role:held:1 1:swap+harmed 1:swap+not 2:about 2:by 2:for 2:got+talks 2:host 2:in 2:not 2:ordinal 2:role:agreed:0 2:role:other 2:role:other:0 2:role:planned:1 2:role:released:0 2:role:released:2 2:supposed 2:swap+happened A:approx A:captivity A:captivity:again A:earlier A:for A:held:again A:month:again A:own:again A:part A:unit L:came+harmed L:came+not L:came+supposed L:from L:gave+about L:got+noun.captive L:got+talks L:host L:ordinal L:own L:role:agreed:0 L:role:cumulative:0 L:role:other:military L:role:released:2 L:role:released:person L:supposed L:swap L:swap+captivity L:swap+harmed L:swap+noun.child L:unit T:approx T:came+noun.captive T:captivity T:from T:harmed T:label T:now T:role:held:1 T:swap+fiction T:swap+not T:swap+talks day:month planned:0 report:false:rows:2 status:completed
-2 1:about 1:fiction 1:from 1:gave+talks 1:not 1:role:held 1:role:other 1:role:other:0 1:role:other:military 2:gave 2:gave+happened 2:past 2:role:other:person 2:role:planned 2:swap 2:swap+noun.person 2:to A:about:again A:harmed:again A:own A:replied A:role:cumulative A:role:other A:unit:again L:came+fiction L:noun.captive L:role:held:military L:since L:swap+fiction L:talks T:fiction T:held T:measure T:says T:to
-3 1:came+harmed 1:gave+harmed 1:span 2:aid 2:came+not 2:fiction 2:from 2:gave+accord 2:held 2:role:held 2:role:held:1 A:before A:fiction:again A:month A:noun.captive A:now A:past A:span A:talks:again L:came+accord L:captivity L:gave+accord L:not L:role:held L:role:held:1 T:matter T:noun.captive T:unit earlier:2 language:de standing:1
-4 2:agreed 2:home 2:role:held:military 2:role:released:person 2:since 2:swap+noun.military A:held A:role:held L:came+about L:gave+harmed L:gave+talks L:now L:span L:swap+not L:swap+noun.person T:about groups:2
-5 1:harmed 2:month 2:swap+not A:approx:again A:not A:since A:swap L:fiction L:harmed T:talks
-6 2:day:month A:about A:harmed A:supposed L:about L:month pair:RU-UA report:false:rows:0 row-sides:0 rows:0
-7 2:approx A:fiction A:not:again L:approx L:held T:not day:none
-9 T:in report:false:completed
-10 report:false
-11 L:day:month`,
  },
  planned: {
    bias: -8,
    signs: `24 L:future
19 all-roles:planned+released part:person:person when:published:weekday:week
17 o:role:planned role:agreed:1 rules:planned
16 C:future is:planned
13 head:military:planned
12 sign:nation:1:agreed
11 L:future:3 R:future no-row&when:published:weekday:week
10 agreed&C:noun.military o:role:agreed:2 round when:main:ahead
9 all-roles:agreed+released head:person:released
8 L:to:1 language:ru planned&C:noun.military
7 R:agreed R:from:0 before:fewer:- part:one:one planned&when:gap:near planned&when:main:ahead released&C:agreed
6 C:agreed L:speaker R:each:0 behind:fewer:return o:role:agreed pair:YE-GOV-YE-HOUTHI planned&C:future released&C:home rules:row:released:person
5 C:each C:noun.military L:noun.body agreed&when:days:0 pair:IL-PS part-of-sum planned&is:planned role:planned:0 rules:row:military sign:speaker:1:released status:planned
4 L:besides L:nth:1 L:says:0 R:noun.military:0 agreed&C:from last2:word:approx last:swap nation:P none&when:published:weekday:week part&is:done-near planned&is:done released&C:to role:planned
3 C:return L:P:nation:3 L:gave L:supposed R:future:1 R:to:0 R:weekday agreed&C:noun.person agreed&is:planned no-row&when:main:ahead no-row&when:main:week no-row&when:published:day:ahead no-row&when:rank:weekday none&when:gap:far o:role:planned:2 order:1 planned&C:each planned&is:done-in planned&is:done-in-clause planned&is:done-near released&C:accord rules:other:more:military sign:nation sign:none:0:planned when:before:ahead when:published:day:ahead when:rank:day
2 C:speaker L:future:0 L:noun.body:0 L:noun.subset L:to L:to:2 R:X:bare:3 R:aid all-roles:agreed all-roles:planned last:says no-row&report:true:planned numbers-all:2 numbers:1 planned&when:days:0 released&is:for-for report:true:planned role:agreed role:planned:2 sign:each:2:planned when:days:1 when:rank:weekday
1 C:home L:P:bare:2 L:more L:noun.captive L:nth L:says R:X:nation:2 R:X:to:3 R:in:0 R:mediate:3 R:says R:says:2 R:speaker:0 R:unit:2 R:within agreed&C:approx agreed&when:none at:2 last2:captive:mark match:2 next2:military:mark next:military no-row&at:2 no-row&before:fewer:- no-row&when:published:explicit:ahead no-row&when:rank:day none&when:rank:weekday numbers-all:1 part:apart:one planned&C:noun.captive ratio:half released&C:approx released&C:both released&C:unit released&when:days:1 row&before:none row&when:days:1 sided:1 sided:both sign:each sign:each:2 value:<31 when:main:week when:published:explicit:ahead
-1 C:in C:noun.civilian C:noun.subset L:came:0 L:for:0 L:from:1 L:in:3 L:to:0 R:accord:2 R:came:1 R:got R:matter:3 R:month R:not R:own R:own:2 R:signed R:speaker:2 R:swap R:to:1 agreed&C:agreed agreed&C:in approx:- at:1 head:subset is:done is:done-in-clause marks:word:word no-row&report:true:completed no-row&when:days:2 planned&when:main:month released&when:before:same report:false:completed report:true:completed rules:1 rules:others:3 rules:row:unknown sign:nation:1:released when:rank:explicit
-2 C:approx C:for C:total L:noun.person L:ordinal L:ordinal:3 L:unit:2 R:P:bare:3 R:captured R:from R:month:2 all-roles:none approx:at_least at:5 before:none form:number is:total language:es language:fr last2:word:word mark:L:word next2:word:word no-figure no-row&before:more:- no-row&when:before:same no-row&when:main:month no-row&when:main:old order:-1 order:0 order:2 role:held:1 role:none role:planned:1 row&at:3 rules:other:fewer:body rules:others:2
-3 L:came L:total R:for:1 R:from:2 R:in R:matter R:more R:noun.body R:noun.civilian at:4 form:word held&when:days:0 no-row&report:true numbers-all:6 order:4 planned&C:weekday report:true rules-rows:0 rules-rows:3 rules:0:true sign:none:0 when:main:old when:rank:month
-4 C:weekday C:within R:P:nation:2 R:in:2 agreed&C:each behind:fewer:- earlier:false head:military:released is:done-in match:1 numbers-all:7 numbers:3 o:role:released places:1 planned&C:approx role:released:1 row&when:main:same speaker:P value:over when:published:weekday:eve
-5 L:approx:0 L:from R:ordinal behind:none head:person:planned language:de mark:R:word no-row&when:days:0 o:role:released:1 planned&C:swap role:agreed:2 rules:0 sign:each:2:agreed sign:none status:completed
-6 C:ordinal L:unit at:3 nation:- no-row&at:4 no-row&before:none no-row&report:true:failed numbers-all:8 planned&when:gap:far ratio:less released&is:done-near sided:0 sum-of-two twice-in-sentence when:days:2
-7 C:swap L:in R:came none&when:days:0 numbers:2 released&is:done-in value:<10
-8 L:approx before:more:- last:word no-row&when:rank:month of:text released&when:main:same report:true:failed status:failed when:days:0
-9 pair:RU-UA rules:other:fewer:military when:main:same
-10 released&is:done-in-clause when:before:same
-16 all-roles:released`,
  },
  recalled: {
    bias: -4,
    signs: `35 o:earlier:true
22 rules:earlier
19 R:swap:3 places:3
17 none&when:days:2
16 value:<2000
15 rules:row-and-earlier
14 L:earlier released&when:rank:month
13 L:for:0
12 R:each:0 value:<300 when:published:explicit:week
11 L:span:2 pair:IL-PS when:days:2
10 L:month:2 R:noun.person:3 at:5 days&C:in
9 L:both L:month:1 all-earlier language:fr none&C:from released&C:for
8 L:X:nation:2 L:day:0 head:military:cumulative last:for+to no-row&when:earlier-word none&when:gap:near row&at:4
7 L:month L:noun.captive:0 cumulative&C:for cumulative&when:days:0 days&C:noun.military earlier:true head:military:days last2:weekday:word last2:word:weekday row&when:rank:month
6 L:by:1 L:got:2 L:not:3 L:noun.person:2 R:by R:for:2 R:home:1 R:noun.person at:4 before:more:return behind:fewer:return next:military no-row&when:rank:explicit order:3 released&C:noun.captive released&when:days:1 released&when:gap:near released&when:published:explicit:week released&when:rank:explicit role:cumulative:2 role:days:1 role:released:2 sign:each:2:cumulative when:earlier-word when:published:weekday:week
5 L:earlier:2 L:in:2 L:noun.body:3 L:since:3 L:swap R:not last2:military:word next:in no-row&at:5 no-row&when:gap:near none&C:to none&when:main:eve o:role:released:1 pair:DE part&when:rank:explicit rules:other:more:military sign:speaker:1:days when:gap:near when:rank:month
4 C:noun.subset L:mediate L:swap:2 L:unit:3 R:by:2 R:gave:1 R:weekday:0 agreed&when:gap:far at:3 behind:more:return last:gave next2:military:each+from next2:person:mark no-row&when:before:week no-row&when:main:eve no-row&when:published:day:eve none&when:published:month:old o:of:text order:4 other&when:days:1 other&when:main:old part:one:one released&C:speaker released&C:unit released&is:done-in-clause released&when:published:month:month row&when:days:2 row&when:published:explicit:week row&when:published:weekday:week rules:other:fewer:body sign:subject:1:released when:published:month:old
3 C:month L:came:2 L:each:1 L:in L:in:3 L:span R:before R:by:3 R:mediate:1 R:more behind:more:- head:body:released head:person:released last2:number:mark last2:number:to last:came+swap next2:military:end next2:nation:word next:civilian next:from next:nation no-row&when:days:2 other&when:gap:near released&C:came released&is:done-in released&is:for-for released&when:before:old released&when:earlier-word role:cumulative row&at:3 rules:row:released:person sign:claimed sign:claimed:1 sign:claimed:1:released sign:subject sign:subject:1 sum:person+person:apart
2 C:came C:day C:for C:matter C:noun.military L:P:from:2 L:earlier:3 L:gave:2 L:got L:noun.captive L:noun.military:0 L:nth:2 L:weekday:0 L:weekday:2 R:came:0 R:from:1 R:noun.person:1 R:noun.subset R:part:1 R:speaker:1 behind:fewer:- cumulative&C:noun.military days&C:swap is:done-in-clause last2:word:came+swap last:measure last:weekday next2:civilian:mark next2:military:word no-row&before:fewer:- no-row&when:main:old none&C:for none&C:gave none&when:earlier-word none&when:rank:day numbers:1 o:role:days:2 part:military:person released&C:noun.subset released&when:published:explicit:month released&when:published:explicit:old report:false row&at:6 sided:1 sided:both sign:toward:1:released told-again when:main:eve
1 C:in C:measure L:P:dative:0 L:dative:0 L:each L:earlier:1 L:measure L:measure:0 L:more L:more:3 L:not L:noun.civilian L:nth L:same L:speaker:0 L:speaker:1 L:weekday R:P:nation:2 R:approx:2 R:each:3 R:in:0 R:mediate R:noun.military:1 R:noun.person:2 R:talks:3 R:to:0 agreed&when:published:explicit:old all-roles:released cumulative&C:in cumulative&is:done cumulative&is:done-in is:done-in like-year next2:mark:end next2:military:came next2:military:each next2:nation:captive next:by+from next:to no-row&before:fewer:return no-row&when:days:1 no-row&when:published:explicit:month no-row&when:published:month:old none&C:by none&C:came numbers-all:2 numbers-all:3 o:role:days other&C:month part&is:out-of released&C:dative released&C:home released&C:ordinal released&is:done-near released&when:main:month released&when:published:weekday:week report:false:completed row&at:5 row&when:rank:weekday rules:other:more:civilian rules:others:2 sign:each:2:released sign:nation:1:agreed twice-another when:before:week when:main:old when:published:explicit:month
-1 C:collective C:dweller C:each C:noun.civilian C:noun.person C:within L:accord L:agreed:3 L:aid:3 L:approx:3 L:by:3 L:day:3 L:for:3 L:from:3 L:happened:2 L:noun.military:3 L:noun.person:1 L:office:3 L:own L:within R:dweller:0 R:failed R:from R:from:2 R:gave:0 R:home:3 R:noun.captive:1 R:noun.civilian R:noun.military:0 R:speaker R:speaker:0 R:to:3 agreed&C:ordinal at:late both-sides&when:days:1 cumulative&when:main:month head:child head:child:released head:military:released head:person:days is:done-near last2:weekday:each last2:word:approx+to last:says mark:L:, mark:L:; mark:L:word mark:R:word marks:;:word nation:- next2:military:from next2:word:mark next:child no-row&before:fewer:verb no-row&when:none no-row&when:published:month:ahead no-row&when:rank:weekday none&C:approx none&C:unit o:nation:P o:role:released:2 of:title pair:RU-UA part&when:before:same released&C:dweller released&C:earlier released&C:gave released&C:past released&C:return released&C:to released&when:days:2 released&when:published:day:eve round row&when:days:0 rules:planned sign:each sign:each:2 sign:nation:1:released sign:none:1 sign:none:1:released sum:apart sum:one when:main:same
-2 C:from C:label C:return C:since C:total C:weekday L:X:bare:3 L:accord:0 L:future L:got:0 L:handed L:noun.person L:past:0 L:to:2 R:came:2 R:dweller R:noun.civilian:2 R:ordinal:1 R:part:3 R:to:1 R:unit:3 cumulative&when:rank:explicit form:number head:subset:released is:total last2:word:word next2:person:word next:nation+state no-row&at:2 no-row&report:true:completed no-row&when:days:3 none&C:swap none&when:days:1 numbers-all:6 numbers-all:7 numbers-all:8 of:text part:military:military planned&C:in planned&C:to planned&when:rank:month released&C:swap row&when:days:1 row&when:published:explicit:same rules-rows:3 rules:0 sided:0 sign:beside sign:nation sign:nation:1 when:gap:far when:none when:published:day:same
-3 C:both C:earlier C:got C:talks L:came:1 L:did:2 L:from L:happened L:month:3 L:return L:says:2 L:speaker L:speaker:3 R:both R:for:1 R:future R:month R:noun.captive R:noun.person:0 R:ordinal R:to R:weekday:2 agreed&C:for before:more:verb days&when:rank:month form:word half-of-another last:came+gave+handed last:from last:mark match:1 nation:X no-row&at:6 no-row&report:true none&when:rank:explicit numbers-all:5 places:1 planned&C:for ratio:less released&C:aid released&C:approx released&is:out-of released&is:total released&when:days:0 released&when:days:3 role:days:2 row&before:none rules:0:true rules:others:0 sign:each:2:days status:completed when:published:weekday:eve
-4 C:more C:says L:P:nation:1 L:arrived L:day:2 L:label L:noun.military L:noun.military:1 L:noun.person:3 L:to:3 L:total L:unit:1 L:weekday:1 R:P:bare:2 R:P:nation:1 R:each:1 R:swap:1 R:within all-roles:planned at:0 behind:fewer:verb days&C:each language:de language:en language:es last2:more:approx last:approx+to next:person no-row&before:none numbers:2 other&when:days:0 planned&when:gap:near released&C:captivity released&C:total released&C:weekday released&when:published:explicit:same report:true:completed role:planned row&report:true row&report:true:completed row&when:rank:explicit rules:2:true rules:others:1 sided:apart:nation sign:none when:days:3 when:published:explicit:same
-5 C:harmed C:held L:P:bare:2 L:past L:signed:3 L:speaker:2 R:P:bare:0 R:aid R:captured R:in:1 R:noun.captive:2 R:swap:2 R:unit:1 approx:at_least before:none in-title next2:nation:military next:mark no-row&at:1 no-row&before:more:verb no-row&when:main:ahead order:1 ratio:most released&when:rank:day report:true role:released:0 sign:beside:1 sign:none:0:released sign:speaker sign:speaker:1 when:published:explicit:eve
-6 C:own L:span:1 L:talks R:harmed R:unit R:weekday earlier:false head:subset marks:word:, no-row&when:days:0 numbers:4 order:5 released&when:before:same row&when:before:same sided:2 when:before:same
-7 C:captivity L:aid L:gave:1 L:harmed R:handed:1 R:held R:month:3 all-roles:none+released all-roles:part behind:none next:word rules:other:fewer:military sided:apart
-8 C:accord C:aid L:P:bare:1 L:approx L:approx:0 L:captivity L:signed L:to R:handed R:in none&when:days:0 twice-in-sentence value:<31
-9 C:approx R:each:2 R:in:2 R:part mark:R:, released&C:from row&at:2 rules:row:released:military when:days:0
-10 order:0 part:apart:one row&at:1 sign:speaker:1:released
-11 C:future R:weekday:1 at:2 pair:SA row&at:0 rules:other:fewer:unknown value:<1000
-12 R:says rules:other:fewer:child sum-of-two value:<10
-13 last:approx places:2 value:over
-15 pair:YE-GOV-YE-HOUTHI
-16 L:P:nation:2 L:agreed
-17 L:says at:1`,
  },
  soldiers: {
    bias: -4,
    signs: `26 C:noun.military
23 R:noun.military:0
19 sentence:military
13 R:each
11 next:military
9 C:ordinal last:word
8 R:each:0 R:noun.military head:military primary:military:military
6 C:both L:swap:0 kinds:military:military+captive pair:RU-UA:military
5 C:day L:weekday:1 R:ordinal
4 C:weekday R:noun.person:1 next2:each:mark nouns:person:many
3 C:in C:more L:noun.military L:noun.military:2 L:says:1 R:in:2 at:3 pair:RU-UA
2 L:from:3 L:weekday last:came+swap next2:military:word nouns:military said:military smaller:released.civilian
1 C:each L:by:3 L:day L:day:1 L:each L:month:0 R:month:2 language:es last2:number:word last2:word:word last:mark role:released:own
-1 C:by C:came C:unit L:noun.military:0 R:assist R:assist:2 R:by R:handed R:noun.captive:0 mark:R:word nation:-
-2 C:noun.person L:gave:0 R:gave R:part:1 R:same kinds:military:military last2:mark:word nouns:captive nouns:subset pair:RU-UA:unknown role:released:both sentence:person smaller:other.person smaller:part.person smaller:part.subset
-3 C:gave C:month L:gave R:mediate next2:for+to:number next:for+to nouns:subset:many primary:unknown:person smaller:part.military
-4 C:noun.captive L:unit:2 R:noun.captive R:part mark:L:word match:both smaller:released.person
-5 L:swap:2 L:unit R:speaker R:swap cat:- next:captive sign:matched sign:matched:both sign:matched:both:released
-6 C:for C:home L:month L:month:1 R:for:0 R:noun.military:3 R:noun.subset:3 R:within primary:unknown said:unknown
-7 L:month:2 R:within:1 head:person:released next:person numbers:1
-8 R:came R:for R:noun.person:0
-9 R:own primary:military:person sentence:captive
-12 smaller:released.military
-13 R:to:0
-20 head:person`,
  },
  day: {
    bias: -8,
    signs: `31 unpublished:rules:open
26 unpublished
13 status:completed:1
12 L:says:3 R:unit:1 fresh-others:0:0
11 fresh-others:0 rank:weekday:named rules:other:1
10 away:1 latest:true rules:main told:moved:others:false:1
9 C:helper L:helper R:noun.body at:3:weekday:named best:false:counted tells:same:1 told:moved:others:false told:moved:others:false:0
8 L:approx L:for R:from:1 R:noun.military:1 R:ordinal:1 best:true:named fresh-others:1:1 status:completed:0 tells:released:3
7 C:failed R:in:1 R:signed figure:other:R:1 published:no:open rules:open:0 tells:other:2
6 L:came:2 L:noun.body L:weekday R:each:0 R:ordinal R:to:2 away:1:named:1 away:2 away:3:named:1 beside:1:tells figure:other first-figure:this rules:open:none tells:released:open:2
5 C:came C:noun.military C:swap L:helper:1 L:swap:0 R:failed R:in R:part at:0:day:named at:1 at:1:explicit:named at:2:weekday:named away:3 beside:1:tells:others counted:C:past first:true fresh-others:2:2 last2:speaker+state:in published:1:other status:completed:3 tells:part:2 told:none:others:false:0 told:said:others:false:1
4 C:home L:aid L:got:2 L:noun.military:2 L:to:1 R:failed:0 R:from:0 R:noun.body:2 R:nth R:part:2 R:says R:says:2 R:to R:to:1 at:1:weekday:named away:0 away:2:named:1 best:true:at:1 counted:C:earlier counted:C:speaker counted:C:unit figure:released:L:2 figure:released:R:3 first-figure:this:last:another fresh-others:0:none next2:word:mark rank:day:counted rules:main:open rules:open rules:other:2 status:completed:2 tells:other:own:1 tells:released:behind:1 told:none:others:false unpublished:rules:main
3 C:aid C:happened C:speaker L:aid:2 L:approx:2 L:assist L:came L:did:0 L:each:3 L:for:0 L:for:3 L:noun.body:2 L:noun.military L:ordinal:3 L:part L:swap L:unit:1 L:weekday:2 R:age R:aid:0 R:captured R:for R:for:3 R:helper R:helper:2 R:in:2 R:noun.military R:noun.subset R:signed:3 R:weekday:0 at:0 at:2 counted:L:noun.military figure:other:R:0 figure:released:R:2 fresh-others:1:2 last2:did:word last2:weekday:mark published:2:main rank:weekday rules:main:1 status:failed status:failed:1 tells:agreed:behind:1 tells:held:1 tells:part:open:2 tells:same:behind:1 told:moved:others:true:0 told:plain:others:false:0 told:plain:others:true:2
2 C:age L:approx:1 L:by:1 L:came:1 L:from:3 L:in:2 L:month:2 L:noun.subset:1 L:ordinal:0 L:speaker L:speaker:1 L:to L:unit L:unit:3 R:by R:collective:2 R:from R:gave:3 R:handed:1 R:measure R:more R:not:2 R:ordinal:3 R:speaker:1 R:swap:1 R:within:2 at:0:weekday:named away:0:named:1 beside:1:published:tells best:false:at:0 counted:C:came counted:C:noun.body counted:L:speaker:3 counted:R:speaker counted:R:to:3 counted:last2:end:end counted:last:end figure:agreed:R:3 figure:both-sides first-figure:another:last:this last2:end:end last2:number:in last:end next:gave next:more rank:explicit rank:explicit:named released-days:3:this rules:earlier:2 rules:main:3 shifted:C:each tells:other:1 tells:other:behind:1 tells:other:own:2 tells:part:behind:1 tells:released:open:1 told:moved told:moved:others:true:2 told:plain:others:false told:plain:others:false:1
1 C:arrived C:more C:noun.body C:noun.child C:noun.civilian C:office C:own C:weekday L:age L:age:1 L:arrived L:arrived:3 L:captivity:1 L:day L:did:2 L:future:0 L:got L:handed:1 L:happened:0 L:matter L:matter:3 L:measure L:month L:nth:3 L:part:2 L:part:3 L:past L:span:1 L:speaker:3 L:swap:2 L:to:2 R:arrived R:assist:1 R:by:0 R:came:1 R:captivity R:captured:2 R:gave R:handed R:happened:0 R:held R:home:2 R:idiom:3 R:matter R:measure:3 R:mediate:2 R:month R:noun.captive:3 R:noun.child:2 R:noun.civilian:2 R:noun.subset:1 R:nth:1 R:nth:2 R:own:2 R:says:3 at:0:day:shifted at:1:day:counted at:2:explicit:named at:4:day:named at:title:explicit:named beside:1:published:quiet beside:1:quiet beside:1:quiet:this best:false:at:1 best:true:at:0 counted:C:gave counted:C:handed counted:C:noun.military counted:L:from counted:R:by days:2:1 figure:both-sides:L:2 figure:days:L:2 figure:released figure:released:L:0 figure:same first-figure:this:last:this fresh-others:1:3 fresh-others:3:1 largest:this last2:captive+ordinal+swap:word last2:end:in last2:end:word last2:speaker+state:word last2:word:for+future+to last:for+future+to last:happened named:2 next2:end:end next2:failed+not:word next2:word:each next:each next:end next:failed+not next:swap rank:day rank:day:named released-days:1:others report:both-sides rules:main:0 shifted:R:each tells:cumulative:behind:1 tells:held:behind:1 tells:held:open:1 tells:other:behind:2 tells:released:behind:3 tells:released:own:1 tells:same:open:1 tells:same:own:1 told:plain:others:false:week told:said:others:false
-1 C:before C:for C:served C:total L:accord:0 L:by:0 L:collective:2 L:collective:3 L:earlier:0 L:earlier:1 L:from L:future:1 L:future:3 L:gave L:got:1 L:handed:3 L:label L:month:3 L:more:3 L:noun.child:3 L:noun.person:2 L:noun.subset:3 L:nth:1 L:office L:own:3 L:return:3 L:says L:span:2 L:swap:1 R:accord:3 R:aid R:aid:1 R:assist:2 R:before:2 R:both:2 R:came:0 R:collective:3 R:future:1 R:got R:home:0 R:home:3 R:label:1 R:mediate:0 R:mediate:3 R:more:1 R:noun.military:3 R:noun.person:3 R:past:1 R:served:0 R:since:3 R:span:1 R:talks:3 R:unit:2 at:2:day:shifted at:4:month:named at:4:weekday:named at:title away:week:named:1 best:false:coming coming:C:noun.military coming:C:speaker coming:L:to coming:R:came coming:R:from coming:R:noun.military coming:R:speaker coming:last:word coming:next:mark days:1:-1 figure:agreed:R:1 figure:cumulative:R:0 figure:planned figure:planned:R:3 fresh-others:2:0 fresh-others:2:ahead fresh-others:2:old last2:accord+signed:agreed+in last2:came+person:word last2:says:in last2:speaker+state:mark last2:state:word last2:word:from last2:word:word last:agreed+in last:gave last:to next2:mark:state next2:says:mark next2:to:swap next2:word:approx next:for+to next:in released-days:1:this report:days rules:earlier:old rules:other:open shifted:C:captivity shifted:C:in shifted:C:past shifted:C:speaker shifted:C:to shifted:L:by shifted:L:came shifted:L:gave shifted:L:noun.body shifted:R:to shifted:last:in status:completed status:completed:none status:planned:week tells:cumulative:own:1 tells:planned:own:1 tells:released:behind:2 tells:released:own:2 told:moved:others:false:month told:moved:others:true:1 told:moved:others:true:month told:moved:others:true:old
-2 C:both C:dweller C:each C:earlier C:noun.subset C:talks C:unit L:accord:1 L:agreed:3 L:by:2 L:gave:2 L:label:2 L:noun.civilian L:noun.military:3 L:signed:3 L:speaker:0 L:talks:3 L:unit:2 R:agreed R:approx:0 R:before:3 R:came:2 R:came:3 R:earlier:2 R:home R:idiom:1 R:mediate R:noun.captive:0 R:past R:talks R:weekday:2 R:within:3 at:3 at:3:day:named away:open away:open:named:1 best:false:at:3 best:false:at:title coming:C:to coming:L:speaker coming:R:in coming:R:says coming:R:to coming:last:in counted:C:day counted:R:ordinal days:2:0 figure:cumulative:R:3 figure:other:L:3 figure:part figure:released:R:0 fresh-others:0:open fresh-others:1:ahead fresh-others:1:old fresh-others:3 last2:word:weekday last:from next2:came+home:came next2:mark:word next2:number:word next2:word:speaker+state next:came+home next:in+to published:1:main released-days:0:others released-days:3:others rules:earlier:open rules:other:old shifted:C:from shifted:L:noun.body:2 shifted:L:speaker:1 shifted:R:month status:completed:open tells:agreed:2 tells:agreed:behind:2 tells:planned:1 tells:released:own:3 told:none:others:true:none told:plain:others:false:open unpublished:rules:earlier
-3 C:in C:month L:collective L:future L:home:3 L:in:0 L:noun.captive:1 L:nth:2 L:ordinal:1 L:own R:approx R:came R:day:1 R:earlier R:future:2 R:gave:2 R:noun.person:2 R:swap R:to:0 at:0:month:named at:3:explicit:named at:3:month:named at:title:weekday:named away:none away:none:named:no best:true:counted coming:C:came coming:L:came coming:L:in:0 days:1:0 earlier figure:cumulative named:no next:state next:word rules:other:0 shifted:C:got shifted:L:from shifted:next:mark told:moved:others:false:week told:moved:others:true told:none told:plain
-4 C:says L:agreed:0 L:from:0 L:in L:in:1 R:both:3 R:each:1 R:from:2 R:from:3 R:got:1 R:noun.civilian R:weekday:3 at:0:weekday:coming at:4:explicit:named away:week coming:C:in coming:L:in figure:agreed:R:2 figure:part:L:3 first-figure:none first-figure:none:last:none fresh-others:1:0 fresh-others:1:month largest:none last2:speaker:in+to next2:word:number rules:earlier:month shifted:L:got shifted:L:speaker status:planned:0 tells:agreed:open:1 tells:agreed:own:1 tells:planned:2 tells:released:0 tells:released:2
-5 C:approx L:did:1 L:nth L:says:0 L:signed L:talks R:each R:in:0 R:swap:3 R:weekday at:1:day:shifted away:month:named:1 beside:-1:quiet beside:-1:tells beside:-1:tells:this best:true:coming figure:agreed named:1 released-days:2:this tells:other:open:1 tells:part:open:1 told:moved:others:true:ahead told:none:others:true:0 told:plain:others:true:1 unpublished:rules:other
-6 C:nth L:came:3 L:earlier L:says:2 R:before R:not:3 at:4 away:ahead:named:1 away:month best:true:at:4 fresh-others:1:week largest:another last2:state:mark report:planned shifted:C:unit status:planned:1 tells:planned:behind:2
-7 C:future R:noun.civilian:3 beside:-1:quiet:this best:false:shifted rank:day:shifted rules:other:ahead status:completed:ahead status:completed:month status:completed:old tells:days:1 tells:days:behind:1 told:plain:others:true
-8 L:each:1 R:both R:each:2 R:unit:3 away:ahead away:old:named:1 coming:C:weekday fresh-others:1:none next:number published:no:other rank:weekday:coming tells:released:1 told:said
-9 C:accord C:agreed L:accord R:noun.person away:old first-figure:another last2:word:in tells:agreed:1
-10 C:noun.person R:future first:false report:agreed rules:earlier told:none:others:true
-11 rules:other:none told:said:others:true:0
-12 L:agreed first-figure:another:last:another told:said:others:true
-13 rank:month rank:month:named
-14 fresh-others:1 latest:false rules:other
-20 status:planned`,
  },
  plan: {
    bias: -17,
    signs: `24 report:planned
19 report:agreed status:planned:none
18 C:future
16 coming:C:future
11 R:says tells:planned:1
10 L:future
9 L:weekday:0 coming:L:future figure:planned
8 away:next fresh-others:1:none status:completed:ahead
7 L:future:1 L:nth R:future at:title:weekday:coming beside:-1:published:tells status:completed:next
6 L:mediate R:future:2 away:ahead away:ahead:named:2 beside:-1:tells:others figure:planned:R:0 rules:open rules:open:none rules:other:next status:planned tells:other:open:2 tells:part:1 tells:planned:own:1 told:moved:others:false:0
5 C:noun.captive L:noun.captive away:next:named:1 best:false:at:4 coming:R:future:2 coming:R:label fresh-others:1:next last2:future:in last2:weekday:mark told:plain:others:true:far-ahead
4 L:for L:for:0 L:future:0 L:unit R:by:2 R:says:2 R:to:1 at:1:explicit:named beside:-1:tells coming:C:came coming:L:future:0 coming:L:future:1 coming:L:swap coming:L:swap:1 coming:L:to:1 coming:R:says fresh-others:2:next last:mark tells:part:open:1 told:moved:others:true:next told:plain:others:false:ahead
3 C:nth L:accord:3 L:nth:2 L:speaker:3 L:swap:1 L:weekday R:by R:each:2 R:served R:swap:1 R:weekday:2 best:true:at:title coming:C:to coming:L:gave:1 named:2 tells:both-sides:open:1 tells:other:2 tells:planned:behind:1
2 C:got C:helper C:host C:noun.person C:to L:accord L:captured:1 L:for:2 L:handed:0 L:mediate:3 L:noun.person R:helper R:host R:in:0 R:label R:says:1 R:served:0 R:speaker:0 at:0:explicit:named at:2:weekday:coming at:4 away:0:named:1 away:far-ahead away:far-ahead:named:1 away:none away:none:named:no coming:C:label coming:C:noun.military coming:C:speaker coming:L:gave coming:L:speaker:2 coming:L:to coming:R:future coming:next2:mark:speaker+state days:3:1 fresh-others:0:none fresh-others:1:ahead fresh-others:2:ahead fresh-others:2:far-ahead last2:future:for+in+to published:1:open published:1:other rank:explicit rank:explicit:named rules:other:far-ahead shifted:C:got status:completed:far-ahead tells:agreed:own:2 tells:held:1 tells:part:behind:1 tells:planned:2 tells:released:open:2 told:none:others:false:none told:plain:others:true:0
1 C:day C:served L:accord:2 L:agreed L:agreed:0 L:came:0 L:came:1 L:day L:day:0 L:each:1 L:future:2 L:got:2 L:mediate:0 L:noun.person:1 L:noun.person:3 L:nth:0 L:ordinal L:says:2 L:signed:2 L:signed:3 L:speaker:1 L:to:1 L:unit:2 R:arrived:1 R:future:0 R:got:0 R:in:2 R:noun.person:2 R:ordinal:1 R:talks:3 at:2 at:3:day:shifted at:title coming:C:each coming:C:gave coming:L:accord:2 coming:L:each coming:L:each:0 coming:L:mediate coming:L:mediate:3 coming:L:more:2 coming:L:noun.military:0 coming:L:says:2 coming:L:speaker coming:L:to:2 coming:R:came:2 coming:R:in coming:R:in:2 coming:R:label:3 coming:R:not:3 coming:R:noun.person:1 coming:R:says:1 coming:R:to:0 coming:R:weekday:2 coming:last2:each:in coming:last2:military:in figure:agreed:R:2 figure:cumulative figure:planned:L:2 figure:planned:R:1 figure:planned:R:3 last2:accord+agreed:word last2:military:in last2:nth+weekday:mark last:for+in+to next2:in:state next2:mark:speaker next2:mark:word next:in next:mark published:2:main released-days:1:others rules:open:ahead rules:other:ahead shifted:C:in shifted:R:got tells:cumulative:1 tells:cumulative:own:1 tells:held:own:1 tells:planned:3 tells:planned:open:1 told:moved:others:true:ahead
-1 C:aid C:both C:captivity C:more C:noun.body C:own C:unit L:both L:captivity L:from L:from:1 L:handed:2 L:noun.military:1 L:noun.military:3 L:says:0 L:swap:2 L:total L:weekday:3 L:within R:came R:came:0 R:captivity R:failed:0 R:from R:handed R:not R:noun.military:1 R:part R:speaker R:swap:2 R:to:2 R:unit R:weekday:3 at:3 beside:-1:quiet beside:-1:quiet:others beside:1:quiet beside:1:tells best:false best:false:at:0 coming:C:not coming:C:says coming:C:weekday coming:L:agreed:3 coming:L:came:2 coming:L:future:3 coming:L:more:1 coming:L:noun.person:2 coming:L:ordinal:3 coming:L:says:0 coming:L:to:0 coming:L:weekday coming:R:approx coming:R:each:2 coming:R:for:2 coming:R:not:0 coming:R:ordinal coming:R:swap:1 coming:R:to coming:R:unit:2 coming:next2:mark:end days:1:0 figure:both-sides figure:released:R:2 fresh-others:1:1 last2:says:in last2:word:word rank:weekday:coming rules:main:week rules:other:old status:failed:0 status:planned:0 tells:agreed:1 tells:agreed:behind:1 tells:both-sides:own:1 tells:part:2 tells:part:behind:2 tells:part:own:1 tells:released:open:3 told:moved:others:false told:moved:others:true told:plain:others:true:month told:plain:others:true:old unpublished:rules:open
-2 C:each C:failed C:from C:happened C:in L:aid L:approx:2 L:by:3 L:earlier L:earlier:1 L:happened L:happened:0 L:in L:noun.body L:says L:swap:0 R:each:3 R:from:1 R:noun.captive R:ordinal:2 R:swap R:to R:to:3 R:within at:0:day:named at:1 at:title:weekday:named away:2 away:2:named:1 best:false:at:1 best:true best:true:at:0 coming:L:approx coming:L:in coming:R:by coming:R:each coming:R:speaker:2 coming:R:to:1 coming:last2:state:in figure:part figure:planned:L:1 fresh-others:0:1 fresh-others:1:month fresh-others:1:old latest:true published:1:main report:days rules:other:month rules:other:none tells:other:1 tells:released:3 tells:released:behind:3 told:moved:others:false:1 told:plain:others:false told:plain:others:false:0
-3 C:noun.military L:accord:1 L:speaker:0 L:swap L:to:3 R:failed R:noun.subset at:1:weekday:named away:1:named:1 coming:C:approx coming:R:for coming:R:from coming:R:unit coming:last:word days:2:0 figure:planned:L:3 figure:released:R:0 first-figure:none first-figure:none:last:none first-figure:this:last:this fresh-others:0 fresh-others:1:0 fresh-others:3:next largest:none rank:weekday:named released-days:2:this report:both-sides rules:main:1 rules:other:week status:completed:month status:completed:week status:failed:none status:planned:week tells:released:behind:1 tells:released:open:1 tells:released:own:2 told:moved:others:false:week told:none:others:false:0 told:plain
-4 C:accord C:earlier C:not C:weekday L:future:3 L:noun.military R:not:0 R:noun.military R:speaker:3 at:0 away:0 coming:R:swap days:2:1 earlier fresh-others:1 fresh-others:1:week last2:word:in next:word rules:earlier rules:other:0 status:completed:1 status:completed:old told:moved told:none:others:true told:none:others:true:0
-5 away:old away:old:named:1 away:week:named:1 figure:released:R:1 first-figure:this fresh-others:2:none largest:another last:in named:no released-days:1:this tells:released:0 told:none
-6 C:swap away:1 away:month away:month:named:1 figure:none figure:released fresh-others:3 rank:weekday released-days:0:others
-7 C:approx L:approx R:in:3 first-figure:another first-figure:another:last:another first:true largest:this last:word published:no:other rules:main
-8 at:0:weekday:coming away:week first:false
-9 away:0:named:no status:completed:none
-10 C:says latest:false rules:other status:completed tells:released:2
-12 status:failed
-13 named:1`,
  },
  military: {
    bias: -6,
    signs: `26 cat:military
16 R:noun.military:1
14 R:noun.military:0 said:military
12 head:military kinds:military:military+captive primary:military:military
11 pair:RU-UA:military sign:own smaller:released.civilian
10 L:each R:in:0 nouns:military
9 C:noun.military L:dative:1 sentence:military
8 L:agreed L:day:0 L:says:0 R:noun.military head:military:released nouns:military:many nouns:subset:many
7 C:day C:for R:day R:future R:says:2 R:swap:3 language:fr pair:AM-AZ:unknown
6 L:dative L:to:2 L:unit:0 R:came:0 R:measure kinds:unknown:military+civilian+captive primary:military sign:each:both:released
5 C:approx C:each L:noun.military:3 L:weekday R:earlier R:handed R:home kinds:body:military+captive kinds:military:military last:day sign:each sign:each:both
4 C:measure C:says L:from:3 L:gave R:agreed R:noun.civilian:2 R:part:0 at:0 of:title pair:AM-AZ pair:RU-UA smaller:part.subset
3 C:noun.subset L:says L:swap:1 R:aid R:measure:2 R:more:1 R:noun.person kinds:-:military+captive last:came+got last:state next2:military:word nouns:subset role:part role:released:both subset-word
2 C:noun.captive C:noun.person L:not L:ordinal L:ordinal:1 L:swap L:weekday:1 R:besides R:handed:2 R:month:2 R:noun.person:1 R:past last2:word:came+got mark:L:quote marks:quote:word next2:captive:nation next:military pair:RU-UA:- sign:nation:own sign:own:own sign:own:own:released
1 C:handed C:own C:past C:swap L:agreed:0 L:day L:happened L:in:0 R:approx R:day:2 R:in R:label:3 R:noun.subset:0 R:swap R:to:0 last2:agreed:mark match:both nation:S next:own numbers:4 sentence:subset sign:subject sign:subject:other smaller:part.civilian smaller:part.military smaller:released.body smaller:released.military speaker:S
-1 C:accord C:month L:helper:2 L:return:0 L:unit:1 R:arrived R:assist:1 R:by:3 R:got R:in:2 R:noun.captive:0 R:noun.child:0 R:ordinal:2 R:speaker cat:child earlier:false earlier:true kinds:civilian:military+civilian language:de last2:word:more last:came+swap last:word mark:L:: marks:::word marks:word:word next2:captive:each next2:nation:end role:other role:other:none sign:beside:own:released sign:none:none:other sign:return:other smaller:held.civilian smaller:released.person
-2 C:from C:noun.civilian C:now C:to L:aid:3 L:from:2 L:in L:in:1 L:more L:noun.person:3 L:signed L:speaker:3 R:noun.civilian R:to:1 kinds:-:captive last2:speaker+state:came+swap next2:nation+person:word numbers:0 role:released sign:beside:other sign:toward:own sign:toward:own:released smaller:other.military
-3 C:held L:came L:helper L:idiom:1 L:noun.body L:part L:swap:2 L:within R:noun.military:2 R:noun.subset:1 R:speaker:1 R:to:2 at:5 head:child:released mark:L:word next2:person:mark nouns:civilian sentence:child sign:toward
-4 C:noun.child L:aid L:came:0 L:idiom L:more:0 L:noun.body:0 L:noun.military:0 approx:- head:body:released language:ru match:own nation:- next2:nation+own:military numbers:1 sign:neighbour:own sign:return smaller:planned.military
-5 R:came:1 R:came:2 R:came:3 R:noun.captive head:civilian last2:mark:more last2:state:mark next:body next:civilian pair:RU-UA:civilian primary:civilian primary:civilian:civilian primary:unknown:person role:released:own sign:neighbour:own:released smaller:planned.person
-6 C:captivity C:got L:by L:speaker R:not R:noun.body:0 R:noun.child R:weekday at:1 last:got role:released:other side:third smaller:other.person
-7 C:return R:to R:weekday:2 R:within:1 head:person kinds:military:military+civilian+captive kinds:unknown:captive last2:military:word nouns:child:many of:text sign:beside sign:spoken
-8 form:word head:person:other kinds:body:military language:uk said:body sentence:body
-9 C:came C:unit cat:civilian head:civilian:released last:more nouns:body:many
-11 R:came said:unknown
-12 R:within
-13 nouns:child
-14 C:noun.body R:noun.military:3 cat:body nouns:body
-17 R:noun.civilian:0 cat:unknown
-18 said:civilian
-22 nouns:captive:many`,
  },
  civilian: {
    bias: -16,
    signs: `28 said:civilian
25 nouns:civilian
21 pair:RU-UA:unknown
17 R:noun.civilian:0
16 nouns:civilian:many
14 C:noun.civilian
13 cat:civilian
12 kinds:unknown:civilian next:civilian pair:RU-UA:civilian
11 sentence:subset
10 kinds:civilian:military+civilian pair:RU-UA
9 R:noun.military:3 head:civilian last:gave smaller:part.child speaker:S
8 R:by primary:civilian primary:civilian:civilian
7 R:captivity:2 R:noun.person:0 head:civilian:released last2:military:word
6 L:noun.military L:noun.military:0 language:es last2:word:more
5 C:captured kinds:unknown:civilian+captive last2:state:gave sentence:civilian
4 L:more R:unit:3 next2:nation:word
3 C:more L:month:3 R:dweller R:matter R:noun.subset R:own R:unit next:person sentence:person
2 C:home C:noun.person L:besides L:came:1 L:month L:noun.military:1 R:accord R:captured:1 R:dweller:0 R:noun.person R:speaker R:speaker:2 next2:civilian:mark primary:military:person
1 C:besides C:by C:dweller L:assist L:for:2 L:home L:speaker:3 R:by:1 R:came:3 R:from:0 R:not R:noun.captive:1 R:speaker:3 R:talks R:within:3 head:person:released next:civilian+dweller
-1 L:aid:3 L:came L:came:0 L:held:2 L:label R:gave:2 R:held R:home R:in:3 R:speaker:1 R:weekday:3 at:2 cat:child kinds:military:military language:en last2:end:end last:end mark:L:end marks:end:word nouns:captive nouns:captive:many said:military sign:nation:other smaller:released.body smaller:released.person
-2 C:noun.body C:ordinal L:from:1 L:got:0 L:held R:came:0 R:captivity:3 R:captured:3 R:noun.military:1 R:ordinal R:swap cat:- cat:body last2:nation+person:word mark:L:word next:captive next:child nouns:subset:many pair:AM-AZ:unknown pair:RU-UA:body role:released:other smaller:part.subset
-3 C:each L:aid L:swap:0 L:to R:from:2 R:in at:1 language:fr last:word nouns:child:many
-4 L:came:2 L:speaker:2 R:noun.captive:0 R:noun.child:0 R:within:1 head:body head:body:released kinds:civilian:civilian next:military nouns:body:many nouns:person:many primary:body primary:body:body said:unknown sign:each:both:released sign:nation
-5 C:came C:got R:came R:noun.military head:child:released nouns:body numbers:2 primary:unknown:person role:released:both said:body sentence:body sign:each sign:each:both
-6 R:gave match:both nouns:military
-7 C:noun.child C:swap L:ordinal R:noun.civilian:2 R:part R:to mark:R:word next:nation numbers:0 role:released
-8 cat:military kinds:unknown:captive of:text smaller:released.civilian
-9 earlier:false head:military language:ru pair:AM-AZ primary:military:military
-10 approx:-
-11 elliptic
-12 R:noun.military:0 form:number
-14 head:military:released
-15 smaller:part.civilian
-16 side:third
-17 smaller:released.military`,
  },
  body: {
    bias: -24,
    signs: `31 nouns:body
25 C:noun.body
21 said:body sentence:body
20 nouns:body:many
14 cat:body
12 head:body:released
10 L:noun.body L:noun.body:0
8 R:noun.body:0
7 R:noun.body head:body primary:body primary:body:body
6 next:body
5 C:gave pair:RU-UA:-
4 L:return:0 pair:RU-UA:body
3 C:return numbers:1
2 C:got kinds:body:military last2:body:word
1 C:to L:in:1 R:noun.subset:0 head:subset primary:- primary:-:- primary:military:subset role:none
-1 C:more L:to R:came:0 R:for R:noun.civilian:0 R:within approx:- head:child language:en marks:word:word nation:- nouns:child:many nouns:military:many numbers:2 primary:child primary:child:child primary:unknown:person said:child sentence:person smaller:part.subset
-2 C:noun.captive C:noun.military C:says L:says:1 head:civilian head:military:released pair:RU-UA:civilian primary:civilian primary:civilian:civilian primary:unknown sentence:child side:pair sign:nation:own:released
-3 C:noun.civilian L:speaker R:came R:from R:from:0 R:noun.civilian said:civilian said:unknown sign:nation:own smaller:released.person
-4 L:more:0 head:person:released nation:S role:released sentence:civilian
-5 C:from R:noun.military head:military next:nation nouns:subset of:text primary:military:military sentence:military sign:each sign:each:both sign:each:both:released
-6 L:noun.captive form:number head:person match:both nouns:captive:many role:released:both sign:nation
-7 L:more nouns:child said:military
-8 sentence:captive
-9 R:in
-10 cat:military
-11 earlier:false nouns:civilian
-15 mark:R:word
-17 nouns:captive`,
  },
  child: {
    bias: -27,
    signs: `26 nouns:child:many
22 nouns:child
20 C:noun.child
17 R:noun.child:0
14 sentence:child
13 next:child
11 cat:child pair:RU-UA:child
9 head:child:released
6 head:child numbers:0 primary:child primary:child:child said:child sign:toward:own
5 L:noun.child R:came:0 kinds:-: sign:toward:own:released
4 C:collective pair:RU-UA:-
3 C:to L:more:0 R:speaker last:more next2:child:mark speaker:S
2 C:from C:more L:more L:noun.child:2 R:from kinds:child: last:word
1 R:speaker:1 R:unit at:1 pair:RU-UA pair:RU-US:child
-1 L:gave R:noun.civilian:0 R:within:1 at:0 head:body:released head:civilian head:military head:military:released last:mark match:other match:own nation:S of:title pair:RU-UA:civilian primary:civilian primary:civilian:civilian primary:military:military said:unknown sentence:captive sign:nation:own
-2 C:gave C:noun.civilian C:noun.military R:came:2 R:part head:body head:person nouns:body:many numbers:2 of:text primary:body primary:body:body primary:unknown primary:unknown:person said:body said:civilian sentence:body sentence:civilian sign:nation
-3 R:noun.civilian cat:- pair:DE-RU primary:military
-4 mark:R:word nouns:military:many said:military
-5 nouns:body numbers:1 smaller:released.person
-6 language:en nation:-
-7 R:within nouns:subset
-8 smaller:part.child smaller:released.child
-9 approx:- earlier:false
-10 nouns:civilian role:released
-13 side:third
-14 nouns:person
-15 form:number nouns:military
-20 nouns:captive`,
  },
  unknown: {
    bias: -3,
    signs: `26 side:third
23 cat:unknown
17 said:unknown
16 kinds:unknown:captive nouns:captive:many
14 head:person smaller:released.child
12 R:within R:within:1 kinds:-:captive
11 elliptic smaller:other.person
10 C:captivity R:came primary:unknown primary:unknown:person
9 kinds:military:military+civilian+captive nouns:captive
8 C:came L:aid:3 R:got R:part last2:mark:more smaller:part.civilian smaller:planned.person
7 L:speaker L:unit:1 R:noun.captive:0 R:weekday head:person:other head:person:released next2:nation:end smaller:released.person
6 L:came:0 R:noun.military:3 next2:nation+own:military next:nation role:released:other smaller:planned.military
5 L:aid L:ordinal:0 L:speaker:2 R:came:2 cat:- kinds:unknown: next:nation+own pair:AM-AZ pair:DE-RU primary:military:person
4 C:got L:noun.person:3 L:part L:signed L:to:3 R:by:3 R:not R:weekday:2 sign:beside smaller:released.military
3 C:return L:from L:helper L:within R:came:3 R:for:3 R:gave R:held:1 R:return R:to last2:speaker+state:came+swap last2:word:came last:got next2:person:mark next:word of:text sign:spoken smaller:held.civilian
2 C:signed C:unit L:came L:helper:2 L:more L:ordinal R:came:1 R:held R:noun.person:2 R:noun.subset:1 R:speaker:1 at:1 form:number kinds:civilian:civilian language:ru last2:state:mark last2:state:word last:came+swap last:more nouns:subset pair:BY-PL:unknown pair:RU-US sentence:captive smaller:part.child smaller:part.person smaller:same.military
1 C:accord C:within L:by:0 L:from:0 L:from:1 L:held:2 L:idiom:1 L:noun.military:2 L:part:3 L:speaker:3 L:to L:within:3 R:for R:gave:2 R:got:1 R:got:3 R:home:3 R:month:3 R:noun.captive R:noun.military:2 R:says:1 R:to:2 at:3 last2:mark:word last:by+from last:word marks:word:. next2:nation+person:word next:captive next:subset nouns:person pair:BY-PL primary:- primary:-:- role:both-sides:own role:none sign:beside:other
-1 C:besides C:home C:in L:dative:1 L:noun.military:1 L:speaker:0 L:swap:1 L:swap:3 L:unit:0 L:weekday:3 R:by:1 R:earlier R:from R:measure R:more R:noun.body:0 R:noun.person:0 R:nth:2 R:swap:3 at:2 cat:child cat:civilian mark:L:word mark:R:word nation:- nation:S next2:captive:nation next2:civilian:mark next2:for+in+to:number next2:nation+person:end next:military next:more nouns:civilian pair:RU-UA:- said:military sign:subject smaller:released.civilian smaller:released.subset
-2 C:gave L:came:1 L:day L:each:1 L:noun.person:1 L:return L:says:2 L:swap L:to:2 R:arrived:1 R:came:0 R:more:0 R:noun.child R:speaker:2 earlier:false head:child:released last2:word:came+got marks:word:word next:for+in+to part-of role:part role:released:none role:released:own said:child sentence:civilian sign:each sign:each:both sign:none:none:released sign:toward sign:toward:own
-3 C:each L:day:0 L:noun.child:2 L:noun.person:2 L:nth:2 L:says R:each R:each:1 R:noun.civilian:0 R:noun.military R:noun.person R:unit head:civilian kinds:child: kinds:civilian:military+civilian last2:state:gave last:gave nouns:body:many nouns:child pair:RU-UA:body pair:RU-UA:military role:released:both sign:toward:own:released smaller:part.military smaller:part.subset
-4 C:handed C:speaker R:dweller R:mediate R:noun.body R:own kinds:civilian:civilian+captive match:own role:released sign:own
-5 C:mediate L:assist L:not R:approx R:by R:by:2 R:handed:2 R:in:0 R:noun.captive:1 head:body:released language:fr next:child nouns:military pair:RU-UA:child sign:each:both:released
-6 L:nth L:says:0 L:weekday R:noun.subset:3 form:word head:body head:military kinds:unknown:civilian+captive primary:body primary:body:body primary:military:military sentence:subset
-7 C:noun.child L:gave L:noun.military R:captivity:2 R:month:2 R:noun.military:1 R:says:2 language:es next:civilian pair:RU-UA:civilian
-8 L:dative L:each said:civilian sentence:child
-9 R:noun.child:0 R:noun.military:0 kinds:unknown:civilian nouns:military:many sentence:military side:pair speaker:S
-10 C:noun.civilian kinds:military:military+captive nouns:child:many pair:RU-UA:unknown
-11 nouns:civilian:many sentence:body
-12 L:happened said:body
-13 cat:military of:title
-14 at:0
-16 C:noun.body C:noun.military
-25 pair:RU-UA`,
  },
}
