using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Gives what happens "on the sidelines of the G20 summit" the days that the dispatch gives the summit elsewhere.</summary>
internal sealed class SettingDays(Scene scene)
{
    // As far as a name may stand from "sidelines of"; as many gatherings of one name as are looked at; longest gathering.
    private const int Reach = 14, MostGatherings = 40, LongestDays = 31, Before = 2;

    private readonly AnalysedText _text = scene.Text;
    private List<int>? _gatherings;

    /// <summary>Sets the days of drafts that have none and take place beside a gathering whose days are told.</summary>
    public void Give(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            if (draft.When.IsUnknown && draft.Kind != EngagementKind.Visit && Beside(draft.Origin) is >= 0 and int told && Days(scene.SentenceOf(told)) is { } days)
            {
                draft.When = days;
                draft.WhenInherited = true;
                // Where that is held.
                if (draft.Places.Count == 0 && drafts.Find(d => d != draft && d.Kind == EngagementKind.Summit && d.Tellings.Exists(t => t.Token == told)) is { Places: [{ Hit: { IsState: false, IsRegion: false } } there] })
                    draft.Places.Add(there);
            }

            for (int i = 0; i < draft.Tellings.Count && draft.When.IsUnknown; i++)
            {
                if (SettingOf(draft.Tellings[i]) is not (>= 0 and var setting) || DaysOf(setting) is not { } when)
                    continue;
                draft.When = when;
                draft.WhenInherited = true;
            }
        }
    }

    // "She will attend the retreat on January 28 and 29. On its sidelines, she is to meet": the gathering told in the sentences before.
    private int Beside(Candidate telling)
    {
        Sentence sentence = scene.SentenceOf(telling.Token);
        bool beside = false;
        for (int t = sentence.First + 1; t + 1 < sentence.End && !beside; t++)
            beside = _text[t].Lower is "sidelines" or "margins" or "fringes" && _text[t - 1].Lower is "its" or "the" or "their" && _text[t + 1].Lower is not ("of" or "to" or "at");
        if (!beside)
            return -1;
        for (int t = sentence.First - 1; t >= 0 && _text[sentence.First].Sentence - _text[t].Sentence <= Before && sentence.Paragraph - scene.SentenceOf(t).Paragraph <= 1; t--)
        {
            if (IsGathering(t))
                return t;
        }

        return -1;
    }

    // The gathering beside which something is told to take place; -1 where none.
    private int SettingOf(Candidate telling)
    {
        Sentence sentence = scene.SentenceOf(telling.Token);
        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (_text[t].Lower is not ("sidelines" or "sideline" or "margins" or "margin" or "fringes") || _text[t + 1].Lower is not ("of" or "to" or "at"))
                continue;
            int last = -1;
            for (int u = t + 2; u < sentence.End && u - t < Reach && _text[u].Pos is not (UniversalPos.Verb or UniversalPos.Aux) && scene.TimeAt(u) is null; u++)
            {
                if (IsGathering(u))
                    last = u;
                else if (last >= 0)
                    break;
            }

            return last;
        }

        return -1;
    }

    private When? DaysOf(int setting)
    {
        _gatherings ??= Gatherings();
        int looked = 0;
        foreach (int token in _gatherings)
        {
            if (_text[token].Sentence == _text[setting].Sentence || _text[token].Lemma != _text[setting].Lemma || ++looked > MostGatherings || !NamesFit(setting, token))
                continue;
            if (Days(scene.SentenceOf(token)) is { } when)
                return when;
        }

        return null;
    }

    // All days that a sentence gives, where they may be those of one gathering.
    private When? Days(Sentence sentence)
    {
        LocalDate? start = null, end = null;
        TimeExpression? before = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is not { } time || time == before)
                continue;
            before = time;
            if (time.Type is TimexType.Duration or TimexType.Set || time.When is not { Start: { } first } || (time.When.End ?? first) is var last && Period.DaysBetween(first, last) > LongestDays)
                continue;
            LocalDate low = start is { } s && s < first ? s : first, high = end is { } e && e > last ? e : last;
            // "The summit on November 18, agreed in May": the first stands.
            if (Period.DaysBetween(low, high) > LongestDays)
                continue;
            (start, end) = (low, high);
        }

        return start is null ? null : new When(start, end, start != end, WhenReader.Edtf(start, end, start != end), null);
    }

    private List<int> Gatherings()
    {
        var found = new List<int>();
        for (int t = 0; t < _text.Count; t++)
        {
            if (IsGathering(t))
                found.Add(t);
        }

        return found;
    }

    private bool IsGathering(int token) =>
        _text[token].Lemma is "summit" or "conference" or "assembly" or "forum" or "session" or "ministerial" or "gathering" or "congress" or "symposium" || (_text[token].Lemma is "meeting" && token > 0 && OfName(token - 1));

    // "the NATO summit" is not the BRICS summit; "the summit" may be either.
    private bool NamesFit(int one, int other)
    {
        if (!OfName(one - 1) || !OfName(other - 1))
            return true;
        return _text.Form(one - 1).SequenceEqual(_text.Form(other - 1));
    }

    private bool OfName(int token) => token >= 0 && char.IsUpper(_text.Form(token)[0]) && _text[token].Lower is not ("the" or "a" or "this" or "that");
}
