using Chancery.Claims;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Reading.Notes;

namespace Chancery.Reading.Logs;

/// <summary>Reads the rows of a list of journeys, each as an entry of a travel log.</summary>
internal sealed class LogReader(Scene scene, NoteActs acts, TriggerLexicon triggers, Knowledge knowledge, PlaceContext context)
{
    private readonly List<LogRow> _rows = new LogFinder(scene, knowledge, context).Find();

    /// <summary>Takes what rows tell out of the candidates of prose.</summary>
    public void Claim(List<Candidate> candidates)
    {
        foreach (LogRow row in _rows)
            candidates.RemoveAll(c => c.Token >= row.First && c.Token < row.End);
    }

    /// <summary>Adds the journeys and the meetings that they remark.</summary>
    public void Read(List<Draft> drafts)
    {
        foreach (LogRow row in _rows)
        {
            var heading = new NoteHeading(row.Traveller, row.Places, row.Country, row.From, row.To, row.From is { } from && scene.Published is { } day && from > day);
            List<Draft> read = new NoteReader(scene, heading, acts, triggers, knowledge).Read(row.First, row.Body, row.End);
            if (row.Fate is { } fate)
            {
                // What did not take place had no meetings.
                read.RemoveAll(d => d.Kind != EngagementKind.Visit);
                foreach (Draft visit in read)
                {
                    // "Planned for March": some days of it.
                    bool within = row.From != row.To;
                    (visit.Status, visit.StatusExplicit) = (fate, true);
                    visit.When = new When(row.From, row.To, within, WhenReader.Edtf(row.From, row.To, within), null);
                }
            }

            foreach (Draft draft in read)
                Complete(draft, row);
            drafts.AddRange(read);
        }
    }

    // "Argentina; Paraguay": each state is a host; "President X" in the row of one state is its president.
    private static void Complete(Draft draft, LogRow row)
    {
        string?[] states = [.. row.Places.Select(p => p.Hit.Country).Where(c => c is not null).Distinct()];
        if (draft.Kind == EngagementKind.Visit)
        {
            foreach (string? state in states)
            {
                if (row.Places.Exists(p => p.Hit.IsState) || states.Length > 1 && states.Contains(row.Country))
                    draft.Add(new Party { Country = state, Role = ParticipantRole.Host, CountryInferred = true });
            }
        }

        if (states.Length > 1)
            return;
        foreach (Party party in draft.Parties)
        {
            if (party is { Country: null, Person: { OfficeText: not null } person })
            {
                (party.Country, party.CountryInferred) = (row.Country, true);
                (person.Country, person.CountrySource) = (row.Country, CountrySource.Publisher);
            }
        }
    }
}
