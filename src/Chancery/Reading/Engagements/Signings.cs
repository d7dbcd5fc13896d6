using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Signatures that two states give in one place, and so meet: "put their names to the memorandum", "Ethiopia and Eritrea signed in Algiers on Sunday an agreement".</summary>
internal static class Signings
{
    // Words between the verb and the signature, and between the signature and what is signed.
    private const int Reach = 4;

    // Days back to a signature that is news where it was given.
    private const int Fresh = 3;

    /// <summary>True for "put their signatures to", "set their seals on", "affixed his signature to".</summary>
    public static bool Is(Scene scene, Sentence sentence, int verb)
    {
        if (verb + 2 >= sentence.End || scene.Text[verb].Lemma is not ("put" or "affix" or "append" or "add" or "set" or "place"))
            return false;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb <= Reach; t++)
        {
            if (scene.Text[t].Lemma is "signature" or "name" or "pen" or "hand" or "seal" or "initial" or "initials")
                return scene.Text[t + 1].Lower is "to" or "on" or "under" or "beneath" && scene.Text[verb + 1].Lower is "their" or "his" or "her" or "signatures" or "pen";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp)
                return false;
        }

        return false;
    }

    /// <summary>Takes from a signature the places of what is signed and the length of the talks before it; where nothing else says where, it is given where the dispatch is written.</summary>
    public static void Settle(Scene scene, List<Candidate> here)
    {
        foreach (Candidate signed in here)
        {
            if (signed.Trigger.Id != "sign")
                continue;
            signed.Times.RemoveAll(time => time.Type == TimexType.Duration);
            int paper = scene.Tree.Child(signed.Token, Relation.Obj);
            if (paper > signed.Token)
                signed.Places.RemoveAll(place => place.Token > paper && scene.Tree.Governor(place.Token) is var above && above != signed.Token && above != signed.Predicate && scene.Tree.Below(place.Token, paper));
            if (signed.Places.Count == 0 && signed.Sides.Count >= 2 && scene.Written is { IsState: false, IsRegion: false } written && scene.Published is { } today && signed.Sides.TrueForAll(side => side.Mention.Kind is MentionKind.Person or MentionKind.Office)
                && signed.Times.Exists(time => time.When.Start is { } day && day == time.When.End && day <= today && Period.DaysBetween(day, today) <= Fresh))
            {
                signed.Places.Add(new Location(written, signed.Token, PlaceRelation.In));
            }
        }
    }

    /// <summary>True for a signature and the talks after which it was given: "signed after three weeks of talks".</summary>
    public static bool AfterTalks(Scene scene, Draft known, Draft other)
    {
        (Draft signed, Draft talks) = known.Origin.Trigger.Id == "sign" ? (known, other) : (other, known);
        return signed.Origin.Trigger.Id == "sign" && talks.Origin.Trigger is { Verb: false, Frame: Frame.Event } && talks.Sentences[0] == signed.Sentences[^1]
            && (scene.Tree.CaseOf(talks.Origin.Token) is "after" or "following" || scene.Text[talks.Origin.Token].Head is >= 0 and int span && scene.Tree.CaseOf(span) is "after" or "following");
    }

    /// <summary>True where two states that no words stand for sign in a town on a day, once.</summary>
    public static bool InTown(Draft draft)
    {
        if (draft.Origin.Trigger.Id != "sign" || draft.When is not { Start: { } day, End: { } last } || day != last || draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Planned))
            return false;
        var states = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            if (party.Country is { } country && !Acceptance.IsBloc(country))
                states.Add(country);
        }

        return states.Count >= 2 && draft.Places.Exists(p => p.Hit is { IsState: false, IsRegion: false, Country: not null });
    }
}
