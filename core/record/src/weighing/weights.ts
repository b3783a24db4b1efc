// Written by `npm run bench -- train-record --write`; do not edit. What the signs of a number (whether it is a row,
// whether both sides received as many), of a side and of what a row counts are worth: signs by their weight, in
// twentieths of a unit of log-odds. Learned from the invented reports of vectors/record.
import type { PackedWeights } from './model.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-5d8313',
  row: {
    bias: -4,
    signs: `18 L:return
13 C:arrived part:apart:one
12 part-of-sum
11 L:got:0
10 R:P:bare:0 o:role:released:1
9 L:handed L:speaker half-of-another o:role:released pair:RU-US
8 R:by:0 R:came:3 R:noun.civilian part&C:came part&C:more
7 L:day L:noun.military L:says:0 L:to:1 L:weekday R:month R:speaker released&C:from row&report:true:completed rules:others:1 rules:row:released:military value:<100 value:<300
6 L:part:2 R:noun.civilian:0 R:to at:1 o:of:text pair:YE-GOV-YE-HOUTHI released&C:noun.military role:other role:other:0 row&at:1 sign:none:0:other sign:west sign:west:1
5 C:return L:speaker:1 R:says:1 R:speaker:2 all-roles:other behind:fewer:part head:civilian no-row&when:before:same none&is:done-in other&C:speaker pair:DE-RU part:person:military released&C:noun.captive released&is:done released&is:done-near rules:row:released:body sided:2 sign:nation:1:released when:before:same
4 C:besides C:handed C:noun.body C:noun.military L:P:bare:1 L:P:to:0 L:measure L:to L:unit:1 R:P:bare:2 R:handed R:noun.military R:noun.military:0 R:within:1 at:2 language:es next2:body:mark no-row&at:3 no-row&when:published:explicit:week o:earlier:false order:1 other&C:to pair:SA part&C:speaker part:person:civilian released&C:dative released&C:gave released&when:before:same row&report:true
3 C:came L:P:bare:0 L:besides L:from:3 L:gave:3 L:in:1 L:within:3 R:besides R:by:3 R:idiom R:noun.captive R:own:0 R:part:2 R:return:3 R:says all-roles:other+released before:more:verb language:de last:got no-row&when:published:day:eve none&C:to o:nation:P o:role:other o:role:other:0 part&C:to part&is:done released&C:by released&when:days:0 row&before:none row&when:published:weekday:eve rules:row:body rules:row:civilian told-again twice-in-sentence when:main:same
2 C:noun.captive C:noun.civilian L:P:nation:3 L:X:bare:3 L:came:3 L:day:2 L:got L:helper L:more L:more:0 L:noun.body L:noun.captive:2 L:noun.military:2 L:noun.person:2 L:noun.person:3 L:part L:says:1 L:speaker:2 L:weekday:3 R:P:bare:1 R:P:nation:0 R:X:to:1 R:dweller:0 R:earlier:3 R:for:3 R:handed:3 R:held:2 R:in:2 R:noun.body:0 R:swap:2 R:to:1 R:within head:body:released head:civilian:released is:done-near last2:word:held last:more mark:R:, next2:body:word next:body next:civilian next:nation+person next:to no-row&at:2 no-row&when:before:ahead no-row&when:main:same none&when:before:same o:role:cumulative order:0 other&when:days:1 part&C:handed part&C:in part&is:done-in-clause places:3 released&C:came released&C:captivity released&C:each released&C:noun.civilian released&C:return released&C:weekday released&is:done-in released&is:done-in-clause released&when:main:week released&when:none released&when:rank:day role:released role:released:1 row&at:2 row&when:before:same rules:1 rules:1:true rules:2:true rules:row:released:civilian sided:apart when:before:ahead when:published:day:eve
1 C:each C:measure C:office L:aid L:arrived L:besides:1 L:came:0 L:noun.person L:return:0 L:return:1 L:swap:0 L:to:2 L:within:2 R:P:to:1 R:X:bare:3 R:approx:3 R:arrived R:before R:before:3 R:came R:day R:each R:for R:mediate:2 R:noun.captive:0 R:noun.child R:noun.person:0 R:ordinal R:own R:own:3 R:part R:speaker:1 R:to:3 R:weekday:1 all-roles:released at:3 before:fewer:part behind:equal:- behind:fewer:- form:word head:military:released is:done is:done-in-clause last2:mark:word last2:military:word last2:state:mark mark:L:: marks:word:, next:nation+state no-row&at:1 no-row&when:days:2 no-row&when:main:ahead no-row&when:published:weekday:week no-row&when:rank:weekday none&C:speaker numbers:0 order:5 other&C:came other&C:each other&when:earlier-word pair:BY-DE part&is:done-near part&when:before:same places:4 released&C:noun.body released&is:out-of released&when:main:same released&when:published:explicit:same released&when:published:weekday:eve released&when:rank:weekday report:true:completed row&at:5 row&when:gap:far row&when:main:same row&when:published:explicit:eve row&when:rank:explicit rules:earlier rules:other:more:unknown sided:apart:sentences sign:nation value:<2 when:days:3 when:main:ahead when:published:explicit:eve when:rank:day
-1 C:got L:earlier:2 L:future:2 L:gave:2 L:month:1 L:month:2 L:noun.person:1 L:says:2 L:talks R:P:nation:1 R:P:to:3 R:about R:aid R:captured R:future R:gave:0 R:home R:more:0 R:not R:nth R:nth:3 R:talks all-roles:cumulative all-roles:none approx:- at:4 before:none both-sides&C:noun.captive both-sides&C:swap both-sides&C:weekday both-sides&is:done-in-clause cumulative&is:done cumulative&is:done-in cumulative&is:done-near cumulative&when:days:0 earlier:true held&C:noun.civilian held&when:days:0 last2:word:mark last:approx last:part+within last:within mark:L:, mark:L:word marks:word:word next2:word:mark next:captive next:part no-figure no-row&when:before:eve no-row&when:earlier-word no-row&when:published:explicit:month none&C:from none&C:within numbers:1 o:role:agreed:2 o:role:both-sides of:text order:-1 part&C:noun.person part&when:days:0 part:one:apart released&C:agreed released&C:noun.subset released&C:to released&C:total released&when:rank:explicit report:true role:agreed role:none row&when:rank:month rows:double rules:other:fewer:civilian rules:other:fewer:military rules:other:more:civilian rules:others:0 rules:others:2 sign:each sign:each:2 sign:nation:1:held sign:nation:1:planned sign:neighbour:1:part sign:subject sign:subject:1 status:planned sum:apart when:before-published:same when:gap:near when:main:month when:none
-2 C:age C:for C:held C:noun.child L:X:bare:2 L:each L:future:3 L:got:2 L:home L:in:2 L:says:3 L:since L:unit:3 R:P:nation:2 R:by:2 R:gave R:got R:noun.civilian:2 R:noun.subset:1 behind:none both-sides&when:rank:weekday cumulative&C:came earlier:false head:child:released head:person head:subset in-title mark:R:. mark:R:word next2:mark:word next2:part:word no-row&report:false no-row&report:true no-row&rows:twice no-row&when:before-published:same no-row&when:none numbers-all:5 part&C:noun.subset places:2 planned&is:done-in-clause ratio:less released&C:home released&when:main:old row&at:6 row&before:fewer:- rows:sum-of-sides rules:0:false rules:0:true rules:2:false rules:other:fewer:unknown rules:planned sign:none sign:none:0 sign:speaker sign:speaker:1 sum:civilian+military:apart value:<10 when:before:eve when:before:old when:published:explicit:month
-3 C:accord C:from C:in C:ordinal C:total L:age:1 L:by:1 L:each:2 L:in:0 L:label:1 L:noun.subset:0 L:part:0 R:P:in:3 R:P:nation:3 R:came:1 R:from R:swap R:unit all-earlier all-roles:planned+released nation:- next2:captive:word next:mark no-row&before:fewer:- no-row&before:none no-row&when:main:old no-row&when:published:explicit:old none&C:in order:2 pair:AM-AZ part:civilian:subset planned&is:done-near ratio:most released&C:both released&C:for released&C:swap released&C:unit released&when:days:1 row&when:published:explicit:week rules-rows:2 rules:other:more:military sign:none:0:released when:days:0 when:main:old when:published:explicit:old
-4 C:captured L:accord L:harmed L:label L:noun.subset R:aid:3 held&C:held language:en next:from no-row&when:days:0 order:4 other&C:from other&C:harmed part&C:within places:1 report:false:completed rows:twice rules:0 rules:row:military rules:row:released:person sum:one value:<31 when:days:1 when:earlier-word when:published:month:old
-5 C:collective C:harmed C:swap C:unit L:came:2 L:month R:held:0 R:now at:5 held&C:in language:fr numbers-all:6 o:role:planned released&C:aid released&C:label released&C:ordinal released&C:speaker released&when:earlier-word released&when:published:explicit:old rules:other:more:body sided:0 sign:subject:1:released when:rank:month
-6 C:part L:to:0 R:by:1 R:more:1 R:swap:3 form:number last:mark next2:word:word no-row&when:days:1 numbers:4 order:3 pair:IL-PS released&when:rank:month rules:row:released:subset
-7 C:agreed C:future L:age L:approx R:unit:1 R:weekday:3 of:title row&when:published:weekday:week
-8 C:approx C:both at:late next:word no-row&at:late numbers:3
-9 C:label at:6 language:uk report:false sum-of-two
-10 L:earlier L:within:0 row&report:true:failed rules:others:3 value:<1000
-11 C:noun.subset behind:more:- no-row&at:5 pair:RU-UA round-hundred
-12 round
-13 C:within before:fewer:-
-14 L:future report:true:failed
-15 status:failed
-19 value:over`,
  },
  both: {
    bias: -4,
    signs: `35 o:of:text
23 C:each
22 twice-in-sentence
21 value:<300
18 released&C:each
14 rules:2:true
12 places:3
11 numbers:4 rules:2 sided:apart
10 L:each half-of-another head:military pair:RU-UA rules:row:military
8 L:ordinal:1 language:es o:role:released:2 part:person:military
7 L:month L:swap numbers-all:1 round rules:row:same:military speaker:P
6 L:swap:1 R:each:0 R:gave R:same at:2 o:earlier:true released&when:days:2 rules:row:released:person when:days:2
5 C:same numbers-all:2 sided:apart:sentences sided:both sign:each sign:each:2
4 C:noun.military L:month:3 R:from:3 R:says:2 R:weekday:2 head:military:released rules:earlier sided:2 sided:apart:nation sign:each:2:released when:published:day:eve
3 C:swap R:gave:1 R:to:3 next:military next:nation no-row&at:2 no-row&when:gap:near round-hundred rules:other:more:military rules:others:0 sign:speaker:1:released when:gap:near
2 C:part L:came:2 L:noun.military L:noun.person L:noun.person:3 L:ordinal R:month R:noun.military:0 R:speaker:2 last2:state:mark next2:nation:military numbers-all:3 o:earlier:false o:role:released o:role:released:0 released&when:rank:explicit row&at:3 rules:row-and-earlier value:<1000 when:rank:explicit
1 C:within L:for:0 L:more L:more:0 L:speaker:0 L:swap:0 R:came:0 R:in:0 R:noun.military R:noun.subset:3 R:same:1 all-roles:part+released at:3 last2:mark:word mark:L:: marks:::word match:2 no-row&when:published:weekday:same places:4 released&C:swap role:released:2 row&when:days:2 rules-rows:4 rules:other:fewer:civilian sided:same sign:none:0:released
-1 C:noun.captive L:P:bare:0 L:came L:noun.body L:says:3 L:swap:2 R:X:bare:2 R:came:3 R:for:2 R:in:1 R:noun.captive R:noun.subset:0 R:noun.subset:1 R:says R:says:1 mark:L:word mark:R:word nation:- next:word no-row&before:more:- numbers:1 released&when:days:0 role:released rules-rows:1 rules:row:unknown sign:toward sign:toward:1 subset-word
-2 C:handed L:from:1 L:unit:2 L:within R:captured R:harmed R:to R:to:2 behind:fewer:verb earlier:false head:civilian is:done-in-clause language:en no-row&at:4 o:role:released:1 part:person:person places:2 released&C:from released&is:done-in-clause released&when:rank:weekday row&when:rank:weekday rules:other:fewer:body rules:others:1 status:completed when:published:weekday:eve
-3 L:from L:to R:approx R:in:2 R:says:3 R:weekday:3 approx:- at:4 elliptic nation:P numbers-all:4 numbers-all:7 numbers:2 released&C:got rules:others:2 value:<2000 when:none
-4 C:to L:by L:captivity R:approx:3 R:by:2 R:noun.body R:speaker:3 at:0 head:person of:title released&C:noun.body released&C:noun.civilian released&C:to released&when:days:1 released&when:published:weekday:eve row&at:1 row&before:more:verb row&when:days:1 rows:sum-of-side sided:0 sum:apart when:before:same when:days:1
-5 L:says:2 all-roles:released match:1 no-row&when:none
-6 C:noun.body o:of:title role:released:1 rules-rows:3 rules:row:body rules:row:released:body sided:1 when:days:0
-7 form:word numbers-all:6 rules:other:fewer:unknown
-8 L:return language:uk pair:AM-AZ pair:IL-PS
-9 C:noun.civilian L:says behind:fewer:- head:body:released no-row&when:days:0 ratio:less
-10 head:body rules:other:fewer:military
-12 rules:1 rules:1:true
-13 in-title value:<31
-14 pair:YE-GOV-YE-HOUTHI places:1 sum-of-two
-17 value:<10`,
  },
  side: {
    bias: 0,
    signs: `19 CS:S:to:R
17 CS:S
14 o:role:released:own
13 R:S:nation:0 language:fr:UA near:OS
12 CS:gave:O:bare:L CS:got:S:bare:L
11 language:en:UA language:es:UA rules:row:released:body speaker:S
10 language:uk:UA own:S side:pair
9 L:S:dative:1 R:S:to:1 near:XS o:nation:S rules:earlier
8 L:O:dative:2 R:S:bare:0 named:SX role:part:own rules:S-:true
7 R:O:bare first:S:bare first:S:nation marks:word:word side:third:PL-RU verb:came:L:Obare verb:gave:L:Obare
6 side-without-row side:pair:IL-PS sign:return:other
5 CS:S:to:L CS:SX CS:gave:S:nation:L L:O:bare:1 R:S:from:2 nation:S near:S- side:pair:RU-UA sign:none verb:came:L:Sto verb:came:R:-:Xbare verb:came:R:Snation
4 L:S:in:2 L:S:to:0 R:S:nation language:de:UA side:pair:YE-GOV-YE-HOUTHI sign:subject:own sign:whither:own
3 CS:S:bare:L CS:came:O:nation:L CS:came:S:in:R CS:came:S:to:R R:O:nation:2 first:S:to match:own named:S rules:row:released:civilian side:pair:AM-AZ verb:came:L:-:Oto verb:got:L:Obare:-
2 CS:S:bare:R CS:S:for:R CS:S:nation:R CS:SSS CS:came:X:bare:R CS:gave:S:nation:R CS:handed:S:nation:R L:S:bare:3 L:S:in R:O:by R:X:bare:3 rules:side-empty side:third:DE-PL sign:return:other:released verb:came:L:Obare:- verb:gave:L:Xbare:Onation verb>:came:R:Sfor verb>:came:R:Sin verb>:handed:R:Sto
1 CS:OS CS:S:dative:L CS:SXX L:O:bare:2 R:O:bare:1 rules:S- sign:beside:other sign:language:own:released sign:own:other:released sign:whence:own:released verb:got:L:Sto:- verb:handed:R:Oto verb:handed:R:Snation verb>:came:R:Onation
-1 CS:O:for:R CS:X:bare:R CS:gave:O:nation:L CS:gave:O:nation:R L:S:bare:2 R:O:nation:0 R:S:from:3 R:X:bare first:O:bare first:O:to rules:beside:3 sign:given:own sign:return:own:released verb:came:L:Sbare verb:handed:R:Onation verb>:got:L:Obare
-2 CS:O:to:R CS:OOO CS:X:bare:L CS:came:S:nation:L CS:handed:O:nation:R L:S:nation:1 language:en:RU language:uk:RU near:XX side:pair:DE-PL sign:given:own:released sign:nation:other sign:own:own verb:came:R:-:Obare verb:came:R:-:Snation verb:got:L:Sbare verb:got:L:Sbare:-
-3 CS:O:in:R CS:OX CS:X:to:R L:O:nation:0 near:XO role:released:other side:third:AM-AZ sign:nation:other:released sign:own:own:released sign:whither:other verb:came:L:-:Sto verb:gave:L:Sbare verb:handed:R:Sto verb>:came:R:Oin verb>:came:R:Snation
-4 CS:O:dative:L CS:O:nation:R CS:OO CS:OXX language:fr:RU rules:-O side:third:YE-GOV-YE-HOUTHI sign:neighbour:other sign:subject:other sign:toward:own:released verb>:handed:R:Oto
-5 R:X:bare:0 match:other side:third:RU-UA sign:return:own verb>:came:L:Onation
-6 R:S:in:3 R:S:nation:3 near:OO numbers:1 side:third:IL-PS
-7 CS:gave:S:bare:L R:X:nation language:ru:RU named:O near:O- side:pair:PL-RU
-8 R:S:bare:3 R:X:nation:1 nation:O o:role:released:other role:part:other rules:beside:2
-9 L:O:dative:1 L:S:dative:2
-10 own:O rules:-O:true rules:beside:fewer side:third
-11 L:O:bare:0
-13 named:X rules:beside:more
-15 CS:X first:X:nation
-18 speaker:O
-19 CS:got:O:bare:L`,
  },
  own: {
    bias: -4,
    signs: `32 o:role:released:own
23 CS:S:to:R rules:earlier
22 speaker:S
20 language:es:UA
19 R:S:nation:0 o:nation:S o:of:text
18 CS:S
17 rules:row:same:military sign:each:both
16 CS:got:S:bare:L language:fr:UA side:pair:RU-UA
15 role:part:own sign:each:both:released
14 CS:gave:O:bare:L language:en:UA numbers:4
13 o:role:part:own rules:S-:true
12 L:O:dative:2 named:SX o:role:released:both o:role:same own:S
11 R:S:to:1 language:uk:UA nation:S near:S- near:XS rules:SO:true
10 L:S:dative:1 head:military verb:came:L:Obare:- verb:gave:L:Obare
9 L:O:bare:1 rules:row:released:body
8 CS:came:X:bare:R CS:handed:S:nation:R language:ru:UA rules:S- side:pair:IL-PS
7 CS:SSS CS:came:O:in:L R:O:bare near:OS o:role:cumulative o:role:same:own rules:SO rules:derived side:pair side:third:PL-RU verb:got:L:Obare:-
6 CS:S:dative:L CS:S:nation:R CS:S:to:L R:S:from:2 rules:row:released:civilian sign:whither:own verb:came:R:Snation
5 CS:came:O:nation:L CS:came:X:nation:R L:S:in:2 R:O:bare:1 R:O:nation:2 R:O:nation:3 R:S:bare:0 head:military:released language:de:UA named:S role:released:both sign:beside:other sign:nation:own sign:return:other verb:came:L:Obare:Snation verb>:came:R:Sin
4 CS:O:in:L CS:S:bare:L CS:gave:S:dative:L CS:got:S:in:L CS:swap:O:bare:L CS:swap:S:bare:L L:O:from:3 R:O:bare:2 first:S:nation match:own near:X- side:third:DE-PL sign:none:own sign:none:own:released verb:came:L:-:Oto verb:came:L:Obare verb:handed:R:Snation verb>:came:R:Sfor verb>:handed:R:Sto
3 CS:OSS CS:SS CS:came:S:to:R CS:gave:S:nation:L CS:gave:S:nation:R CS:got:O:nation:L CS:got:O:to:R CS:swap:O:nation:R L:S:bare:3 L:S:by L:S:to:0 R:O:by R:S:nation R:X:nation:3 match:both place:own rules:side-empty side-without-row sign:each verb:came:L:Oin verb:gave:L:Xbare:Onation verb:got:L:Sto:- verb:got:R:Onation verb>:came:R:Sto verb>:got:L:- verb>:swap:L:-
2 CS:S:for:R CS:SX CS:X:in:R CS:got:O:nation:R CS:swap:O:bare:R L:O:from L:O:in:0 L:X:in:0 R:O:nation R:S:from R:X:to:3 first:S:in form:number near:SS rules:row:released:military side:third:DE-RU sign:gap:own sign:none:none sign:none:none:released sign:return:other:released sign:speaker:other sign:speaker:other:released sign:subject:own verb:came:L:Sbare:Onation verb:came:R:-:Xbare verb>:gave:L:Snation
1 CS:S:bare:R CS:SXX CS:swap:S:nation:R L:O:nation:1 L:S:dative L:S:nation:0 L:X:bare:3 R:O:in:3 R:O:to:3 R:S:nation:1 R:S:to at:2 at:3 first:S:bare first:S:from marks:word:word named:OSX near:-S rules:doubt:people-beside-others:O rules:doubt:second-and-late:O side:pair:AM-AZ sign:beside:other:released sign:gap:own:released sign:own:other:released sign:subject:own:released sign:whence:own:released verb:came:L:Sto verb:got:L:- verb:got:L:Xnation verb:swap:L:Obare verb>:came:R:Onation verb>:came:R:Xbare verb>:got:R:Sbare
-1 CS:O:bare:L CS:X:to:L CS:came:O:for:R CS:came:X:nation:L CS:came:X:to:L CS:swap:S:bare:R L:O:nation:2 L:O:to:0 R:O:to:0 R:S:bare R:S:in:3 approx:- earlier:false head:child part-of rules:beside:3 rules:row:released:person side:pair:BY-DE sign:own:own sign:own:own:released sign:whence:other:released subset-word verb:came:L:Sbare:- verb:came:R:- verb:came:R:-:- verb:gave:L:Snation verb:gave:L:Snation:- verb:got:R:Obare:- verb>:came:R:Ofor verb>:got:L:Obare
-2 CS:X:nation:L CS:gave:O:dative:L CS:got:S:to:R L:O:in:2 L:S:to L:X:bare L:X:from:2 R:O:for R:S:nation:2 R:X:by R:X:nation:0 at:1 head:child:released head:civilian head:civilian:released language:en:RU marks:dash:word marks:end:word marks:word:end numbers:3 role:both-sides rules:-- rules:row:released:child side:pair:DE-PL sign:gap:other verb:came:L:Snation verb:came:R:Sin verb:handed:L:- verb>:came:R:Snation
-3 CS:came:O:bare:L CS:came:O:bare:R CS:came:X:to:R L:O:nation R:S:in R:X:to:1 approx:at_least elliptic first:X:from form:word numbers:2 o:role:both-sides:other role:released role:released:other rules:S-:false sign:beside:own:released sign:given:own sign:language:other:released sign:speaker:own sign:subject:other:part sign:toward:own verb:came:L:Onation:Snation verb:came:R:Obare verb>:came:R:Oto verb>:handed:L:-
-4 CS:O:bare:R CS:O:in:R CS:OX CS:gave:O:nation:L CS:gave:O:nation:R R:O:to:1 named:OX nation:X o:role:released:neither sign:beside:own sign:neighbour:other sign:neighbour:own:released sign:subject:other sign:whither:other verb:came:L:Onation verb:got:L:Sbare verb:got:L:Sbare:Obare verb:got:R:Obare verb:handed:R:Onation verb:handed:R:Sto verb>:came:L:Sin verb>:gave:L:-
-5 CS:OO CS:X:bare:L CS:XXX CS:came:S:nation:L R:X:bare first:O:bare head:body:released language:fr:RU match:other near:-X numbers:1 o:of:title place:first sign:given:own:released sign:return:own:released sign:toward:own:released
-6 CS:O:dative:L CS:O:for:R CS:O:nation:R CS:OOO L:S:dative:2 first:X:nation head:body near:XX sign:each:neither sign:each:neither:released sign:neighbour sign:speaker:own:released verb:came:R:Onation
-7 CS:O CS:OXX L:O:dative:1 R:S:nation:3 at:0 earlier:true named:X near:O- o:role:part:other role:released:neither rules:beside:1 rules:beside:fewer side:third:AM-AZ side:third:IL-PS side:third:YE-GOV-YE-HOUTHI verb>:came:R:Oin verb>:handed:R:Oto
-8 CS:X:to:R R:S:bare:3 rules:beside:more verb:came:L:-:Sto
-9 CS:handed:O:nation:R R:O:bare:0 R:X:bare:0 language:uk:RU match:neither named:O rules:--:false sign:return:own verb:came:R:-:Snation
-10 L:O:bare:0 R:X:nation:1 near:XO of:title role:part:other verb:gave:L:Sbare
-11 R:X:nation nation:O near:OO
-12 first:O:to rules:-O
-13 o:nation:O own:O
-14 rules:-O:true rules:beside:2
-15 CS:O:to:R CS:gave:S:bare:L o:role:released:other side:third
-17 CS:X side:pair:PL-RU speaker:O
-21 side:third:RU-UA
-26 CS:got:O:bare:L`,
  },
  held: {
    bias: -6,
    signs: `24 C:held
19 pair:IL-PS
18 R:now
17 L:held:0
16 C:now value:over
15 L:held L:noun.civilian rules:other:fewer:military
13 released&C:in standing:true
12 R:P:in:1 R:approx:2
11 R:says last:more next2:word:mark pair:AM-AZ
10 L:dative R:P:nation:2 marks:word:. value:<31
9 L:P:bare:1 L:unit:2 R:came:2 R:held head:civilian role:held:1 rules:other:more:unknown
8 L:noun.military L:says R:approx
7 L:now L:now:0 L:past R:more R:noun.captive:1 approx:approx last:held role:held
6 C:dweller L:P:nation:3 L:noun.captive:3 L:noun.civilian:1 L:says:1 R:captivity R:captivity:1 R:dweller R:dweller:0 R:not:2 R:now:3 held&C:says held&when:before-published:old next2:mark:end no-row&when:before:old none&C:held none&when:before:old numbers-all:7 part&C:approx released&C:for released&C:held round round-hundred sign:whence:1:held
5 L:each:2 L:for:1 R:P:in:2 R:future R:more:1 head:civilian:held last2:held:more last2:speaker:says mark:R:. next2:nation:mark next2:word:own no-row&at:4 planned&when:before:same released&when:before:old rules:doubt:second-and-late speaker:P when:before:old
4 C:in L:P:dative:0 L:P:in:0 L:dative:0 L:noun.civilian:2 R:held:0 R:measure R:more:0 R:noun.body:3 R:now:1 R:ordinal R:to:3 R:within all-roles:held head:military:released head:subset:part held&C:held held&C:noun.person held&when:days:0 last:approx like-year marks:end:word next2:civilian:word next2:military:mark next:civilian next:nation none&C:captivity none&C:more order:1 order:3 released&C:now role:planned:0 sign:none:0:planned sign:spoken sign:spoken:1 subset-word
3 C:noun.military C:ordinal C:speaker L:approx L:approx:0 L:captivity:2 L:idiom L:not:3 L:noun.captive L:part:1 L:past:0 R:X:bare:0 R:home:2 R:measure:0 R:says:2 R:says:3 R:within:2 behind:more:- language:uk last2:end:end last2:word:approx last:end mark:L:end next:more next:nation+state no-row&at:5 other&C:noun.captive part&C:not ratio:tenth released&C:noun.person rules:other:more:body rules:row:unknown sign:nation sign:nation:1 sign:whence sign:whence:1
2 C:captivity C:home L:P:from:3 L:P:nation:2 L:besides:2 L:held:1 L:in:1 L:noun.military:2 L:noun.military:3 L:says:0 R:P:nation:1 R:X:nation:0 R:future:2 R:held:3 R:not R:noun.military:3 R:noun.subset:0 R:part:3 R:speaker:2 at:4 cumulative&C:handed cumulative&C:measure cumulative&C:to elliptic head:subset held&C:noun.military held&when:gap:far last2:state:word no-row&before:more:verb numbers-all:3 other&C:own other&when:none part&when:before:month planned&C:to released&C:speaker role:part:0 sign:nation:1:held sign:nation:1:part sign:nation:1:released sign:none:0:part sign:own:1 sign:own:1:held
1 C:dative C:measure C:past C:says L:P:bare:0 L:P:for:0 L:each L:from:1 L:label R:by R:by:2 R:called R:called:2 R:future:1 R:gave:2 R:held:1 R:home R:in:1 R:noun.body R:part:1 at:5 behind:none cumulative&C:by cumulative&C:gave cumulative&C:noun.body cumulative&when:before:old head:body:planned head:civilian:other held&C:dweller held&C:speaker held&when:days:1 held&when:none is:planned last2:word:more last:in+to match:0 nation:X next2:body:captive next2:civilian+dweller:nation next:civilian+dweller no-row&when:before-published:old no-row&when:days:0 no-row&when:published:weekday:same none&C:speaker none&when:before:eve numbers:0 part&C:came part&C:noun.captive part&C:noun.subset part&C:now part:person:child planned&C:noun.body planned&when:days:0 row&at:6 rules-rows:0 rules-rows:3 rules:row:released:person sign:none:0
-1 C:aid C:helper L:P:in:3 L:X:bare:0 L:X:bare:2 L:agreed L:by:3 L:called L:came:0 L:from:0 L:gave:2 L:harmed:0 L:held:2 L:noun.body:0 L:noun.captive:2 L:ordinal:3 L:own:2 L:return L:says:2 L:speaker L:speaker:2 L:to L:to:2 R:P:to:3 R:accord R:agreed R:captured R:each:1 R:harmed:0 R:in:3 R:noun.person R:noun.subset:2 R:speaker R:swap R:weekday R:within:0 held&C:more held&when:before:old next2:military:word next2:nation:captive no-row&at:3 no-row&rows:sum-of-sides no-row&when:earlier-word no-row&when:main:old no-row&when:published:month:old no-row&when:rank:explicit numbers-all:6 numbers:1 order:4 other&C:approx other&when:before:old part&is:done released&C:own role:agreed:1 row&before:none rows:sum-of-sides rules:doubt:people-beside-others rules:earlier sign:beside:1 sign:each sign:each:2 sign:subject sign:subject:1 status:failed when:days:2 when:published:weekday:eve when:rank:explicit when:rank:month
-2 C:both C:swap L:P:in:2 L:X:nation:2 L:aid L:for:0 L:swap R:X:bare:2 R:came:1 R:for R:from:0 R:held:2 R:month R:noun.child:0 all-earlier all-roles:released approx:at_least at:1 before:more:- before:none cumulative&C:since earlier:true held&C:captivity held&C:for match:1 next2:mark:word next2:person:word next:nation+own no-row&before:more:part no-row&report:true no-row&when:before:ahead no-row&when:before:same no-row&when:days:1 none&C:harmed none&C:in none&is:done-in none&when:none of:text released&C:noun.body released&C:noun.captive released&when:days:1 role:released:0 row&when:gap:far row&when:main:same rules:0 rules:0:true rules:other:fewer:unknown rules:other:more:civilian sign:beside sign:beside:1:part sign:none:0:released when:before:ahead when:earlier-word when:main:old when:published:month:old
-3 C:from C:noun.child L:future L:got L:harmed L:mediate L:unit L:unit:1 R:from R:got R:speaker:3 R:unit agreed&when:days:0 all-roles:none at:2 before:more:part behind:fewer:verb earlier:false head:body head:body:released held&C:approx held&C:by held&C:noun.captive mark:R:, no-figure no-row&when:gap:near numbers:2 o:role:released:1 order:-1 part&C:part part:person:military ratio:most released&when:before:same role:none row&when:days:1 rules:1:true rules:row:released:military status:completed sum-of-two when:before:same when:main:same
-4 C:to C:within L:P:bare:2 L:gave L:noun.person L:unit:3 R:harmed R:noun.captive:0 R:noun.military:1 R:noun.subset:3 R:part:0 all-roles:agreed held&when:before:same mark:L:word match:2 numbers-all:2 order:5 other&C:noun.person pair:RU-US released&C:came report:true:completed role:released row&at:1 rules:1 rules:others:2 sign:speaker sign:speaker:1
-5 C:each C:got L:within R:came:0 R:each R:noun.child mark:R:word next2:nation:civilian none&C:unit numbers-all:4 o:role:released places:1 role:agreed rules-rows:4 sided:0 when:gap:far
-6 C:part L:came L:more:1 L:noun.body L:ordinal R:captured:3 R:since head:person nation:- none&is:done other&C:harmed pair:RU-UA part:apart:one ratio:less report:true row&report:true:completed rules-rows:2 rules:row:military when:gap:near
-7 C:since head:child is:done-in last2:more:approx last:mark last:word marks:word:word no-row&at:0 pair:BY-PL row&report:true value:<2000
-8 L:by approx:- at:0 behind:fewer:- held&C:to of:title order:0 rules:other:fewer:child when:days:1
-9 R:noun.subset pair:DE-RU rules:other:fewer:body
-10 C:unit in-title is:done-near next:captive next:person part-of-sum standing:false value:<10
-11 C:harmed numbers-all:8
-12 form:word is:done
-13 language:en
-14 rules:other:more:military
-16 next2:captive:word
-20 value:<300`,
  },
  holder: {
    bias: 0,
    signs: `14 R:O:nation:0 standing:S
13 side:pair
11 R:S:nation:2
9 language:es:RU language:uk:RU named:OS
8 language:de:RU language:en:RU own:O
7 match:other side:pair:RU-UA
6 L:O:bare first:O:nation
5 CS:S:in:R R:S:in first:S:in
4 language:fr:RU language:ru:UA nation:O near:-S sign:beside:own
3 CS:SS L:O:nation L:S:in near:OS side:pair:AM-AZ
2 CS:S:to:L sign:nation:other
1 CS:S:by:R L:S:to:1 R:S:by named:S near:O- speaker:O
-1 CS:O:by:R R:O:by language:fr:UA speaker:S
-2 L:O:in:0 language:en:UA named:OX sign:nation:own
-3 CS:OO L:O:in language:ru:RU side:third:AM-AZ
-4 language:de:UA nation:S near:-O side:pair:YE-GOV-YE-HOUTHI sign:beside:other
-5 CS:O:in:R R:O:in first:O:in near:X-
-6 language:es:UA
-7 first:S:nation match:own named:O side:third:RU-UA
-8 language:uk:UA own:S sign:beside:other:held
-11 R:O:nation:2
-13 side:third
-14 R:S:nation:0 standing:O`,
  },
  mediator: {
    bias: -2,
    signs: `21 name:US:RU-UA
15 C:office name:UN:YE-GOV-YE-HOUTHI
14 name:AE:RU-UA name:QA
13 C:month
12 name:AE pair:IL-PS with:return
11 R:unit:3 with:ordinal
10 any:true:true mediate:mediate:L:0 o:said rules:true
9 C:says R:aid:3 R:ordinal R:weekday:1 name:TR o:with:mediate:mediate
8 R:accord R:from:1 R:noun.subset:3 R:office:1 at:2 name:TR:DE-RU with:mediate with:nth
7 L:more:3 L:return L:signed:3 R:for:2 R:swap:3 list:0 mediate:mediate name:US o:with:talks:talks rules:true:AE with:office
6 L:accord:3 L:month:1 L:signed R:came:3 last2:word:in list:2 mediate:L:state:mark mediate:aided name:QA:RU-UA next2:mark:end next:mark with:aid with:came with:day
5 C:thanks L:by L:noun.child L:nth:3 L:says:1 L:thanks R:handed:3 R:mediate R:says R:says:1 R:says:2 R:served R:to:3 mediate:L:-:- name:EG name:EG:IL-PS next:mediate+served rules:true:QA with:to
4 C:swap L:came L:did:0 L:mediate:1 L:says L:speaker R:aid R:approx:3 R:day R:mediate:1 R:month R:ordinal:0 last:word mediate:R:-:mark mediate:mediate:R:0 name:ICRC:YE-GOV-YE-HOUTHI next2:end:end next2:word:mark next2:word:says next:end next:word o:with:host:host rules:false:QA rules:true:EG with:says with:speaker
3 C:return L:agreed L:assist L:besides:3 L:came:3 L:gave L:gave:1 L:in:2 L:mediate:0 L:noun.captive:3 L:office L:ordinal:3 L:speaker:1 L:swap:1 L:weekday:0 R:accord:3 language:uk last2:says+thanks:word name:QA:IL-PS name:TR:RU-US named:3 next2:mark:number next2:word:state pair:RU-US rules:false:TR with:in with:signed with:total
2 C:mediate L:agreed:3 L:from:0 L:future:2 L:noun.person:2 L:noun.subset:3 L:office:0 L:part L:part:3 L:thanks:0 R:aid:2 R:before R:from R:got R:helper R:noun.civilian:1 R:noun.military:3 R:nth R:own:3 R:weekday case:from last2:end:end last2:speaker+state:word last:end last:from list:1 mediate:aided:R:1 name:UN name:US:IL-PS next2:word:mediate next2:word:word o:with:mediate:aided rules:false:UN rules:false:VA rules:true:TR rules:true:US thanks:thanks:L:0 with:accord with:got
1 C:accord C:unit C:weekday L:by:0 L:by:1 L:came:1 L:for:1 L:gave:2 L:held:1 L:noun.child:3 L:noun.civilian:3 L:nth L:thanks:2 L:unit:3 R:came R:future:1 R:mediate:0 R:noun.captive:0 R:nth:3 R:ordinal:3 R:served:0 R:served:2 R:swap:0 beside:EG language:fr last2:word:from last:in last:mediate+office mediate:R:state:mark mediate:mediate:L:2 name:OM name:OM:YE-GOV-YE-HOUTHI name:US:AM-AZ pair:PL-RU pair:YE-GOV-YE-HOUTHI rules:false:AE rules:false:US thanks:L:-:- thanks:thanks thanks:thanks:L:2 with:before with:failed with:future with:served with:thanks
-1 C:speaker L:accord:0 L:accord:1 L:aid:1 L:approx:1 L:did:2 L:each:1 L:gave:3 L:got:1 L:happened:3 L:held:2 L:in:1 L:month L:ordinal:1 L:own L:served:1 L:to R:assist:2 R:called R:earlier R:for:3 R:gave:0 R:harmed R:mediate:3 R:more:1 R:noun.captive:2 R:own R:talks:3 beside:US beside:VA case:bare language:ru last2:word:mark last:mediate mediate:mediate:R:2 next2:for+to:mediate o:in-title thanks:R:state:mark with:captivity with:held with:state
-2 C:called C:got C:not C:now C:since C:span L:both:3 L:called:2 L:did:1 L:noun.civilian:1 L:noun.person:3 L:own:1 L:talks:0 L:to:0 R:aid:0 R:assist:0 R:gave:1 R:held R:host:0 R:more R:noun.subset:2 R:now R:thanks:1 R:to beside:AE beside:TR earlier host:R:-:- host:host:R:0 language:es last2:word:mediate last2:word:says last:by last:says list:3 mediate:help mediate:help:L:0 next2:in:word next:did next:mediate pair:DE-RU thanks:thanks:R:1 with:from with:gave with:nation with:span
-3 C:agreed C:did C:label C:noun.captive C:noun.subset L:came:2 L:future:3 L:happened L:in:0 L:span L:speaker:2 R:approx:2 R:came:2 R:did:0 R:each:2 R:future:3 R:host R:own:1 R:past R:past:1 R:swap:2 R:talks R:to:2 case:to language:en last2:unit:word last:in+to mediate:mediate:L:3 name:ICRC:IL-PS next2:did:word no-thanks with:about with:each
-4 C:in C:past L:from:2 L:in:3 L:not:2 L:noun.captive L:noun.military L:ordinal:0 L:says:3 L:served:3 R:agreed R:by R:from:2 R:in:0 R:more:2 R:noun.captive R:noun.captive:1 any:false:false mediate:R:-:- name:VA name:VA:RU-UA next2:mark:state with:earlier with:harmed with:label with:talks
-5 C:own L:for:2 L:matter L:matter:3 L:noun.military:1 L:since:3 R:agreed:0 at:3 host:host mediate:L:-:mark named:1 next:says with:host
-6 C:gave L:for L:for:3 L:from R:for:0 R:swap:1 beside:here in-title name:CH:YE-GOV-YE-HOUTHI rules:false:SA with:now with:past
-7 C:future C:noun.person L:mediate:3 L:noun.person:1 L:swap:2 R:assist beside:SA beside:UN name:CH name:UN:RU-UA pair:RU-UA rules:false:CH
-8 C:matter L:in L:noun.person L:served R:not R:not:3 R:says:3 R:to:1 name:SA with:helper with:since
-9 C:came L:month:3 R:gave name:TR:RU-UA rules:false:BY
-10 C:more L:not name:SA:YE-GOV-YE-HOUTHI rules:true:BY with:matter
-11 L:noun.captive:2 R:unit:1 name:US:DE-RU rules:true:VA
-12 L:label L:since
-14 C:earlier rules:false rules:false:ICRC
-15 any:true:false
-16 no-mediate
-17 name:ICRC:RU-UA
-18 C:helper name:ICRC
-19 name:BY:RU-UA
-22 with:not
-23 name:BY
-25 beside:elsewhere`,
  },
  report: {
    bias: 1,
    signs: `13 A:mediate
9 T:role:released report:true
8 2:mediate
7 A:accord A:served L:weekday
6 A:office A:return T:role:released:1 report:true:completed report:true:rows:2 row-sides:2
5 A:nth A:signed L:came L:came+noun.military L:day:weekday L:happened L:noun.civilian T:came standing:0
4 1:came 1:day:explicit 2:noun.body 2:return 2:role:released:1 2:weekday A:age A:called A:came:again A:day A:noun.body:again A:thanks A:weekday L:day L:noun.military L:office L:role:released:1 L:within day:day day:day:now
3 1:swap+happened 1:swap+noun.military 2:day:weekday 2:measure 2:noun.person 2:office 2:thanks A:handed A:role:agreed A:role:planned L:called-off L:came+captivity L:came+noun.civilian L:day:day L:got+noun.military L:mediate L:out-of L:role:both-sides:person L:role:planned L:role:released L:swap+noun.military T:ordinal T:role:released:person earlier:0 groups:1 pair:AM-AZ report:true:rows:3 row:civilian rows:2 rows:3
2 1:accord 1:agreed 1:aid 1:came+earlier 1:earlier-time 1:future 1:gave+earlier 1:home 1:month 1:more 1:role:agreed 1:role:planned 1:role:released 1:role:released:1 2:accord 2:called 2:came 2:came+captivity 2:came+captured 2:day 2:future 2:helper 2:total 2:unit A:agreed A:failed:again A:future:again A:gave:again A:happened A:in:again A:more A:noun.civilian A:role:released A:same A:total A:within L:age L:came+captured L:came+future L:came+happened L:came+noun.person L:future L:got L:got+noun.body L:helper L:measure L:more L:nth L:return L:role:both-sides:1 L:role:part L:role:part:1 L:role:released:body L:role:released:civilian L:role:released:military L:swap+happened T:called-off T:gave T:swap+failed T:swap+noun.captive day:weekday day:weekday:now pair:YE-GOV-YE-HOUTHI
1 1:called-off 1:came+future 1:came+noun.civilian 1:came+noun.military 1:came+noun.person 1:day 1:day:day 1:earlier 1:happened 1:measure 1:role:agreed:2 1:role:both-sides 1:role:both-sides:1 1:role:both-sides:person 1:role:released:body 1:signed 1:swap+accord 1:weekday 2:age 2:assist 2:came+total 2:day:day 2:gave+future 2:gave+noun.captive 2:got+noun.body 2:handed 2:noun.civilian 2:noun.subset 2:out-of 2:role:agreed:2 2:role:agreed:body 2:role:released:body 2:role:released:civilian 2:same 2:served 2:swap+future 2:within A:aid A:assist A:besides A:both A:by A:by:again A:came A:captured A:collective A:each:again A:for:again A:gave A:got A:measure A:noun.body A:noun.child A:role:both-sides A:says:again A:to:again A:weekday:again A:within:again L:aid L:besides L:by L:came+noun.child L:came+total L:collective L:day:explicit L:for L:gave+noun.captive L:got+noun.person L:handed+noun.body L:home L:in L:role:agreed:2 L:role:agreed:military L:role:both-sides L:role:part:person L:role:planned:1 L:role:planned:person L:same L:served L:swap+failed L:swap+future L:swap+noun.captive L:to L:total T:each T:home T:swap+noun.military day:explicit language:ru report:true:failed row:body row:unknown titled:false
-1 1:approx 1:came+harmed 1:came+talks 1:gave+harmed 1:held 1:role:held 1:role:held:1 1:swap+fiction 1:talks 2:about 2:did 2:earlier 2:gave+happened 2:got+talks 2:host 2:in 2:not 2:noun.captive 2:ordinal 2:past 2:role:agreed:0 2:role:agreed:person 2:role:planned:body 2:role:released:2 2:swap+noun.person 2:to A:about:again A:did A:from A:month A:ordinal A:past L:both L:came+accord L:gave+about L:host L:ordinal L:past L:role:agreed:0 L:role:held L:role:held:1 L:role:held:civilian L:role:other:military L:role:released:2 L:swap T:before T:captivity T:from T:matter T:measure T:now T:role:held T:role:held:1 T:swap+not day:month report:false:rows:2 report:true:rows:1 rows:1
-2 1:about 1:fiction 1:not 1:role:other 1:role:other:0 1:span 1:swap+not 2:agreed 2:came+earlier 2:earlier-time 2:for 2:gave 2:role:held 2:role:held:military 2:role:other:person 2:role:released:0 2:swap+happened A:approx A:before A:captivity A:captivity:again A:held:again A:month:again A:now A:own A:own:again A:role:days A:role:other A:supposed A:unit:again L:came+fiction L:came+talks L:captivity L:from L:gave+harmed L:got+talks L:now L:role:released:person L:span T:about T:harmed T:held T:swap+fiction T:to T:unit earlier:2
-3 1:from 1:gave+talks 1:role:other:military 2:aid 2:day:month 2:fiction 2:from 2:home 2:role:held:1 2:role:released:person 2:since 2:swap A:noun.captive A:since A:span L:came+about L:not L:swap+fiction L:swap+noun.person L:talks T:approx T:fiction groups:2 language:de
-4 1:harmed 2:held 2:swap+not 2:swap+noun.military A:fiction:again A:harmed A:harmed:again A:not A:role:held A:talks:again L:fiction L:harmed T:says standing:1
-5 2:month A:approx:again A:held A:swap L:about L:gave+talks L:month L:swap+not T:talks row-sides:0 rows:0
-6 2:approx A:about A:fiction A:not:again day:none
-7 L:approx T:in pair:RU-UA report:false:rows:0
-8 L:held T:not
-9 L:day:month report:false:completed
-11 report:false`,
  },
  planned: {
    bias: -9,
    signs: `22 L:future
20 when:published:weekday:week
19 rules:planned
17 part:person:person
16 C:future role:agreed:1
15 all-roles:planned+released
13 is:planned
12 no-row&when:published:weekday:week o:role:planned round sign:nation:1:agreed
11 when:main:ahead
9 L:future:3 agreed&C:noun.military
8 all-roles:agreed+released before:fewer:- o:role:agreed:2 released&C:agreed
7 L:noun.body L:to:1 head:military:planned pair:YE-GOV-YE-HOUTHI released&C:to
6 C:agreed head:person:released language:ru last:swap numbers-all:2 part:one:one planned&C:future planned&when:gap:near status:planned
5 C:noun.military L:says:0 R:future:1 agreed&is:planned behind:fewer:return last2:word:approx none&when:published:weekday:week o:role:agreed part-of-sum planned&is:done-near planned&when:main:ahead role:planned sign:speaker:1:released
4 L:nth:1 R:X:to:3 R:noun.military:0 agreed&C:from agreed&when:days:0 no-row&when:main:week no-row&when:published:day:ahead part&is:done-near planned&C:each planned&C:gave planned&when:days:1 rules:row:military sign:nation when:published:day:ahead
3 C:each L:P:nation:3 L:noun.body:0 L:noun.captive L:says L:speaker R:agreed R:future agreed&C:noun.person no-row&when:main:ahead no-row&when:rank:weekday none&when:gap:far planned&is:done released&C:for released&is:for-for role:planned:0 rules:other:more:military rules:row:released:person
2 C:speaker L:gave L:more L:signed:2 L:supposed R:agreed:1 R:aid:3 R:each:0 R:to:0 all-roles:agreed all-roles:planned is:done-near nation:P next2:military:mark no-row&when:rank:day none&when:rank:weekday o:role:planned:1 of:title order:1 pair:IL-PS planned&is:done-in planned&is:done-in-clause planned&is:planned planned&when:published:weekday:week role:agreed rules:other:fewer:unknown sign:nation:1:planned value:<300 when:days:1 when:main:week
1 C:says L:for:2 L:future:0 L:in:1 L:noun.military:1 L:nth L:to R:X:nation:2 R:by:0 R:from:0 R:mediate:3 R:unit:2 R:within agreed&C:approx agreed&when:none in-title last2:captive:mark last:says next:military no-row&report:true:planned no-row&when:published:explicit:ahead numbers:1 order:5 part&is:done-in-clause planned&C:noun.captive planned&when:rank:day ratio:half released&C:approx released&C:speaker report:true:planned sided:1 sided:both sign:none:0:planned when:published:explicit:ahead when:rank:weekday
-1 C:in C:unit L:from:1 L:noun.person R:captured R:from:2 R:got R:month R:month:2 R:own agreed&C:each all-roles:none approx:- form:number held&when:days:0 is:done last2:word:word mark:L:word match:1 no-figure no-row&when:main:old no-row&when:rank:explicit order:-1 planned&C:for planned&when:gap:far planned&when:main:month released&when:before:same report:false:completed role:held:1 role:none row&at:3 rules-rows:3 rules:others:2 when:rank:month
-2 C:within L:aid L:came L:ordinal:3 L:total L:unit:2 R:matter:3 R:more R:noun.civilian R:ordinal R:speaker:3 R:to behind:none is:out-of no-row&report:true:failed no-row&when:before:same no-row&when:main:month report:true:completed role:agreed:2 sign:each:2:agreed sign:nation:1:released when:main:old
-3 C:approx C:total L:approx:0 L:in:3 L:unit R:captivity R:matter R:noun.body all-roles:held form:word head:subset is:done-in is:total language:es no-row&report:true:completed numbers:3 o:role:released order:0 order:2 report:true role:held rules:other:fewer:civilian sign:none:0 speaker:P when:published:weekday:eve
-4 C:ordinal C:swap L:in:2 L:ordinal R:P:nation:2 R:from R:in R:swap at:4 before:none earlier:false language:de mark:R:word no-row&report:true places:1 report:true:failed role:released:1 rules:0:true rules:other:fewer:body sign:none value:over when:days:2
-5 C:weekday R:came R:for:1 R:to:1 at:3 before:more:- behind:fewer:- no-row&before:none planned&C:swap released&is:done-near row&when:main:same rules:0 status:failed
-6 L:from no-row&when:days:0 numbers-all:8 planned&C:approx released&is:done-in rules:other:fewer:military sided:0 status:completed twice-in-sentence value:<10 when:days:0
-7 nation:- no-row&at:4 no-row&when:rank:month none&when:days:0 numbers:2 released&when:main:same sum-of-two
-8 L:approx o:role:released:1 ratio:less
-9 L:in last:word of:text pair:RU-UA released&is:done-in-clause when:main:same
-10 when:before:same
-15 all-roles:released`,
  },
  recalled: {
    bias: -4,
    signs: `34 o:earlier:true
20 rules:earlier
19 none&when:days:2 places:3
14 R:swap:3
13 value:<2000 value:<300
12 all-earlier released&when:rank:month rules:row-and-earlier
11 days&C:in earlier:true row&at:4
10 L:X:nation:2 language:fr pair:IL-PS
9 L:earlier L:month L:month:2 R:each:0 released&C:for
8 L:for:0 L:got:2 L:month:1 R:by R:not at:5 days&C:noun.military released&when:days:1 released&when:published:explicit:week when:days:2
7 L:both L:earlier:2 L:in:2 R:home:1 cumulative&when:days:0 no-row&when:earlier-word none&when:main:eve order:3
6 L:day:0 L:not:3 L:noun.captive L:span:2 L:swap:2 L:unit:3 at:3 behind:more:return head:military:cumulative head:military:days last:gave no-row&when:gap:near none&C:to o:of:text other&when:main:old role:released:2 when:gap:near when:published:explicit:week
5 L:noun.person:2 L:ordinal:3 R:before behind:fewer:- behind:more:- last2:military:word last2:number:to last:came+swap pair:AM-AZ released&C:ordinal released&when:gap:near released&when:rank:explicit row&when:published:explicit:week when:rank:month
4 C:noun.subset L:each L:noun.military:0 L:swap R:by:3 R:nth:3 R:weekday:0 at:4 cumulative&C:for cumulative&is:done cumulative&is:done-in head:body:released last2:word:weekday last:for+to next2:person:mark next:in next:military no-row&at:5 no-row&when:main:eve no-row&when:rank:explicit none&when:gap:near none&when:published:month:old o:role:released:1 part:one:one released&is:done-in-clause released&when:before:old row&when:days:2 row&when:rank:month rules:other:fewer:body rules:other:more:military sided:both when:earlier-word when:published:month:old
3 L:mediate L:noun.captive:0 L:since:3 R:gave:1 R:mediate:1 R:speaker:1 cumulative&C:noun.military is:done-in-clause last2:word:came+swap last:weekday next:to no-row&when:before:week no-row&when:published:day:eve none&C:from none&when:rank:day numbers:1 other&when:days:1 part&when:rank:explicit released&C:noun.captive released&C:noun.subset released&is:done-in released&when:earlier-word role:cumulative row&at:6 row&report:false row&when:published:weekday:week sign:claimed sign:claimed:1 sign:claimed:1:released speaker:P when:main:old when:published:explicit:month
2 C:came C:day C:in C:matter L:each:1 L:not R:each:3 R:for:2 R:home R:label R:mediate R:noun.person R:noun.person:2 R:noun.subset all-roles:released cumulative&C:in days&when:days:0 elliptic head:person:released last2:weekday:word last:state next2:body:mark next2:military:each+from next2:nation:captive next:body next:civilian next:nation no-row&at:3 no-row&before:fewer:return no-row&when:days:1 no-row&when:main:old no-row&when:published:explicit:month none&C:weekday numbers-all:3 o:role:days o:role:days:2 other&C:month other&when:gap:near part&is:out-of part:military:person released&C:came released&C:unit role:cumulative:2 role:days:1 row&before:more:return sided:1 sign:each:2:cumulative sign:subject sign:subject:1 sign:subject:1:released told-again when:main:eve
1 C:month C:noun.military L:P:bare:0 L:P:dative:0 L:X:bare:0 L:dative:0 L:gave:2 L:got L:noun.body:3 L:span L:speaker:1 L:weekday:2 R:agreed:3 R:came:0 R:got R:noun.captive:0 R:noun.military:2 R:noun.subset:2 R:unit:2 before:fewer:return before:more:- before:more:return days&C:swap is:for-for language:ru like-year next2:captive:word next2:military:came next:captive no-row&before:more:- none&when:earlier-word numbers-all:2 o:role:cumulative order:2 other&when:published:month:old other&when:rank:month released&when:main:month released&when:main:old report:false row&when:rank:weekday rules:other:more:unknown rules:row:military value:<100 when:before:week when:published:weekday:week
-1 C:both C:label C:since L:X:bare:3 L:arrived L:came L:captivity:1 L:day L:earlier:0 L:for:3 L:from:2 L:future L:harmed L:month:3 L:noun.body:0 L:noun.military:1 L:noun.person:1 L:office:3 L:signed:3 L:total L:weekday:1 R:approx R:dweller:0 R:earlier:3 R:from R:from:2 R:gave R:gave:3 R:month R:noun.captive:1 R:noun.civilian:2 R:noun.person:0 R:part:2 R:swap:1 R:to:1 all-roles:planned at:late before:more:verb form:number head:military:released head:person last2:weekday:each last2:word:word last:mark mark:L:, mark:L:word marks:,:word nation:- next:child no-row&at:late no-row&before:more:verb no-row&when:main:ahead none&is:done none&is:done-in none&when:days:1 none&when:rank:explicit o:earlier:false o:nation:P of:text order:1 pair:RU-UA places:4 released&C:aid released&C:captivity released&C:dweller released&C:earlier released&C:got released&C:handed released&when:days:2 released&when:main:week released&when:published:day:eve role:days:2 role:planned row&before:none row&when:days:1 row&when:published:explicit:eve row&when:published:explicit:same rules:2:true rules:others:0 rules:planned rules:row:unknown sided:0 sign:each sign:each:2 sign:each:2:days sign:nation:1 sign:none:1 sign:none:1:released sum:apart when:none when:published:weekday:same
-2 C:dweller C:got C:more C:noun.civilian L:approx:3 L:from L:gave L:got:0 L:happened:2 L:more:0 L:ordinal:1 L:unit:1 R:both R:came R:came:3 R:dweller R:for:1 R:harmed R:noun.civilian R:noun.military:0 R:to:2 R:unit:1 R:unit:3 days&when:days:1 days&when:gap:far days&when:rank:month is:planned mark:R:, mark:R:word marks:word:, nation:X next:nation+state no-row&report:true:completed no-row&when:gap:far no-row&when:none no-row&when:rank:weekday released&C:swap released&is:out-of released&is:total released&when:days:0 released&when:days:3 released&when:published:explicit:same rules:other:more:body sided:apart:nation sided:apart:sentences sign:beside sign:nation sign:nation:1:released sign:none:0:released status:completed when:gap:far
-3 C:from C:harmed L:P:bare:1 L:came:3 L:day:2 L:happened L:label L:past L:signed L:span:1 L:swap:3 L:talks R:P:bare:2 R:aid R:handed:1 R:held R:in:1 R:weekday:2 at:0 before:fewer:verb behind:fewer:verb days&C:each form:word half-of-another head:subset match:1 no-row&at:1 no-row&at:2 no-row&report:true no-row&when:days:3 o:role:released:2 places:1 ratio:less role:released:0 row&report:true row&report:true:completed rules:0 rules:0:true sign:none sum:one when:days:3 when:main:same when:published:explicit:eve when:published:explicit:same
-4 C:by C:captivity C:held L:came:1 L:did:2 L:in:1 L:noun.military L:speaker:3 R:part R:to R:weekday all-roles:none+released before:none both-sides&when:days:1 language:de language:en language:es no-row&before:none numbers:3 other&when:days:0 part:apart:one ratio:most released&C:total report:true report:true:completed row&at:0 row&when:before:same rules-rows:1 sign:beside:1 sign:speaker:1:released
-5 C:assist C:own L:assist L:gave:1 L:own L:says:3 R:swap:2 R:unit R:within approx:at_least in-title next2:nation:military of:title released&C:weekday released&when:rank:day sign:speaker sign:speaker:1
-6 L:accord L:captivity R:month:3 R:noun.captive:2 all-roles:part behind:none next2:person:word next:person no-row&before:fewer:verb numbers:2 order:5 places:2 row&at:2 twice-in-sentence
-7 C:aid L:aid L:speaker L:speaker:2 R:P:bare:0 R:in:2 next:word pair:SA released&C:approx released&when:before:same rules:other:fewer:military rules:others:1
-8 L:P:bare:2 L:approx L:noun.military:3 L:to:3 R:captured earlier:false no-row&when:days:0 sided:apart value:<31 when:days:0
-9 C:future L:approx:0 L:to R:each:1 R:each:2 R:handed R:weekday:1 last:approx numbers-all:5 row&at:1 rules:other:fewer:child rules:other:fewer:unknown rules:row:released:military sided:2 when:before:same
-10 C:accord C:approx R:says none&when:days:0
-12 L:agreed R:in at:2 order:0 value:<10 value:<1000
-13 L:P:nation:2 pair:YE-GOV-YE-HOUTHI value:over
-14 released&C:from sum-of-two
-15 L:says
-16 at:1`,
  },
  soldiers: {
    bias: -4,
    signs: `23 C:noun.military
21 R:noun.military:0
16 sentence:military
14 next:military
12 R:each
9 last:word
8 head:military primary:military:military
7 C:ordinal C:weekday L:swap:0 kinds:military:military+captive
6 C:both R:each:0
5 C:day L:day L:noun.military:2 R:ordinal pair:RU-UA:military
4 C:in C:more L:noun.military L:weekday R:noun.military
3 R:in:2 R:month:2 R:weekday nouns:military smaller:released.civilian
2 L:each last:came+swap last:mark pair:RU-UA said:military
1 L:each:2 L:from:3 L:more L:says:1 L:weekday:1 at:3 elliptic kinds:military:military+civilian mark:L:, nouns:person:many
-1 C:came L:gave:0 L:nth:3 L:ordinal:3 R:handed R:mediate:1 R:says R:says:2 at:late language:de last2:came+home:came next2:person:mark nouns:subset:many smaller:released.person
-2 C:noun.person L:gave R:mediate R:noun.captive:0 R:same match:both smaller:part.person smaller:part.subset
-3 C:home L:month:1 L:swap:2 cat:- kinds:military:military next2:for+to:number next:for+to next:person nouns:captive pair:RU-UA:unknown primary:unknown:person
-4 C:gave L:month:2 L:unit:2 R:gave R:noun.captive mark:L:word nouns:subset sign:matched sign:matched:both sign:matched:both:released smaller:other.person
-5 C:month C:noun.captive L:month R:part R:speaker R:swap R:within next:captive primary:unknown said:unknown
-6 C:for R:part:1 R:within:1 head:person:released smaller:released.military
-7 L:unit R:noun.military:3 smaller:part.military
-8 R:came R:for R:for:0 R:noun.person:0 R:own numbers:1 primary:military:person
-10 sentence:captive
-15 R:to:0
-20 head:person`,
  },
  day: {
    bias: -8,
    signs: `30 unpublished:rules:open
25 unpublished
14 R:unit:1
12 fresh-others:0:0
11 L:says:3 fresh-others:0 rank:weekday:named rules:main status:completed:1
10 rules:other:1
9 C:helper R:ordinal away:1 best:false:counted status:completed:0 tells:same:1
8 L:came:2 L:helper R:noun.military:1 best:true:named latest:true published:no:open tells:released:open:2 told:moved:others:false told:moved:others:false:1
7 L:approx R:from:1 R:in:1 R:ordinal:1 away:1:named:1 away:3:named:1 rules:open:0 rules:open:none tells:other:2
6 C:failed C:speaker L:for L:noun.body L:weekday R:noun.body R:part at:1 at:1:weekday:named at:3:weekday:named best:true:at:1 first-figure:this first:true fresh-others:1:1 tells:released:3
5 C:came C:swap L:got:2 R:came:1 R:from R:signed at:1:explicit:named away:2 away:3 beside:1:tells figure:other figure:other:R:1 released-days:3:this rules:earlier:2 rules:main:open status:completed:3 told:moved:others:false:0 told:none:others:false:0 unpublished:rules:main
4 C:noun.military L:aid L:helper:1 L:swap R:each:0 R:failed R:from:0 R:in R:noun.body:2 R:says R:to at:2:weekday:named counted:C:speaker counted:C:unit figure:other:R:0 fresh-others:1:2 fresh-others:2:2 last2:speaker+state:in next2:word:word rank:day rank:day:counted status:completed:2 tells:other:own:1 tells:part:2 tells:released:open:1 told:moved:others:true:2 told:none:others:false told:plain:others:false:0
3 C:home C:more L:aid:2 L:assist L:by:1 L:came L:noun.military:2 L:noun.person:3 L:ordinal:3 L:part L:swap:0 L:to:2 L:unit:1 L:weekday:2 R:aid:0 R:by R:failed:0 R:for R:helper R:more R:noun.military R:noun.subset R:signed:3 R:to:1 R:to:2 R:weekday:0 at:0:day:named at:2 away:0 beside:1:published:quiet beside:1:tells:others best:false:at:2 counted:C:past counted:L:noun.military counted:R:speaker figure:released:L:2 fresh-others:0:none last2:weekday:mark rank:day:named rank:weekday rules:main:1 rules:open status:failed:1 tells:other:1 tells:released:behind:1 tells:same:behind:1 told:said:others:false:1
2 C:age C:handed C:to C:weekday L:approx:2 L:came:1 L:captivity L:day L:each:3 L:for:3 L:from:3 L:matter:3 L:month L:month:2 L:noun.military L:nth:3 L:part:3 L:speaker L:to L:unit R:age R:by:1 R:captured R:handed:1 R:helper:2 R:measure R:noun.civilian:2 R:nth R:ordinal:0 R:ordinal:3 R:part:2 at:1:day:counted at:2:explicit:named away:2:named:1 counted:C:earlier counted:C:noun.body days:2:1 figure:both-sides figure:days:L:2 first-figure:this:last:another first-figure:this:last:this last2:end:end last:end last:happened next:gave published:2:main rules:other:2 status:failed tells:agreed:behind:1 tells:held:1 tells:other:own:2 told:moved told:plain:others:true:3
1 C:aid C:assist C:by C:noun.child C:ordinal L:age L:age:1 L:approx:1 L:arrived L:captivity:1 L:did:0 L:for:0 L:for:2 L:happened:0 L:month:1 L:noun.body:2 L:noun.subset:1 L:span:1 L:speaker:0 L:speaker:1 L:to:1 L:unit:3 R:aid R:collective:2 R:for:3 R:gave:3 R:handed R:harmed:2 R:home:2 R:idiom:3 R:in:3 R:month R:nth:1 R:own:2 R:part:1 R:says:2 R:says:3 R:speaker:1 R:to:3 R:within:2 at:0 at:0:weekday:named at:4:day:shifted at:title:explicit:named away:0:named:2 best:false:named counted:C:came counted:C:gave counted:C:handed counted:C:noun.military counted:C:to counted:L:for counted:R:by counted:R:to:3 counted:last2:end:end counted:last:end days:0:-1 figure:released figure:released:R:2 figure:released:R:3 figure:same first-figure:another:last:this largest:this last2:did:word next2:end:end next2:failed+not:word next2:word:each next2:word:mark next:end next:failed+not next:more published:1:other rank:explicit rank:explicit:named released-days:1:others report:both-sides rules:earlier:3 rules:main:0 tells:both-sides:own:1 tells:held:behind:1 tells:other:behind:1 tells:other:behind:2 tells:same:own:1 told:plain:others:false told:plain:others:true:2 told:said:others:false
-1 C:each C:for C:label C:matter C:noun.subset C:part L:accord:0 L:collective L:collective:2 L:dweller L:earlier:1 L:for:1 L:gave L:got:1 L:handed:3 L:held L:held:3 L:home:3 L:in:1 L:month:3 L:noun.child:3 L:noun.person:2 L:noun.subset:3 L:office L:own L:return L:swap:1 R:accord R:aid:3 R:approx R:assist:2 R:before:3 R:came:0 R:collective:3 R:each R:each:1 R:earlier:1 R:label R:noun.civilian R:noun.military:2 R:past:1 R:says:1 R:span:1 R:speaker:0 R:talks:3 R:weekday:3 at:3:month:named at:title:weekday:named away:open away:open:named:1 best:false:coming coming:C:noun.military coming:C:speaker coming:L:speaker coming:L:to coming:R:came coming:R:from coming:R:noun.military coming:R:says coming:R:speaker coming:last:in coming:last:word coming:next:mark counted:R:ordinal figure:agreed:R:1 figure:cumulative:R:3 figure:planned figure:planned:R:3 fresh-others:0:open fresh-others:1:ahead fresh-others:2:0 fresh-others:2:old last2:word:from last2:word:word last:mark next2:came+home:came next2:in:state next2:mark:more next2:mark:state next:for+to released-days:0:others released-days:2:others rules:earlier:1 rules:earlier:old rules:main:2 rules:open:old rules:other:old rules:other:open shifted:L:speaker:2 shifted:R:in shifted:R:says shifted:R:speaker shifted:next:mark status:completed:open tells:agreed:behind:2 tells:planned:behind:2 tells:released:own:2 told:moved:others:false:month told:moved:others:true:month told:moved:others:true:old told:none:others:true:none
-2 C:dweller C:earlier C:in C:noun.captive C:says C:total L:agreed:3 L:by:0 L:each:1 L:future:3 L:label:2 L:noun.captive L:nth:1 L:nth:2 L:return:3 L:says:0 L:signed:3 L:talks:3 L:to:3 R:approx:1 R:before R:both:3 R:by:2 R:future:1 R:got R:home:3 R:idiom:1 R:ordinal:2 R:past R:talks R:unit:2 at:2:day:shifted at:4:month:named away:none away:none:named:no away:week away:week:named:1 best:false:at:title coming:C:to coming:R:in days:1:-1 earlier figure:agreed:R:2 figure:cumulative figure:cumulative:R:0 figure:other:L:3 figure:part fresh-others:1:old fresh-others:2:ahead last2:came+person:word last:from next2:mark:word next2:to:swap next:in+to released-days:1:this shifted:C:past shifted:L:noun.body shifted:L:speaker tells:agreed:2 tells:planned:1 tells:released:2 told:plain told:plain:others:false:open
-3 C:talks L:accord:1 L:did:1 L:future L:in L:in:0 L:more:3 L:ordinal:1 L:says:2 L:speaker:2 R:accord:3 R:agreed R:both R:came R:came:2 R:came:3 R:in:0 R:swap:3 R:weekday R:weekday:2 at:0:month:named at:0:weekday:coming at:4:explicit:named at:4:weekday:named beside:-1:quiet:this beside:-1:tells best:true:counted coming:C:came coming:L:came coming:L:in:0 coming:R:to days:1:0 figure:released:R:0 fresh-others:1:month named:no next2:number:word next2:word:speaker+state report:days shifted:C:got shifted:R:month tells:other:open:1 tells:released:own:3 told:none
-4 C:approx C:month L:noun.captive:1 L:signed R:earlier R:future:2 R:gave:2 R:got:1 R:noun.person:3 R:to:0 at:3:explicit:named coming:C:in coming:L:in figure:part:L:3 first-figure:none first-figure:none:last:none fresh-others:1:week largest:none next2:word:number report:planned rules:earlier:month rules:other:0 shifted:L:got tells:agreed:own:1 told:moved:others:true told:moved:others:true:ahead told:plain:others:true told:plain:others:true:1
-5 L:agreed:0 L:from:0 L:nth L:talks R:from:2 R:noun.person at:1:day:shifted away:ahead:named:1 away:month:named:1 beside:-1:quiet beside:-1:tells:this best:true:coming figure:agreed fresh-others:1:0 largest:another last2:state:mark last2:word:in named:1 next:word released-days:2:this shifted:C:unit status:planned:0 status:planned:1 tells:agreed:1 tells:days:behind:1 tells:released:0
-6 L:came:3 L:earlier R:not:3 R:noun.civilian:3 away:month best:false:shifted best:true:at:4 rank:day:shifted rules:earlier told:none:others:true:0 told:said
-7 R:each:2 R:unit:3 away:old:named:1 fresh-others:1:none next:number rules:other:ahead status:completed:ahead status:completed:month status:completed:old tells:days:1 tells:part:open:1 tells:released:1 unpublished:rules:other
-8 C:nth R:future at:4 away:ahead away:old coming:C:weekday first-figure:another published:no:other rank:weekday:coming
-9 C:future L:accord told:said:others:true:0
-10 C:accord C:agreed report:agreed told:none:others:true told:said:others:true
-11 first-figure:another:last:another first:false
-12 L:agreed rank:month rank:month:named rules:other:none
-13 C:noun.person latest:false
-14 fresh-others:1
-15 rules:other
-17 status:planned`,
  },
  plan: {
    bias: -19,
    signs: `22 report:planned
19 status:planned:none
17 report:agreed
16 C:future
14 coming:C:future
13 tells:planned:1
11 figure:planned
9 L:future beside:-1:published:tells fresh-others:1:none status:completed:next
7 L:mediate L:nth R:future beside:-1:tells:others coming:L:future rules:open rules:open:none
6 L:weekday:0 R:says away:next coming:L:future:1 tells:planned:own:1 told:moved:others:false:0
5 L:noun.captive R:future:2 R:speaker:0 R:to:1 away:ahead last2:weekday:mark last:mark rules:other:next status:completed:ahead tells:other:open:2 tells:part:1 told:plain:others:true:far-ahead
4 C:helper L:future:1 L:nth:2 L:swap:1 R:says:2 at:0:explicit:named at:2:weekday:coming away:far-ahead away:far-ahead:named:1 beside:-1:tells coming:L:swap coming:L:swap:1 coming:R:future:2 figure:planned:R:0 status:planned tells:part:open:1 told:plain:others:false:ahead
3 C:got C:noun.captive C:nth C:to L:accord:3 L:for L:future:0 L:future:2 L:mediate:3 L:speaker:3 L:to:2 L:weekday R:by R:by:2 R:each:2 R:future:0 R:served R:swap:1 away:next:named:1 best:false:at:4 coming:C:to coming:R:in:2 days:3:1 fresh-others:1:next fresh-others:2:far-ahead fresh-others:2:next last2:future:in rules:other:far-ahead tells:both-sides:open:1 tells:other:2 tells:planned:behind:1 told:moved:others:true:next told:plain:others:true:0
2 C:day C:host L:accord L:captured:1 L:for:0 L:for:2 L:noun.person L:noun.person:1 L:unit L:unit:1 R:helper R:host R:ordinal:1 R:says:1 R:weekday:2 at:2 at:4 away:ahead:named:1 away:none away:none:named:no best:false:at:2 coming:L:for:0 coming:L:more:2 coming:L:noun.military:0 coming:L:to:2 coming:R:came:2 coming:R:future coming:R:label coming:last2:military:in coming:next2:mark:speaker+state fresh-others:2:ahead last2:future:for+in+to last:for+in+to named:2 published:1:open published:1:other rank:explicit rank:explicit:named status:completed:far-ahead tells:agreed:own:2 tells:cumulative:1 tells:cumulative:own:1 tells:part:behind:1 tells:released:open:2 told:moved:others:true:ahead
1 C:gave C:served C:speaker L:agreed L:agreed:0 L:came:0 L:captured L:day L:day:0 L:each L:got L:got:2 L:handed:0 L:mediate:0 L:noun.captive:1 L:noun.captive:3 L:noun.person:3 L:nth:0 L:served L:unit:2 R:accord R:accord:2 R:arrived R:arrived:1 R:for:3 R:got:0 R:in:2 R:talks at:0:weekday:named at:3:day:shifted at:4:day:named at:4:weekday:named at:title:weekday:coming away:0:named:1 away:ahead:named:2 coming:C:month coming:C:noun.military coming:C:speaker coming:L:each:0 coming:L:for coming:L:for:2 coming:L:future:2 coming:L:mediate coming:L:mediate:3 coming:L:ordinal coming:L:ordinal:1 coming:L:speaker coming:L:to coming:L:unit:1 coming:R:came coming:R:label:3 coming:R:speaker:0 coming:R:weekday:2 coming:last2:each:in coming:next:in+to figure:agreed:R:2 figure:cumulative figure:planned:L:2 figure:planned:R:1 figure:planned:R:3 figure:released:L:1 fresh-others:1:ahead last2:accord+agreed:word last2:military:in last2:nth+weekday:mark last:for+to last:future next2:in:state next2:mark:speaker next:mark published:2:main released-days:1:others shifted:C:got shifted:C:in shifted:R:got tells:held:1 tells:held:behind:1 tells:planned:open:1 told:plain:others:true:next
-1 C:captivity L:accord:1 L:aid L:approx:2 L:earlier L:earlier:1 L:from:3 L:happened L:in L:in:0 L:noun.body L:noun.civilian L:noun.military:1 L:speaker L:total R:came:3 R:captivity R:each:3 R:failed:0 R:from R:handed R:noun.captive R:noun.subset R:ordinal:2 R:own R:part R:signed R:swap R:swap:2 R:to:0 R:unit R:within away:2:named:1 beside:-1:quiet:others beside:-1:tells:this beside:1:tells best:false:at:3 best:true:coming coming:C:noun.captive coming:L:came coming:L:future:3 coming:R:by coming:R:each coming:R:each:2 coming:R:for:2 coming:R:future:1 coming:R:ordinal coming:R:speaker:2 coming:last2:state:in coming:last:word days:1:0 figure:both-sides figure:other figure:planned:L:3 figure:released:R:2 first-figure:none first-figure:none:last:none largest:none last2:word:word released-days:2:this report:both-sides rules:other:old status:planned:0 tells:agreed:behind:1 tells:both-sides:own:1 tells:other:own:1 tells:part:2 tells:released:behind:1 tells:released:behind:2 tells:released:behind:3 tells:released:open:3 told:moved:others:false:week told:moved:others:true told:moved:others:true:0 told:plain:others:true:ahead unpublished
-2 C:failed C:happened C:in C:not C:noun.military C:own C:signed L:by:3 L:from L:happened:0 L:speaker:0 R:came:0 R:from:1 R:future:3 R:not:0 R:noun.military:1 R:to at:0:day:named at:1 at:3 away:2 beside:-1:quiet beside:1:quiet best:false:at:1 best:true:at:0 coming:C:approx coming:L:agreed coming:L:approx coming:R:for coming:R:from coming:R:to:1 coming:R:unit days:2:1 figure:part figure:released:R:0 first-figure:this:last:this fresh-others:0:1 fresh-others:1 fresh-others:1:month fresh-others:1:old fresh-others:1:week fresh-others:3:next last2:says:in latest:true next2:end:end next:end published:1:main rank:month rank:month:named rank:weekday:named report:days rules:other:month status:completed:month status:completed:week status:failed:none tells:other:1 tells:released:3 told:moved:others:false:1 told:none:others:false:0 told:none:others:true told:plain told:plain:others:false told:plain:others:false:0 told:said
-3 C:each C:earlier C:from L:future:3 L:says L:swap:0 R:failed R:to:3 at:0 at:1:weekday:named away:0 best:false best:true coming:R:swap earlier fresh-others:2:none last2:word:in rules:main:1 rules:other:0 rules:other:none rules:other:week status:completed:old tells:released:open:1 tells:released:own:2 told:moved
-4 C:accord L:noun.military L:to:3 R:came R:noun.military R:speaker:3 away:1:named:1 away:old:named:1 days:2:0 first-figure:this fresh-others:1:0 next:word rank:weekday released-days:0:others rules:earlier status:completed:1 tells:released:0 told:none:others:true:0
-5 C:approx C:swap C:weekday R:in:3 away:month away:month:named:1 away:old figure:none figure:released figure:released:R:1 fresh-others:3 named:no released-days:1:this told:none
-6 L:approx away:1 away:week away:week:named:1 first:true fresh-others:0 largest:another last:in rules:main
-7 C:says first-figure:another largest:this published:no:other status:failed
-8 first-figure:another:last:another first:false last:word
-9 at:0:weekday:coming away:0:named:no tells:released:2
-10 latest:false rules:other status:completed:none
-11 status:completed
-12 named:1`,
  },
  military: {
    bias: -8,
    signs: `26 cat:military
15 R:noun.military:1
14 R:noun.military:0 smaller:released.civilian
13 nouns:subset:many pair:RU-UA:military said:military
12 R:in:0 head:military primary:military:military
11 nouns:military
10 L:dative:1 head:military:released kinds:military:military+captive
9 C:says L:agreed R:noun.military sentence:military
8 C:approx C:noun.military L:each L:weekday language:fr nouns:military:many
7 C:each L:dative R:came:0 R:day R:says:2 next:military primary:military
6 C:day L:gave L:noun.military:3 L:ordinal L:to:2 R:earlier kinds:unknown:military+civilian+captive pair:RU-UA sign:each sign:each:both sign:each:both:released
5 C:noun.person L:day:0 L:from:3 L:unit:0 R:noun.subset:3 at:0 kinds:military:military last:day sign:own speaker:S
4 C:for L:says R:for:0 R:past kinds:body:military+captive next2:subset:word role:part smaller:part.subset
3 C:handed C:measure L:says:0 L:speaker:1 R:measure:2 R:part:0 next2:captive:nation sign:own:own sign:subject
2 C:swap L:happened L:in:0 L:measure L:noun.military L:ordinal:1 L:swap:0 R:day:2 R:measure R:more:1 R:noun.civilian:2 R:own R:to:0 next:own nouns:subset of:title pair:RU-UA:- sign:nation:own sign:own:own:released smaller:part.civilian smaller:released.military
1 L:each:0 L:measure:0 L:noun.person:1 L:noun.subset L:weekday:1 R:handed:2 R:in:3 R:more R:noun.person last2:word:came+got mark:L:quote marks:quote:word match:both next2:military:word pair:AM-AZ pair:AM-AZ:unknown role:released:both sign:nation:own:released speaker:O
-1 C:accord L:by:2 L:from:2 L:got L:got:1 L:in:1 L:in:2 L:noun.person:3 L:part L:unit:1 R:accord R:assist:1 R:by:3 R:came:2 R:in:1 R:noun.captive:0 R:says:3 R:to:1 R:unit:3 cat:child earlier:true kinds:unknown:civilian+captive language:ru last:got last:word next2:nation+person:word nouns:child:many pair:YE-GOV-YE-HOUTHI:military primary:military:person primary:unknown role:other role:other:none sentence:civilian sign:beside sign:none:none:other sign:received:own sign:received:own:released sign:whence:other
-2 C:in C:now L:aid L:came L:from L:more L:noun.military:0 L:return R:not R:noun.military:2 R:to:3 earlier:false mark:R:word marks:word:word next2:person:mark next:body next:nation+own sign:neighbour sign:neighbour:own sign:toward:own sign:toward:own:released sign:whence:other:released smaller:held.civilian smaller:other.military
-3 C:noun.child C:noun.civilian L:by L:idiom L:speaker:0 L:within R:from R:noun.body:0 R:noun.subset:1 R:ordinal:2 R:says:1 R:speaker R:speaker:1 head:child:released next2:nation+own:military numbers:1 role:released sentence:body sentence:child side:third sign:neighbour:own:released sign:toward
-4 C:captivity C:from L:noun.body:0 L:signed R:noun.civilian at:1 head:body:released head:civilian language:de mark:L:word nation:- nouns:civilian pair:RU-UA:civilian primary:civilian primary:civilian:civilian sign:return smaller:other.person
-5 C:return L:came:0 R:came:1 R:came:3 R:in:2 R:noun.captive R:noun.child R:within:1 approx:- head:person kinds:unknown:captive language:uk last2:military:word last:more next:civilian pair:YE-GOV-YE-HOUTHI role:released:own smaller:planned.person
-6 C:got L:more:0 L:speaker:3 L:swap:2 R:to at:4 head:person:other last2:state:mark match:own
-7 L:speaker R:weekday:2 cat:civilian kinds:military:military+civilian+captive role:released:other
-8 C:came head:civilian:released kinds:body:military last2:mark:more nouns:child
-9 R:noun.military:3 form:word of:text
-10 C:noun.body C:unit R:came R:weekday R:within said:body
-11 said:unknown
-12 cat:body nouns:body:many
-13 said:civilian
-15 nouns:body
-17 R:noun.civilian:0
-18 cat:unknown nouns:captive:many`,
  },
  civilian: {
    bias: -18,
    signs: `29 said:civilian
24 nouns:civilian
18 pair:RU-UA:unknown
16 nouns:civilian:many
15 R:noun.civilian:0
13 C:noun.civilian
12 cat:civilian
11 kinds:civilian:military+civilian next:civilian pair:RU-UA:civilian sentence:subset
9 R:by
8 R:captivity:2 head:civilian:released kinds:unknown:civilian pair:RU-UA speaker:S
7 head:civilian kinds:unknown:civilian+captive primary:civilian primary:civilian:civilian smaller:part.child
6 C:captured L:noun.military R:speaker:3 last2:military:word next2:nation:word sentence:civilian
5 R:noun.person:0 R:speaker language:es
4 L:noun.military:0 R:unit last:gave sentence:person
3 C:noun.subset L:month:3 L:noun.military:1 R:dweller R:dweller:0 R:matter R:noun.captive:1
2 C:dweller C:home L:came:1 L:for:2 L:noun.person L:speaker:3 R:noun.civilian R:noun.person R:noun.subset head:subset last2:state:gave last2:word:more next2:civilian:mark next:civilian+dweller part-of role:part
1 C:by L:from:2 L:month R:accord R:accord:3 R:by:1 R:captured:1 R:from R:from:1 R:noun.military:3 last:says next2:nation+person:end next:nation+person nouns:child nouns:subset role:part:own
-1 C:each L:aid:3 L:got:0 L:held:2 L:in L:speaker:2 L:to R:captivity:3 R:says R:speaker:1 at:3 cat:- cat:child last:mark mark:L:word next2:nation:civilian nouns:captive nouns:captive:many sign:nation:other smaller:part.subset
-2 C:for C:noun.body C:to L:from:1 L:held L:swap:0 R:captured:3 R:from:2 R:noun.child:0 R:weekday:3 R:within:1 cat:body kinds:military:military kinds:unknown:military+civilian+captive language:fr last2:nation+person:word last:word next:captive nouns:child:many pair:RU-UA:body smaller:released.person
-3 C:came L:came:2 R:in:3 at:1 head:body:released head:child:released next:military nouns:body:many nouns:subset:many
-4 C:got C:noun.child C:ordinal L:aid R:gave R:noun.civilian:2 head:body kinds:civilian:civilian language:en nouns:person:many numbers:2 primary:body primary:body:body role:released:both said:body said:unknown sentence:body sign:each sign:each:both sign:each:both:released sign:nation
-5 R:to kinds:unknown:captive match:both next:nation primary:unknown:person
-6 C:swap R:came R:in cat:military language:ru nouns:military pair:AM-AZ
-7 R:noun.military R:part of:text
-8 L:ordinal R:noun.captive:0 mark:R:word nouns:body smaller:released.civilian
-9 approx:- head:military primary:military:military role:released
-10 earlier:false form:number
-11 R:noun.military:0 elliptic
-12 numbers:0 smaller:released.military
-14 head:military:released side:third smaller:part.civilian`,
  },
  body: {
    bias: -27,
    signs: `31 nouns:body
22 C:noun.body
20 nouns:body:many
19 said:body
18 sentence:body
13 cat:body head:body:released
11 L:noun.body:0
8 head:body primary:body primary:body:body
7 L:noun.body R:noun.body:0
6 R:noun.body
5 kinds:body:military pair:RU-UA:body
4 next:body pair:RU-UA:-
3 C:gave
2 L:return:0 R:says:1 last2:body:word
1 C:return C:to primary:- primary:-:- primary:military:subset role:none
-1 L:speaker R:by R:came:0 R:for R:noun.civilian:0 R:within approx:- at:2 head:child nation:- nouns:child:many nouns:military:many pair:RU-UA:civilian primary:child primary:child:child primary:unknown:person said:child sentence:child sentence:person
-2 L:says:1 L:to R:noun.military:0 head:civilian language:en primary:civilian primary:civilian:civilian primary:unknown said:civilian side:pair sign:nation:own:released
-3 C:from C:noun.captive C:noun.civilian C:says L:more R:from R:noun.civilian R:noun.military head:military:released head:person:released nation:S next:nation nouns:subset said:unknown sign:nation:own
-4 R:came of:text sentence:civilian sentence:military smaller:released.person
-5 nouns:child role:released sign:nation
-6 L:noun.captive form:number head:military head:person primary:military:military sign:each sign:each:both sign:each:both:released
-7 R:in match:both nouns:captive:many role:released:both
-9 sentence:captive
-11 cat:military earlier:false nouns:civilian
-12 mark:R:word
-17 nouns:captive`,
  },
  child: {
    bias: -31,
    signs: `20 nouns:child nouns:child:many
17 C:noun.child
15 sentence:child
14 R:noun.child:0
11 cat:child
10 next:child pair:RU-UA:child
9 head:child:released
7 L:noun.child R:speaker head:child primary:child primary:child:child
6 said:child
5 numbers:0
4 pair:RU-UA:-
3 C:collective R:came:0 at:1 kinds:child: sign:toward:own
2 C:to L:more:0 L:to:1 R:speaker:1 next2:child:mark pair:RU-US:child sign:toward:own:released
1 C:mediate L:more L:noun.child:2 L:nth:2 last:more last:word pair:RU-UA speaker:S
-1 C:gave C:noun.civilian R:within:1 head:body head:body:released nation:S nouns:body:many nouns:military:many numbers:2 pair:DE-RU:child primary:body primary:body:body primary:unknown primary:unknown:person said:civilian said:unknown sentence:body sentence:military
-2 L:from R:came:2 R:noun.civilian head:military head:military:released of:text primary:military:military said:body said:military sentence:captive sign:nation
-3 cat:- primary:military sentence:civilian smaller:part.child
-4 C:noun.military language:en
-5 R:within nation:- nouns:body numbers:1
-6 mark:R:word nouns:subset pair:DE-RU smaller:released.child smaller:released.person
-7 earlier:false
-9 approx:- nouns:civilian role:released
-10 side:third
-11 nouns:person
-14 form:number
-15 nouns:military
-19 nouns:captive`,
  },
  unknown: {
    bias: -3,
    signs: `22 cat:unknown
20 side:third
17 said:unknown
15 nouns:captive:many
14 head:person smaller:released.child
11 R:noun.captive:0 kinds:-:captive
10 R:weekday R:within:1 elliptic kinds:unknown:captive primary:unknown
9 C:captivity R:came R:for:3 R:within
8 last2:mark:more next:nation nouns:captive primary:unknown:person smaller:other.person smaller:released.person
7 C:came L:came:0 L:speaker kinds:military:military+civilian+captive pair:DE-RU smaller:part.civilian smaller:planned.person
6 R:gave R:not R:part cat:- head:person:released next:nation+own primary:military:person
5 C:got R:weekday:2 head:person:other next2:nation+own:military smaller:held.civilian
4 C:unit L:aid L:aid:3 L:from L:ordinal:0 L:part L:signed L:speaker:3 L:unit:1 R:got R:noun.military:3 R:noun.subset:1 kinds:unknown: language:de next:word role:released:other
3 C:accord R:came:1 R:came:2 R:held:1 R:in:2 at:3 at:4 last:more of:text
2 C:signed C:within L:came L:more L:more:0 L:ordinal L:speaker:2 L:within R:by:3 R:came:3 R:got:1 R:says:1 R:to:2 last2:mark:word last2:speaker+state:came+swap last2:state:mark next2:person:mark next:person pair:AM-AZ primary:- primary:-:- role:none role:other role:other:none sentence:captive sign:none:none:other sign:received:own sign:received:own:released smaller:planned.military smaller:released.military
1 C:noun.captive C:nth C:return L:from:1 L:held:2 L:label L:swap:2 L:to:3 R:for R:held R:in R:in:1 R:ordinal:2 at:1 form:number kinds:civilian:civilian kinds:unknown:military+captive last2:word:came last:came last:word nouns:subset numbers:2 pair:BY-PL:unknown sign:beside:own:released
-1 C:for C:to L:besides L:dative:1 L:day:0 L:gave:0 L:gave:1 L:in:0 L:month:3 L:not L:noun.military:1 L:noun.military:3 L:nth:2 L:to:2 L:unit:0 R:for:0 R:from:0 R:matter R:measure R:mediate R:noun.person:3 at:2 cat:body earlier:false head:child head:civilian kinds:child: last:day marks:word:word nation:S pair:RU-UA:- primary:child primary:child:child primary:civilian primary:civilian:civilian role:released:own sentence:civilian sign:toward smaller:part.military
-2 C:by C:collective C:gave L:day L:noun.child L:noun.civilian L:noun.person:1 L:says L:says:0 L:swap R:by R:came:0 R:each R:each:1 R:measure:2 R:noun.body:0 R:noun.child R:unit at:5 nation:- next2:captive:nation next2:nation+person:end next:child nouns:subset:many numbers:1 pair:RU-UA:body role:released:both role:released:none said:military sign:nation:own sign:toward:own
-3 L:noun.person R:dweller R:earlier R:noun.civilian:0 R:noun.person R:own kinds:civilian:military+civilian kinds:unknown:civilian match:own part-of role:part said:child sign:each sign:each:both sign:none:none:released sign:own sign:toward:own:released smaller:part.subset smaller:released.subset
-4 C:mediate C:noun.child L:nth R:noun.military form:word head:child:released kinds:civilian:civilian+captive language:fr last:gave nouns:military pair:RU-UA:military role:released sentence:subset
-5 C:each C:speaker L:assist L:came:1 R:approx R:noun.body R:noun.captive:1 R:noun.child:0 cat:child head:military kinds:unknown:civilian+captive next:military nouns:child primary:military:military sign:each:both:released
-6 C:handed R:captivity:2 R:handed:2 R:noun.military:1 next:civilian pair:RU-UA:child smaller:released.civilian
-7 L:dative L:weekday R:in:0 R:noun.subset:3 R:says:2 head:body head:body:released language:es nouns:child:many pair:RU-UA:civilian primary:body primary:body:body
-8 L:each R:noun.military:0 kinds:military:military+captive pair:RU-UA:unknown side:pair
-9 C:noun.civilian L:gave nouns:civilian:many said:body
-10 said:civilian sentence:military
-11 L:noun.military cat:military nouns:military:many of:title
-12 C:noun.body L:happened sentence:body sentence:child speaker:S
-13 at:0
-16 C:noun.military
-27 pair:RU-UA`,
  },
}
