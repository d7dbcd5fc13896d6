using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Who takes part in what a noun tells: by attending, by an agreement made there, by a word before the noun.</content>
internal sealed partial class SideReader
{
    private static int Participation(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t >= sentence.First && token - t <= 10; t--)
        {
            // "Egyptian participation at the conference" is no matter of who speaks of it.
            if (scene.Text[t].Lower is "participation" or "attendance" or "presence" or "appearance" && scene.Text[t + 1].Lower is "in" or "at")
                return t > sentence.First && scene.Text[t - 1].Pos is UniversalPos.Adj && OfficePhrases.IsCapital(scene.Text, t - 1) ? -1 : t;
            // "will lead the Kenyan delegation to the conference"
            if (scene.Text[t].Lower is "delegation" or "team" && scene.Text[t + 1].Lower is "to" or "at" && scene.Text[t].Relation == Relation.Obj && scene.Tree.Governor(t) is >= 0 and int leads && scene.Text[leads].Lemma is "lead" or "head" or "co-lead")
                return t;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && scene.Text[t - (t > 0 ? 1 : 0)].Lower is not "-" || scene.Text[t].Lower is "." or ";" or ":")
                return -1;
        }

        return -1;
    }

    private static bool Attends(Scene scene, int predicate) =>
        scene.Text[predicate].Lemma is "attend" or "join" or "participate" or "host" or "co-host" or "convene" or "chair" or "co-chair" or "address" or "boycott" or "skip" or "miss" or "shun" or "snub" or "mediate" or "broker" or "facilitate" or "moderate"
            || (scene.Text[predicate].Lemma is "stay" or "pull" or "withdraw" or "walk" && predicate + 1 < scene.Text.Count && scene.Text[predicate + 1].Lower is "away" or "out" or "from")
            || (scene.Text[predicate].Lemma is "take" && scene.Tree.HasChild(predicate, "part"));

    /// <summary>True for "heads to the G7 summit", "went on to the NATO ministerial": who goes there attends it.</summary>
    public static bool GoesTo(Scene scene, int noun, int predicate) =>
        scene.Text[noun].Relation is Relation.Obl && scene.Tree.CaseOf(noun) is "to" or "into" or "for" && scene.Text[noun].Lower is "summit" or "ministerial" or "conference" or "forum" or "assembly"
        && scene.Text[predicate].Lemma is "go" or "head" or "travel" or "fly" or "come" or "return" or "leave" or "depart" or "proceed";

    // "Australia will be represented by Trade Minister X at the summit", "will stand in for the president at the G20", "The meeting gathered X and Y"
    private static void Represented(Scene scene, Arguments arguments, Candidate candidate)
    {
        int verb = candidate.Predicate, noun = candidate.Token;
        if (verb < 0)
            return;
        string lemma = scene.Text[verb].Lemma;
        if (IsSubject(scene, noun))
        {
            if (lemma is "gather" or "group" or "reunite" or "unite" or "assemble" or "involve" or "feature" or "include" or "draw" && scene.Text[noun].Relation == Relation.Nsubj && candidate.Sides.Count < 2 && arguments.Object(verb) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } gathered && gathered.First > verb)
                arguments.AddSides(candidate, gathered, ParticipantRole.Party);
            return;
        }

        if (scene.Text[noun].Relation is not (Relation.Obl or Relation.Nmod) || scene.Tree.CaseOf(noun) is not ("at" or "in" or "during"))
            return;
        if (lemma is "represent" && HostOf(scene, verb) is { Kind: MentionKind.Person or MentionKind.Office } sent)
        {
            if (arguments.Subject(verb) is { Kind: MentionKind.State, Country: { } state })
            {
                if (sent.Person is { CountrySource: not CountrySource.Text } person)
                    (person.Country, person.CountrySource) = (state, CountrySource.Text);
                else if (sent.Person is null && sent.Country is null)
                    (sent.Country, sent.CountrySource) = (state, CountrySource.Text);
            }

            candidate.Sides.RemoveAll(s => s.Mention == sent || s.Mention.Kind == MentionKind.State && s.Mention.First < verb && s.Mention.Country == (sent.Person?.Country ?? sent.Country));
            arguments.AddSides(candidate, sent, ParticipantRole.Attendee);
        }
        else if (lemma is "represent" or "deputize" or "deputise" or "substitute" || lemma is "stand" or "fill" or "sit" && verb + 1 < scene.Text.Count && scene.Text[verb + 1].Lower is "in")
        {
            arguments.AddSides(candidate, arguments.Subject(verb), ParticipantRole.Attendee);
        }
    }

    // "hours of talks", "a round of negotiations"
    private static readonly HashSet<string> s_spans = new(StringComparer.Ordinal)
    {
        "hour", "day", "week", "minute", "round", "series", "session", "set", "course", "string", "flurry", "number", "couple", "marathon", "phase", "stage",
    };

    // The noun above is a name, a day or a span, to which the parser tied what belongs to the verb: "arrived in Cairo on Tuesday for talks".
    private static bool Carries(Scene scene, int token)
    {
        int head = scene.Text[token].Head;
        return scene.MentionAt(head) is not null || scene.TimeAt(head) is not null || s_spans.Contains(scene.Text[head].Lemma) || scene.Text[head].Lemma is "visit" or "trip" or "tour" or "stop" or "way" or "delegation" or "capital";
    }

    // "an agreement between the presidents at a summit", "their handshake during the talks": who agreed was there.
    private static Mention? AttendedBy(Scene scene, Arguments arguments, int noun)
    {
        int head = scene.Text[noun].Head;
        if (head < 0 || scene.Text[noun].Relation is not (Relation.Nmod or Relation.Obl) || scene.Tree.CaseOf(noun) is not ("at" or "during" or "in" or "after" or "from"))
            return null;
        if (scene.MentionAt(head) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } there)
            return there;
        if (scene.Text[head].Lemma is not ("agreement" or "understanding" or "consensus" or "deal" or "accord" or "pledge" or "commitment" or "promise" or "compromise" or "handshake" or "announcement" or "declaration" or "statement"))
            return null;
        for (int child = scene.Tree.First(head); child >= 0; child = scene.Tree.Next(child))
        {
            if (child != noun && scene.MentionAt(child) is { } party && scene.Tree.CaseOf(child) is "between" or "by" or "among" or "of")
                return party;
        }

        return arguments.Possessor(head);
    }

    // "The talks ended without agreement between Ethiopia, Egypt and Sudan", "negotiations yielded a truce between the two": whose they were.
    private static Mention? Outcome(Scene scene, Arguments arguments, Candidate candidate)
    {
        int verb = candidate.Predicate;
        if (candidate.Trigger.Frame != Frame.Event || verb <= candidate.Token || scene.Text[verb].Lemma is not ("end" or "close" or "conclude" or "break" or "collapse" or "fail" or "finish" or "wrap" or "yield" or "produce" or "bring" or "result" or "lead" or "adjourn" or "stall" or "deliver"))
            return null;
        int end = scene.SentenceOf(verb).End;
        for (int t = verb + 1; t + 1 < end; t++)
        {
            if (scene.Text[t].Lower is ";" || scene.Text[t].Pos is UniversalPos.Sconj)
                return null;
            if (scene.Text[t].Lower is "between" or "among" && scene.Text[t - 1].Lemma is "agreement" or "deal" or "accord" or "breakthrough" or "truce" or "ceasefire" or "cease-fire" or "understanding" or "consensus" or "pact" or "treaty" or "compromise" or "settlement" or "handshake" or "armistice")
                return arguments.MentionAfter(t, end);
        }

        return null;
    }

    // Who speaks of talks with another state, and is no spokesman.
    private static Mention? Teller(Mention? teller, Mention with) =>
        teller is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } && (teller.Person?.Country ?? teller.Country) is { } own && (with.Person?.Country ?? with.Country) is { } other && own != other && (teller.Person?.Function ?? teller.Function)?.StartsWith("spokesperson", StringComparison.Ordinal) != true ? teller : null;

    // With whom a verb is done.
    private static Mention? Company(Scene scene, int predicate)
    {
        int thing = scene.Tree.Child(predicate, Relation.Obj);
        for (int above = predicate; above >= 0; (above, thing) = (thing, -1))
        {
            for (int child = scene.Tree.First(above); child >= 0; child = scene.Tree.Next(child))
            {
                if (child > predicate && scene.Text[child].Relation is Relation.Obl or Relation.Nmod && scene.Tree.CaseOf(child) is "with" or "alongside" or "beside" && scene.MentionAt(child) is { Kind: MentionKind.Person or MentionKind.Office } mention)
                    return mention;
            }
        }

        // Behind a long object, wherever the tree ties it.
        int end = scene.SentenceOf(predicate).End;
        for (int t = predicate + 1; t + 1 < end && t - predicate < 24; t++)
        {
            if (scene.Text[t].Lower is "with" && scene.MentionAt(scene.Text[t + 1].Lower is "the" or "his" or "her" ? t + 2 : t + 1) is { Kind: MentionKind.Person or MentionKind.Office } behind)
                return behind;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.MentionAt(t) is null || scene.Text[t].Lower is ";" or "that" or "which")
                return null;
        }

        return null;
    }

    // "Hosted by France, this meeting convened ...": the host opens the sentence.
    private static Mention? OpeningHost(Scene scene, Arguments arguments, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        return IsSubject(scene, noun) && noun - sentence.First < 16 && scene.Text[sentence.First].Lower is "hosted" or "co-hosted" or "convened" or "organized" or "organised" or "chaired" or "co-chaired" && scene.Text[sentence.First + 1].Lower is "by" ? arguments.MentionAfter(sentence.First + 1, noun) : null;
    }

    // "convened the committee's meeting alongside Deputy Minister Suzuki", "will co-host a conference on migration with the Government of Panama"
    private static Mention? Beside(Scene scene, Arguments arguments, int predicate)
    {
        int end = scene.SentenceOf(predicate).End;
        for (int t = predicate + 1; t < end; t++)
        {
            if (scene.Text[t].Lower is "alongside" || scene.Text[t].Lower is "together" && scene.Text[t + 1].Lower is "with" || scene.Text[t].Lower is "with" && scene.Text[predicate].Lemma is "co-host" or "co-chair" or "co-convene")
                return arguments.MentionAfter(t, end);
            if (scene.Text[t].Pos is UniversalPos.Verb && scene.MentionAt(t) is null && scene.Text[t].Relation is not (Relation.Amod or Relation.Compound))
                return null;
        }

        return null;
    }

    private static Mention? HostOf(Scene scene, int predicate)
    {
        for (int child = scene.Tree.First(predicate); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.OblAgent && scene.MentionAt(child) is { } mention)
                return mention;
        }

        return null;
    }

    // "MOSCOW - The US military attaché was called to the ministry": that of the state in whose capital it is told.
    private static Mention? Seated(Scene scene, Candidate candidate, Mention called)
    {
        if (scene.Home is not { } home || (called.Person?.Country ?? called.Country) is not { } theirs || theirs == home)
            return null;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token + 1; t < sentence.End && t - candidate.Token < 8; t++)
        {
            if (scene.Text[t].Lower is "ministry" && scene.MentionAt(t) is null)
                return new Mention { Kind = MentionKind.State, Index = -1, First = t, End = t + 1, Head = t, Country = home, CountrySource = CountrySource.Publisher };
        }

        return null;
    }

    // "the Ukraine Recovery Conference", "the Syria Donors' Conference": what it is about, whoever comes.
    private static bool IsMatter(Scene scene, Mention modifier, int noun)
    {
        if (modifier is not { Kind: MentionKind.State } || scene.Text[noun].Lower is not ("conference" or "forum" or "summit") || !OfficePhrases.IsCapital(scene.Text, noun) || modifier.First > 0 && scene.Text[modifier.First - 1].Lower is "-" or "–" || modifier.End >= noun)
            return false;
        for (int t = modifier.End; t < noun; t++)
        {
            if (scene.Text[t].Lower is not ("accountability" or "recovery" or "reconstruction" or "reform" or "reforms" or "donors" or "donor" or "pledging" or "stabilization" or "stabilisation" or "peace" or "humanitarian" or "support" or "investment" or "'" or "’" or "aid" or "review" or "solidarity" or "response"))
                return false;
        }

        return true;
    }

    // Two states or more, or bodies of states, that say together what their talks will be.
    private static List<Mention>? Announcers(Scene scene, Arguments arguments, int clause)
    {
        int said = scene.Text[clause] is { Relation: Relation.Ccomp, Head: >= 0 and var above } ? above : scene.Tree.Child(clause, Relation.Parataxis);
        if (said < 0 || scene.Text[said].Lemma is not ("say" or "announce" or "agree" or "declare") || arguments.Subject(said) is not { Kind: MentionKind.State or MentionKind.Organisation } first)
            return null;
        List<Mention> chain = [.. arguments.Chain(first)];
        return chain.Count >= 2 && chain.TrueForAll(m => m is { Kind: MentionKind.State or MentionKind.Organisation, Country: not null }) && chain.DistinctBy(m => m.Country).Count() == chain.Count ? chain : null;
    }

    // "Rusk and Dobrynin resume Berlin talks", "Turkey, Sweden to resume NATO talks": what those who hold them talk about.
    private static bool IsTopicOfTwo(Scene scene, Arguments arguments, Candidate candidate, Mention modifier, Mention? with)
    {
        if (modifier is not ({ Kind: MentionKind.Organisation } or { Kind: MentionKind.State, Locative: true }) || candidate.Kind is not EngagementKind.Talks || modifier.End != candidate.Token || modifier.First > 0 && scene.Text[modifier.First - 1].Lower is "-" or "–" or "and" or "," || candidate.Predicate < 0 || candidate.Predicate > modifier.First || !s_light.Contains(scene.Text[candidate.Predicate].Lemma))
            return false;
        return arguments.Subject(candidate.Predicate) is { } subject && (with is not null || arguments.Chain(subject).Count > 1) && arguments.Chain(subject).All(m => (m.Person?.Country ?? m.Country) is { } country && country != modifier.Country);
    }

    public static bool IsSubject(Scene scene, int token) => scene.Text[token].Relation is Relation.Nsubj or Relation.NsubjPass;

    // "U.S.-China talks", "Chinese-Russian summit", "G20 summit", "Biden-Xi meeting"
    private static IEnumerable<Mention> Modifiers(Scene scene, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun - 1; t >= sentence.First && noun - t <= 9; t--)
        {
            if (scene.MentionAt(t) is { } mention)
            {
                if (mention.Kind is MentionKind.Pronoun)
                    yield break;
                if (mention.End < sentence.End && scene.Text[mention.End].Lower is "'s" or "’s")
                    yield break;
                yield return mention;
                t = mention.First;
                continue;
            }

            // "the U.S.-Vietnam Political, Security, and Defense Dialogue": commas of its name.
            if (scene.Text[t].Lower is "," or "and" or "&" && OfficePhrases.IsCapital(scene.Text, noun) && t > sentence.First && OfficePhrases.IsCapital(scene.Text, scene.Text[t - 1].Lower is "," ? t - 2 : t - 1) && OfficePhrases.IsCapital(scene.Text, scene.Text[t + 1].Lower is "and" ? t + 2 : t + 1) && scene.MentionAt(t + 1) is null && scene.Text[noun].Relation is not Relation.Conj)
                continue;
            // "the Gulf Cooperation Council (GCC) Summit"
            if (scene.TimeAt(t) is not null || scene.Text[t].Lower is ")" && t - 2 >= sentence.First && scene.Text[t - 2].Lower is "(" || scene.Text[t].Lower is "(" && scene.Text[t + 2].Lower is ")")
                continue;
            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct or UniversalPos.Num or UniversalPos.Sym) && scene.Text[t - (t > 0 ? 1 : 0)].Lower is not "-" || scene.Text[t].Lower is "," or "(" or ")" or "\"" or "“" or "”" or ":" or ";")
                yield break;
        }
    }
}
