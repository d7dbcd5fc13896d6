using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Finds the words that tell of an engagement and tells them from those that only look like it.</summary>
internal sealed partial class TriggerFinder(TriggerLexicon triggers)
{
    private static readonly byte s_present = PennTag.Of("VBZ");

    public Trigger? TriggerAt(Scene scene, Sentence sentence, int i)
    {
        ref Token token = ref scene.Text[i];
        if (token.Lower is "days" or "weekend" or "hours" or "weeks" or "week" or "day" && DaysThere(scene, sentence, i))
            return triggers.Noun("days-in");
        if (token.Lower is "hour" or "hours" or "minutes" && Presence.IsTimeWith(scene, sentence, i))
            return triggers.Noun("hour-with");
        if (scene.MentionAt(i) is { Kind: MentionKind.Person } || scene.TimeAt(i) is not null)
            return null;
        if (token.Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Num && Ones.Of(scene, sentence, i, triggers) is { } one)
            return one;
        if (token.Relation == Relation.Cop && token.Lemma == "be")
            return IsSomewhere(scene, i) ? triggers.Verb("be", "in") : null;
        // "is back from Moscow", "flew home from Muscat"
        if ((token.Pos == UniversalPos.Verb || token.Lower is "back" or "home") && Homecoming.Is(scene, sentence, i))
            return triggers.Verb("return", "");
        // "Kerry, in Paris for talks, said"
        if (token.Pos == UniversalPos.Adp && Presence.InPassing(scene, sentence, i) is not null)
            return triggers.Verb("be", "in");
        // "was host to his French colleague"
        if (token.Lower is "host" && token.Pos is UniversalPos.Noun && i + 2 < sentence.End && scene.Text[i + 1].Lower is "to" && scene.Tree.Child(i, Relation.Cop) >= 0 && TriggerPhrases.OfficialAt(scene, sentence, i + 2))
            return triggers.Verb("play", "host");
        // "when they were together in Ankara in April"
        if (token.Lower is "together" && scene.Tree.Child(i, Relation.Cop) >= 0 && i + 2 < sentence.End && scene.Text[i + 1].Lower is "in" or "at" or "on" && OfficePhrases.IsCapital(scene.Text, i + 2) && scene.Tree.Subject(i) is >= 0 and int those && (scene.MentionAt(those) is { Kind: MentionKind.Pronoun, Plural: true } or { Kind: MentionKind.Person or MentionKind.Office } || scene.Text[those].Lower is "two"))
            return triggers.Verb("meet", "");
        // "is off to Budapest", "is bound for Budapest"
        if (token.Lower is "off" or "bound" && i > sentence.First && i + 2 < sentence.End && scene.Text[i - 1].Lemma is "be" && scene.Text[i + 1].Lower is "to" or "for" && OfficePhrases.IsCapital(scene.Text, i + 2))
            return triggers.Verb("due", "in");
        // "is due in Baghdad on Monday", "are expected in Berlin"
        if (token.Lower is "due" or "expected" or "awaited" && i + 2 < sentence.End && scene.Text[i + 1].Lower is "in" or "at" or "back" && scene.TimeAt(i + 2) is null && OfficePhrases.IsCapital(scene.Text, i + 2)
            && scene.Tree.Subject(token.Relation is Relation.Case && token.Head > i ? token.Head : i) is >= 0 and int visitor && scene.MentionAt(visitor) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Group })
        {
            return triggers.Verb("due", "in");
        }

