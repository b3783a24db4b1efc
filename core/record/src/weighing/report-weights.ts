// Written by `npm run bench -- train-record --write`; do not edit. Of a report: what it is about and when, what is planned and recalled, who mediated, who is held.
// Signs by their weight, in twentieths of a unit of log-odds; of two that are both there, sign^sign.
import type { PackedWeights } from './model.ts'

type Models =
  'held' | 'holder' | 'mediator' | 'report' | 'planned' | 'recalled' | 'soldiers' | 'day' | 'plan'

export const REPORT_WEIGHTS: Pick<PackedWeights, Models> = {
  held: {
    bias: -5,
    signs: `26 pair:IL-PS
21 rules:other:fewer:military
19 C:held R:P:in:1
17 R:now pair:AM-AZ standing:true
16 L:held L:noun.civilian R:P:in:2 value:over
15 L:held:0
14 C:now L:dative
13 L:now R:held:0 R:noun.captive:1
12 L:P:bare:1 L:besides L:now:0 head:civilian none&C:held
11 R:P:nation:2 R:says released&C:noun.captive rules:other:more:body
10 L:says last:held none&when:before:old released&C:held round-hundred
9 L:approx:3 L:idiom L:label:3 L:noun.military last2:held:more last2:speaker:says next2:nation:subset round value:<31
8 L:idiom:1 L:now:3 L:weekday:2 R:held marks:word:. next2:civilian:word other&when:none rules:row:unknown sign:whence:1:held
7 L:captivity:2 L:for:1 L:says:0 L:unit:2 R:now:3 R:part:1 held&C:noun.person next2:body:captive next:civilian part&C:approx part&C:not ratio:tenth role:held:1 rules:other:more:unknown
6 C:speaker L:P:in:0 L:approx L:for L:label L:past L:past:0 R:approx R:approx:2 R:captivity R:to:3 held&C:noun.military held&C:unit last2:word:approx last:more none&C:more o:role:held released&C:in rules:doubt:second-and-late subset-word when:before:old
5 C:dative C:not L:P:bare:3 L:accord:1 L:besides:2 L:noun.military:3 R:came:2 R:more R:noun.body R:noun.subset:0 R:within approx:approx cumulative&C:to head:subset:part held&when:days:0 language:uk last2:says:word no-row&before:more:verb part&is:done-in-clause role:held rules:row:released:person sign:own:1:held
4 C:captivity C:dweller C:noun.military C:past L:for:3 L:not L:noun.military:2 L:says:1 L:weekday R:X:bare:0 R:by:2 R:captivity:1 R:dweller R:dweller:0 R:more:0 R:more:1 R:noun.body:3 R:noun.civilian:0 R:now:1 R:ordinal:3 R:says:2 R:thanks:3 elliptic head:civilian:held head:military:held head:military:released head:subset held&C:says held&is:more held&when:before-published:old last2:gave:came last2:word:to last:approx last:to marks:end:word next2:mark:end next2:word:mark next:civilian+dweller numbers:0 o:role:held:0 part&C:held released&C:for released&C:speaker released&when:before:old sign:own:1 told-again
3 C:noun.captive C:says L:P:nation:2 L:approx:2 L:not:1 L:noun.civilian:2 L:ordinal:3 R:P:nation:1 R:approx:3 R:captured:1 R:gave:2 R:measure R:measure:0 R:thanks all-roles:held at:5 held&when:before:month last2:end:end last2:word:approx+from last:end like-year mark:L:end mark:R:. next:more next:nation+state no-row&when:before:old order:1 other&C:says part&C:home rules-rows:3 sign:beside:1:released sign:whence sign:whence:1 speaker:P sum:body+person:apart value:<100
2 C:future C:noun.civilian L:P:dative:0 L:P:dative:2 L:P:from:3 L:X:bare:1 L:besides:0 L:dative:0 L:dative:2 L:noun.captive:3 L:noun.military:1 L:says:3 L:talks:3 R:P:bare:2 R:X:nation:0 R:harmed:3 R:helper:3 R:noun.captive R:noun.civilian R:noun.military R:noun.military:0 R:says:0 R:within:1 all-roles:held+released at:6 before:more:verb behind:more:- cumulative&C:by cumulative&C:captivity cumulative&C:handed head:civilian:cumulative held&C:dative held&C:dweller held&C:speaker held&when:gap:far is:planned last2:end:more next2:civilian:mark next2:military:nation+person next:says no-row&at:2 no-row&report:false:completed no-row&when:main:ahead no-row&when:none no-row&when:published:weekday:same none&when:before:eve numbers-all:3 numbers-all:6 other&C:by part&C:noun.captive part:person:subset places:2 planned&when:before:same released&C:besides released&C:noun.military released&is:done-in-clause released&when:before:same role:cumulative:0 row&at:5 sign:neighbour sign:neighbour:1 sign:none:0:cumulative when:main:ahead
1 C:in C:noun.subset C:ordinal L:P:nation:3 L:X:in:2 L:approx:0 L:both L:came:0 L:handed:2 L:held:3 L:home:2 L:in:2 L:measure:3 L:noun.civilian:3 L:noun.subset L:noun.subset:1 L:own:1 L:speaker:0 L:swap:2 R:P:nation:0 R:by R:captivity:3 R:from:3 R:held:3 R:home:2 R:in:2 R:not:3 R:noun.body:0 R:nth R:ordinal R:says:3 R:speaker:2 R:unit:0 R:within:2 R:within:3 agreed&C:speaker agreed&C:talks agreed&when:main:ahead behind:none cumulative&C:gave cumulative&C:measure cumulative&when:before:old held&C:held held&C:noun.subset held&C:own held&is:done is:done-in-clause language:fr last2:word:word last:for last:says nation:X next2:captive:nation next2:civilian+dweller:word next2:nation:military next2:word:own next:body no-row&when:before:month none&C:from none&C:now other&C:captivity other&C:in other&C:now part&C:captivity part&C:in part&C:noun.subset part&C:now part&is:done-in part&when:main:old part:person:child planned&C:future planned&is:planned planned&when:days:0 released&C:idiom released&C:more released&C:ordinal report:true:failed sign:nation sign:nation:1 sign:nation:1:held sign:nation:1:part sign:none:0:planned sign:own when:none
-1 C:before C:span C:weekday L:P:in:3 L:X:in:1 L:about L:age L:from:3 L:got:2 L:held:2 L:measure:2 L:now:1 L:now:2 L:since:2 L:to R:P:to:3 R:agreed R:approx:1 R:before R:by:3 R:came:3 R:carried:2 R:each:1 R:happened R:harmed R:in:1 R:noun.captive:0 R:part:2 R:since:2 R:speaker:3 R:within:0 agreed&C:more agreed&is:done-in before:none cumulative&C:more days&when:days:0 head:person:cumulative head:person:held held&C:called held&C:captivity held&C:from held&C:in is:for-for is:out-of last2:mark:word last2:more:approx+from last2:state:says mark:L:dash marks:word:, match:1 next2:body:mark next2:captivity:mark next2:nation+person:word next2:word:nation next:nation+person next:part+within no-row&before:more:- no-row&rows:sum-of-sides no-row&when:before:same none&C:approx none&when:days:0 numbers-all:5 other&when:before:old planned&is:done-near ratio:half released&C:carried released&C:handed released&C:unit released&when:gap:near released&when:rank:explicit role:agreed role:released row&before:none row&when:days:0 row&when:rank:weekday rows:sum-of-sides rules:0 rules:doubt:people-beside-others sign:toward sign:toward:1 status:planned sum:civilian+military:apart when:before:week when:days:0 when:earlier-word when:main:old when:published:weekday:eve when:rank:day
-2 C:approx C:captured C:earlier C:for C:gave L:by L:by:3 L:called:0 L:came:1 L:for:2 L:gave:2 L:got:0 L:more L:more:1 L:more:3 L:noun.child L:part L:speaker:1 L:swap L:unit L:within:3 R:about R:came:1 R:in:3 R:month R:noun.child:0 R:noun.person:0 R:noun.subset:2 R:part:0 R:to R:to:1 R:to:2 R:unit R:weekday:2 agreed&is:done all-roles:released at:1 at:3 behind:fewer:part cumulative&is:done-near half-of-another held&when:gap:near last2:more:approx last2:word:approx+called last:approx+called next2:civilian+dweller:from next2:word:word next:child next:nation+own no-row&when:gap:near none&C:each none&C:since numbers-all:7 numbers:4 o:nation:P o:of:title of:text order:5 part&is:done released&C:home released&C:noun.body released&C:swap released&C:to released&is:out-of released&when:days:1 role:cumulative:1 role:held:0 role:released:0 rules-rows:1 rules:others:0 rules:row:body rules:row:released:body rules:row:released:civilian sign:beside:1:part sign:each sign:each:2 sign:none:0:held sign:none:0:released twice-another value:<1000 when:before:same
-3 C:noun.body C:noun.person C:return C:to L:X:bare:0 L:agreed:2 L:came L:carried:2 L:from:0 L:helper L:noun.captive:2 L:speaker L:speaker:2 L:total L:unit:1 L:unit:3 L:within L:within:0 R:aid R:carried R:for R:noun.subset:1 R:unit:1 agreed&when:days:0 all-roles:days all-roles:none earlier:false held&C:approx language:de language:ru last2:mark:more next:word no-figure no-row&report:true no-row&report:true:completed no-row&when:before-published:same no-row&when:days:2 no-row&when:published:month:old no-row&when:rank:explicit none&C:captured none&is:done none&is:done-in none&when:gap:far numbers-all:4 numbers:3 order:-1 other&when:before:same part&C:part part&C:within part:person:person released&C:got role:days role:none row&when:gap:far row&when:main:same rules-rows:2 rules:0:true rules:other:fewer:civilian rules:other:fewer:unknown rules:row:civilian sign:subject sign:subject:1
-4 C:called C:got C:swap C:within L:P:in:1 L:X:bare:3 L:aid L:called L:came:3 L:captured L:gave:1 L:noun.body:0 L:noun.person L:to:1 R:P:bare:3 R:X:bare:2 R:accord R:captured R:from:0 R:got R:noun.child R:noun.military:1 R:noun.subset:3 R:speaker before:more:- behind:fewer:verb head:body:released held&when:before:old is:done-in last:for+to mark:L:word mark:R:word next2:mark:word next2:nation:civilian next:captivity order:0 pair:BY-PL part-of places:1 released&when:main:same row&when:days:1 rules:1:true rules:earlier rules:others:2 status:completed sum-of-two twice-in-sentence when:before-published:same when:days:2 when:gap:far when:published:month:old when:rank:explicit
-5 C:noun.child L:P:bare:2 L:agreed L:each L:mediate L:noun.body L:noun.military:0 R:each R:speaker:1 held&C:noun.captive held&C:to nation:- numbers-all:2 numbers-all:8 o:role:released:1 other&C:approx other&C:noun.person report:true row&at:1 rules:1 sided:0 sign:speaker:1:held when:days:1 when:gap:near when:main:same
-6 L:from L:future R:came:0 R:harmed:1 approx:- before:more:part head:body mark:R:, marks:word:word match:2 no-row&at:0 no-row&before:more:part numbers:2 part:person:military ratio:most released&C:gave report:true:completed row&at:2 rules:row:released:military sign:speaker sign:speaker:1 value:<2000
-7 C:carried C:each C:from C:part L:got L:harmed R:came R:captured:3 R:since R:weekday all-earlier head:person language:en last:mark last:word next2:nation:captive next2:person:word next:captive none&C:unit none&when:before:same o:role:released of:title ratio:less row&report:true rules-rows:4
-8 R:noun.subset at:0 head:child is:done next:person
-9 C:unit L:X:bare:2 pair:RU-UA row&report:true:completed rules:other:fewer:body rules:row:military
-10 L:carried behind:fewer:- pair:DE-RU rules:other:fewer:child standing:false
-11 L:gave other&C:harmed part-of-sum part:apart:one
-12 in-title
-13 form:word is:done-near pair:RU-US
-14 C:since
-15 next2:captive:word rules:other:more:military
-16 value:<10
-20 C:harmed
-22 value:<300`,
  },
  holder: {
    bias: 0,
    signs: `18 side:pair
14 R:O:nation:0
13 CS:S:in:R
12 language:de:RU standing:S
11 CS:SS language:es:RU language:uk:RU named:OS
10 language:en:RU own:O
9 L:O:nation nation:O
7 CS:S R:S:nation:2 side:pair:RU-UA
6 first:O:nation sign:nation:other
5 L:S:in:0 L:S:to language:fr:RU
4 L:S:dative L:S:in R:S:in first:O:bare match:other near:O- sign:beside:own:held sign:own:other:held
3 CS:S:by:R CS:S:nation:R language:ru:UA side:pair:AM-AZ
2 CS:S:to:L L:O:nation:2 L:O:nation:3 R:S:by near:-S sign:nation:other:held sign:own:other sign:whence:other sign:whence:other:held
1 CS:S:bare:R L:O:bare L:S:to:1 first:S:in near:SO role:released:other side:third:YE-GOV-YE-HOUTHI
-1 CS:O CS:O:bare:R CS:O:nation:R R:O:bare first:O:in language:ru:RU near:OO role:released:own side:pair:YE-GOV-YE-HOUTHI
-2 L:S:nation L:S:nation:2 L:S:nation:3 R:O:by sign:nation:own:held sign:own:own sign:whence:own sign:whence:own:held
-3 CS:O:by:R language:fr:UA near:-O side:third:AM-AZ
-4 L:O:dative L:O:in R:O:in match:own sign:beside:other:held sign:own:own:held
-5 L:O:in:0 near:X-
-6 first:S:nation named:OX sign:nation:own
-7 R:O:nation:2 language:en:UA named:O side:third:RU-UA
-8 language:es:UA
-9 language:de:UA nation:S
-10 CS:OO language:uk:UA own:S
-12 standing:O
-13 CS:O:in:R
-14 R:S:nation:0
-18 side:third`,
  },
  mediator: {
    bias: -1,
    signs: `21 name:US:RU-UA
17 name:TR:DE-RU
16 name:QA name:UN:YE-GOV-YE-HOUTHI
15 C:month name:AE name:AE:RU-UA o:said
14 C:office pair:IL-PS
13 name:TR with:nth
12 mediate:mediate next2:mark:end
11 name:ICRC:YE-GOV-YE-HOUTHI
10 C:says L:signed:3
9 L:gave:2 L:nth L:return R:approx:3 R:helper R:mediate R:mediate:1 R:noun.subset R:own:3 any:true:true name:US name:US:IL-PS rules:true rules:true:AE
8 C:swap L:noun.captive:3 L:nth:3 R:aid:2 R:from:1 at:2 mediate:R:-:mark next:mediate+served rules:false:TR with:mediate with:weekday
7 L:noun.child R:accord:0 R:aid R:aid:3 R:noun.subset:3 R:says:1 last2:word:in mediate:L:state:- mediate:mediate:L:0 name:EG name:EG:IL-PS next2:word:state rules:true:QA rules:true:US with:served
6 C:weekday L:accord:2 L:accord:3 L:approx:0 L:did:0 L:thanks:0 R:carried R:label R:ordinal:0 R:says language:fr mediate:L:state:mark name:QA:RU-UA next2:word:mark next2:word:says o:with:mediate:mediate thanks:L:-:- thanks:thanks:L:0
5 C:mediate C:noun.child L:by L:came L:came:1 L:gave L:in:2 R:accord R:both:3 R:ordinal R:says:0 R:swap:0 R:to:3 R:unit:3 last2:says+thanks:word name:QA:IL-PS name:SA:RU-UA named:3 next2:mark:number next2:word:word o:with:mediate:aided pair:RU-US rules:false:AE rules:false:QA rules:true:EG rules:true:OM with:got with:signed with:speaker with:to with:total
4 C:accord L:mediate:0 L:noun.child:2 L:noun.subset:3 L:office L:signed L:speaker L:thanks L:unit:3 L:weekday:0 R:got R:handed:3 R:noun.military R:noun.person:2 R:says:2 R:total R:would language:uk list:0 mediate:L:-:- next2:end:end next:end next:word with:accord with:before with:ordinal with:return with:says with:unit
3 C:carried L:besides:3 L:says:1 L:speaker:1 L:swap:1 L:talks:1 R:agreed:2 R:carried:3 R:got:1 R:mediate:0 R:noun.body R:noun.captive:0 R:nth:3 last2:state:word last:approx last:from list:2 mediate:R:state:mark name:TR:RU-US next2:word:mediate next:mark rules:false:VA with:besides with:carried with:home with:in with:office with:would
2 C:part C:thanks L:accord L:agreed L:agreed:3 L:assist L:by:1 L:by:3 L:from:0 L:home L:home:2 L:host:2 L:part L:past:1 L:talks:2 L:thanks:1 L:to:1 L:weekday R:agreed:1 R:before R:before:2 R:both:1 R:gave:3 R:label:1 R:noun.military:3 R:noun.person:3 R:noun.subset:1 R:office:1 R:speaker:1 R:swap:3 R:weekday case:from host:host:L:2 last2:by:word last2:end:end last2:speaker+state:word last2:word:from last:end last:from+mediate mediate:aided mediate:mediate:L:1 named:2 next2:mediate:word pair:YE-GOV-YE-HOUTHI rules:true:TR thanks:thanks:L:1 with:day with:void
1 C:from C:home C:nth C:return L:besides L:both:1 L:day:3 L:for:0 L:gave:1 L:got:3 L:held:3 L:noun.military:2 L:office:3 L:ordinal:1 L:return:1 L:served:2 L:to:2 R:both R:came:3 R:earlier:2 R:got:3 R:helper:1 R:helper:2 R:more:3 R:noun.civilian:1 R:noun.person R:to:0 R:unit R:weekday:1 R:weekday:3 beside:OM case:for last2:did:word last:in last:word list:3 mediate:aided:L:0 mediate:aided:L:1 name:GE name:GE:AM-AZ name:TR:IL-PS name:UN next2:mark:says next2:mediate+served:word next:ordinal o:with:mediate:help o:with:talks:talks rules:false:US with:aid with:both
-1 C:ordinal L:aid:1 L:aid:3 L:carried L:handed:2 L:in:1 L:more L:more:0 L:noun.captive L:noun.person L:noun.person:3 L:served:1 L:span L:thanks:2 L:to:0 L:unit:2 R:about R:aid:0 R:called R:captivity R:failed:2 R:for R:from:2 R:from:3 R:harmed:3 R:host R:host:3 R:in:1 R:month R:more:2 R:not:2 R:noun.captive:2 R:ordinal:2 R:speaker:3 beside:US case:by host:L:-:- host:R:-:mark host:R:state:mark host:host:R:3 last2:nation+state:word last2:word:word name:VA name:VA:RU-UA next2:mark:mediate next2:word:speaker+state rules:false:OM rules:false:SA thanks:thanks:L:2 with:for with:more
-2 C:got C:label C:noun.person C:speaker L:aid L:approx:3 L:earlier:1 L:future:3 L:held:2 L:mediate:3 L:more:1 L:not:0 L:noun.military:3 L:ordinal:0 L:since:3 L:speaker:0 L:weekday:2 R:aid:1 R:assist:0 R:came:1 R:each:2 R:gave:1 R:in:0 R:month:3 R:not:3 R:office R:office:3 R:own:1 R:span:3 R:speaker:0 R:talks:2 R:talks:3 R:to R:to:2 beside:SA denied last2:accord+signed:in last2:in:word last:by+from last:in+to last:ordinal+to next:did next:for+to next:from with:did with:past
-3 C:agreed C:handed C:noun.captive C:now L:approx L:both:3 L:carried:1 L:each L:from:1 L:from:2 L:gave:3 L:in:0 L:in:3 L:label:0 L:served:3 R:agreed R:both:0 R:came R:future:0 R:gave:0 R:now R:own R:past:1 R:supposed R:thanks:1 case:to language:de mediate:R:-:- name:SA next2:did:word next2:word:mediate+served thanks:thanks:R:1 with:approx with:captivity with:earlier with:harmed with:held with:part with:supposed
-4 C:did C:past L:future L:month L:since:2 L:talks:0 R:accord:2 R:assist R:for:0 R:held R:in R:office:2 R:unit:1 at:1 beside:GE beside:QA host:host language:en last2:month:in+to last2:to:word mediate:help:L:1 next2:for:word next:for with:host
-5 C:assist C:talks L:in L:says:3 R:called:0 R:harmed R:since:2 in-title named:1 next2:mark:word no-thanks o:in-title with:about with:each
-6 L:approx:1 L:served L:signed:0 R:agreed:3 R:gave R:past R:thanks any:false:false at:3 language:ru last2:mediate+office:word last2:unit:word last2:word:says name:CH:YE-GOV-YE-HOUTHI with:matter with:now with:span
-7 L:for L:for:3 L:noun.military:1 R:agreed:0 R:by:1 R:did R:noun.captive R:noun.captive:1 R:own:2 beside:TR last:says name:ICRC:IL-PS name:RU next2:mark:state with:from with:helper with:month
-8 C:came C:helper L:accord:0 L:from L:matter L:noun.military L:swap:2 R:by R:did:0 R:not beside:here name:CH:RU-UA pair:RU-UA rules:true:VA with:talks
-9 C:in C:matter L:earlier L:since R:part:3 beside:AE last:by name:UN:RU-UA
-10 L:matter:3 L:month:3 R:to:1 earlier rules:false:CH rules:true:BY
-11 R:part R:swap:1 R:talks next2:word:assist+mediate+served rules:false:BY
-12 C:future C:gave mediate:L:-:mark
-13 L:not R:says:3 any:true:false mediate:help name:SA:YE-GOV-YE-HOUTHI rules:false
-14 C:more L:label with:since
-15 beside:UN beside:VA
-16 L:noun.captive:2 name:TR:RU-UA no-mediate
-17 C:earlier name:US:DE-RU
-19 name:CH
-20 name:BY:RU-UA rules:false:ICRC
-21 name:ICRC name:ICRC:RU-UA
-24 name:BY
-25 beside:elsewhere with:not`,
  },
  report: {
    bias: 1,
    signs: `13 A:mediate
12 A:served
11 T:role:released
9 2:mediate
8 T:came T:role:released:1
7 A:role:agreed A:thanks L:carried report:true report:true:completed report:true:rows:2 row-sides:2
6 1:swap+noun.military 2:return A:accord A:return A:signed L:mediate T:gave
5 1:came 1:carried A:gave:again A:office L:came+captivity L:came+noun.military L:day L:happened L:role:planned L:role:released:1 L:weekday T:role:released:person day:day:now report:true:rows:3
4 1:day:explicit 1:swap+accord 2:came+captivity 2:day:weekday 2:noun.body 2:noun.person 2:served 2:swap+noun.captive 2:unit A:by:again A:called A:carried A:each:again A:handed A:noun.body A:noun.person:again A:nth A:same A:total A:weekday L:day:day L:noun.military L:return L:role:released:body L:role:released:military L:served L:swap+happened T:ordinal pair:AM-AZ rows:3 standing:0
3 1:role:planned 1:role:released 1:role:released:1 1:weekday 2:got+noun.body 2:measure 2:says 2:thanks 2:total 2:weekday A:age A:came:again A:carried:again A:noun.body:again A:role:both-sides A:role:planned A:swap:again A:within:again L:called-off L:came L:came+noun.civilian L:came+noun.person L:got L:got+noun.body L:noun.civilian L:out-of L:role:both-sides:person L:role:part L:role:released L:swap+accord L:swap+noun.military L:within T:called-off T:swap+failed day:day pair:DE-RU planned:2 row:civilian rows:2
2 1:accord 1:by 1:called-off 1:came+noun.military 1:day 1:day:day 1:each 1:out-of 1:role:released:military 1:signed 1:swap 1:swap+happened 2:accord 2:both 2:called 2:called-off 2:came+noun.person 2:gave+noun.person 2:got+noun.military 2:handed 2:handed+noun.military 2:helper 2:noun.subset 2:role:part:subset 2:role:released:1 2:role:released:body 2:same 2:swap+future 2:within A:agreed A:aid A:besides A:both A:day A:failed:again A:future:again A:ordinal:again A:says A:says:again A:within L:age L:before L:besides L:called L:came+earlier L:came+held L:day:explicit L:day:weekday L:handed L:helper L:more L:office L:role:both-sides L:role:both-sides:1 L:role:other:body L:role:planned:2 L:role:planned:person L:role:released:civilian L:same L:swap+failed L:swap+noun.captive T:carried T:each T:home T:role:agreed T:role:released:0 T:swap earlier:1 groups:1 language:uk pair:YE-GOV-YE-HOUTHI row:body row:military
1 1:came+earlier 1:failed 1:for 1:gave+earlier 1:measure 1:month 1:past 1:role:both-sides 1:role:both-sides:1 1:role:both-sides:person 1:role:planned:0 1:role:planned:military 1:role:released:body 1:role:released:civilian 1:says 1:swap+failed 1:swap+noun.body 2:age 2:assist 2:besides 2:came+captured 2:came+noun.body 2:carried 2:day 2:failed 2:future 2:gave+future 2:got+noun.civilian 2:label 2:matter 2:noun.civilian 2:replied 2:role:agreed:body 2:role:cumulative:1 2:role:part 2:role:part:0 2:role:planned:2 2:swap+earlier 2:swap+failed 2:swap+harmed 2:swap+noun.body A:dative A:for:again A:got A:got:again A:happened A:happened:again A:helper A:measure A:mediate:again A:more A:noun.child A:noun.civilian A:noun.military:again A:noun.person A:role:released A:role:same A:signed:again A:talks A:weekday:again L:came+happened L:came+total L:each L:for L:future L:gave+earlier L:gave+noun.captive L:gave+noun.person L:got+not L:got+noun.military L:handed+noun.body L:handed+noun.military L:home L:measure L:noun.subset L:role:agreed L:role:agreed:person L:role:part:1 L:role:planned:0 L:role:planned:military L:says L:signed L:total T:agreed T:noun.body T:noun.person T:role:agreed:2 T:role:agreed:person T:role:other:body T:swap+noun.captive T:swap+noun.military day:explicit day:weekday day:weekday:now doubted:0 earlier:0 sentences:4 sides:2 status:failed titled:false
-1 1:approx 1:assist 1:day:month 1:from 1:gave+not 1:gave+noun.military 1:gave+talks 1:in 1:ordinal 1:part 1:role:days:1 1:role:other:military 1:swap+fiction 1:swap+harmed 1:swap+not 1:to 2:about 2:by 2:came+about 2:captivity 2:earlier 2:earlier-time 2:for 2:gave 2:gave+happened 2:got+failed 2:host 2:in 2:noun.captive 2:own 2:role:agreed:0 2:role:other 2:role:other:0 2:role:other:person 2:role:released:2 2:swap+noun.military 2:swap+noun.person 2:to A:agreed:again A:each A:noun.captive:again A:part A:replied A:role:other A:span L:came+supposed L:gave+accord L:past L:role:agreed:0 L:role:cumulative:0 L:role:held:1 L:role:other:person L:role:released:2 L:role:released:subset L:since L:swap+captivity T:captivity T:for T:measure T:noun.captive T:now T:role:planned:1 T:says T:swap+fiction T:swap+not T:swap+talks day:month pair: planned:0 report:true:rows:0 sentences:2 sides:0 standing:2
-2 1:came+harmed 1:captivity 1:held 1:now 1:role:held 1:role:held:1 1:role:other 1:role:other:0 1:role:released:person 1:talks 1:unit 2:came+happened 2:came+not 2:held 2:role:held 2:role:part:military A:failed A:harmed:again A:held:again A:month A:month:again A:now A:own A:role:cumulative L:came+accord L:came+fiction L:gave+talks L:got+captured L:host L:noun.captive L:own L:role:other:military L:swap L:swap+fiction T:captured T:fiction T:from T:harmed T:held T:label T:noun.military T:to doubted:1 language:de report:false:rows:2
-3 1:fiction 1:supposed 1:swap+supposed 2:agreed 2:aid 2:fiction 2:from 2:swap A:approx A:captivity:again A:held A:noun.captive A:own:again A:since A:supposed:again A:unit:again L:came+about L:captivity L:gave+harmed L:not L:role:held:military L:supposed L:swap+about L:swap+supposed L:talks T:matter T:supposed earlier:2
-4 1:about 1:gave+harmed 1:span 2:past 2:role:held:military 2:since 2:swap+not A:about:again A:approx:again A:fiction:again A:not:again A:past L:held L:role:held L:role:released:person L:swap+not L:swap+noun.person T:about day:none groups:2 report:false:rows:0 standing:1
-5 1:not A:swap L:fiction L:span T:talks
-6 1:harmed 2:day:month 2:month 2:role:released:person A:harmed A:role:held A:supposed A:talks:again L:approx L:harmed L:month L:now T:unit pair:RU-UA
-7 2:approx A:not L:about row-sides:0 rows:0
-8 A:about A:fiction T:in T:not
-9 report:false:completed
-10 L:day:month report:false`,
  },
  planned: {
    bias: -7,
    signs: `25 L:future
20 o:role:planned
19 part:person:person role:agreed:1
18 rules:planned when:published:weekday:week
17 all-roles:planned+released
16 C:future
13 R:future head:military:planned is:planned sign:nation:1:agreed
12 L:future:3 R:agreed agreed&C:noun.military
11 part:apart:one round
10 o:role:agreed:2 planned&C:noun.military released&C:agreed
9 R:from:0 all-roles:agreed+released no-row&when:published:weekday:week released&C:accord
8 C:agreed L:future:1 L:to:2 R:each:0 pair:IL-PS pair:YE-GOV-YE-HOUTHI
7 agreed&C:approx planned&C:future planned&when:main:ahead released&C:to when:main:ahead
6 L:nth R:future:1 R:mediate:3 head:person:released language:ru released&C:says role:planned:0 sign:nation:0
5 R:X:bare:3 R:X:nation:2 R:mediate behind:fewer:return last2:word:approx last:swap no-row&when:published:explicit:ahead numbers:1 o:role:agreed part&is:done-near part-of-sum planned&C:each planned&C:gave planned&C:more planned&is:done ratio:half released&C:future role:planned when:published:explicit:ahead
4 C:each C:speaker L:P:bare:3 L:besides L:noun.body L:speaker L:supposed L:to L:to:1 R:noun.military:0 R:says:2 agreed&C:from agreed&when:days:0 before:fewer:- last:state no-row&report:true:planned planned&is:done-in-clause planned&is:done-near released&when:published:weekday:week report:true:planned role:planned:2 rules:row:released:person sign:each:2:planned sign:speaker:1:released when:before:ahead when:main:week
3 C:noun.military C:says L:noun.body:2 L:noun.captive L:says:0 L:says:2 last2:captive:mark no-row&when:main:week numbers-all:1 order:1 part:one:one planned&is:done-in released&C:aid released&C:home row&when:days:1 sign:nation:0:released status:planned when:days:1
2 C:to L:P:nation:3 L:accord:1 L:future:0 L:swap:0 R:agreed:0 R:agreed:1 R:to:0 R:within all-roles:planned behind:fewer:part in-title last:more next2:military:by+each+from no-row&at:2 no-row&when:published:day:ahead planned&C:speaker planned&is:planned released&C:carried released&C:got released&C:speaker released&C:swap released&when:days:1 released&when:gap:far rules-rows:1 value:<31 when:published:day:ahead when:rank:day when:rank:weekday
1 C:from C:got C:noun.person C:return L:aid:1 L:besides:3 L:for:2 L:got L:more L:more:0 L:noun.subset L:nth:1 L:speaker:1 L:talks:3 L:within:2 R:idiom:2 R:in:0 R:noun.military R:speaker R:speaker:0 R:talks R:talks:3 R:weekday agreed&C:noun.person agreed&when:none at:2 head:military is:done-near nation:P next2:military:mark next:military no-row&before:fewer:- no-row&when:main:ahead no-row&when:rank:day no-row&when:rank:weekday none&C:for none&when:published:weekday:week o:role:planned:1 o:role:planned:2 order:3 order:5 planned&when:days:0 planned&when:none released&C:both released&C:in released&C:unit role:agreed row&before:none rules:row:military sided:1 sided:both sign:nation sign:none:0:planned when:gap:far
-1 C:noun.civilian L:accord:3 L:aid:3 L:by L:earlier L:in:3 L:weekday:0 R:came:1 R:from R:from:1 R:matter R:noun.captive:0 R:ordinal:1 R:unit approx:- approx:at_least at:4 behind:fewer:- head:military:released last2:word:within last:within no-row&at:1 no-row&report:true:completed no-row&when:days:2 none&is:done numbers-all:7 o:of:text planned&C:for released&C:noun.subset report:false report:true:completed row&before:more:- rules:1 rules:row:released:military sign:nation:1:released standing:true
-2 C:carried C:noun.subset C:signed C:weekday L:by:3 L:ordinal:3 L:swap L:to:3 R:month:2 R:not R:to:2 agreed&C:in all-roles:none before:none form:number head:person:planned language:fr last2:word:word last:approx mark:L:word next:word no-figure no-row&when:before:same order:-1 planned&C:within planned&when:main:month released&C:noun.military released&when:before:same report:false:completed role:none round-hundred speaker:P when:earlier-word when:rank:month
-3 C:within L:for:0 L:swap:1 L:unit:2 R:P:nation:2 R:got R:own agreed&C:agreed agreed&C:each at:1 form:word held&when:days:0 is:done is:total marks:word:word next2:word:word no-row&report:true no-row&when:main:month no-row&when:main:old none&when:days:0 released&is:done-near report:true role:held:1 role:planned:1 role:released:1 row&at:3 rules:0:true standing:false
-4 C:total L:carried:2 L:from:1 L:ordinal R:captured R:noun.civilian behind:none earlier:false is:done-in-clause match:1 numbers:3 places:1 planned&C:weekday ratio:most rules:other:fewer:body rules:others:2 sign:each:2:agreed sign:subject sign:subject:1 status:completed when:main:old
-5 L:came R:from:2 R:more mark:R:word nation:- no-row&at:4 no-row&before:none o:role:released:1 order:0 order:2 order:4 planned&C:carried released&is:done-in role:agreed:2 row&when:main:same rules-rows:0 rules:0 twice-in-sentence value:<10 when:published:weekday:eve
-6 C:ordinal C:swap L:approx:0 L:total R:came R:carried R:in before:more:- is:done-in last:word no-row&when:days:0 numbers-all:8 numbers:2 o:role:released of:text rules:other:fewer:civilian sided:0 sign:none:0 when:days:2
-7 L:from R:in:2 at:3 language:de part:apart:apart ratio:less released&when:main:same sum-of-two
-8 L:in R:ordinal no-row&when:rank:month sign:none when:before:same when:days:0
-9 L:unit no-row&report:true:failed pair:RU-UA status:failed
-10 planned&C:swap released&is:done-in-clause report:true:failed when:main:same
-12 L:approx
-13 all-roles:released rules:other:fewer:military`,
  },
  recalled: {
    bias: -3,
    signs: `41 o:earlier:true
21 R:swap:3
20 L:span:2 rules:earlier
15 part:one:one rules:row-and-earlier value:<2000
14 L:earlier places:3
12 L:for:0 R:each:0 days&C:noun.military none&C:from released&when:rank:month
11 no-row&when:days:2 row&at:4 value:<300 when:published:explicit:week
10 L:day:0 R:not o:of:text row&when:rank:month
9 L:both R:noun.person:3 none&when:main:eve released&C:noun.captive released&when:before:old rules:other:fewer:body when:days:2 when:earlier-word
8 L:month L:month:2 all-earlier head:military:days last2:weekday:word no-row&when:rank:explicit pair:IL-PS row&when:earlier-word rules:row:released:person
7 at:5 before:more:return earlier:true last:for+to none&C:carried o:role:days:2 released&C:for released&C:unit released&is:for-for role:cumulative:2
6 L:got:2 R:noun.military:1 at:4 behind:fewer:return cumulative&C:for days&is:done last2:number:to last:weekday next2:nation:word next2:person:mark next:in next:military none&when:days:2 none&when:gap:near none&when:published:day:eve other&when:gap:near part&when:gap:near part:civilian:civilian row&when:published:explicit:week sign:subject:1:released
5 C:noun.military L:by:2 L:in L:month:1 L:since:3 L:span L:swap L:weekday:0 R:by R:for:2 R:gave:1 R:got:1 R:home:1 R:label cumulative&when:days:0 days&C:speaker days&when:days:0 language:fr last2:military:word no-row&before:fewer:- no-row&when:gap:near none&C:for numbers-all:2 o:role:days o:role:released:1 order:4 part&when:rank:explicit released&when:days:1 sign:gap sign:gap:1 when:gap:near when:rank:month
4 L:in:2 L:noun.captive:0 L:speaker:1 R:by:3 R:noun.military:2 behind:more:return cumulative&when:earlier-word days&when:main:ahead head:person:released last2:says:from last2:word:came+gave next2:body:word next2:military:each+from next:body no-row&when:earlier-word no-row&when:main:eve o:role:agreed:1 o:role:other o:role:other:0 other&C:month released&C:came released&is:done-in-clause released&when:before:month released&when:earlier-word released&when:rank:explicit role:days:1 role:released:2 row&at:6
3 C:month L:by L:by:1 L:got L:got:3 L:month:0 L:more:3 L:not:3 L:noun.body:1 L:noun.civilian L:noun.civilian:1 L:noun.military:0 L:noun.person:2 L:swap:2 L:weekday R:mediate:1 R:noun.person agreed&when:gap:far all-roles:agreed+released behind:more:- head:body:released head:military:cumulative is:done-in-clause last2:mark:word next2:military:word next:civilian no-row&at:5 no-row&before:more:- no-row&when:before:week none&C:to none&C:total none&when:published:month:old none&when:rank:day numbers:3 o:role:held order:3 other&when:main:old pair:DE released&C:called released&C:home released&is:done-near released&when:gap:near released&when:published:explicit:old rules:other:more:military sided:both sign:each:2:cumulative when:before-published:old when:published:month:old when:published:weekday:week
2 C:came C:speaker L:P:from:2 L:besides:0 L:each:1 L:earlier:3 L:in:3 L:noun.body L:nth L:own:2 L:swap:0 R:came:1 R:in:3 R:noun.civilian:1 R:noun.military R:same:3 R:unit:2 R:weekday:0 at:3 before:fewer:return days&C:swap days&is:done-in days&when:earlier-word is:for-for language:ru last2:number:mark last2:word:came+swap last2:word:weekday last:came+gave last:came+swap last:gave last:speaker+state next2:civilian:mark next2:military:each next2:military:end next:nation no-row&at:3 no-row&before:fewer:return no-row&when:published:explicit:month no-row&when:published:explicit:old no-row&when:published:weekday:week none&C:came numbers-all:4 o:role:released:0 other&when:days:1 part&is:done part&is:done-in part-of-sum part:military:person places:4 released&C:noun.subset released&is:done-in released&when:main:old released&when:published:explicit:month released&when:published:explicit:week released&when:published:month:old rules:other:more:civilian sign:nation:1:days speaker:P when:main:eve when:published:explicit:old
1 C:gave L:P:bare:0 L:P:nation:0 L:approx:2 L:earlier:2 L:from:2 L:measure:0 L:noun.body:3 L:noun.captive L:ordinal:2 L:same L:unit:3 R:P:in:3 R:approx:2 R:before R:came R:came:0 R:mediate R:noun.person:1 R:office:1 R:own:3 R:past:2 R:span:2 R:speaker:1 before:fewer:- behind:fewer:- head:body:other is:done-in last2:word:measure last:measure last:part last:word like-year match:2 next2:each:mark next2:in:month next2:nation:mark next2:word:from next:by+from next:to no-row&when:main:old no-row&when:published:day:eve none&C:day none&when:before:same none&when:main:month none&when:published:explicit:month o:role:released other&C:noun.body other&when:main:month part&when:days:2 part&when:main:week released&C:noun.person released&C:part released&C:served released&C:speaker released&when:main:month report:false:completed role:days row&at:5 row&when:published:month:old sign:subject sign:subject:1 told-again when:before:old when:before:week when:main:old when:published:day:eve when:published:explicit:month
-1 C:got C:handed L:X:in:2 L:agreed:3 L:before:3 L:by:0 L:captured:3 L:carried:0 L:carried:2 L:each:3 L:future:0 L:gave L:helper L:home L:home:0 L:noun.child L:noun.person L:office:3 L:own:3 L:speaker R:P:bare:3 R:accord:3 R:aid:3 R:noun.civilian R:noun.civilian:2 R:noun.military:0 R:ordinal:2 R:part:0 R:return:3 R:says:1 R:swap R:unit:3 R:within agreed&C:ordinal agreed&when:days:0 all-roles:released before:more:verb cumulative&C:noun.body cumulative&when:published:explicit:month days&C:span half-of-another head:body:cumulative language:es last2:more:approx last2:unit:mark last:came+got mark:L:, mark:L:word mark:R:word marks:word:, next:child next:person no-row&before:more:part no-row&when:before:same no-row&when:gap:far no-row&when:none none&C:swap none&when:main:ahead none&when:published:explicit:old numbers:0 o:nation:P o:of:title o:role:planned of:text part:person:civilian planned&C:from released&C:agreed released&C:each released&C:says released&C:to released&C:weekday released&is:total released&when:published:weekday:week row&when:main:same rows:double rules:0 rules:2 rules:others:0 rules:others:1 rules:others:3 sided:0 sided:nations sign:nation:1:cumulative sign:nation:1:released when:before-published:same when:before:ahead when:main:same when:rank:weekday
-2 C:each C:now C:swap L:P:dative:1 L:accord:0 L:dative:1 L:day:3 L:did L:handed L:speaker:2 L:unit:1 R:came:2 R:earlier:3 R:for:0 R:month R:month:3 R:own:1 R:part:3 R:speaker R:to agreed&is:done all-roles:agreed before:fewer:verb both-sides&is:done days&C:noun.captive days&when:rank:month form:number form:word head:body:agreed head:military:released language:en language:uk last2:weekday:each last:in mark:L:; marks:;:word nation:- next2:civilian+nation:mark next:civilian+nation no-row&at:6 no-row&before:fewer:verb no-row&report:true no-row&report:true:completed no-row&when:published:weekday:same numbers-all:7 numbers:2 o:role:agreed:2 pair:RU-UA part&when:main:same places:1 ratio:less released&C:arrived released&C:collective released&when:days:2 released&when:days:3 released&when:published:weekday:eve released&when:rank:weekday role:agreed:2 row&before:more:- row&before:none row&when:published:weekday:eve rules-rows:2 rules:0:true rules:1 sign:each:2:agreed sign:none standing:false status:completed sum:one when:gap:far
-3 C:carried C:more C:noun.person C:within L:approx:3 L:came:1 L:now L:past L:within:0 R:each:1 R:in R:in:1 R:in:2 R:noun.captive R:noun.captive:1 R:ordinal R:signed R:speaker:3 R:swap:1 R:to:1 R:to:3 cumulative&when:main:month days&C:unit last:came+gave+handed match:1 no-row&at:2 no-row&when:days:3 part&C:noun.person part:military:military planned&when:rank:month released&C:aid released&C:earlier released&C:past released&is:out-of released&when:days:0 released&when:none released&when:published:explicit:same released&when:rank:day row&when:days:0 rules:2:true rules:row:civilian sign:speaker sign:speaker:1 twice-in-sentence
-4 C:label C:talks L:harmed L:noun.military L:noun.military:3 L:return L:says:1 L:speaker:3 L:to:2 L:total R:P:to:2 R:carried:3 R:from:2 R:handed:1 R:home:3 R:noun.captive:2 R:says:2 R:swap:0 R:unit all-roles:part before:more:part before:none head:person:days last2:word:word last:mark last:says next2:person:word none&C:unit numbers-all:5 order:5 part&when:gap:far ratio:most released&C:carried released&C:return released&C:total released&when:main:week report:true report:true:completed rules:1:true rules:planned sign:beside sign:spoken:1:released when:days:3 when:published:day:same
-5 C:both C:since C:span L:P:for:0 L:P:nation:1 L:accord L:approx L:approx:0 L:got:0 L:held L:signed:3 L:to:3 R:P:bare:0 R:both R:gave:0 R:weekday agreed&C:for all-roles:planned behind:none cumulative&when:rank:explicit earlier:false head:subset:released language:de next2:word:mark no-row&before:more:verb no-row&before:none numbers-all:6 other&C:harmed planned&C:for planned&C:in released&C:captivity released&C:from released&C:swap role:released:0 row&report:true:completed row&when:before:same row&when:rank:explicit sided:apart sign:beside:1 sign:none:0:released when:published:weekday:eve
-6 C:own L:P:bare:2 L:arrived L:from L:idiom L:noun.military:1 L:says:2 R:captivity R:harmed R:weekday:2 both-sides&when:days:1 days&C:home head:subset in-title is:total order:1 part&C:within part&when:before:same planned&C:to released&C:more released&when:before:same role:cumulative:1 role:planned row&report:true rules-rows:3 when:none
-7 L:X:bare:3 L:carried L:from:3 L:gave:1 L:noun.person:0 L:talks L:to R:captured R:carried R:swap:2 R:unit:1 behind:fewer:verb next2:nation:military next:mark no-row&when:days:0 of:title order:0 planned&when:gap:near when:before:same
-8 C:aid C:approx L:captivity L:did:2 L:label L:span:1 R:handed R:says approx:at_least mark:R:, other&when:days:0 released&C:approx value:<10 when:days:0 when:published:explicit:eve
-9 C:captivity C:held C:says L:P:bare:1 R:future R:part at:0 none&when:days:0 numbers:4 rules:row:released:military sign:speaker:1:released sum-of-two value:<31
-10 C:accord C:harmed R:aid at:2 row&at:2 rules:other:fewer:unknown sided:2
-11 C:future L:P:nation:2 R:weekday:1 no-row&at:1 row&at:1
-12 L:aid L:signed R:held next:word value:<1000
-13 row&at:0 rules:other:fewer:child
-14 L:agreed places:2
-15 R:each:2 last:approx
-16 L:says at:1
-17 part:apart:one
-18 value:over
-24 pair:YE-GOV-YE-HOUTHI`,
  },
  soldiers: {
    bias: -1,
    signs: `28 R:noun.military:0
27 C:noun.military
21 sentence:military
16 next:military
12 C:both
10 L:weekday:1 R:noun.military
9 C:ordinal L:noun.military R:each R:each:0
8 C:day last:word
6 L:speaker:2 role:days:both sign:each:both:days
5 C:more C:noun.civilian C:weekday L:noun.military:1 L:swap:0 R:from:0 head:military kinds:military:military+captive primary:military:military
4 L:noun.military:2 R:noun.person:1 last:mark next2:each:mark pair:RU-UA:military subset-word
3 C:each L:noun.captive:1 L:says:1 numbers:2 pair:RU-UA role:days sign:each sign:each:both
2 C:swap L:carried L:day L:month:0 R:weekday last2:number:word next2:military:word next2:word:number next:each nouns:military primary:military:subset smaller:cumulative.military
1 L:each:1 L:from:3 L:more L:weekday R:besides R:in:2 at:3 at:6 mark:L:, next2:nation:military next2:person:each nouns:person:many sentence:civilian smaller:released.civilian
-1 C:unit L:approx L:earlier L:for:0 L:gave L:got R:by R:from:1 R:in R:in:0 R:in:3 R:office R:part:1 R:says nation:- next2:for+to:number next2:person:mark next:for+to nouns:person nouns:subset numbers:4
-2 C:gave C:month C:noun.captive C:noun.person L:noun.military:0 R:approx R:mediate:1 R:office:1 R:says:2 R:within at:late language:en last2:mark:word sentence:person smaller:released.person
-3 C:by L:each:0 L:happened R:gave:3 R:mediate R:noun.captive:0 marks:word:word numbers:1 pair:RU-UA:unknown primary:unknown:person
-4 C:came C:home L:earlier:2 L:month:1 L:unit R:came R:noun.military:3 R:part nouns:captive sentence:captive sign:matched sign:matched:both
-5 R:for:0 R:noun.subset R:noun.subset:3 smaller:part.person
-6 C:for L:month R:carried mark:L:word role:released:both smaller:part.subset
-7 R:for R:noun.captive R:same R:within:1 primary:unknown said:unknown
-8 L:month:2 R:gave R:noun.person:0 R:speaker R:swap head:person:released next:captive smaller:part.military
-10 R:own next:person primary:military:person
-12 R:to:0
-16 smaller:released.military
-20 head:person`,
  },
  day: {
    bias: -8,
    signs: `34 unpublished:rules:open
29 unpublished
14 published:no:open
13 rules:other:1
12 L:says:3 R:unit:1 fresh-others:0:0 status:completed:1 told:moved:others:false:0
11 away:1 fresh-others:1:1 latest:true told:moved:others:false:1
10 R:noun.body R:ordinal:1 rank:weekday:named rules:main told:moved:others:false
9 L:for R:signed status:completed:0 tells:released:3 tells:same:1 told:said:others:false:1
8 C:helper L:helper L:noun.body R:noun.military:1 at:3:weekday:named best:false:counted fresh-others:0 published:1:other
7 C:came C:failed L:approx R:from:1 R:in:1 R:ordinal best:true:named figure:released:R:3 rules:open:0 rules:open:none
6 C:noun.military C:swap R:each:0 R:failed at:1:explicit:named at:1:weekday:named at:2:weekday:named away:2 away:3:named:1 beside:1:tells counted:C:past figure:released:L:2 first-figure:this fresh-others:1:2 last2:speaker+state:in next2:word:mark status:completed:3 status:failed:1 tells:released:open:3 told:moved:others:true:0 told:none:others:false:0
5 C:home L:came:2 L:got:2 L:swap L:weekday R:from:0 R:noun.body:2 R:noun.captive:2 R:part R:says at:0:day:named at:1 away:0 away:1:named:1 away:2:named:1 away:3 beside:1:quiet counted:C:earlier first:true last2:weekday:mark rules:main:1 rules:main:open status:completed:2 tells:agreed:behind:1 tells:part:1 tells:part:2 unpublished:rules:main
4 C:aid C:carried C:happened C:speaker L:aid:2 L:came:1 L:captivity L:carried:1 L:for:0 L:helper:1 L:month L:ordinal:3 L:swap:0 R:aid:0 R:failed:0 R:nth R:signed:3 R:speaker:1 R:to:2 beside:1:tells:others counted:C:unit first-figure:this:last:this fresh-others:0:none rank:day:counted rules:main:0 rules:other:2 tells:other:own:1 told:none:others:false
3 C:captivity C:more C:noun.body C:own L:aid L:approx:2 L:by:1 L:did:0 L:for:3 L:noun.military:2 L:ordinal:0 L:speaker:3 L:swap:2 L:weekday:2 R:approx:3 R:by R:for:3 R:happened:0 R:helper R:helper:2 R:in:2 R:month R:noun.captive:3 R:ordinal:3 R:part:2 R:says:2 R:swap:1 R:to R:weekday:0 at:0 at:0:day:shifted at:2 away:0:named:1 away:1:named:2 beside:1:published:quiet best:false:at:0 best:true:at:1 counted:C:speaker counted:L:noun.military figure:days figure:other:R:0 figure:same last2:did:word last2:number:in last:for+to last:happened released-days:1:others rules:earlier:2 shifted:R:came:1 shifted:R:noun.body shifted:R:noun.captive:2 tells:other:behind:1 tells:part:open:2 tells:released:behind:1 tells:released:own:1 tells:same:own:1 told:plain:others:false told:plain:others:false:0 told:plain:others:true:2
2 C:age C:handed C:not C:office L:assist L:came L:captivity:2 L:carried:2 L:dative L:did:2 L:gave:3 L:got L:happened:0 L:month:1 L:month:2 L:noun.body:2 L:noun.body:3 L:noun.subset:1 L:past L:speaker L:to:0 R:arrived R:by:1 R:captivity R:captured R:captured:2 R:carried R:from R:handed:1 R:idiom:2 R:measure R:measure:3 R:more R:not:2 R:noun.child:2 R:own R:span:3 R:to:1 R:to:3 R:total at:0:weekday:named beside:1:quiet:this best:false:at:1 counted:C:came counted:C:more counted:L:from counted:L:says counted:L:speaker:3 counted:L:to counted:L:weekday:3 counted:R:carried:3 counted:R:to:3 figure:other figure:other:R:1 figure:released figure:released:R:2 first-figure:this:last:another fresh-others:2:2 last2:end:end last2:mark:word last:end next:each next:more next:swap published:2:main rank:explicit rank:explicit:named rank:weekday rules:main:3 rules:open shifted:C:each shifted:R:noun.body:2 tells:cumulative:behind:1 tells:held:behind:1 tells:released:open:2 told:plain:others:false:2 told:said:others:false
1 C:assist C:by C:captured C:ordinal C:same C:weekday L:age:1 L:captivity:1 L:carried L:each:3 L:future:0 L:gave:1 L:got:3 L:handed L:handed:1 L:happened L:held L:held:1 L:in:2 L:matter L:matter:3 L:noun.military L:noun.military:0 L:noun.subset L:nth:3 L:ordinal L:part L:part:2 L:part:3 L:return:2 L:to:2 L:unit:3 R:accord:1 R:age R:assist:1 R:came:1 R:captivity:0 R:carried:2 R:collective R:collective:2 R:each:3 R:gave R:got:2 R:held R:idiom R:idiom:3 R:in R:matter R:mediate:2 R:month:2 R:month:3 R:more:2 R:more:3 R:not:1 R:noun.body:1 R:noun.civilian:2 R:noun.military R:noun.subset:1 R:nth:0 R:own:1 R:speaker at:0:explicit:named at:1:day:counted at:1:day:named at:3:day:counted at:4:day:named at:title:explicit:named beside:-1:quiet:others beside:1:quiet:others beside:1:tells:this best:false:named best:true:at:0 counted:C:noun.body counted:L:came counted:L:speaker counted:L:swap counted:L:weekday counted:R:by counted:R:carried counted:R:noun.body counted:R:speaker counted:R:speaker:2 counted:last2:end:end counted:last:end figure:days:L:2 figure:none figure:released:L:0 first-figure:another:last:this fresh-others:1:3 fresh-others:2:0 fresh-others:3:1 last2:end:in+to last2:speaker+state:word named:2 next2:each:number next2:from:captivity next2:says:speaker next2:word:each next:from next:military rank:day rank:day:named report:both-sides shifted:L:each shifted:L:noun.person shifted:L:weekday shifted:R:came shifted:R:came:0 shifted:R:each shifted:R:from shifted:R:from:2 shifted:R:noun.captive status:failed tells:both-sides:behind:1 tells:cumulative:2 tells:cumulative:behind:2 tells:other:open:2 tells:part:behind:1 tells:part:open:3 tells:planned:behind:1 tells:same:behind:1 told:moved told:plain:others:false:week
-1 C:both C:for C:from C:got C:noun.subset C:unit L:accord:1 L:aid:1 L:arrived:2 L:by L:captured L:collective:2 L:dweller L:earlier:1 L:future:2 L:gave:0 L:handed:3 L:noun.child:3 L:nth:0 L:office L:own:3 L:part:1 L:talks:3 R:accord:3 R:agreed R:agreed:0 R:aid:1 R:approx:0 R:assist:2 R:before:2 R:besides R:earlier:2 R:for:2 R:got:0 R:handed:3 R:home:0 R:mediate:0 R:mediate:1 R:mediate:3 R:more:1 R:noun.military:0 R:now R:past R:talks:0 R:talks:3 R:unit:2 R:weekday:1 R:within:3 at:2:day:shifted at:4:month:named away:open best:true:counted coming:C:noun.military coming:C:swap coming:L:to coming:R:came coming:R:from coming:R:noun.military coming:R:says coming:R:speaker coming:last:word coming:next:mark counted:C:day figure:agreed:R:1 figure:cumulative:R:0 figure:cumulative:R:3 figure:part figure:part:L:3 figure:planned figure:planned:L:1 figure:released:R:0 fresh-others:0:open fresh-others:2:ahead fresh-others:2:old last2:accord+agreed:word last2:came+person:word last2:each:in last2:happened:in last2:mark:in last2:state:in last2:word:from last2:word:says last2:word:weekday last2:word:word last:to next2:came+home:came next2:mark:came+got next2:mark:mark next2:mark:unit next2:number:person next2:says:mark next2:to:swap next:came+carried next:came+home next:state next:to released-days:1:this rules:earlier:old rules:open:old rules:open:open rules:other:open shifted:C:future shifted:C:past shifted:L:came:1 shifted:L:gave shifted:L:speaker:2 shifted:R:came:2 shifted:R:to status:completed status:completed:none status:completed:open tells:cumulative:own:1 tells:planned:own:1 told:moved:others:true:1 told:moved:others:true:month told:moved:others:true:old told:plain
-2 C:before C:dweller L:arrived L:by:0 L:captured:3 L:gave:2 L:got:1 L:home:3 L:noun.child L:noun.civilian L:noun.military:3 L:return:3 L:speaker:0 L:swap:1 L:to:3 R:approx:2 R:before:3 R:came R:future:1 R:future:2 R:gave:2 R:happened:2 R:home R:idiom:1 R:in:0 R:noun.captive:1 R:served R:since:3 R:to:0 R:weekday:2 at:0:month:named at:3 at:3:explicit:named away:open:named:1 away:week:named:2 best:false best:false:at:title coming:C:speaker coming:C:to coming:L:speaker coming:R:in coming:R:to coming:last:in counted:R:ordinal days:1:-1 days:1:0 figure:cumulative figure:other:L:3 fresh-others:1:ahead fresh-others:1:old last2:accord+signed:agreed+in last:agreed+in last:from last:word next2:in:state next2:number:mark next2:number:word next:word published:1:open released-days:2:others released-days:3:others rules:earlier:1 rules:earlier:open rules:other:old shifted:L:by shifted:L:from shifted:L:in:0 shifted:L:noun.body:2 shifted:R:for tells:planned:1 unpublished:rules:earlier
-3 C:earlier C:in C:month C:served L:accord:0 L:from L:in:0 L:in:1 L:label:2 L:more:3 L:noun.captive:1 L:nth:1 L:says:0 L:signed:3 L:talks:2 R:both:3 R:each R:from:2 R:noun.captive:0 R:swap R:talks at:1:day:shifted at:3:day:named at:3:month:named at:title:weekday:named away:week beside:-1:quiet best:false:at:3 coming:C:came coming:L:came coming:L:in coming:L:in:0 figure:both-sides:L:3 first-figure:none first-figure:none:last:none fresh-others:1:month largest:none last2:speaker:in+to last2:weekday:word last:says named:no next2:number:military next:says rules:earlier:month rules:other:0 shifted:C:got shifted:L:came shifted:R:month shifted:last:in tells:agreed:2 tells:agreed:behind:2 tells:planned:2 tells:released:0 tells:released:own:3 told:moved:others:false:month told:none told:none:others:true:none told:plain:others:false:open told:plain:others:true:1 told:said:others:false:0
-4 C:nth L:came:3 L:carried:3 L:collective L:earlier L:from:0 L:future L:in L:nth L:says:2 R:day:1 R:earlier R:future R:got:1 R:mediate R:not:3 R:noun.civilian R:noun.civilian:3 R:noun.person:2 R:weekday:3 at:0:weekday:coming at:4:explicit:named at:title away:none away:none:named:no coming:C:in figure:agreed:R:2 largest:another last2:speaker+state:mark last2:state:mark next2:word:word shifted:L:got shifted:L:speaker shifted:next:mark status:planned:0 tells:agreed:own:1 tells:days:1 tells:days:behind:1 tells:other:open:1 tells:planned:behind:2 tells:released:2
-5 C:approx L:future:3 L:ordinal:1 L:own L:signed R:before R:came:3 R:each:1 R:from:3 R:unit:3 R:weekday beside:-1:tells:others best:true:at:4 best:true:coming earlier figure:agreed named:1 next2:word:number released-days:2:this told:moved:others:false:week told:moved:others:true told:moved:others:true:ahead told:none:others:true:0
-6 C:accord L:agreed:0 R:both R:swap:3 beside:-1:quiet:this beside:-1:tells report:planned shifted:C:unit told:plain:others:true unpublished:rules:other
-7 C:noun.person C:says L:did:1 L:each:1 R:each:2 at:4 away:month:named:1 coming:C:weekday fresh-others:1:week rank:weekday:coming rules:other:ahead status:completed:month status:planned:1
-8 C:talks L:accord L:talks away:ahead:named:1 away:month away:old:named:1 fresh-others:1:0 last2:word:in rank:day:shifted status:completed:ahead status:completed:old
-9 C:future R:noun.person away:ahead away:old fresh-others:1:none tells:agreed:1
-10 first-figure:another first:false rules:earlier tells:agreed:open:1 told:none:others:true told:said told:said:others:true:0
-11 C:agreed L:agreed best:false:shifted next:number
-12 report:agreed tells:released:1
-13 first-figure:another:last:another fresh-others:1 published:no:other rules:other rules:other:none
-14 told:said:others:true
-15 latest:false rank:month rank:month:named
-20 status:planned`,
  },
  plan: {
    bias: -16,
    signs: `24 report:planned
22 report:agreed
18 status:planned:none
17 C:future coming:C:future
13 tells:planned:1
12 L:future fresh-others:1:none
11 away:next
9 L:future:1 status:completed:next
8 R:carried:1 R:says fresh-others:2:next rules:open:none rules:other:next status:completed:ahead
7 L:noun.captive L:weekday:0 R:future at:title:weekday:coming away:ahead:named:2 away:next:named:1 beside:-1:published:tells coming:L:future coming:R:label last2:weekday:mark rules:open tells:part:1
6 L:for L:mediate coming:L:swap:1 figure:planned status:planned told:moved:others:false:0
5 C:noun.captive L:for:0 L:nth away:ahead beside:-1:tells coming:L:future:1 figure:planned:R:0 named:2 tells:other:open:2 tells:planned:behind:1 tells:planned:own:1 told:none:others:false:none told:plain:others:true:far-ahead
4 L:says:2 L:speaker:3 L:swap:1 L:unit:3 R:carried R:future:2 R:label R:says:2 R:swap:1 at:2:weekday:coming best:false:at:2 coming:C:to coming:R:in fresh-others:1:next fresh-others:2:ahead last2:future:in rank:explicit rank:explicit:named released-days:2:others tells:other:2 tells:part:open:1
3 L:future:0 L:noun.person L:weekday R:by R:by:2 R:each:2 R:future:0 R:says:1 R:speaker:0 R:to:1 R:weekday:2 beside:-1:published:quiet best:false:at:4 coming:L:swap coming:L:to:1 coming:R:future coming:R:future:2 coming:R:says figure:planned:L:2 last2:future:for+in+to last:mark tells:both-sides:open:1 tells:part:behind:1 told:plain:others:false:next
2 C:got C:host C:noun.person C:nth L:accord:2 L:came:0 L:each L:each:1 L:for:2 L:future:2 L:handed:0 L:idiom:2 L:in:1 L:mediate:3 L:noun.captive:0 L:noun.person:3 L:nth:1 L:speaker:1 L:to:1 R:host R:in:0 R:noun.person:2 R:served R:served:0 R:talks:3 at:1:explicit:named at:2 away:0:named:1 away:far-ahead away:far-ahead:named:1 away:none away:none:named:no beside:-1:tells:others best:true:at:title coming:C:each coming:L:accord:2 coming:L:gave:1 coming:L:speaker:2 coming:R:in:1 coming:R:label:3 coming:R:return coming:R:return:2 coming:last2:each:in coming:last:future coming:next2:mark:speaker+state days:3:1 figure:agreed:R:2 last:for+in+to next2:mark:speaker rules:open:ahead shifted:C:got status:completed:far-ahead tells:agreed:own:2 tells:both-sides:1 tells:planned:open:1 told:moved:others:true:ahead told:moved:others:true:next told:plain:others:false:ahead told:plain:others:true:0 told:plain:others:true:next
1 C:carried C:gave C:helper C:return C:speaker C:to L:accord L:accord:3 L:agreed L:agreed:0 L:by:2 L:came L:came:1 L:captured L:captured:1 L:day L:day:0 L:got L:got:2 L:idiom L:mediate:0 L:nth:0 L:nth:2 L:ordinal L:ordinal:3 L:signed:2 R:arrived:1 R:before:3 R:came:1 R:each R:got:0 R:helper R:in R:label:3 R:mediate:2 R:ordinal:1 R:past:3 R:talks R:unit:1 at:0:weekday:named at:3:day:shifted away:next:named:2 beside:-1:quiet:others beside:-1:tells:this coming:C:came coming:C:gave coming:C:noun.military coming:C:return coming:C:swap coming:L:agreed:2 coming:L:came:0 coming:L:each coming:L:each:0 coming:L:held:2 coming:L:mediate coming:L:mediate:3 coming:L:more:2 coming:L:says:2 coming:R:agreed coming:R:aid coming:R:aid:1 coming:R:came:2 coming:R:carried:1 coming:R:future:0 coming:R:got coming:R:idiom:0 coming:R:in:0 coming:R:label:1 coming:R:not:3 coming:R:says:1 coming:R:to:0 coming:R:weekday:2 coming:last2:end:end coming:last2:military:in coming:last:end coming:next2:in+to:word coming:next2:mark:digit coming:next2:mark:idiom+says coming:next:in+to coming:next:number figure:both-sides:L:0 figure:held figure:planned:R:3 fresh-others:2:far-ahead last2:accord+agreed:word last:captive next2:word:state next:mark published:1:open published:1:other rules:other:ahead rules:other:far-ahead shifted:C:in shifted:R:got tells:cumulative:own:1 tells:held:own:1 tells:released:open:2
-1 C:both C:each C:more C:signed L:both L:captivity L:carried:3 L:from:3 L:happened:0 L:harmed L:helper L:in:0 L:in:3 L:not:2 L:nth:3 L:says L:swap:3 L:within R:approx:3 R:each:3 R:earlier R:for:1 R:from:1 R:handed R:not R:noun.body:2 R:noun.captive:1 R:noun.subset:3 R:own R:swap R:swap:2 R:to:0 R:weekday:0 R:weekday:3 away:2:named:1 away:week:named:2 beside:1:quiet best:false best:true:at:0 best:true:at:4 coming:C:accord coming:C:approx coming:C:ordinal coming:L:aid coming:L:approx coming:L:came:2 coming:L:future:3 coming:L:in:1 coming:L:in:3 coming:L:says:0 coming:R:by coming:R:carried:0 coming:R:each:2 coming:R:noun.military coming:R:ordinal:1 coming:R:speaker coming:R:unit:3 coming:last:in+to coming:last:word fresh-others:1:1 fresh-others:2:week next2:mark:end published:1:main published:no:open rank:day rank:month rank:month:named released-days:3:others rules:other:old status:failed:0 status:failed:ahead tells:part:behind:2 tells:part:own:1 tells:released:open:1 tells:released:open:3 tells:same:1 told:moved:others:false told:plain:others:true:month told:plain:others:true:old told:plain:others:true:week told:said told:said:others:true
-2 C:captivity C:own L:aid:1 L:approx:2 L:by:3 L:from L:not L:noun.body L:noun.military:1 L:says:0 L:swap L:swap:0 L:weekday:3 R:approx R:came R:came:0 R:captivity R:failed:0 R:for R:happened R:noun.military:1 R:noun.military:2 R:ordinal R:ordinal:2 R:speaker:1 at:3 away:2 beside:1:tells best:false:at:3 best:true coming:C:unit coming:L:agreed:3 coming:L:aid:1 coming:L:carried coming:L:ordinal:3 coming:L:to:0 coming:R:for:2 coming:R:not:0 days:2:1 figure:part figure:released:R:3 fresh-others:1:month fresh-others:1:old last2:says:in rules:main:week rules:other:month tells:part:2 tells:released:3 tells:released:behind:3 tells:released:own:2 told:moved:others:false:1 told:moved:others:true told:plain told:plain:others:false told:plain:others:false:0 unpublished:rules:open
-3 C:failed C:weekday L:accord:1 L:aid L:earlier L:earlier:1 L:from:1 L:happened L:in L:noun.military L:speaker:0 L:to:3 R:failed R:from R:part R:speaker R:within at:0:day:named at:title:weekday:named coming:C:not coming:L:in coming:L:weekday coming:R:approx coming:R:from coming:R:ordinal coming:R:speaker:2 coming:R:swap coming:last2:state:in coming:next2:mark:end days:2:0 figure:planned:L:1 figure:released figure:released:R:1 first-figure:none first-figure:none:last:none first-figure:this:last:this fresh-others:0:1 largest:none last2:word:word latest:true rules:other:none status:planned:0 tells:agreed:behind:1 told:moved:others:false:week told:none:others:false:0
-4 C:aid C:earlier C:happened C:in C:noun.military L:future:3 R:in:3 R:speaker:3 at:1:weekday:named away:1:named:1 coming:L:unit coming:R:unit earlier figure:planned:L:3 figure:released:R:0 fresh-others:1 fresh-others:1:0 last2:word:in rank:weekday:named rules:main:1 rules:other:0 rules:other:week status:completed:1 status:completed:month status:completed:week status:planned:week tells:agreed:1 tells:released:behind:1 told:moved told:none:others:true:0
-5 C:accord C:approx C:swap C:unit L:carried R:not:0 away:0 best:false:at:0 first-figure:this fresh-others:0 fresh-others:1:week fresh-others:3:next next:word rank:weekday released-days:2:this rules:earlier status:completed:old tells:released:0
-6 C:not R:noun.military at:0 away:old away:old:named:1 away:week:named:1 coming:R:for fresh-others:2:none largest:another last:in named:no published:no:other report:days told:none
-7 L:approx away:1 away:month away:month:named:1 figure:none first-figure:another first-figure:another:last:another first:true largest:this last:word released-days:0:others released-days:1:this told:none:others:true
-8 first:false fresh-others:3 rules:main
-9 C:says at:0:weekday:coming
-10 away:0:named:no away:week latest:false rules:other status:completed tells:released:2
-11 status:completed:none status:failed
-13 named:1`,
  },
}
