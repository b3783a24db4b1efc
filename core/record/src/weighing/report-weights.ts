// Written by `npm run bench -- train-record --write`; do not edit. Of a report: what it is about and when, what is planned and recalled, who mediated, who is held.
// Signs by their weight, in twentieths of a unit of log-odds.
import type { PackedWeights } from './model.ts'

type Models =
  'held' | 'holder' | 'mediator' | 'report' | 'planned' | 'recalled' | 'soldiers' | 'day' | 'plan'

export const REPORT_WEIGHTS: Pick<PackedWeights, Models> = {
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
}
