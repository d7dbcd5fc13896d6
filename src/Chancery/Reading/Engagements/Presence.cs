using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads visits told in passing by where somebody is: "Kerry, in Paris for talks, said", "the presence in Pyongyang of Mr. Carter", "Dr Kissinger's weekend in Pretoria", "a five-day stay in Cuba".</summary>
internal static class Presence
{
    private const int Near = 6;

    /// <summary>Who is somewhere, where the token is the "in" of such words between commas or at the head of a sentence; else null.</summary>
    public static Mention? InPassing(Scene scene, Sentence sentence, int token)
    {
        AnalysedText text = scene.Text;
        if (text[token].Lower is "in" && token + 3 < sentence.End && text[token + 1].Lower is "the" && text[token + 2].Lower is "country" or "kingdom" or "emirate" or "capital" && text[token - 1 < sentence.First ? token : token - 1].Lower is "," && IsPurpose(scene, sentence, token + 3))
            return Official(scene.MentionAt(token - 2));
        if (text[token].Lower is not "in" || token + 2 >= sentence.End || !OfficePhrases.IsCapital(text, token + 1) || scene.TimeAt(token + 1) is not null || scene.MentionAt(token + 1) is { Kind: not MentionKind.State })
            return null;
        int purpose = token + 2;
        while (purpose < sentence.End && purpose - token < 5 && OfficePhrases.IsCapital(text, purpose))
            purpose++;
        if (!IsPurpose(scene, sentence, purpose))
            return null;
        int comma = purpose;
        while (comma < sentence.End && text[comma].Lower is not ("," or "." or ";"))
            comma++;
        if (comma >= sentence.End || text[comma].Lower is not ",")
            return null;
        // "In Paris for talks on Syria, Mr. Kerry said"
        if (token == sentence.First)
            return comma + 1 < sentence.End ? Official(scene.MentionAt(text[comma + 1].Lower is "the" && scene.MentionAt(comma + 1) is null ? comma + 2 : comma + 1)) : null;
        int before = token - 1;
        if (text[before].Lower is "now" or "currently" or "here" or "already" or "still" && before > sentence.First)
            before--;
        return text[before].Lower is "," && before > sentence.First ? Official(scene.MentionAt(before - 1)) : null;
    }

    /// <summary>"the presence in Pyongyang of Mr. Carter", "his presence in Kigali": of an official, not of troops.</summary>
    public static bool IsThere(Scene scene, Sentence sentence, int noun)
    {
        if (noun + 2 >= sentence.End || scene.Text[noun + 1].Lower is not ("in" or "at") || !OfficePhrases.IsCapital(scene.Text, noun + 2) || scene.MentionAt(noun + 2) is { Kind: not MentionKind.State } || scene.TimeAt(noun + 2) is not null)
            return false;
        return noun > sentence.First && IsOwned(scene, noun) || Present(scene, sentence, noun) is not null;
    }

    /// <summary>Whose presence somewhere is told behind the place: "the presence in Pyongyang of Mr. Carter"; or null.</summary>
    public static Mention? Present(Scene scene, Sentence sentence, int noun)
    {
        for (int t = noun + 3; t + 1 < sentence.End && t - noun <= Near; t++)
        {
            if (scene.Text[t].Lower is not "of")
                continue;
            int who = t + 1;
            while (who < sentence.End && who - t < 4 && scene.MentionAt(who) is null && scene.Text[who].Lower is "the" or "former" or "both" or "a")
                who++;
            return Official(scene.MentionAt(who));
        }

        return null;
    }

    /// <summary>"a five-day stay in Cuba", "his brief stay in Damascus": in a place, of no patient or prisoner.</summary>
    public static bool IsStay(Scene scene, Sentence sentence, int noun) =>
        noun + 2 < sentence.End && scene.Text[noun + 1].Lower is "in" or "at" && OfficePhrases.IsCapital(scene.Text, noun + 2) && scene.MentionAt(noun + 2) is null or { Kind: MentionKind.State } && scene.TimeAt(noun + 2) is null;

    /// <summary>"ducked two shoes in Baghdad on Sunday during a farewell visit": a visit told without its place was where that happened.</summary>
    public static void Settle(Scene scene, List<Candidate> here, List<PlacePhrase> places, Knowledge knowledge)
    {
        foreach (Candidate visit in here)
        {
            if (visit.Trigger is { Verb: true, Id: "visit" } && visit.Places.Count == 0 && Hosts(scene, visit) is { } host)
            {
                visit.Places.Add(new Location(knowledge.StatePlace(host.Country!, host.End), host.First, Claims.PlaceRelation.In));
                continue;
            }

            if (visit.Trigger.Id is not ("visit-noun" or "trip" or "stopover") || visit.Places.Count > 0 || visit.Anaphoric || scene.Tree.CaseOf(visit.Token) is not ("during" or "on"))
                continue;
            if (Receiver(scene, visit) is { } receiver)
                visit.Places.Add(new Location(knowledge.StatePlace(receiver.Country!, receiver.End), receiver.First, Claims.PlaceRelation.In));
            if (visit.Places.Count > 0 || here.Count > 1)
                continue;
            PlacePhrase? only = null;
            foreach (PlacePhrase place in places)
            {
                bool there = place.Preposition is "in" or "at" && place.Token < visit.Token && place.Hit is { IsState: false, IsRegion: false, Country: not null, IsDoubtful: false };
                if (there && only is { } other && other.Hit.Country != place.Hit.Country)
                    return;
                if (there)
                    only = place;
            }

            if (only is { } found)
                visit.Places.Add(new Location(found.Hit, found.Token, Claims.PlaceRelation.In));
        }
    }

