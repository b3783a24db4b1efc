// Written by `npm run bench -- train-record --write`; do not edit. Of a report: what it is about and when, what is planned and recalled, who mediated, who is held.
// Signs by their weight, in twentieths of a unit of log-odds; of two that are both there, sign^sign.
import type { PackedWeights } from './model.ts'

type Models =
  'held' | 'holder' | 'mediator' | 'report' | 'planned' | 'recalled' | 'soldiers' | 'day' | 'plan'

export const REPORT_WEIGHTS: Pick<PackedWeights, Models> = {
  held: {
    bias: -5,
    signs: `27 pair:IL-PS
20 C:held rules:other:fewer:military
17 L:held L:noun.civilian R:now pair:AM-AZ
16 C:now L:dative L:held:0 standing:true value:over
15 none&C:held
14 L:now R:P:in:1
13 R:P:in:2
12 L:now:0 R:held:0 next2:civilian:word
11 L:P:bare:1 R:P:nation:2 last2:held:more value:<31
10 R:noun.captive:1 R:says head:civilian last:held next2:word:mark
9 L:for:1 L:label:3 L:says L:weekday:2 none&when:before:old released&C:held released&when:before:old round round-hundred rules:other:more:unknown rules:row:unknown sign:whence:1:held
8 L:besides:2 L:now:3 L:unit:2 R:held R:more R:more:1 last2:speaker:says last2:word:approx marks:word:. next2:nation:subset role:held:1 rules:other:more:body
7 C:dative L:P:in:0 L:besides L:each:2 L:idiom L:label L:noun.military R:captivity last2:says:word last:more next2:body:captive none&C:more o:role:held part&C:approx part&C:not ratio:tenth released&C:noun.captive sign:beside:1:released
6 C:speaker L:P:nation:2 L:approx L:approx:3 L:noun.civilian:2 L:says:0 R:approx R:approx:2 R:now:3 R:part:1 R:to:3 held&C:noun.military next:civilian+dweller other&when:none released&C:speaker subset-word sum:body+person:apart when:before:old
5 C:not C:noun.military L:approx:2 L:for L:noun.civilian:1 L:past L:past:0 R:measure R:noun.subset:0 R:within cumulative&C:to held&C:noun.person held&when:days:0 last2:gave:came no-row&before:more:verb o:role:held:0 part&C:held part&is:done-in-clause released&C:for released&C:in role:held rules:doubt:second-and-late sign:own:1:held
4 C:captivity C:says L:P:bare:3 L:accord:1 L:captivity:2 L:not:1 L:noun.military:2 L:noun.subset L:says:1 L:talks:3 L:weekday R:P:bare:2 R:approx:3 R:by:2 R:came:2 R:captivity:1 R:gave:2 R:noun.body R:noun.body:3 R:now:1 R:ordinal:3 all-roles:held head:civilian:held head:military:held head:military:released head:subset head:subset:part held&C:unit held&when:before-published:old language:uk last2:word:to last:approx mark:R:. marks:end:word next2:mark:end next:civilian numbers:0 planned&when:before:same released&C:now rules:row:released:person sign:own:1 sign:whence sign:whence:1
3 C:dweller C:noun.captive C:noun.subset C:past L:P:dative:0 L:dative:0 L:idiom:1 L:noun.military:1 L:noun.military:3 L:swap:2 R:P:nation:1 R:X:bare:0 R:dweller R:dweller:0 R:harmed:3 R:measure:0 R:more:0 R:ordinal R:thanks R:thanks:3 all-roles:held+released approx:approx at:5 behind:more:- elliptic held&C:says held&when:before:month last2:end:end last2:word:approx+from last:end last:to like-year mark:L:end next2:word:own no-row&when:before:old no-row&when:main:ahead no-row&when:published:weekday:same other&C:says part&C:home released&C:more rules-rows:3 sign:spoken sign:spoken:1 speaker:P told-again
2 C:noun.civilian L:P:dative:2 L:P:from:3 L:X:bare:1 L:X:in:2 L:came:2 L:dative:2 L:for:3 L:handed:2 L:home:2 L:in:2 L:not L:noun.body:3 L:noun.captive:1 L:own:1 L:says:3 L:to:3 R:P:nation:0 R:X:nation:0 R:captured:1 R:future:1 R:in:2 R:noun.civilian R:noun.civilian:0 R:noun.military:0 R:part R:says:0 R:within:2 agreed&C:speaker agreed&C:talks agreed&when:main:ahead at:6 before:more:verb cumulative&C:by cumulative&C:captivity cumulative&C:handed head:civilian:cumulative held&C:dweller language:fr next2:military:nation+person next:body next:more next:nation+state no-row&report:false:completed none&when:before:eve numbers-all:3 order:1 other&C:by role:planned:0 row&at:5 sign:neighbour sign:neighbour:1 sign:none:0:planned value:<100 when:main:ahead
1 C:future C:in C:ordinal L:P:dative:1 L:P:for:1 L:P:for:2 L:approx:0 L:by:1 L:dative:1 L:held:1 L:month L:noun.captive:3 L:noun.subset:2 L:ordinal:3 L:talks R:by R:captivity:3 R:from:3 R:helper:3 R:home:2 R:noun.body:0 R:noun.military R:noun.person:2 R:says:1 R:says:2 R:says:3 R:within:1 agreed&C:ordinal agreed&C:weekday agreed&when:published:weekday:same behind:none cumulative&C:gave cumulative&C:measure cumulative&is:done held&C:dative held&C:noun.civilian held&C:own held&C:speaker held&is:more held&when:gap:far is:planned last2:end:more last:for next2:captive:nation next2:civilian+dweller:word next2:nation:mark next2:nation:military next:military next:nation next:says no-row&at:2 no-row&when:none no-row&when:rank:weekday none&C:noun.civilian none&when:published:weekday:same other&C:captivity other&C:in other&C:speaker part&C:captivity part&C:noun.captive part&C:noun.subset part&is:done-in part&when:main:old part&when:none part:person:child part:person:subset places:2 planned&C:to ratio:- released&C:idiom released&C:noun.military released&C:says released&is:done-in-clause released&when:main:week released&when:published:weekday:week report:false:completed role:cumulative:0 rules:others:3 sign:nation sign:nation:1 sign:nation:1:part sign:nation:1:released sign:neighbour:1:released sign:none:0:cumulative sign:own when:none
-1 C:both C:earlier C:span C:weekday L:P:bare:0 L:P:in:2 L:about L:accord:2 L:approx:1 L:called:0 L:came:1 L:harmed:0 L:measure L:more L:more:3 L:noun.person:1 L:now:1 L:part L:since L:speaker:1 L:to:0 L:within R:P:bare:0 R:P:to:3 R:about R:aid:3 R:approx:1 R:captivity:0 R:each:1 R:for:0 R:for:1 R:from R:from:2 R:happened R:month:2 R:more:3 R:noun.captive:0 R:noun.person:0 R:own R:signed R:since:2 R:speaker:1 R:to:0 R:unit R:within:0 agreed&C:approx at:late before:none cumulative&C:more days&when:days:0 head:person:cumulative head:person:held held&C:approx held&C:for held&C:in held&when:gap:near is:for-for is:out-of language:ru last2:more:approx+from last2:state:says last2:to:word last2:word:approx+called last:approx+called last:in last:ordinal+to mark:L:, mark:L:dash match:1 next2:nation+person:word next2:part+within:word next2:word:nation next:nation+own next:part+within next:word no-row&at:late no-row&before:more:- no-row&when:main:old none&C:in none&C:not none&when:before-published:old none&when:none order:3 other&when:before:same pair:BY part&C:noun.body part:person:person released&C:measure released&C:noun.body released&is:out-of released&when:rank:explicit role:released:0 row&when:rank:weekday rules:other:more:civilian rules:row:released:civilian sign:none:0:released sign:speaker:1:held sign:toward sign:toward:1 sum-of-two sum:civilian+military:apart when:days:0 when:rank:day
-2 C:approx C:captured C:for C:gave C:noun.person L:age L:by:3 L:fiction L:for:2 L:from:0 L:from:3 L:got:0 L:got:2 L:since:2 L:speaker:2 L:swap L:within:0 L:within:3 R:P:bare:3 R:by:3 R:came:3 R:harmed R:in:3 R:month R:noun.child:0 R:to R:to:1 R:to:2 R:unit:1 R:weekday:2 all-roles:released at:2 at:3 behind:fewer:part cumulative&is:done-near head:child:released held&when:before:old last:from next2:body:mark next2:civilian+dweller:from next2:civilian:end next:child no-row&report:true:completed no-row&report:true:planned no-row&rows:sum-of-sides no-row&when:before:same no-row&when:gap:near no-row&when:published:month:old none&C:since none&is:done-in none&when:days:0 none&when:gap:far numbers-all:2 numbers-all:4 numbers-all:5 o:of:title of:text other&when:before:old part&C:within part&is:done ratio:half released&C:home released&C:return released&C:swap released&C:to released&is:done-near released&when:days:1 released&when:gap:near report:true:planned role:cumulative:1 role:held:0 role:released row&before:none rules:0 rules:doubt:people-beside-others rules:others:0 rules:row:civilian sign:each sign:each:2 sign:none:0:held status:planned twice-another when:before:same when:main:old when:published:weekday:eve
-3 C:called C:came C:to C:within L:P:in:1 L:P:in:3 L:called L:captured L:gave:2 L:more:1 L:noun.captive:2 L:speaker L:total L:unit L:unit:3 R:aid R:for R:harmed:0 R:noun.subset:1 R:noun.subset:3 R:part:0 R:speaker agreed&when:days:0 all-roles:days all-roles:none at:1 earlier:false half-of-another language:de last2:mark:more last2:mark:word next2:mark:word no-figure no-row&report:true no-row&when:before-published:same no-row&when:days:2 none&C:captured none&C:each none&C:harmed numbers:3 numbers:4 o:nation:P order:-1 order:0 order:5 other&C:approx part&C:part released&C:got role:days role:none row&when:gap:far row&when:main:same rules-rows:1 rules-rows:4 rules:0:true rules:1:true rules:other:fewer:civilian sign:beside:1:part sign:subject sign:subject:1 status:completed
-4 C:noun.body L:X:bare:0 L:X:nation:2 L:agreed L:agreed:2 L:came L:came:3 L:gave:1 L:helper L:noun.body L:noun.body:0 L:noun.child L:to:1 L:unit:1 R:accord R:from:0 R:got R:noun.military:1 head:body:released is:done-in mark:L:word mark:R:word nation:- next2:nation:civilian next2:word:word next:captivity no-row&when:rank:explicit numbers-all:8 o:role:released:1 places:1 released&C:came released&when:main:same report:true:completed rules-rows:2 rules:1 value:<1000 when:before-published:same when:days:1 when:days:2 when:gap:far when:published:month:old when:rank:explicit
-5 C:got C:noun.child C:part C:return C:swap L:X:bare:3 L:aid L:mediate L:noun.military:0 R:came R:harmed:1 R:noun.child R:noun.subset:2 before:more:- before:more:part behind:fewer:verb last2:more:approx last:for+to no-row&before:more:part none&when:before:same other&C:noun.person part-of ratio:most report:true row&at:1 row&report:true:completed row&when:days:1 rules:earlier rules:other:fewer:unknown sided:0 twice-in-sentence value:<2000 when:gap:near
-6 L:P:bare:2 L:from L:harmed R:X:bare:2 R:came:0 R:captured R:captured:3 R:each approx:- head:body head:person held&C:noun.captive held&C:to last:mark mark:R:, marks:word:word match:2 none&is:done part:person:military released&C:gave row&report:true rules:others:2 when:main:same
-7 C:from L:future R:since R:weekday all-earlier is:done next:captive no-row&at:0 numbers:2 o:role:released row&at:2 rules:row:released:military
-8 L:X:bare:2 L:got at:0 language:en last:word next2:nation:captive next2:person:word next:person of:title pair:BY-PL pair:RU-UA ratio:less standing:false
-9 C:each C:unit L:gave L:noun.person behind:fewer:- head:child none&C:unit sign:speaker sign:speaker:1
-10 R:noun.subset pair:DE-RU part:apart:one rules:other:fewer:body
-11 form:word in-title other&C:harmed part-of-sum rules:other:fewer:child rules:row:military
-12 is:done-near
-13 pair:RU-US
-14 next2:captive:word
-15 C:since
-16 rules:other:more:military value:<10
-20 C:harmed
-21 value:<300`,
  },
  holder: {
    bias: 0,
    signs: `19 side:pair
13 R:O:nation:0
11 CS:S:in:R language:de:RU language:es:RU language:uk:RU named:OS standing:S
10 language:en:RU own:O
9 CS:SS L:O:nation nation:O
8 CS:S
7 R:S:nation:2 language:ru:UA
6 first:O:nation side:pair:RU-UA sign:beside:own:held sign:nation:other
5 L:S:in:0 L:S:to first:O:bare language:fr:RU match:other
4 L:S:dative L:S:in R:S:in near:O- sign:own:other:held
3 CS:S:nation:R CS:S:to:L near:-S side:pair:AM-AZ
2 CS:S:by:R L:O:nation:3 L:S:to:1 R:S:by sign:nation:other:held sign:own:other sign:speaker:own sign:whence:other sign:whence:other:held
1 CS:S:bare:R L:O:bare L:S:dative:2 first:S:in side-without-row speaker:O
-1 CS:O CS:O:bare:R CS:O:nation:R L:O:dative:2 L:S:nation:3 R:O:bare first:O:in speaker:S
-2 CS:O:by:R L:S:nation R:O:by near:OO sign:nation:own:held sign:own:own sign:speaker:other sign:whence:own sign:whence:own:held
-3 language:fr:UA near:-O side:third:AM-AZ
-4 L:O:dative L:O:in R:O:in language:ru:RU sign:own:own:held
-5 L:O:in:0 match:own near:X-
-6 first:S:nation named:OX side:third:RU-UA sign:beside:other:held sign:nation:own
-7 R:O:nation:2 language:en:UA
-8 CS:OO language:es:UA named:O
-9 language:de:UA
-10 language:uk:UA nation:S own:S
-11 CS:O:in:R standing:O
-13 R:S:nation:0
-19 side:third`,
  },
  mediator: {
    bias: -1,
    signs: `22 name:US:RU-UA
16 name:TR:DE-RU name:UN:YE-GOV-YE-HOUTHI
15 name:QA
14 C:office name:AE:RU-UA
13 C:month name:AE name:TR o:said with:nth
12 mediate:mediate pair:IL-PS
10 R:mediate language:fr name:ICRC:YE-GOV-YE-HOUTHI next2:mark:end
9 C:says L:signed:3 R:approx:3 R:helper R:mediate:1 R:noun.subset R:ordinal:0 R:says:1 any:true:true mediate:R:-:mark mediate:mediate:L:0 rules:true with:mediate
8 L:noun.captive:3 L:return R:from:1 at:2 last2:word:in name:US name:US:IL-PS next:mediate+served rules:false:TR rules:true:AE with:day with:weekday
7 C:swap L:accord:3 L:nth:3 L:thanks:0 R:aid:2 R:aid:3 R:label R:own:3 R:says mediate:L:state:- next2:word:says next2:word:state o:with:mediate:mediate pair:RU-US thanks:L:-:- thanks:thanks:L:0
6 L:by L:did:0 L:gave:2 L:noun.child L:signed R:aid R:ordinal mediate:L:state:mark name:EG name:EG:IL-PS o:with:mediate:aided rules:false:QA rules:true:US with:before with:ordinal with:return with:to
5 L:approx:0 L:mediate:0 L:nth L:office L:speaker L:swap:1 R:accord R:accord:0 R:agreed:2 R:both:3 R:handed:3 R:mediate:0 R:noun.subset:3 R:says:0 R:swap:0 R:unit:3 mediate:L:-:- name:QA:IL-PS name:QA:RU-UA name:SA:RU-UA name:TR:RU-US next2:mark:number next2:word:word next:word rules:true:OM rules:true:QA with:accord with:served
4 C:accord C:mediate C:weekday L:accord:2 L:came L:gave L:in:2 L:noun.child:2 L:noun.subset:3 L:thanks L:unit:3 L:weekday:0 R:before R:day R:got R:noun.military:3 R:says:2 R:to:3 R:total R:would language:uk last2:says+thanks:word last:word list:2 mediate:R:state:mark named:3 next2:end:end next2:word:mark next:end next:mark rules:false:AE rules:true:EG with:got with:says with:speaker with:total
3 C:noun.child L:accord L:agreed:3 L:besides:3 L:came:1 L:from:0 L:got:3 L:host:2 L:says:1 L:talks:1 R:came:3 R:gave:3 R:noun.body R:noun.military R:nth R:office:1 R:weekday case:from host:host:L:2 last2:word:to list:0 mediate:mediate:R:0 named:2 next2:word:mediate o:with:talks:talks rules:false:VA with:in with:would
2 C:thanks L:besides L:came:3 L:noun.civilian:3 L:office:3 L:part L:thanks:1 L:weekday R:assist:1 R:before:2 R:both:1 R:label:1 R:noun.body:3 R:noun.captive:0 R:noun.subset:1 R:nth:3 R:swap:3 R:weekday:1 last2:end:end last:approx last:end last:to name:TR:IL-PS next2:mediate+served:word next2:mediate:word rules:true:TR thanks:thanks:L:1 with:aid with:besides with:both with:by with:came with:office
1 C:by C:for C:from C:home C:nth C:part L:agreed L:assist L:both:1 L:by:1 L:for:0 L:gave:1 L:held:3 L:home L:home:2 L:month:1 L:noun.military:2 L:past:1 L:served:2 L:speaker:1 L:speaker:2 L:to:2 R:both R:failed R:got:0 R:got:1 R:got:3 R:noun.person:2 R:noun.person:3 R:speaker:1 R:to:0 R:weekday:3 at:4 case:for last2:by:word last2:did:word last2:speaker+state:word last2:word:from last2:word:mediate+office last:from last:from+mediate last:mediate+office mediate:aided mediate:aided:L:1 mediate:mediate:L:1 mediate:mediate:L:2 name:GE name:GE:AM-AZ name:OM:YE-GOV-YE-HOUTHI name:UN name:US:AM-AZ next2:mark:says pair:YE-GOV-YE-HOUTHI with:home with:unit
-1 C:called C:not C:served L:aid:1 L:aid:3 L:both:3 L:did:1 L:future L:happened:3 L:more L:more:0 L:more:1 L:not:0 L:noun.captive L:noun.person L:noun.person:1 L:ordinal L:past:2 L:served:1 L:since:3 L:weekday:2 R:aid:0 R:aid:1 R:approx:0 R:assist:2 R:both:0 R:came:1 R:captivity R:for R:future:0 R:harmed:3 R:host R:in:1 R:month R:more:2 R:not:2 R:not:3 R:noun.captive:2 R:own:1 R:signed R:since:2 R:span R:speaker:0 beside:SA beside:US denied host:L:-:- host:R:state:mark last2:from:word last2:in:word last2:word:mediate name:VA name:VA:RU-UA next2:in:word next2:word:speaker+state next:for+to next:from next:mediate next:says pair: rules:false:EU rules:false:OM rules:false:SA with:agreed with:digit with:handed with:supposed with:within
-2 C:label C:speaker L:approx:3 L:each L:from:1 L:held:2 L:in:3 L:not:2 L:noun.military:3 L:span L:to:0 L:unit:1 L:unit:2 R:about R:accord:2 R:approx:2 R:assist:0 R:for:0 R:from:3 R:gave:1 R:month:3 R:office R:signed:1 R:to R:to:2 beside:QA language:es last:ordinal+to o:with:host:host pair:DE-RU with:earlier with:for with:more with:nation
-3 C:got C:handed C:noun.captive C:now C:talks L:future:3 L:gave:3 L:in:1 L:label:0 L:mediate:3 L:month L:ordinal:0 L:served:3 L:talks:0 R:assist R:called R:got:2 R:in R:in:0 R:now R:office:2 R:office:3 R:past:1 R:span:3 R:talks:3 R:thanks:1 case:by case:to host:host:L:0 last2:accord+signed:in last2:word:word last:in+to next2:did:word no-thanks thanks:thanks:R:1 with:did with:harmed with:held with:part
-4 C:agreed L:approx L:in:0 L:signed:0 R:agreed R:did R:did:0 R:each:2 R:gave:0 R:held R:own R:past R:unit:1 at:1 beside:GE host:host in-title last2:month:in+to last2:to:word mediate:help:L:1 name:SA next2:for:word next2:word:mediate+served next:did next:for o:in-title with:host with:past
-5 C:assist C:did L:earlier R:by R:harmed language:en last2:unit:word last2:word:says named:1 next2:mark:word with:captivity with:each
-6 C:noun.person L:approx:1 L:from:2 L:in L:noun.military:1 L:says:3 L:served R:agreed:0 R:called:0 R:noun.captive R:noun.captive:1 R:thanks any:false:false beside:TR last:says mediate:R:-:- name:RU with:about with:from with:helper with:month with:now
-7 C:came L:for:3 L:noun.military R:agreed:3 R:by:1 R:gave R:own:2 earlier language:ru name:CH:YE-GOV-YE-HOUTHI name:ICRC:IL-PS next2:mark:state with:matter with:talks
-8 C:in C:past L:accord:0 L:for L:from L:matter L:swap:2 at:3 beside:here pair:RU-UA with:span
-9 C:future C:helper C:matter R:not R:part:3 last:by rules:false:CH rules:true:VA
-10 L:matter:3 L:month:3 L:since R:talks R:to:1 next2:word:assist+mediate+served rules:false:BY
-11 C:earlier R:part R:swap:1 beside:AE mediate:help name:CH name:UN:RU-UA
-12 C:gave beside:VA mediate:L:-:mark rules:true:BY with:since
-13 C:more L:label L:not any:true:false rules:false
-14 R:says:3 name:SA:YE-GOV-YE-HOUTHI
-16 L:noun.captive:2 no-mediate
-17 beside:UN name:US:DE-RU
-19 name:TR:RU-UA rules:false:ICRC
-21 name:BY:RU-UA name:ICRC name:ICRC:RU-UA
-25 name:BY
-26 beside:elsewhere with:not`,
  },
  report: {
    bias: 1,
    signs: `14 A:mediate
12 A:served
11 T:role:released
9 2:mediate
8 T:role:released:1 row-sides:2
7 2:return A:accord A:return A:thanks L:mediate T:came report:true report:true:rows:2
6 1:came A:nth A:signed
5 1:day:explicit 1:swap+noun.military 2:noun.body 2:noun.person 2:noun.subset 2:unit A:age A:came:again A:office A:role:agreed L:called-off L:came+captivity L:came+noun.military L:day L:happened L:noun.civilian L:weekday T:gave T:ordinal T:role:released:person day:day day:day:now pair:AM-AZ report:true:completed report:true:rows:3
4 1:called-off 1:role:released 1:swap+accord 2:day:weekday 2:served 2:total 2:weekday A:by:again A:called A:failed:again A:gave:again A:handed A:noun.body A:noun.person:again A:same A:total A:weekday L:came L:came+noun.person L:day:day L:return L:role:planned L:role:released:1 L:role:released:body L:served L:swap+failed pair:YE-GOV-YE-HOUTHI rows:3 standing:0
3 1:accord 1:failed 1:past 1:role:planned 1:role:released:1 1:says 1:swap+failed 1:weekday 2:came+captivity 2:measure 2:swap+future 2:thanks A:besides A:day A:future:again A:noun.body:again A:noun.civilian A:ordinal:again A:within:again L:age L:got L:got+noun.body L:noun.military L:office L:out-of L:role:both-sides:person L:role:released L:role:released:military L:swap+accord L:swap+happened L:swap+noun.military L:within T:called-off T:home T:swap+failed report:true:failed row:body row:civilian rows:2
2 1:aid 1:came+noun.military 1:day 1:day:day 1:future 1:out-of 1:role:released:military 1:swap 1:swap+happened 2:accord 2:came+captured 2:future 2:gave+noun.person 2:got+noun.body 2:handed 2:handed+noun.military 2:helper 2:role:released:body 2:same 2:says 2:swap+noun.body 2:swap+noun.captive A:aid A:dative A:role:both-sides A:role:planned A:says A:swap:again A:within L:before L:called L:came+earlier L:came+happened L:came+held L:came+noun.civilian L:dative L:day:explicit L:day:weekday L:each L:future L:gave+noun.captive L:gave+noun.person L:helper L:more L:role:both-sides L:role:both-sides:1 L:role:part L:role:planned:2 L:role:released:0 L:role:released:civilian L:same L:swap+future L:swap+noun.captive T:each T:noun.person T:role:agreed T:swap T:swap+noun.military day:explicit day:weekday:now earlier:0 groups:1 language:uk pair:DE-RU planned:2 status:failed
1 1:before 1:by 1:came+captivity 1:came+noun.person 1:each 1:earlier 1:earlier-time 1:for 1:gave+earlier 1:gave+noun.captive 1:home 1:measure 1:month 1:nth 1:role:both-sides 1:role:both-sides:person 1:role:planned:military 1:role:released:body 1:signed 2:age 2:assist 2:besides 2:both 2:called 2:came 2:came+noun.body 2:came+noun.military 2:came+noun.person 2:day 2:got+noun.civilian 2:got+noun.military 2:matter 2:noun.civilian 2:noun.military 2:role:cumulative:1 2:role:held:person 2:role:part 2:role:part:subset 2:role:planned:2 2:role:released:1 2:swap+harmed 2:within A:both A:collective:again A:for:again A:got:again A:happened A:helper A:label A:measure A:more A:more:again A:noun.civilian:again A:noun.person A:noun.subset A:role:released A:role:same A:says:again A:weekday:again L:aid L:besides L:by L:came+captured L:came+noun.child L:came+total L:earlier L:failed L:for L:got+held L:got+not L:got+noun.military L:handed L:handed+noun.body L:home L:measure L:noun.subset L:role:other:body L:role:part:1 L:role:planned:military L:says L:total T:role:agreed:2 T:role:agreed:person T:role:other T:role:other:0 T:role:released:0 T:swap+noun.captive day:weekday doubted:0 earlier:1 row:military row:unknown sentences:4 sides:2 titled:false
-1 1:came+fiction 1:day:month 1:gave+noun.military 1:gave+talks 1:noun.person 1:ordinal 1:role:days:1 1:role:held:military 1:role:other 1:role:other:0 1:swap+fiction 1:swap+not 1:to 2:about 2:by 2:came+about 2:came+accord 2:captivity 2:for 2:got+talks 2:harmed 2:host 2:in 2:noun.captive 2:own 2:role:agreed:person 2:role:released 2:supposed 2:swap+captivity 2:swap+noun.person 2:to A:agreed:again A:each A:for A:month A:noun.captive:again A:noun.subset:again A:own A:span L:came+accord L:came+not L:came+supposed L:from L:gave+about L:got+captured L:got+talks L:host L:matter L:own L:past L:role:released:2 L:swap L:swap+captivity T:approx T:came+future T:captivity T:for T:from T:label T:noun.captive T:now T:role:planned:1 T:swap+fiction T:swap+not T:swap+talks day:month doubted:1 pair: planned:0 report:true:rows:0 sides:0 standing:2
-2 1:approx 1:assist 1:came+harmed 1:captivity 1:from 1:held 1:in 1:now 1:role:held 1:role:held:1 1:role:other:military 1:talks 1:unit 2:came+not 2:earlier-time 2:gave 2:gave+accord 2:gave+happened 2:home 2:role:agreed:0 2:role:held 2:role:held:1 2:role:other 2:role:other:0 2:role:other:person 2:role:part:military 2:role:released:2 A:about:again A:held:again A:month:again A:past A:role:cumulative A:supposed:again L:noun.captive L:role:agreed:0 L:role:cumulative:0 L:role:other:military L:since L:swap+about L:swap+fiction L:swap+supposed T:captured T:fiction T:harmed T:held T:measure T:noun.military T:says language:de report:false:rows:2
-3 1:fiction 1:supposed 1:swap+supposed 2:agreed 2:aid 2:from 2:held 2:past 2:role:held:military 2:swap+noun.military A:harmed:again A:noun.captive A:now A:own:again A:unit:again L:came+about L:came+fiction L:gave+accord L:gave+harmed L:gave+talks L:role:held:1 L:role:held:military L:role:released:person T:about T:matter T:supposed groups:2 standing:1
-4 1:about 1:gave+harmed 1:span 2:fiction 2:swap A:approx A:approx:again A:captivity:again A:fiction:again A:held A:since L:captivity L:not L:role:held L:supposed L:swap+noun.person L:talks T:to earlier:2 report:false:rows:0
-5 1:not 2:day:month 2:month 2:since 2:swap+not A:harmed A:not:again A:replied A:role:held A:talks:again L:span T:talks T:unit
-6 1:harmed 2:approx 2:role:released:person A:swap L:fiction L:harmed L:held L:swap+not day:none
-7 A:not A:supposed L:about L:approx L:month L:now pair:RU-UA row-sides:0 rows:0
-8 A:fiction T:not
-9 A:about T:in report:false report:false:completed
-11 L:day:month`,
  },
  planned: {
    bias: -7,
    signs: `24 L:future
20 all-roles:planned+released
18 o:role:planned part:person:person role:agreed:1 when:published:weekday:week
16 C:future rules:planned
14 sign:nation:1:agreed
13 L:future:3 head:military:planned is:planned
12 R:future agreed&C:noun.military
11 R:agreed no-row&when:published:weekday:week part:apart:one round
10 R:from:0 o:role:agreed:2 planned&C:noun.military
9 all-roles:agreed+released released&C:accord released&C:agreed
8 C:agreed pair:IL-PS
7 L:to:2 R:each:0 before:fewer:- head:person:released pair:YE-GOV-YE-HOUTHI planned&C:future released&C:says released&C:to role:planned:0 sign:nation:0
6 L:nth:1 R:X:nation:2 R:future:1 language:ru o:role:agreed part-of-sum ratio:half when:main:ahead
5 L:future:1 L:noun.body L:to:1 agreed&C:approx behind:fewer:return no-row&when:published:explicit:ahead part&is:done-near planned&C:each planned&C:gave planned&C:more planned&is:done planned&is:done-near planned&when:main:ahead released&C:future role:planned status:planned when:published:explicit:ahead
4 C:each C:says L:besides L:speaker L:supposed R:X:bare:3 R:mediate R:mediate:3 R:noun.military:0 R:says:2 agreed&when:days:0 last2:word:approx last:state last:swap numbers:1 o:role:planned:2 planned&is:done-in-clause released&C:home released&when:published:weekday:week role:planned:2 rules:row:released:person sign:each:2:planned sign:speaker:1:released when:before:ahead
3 C:noun.military C:speaker L:P:bare:3 L:P:nation:3 L:noun.body:2 L:to R:agreed:0 R:speaker:0 agreed&C:from no-row&report:true:planned no-row&when:published:day:ahead none&when:published:weekday:week numbers-all:1 part:one:one planned&is:done-in planned&when:published:explicit:ahead released&C:aid released&C:unit report:true:planned row&when:days:1 sign:nation:0:released when:days:1 when:main:week when:published:day:ahead when:rank:day
2 C:return L:accord:1 L:future:0 L:noun.captive L:nth L:says:0 R:P:to:2 R:X:to:3 R:idiom:2 agreed&C:noun.person agreed&when:none last2:captive:mark next2:military:by+each+from no-row&at:2 no-row&when:rank:day no-row&when:rank:weekday none&C:for order:1 planned&is:planned planned&when:days:0 released&C:got released&C:speaker released&when:days:1 released&when:gap:far rules:row:military sided:both sign:nation sign:none:0:planned value:<31 when:rank:weekday
1 C:got C:noun.person C:to L:X:nation:1 L:aid:1 L:besides:3 L:for:2 L:more:0 L:noun.subset L:speaker:3 L:swap:0 L:talks:3 L:within:2 R:agreed:1 R:approx:2 R:in:0 R:noun.military R:speaker R:talks R:to:0 R:within agreed&is:planned all-roles:planned at:2 behind:fewer:part head:military in-title last:more nation:P next2:military:mark next:military no-row&when:main:week none&C:to none&when:gap:far order:5 planned&C:noun.body planned&C:noun.captive planned&when:none released&C:swap row&before:none rules:other:more:unknown sided:1 sign:each sign:each:2 when:gap:far
-1 C:noun.subset L:accord:3 L:by L:earlier L:from:1 L:in:3 R:from:1 R:matter R:ordinal:1 agreed&C:in approx:- at:4 head:military:released language:es language:fr last2:word:within last:approx last:within next:word no-row&report:true:completed no-row&when:days:2 no-row&when:published:explicit:month none&is:done none&is:done-in places:2 planned&C:for released&C:came report:false report:true:completed role:held rules:row:released:body rules:row:released:military sign:subject sign:subject:1 standing:true when:earlier-word when:rank:explicit
-2 C:noun.civilian C:signed C:weekday L:each:3 L:ordinal:3 L:swap L:to:3 R:P:bare:3 R:came:1 R:from R:own R:to:2 agreed&C:agreed all-roles:none approx:at_least before:none behind:fewer:- form:number head:person:planned is:done mark:L:word marks:word:word no-figure no-row&at:1 no-row&when:before:same no-row&when:main:old order:-1 planned&C:within planned&when:main:month released&C:noun.military released&when:before:same role:none round-hundred rules:others:2 when:rank:month
-3 C:within L:by:3 L:for:0 L:unit:2 R:captured R:month:2 R:more R:not agreed&C:each at:1 behind:none is:done-in-clause last2:word:word no-row&when:main:month report:false:completed report:true role:held:1 role:planned:1 role:released:1 row&at:3 rules:other:fewer:body sign:nation:1:released standing:false
-4 C:total R:P:nation:2 R:got earlier:false form:word held&when:days:0 is:total next2:word:word no-row&at:4 no-row&report:true none&when:days:0 numbers-all:7 numbers:3 order:0 part:apart:apart places:1 planned&C:weekday ratio:most role:agreed:2 rules:0:true sign:each:2:agreed speaker:P status:completed when:main:old
-5 L:came L:ordinal R:from:2 R:in R:noun.civilian is:done-in match:1 no-row&before:none o:role:released:1 order:2 order:4 released&is:done-in released&is:done-near row&when:main:same rules-rows:0 rules:0 twice-in-sentence when:published:weekday:eve
-6 C:ordinal L:from mark:R:word nation:- no-row&when:days:0 numbers-all:8 o:role:released rules:other:fewer:civilian sided:0 value:<10
-7 L:approx:0 L:total R:came R:in:2 R:ordinal before:more:- language:de no-row&when:rank:month numbers:2 of:text ratio:less sign:none:0 sum-of-two when:days:2
-8 C:swap L:in L:unit at:3 last:word no-row&report:true:failed released&when:main:same when:before:same when:days:0
-9 pair:RU-UA sign:none
-10 released&is:done-in-clause report:true:failed status:failed when:main:same
-11 planned&C:swap
-13 L:approx all-roles:released rules:other:fewer:military`,
  },
  recalled: {
    bias: -3,
    signs: `38 o:earlier:true
22 R:swap:3 rules:earlier
21 L:span:2
15 rules:row-and-earlier
14 places:3 value:<2000
13 days&C:noun.military released&when:rank:month
12 L:earlier R:each:0 when:days:2
11 L:day:0 L:for:0 none&C:from none&when:main:eve value:<300
10 pair:IL-PS
9 R:not R:noun.person:3 head:military:days language:fr last:for+to none&when:days:2 o:of:text part:one:one released&C:noun.captive row&at:4
8 L:month:2 all-earlier cumulative&when:days:0 days&when:days:0 last2:weekday:word o:role:other o:role:other:0 released&C:for released&when:before:old rules:other:fewer:body rules:row:released:person
7 L:X:nation:2 L:both L:month L:span L:weekday:0 at:4 at:5 behind:fewer:return cumulative&C:for earlier:true next2:nation:word next:in no-row&when:rank:explicit other&when:gap:near released&C:unit released&is:for-for when:earlier-word when:published:explicit:week
6 L:noun.person:2 R:noun.military:2 days&is:done last2:military:word last2:number:to last:weekday next:military no-row&when:days:2 no-row&when:earlier-word none&when:gap:near o:role:released:1 row&when:published:explicit:week
5 L:month:1 L:not:3 L:nth:2 L:since:3 L:speaker:1 R:gave:1 R:label R:noun.military:1 before:more:return days&C:speaker days&when:main:ahead next2:person:mark no-row&before:fewer:- no-row&when:gap:near no-row&when:main:eve none&C:for none&when:published:day:eve none&when:published:month:old o:role:days:2 order:4 released&when:days:1 released&when:earlier-word released&when:published:explicit:week released&when:rank:explicit role:released:2 row&when:rank:month when:gap:near when:published:weekday:week when:rank:month
4 L:by:1 L:by:2 L:got:2 L:in L:in:2 L:noun.captive:0 L:swap L:swap:2 R:by R:by:3 R:each:3 R:for:2 R:got:1 R:home:1 head:military:cumulative is:for-for last2:says:from next2:body:word next2:military:each+from next2:military:end next2:military:word next:civilian no-row&at:5 none&C:to o:role:days order:3 other&C:month other&when:main:old part&C:nth released&is:done-in-clause released&when:gap:near released&when:published:explicit:old role:cumulative:2 role:days:1 row&at:6 rules:other:more:civilian sign:each:2:cumulative sign:gap sign:gap:1
3 C:month C:noun.military L:noun.captive L:noun.civilian L:swap:0 L:weekday R:P:in:3 R:mediate:1 R:noun.person R:noun.person:1 R:weekday:0 agreed&when:gap:far at:3 behind:more:- behind:more:return days&C:swap head:person:released last2:mark:word last2:number:mark no-row&when:before:week numbers-all:2 numbers:3 o:role:held part&C:in part&when:gap:near released&C:came released&C:noun.subset released&is:done-near row&when:before:old row&when:published:weekday:week sign:subject:1:released when:before-published:old when:published:month:old
2 C:came L:P:bare:0 L:besides:0 L:by L:earlier:3 L:got:3 L:noun.body L:noun.civilian:1 L:noun.military:0 L:nth L:same L:unit:3 R:before R:came:1 R:mediate R:noun.civilian:1 R:noun.military R:same:3 R:speaker:1 R:unit:2 days&C:gave days&is:done-in head:body:other head:body:released last2:word:came+swap last2:word:weekday last:gave next2:in:month next2:person:came next:body next:nation no-row&when:published:day:eve no-row&when:published:explicit:month no-row&when:published:explicit:old none&C:came none&when:rank:day numbers-all:4 other&when:days:1 pair:DE part&is:done part:military:person released&C:home released&C:served released&is:done-in released&when:before:month released&when:main:ahead released&when:published:explicit:month report:false row&when:days:2 rules:other:more:military sign:claimed:1:released sum:person+person:apart when:published:explicit:old
1 C:for C:gave C:speaker L:P:from:2 L:P:nation:0 L:approx:2 L:both:0 L:earlier:0 L:earlier:2 L:got L:more:3 L:noun.body:1 L:noun.body:3 L:ordinal:2 L:ordinal:3 R:by:2 R:came:0 R:own:3 R:to:0 agreed&when:published:explicit:old behind:fewer:- is:done-in is:done-in-clause last2:word:measure last:came+gave last:came+swap last:measure last:word like-year next2:each:mark next2:military:each next:by+from next:to no-row&before:fewer:return no-row&before:more:- no-row&when:days:1 no-row&when:main:old none&C:day none&when:earlier-word o:role:released:0 other&C:in other&C:noun.body other&when:main:month part&is:done-in part&is:out-of part&when:rank:explicit part-of-sum ratio:tenth released&C:called released&when:main:month released&when:main:old released&when:published:month:old sided:both sign:claimed sign:claimed:1 sign:nation:1:days sign:subject sign:subject:1 told-again when:before:old when:main:eve when:published:explicit:month
-1 C:each C:earlier C:got C:swap C:to L:P:dative:1 L:before:3 L:came L:dative:1 L:day:2 L:from:0 L:future:0 L:home L:month:3 L:noun.child L:office:3 L:part L:says:3 L:swap:3 L:total:0 R:P:in:1 R:P:nation:0 R:accord R:accord:3 R:aid:3 R:from R:got:2 R:handed:3 R:noun.military:0 R:ordinal R:says:1 R:swap agreed&when:days:0 approx:approx before:fewer:verb behind:equal:- both-sides&is:done cumulative&C:since cumulative&is:done-near days&C:span head:child head:child:released head:person language:es last2:weekday:each last:came mark:L:, mark:L:word mark:R:word nation:- next2:civilian+nation:mark next2:military:in next2:person:word next:child next:civilian+nation next:person no-row&when:gap:far none&C:swap none&when:published:explicit:old numbers-all:8 o:of:title o:role:agreed:2 o:role:planned part&when:main:same planned&C:from released&C:noun.military released&C:past released&when:days:2 report:true:failed row&when:gap:far row&when:published:explicit:same rules:1 rules:2 rules:others:1 rules:others:3 sided:0 sided:apart:sentences sign:nation sign:nation:1 sign:neighbour sign:neighbour:1 when:gap:far when:main:same
-2 C:more C:now L:aid:3 L:happened L:home:0 L:now L:says:2 L:speaker R:P:bare:2 R:X:bare:3 R:dweller:0 R:earlier:3 R:failed R:for:0 R:speaker R:speaker:3 R:unit:3 R:within agreed&C:ordinal before:more:verb cumulative&when:published:explicit:month days&C:noun.captive form:number language:en last2:unit:mark last:approx+to last:in marks:word:, next2:word:mark no-row&before:fewer:verb no-row&when:days:3 no-row&when:rank:weekday numbers-all:5 numbers:0 o:earlier:false o:nation:P o:role:released:2 of:text pair:RU-UA pair:RU-US part&C:noun.person part:military:military planned&when:rank:month ratio:less released&C:arrived released&C:dweller released&C:earlier released&is:total released&when:before:ahead released&when:days:3 released&when:none released&when:published:weekday:eve released&when:rank:day released&when:rank:weekday role:agreed:2 round row&before:none row&when:days:0 rows:double rules:0 rules:1:true rules:other:fewer:military sided:3 sign:each:2:agreed sign:speaker sign:speaker:1 standing:false when:published:weekday:same
-3 C:within L:P:nation:3 L:accord:0 L:agreed:3 L:approx:3 L:did L:for:3 L:held L:helper L:own L:past L:return L:speaker:2 L:unit:1 L:within:0 R:each:1 R:from:2 R:in:2 R:month R:month:3 R:noun.captive:1 R:signed before:more:part days&C:unit days&when:rank:month form:word half-of-another head:military:released head:subset:released last2:more:approx last:came+gave+handed last:mark mark:L:; marks:;:word match:1 no-row&at:6 no-row&report:true no-row&report:true:completed none&C:unit none&when:main:ahead numbers-all:7 numbers:2 order:5 part&when:gap:far part:person:civilian places:1 released&C:agreed released&C:collective released&C:swap released&C:to released&is:out-of released&when:main:week row&when:days:1 row&when:published:weekday:eve row&when:rank:day rules-rows:2 rules-rows:3 rules:0:true rules:others:0 rules:planned sided:apart:nation sided:nations sign:nation:1:cumulative sign:none status:completed sum:one when:published:weekday:eve
-4 C:noun.person C:talks C:total L:P:for:0 L:accord L:arrived L:from L:handed L:harmed L:noun.military L:noun.military:3 L:noun.person:0 L:to:2 L:to:3 R:came:2 R:captivity R:in R:in:1 R:noun.captive R:says:2 R:swap:0 R:to R:to:1 R:to:3 R:weekday all-roles:part before:none cumulative&when:main:month cumulative&when:rank:explicit is:total last2:word:word last:came+got nation:X next:nation+state no-row&at:2 no-row&before:more:verb no-row&when:published:weekday:same other&C:harmed planned&C:for planned&C:in planned&C:to ratio:most released&C:captivity released&C:return released&when:days:0 released&when:published:explicit:same report:true report:true:completed row&report:true:completed row&when:rank:explicit rules:2:true sided:2 twice-in-sentence when:days:3 when:published:day:same
-5 C:since C:span L:P:bare:2 L:approx:0 L:came:1 L:day:3 L:got:0 L:signed:3 R:P:bare:0 R:gave:0 R:handed:1 R:noun.captive:2 R:part:3 R:swap:1 R:unit agreed&C:for behind:none head:person:days language:de last:says next2:nation:military no-row&before:none of:title part&when:before:same released&C:total released&C:weekday role:cumulative:1 role:released:0 row&report:true sign:beside sign:none:0:released sign:spoken:1:released when:before:ahead
-6 C:label C:own L:X:bare:3 L:from:3 L:gave:1 L:speaker:3 L:total R:home:3 R:weekday:2 all-roles:planned both-sides&when:days:1 days&C:home earlier:false head:subset in-title next:mark numbers-all:6 order:1 part&C:within planned&when:gap:near released&C:aid released&C:approx released&C:more released&when:before:same row&when:before:same sign:beside:1 when:before:same when:none when:published:explicit:eve
-7 C:both C:says L:approx L:did:2 L:noun.military:1 L:says:1 L:talks L:to R:both R:harmed R:part R:swap:2 mark:R:, order:0 other&when:days:0 role:planned
-8 C:approx L:P:bare:1 L:P:nation:1 L:label R:says R:unit:1 at:0 behind:fewer:verb no-row&when:days:0 numbers:4 released&C:from row&at:2 sum-of-two value:<10 when:days:0
-9 C:accord C:captivity C:held L:captivity R:aid R:captured R:future R:handed approx:at_least sided:apart sign:speaker:1:released value:<31
-10 C:future L:span:1 at:2 none&when:days:0 row&at:1 rules:row:released:military
-11 C:aid C:harmed L:aid L:signed R:held R:weekday:1 next:word no-row&at:1 pair:SA
-12 value:<1000
-13 rules:other:fewer:child rules:other:fewer:unknown
-14 L:agreed R:each:2 places:2 row&at:0
-15 L:P:nation:2 L:says last:approx pair:YE-GOV-YE-HOUTHI
-16 at:1 part:apart:one value:over`,
  },
  soldiers: {
    bias: -2,
    signs: `29 R:noun.military:0
28 C:noun.military
22 sentence:military
16 next:military
11 C:both L:weekday:1 R:noun.military
10 R:each:0
9 C:day R:each
8 C:ordinal L:noun.military last:word
7 L:swap:0
6 C:weekday L:speaker:2
5 C:noun.civilian L:noun.military:1 head:military kinds:military:military+captive pair:RU-UA:military primary:military:military subset-word
4 C:each C:more L:noun.military:2 R:from:0 R:in:2 last:mark next2:each:mark
3 L:day L:month:0 R:noun.person:1 primary:military:subset
2 C:swap L:noun.captive:1 L:says:1 at:3 at:6 earlier:false last2:number:word next2:military:word next2:word:number nouns:military numbers:2 pair:RU-UA smaller:released.civilian
1 L:day:1 L:from:3 L:more L:weekday R:month:2 R:to:3 R:weekday language:es mark:L:, next2:person:each next:each nouns:person:many said:military sentence:civilian
-1 C:by C:happened C:unit L:for:0 L:gave L:got R:by R:came:3 R:in:0 R:in:3 R:says R:speaker:3 at:late cat:- last2:mark:word next2:for+to:number next2:person:mark next:for+to nouns:person smaller:released.person
-2 C:gave C:month C:noun.captive C:noun.person L:noun.military:0 R:office R:part:1 R:says:2 language:en marks:word:word role:released:both sentence:person
-3 C:came L:each:0 L:unit R:approx R:mediate:1 R:within next:word pair:RU-UA:unknown primary:unknown:person sentence:captive
-4 R:gave:3 R:mediate R:noun.captive:0 R:noun.military:3 earlier:true numbers:1 smaller:part.person
-5 C:home L:month:1 R:for:0 R:noun.subset:3 head:person:released sign:matched sign:matched:both sign:matched:both:released
-6 C:for L:month R:noun.subset mark:L:word nouns:captive
-7 R:for R:gave R:noun.captive R:same R:within:1 primary:unknown said:unknown smaller:part.subset
-8 L:month:2 R:noun.person:0 R:swap next:captive
-9 R:came R:speaker smaller:part.military
-10 next:person
-11 R:own primary:military:person
-12 R:to:0
-16 smaller:released.military
-19 head:person`,
  },
  day: {
    bias: -8,
    signs: `34 unpublished:rules:open
29 unpublished
13 rules:other:1 status:completed:1
12 L:says:3 R:unit:1 fresh-others:0:0 published:no:open told:moved:others:false:0
11 R:noun.body away:1 fresh-others:1:1
10 C:helper best:false:counted latest:true rank:weekday:named rules:main told:moved:others:false told:moved:others:false:1
9 L:for L:helper R:noun.military:1 R:ordinal:1 R:signed status:completed:0 tells:same:1
8 L:approx at:3:weekday:named fresh-others:0
7 C:failed L:noun.body R:each:0 R:from:1 R:in:1 best:true:named last2:speaker+state:in published:1:other tells:released:3 told:none:others:false:0 told:said:others:false:1
6 C:came C:noun.military L:helper:1 R:ordinal R:part R:says at:1:explicit:named at:1:weekday:named away:1:named:1 away:2 away:3:named:1 beside:1:tells figure:released:L:2 first-figure:this next2:word:mark rules:main:open rules:open:0 rules:open:none unpublished:rules:main
5 C:aid C:swap L:swap L:swap:0 L:weekday R:failed R:from:0 R:noun.body:2 R:noun.captive:2 at:0:day:named at:1 at:2:weekday:named away:0 away:2:named:1 away:3 counted:C:past figure:released:R:3 first:true fresh-others:1:2 last2:weekday:mark status:completed:2 status:completed:3 tells:agreed:behind:1 tells:part:2 tells:released:open:2 told:moved:others:true:0 told:none:others:false
4 C:home L:aid L:came:1 L:came:2 L:captivity L:for:3 L:got:2 L:noun.military:2 R:failed:0 R:nth R:signed:3 R:speaker:1 R:to R:to:2 at:0 beside:1:published:quiet counted:C:earlier figure:other figure:other:R:1 published:2:main rules:main:0 rules:main:1 rules:other:2 status:failed:1 tells:other:2 tells:released:behind:1
3 C:age C:happened C:more C:noun.body C:speaker L:aid:2 L:approx:2 L:assist L:did:0 L:for:0 L:month L:nth:3 L:ordinal:0 L:ordinal:3 L:part L:swap:2 L:weekday:2 R:age R:aid:0 R:approx:3 R:arrived R:by R:for:3 R:handed:1 R:happened:0 R:helper R:helper:2 R:in:2 R:noun.captive:3 R:part:2 R:says:2 R:weekday:0 away:1:named:2 beside:1:quiet beside:1:tells:others best:true:at:1 counted:C:speaker counted:C:unit counted:L:noun.military figure:released:R:2 first-figure:this:last:another first-figure:this:last:this fresh-others:0:none last2:did:word last2:end:end last2:number:in last:end rank:day:counted released-days:1:others status:failed tells:other:behind:1 tells:part:behind:1 tells:part:open:2 tells:released:own:1 told:plain:others:false:0 told:plain:others:true:2
2 C:by C:captivity C:not L:by:1 L:came L:captivity:2 L:did:2 L:each:3 L:got L:in:2 L:month:1 L:noun.body:2 L:noun.subset:1 L:part:3 L:past L:speaker:3 L:unit:3 R:by:1 R:captivity R:captured R:captured:2 R:collective:2 R:in R:measure R:measure:3 R:month R:more R:noun.child:2 R:noun.military R:ordinal:3 R:span:3 R:speaker R:swap:1 R:to:1 R:to:3 at:0:day:shifted at:2 away:0:named:2 best:false:at:0 best:false:at:1 best:true:at:0 counted:C:came counted:C:more counted:L:from counted:L:says counted:L:weekday:3 counted:R:noun.body figure:none figure:other:R:0 figure:released:L:0 figure:same first-figure:another:last:this fresh-others:2:2 last:for+to next2:end:end next:each next:end next:more rank:explicit rank:explicit:named rank:weekday report:both-sides rules:earlier:2 rules:main:3 rules:open shifted:C:earlier shifted:L:noun.person shifted:R:noun.body shifted:R:noun.body:2 shifted:R:noun.captive tells:held:behind:1 tells:other:own:1 tells:other:own:2 tells:part:1 tells:released:open:3 tells:same:own:1 told:plain:others:false
1 C:arrived C:called C:captured C:handed C:office C:ordinal C:own C:same C:weekday L:age:1 L:captivity:1 L:dative L:gave:1 L:gave:3 L:handed L:handed:1 L:happened L:held L:held:1 L:label:1 L:matter L:matter:3 L:month:2 L:noun.body:3 L:noun.military L:noun.military:0 L:noun.person L:noun.subset L:ordinal L:part:2 L:speaker L:to L:to:0 R:accord:1 R:assist:1 R:captivity:0 R:each:3 R:for R:from R:gave R:gave:3 R:handed R:held R:idiom:3 R:matter R:matter:2 R:mediate:2 R:more:3 R:not:0 R:not:1 R:not:2 R:noun.captive R:noun.civilian:2 R:noun.subset:1 R:nth:0 R:own R:own:2 R:part:1 R:signed:2 R:total R:within at:0:weekday:named at:1:day:counted at:4:day:named at:title:explicit:named away:0:named:1 beside:1:quiet:this beside:1:tells:this counted:C:gave counted:C:got counted:C:noun.body counted:C:noun.military counted:L:came counted:L:speaker:3 counted:L:swap counted:L:to counted:R:by counted:R:speaker counted:R:to:3 counted:last2:end:end counted:last:end figure:days:L:2 figure:released last2:captive+ordinal+swap:word last2:end:in+to last2:speaker+state:word last:happened named:2 next2:each:number next2:from:captivity next2:word:came next2:word:each next:from next:military next:speaker+state next:swap rank:day:named released-days:3:this rules:earlier:3 shifted:C:each shifted:L:weekday shifted:R:each tells:cumulative:2 tells:cumulative:behind:2 tells:held:1 tells:other:open:2 tells:part:open:3 tells:planned:behind:1 tells:released:open:1 tells:same:behind:1 tells:same:open:1 told:moved told:plain:others:false:week told:said:others:false
-1 C:before C:unit L:agreed:3 L:by L:captured L:collective:2 L:dweller L:each L:earlier:1 L:future:2 L:gave:0 L:got:1 L:handed:3 L:month:3 L:office L:says L:span:2 L:weekday:3 R:accord:3 R:agreed:0 R:aid:1 R:approx R:assist:2 R:before:2 R:came:2 R:earlier:1 R:earlier:2 R:for:2 R:gave:2 R:got R:handed:3 R:harmed:3 R:mediate:0 R:mediate:1 R:noun.captive:0 R:noun.military:3 R:now:1 R:own:3 R:past R:past:1 R:speaker:2 R:swap:0 R:talks:0 R:talks:3 R:to:0 at:2:day:shifted at:4:month:named away:open best:false best:false:at:title best:true coming:C:noun.military coming:L:to coming:R:came coming:R:from coming:R:noun.military coming:R:speaker coming:last:word coming:next:mark counted:C:day days:2:0 figure:agreed:R:1 figure:cumulative:R:0 figure:cumulative:R:3 figure:days:R:1 figure:planned:L:1 figure:released:R:0 fresh-others:0:open fresh-others:2:ahead fresh-others:2:old fresh-others:3 last2:accord+agreed:word last2:came+person:word last2:each:in last2:says:in last2:word:from last:gave last:to last:word next2:mark:came+got next2:mark:mark next2:mark:word next2:number:person next2:to:swap next2:word:approx next:came+home next:for+to next:state released-days:0:others released-days:1:this released-days:2:others rules:earlier:1 rules:earlier:old rules:main:week rules:open:old rules:open:open shifted:C:captivity shifted:L:came:1 shifted:L:gave shifted:L:noun.military shifted:L:speaker:2 shifted:R:to status:completed:open status:completed:week status:planned:week tells:cumulative:own:1 told:moved:others:true:1 told:moved:others:true:month told:moved:others:true:old told:plain:others:false:old told:said:others:false:0
-2 C:dweller C:earlier C:for C:noun.subset L:accord:1 L:aid:1 L:arrived:2 L:by:2 L:captured:3 L:from L:home:3 L:more:3 L:noun.captive:1 L:noun.child:3 L:noun.civilian L:nth:1 L:own L:return:3 L:span L:speaker:0 L:swap:1 L:talks:3 L:to:3 R:agreed R:approx:2 R:before:3 R:future:2 R:idiom:1 R:in:0 R:more:1 R:noun.captive:1 R:noun.military:0 R:now R:served R:since:3 R:weekday:2 at:3:explicit:named away:open:named:1 away:week:named:2 beside:-1:tells:others beside:-1:tells:this coming:C:speaker coming:C:to coming:L:speaker coming:R:in coming:R:says coming:R:to coming:last:in counted:R:ordinal days:1:0 figure:part figure:part:L:3 fresh-others:1:ahead last2:accord+signed:agreed+in last2:state:in last2:weekday:word last2:word:says last2:word:weekday last:agreed+in last:from next2:came+home:came next2:in:state next2:number:mark next2:number:word next2:says:mark next:says published:1:open released-days:3:others rules:earlier:open rules:other:0 rules:other:old rules:other:open shifted:C:past shifted:L:by shifted:L:from shifted:L:in:0 shifted:L:noun.body:2 shifted:R:for status:completed status:completed:none tells:agreed:behind:2 tells:planned:2 tells:planned:own:1 told:moved:others:false:month told:none:others:true:none told:plain told:plain:others:false:open unpublished:rules:earlier
-3 C:in C:month C:served L:accord:0 L:by:0 L:gave:2 L:in L:in:0 L:in:1 L:label:2 L:noun.child L:noun.military:3 L:nth:2 R:both:3 R:came R:came:3 R:day:1 R:each R:earlier R:future:1 R:talks at:0:month:named at:1:day:shifted at:3 at:3:day:named at:3:month:named at:title coming:L:came coming:L:in:0 figure:cumulative figure:other:L:3 figure:planned first-figure:none first-figure:none:last:none fresh-others:1:month fresh-others:1:old largest:none last2:speaker+state:mark last:says named:no rules:earlier:month shifted:L:came shifted:R:month shifted:last:in tells:agreed:2 tells:planned:1 tells:released:0 tells:released:2 tells:released:own:3 told:none
-4 C:nth L:collective L:from:0 L:ordinal:1 L:says:0 L:signed:3 L:talks:2 R:approx:0 R:from:2 R:got:1 R:mediate R:not:3 R:noun.person:2 R:swap at:4:explicit:named at:title:weekday:named away:none away:none:named:no best:false:at:3 best:true:counted coming:C:came coming:C:in coming:L:in earlier figure:agreed:R:2 largest:another last2:speaker:in+to next2:number:military next2:word:number next:word shifted:C:got shifted:L:got shifted:L:speaker shifted:next:mark status:planned:0 tells:agreed:own:1 tells:other:open:1 tells:part:open:1 tells:planned:behind:2 told:plain:others:true:1
-5 C:says L:came:3 L:earlier L:future L:nth R:before R:noun.civilian R:noun.civilian:3 R:unit:3 R:weekday:3 at:0:weekday:coming away:week best:true:at:4 best:true:coming figure:agreed last2:state:mark named:1 tells:days:behind:1 told:moved:others:false:week told:moved:others:true told:moved:others:true:ahead
-6 C:approx L:agreed:0 L:future:3 L:signed R:each:1 R:from:3 R:future R:weekday away:month:named:1 beside:-1:quiet beside:-1:quiet:this beside:-1:tells rank:day:shifted released-days:2:this report:planned told:none:others:true:0 unpublished:rules:other
-7 C:accord L:did:1 L:says:2 R:both R:each:2 R:swap:3 at:4 away:ahead:named:1 fresh-others:1:0 fresh-others:1:week last2:word:in rules:other:ahead shifted:C:unit status:planned:1 tells:days:1 told:plain:others:true
-8 C:future C:noun.person L:each:1 away:month away:old:named:1 coming:C:weekday rank:weekday:coming status:completed:ahead status:completed:month
-9 C:talks L:accord L:talks R:noun.person away:ahead best:false:shifted first-figure:another fresh-others:1:none status:completed:old tells:agreed:1 told:said
-10 away:old rules:earlier tells:released:1
-11 L:agreed first:false next:number published:no:other tells:agreed:open:1 told:none:others:true
-12 C:agreed first-figure:another:last:another report:agreed told:said:others:true told:said:others:true:0
-13 fresh-others:1 rules:other rules:other:none
-15 latest:false rank:month rank:month:named
-20 status:planned`,
  },
  plan: {
    bias: -16,
    signs: `24 report:planned
23 report:agreed
19 status:planned:none
18 C:future coming:C:future
14 tells:planned:1
12 fresh-others:1:none
11 L:future away:next
9 L:nth status:completed:next
8 R:future R:says beside:-1:published:tells fresh-others:2:next rules:open rules:open:none status:completed:ahead tells:part:1
7 L:future:1 L:weekday:0 coming:L:future coming:R:label rules:other:next told:moved:others:false:0
6 L:mediate L:noun.captive at:title:weekday:coming away:ahead:named:2 away:next:named:1 coming:L:future:1 coming:L:swap:1 figure:planned status:planned
5 L:for away:ahead beside:-1:tells figure:planned:R:0 named:2 released-days:2:others tells:other:open:2 tells:part:behind:1 tells:planned:behind:1 tells:planned:own:1 told:plain:others:true:far-ahead
4 C:noun.captive L:each L:for:0 L:future:0 L:nth:0 L:says:2 L:swap:1 R:future:0 R:future:2 R:label R:says:2 R:swap:1 R:to:1 at:2:weekday:coming best:false:at:2 coming:C:to coming:L:swap coming:R:future coming:R:in fresh-others:1:next last2:weekday:mark last:mark rank:explicit rank:explicit:named told:none:others:false:none
3 C:nth L:noun.captive:0 L:speaker:3 L:unit:3 L:weekday R:by R:by:2 R:each:2 R:served R:weekday:2 at:1:explicit:named beside:-1:published:quiet best:false:at:4 best:true:at:title coming:L:to:1 coming:R:future:2 coming:R:says fresh-others:2:ahead last2:future:in tells:both-sides:open:1 tells:other:2 tells:part:open:1 told:plain:others:false:ahead told:plain:others:true:0
2 C:got C:helper C:host C:noun.person C:to L:came:0 L:for:2 L:handed:0 L:mediate:3 L:noun.person L:noun.person:3 L:signed:2 L:unit R:came:1 R:helper R:host R:in:0 R:noun.person:2 R:says:1 R:served:0 R:speaker:0 R:talks:3 at:0:weekday:named at:2 away:0:named:1 away:far-ahead away:far-ahead:named:1 beside:-1:tells:others coming:C:came coming:L:gave:1 coming:L:speaker:2 coming:R:aid coming:R:future:0 coming:R:in:1 coming:R:label:3 coming:R:return coming:R:return:2 coming:last2:each:in coming:last:future coming:next2:mark:digit days:3:1 figure:planned:L:2 fresh-others:2:far-ahead last2:future:for+in+to last:for+in+to next2:mark:speaker published:1:open published:1:other shifted:C:got status:completed:far-ahead tells:both-sides:1 tells:planned:open:1 told:moved:others:true:ahead told:moved:others:true:next told:plain:others:false:next told:plain:others:true:next
1 C:gave C:month C:return L:accord L:accord:2 L:accord:3 L:agreed L:by:2 L:came L:came:1 L:captured:1 L:day L:day:0 L:each:1 L:each:2 L:future:2 L:gave:2 L:got:2 L:in:1 L:mediate:0 L:nth:1 L:nth:2 L:ordinal:2 L:talks:0 L:to:1 R:arrived:1 R:before:3 R:got R:got:0 R:harmed:3 R:in R:label:3 R:ordinal:1 R:past:3 R:talks R:unit:1 at:3:day:shifted at:4 away:next:named:2 away:none away:none:named:no beside:-1:quiet:others best:true:coming coming:C:each coming:C:gave coming:C:noun.military coming:C:return coming:C:swap coming:L:accord:2 coming:L:came:0 coming:L:each coming:L:each:0 coming:L:future:0 coming:L:held:2 coming:L:mediate:3 coming:L:more:2 coming:L:noun.military:0 coming:L:says:2 coming:L:speaker coming:R:aid:1 coming:R:came:2 coming:R:got coming:R:got:1 coming:R:idiom:0 coming:R:label:1 coming:R:not:3 coming:R:says:1 coming:R:to:0 coming:R:weekday:2 coming:last2:end:end coming:last2:military:in coming:last:end coming:next2:in+to:word coming:next2:mark:idiom+says coming:next2:mark:speaker+state coming:next:number figure:agreed:R:2 figure:both-sides:L:0 figure:held figure:planned:R:3 last2:accord+agreed:word last2:nth+weekday:mark last:captive next2:in:state next2:mark:digit next2:word:state next:in next:mark rules:open:ahead rules:other:ahead rules:other:far-ahead shifted:C:in shifted:R:got tells:agreed:own:2 tells:cumulative:1 tells:cumulative:own:1 tells:held:own:1 tells:planned:3 tells:released:open:2 unpublished:rules:other
-1 C:by C:from C:signed L:both L:captivity L:from L:from:3 L:helper L:in:0 L:in:3 L:not:2 L:part L:says L:talks L:talks:3 L:within R:came R:earlier R:for:1 R:from:1 R:handed R:happened R:not R:noun.body:2 R:noun.captive R:noun.captive:1 R:noun.subset R:own R:speaker:1 R:swap R:to:0 R:to:2 away:2:named:1 away:week:named:2 best:false:at:1 best:false:at:title best:true:at:0 best:true:at:4 coming:C:accord coming:C:aid coming:C:approx coming:C:earlier coming:C:ordinal coming:L:agreed coming:L:came:2 coming:L:each:3 coming:L:future:3 coming:L:happened coming:L:in:1 coming:L:in:3 coming:L:more:1 coming:L:says:0 coming:L:unit coming:R:by coming:R:each:2 coming:R:ordinal:1 coming:last:in+to days:1:0 fresh-others:1:1 fresh-others:2:week next2:mark:end published:no:open rank:day released-days:3:others rules:other:old status:failed:ahead tells:part:behind:2 tells:part:own:1 tells:released:open:1 tells:released:open:3 tells:same:1 told:moved:others:false told:plain:others:true:month told:plain:others:true:old told:plain:others:true:week told:said
-2 C:both C:captivity C:each C:more C:own L:approx:2 L:by:3 L:earlier:1 L:from:1 L:happened:0 L:not L:noun.body L:noun.military:1 L:says:0 L:swap L:swap:0 L:swap:3 L:weekday:3 R:approx R:approx:3 R:came:0 R:captivity R:each:3 R:failed:0 R:for R:noun.military:1 R:ordinal R:ordinal:2 R:part R:swap:2 at:3 away:2 beside:1:tells best:false coming:L:agreed:3 coming:L:aid coming:L:aid:1 coming:L:approx coming:L:ordinal:3 coming:L:weekday coming:R:for:2 coming:R:not:0 coming:R:ordinal coming:R:speaker:2 coming:R:unit:3 coming:last2:state:in coming:last:word days:2:0 figure:released:R:3 fresh-others:1:month last2:says:in last2:word:in published:1:main report:both-sides rules:main:week status:planned:0 tells:part:2 tells:released:3 tells:released:behind:3 tells:released:own:2 told:moved:others:false:1 told:plain told:plain:others:false told:plain:others:false:0 unpublished:rules:open
-3 C:aid C:failed C:in C:unit L:accord:1 L:aid:1 L:happened L:speaker:0 L:to:3 R:failed R:noun.military:2 R:speaker R:within at:0:day:named at:title:weekday:named best:false:at:3 coming:C:not coming:L:to:0 coming:R:approx coming:R:from coming:R:swap coming:next2:mark:end days:2:1 figure:part figure:planned:L:1 figure:released:R:1 first-figure:none first-figure:none:last:none first-figure:this:last:this fresh-others:0:1 fresh-others:1:old largest:none last2:word:word latest:true next:word rules:main:1 rules:other:0 rules:other:month status:failed:none status:planned:week tells:agreed:behind:1 told:moved:others:false:week told:moved:others:true told:none:others:false:0
-4 C:happened C:swap C:weekday L:aid L:earlier L:future:3 L:in L:noun.military R:from R:in:3 R:speaker:3 at:1:weekday:named away:1:named:1 best:false:at:0 coming:L:in figure:planned:L:3 figure:released figure:released:R:0 fresh-others:1 fresh-others:1:0 fresh-others:1:week rank:weekday:named released-days:2:this rules:other:none rules:other:week status:completed:1 status:completed:month status:completed:old status:completed:week tells:agreed:1 tells:released:behind:1 told:none:others:true:0
-5 C:earlier C:not C:noun.military R:not:0 at:0 away:0 coming:R:unit earlier first-figure:this fresh-others:3:next rank:weekday report:days rules:earlier tells:released:0 told:moved
-6 C:accord C:approx away:1 away:old away:old:named:1 away:week:named:1 coming:R:for figure:none fresh-others:0 fresh-others:2:none largest:another last:in named:no told:none
-7 R:noun.military away:month away:month:named:1 first-figure:another first-figure:another:last:another first:true last:word published:no:other released-days:1:this told:none:others:true
-8 L:approx first:false fresh-others:3 largest:this released-days:0:others rules:main
-9 status:completed:none tells:released:2
-10 C:says at:0:weekday:coming away:0:named:no away:week latest:false rules:other status:completed
-13 named:1 status:failed`,
  },
}