        // "The summit opens here on Monday. President Bush is due on Saturday"
        if (token.Lower is "due" or "expected" && AwaitedHere.Is(scene, sentence, i))
            return triggers.Verb("due", "in");
        // "15-17 May: Visit of the Prime Minister of Nepal"
        if (token.Lower is "visit" && token.Pos is UniversalPos.Verb && i == sentence.First && sentence.Paragraph > 0 && i + 1 < sentence.End && scene.Text[i + 1].Lower is "of" or "by")
            return triggers.Noun("visit");
        if (token.Pos is UniversalPos.Verb or UniversalPos.Aux)
        {
            // "Is the Secretary-General going to see Mr. Modi?": no journey either.
            if (token.Lower is "going" && i + 2 < sentence.End && scene.Text[i + 1].Lower is "to" && PennTag.Name(scene.Text[i + 2].Tag) is "VB")
                return null;
            // "The visit had gone well": no journey.
            if (token.Lemma is "go" && i + 1 < sentence.End && scene.Text[i + 1].Lower is "well" or "badly" or "wrong" or "smoothly" or "ahead" or "according" or "unanswered" or "far" or "nowhere")
                return null;
            // "called off fisheries talks": no verb has its subject behind an adjective or noun of that kind.
            if (token.Lower is "talks" or "calls" or "visits" or "meets" && token.Relation is Relation.Xcomp or Relation.Obj or Relation.Ccomp && token.Head is >= 0 and int above && above < i && i - above <= 4 && scene.Tree.Child(i, Relation.Nsubj) < 0)
                return triggers.Noun(token.Lemma);
            // "agreed to a future meet on Crete"
            if (token.Lower is "meet" && i - 2 >= sentence.First && scene.Text[i - 2].Lower is "a" or "the" or "this" or "their" && scene.Text[i - 1].Lower is "future" or "first" or "next" or "planned" or "second" or "third" or "annual" or "upcoming" or "summit" or "crucial" or "key")
                return triggers.Noun("meet");
            // "two days of wrangling in Khartoum"
            if (i > sentence.First && scene.Text[i - 1].Lower is "of" && token.Lower.EndsWith("ing", StringComparison.Ordinal) && triggers.Noun(token.Lower) is { Frame: Frame.Event } gerund)
                return gerund;
            if (Ceremonies.Attended(scene, sentence, i) >= 0)
                return triggers.Verb("attend", "ceremony");
            string next = i + 1 < sentence.End ? scene.Text[i + 1].Lower : "";
            Trigger? verb = triggers.Verb(token.Lemma, next);
            if (token.Lemma is "discuss" or "debate" or "argue" or "haggle" or "spar" or "converse" or "exchange" or "wrangle" && (verb is null || token.Lemma is "exchange") && TriggerPhrases.TalksForHours(scene, sentence, i))
                return triggers.Verb("sit", "across");
            if (verb is null or { Strong: false } or { Frame: Frame.Host } or { Id: "tell-in" or "send" } && TurnsOfPhrase.At(scene, sentence, i) is { } turn)
                return turn;
            if (verb is null or { Strong: false })
            {
                if (JointActs.Is(scene, sentence, i) || JointActs.IsTogether(scene, sentence, i) || JointActs.IsJoined(scene, sentence, i))
                    return triggers.Verb("act", "jointly");
                if (JointActs.IsUpon(scene, sentence, i))
                    return triggers.Verb("act", "there");
            }

            // "Today we discussed North Korea", said beside the colleague with whom.
            if (verb is null && token.Lemma is "discuss" && (PennTag.Name(token.Tag) is "VBD" || scene.Tree.HasChild(i, "have") || scene.Tree.HasChild(i, "'ve") || scene.Tree.HasChild(i, "’ve")) && scene.Speakers?.Of(scene.Text[i].Sentence) is { } speaker && scene.Speakers.Other(speaker) is not null && scene.Tree.Subject(i) is >= 0 and int both && scene.Text[both].Lower is "we")
                return triggers.Verb("confer", "");
            // "a summit bringing together the presidents": the noun tells.
            if (token.Lemma is "bring" && TriggerPhrases.BringsTogether(scene, sentence, i) && !Gathered.IsOfEvent(scene, sentence, i, triggers))
                return triggers.Verb("bring", "together");
            if (verb is null or { Id: "tell-in" or "consult" } && JointActs.IsPurposeOfJourney(scene, sentence, i, triggers))
                return triggers.Verb("act", "upon");
            // "consulted President Macron on Tuesday": an official asked, by whom his side shows.
            if (verb is { Id: "consult" } && token.Relation is not Relation.Amod && scene.Tree.Child(i, Relation.Obj) is >= 0 and int asked && asked > i && TriggerPhrases.OfficialAt(scene, sentence, asked))
                return triggers.Verb("consult", "directly");
            if (verb is null && Signings.Is(scene, sentence, i))
                return triggers.Verb("sign", "");
            if (Welcomes.Expects(scene, sentence, i))
                return triggers.Verb("expect", "guest");
            if (TableTalk.Is(scene, sentence, i) || TableTalk.Brings(scene, sentence, i) >= 0)
                return triggers.Verb("sit", "table");
            // "dropped in on Tbilisi", "looked in on the king"
            if (token.Lemma is "drop" or "look" or "pop" or "stop" && next is "in" && i + 3 < sentence.End && scene.Text[i + 2].Lower is "on")
                return scene.MentionAt(scene.Text[i + 3].Lower is "the" ? i + 4 : i + 3) is { Kind: MentionKind.Person or MentionKind.Office } ? triggers.Verb("call", "on") : OfficePhrases.IsCapital(scene.Text, i + 3) ? triggers.Verb("stop", "over") : null;
            // "called in Skopje on his way to Tirana"
            if (token.Lemma is "call" && next is "in" or "at" && CallsSomewhere(scene, sentence, i))
                return triggers.Verb("stop", "in");
            if (TimeWith(scene, sentence, i))
                return triggers.Verb("have", "hour");
            // "left a meeting with the premier without a word": the noun tells.
            if (verb is { Id: "leave" } && scene.Tree.Child(i, Relation.Obj) is > 0 and int left && left > i && scene.MentionAt(left) is null && triggers.Noun(scene.Text[left].Lemma.ToLowerInvariant()) is { Frame: Frame.Event })
                return null;
            // "will return the Chancellor's visit": the noun tells.
            if (verb is { Id: "return" } && scene.Tree.Child(i, Relation.Obj) is > 0 and int returned && scene.Text[returned].Lemma is "visit" or "call" or "trip")
                return null;
            if (verb is { Id: "visit" } && TriggerPhrases.VisitsPerson(scene, sentence, i))
                return token.Relation is Relation.Amod ? null : triggers.Verb("call", "on");
            // "Speaking after talks with Bouteflika, he said": no call.
            if (verb is { Id: "speak" } && token.Lower is "speaking" && i == sentence.First && next is "after" or "at" or "during" or "in" or "before" or "on" or "following" or "from")
                return null;
            // "spoke to reporters with his counterpart": no call.
            if (verb is { Id: "speak" or "talk" } && TriggerPhrases.SpeaksToPress(scene, sentence, i))
                return null;
            if (verb is { Id: "meet" } && TriggerPhrases.MeetsThing(scene, i))
                return null;
            if (verb is { Id: "send" } && !Sends(scene, sentence, i) && !StandIns.Is(scene, sentence, i))
                return null;
            // "told the Chinese ambassador that the offices must be shut"
            if (verb is { Id: "tell-in" } && !TriggerPhrases.TellsThere(scene, sentence, i))
                return token.Lemma is "tell" && TriggerPhrases.TellsPost(scene, sentence, i) ? triggers.Verb("inform", "") : null;
            if (verb is { Id: "call" } && TriggerPhrases.CallsToMinistry(scene, sentence, i))
                return triggers.Verb("summon", "");
            // "called the American ambassador in over the report"
            if (verb is { Id: "call" } && CallsThemIn(scene, sentence, i))
                return triggers.Verb("call", "in");
            if (verb is { Id: "call-in" or "call-to" })
                return CallsIn(scene, sentence, i) ? verb : null;
            if (token.Lemma is "call" && TriggerPhrases.CallsWithOthers(scene, sentence, i) >= 0)
                return triggers.Verb("call", "on");
            if (token.Lemma is "call" && next is "for" or "on" or "upon" or "off" or "out" or "it" or "them" or "itself")
                return next is "on" or "upon" && CallsOnSomebody(scene, i + 2) ? triggers.Verb("call", "on") : null;
            // "called the accord 'defective'", "called each other brothers": names, no calls.
            if (verb is { Id: "call" } && scene.Tree.Child(i, Relation.Xcomp) is >= 0 and int named && named > i && scene.Tree.Child(i, Relation.Obj) is >= 0 and int thing && thing < named && PennTag.Name(scene.Text[named].Tag) is not ("VB" or "VBG"))
                return null;
            // "will fly back in time", "flew home"; "arrived back in Brasilia from a trip"
            if (verb is { Frame: Frame.Travel } && next is "back" or "home" && !(i + 2 < sentence.End && scene.Text[i + 2].Lower is "to"))
                return null;
            if (verb is { Id: "jet" or "set-foot" } && !TriggerPhrases.GoesSomewhere(scene, sentence, i))
                return null;
            if (token.Lemma is "lead" && !(scene.Tree.Child(i, Relation.Obj) is >= 0 and int led && scene.Text[led].Lemma is "delegation" or "team" or "mission" or "group"))
                return null;
            // "headed the delegation to the talks": the noun tells.
            if (token.Lemma is "lead" or "head" && ToTalks(scene, sentence, i))
                return null;
            // "a meeting hosted by Norway's minister": the noun tells.
            if (verb is { Frame: Frame.Host } && token.Relation is Relation.Acl && token.Head >= 0 && scene.Text[token.Head].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(scene.Text[token.Head].Lemma.ToLowerInvariant()) is not null)
                return null;
            // "welcomed Korea's initiative": a thing of theirs.
            if (verb is { Frame: Frame.Host } && OfTheirs(scene, sentence, i))
                return null;
            // "the meeting of ministers hosted by Norway": whatever noun the tree ties it to.
            if (verb is { Frame: Frame.Host } && next is "by" && token.Relation is Relation.Acl && NounBefore(scene, sentence, i))
                return null;
            // "agreed to convene the joint commission": the body sits.
            if (verb is { Id: "convene" or "reconvene" } && scene.Tree.Child(i, Relation.Obj) is >= 0 and int sits && scene.Text[sits].Lower is "commission" or "committee" or "council" && Bodies.Sits(scene, sentence, sits))
                return null;
            // "received a letter", "hosted talks", "convened the meeting": the noun tells.
            if (verb is { Frame: Frame.Host } or { Id: "convene" or "reconvene" } && scene.Tree.Child(i, Relation.Obj) is >= 0 and int told && scene.MentionAt(told) is null && scene.Text[told].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(scene.Text[told].Lemma.ToLowerInvariant()) is not null)
                return null;
            // "reached Islamabad on Tuesday", not "reached Beijing's conditions" or an agreement.
            if (token.Lemma is "reach" && !(i + 1 < sentence.End && OfficePhrases.IsCapital(scene.Text, i + 1) && scene.MentionAt(i + 1) is null or { Kind: MentionKind.State } && scene.TimeAt(i + 1) is null && scene.Tree.Subject(i) is >= 0 and int comes && scene.MentionAt(comes) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun }))
                return null;
            // "a lot to discuss when we get together": talk of a habit.
            if (verb is { Id: "see-each-other" or "get-together-verb" } && scene.Speakers is not null)
                return null;
            if (verb is { Id: "see" } && !SeesSomebody(scene, sentence, i))
                return null;
            return verb;
        }

        // "will no longer travel to Jakarta", "leaders meeting in Arusha agreed": verbs that the tagger takes for nouns.
        if (token.Pos is UniversalPos.Noun && (token.Lower is "travel" or "visit" && scene.Tree.Child(i, Relation.Aux) >= 0 && scene.Tree.Child(i, Relation.Cop) < 0 || token.Lower is "meeting" && TriggerPhrases.IsMeetingOf(scene, sentence, i)))
            return triggers.Verb(token.Lower is "meeting" ? "meet" : token.Lower, "");
        // "will phone Trade Minister Pinheiro": no phone trade.
        if (token.Lower is "phone" or "telephone" or "ring" or "cable" or "tour" or "host" && token.Pos is UniversalPos.Noun or UniversalPos.Propn && i > sentence.First && scene.Text[i - 1].Lower is "will" or "would" or "could" or "may" or "might" or "must" or "shall" or "should" && i + 1 < sentence.End && OfficePhrases.IsCapital(scene.Text, i + 1))
            return triggers.Verb(token.Lower, "");
        // "President Boateng heads to Nairobi on the last leg": no heads.
        if (token.Lower is "heads" or "lands" or "tours" or "visits" or "travels" && token.Pos is UniversalPos.Noun && i > sentence.First && i + 2 < sentence.End && scene.Text[i + 1].Lower is "to" or "for" or "in" && OfficePhrases.IsCapital(scene.Text, i + 2) && scene.MentionAt(i - 1) is { Kind: MentionKind.Person or MentionKind.Office } goer && goer.End == i)
            return triggers.Verb(token.Lower[..^1], "");
        // "held a half-hour bilateral with Hor Namhong"
        if (token.Lower is "bilateral" or "trilateral" && token.Pos is UniversalPos.Adj && i + 1 < sentence.End && scene.Text[i + 1].Lower is "with")
            return triggers.Noun(token.Lower);
        if (token.Pos is UniversalPos.Noun or UniversalPos.Propn)
        {
            // In names too: "Quad Leaders' Summit". "Ministerial meeting", "summit talks" tell of one, "Ministerial Council" of none.
            if (token.Relation is Relation.Compound or Relation.Amod && token.Head > i && token.Head - i <= 4 && (token.Lower is "ministerial" || triggers.Noun(scene.Text[token.Head].Lemma.ToLowerInvariant()) is not null))
                return null;
            // "a Vietnam-Sweden business forum": of business, not of states.
            if (token.Lemma is "forum" or "Forum" or "conference" or "meeting" or "summit" && i > sentence.First && scene.Text[i - 1].Lower is "business" or "investment" or "investor" or "investors" or "youth" or "media" or "tourism" or "academic" or "businessmen" or "shareholder" or "shareholders")
                return null;
            // "during their attendance at various gatherings"
            if (token.Lower.EndsWith('s') && i - 1 > sentence.First && scene.Text[i - 1].Lower is "various" or "numerous" or "countless" && token.Lemma is "gathering" or "meeting" or "forum" or "conference" or "summit" or "visit" or "trip")
                return null;
            // "stormy words over travel bans": no journey.
            if (token.Lower is "travel" && token.Relation is Relation.Compound && i + 1 < sentence.End && scene.Text[i + 1].Lemma is "ban" or "restriction" or "advisory" or "advice" or "warning" or "document" or "agency" or "agent" or "industry" or "permit" or "curb" or "bubble" or "card" or "insurance" or "sanction" or "corridor" or "expense" or "allowance")
                return null;
            // "a call for talks", "calls to end the war"
            if (token.Lemma is "call" && i + 1 < sentence.End && scene.Text[i + 1].Lower is "for" or "to" && !(scene.Text[i + 1].Lower is "to" && scene.Text[i + 1].Pos is UniversalPos.Adp) && !IdleTalk.IsHeld(scene, i))
                return null;
            // "and calls on the DPRK to engage in dialogue": an appeal, though it looks like a noun.
            if (token.Lemma is "call" && i + 1 < sentence.End && scene.Text[i + 1].Lower is "on" or "upon" && Appeals(scene, sentence, i))
                return null;
            if (token.Lemma is "return" && !Homecoming.IsReturn(scene, sentence, i))
                return null;
            // "addressed the General Assembly": a speech to a body, which those who attend meet.
            if (token.Lower is "assembly" && i > sentence.First && scene.Text[i - 1].Lower is "general" or "national" or "legislative" or "constituent" or "federal" && !(scene.Text[i - 1].Lower is "general" && scene.Tree.Governor(i) is >= 0 and int goes && scene.Text[goes].Lemma is "attend" or "participate" or "join" or "skip" or "miss" or "boycott"))
                return null;
            if (token.Lower is "visa" or "visas")
                return Visas.IsRefused(scene, sentence, i) ? triggers.Noun("visa") : null;
            // "is on a three-day mission to Sudan": not "the mission to Mars" or one of peacekeepers.
            if (token.Lemma is "mission" && !(scene.Tree.CaseOf(i) is "on" or "for" && i + 2 < sentence.End && scene.Text[i + 1].Lower is "to" && OfficePhrases.IsCapital(scene.Text, i + 2)))
                return null;
            // "A summit is under discussion": what is said of the summit.
            if (token.Lower is "discussion" or "negotiation" && i > sentence.First && scene.Text[i - 1].Lower is "under")
                return null;
            // "a telephone communication with the envoy", "in phone contact with"
            if (token.Lemma is "communication" or "contact" or "exchange" or "chat" or "discussion" && i > sentence.First && scene.Text[i - 1].Lower is "telephone" or "phone" or "telephonic")
                return triggers.Noun("phonecall");
            // "will hold an emergency session on Sunday": of a body that sits.
            if (token.Lemma is "session" && (Bodies.IsSession(scene, sentence, i) || i > sentence.First && scene.Text[i - 1].Lower is "emergency" or "extraordinary" or "urgent" or "closed" or "special" && scene.Tree.Governor(i) is >= 0 and int holds && scene.Text[holds].Lemma is "hold" or "convene" or "call"))
                return triggers.Noun("meeting");
            // "A second session is scheduled for Friday": of the talks that are told.
            if (token.Lemma is "session" && i > sentence.First && scene.Text[i - 1].Lower is "second" or "third" or "fourth" or "further" or "another" or "additional" or "final" or "first" or "last" or "next" && !(i + 1 < sentence.End && scene.Text[i + 1].Lower is "of"))
                return triggers.Noun("round");
            // "The 12th Ethio-Djibouti Joint Ministerial Commission concluded in Djibouti"
            if (token.Lower is "commission" or "committee" or "council" && Bodies.Sits(scene, sentence, i))
                return triggers.Noun("round");
            if (token.Lemma is "session" && Bodies.IsJointSession(scene, sentence, i))
                return triggers.Noun("round");
            // "resumed his exchanges with Mr. Gromyko": not of prisoners or fire.
            if (token.Lemma is "exchange" && !(token.Lower is "exchanges" && i + 1 < sentence.End && scene.Text[i + 1].Lower is "with" && Presence.IsOwned(scene, i)))
                return null;
            // "there's no change in our message to Moscow": what a speaker means to say.
            if (token.Lemma is "message" && scene.Speakers is not null && i > sentence.First && (scene.Text[i - 1].Lower is "our" or "my" or "the" or "one" or "same" or "strong" or "clear" or "unified" || scene.Text[i - 1].Pos is UniversalPos.Adj))
                return null;
            // "according to a message published on the ministry's account": to everybody.
            if (token.Lemma is "message" or "note" or "letter" && (i + 1 < sentence.End && scene.Text[i + 1].Lower is "published" or "posted" or "released" or "broadcast" or "carried" || i - 3 >= sentence.First && scene.Text[i - 3].Lower is "according" && scene.Text[i - 2].Lower is "to"))
                return null;
            if (triggers.Noun(token.Lemma.ToLowerInvariant()) is { Id: "paper-handed" } && !TriggerPhrases.IsHanded(scene, sentence, i))
                return null;
            if (token.Lemma is "interview" && !(i + 1 < sentence.End && scene.Text[i + 1].Lower is "with" && TriggerPhrases.OfficialAt(scene, sentence, i + 2)))
                return null;
            if (token.Lemma is "presence" && !Presence.IsThere(scene, sentence, i))
                return null;
            if (token.Lemma is "stay" && i > sentence.First && scene.Text[i - 1].Lower is "medical" or "hospital" or "prison" or "hotel")
                return null;
            if (token.Lemma is "stay" && !Presence.IsStay(scene, sentence, i) && !(scene.Tree.Child(i, Relation.NmodPoss) >= 0 || scene.Tree.Governor(i) is >= 0 and int staying && scene.Text[staying].Lemma is "extend" or "cut" or "prolong" or "shorten" or "end" || scene.Tree.CaseOf(i) is "after" && scene.Tree.Governor(i) is >= 0 and int parting && scene.Text[parting].Lemma is "leave" or "depart" or "fly" or "head" or "go"))
                return null;
            if (token.Lemma is "way" or "route" && !OnTheWay(scene, sentence, i))
                return null;
            // "spoke in the morning with Li and after lunch with Xi": a time of day.
            if (token.Lemma is "lunch" or "dinner" or "breakfast" or "luncheon" && i > sentence.First && scene.Text[i - 1].Lower is "after" or "before" or "until" or "since")
                return null;
            // "was on the telephone to Mr. Putin"
            if (token.Lemma is "telephone" or "phone" && TriggerPhrases.IsOnTheTelephone(scene, sentence, i))
                return triggers.Noun("line");
            if (token.Lemma is "telephone" or "phone" or "video" or "videolink" && !Means.Carries(scene, triggers, i))
                return null;
            if (i > sentence.First && scene.Text[i - 1].Lower is "news" or "press" && JointActs.IsAppearance(scene, sentence, i))
                return triggers.Noun("joint-appearance");
            if (token.Lemma is "conference" && i > sentence.First && scene.Text[i - 1].Lower is "news" or "press")
                return null;
            if (token.Lemma is "session" && !(i + 1 < sentence.End && scene.Text[i + 1].Lower is "with" or "between"))
                return null;
            if (token.Lemma is "welcome" or "reception" or "carpet" && Welcomes.IsGiven(scene, sentence, i))
                return triggers.Noun("welcome-given");
            if (token.Lemma is "line" && !TriggerPhrases.IsOnTheLine(scene, sentence, i) || token.Lemma is "guest" && !TriggerPhrases.IsGuestOf(scene, sentence, i))
                return null;
            if (token.Lemma is "invitation" && !Invitation.Goes(scene, i))
                return null;
            return Hyphenated(scene.Text, sentence, i) ?? triggers.Noun(token.Lemma.ToLowerInvariant());
        }

        return Hyphenated(scene.Text, sentence, i);
    }

    private static bool Appeals(Scene scene, Sentence sentence, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0 && child < noun; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Det or Relation.NmodPoss or Relation.Amod)
                return false;
        }

        int at = noun + 2;
        while (at < sentence.End && scene.Text[at].Lower is "the" or "all" or "both" or "its" or "other")
            at++;
        if (at >= sentence.End || scene.MentionAt(at) is not { } called)
            return false;
        at = called.End;
        return at + 1 < sentence.End && scene.Text[at].Lower is "to" && PennTag.Name(scene.Text[at + 1].Tag) is "VB";
    }

    private bool ToTalks(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Tree.Child(verb, Relation.Obj) is not (>= 0 and int led) || scene.Text[led].Lemma is not ("delegation" or "team" or "side"))
            return false;
        for (int t = led + 1; t < sentence.End && t - led < 7; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Noun && triggers.Noun(scene.Text[t].Lemma) is { Frame: Frame.Event })
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                return false;
        }

        return false;
    }

    private static bool OfTheirs(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && scene.Text[at].Pos is UniversalPos.Adv or UniversalPos.Det)
            at++;
        return at < sentence.End && scene.MentionAt(at) is { } owner && owner.End + 1 < sentence.End && scene.Text[owner.End].Lower is "'s" or "’s" && scene.MentionAt(owner.End + 1) is null;
    }

    private bool NounBefore(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb - 1; t >= sentence.First && verb - t <= 9 && scene.Text[t].Pos is not (UniversalPos.Verb or UniversalPos.Aux); t--)
        {
            if (scene.Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(scene.Text[t].Lemma.ToLowerInvariant()) is not null)
                return true;
        }

        return false;
    }

    // "pull-aside", "face-to-face", "one-on-one", "2+2": the tokenizer parts them; the last part stands for all.
    private Trigger? Hyphenated(AnalysedText text, Sentence sentence, int last)
    {
        if (last - 2 < sentence.First || text[last - 1].Lower is not ("-" or "+") || text[last - 1].End != text[last].Start)
            return null;
        if (last + 1 < sentence.End && (text[last + 1].Lower is "-" && text[last + 1].Start == text[last].End || text[last + 1].Pos is UniversalPos.Noun && triggers.Noun(text[last + 1].Lemma) is not null))
            return null;
        string word = text[last].Lower;
        for (int t = last - 1; t > sentence.First && last - t < 4 && text[t].Lower is "-" or "+" && text[t].Start == text[t - 1].End; t -= 2)
        {
            word = text[t - 1].Lower + text[t].Lower + word;
            if (triggers.Noun(word) is { } noun)
                return noun;
        }

        return null;
    }

    // "Yamamoto was in Asmara in late April", "is in Beijing for talks": an official abroad.
    private static bool IsSomewhere(Scene scene, int copula)
    {
        int place = scene.Text[copula].Head;
        // "The Indonesian President will be here from 27 to 29 January": in the place of the dispatch.
        if (place > copula && scene.Text[place].Lower is "here" && (place + 1 >= scene.Text.Count || scene.Text[place + 1].Lower is not "in") && scene.Tree.Subject(place) is >= 0 and int guest)
            return scene.MentionAt(guest) is { Kind: MentionKind.Person or MentionKind.Office } && scene.Text[place].Relation is Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl;
        // "was last in Ankara in October"
        if (place > copula && scene.Text[place].Lower is "last" or "here" or "there" or "back" or "already" && place + 2 < scene.Text.Count && scene.Text[place + 1].Lower == "in")
        {
            return OfficePhrases.IsCapital(scene.Text, place + 2) && scene.TimeAt(place + 2) is null && scene.Tree.Subject(place) is >= 0 and int who && scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun };
        }

        // "who was in London on Friday, will fly back": told in passing.
        if (place > copula && scene.Text[place].Relation == Relation.AclRelcl && scene.Text[copula].Lower is not ("is" or "are" or "be" or "been") && !scene.Tree.HasChild(place, "for") && !(place + 1 < scene.Text.Count && scene.Text[place + 1].Lower is "last" or "this" or "earlier" or "previously" or "before" or "twice" or "only"))
            return false;
        return place > copula && place - copula <= 6 && (scene.Tree.CaseOf(place) == "in" || scene.Tree.CaseOf(place) == "to" && scene.Text[copula].Lower is "been") && (OfficePhrases.IsCapital(scene.Text, place) || scene.Text[place].Lower is "capital" && OfficePhrases.IsCapital(scene.Text, place - 1))
            && scene.Tree.Subject(place) is >= 0 and int subject && (scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } || scene.MentionAt(subject) is { Kind: MentionKind.Group, Plural: true, Countries.Count: > 1, OfficeText: { } gathered } && (Acceptance.AreMinisters(gathered) || gathered.Contains("presidents", StringComparison.OrdinalIgnoreCase)) || scene.MentionAt(subject) is { Kind: MentionKind.Group, OfficeText: { } sent } team && (team.Country is not null || IsLed(scene, team.End)) && (sent.Contains("delegation", StringComparison.OrdinalIgnoreCase) || sent.Contains("mission", StringComparison.OrdinalIgnoreCase) || sent.Contains("minister", StringComparison.OrdinalIgnoreCase) || sent.Contains("envoy", StringComparison.OrdinalIgnoreCase)));
    }

    // "A delegation led by Deputy Minister X"
    private static bool IsLed(Scene scene, int at) => at + 2 < scene.Text.Count && scene.Text[at].Lower is "led" or "headed" && scene.Text[at + 1].Lower is "by" && scene.MentionAt(scene.Text[at + 2].Lower is "the" ? at + 3 : at + 2) is { Kind: MentionKind.Person or MentionKind.Office };

    // "ended four days in Washington", "flew home after two days in Kigali": a visit, told by how long it lasted.
    private static bool DaysThere(Scene scene, Sentence sentence, int days)
    {
        if (days + 2 >= sentence.End || scene.Text[days + 1].Lower is not ("in" or "at") || !OfficePhrases.IsCapital(scene.Text, days + 2) || scene.MentionAt(days + 2) is { Kind: MentionKind.Person or MentionKind.Organisation } || scene.TimeAt(days + 2) is not null)
            return false;
        // "Dr Kissinger's weekend in Pretoria", "his three days in Rome"
        if (Presence.IsOwned(scene, days))
            return true;
        int verb = scene.Tree.Governor(days);
        return verb >= 0 && verb < days && (scene.Text[days].Relation == Relation.Obl && scene.Tree.CaseOf(days) is "after" or "following" || scene.Text[days].Relation is Relation.Obj or Relation.OblUnmarked && scene.Text[verb].Lemma is "end" or "finish" or "conclude" or "complete" or "begin" or "start" or "open" or "wrap" or "extend" or "wind" or "wound" or "cap" or "round")
            && scene.Tree.Subject(verb) is >= 0 and int who && scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Group };
    }
}