    // "Speaking during a visit by the Canadian minister, Kenya's foreign minister said": to the state of who speaks.
    private static Mention? Receiver(Scene scene, Candidate visit)
    {
        if (visit.Predicate < 0 || visit.Token + 1 >= scene.Text.Count || scene.Text[visit.Token + 1].Lower is not ("by" or "of" or "from") || visit.Sides.Find(s => s.Role == Claims.ParticipantRole.Visitor).Mention is not { Kind: MentionKind.Person or MentionKind.Office } visitor || (visitor.Person?.Country ?? visitor.Country) is not { Length: 3 } home)
            return null;
        int said = visit.Predicate;
        while (scene.Text[said] is { Relation: Relation.Advcl, Head: >= 0 and var above } && scene.Tree.Subject(said) < 0)
            said = above;
        Mention? speaker = scene.Tree.Subject(said) is >= 0 and int subject ? scene.MentionAt(subject) : null;
        if (speaker is not { Kind: MentionKind.Person or MentionKind.Office } || (speaker.Person?.Country ?? speaker.Country) is not { Length: 3 } host || host == home)
            return null;
        return new Mention { Kind = MentionKind.State, Index = -1, First = speaker.First, End = speaker.End, Head = speaker.Head, Country = host, CountrySource = CountrySource.Text };
    }

    // "Tehran had promised Moscow missiles when the vice president visited on Oct. 6": the one other state of which the sentence speaks before.
    private static Mention? Hosts(Scene scene, Candidate visit)
    {
        if (scene.Tree.Child(visit.Token, Relation.Obj) >= 0 || visit.Sides.Find(s => s.Role == Claims.ParticipantRole.Visitor).Mention is not { Kind: MentionKind.Person or MentionKind.Office } visitor || (visitor.Person?.Country ?? visitor.Country) is not { } home)
            return null;
        Sentence sentence = scene.SentenceOf(visit.Token);
        int next = visit.Token + 1;
        if (next < sentence.End && scene.Text[next].Lower is not ("." or "," or "on" or "in") && scene.TimeAt(next) is null || next + 1 < sentence.End && scene.Text[next].Lower is "on" or "in" && scene.TimeAt(next + 1) is null)
            return null;
        Mention? host = null;
        bool when = false;
        for (int t = sentence.First; t < visit.Token; t++)
        {
            when |= scene.Text[t].Lower is "when" or "since" or "before" or "after";
            if (scene.MentionAt(t) is not { Kind: MentionKind.State, Country: { Length: 3 } country } state || state.First != t || country == home)
                continue;
            if (host is not null && host.Country != country)
                return null;
            host = state;
        }

        return when ? host : null;
    }

    /// <summary>"on the third day of his visit", "the last leg of a tour": it goes on.</summary>
    public static bool IsDayOf(Scene scene, int noun)
    {
        if (scene.Tree.CaseOf(noun) is not "of" || scene.Text[noun].Head is not (>= 0 and int day) || scene.Text[day].Lemma is not ("day" or "leg" or "stage" or "stop") || scene.Tree.CaseOf(day) is not ("on" or "during"))
            return false;
        for (int child = scene.Tree.First(day); child >= 0 && child < day; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Lower is "first" or "second" or "third" or "fourth" or "fifth" or "opening" or "final" or "last" or "latest" or "closing")
                return true;
        }

        return false;
    }

    /// <summary>True where a person or an office owns the noun: "Dr Kissinger's weekend", "the premier's second day", "his hours".</summary>
    public static bool IsOwned(Scene scene, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0 && child < noun; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.NmodPoss)
                return scene.MentionAt(child) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun };
        }

        return false;
    }

    /// <summary>"after an hour alone with Mr Arafat", "during his forty minutes with the premier": an encounter told by how long it lasted.</summary>
    public static bool IsTimeWith(Scene scene, Sentence sentence, int noun)
    {
        int first = noun;
        while (first > sentence.First && noun - first < 6 && scene.Text[first - 1].Pos is UniversalPos.Num or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Cconj or UniversalPos.Noun or UniversalPos.Adv)
            first--;
        if (first <= sentence.First || scene.Text[first - 1].Lower is not ("after" or "during" or "in" or "following" or "for"))
            return false;
        // "went to the Pentagon for an hour with the Secretary", not "spoke for an hour with".
        if (scene.Text[first - 1].Lower is "for" && !(scene.Tree.Governor(noun) is >= 0 and int goes && scene.Text[goes].Lemma is "go" or "come" or "fly" or "travel" or "call" or "drive" or "arrive" or "stop" or "return"))
            return false;
        int with = noun + 1;
        while (with < sentence.End && scene.Text[with].Lower is "alone" or "together" or "closeted" or "privately" or "behind" or "closed" or "doors" or "in" or "private")
            with++;
        return with + 1 < sentence.End && scene.Text[with].Lower is "with" && Official(scene.MentionAt(scene.Text[with + 1].Lower is "the" && scene.MentionAt(with + 1) is null ? with + 2 : with + 1)) is not null;
    }

    // "for talks", "for the funeral of", "on a three-day visit", "to attend"
    private static bool IsPurpose(Scene scene, Sentence sentence, int token)
    {
        if (token + 1 >= sentence.End)
            return false;
        string word = scene.Text[token].Lower;
        return word is "for" && scene.TimeAt(token + 1) is null or { Type: Time.TimexType.Duration } || word is "to" && scene.Text[token + 1].Pos == UniversalPos.Verb || word is "on" && scene.Text[token + 1].Lower is "a" or "an" or "his" or "her" or "their" or "the" && scene.TimeAt(token + 1) is null or { Type: Time.TimexType.Duration };
    }

    private static Mention? Official(Mention? mention) =>
        mention is { Kind: MentionKind.Person or MentionKind.Office } ? mention : null;
}
