using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Milestones;

/// <content>Events told by a verb: "is to be sworn in", "the treaty comes into force", "Fijians vote on Sunday", "has until July 20 to".</content>
internal sealed partial class MilestoneReader
{
    private static Milestone? Verb(ReadingRoom room, Sentence sentence, int verb, MilestoneClass kind)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        if (text[verb].Lemma is "elect" or "choose" or "pick" && !Elects(scene, verb))
            return null;
        if (text[verb].Lemma is "join" or "become")
            return Joins(room, sentence, verb);
        if (text[verb].Lemma is "vote" or "elect" or "choose" or "pick")
            return Votes(room, sentence, verb);
        if (text[verb].Lemma is "come" or "enter" or "take" && IntoForce(room, sentence, verb) is { } force)
            return force;
        if (text[verb].Lemma is "come" or "enter")
            return null;
        if (text[verb].Lemma is "have" or "give")
            return Until(room, sentence, verb);
        if (text[verb].Lemma is "mark" or "celebrate" or "commemorate" or "observe")
            return Years(room, sentence, verb);
        if (text[verb].Lemma is "run" && !(verb + 1 < sentence.End && text[verb + 1].Lower is "out") || text[verb].Lemma is "swear" && !(verb + 1 < sentence.End && text[verb + 1].Lower is "in" or "-") || text[verb].Relation is Relation.Amod)
            return null;
        if (room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming))
            return null;
        bool holding = text[verb].Lemma is "take" or "leave" or "assume";
        int thing = holding ? scene.Tree.Child(verb, Relation.Obj) : -1;
        // "takes over the rotating presidency": parsers take the particle for a preposition.
        if (holding && thing < 0)
            thing = room.Behind(verb, "over");
        if (holding && (thing < verb || text[thing].Lower is not ("office" or "power" or "presidency" or "chair" or "chairmanship" or "oath")))
            return null;
        bool passive = scene.Tree.Child(verb, Relation.NsubjPass) >= 0;
        if (text[verb].Lemma is "lift")
            return passive ? Lifted(room, sentence, verb) : null;
        if (kind == MilestoneClass.Office && !passive && !holding)
            return null;
        int subject = scene.Tree.Subject(verb);
        if (subject < 0)
            return null;
        // A building, a line is inaugurated too: only somebody takes office.
        Mention? person = scene.MentionAt(subject);
        // "Germany takes over the rotating presidency on January 1": a state, the chair of a body.
        bool chairs = holding && text[thing].Lower is "presidency" or "chair" or "chairmanship" && person is { Kind: MentionKind.State };
        bool past = PennTag.Name(text[verb].Tag) is "VBD" || room.Standings.Perfect(verb);
        if (kind == MilestoneClass.Office && !chairs && (person is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } || person.Kind is MentionKind.Pronoun && past || room.Standings.HasMark(verb, "since") || room.Standings.HasMark(verb, "after")))
            return null;
        if (kind == MilestoneClass.Deadline && !Expires(text[subject].Lemma.ToLowerInvariant()))
            return null;
        var times = new List<TimeExpression>();
        for (int t = verb + 1; t < sentence.End && t - verb < 14; t++)
        {
            if (scene.TimeAt(t) is { } time && !times.Contains(time) && (scene.Tree.Governor(t) == verb || t - verb < (chairs ? 9 : 5)))
                times.Add(time);
        }

        When when = WhenReader.Combine(times);
        if (when.IsUnknown || !Definite(when))
            return null;
        (int first, int end) = scene.Tree.Subtree(subject);
        string who = person?.Person?.Name ?? (person is null && kind == MilestoneClass.Office ? "" : person is { Kind: MentionKind.Pronoun } ? "" : room.Words.NounWords(first, Math.Min(end, first + 14)));
        if (who.Length == 0)
            return null;
        if (chairs)
            who = room.Words.NounWords(first, Math.Min(end, verb));
        string what = holding ? who + " " + room.Scene.Words(verb, thing + 1) : kind == MilestoneClass.Deadline ? "expiry of " + who : (text[verb].Lemma is "crown" ? "coronation of " : text[verb].Lemma is "swear" ? "swearing-in of " : "inauguration of ") + who;
        string? country = person?.Person?.Country ?? person?.Country ?? (room.Principals.In(first, Math.Min(end, verb)) is { Count: 1 } whose ? whose[0] : null);
        // A shop's lease sets no calendar.
        if (country is null && text[subject].Lemma is "lease" or "licence" or "license" or "visa" or "tenure" or "tariff" or "period" && room.Principals.In(sentence.First, sentence.End).Count == 0)
            return null;
        return new Milestone(what, country, when, room.Sentence(verb), 0.65, "milestone-" + kind.ToString().ToLowerInvariant());
    }

    // "The sanctions are to be lifted on July 15": what a state or a body has laid on another.
    private static Milestone? Lifted(ReadingRoom room, Sentence sentence, int verb)
    {
        Scene scene = room.Scene;
        int subject = scene.Tree.Child(verb, Relation.NsubjPass);
        if (subject < sentence.First || subject > verb || room.Standings.Of(verb) is not Standing.Coming)
            return null;
        int number = scene.Text[subject].Sentence;
        string? thing = Measure(scene.Text[subject].Lemma);
        // "They are to be lifted": those of the sentence before.
        List<string> on = room.Principals.In(scene.Tree.Subtree(subject).First, verb);
        if (thing is null && scene.Text[subject].Lower is "they" or "these" && number > 0)
        {
            Sentence before = scene.Text.Sentences[number - 1];
            for (int t = before.First; t < before.End && thing is null; t++)
            {
                thing = Measure(scene.Text[t].Lemma);
                if (thing is not null && room.Behind(t, "against") is >= 0 and int against)
                    on = room.Codes(against);
            }
        }

        When when = TimesAfter(room, sentence, verb, 6);
        if (thing is null || when.IsUnknown || !Definite(when))
            return null;
        return new Milestone("lifting of " + thing, on.Count == 1 ? on[0] : null, when, room.Sentence(verb), 0.6, "milestone-lifted");
    }

    private static string? Measure(string lemma) => lemma is "sanction" or "sanctions" ? "sanctions" : lemma is "embargo" or "blockade" or "curfew" or "boycott" or "ban" ? lemma : null;

    // "Australians choose a new parliament"
    private static bool Elects(Scene scene, int verb) =>
        scene.Tree.Child(verb, Relation.Obj) is > 0 and int what && what > verb && scene.Text[what].Lemma.ToLowerInvariant() is "president" or "parliament" or "congress" or "assembly" or "leader" or "government" or "senate" or "legislature" or "chamber" or "lawmaker" or "deputy" or "legislator" or "successor" or "premier" or "chancellor" or "bundestag" or "knesset" or "duma" or "diet";

    // What is joined: "joins the euro", "becomes the 28th member of the Union"; -1 where it is nothing.
    private static int Body(ReadingRoom room, int verb)
    {
        if (room.Scene.Text[verb].Lemma is "join")
            return room.Scene.Tree.Child(verb, Relation.Obj);
        int member = room.Scene.Tree.Child(verb, Relation.Xcomp);
        return member > verb && room.Scene.Text[member].Lemma is "member" ? room.Behind(member, "of") : -1;
    }

    // "Croatia joins the euro on January 1": a state and a body of states.
    private static Milestone? Joins(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        if (room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming) || room.Principals.SubjectMention(verb) is not { Kind: MentionKind.State } state || room.Principals.OfChain(state) is not { Count: 1 } country || Body(room, verb) is not (> 0 and int body) || body < verb)
            return null;
        (int first, int end) = room.Scene.Tree.Subtree(body);
        bool group = text[body].Lower is "euro" or "eurozone" or "union" or "bloc" or "alliance" or "schengen" or "commonwealth" or "organisation" or "organization" or "zone" or "community" or "area" or "council" or "convention" or "treaty";
        for (int t = first; t < end && !group; t++)
            group = room.Knowledge.OrganisationAt(text, t, out _);
        When when = TimesAfter(room, sentence, Math.Max(verb, body), 13);
        if (!group || when.IsUnknown || !Definite(when))
            return null;
        string who = room.Words.NounWords(state.First, state.End);
        string what = text[verb].Lemma is "become" ? who + " becomes a member of " + room.Words.NounWords(first, Math.Min(end, body + 8)) : "accession to " + room.Words.NounWords(body, body + 1);
        return new Milestone(what, country[0], when, room.Sentence(verb), 0.6, "milestone-accession");
    }

    private static bool Expires(string lemma) =>
        lemma is "map" or "mission" or "roadmap" or "deal" or "arrangement" or "treaty" or "agreement" or "mandate" or "truce" or "ceasefire" or "cease-fire" or "deal" or "pact" or "accord" or "embargo" or "sanction" or "waiver" or "term" or "exemption" or "authorization" or "authorisation" or "convention" or "deadline" or "licence" or "license" or "ultimatum" or "tariff" or "moratorium" or "lease" or "start" or "protocol" or "resolution" or "period" or "transition" or "extension" or "authority" or "visa" or "tenure";

    private static When TimesAfter(ReadingRoom room, Sentence sentence, int verb, int reach)
    {
        var times = new List<TimeExpression>();
        for (int t = verb + 1; t < sentence.End && t - verb < reach && times.Count == 0; t++)
        {
            if (room.Scene.TimeAt(t) is { } time)
                times.Add(time);
            else if (room.Scene.Text[t].Pos is UniversalPos.Verb || room.Scene.Text[t].Lower is ";" or "that" or "which")
                break;
        }

        return WhenReader.Combine(times);
    }

    // "Fijians vote on Sunday", "Scots vote on independence on September 18": a people, not its parliament.
    private static Milestone? Votes(ReadingRoom room, Sentence sentence, int verb)
    {
        Scene scene = room.Scene;
        int subject = scene.Tree.Subject(verb);
        if (subject < sentence.First || subject > verb || room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming) || PennTag.Name(scene.Text[verb].Tag) is "VBN" or "VBG" && scene.Tree.Child(verb, Relation.Aux) < 0)
            return null;
        string? country = room.Knowledge.StateAt(scene.Text, subject, out StateHit state) && state.Form is StateForm.Demonym or StateForm.Name ? state.Code : null;
        bool voters = scene.Text[subject].Lemma is "voter" or "citizen" or "electorate";
        if (voters && room.Principals.In(Math.Max(sentence.First, subject - 3), subject) is { Count: 1 } of)
            country = of[0];
        if (country is null || !voters && PennTag.Name(scene.Text[subject].Tag) is not ("NNPS" or "NNS") && state.Form is not StateForm.Name)
            return null;
        // "Russia voted against the draft": in a council.
        int next = verb + 1;
        if (next < sentence.End && scene.Text[next].Lower is "against" or "with" or "to" || state.Form is StateForm.Name && !voters && (next >= sentence.End || scene.TimeAt(next) is null && scene.TimeAt(Math.Min(next + 1, sentence.End - 1)) is null && scene.Text[next].Lower is not ("in" or "for")))
            return null;
        When when = TimesAfter(room, sentence, verb, 9);
        if (when.IsUnknown || !Definite(when))
            return null;
        int end = verb + 1;
        while (end < sentence.End && end - verb < 8 && scene.TimeAt(end) is null && scene.Text[end].Pos is not UniversalPos.Punct)
            end++;
        while (end > verb + 1 && scene.Text[end - 1].Pos is UniversalPos.Adp or UniversalPos.Det)
            end--;
        return new Milestone(room.Words.Words(verb, end), country, when, room.Sentence(verb), 0.6, "milestone-vote");
    }

    // "The treaty comes into effect on July 1", "the ban takes effect on Monday"
    private static Milestone? IntoForce(ReadingRoom room, Sentence sentence, int verb)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        int end = text[verb].Lemma is "take" ? verb + 2 : verb + 3;
        if (end > sentence.End || text[end - 1].Lower is not ("force" or "effect") || text[verb].Lemma is not "take" && text[verb + 1].Lower is not "into")
            return null;
        int subject = scene.Tree.Subject(verb);
        string lemma = subject < 0 ? "" : text[subject].Lemma.ToLowerInvariant();
        if (!Expires(lemma) && lemma is not ("law" or "ban" or "sanctions" or "rule" or "measure" or "code" or "constitution" or "regime" or "change" or "decree" or "duty" or "quota" or "boycott" or "blockade") || room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming))
            return null;
        When when = TimesAfter(room, sentence, end - 1, 8);
        if (when.IsUnknown || !Definite(when))
            return null;
        (int first, int stop) = scene.Tree.Subtree(subject);
        string who = room.Words.NounWords(first, Math.Min(Math.Min(stop, verb), first + 14));
        List<string> of = room.Principals.In(first, Math.Min(stop, verb));
        return who.Length == 0 ? null : new Milestone("entry into force of " + who, of.Count == 1 ? of[0] : null, when, room.Sentence(verb), 0.65, "milestone-force");
    }

    // "have until July 20 to strike a deal"
    private static Milestone? Until(ReadingRoom room, Sentence sentence, int verb)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        int until = verb + 1;
        while (until < sentence.End && until - verb < 5 && text[until].Lower is not ("until" or "till") && text[until].Pos is not UniversalPos.Verb)
            until++;
        if (until + 1 >= sentence.End || text[until].Lower is not ("until" or "till") || scene.TimeAt(until + 1) is not { } time || room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming) || room.Principals.Subject(verb).Count == 0)
            return null;
        When when = WhenReader.Combine([time]);
        int to = until + 1;
        while (to < sentence.End && scene.TimeAt(to) == time)
            to++;
        if (when.IsUnknown || !Definite(when) || to + 1 >= sentence.End || text[to].Lower is not "to" || room.Words.InfinitiveAfter(to) is not (>= 0 and int act))
            return null;
        string what = room.Words.Words(act, room.Words.End(act, sentence.End));
        return what.Length == 0 ? null : new Milestone("deadline to " + what, null, when, room.Sentence(verb), 0.6, "milestone-until");
    }

    // "Portugal this month marks forty years since the revolution"
    private static Milestone? Years(ReadingRoom room, Sentence sentence, int verb)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        if (room.Standings.Of(verb) is not (Standing.Fact or Standing.Coming))
            return null;
        for (int t = verb + 1; t + 2 < sentence.End && t - verb < 6; t++)
        {
            if (text[t].Lemma is not "year" || text[t + 1].Lower is not ("since" or "after" or "of") || text[t - 1].Pos is not UniversalPos.Num)
                continue;
            // "since the government fell": with its clause.
            int end = Math.Max(room.Words.PhraseEnd(t + 2, sentence.End), text[t + 1].Lower is "of" ? 0 : room.Words.End(t + 2, sentence.End));
            TimeExpression? time = DayBeside(scene, sentence, verb, end);

            if (time is null || end <= t + 2)
                return null;
            List<string> of = room.Principals.Subject(verb);
            return new Milestone(room.Words.Words(t - 1, end), of.Count == 1 ? of[0] : null, WhenReader.Combine([time]), room.Sentence(verb), 0.6, "milestone-years");
        }

        return null;
    }

    // The day of the clause: before its verb or behind what is marked, with no other verb between.
    private static TimeExpression? DayBeside(Scene scene, Sentence sentence, int verb, int end)
    {
        for (int t = verb - 1; t >= sentence.First && verb - t < 12 && scene.Text[t].Pos is not UniversalPos.Verb; t--)
        {
            if (scene.Text[t].Relation is not (Relation.Nummod or Relation.Compound or Relation.Amod) && scene.TimeAt(t) is { } before && Definite(WhenReader.Combine([before])))
                return before;
        }

        for (int t = end; t < sentence.End && t - end < 12 && scene.Text[t].Pos is not UniversalPos.Verb; t++)
        {
            if (scene.TimeAt(t) is { } behind && Definite(WhenReader.Combine([behind])))
                return behind;
        }

        return null;
    }
}
