using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using NodaTime;

namespace Chancery.Reading.Notes;

/// <summary>The columns beside an entry of a log as roster and gazetteer know them.</summary>
/// <param name="Subject">The person whom the entry is about, or null.</param>
/// <param name="Places">Where it was, towns before the state.</param>
/// <param name="Country">The state where it was, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Ahead">True where the days lay ahead when the entry was written.</param>
internal sealed record NoteHeading(PersonEntity? Subject, IReadOnlyList<Location> Places, string? Country, LocalDate? From, LocalDate? To, bool Ahead);

/// <summary>Grounds the columns beside an entry.</summary>
internal sealed class NoteHeadingReader(Knowledge knowledge, LanguagePipeline language, Func<Dispatch, Scene> analyse)
{
    public NoteHeading Read(NoteContext note, LocalDate? written)
    {
        LocalDate? from = note.From ?? note.To, to = note.To ?? note.From;
        PersonEntity? subject = string.IsNullOrWhiteSpace(note.About) ? null : Subject(note.About.Trim(), from);
        var places = new List<Location>();
        string? country = string.IsNullOrWhiteSpace(note.Place) ? null : Places(note.Place, places);
        return new NoteHeading(subject, places, country, from, to, written is { } day && from > day);
    }

    private PersonEntity Subject(string about, LocalDate? day)
    {
        // A name alone: the roster knows the office on the day.
        if (!about.Contains(',', StringComparison.Ordinal) && knowledge.Person(about, null, null, day) is { } hit)
            return Known(hit);
        Scene scene = analyse(new Dispatch(about + " met officials.") { Published = day });
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Kind != MentionKind.Person || mention.Person is not { } person)
                continue;
            person.LastMention = -1;
            return person;
        }

        // "U.S. Secretary of State": whoever it was on the day.
        foreach (Mention mention in scene.Mentions)
        {
            if (mention is { Kind: MentionKind.Office, Function: { } function, Country: { } state } && knowledge.Holder(function, state, day) is { } holder)
                return Known(holder);
        }

        int comma = about.IndexOf(',', StringComparison.Ordinal);
        string name = comma > 0 ? about[..comma].Trim() : about;
        return new PersonEntity { Name = name, Surname = Resolver.LastWord(name), OfficeText = comma > 0 ? about[(comma + 1)..].Trim() : null };
    }

    private static PersonEntity Known(RosterHit hit) => new()
    {
        Name = hit.Name,
        Surname = hit.Short,
        RosterId = hit.Id,
        Female = hit.Female,
        Country = hit.Country,
        CountrySource = CountrySource.Roster,
        OfficeTitle = hit.InOffice ? hit.Title : null,
        Function = hit.InOffice ? hit.Function : null,
        OfficeInferred = hit.InOffice,
    };

    // States first, since they decide between towns of one name; the last state named is the one.
    private string? Places(string place, List<Location> places)
    {
        var text = new AnalysedText();
        language.Analyse(place, text);
        string? country = null;
        for (int t = 0; t < text.Count; t++)
        {
            if (knowledge.StateAt(text, t, out StateHit state) && state.Form == StateForm.Name)
            {
                country = state.Code;
                t = state.End - 1;
            }
        }

        var context = new PlaceContext(country is null ? null : [country], country);
        Location? whole = null;
        for (int t = 0; t < text.Count; t++)
        {
            if (!OfficePhrases.IsCapital(text, t) || !knowledge.PlaceAt(text, t, context, out PlaceHit hit))
                continue;
            if (!hit.IsState && country is not null && hit.Country is not null && hit.Country != country)
                continue;
            var found = new Location(hit, 0, Claims.PlaceRelation.In);
            if (hit.IsState)
                whole = found;
            else
                places.Add(found);
            // "Newtown, Cardiff": a town's hit may take in the state behind the comma, not the next town.
            t = hit.IsState ? hit.End - 1 : NameEnd(text, t, hit) - 1;
        }

        if (places.Count == 0 && whole is { } state1)
            places.Add(state1);
        return country ?? (places.Count > 0 ? places[0].Hit.Country : null);
    }

    private static int NameEnd(AnalysedText text, int token, PlaceHit hit)
    {
        for (int t = token; t < hit.End; t++)
        {
            if (text[t].Lower is ",")
                return Math.Max(t, token + 1);
        }

        return Math.Max(hit.End, token + 1);
    }
}
