// Written by `npm run bench -- train-record --write`; do not edit. Of a number: whether it is a row, of both sides, of which, and of what.
// Signs by their weight, in twentieths of a unit of log-odds.
import type { PackedWeights } from './model.ts'

type Models =
  'row' | 'both' | 'side' | 'own' | 'military' | 'civilian' | 'body' | 'child' | 'unknown'

export const ROW_WEIGHTS: Pick<PackedWeights, Models> = {
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
