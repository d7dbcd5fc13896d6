using Chancery.Language;
using Chancery.Places;

namespace Chancery.Reading.Mentions;

/// <content>Which of two who reign under one name is meant: "was received in Jeddah by King Abdullah" speaks of Saudi Arabia's.</content>
internal sealed partial class Resolver
{
    // Of the states and towns that the sentence names, then of the dateline's state, the one where somebody of that name reigns on the day; null where two do or none does.
    private RosterHit? OfThrone(Mention mention, string name)
    {
        if (mention.Country is not null)
            return null;
        // "King Abdullah" may be the name itself.
        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        bool crowned = blank > 0 && Crowns.IsTitle(name.AsSpan(0, blank));
        if (crowned)
            name = name[(blank + 1)..];
        if (!crowned && Crowns.Sex(mention.OfficeText) is null || name.Contains(' ', StringComparison.Ordinal))
            return null;
        Sentence sentence = scene.SentenceOf(mention.First);
        RosterHit? found = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (t >= mention.First && t < mention.End || !OfficePhrases.IsCapital(_text, t))
                continue;
            string? state = knowledge.StateAt(_text, t, out StateHit named) ? named.Code : scene.MentionAt(t) is null && knowledge.PlaceAt(_text, t, PlaceContext.None, out PlaceHit place) && !place.IsDoubtful ? place.Country : null;
            if (state is null || Reigning(mention, name, state) is not { } one || one.Id == found?.Id)
                continue;
            if (found is not null)
                return null;
            found = one;
        }

        return found ?? (scene.Written?.Country is { } home ? Reigning(mention, name, home) : null);
    }

    private RosterHit? Reigning(Mention mention, string name, string state) =>
        knowledge.Person(name, state, mention.Function, DayOf(mention)) is { InOffice: true, Function: "head-of-state" } hit && hit.Country == state ? hit : null;
}
