using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads the sentences behind a conference that list who came: "Members in attendance were: Prime Minister A of Barbados; President B of Guyana", "Belize was represented by C". The words are those of engagement-attendance.tsv.</summary>
internal sealed class AttendanceLists
{
    // Sentences from the conference, or the last list of it, to the next list.
    private const int Near = 3;
    private static readonly Lazy<AttendanceLists> s_default = new(() => new AttendanceLists());
    private readonly List<(string[] Words, bool Behind)> _rows = [];
    private readonly HashSet<string> _last = new(StringComparer.Ordinal);

    private AttendanceLists()
    {
        foreach (DataTable.Row row in DataTable.Load("engagement-attendance.tsv", 3))
        {
            string[] words = row[0].Split(' ');
            _rows.Add((words, row.OneOf(1, "behind", "before") == "behind"));
            _last.Add(words[^1]);
        }
    }

    /// <summary>Adds those listed to the conference told last.</summary>
    public static void Read(Scene scene, List<Draft> drafts)
    {
        if (drafts.Exists(IsConference))
            s_default.Value.Lists(scene, drafts);
    }

    private void Lists(Scene scene, List<Draft> drafts)
    {
        Draft? conference = null;
        int last = 0;
        for (int s = 0; s < scene.Text.Sentences.Count; s++)
        {
            Sentence sentence = scene.Text.Sentences[s];
            if (drafts.FindLast(d => IsConference(d) && d.Sentences.Contains(s)) is { } told)
                (conference, last) = (told, s);
            if (conference is null || s - last > Near)
                continue;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!_last.Contains(scene.Text[t].Lower) || Row(scene, sentence, t) is not { } behind)
                    continue;
                if (Add(scene, conference, behind ? t + 1 : sentence.First, behind ? sentence.End : t, !behind && scene.Text[t].Lower is "witnesses" or "witness"))
                    last = s;
                break;
            }
        }
    }

    private bool? Row(Scene scene, Sentence sentence, int end)
    {
        foreach ((string[] words, bool behind) in _rows)
        {
            int first = end - words.Length + 1;
            if (first < sentence.First)
                continue;
            int i = 0;
            while (i < words.Length && scene.Text[first + i].Lower == words[i])
                i++;
            // "the speech represented a change": somebody represents a state.
            if (i == words.Length && (words.Length > 1 || Represents(scene, sentence, end)))
                return behind;
        }

        return null;
    }

    private static bool Represents(Scene scene, Sentence sentence, int verb)
    {
        int whom = verb + 1 < sentence.End && scene.Text[verb + 1].Lower is "the" ? verb + 2 : verb + 1;
        return whom < sentence.End && scene.MentionAt(whom) is { Kind: MentionKind.State } || whom + 2 < sentence.End && scene.Text[whom + 1].Lower is "of" && scene.MentionAt(whom + 2) is { Kind: MentionKind.State };
    }

    private static bool Add(Scene scene, Draft conference, int from, int to, bool state)
    {
        bool any = false;
        for (int t = from; t < to; t++)
        {
            // "The United States and France signed as witnesses"
            if (state && scene.MentionAt(t) is { Kind: MentionKind.State, Locative: false, Country: { Length: 3 } signs } party && party.First == t && !conference.Has(signs))
            {
                conference.Add(new Party { Country = signs, Role = ParticipantRole.Attendee });
                any = true;
                continue;
            }

            // "Rino Serri for the European Union"
            if (scene.MentionAt(t) is { Kind: MentionKind.Person, Person: { Country: null } sent } of && of.End + 1 < to && scene.Text[of.End].Lower is "for" or "of" or "from" && scene.MentionAt(scene.Text[of.End + 1].Lower is "the" ? of.End + 2 : of.End + 1) is { Kind: MentionKind.State or MentionKind.Organisation, Country: { } sender })
                (sent.Country, sent.CountrySource) = (sender, CountrySource.Text);
            if (scene.MentionAt(t) is not { Kind: MentionKind.Person, Person: { Country: { } country } person } one || one.First != t)
                continue;
            any = true;
            if (!conference.Has(person))
                CompanyReader.Add(conference, person, country, ParticipantRole.Attendee);
        }

        return any;
    }

    private static bool IsConference(Draft draft) =>
        (draft.Kind == EngagementKind.Summit || draft.Tellings.Exists(t => t.Trigger.Id == "sign")) && draft is { Negated: false, Status: not (EngagementStatus.Cancelled or EngagementStatus.Declined or EngagementStatus.Postponed) };
}
