using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>What the engagements of a dispatch say of its statements: where they are made, and which clauses tell of engagements rather than of views.</summary>
internal sealed class Occasions
{
    private readonly Scene _scene;
    private readonly List<Draft>?[] _bySentence;
    private readonly bool[] _told;
    private readonly Draft? _lead;

    public Occasions(Scene scene, List<Draft> drafts)
    {
        _scene = scene;
        _bySentence = new List<Draft>?[scene.Text.Sentences.Count];
        _told = new bool[scene.Text.Count];
        foreach (Draft draft in drafts)
        {
            foreach (int sentence in draft.Sentences)
                (_bySentence[sentence] ??= []).Add(draft);
            foreach (Candidate telling in draft.Tellings)
                _told[telling.Token] = true;
            _told[draft.Origin.Token] = true;
            if (_lead is null || draft.Origin.Token < _lead.Origin.Token)
                _lead = draft;
            if (draft is { Kind: EngagementKind.Visit, Status: EngagementStatus.Planned } && Body(draft) is var told && (LeadVisit is not { } first || told < first) && IsLead(told))
                LeadVisit = told;
        }
    }

    // Where it is first told below the headline.
    private int Body(Draft draft)
    {
        int first = draft.Origin.Token;
        if (!_scene.HasHeadline || _scene.SentenceOf(first).Paragraph > 0)
            return first;
        int body = int.MaxValue;
        foreach (Candidate telling in draft.Tellings)
        {
            if (_scene.SentenceOf(telling.Token).Paragraph > 0)
                body = Math.Min(body, telling.Token);
        }

        return body == int.MaxValue ? first : body;
    }

    /// <summary>True at tokens that tell of an engagement.</summary>
    public IReadOnlyList<bool> Told => _told;

    /// <summary>The token that tells of the planned visit with which a release begins, or null.</summary>
    public int? LeadVisit { get; }

    /// <summary>The engagement at which something is said: named in the sentence ("during the call"), or the one of which a readout tells.</summary>
    public string? Of(int token, Source speaker, bool release)
    {
        Sentence sentence = _scene.SentenceOf(token);
        if (_bySentence[_scene.Text[token].Sentence] is { } here)
        {
            foreach (Draft draft in here)
            {
                if (IsAt(draft, sentence) && Takes(draft, speaker))
                    return Id(draft);
            }
        }

        return release && _lead is { Status: EngagementStatus.Held or EngagementStatus.Ongoing, Kind: not EngagementKind.Visit } lead && Takes(lead, speaker) ? Id(lead) : null;
    }

    /// <summary>True for "other issues to be discussed include ...": an agenda, no statement.</summary>
    public bool IsAgenda(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_scene.Text[t].Lemma is "issue" or "topic" or "agenda" or "priority" or "item" && _scene.Text[t].Relation is Relation.Nsubj or Relation.NsubjPass)
                return true;
            // "Among issues that are expected to be discussed include ..."
            if (_scene.Text[t].Lower is "discussed" or "raised" && t > first && t - first < 14 && Lists(first, t))
                return true;
        }

        return false;
    }

    private bool Lists(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_scene.Text[t].Lemma is "issue" or "topic" or "matter" or "subject" or "thing" or "item")
                return true;
        }

        return false;
    }

    /// <summary>True for "has three primary objectives": objectives are claims of their own.</summary>
    public bool ListsObjectives(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_scene.Text[t].Lemma is "objective" or "goal" or "aim" && t > first && (_scene.Text[t - 1].Lower is "primary" or "main" or "key" or "three" or "two" or "four" or "principal" or "central" or "chief" || PennTag.Name(_scene.Text[t].Tag) is "NNS"))
                return true;
        }

        return false;
    }

    private static string? Id(Draft draft) => draft.Id.Length > 0 ? draft.Id : null;

    private bool IsLead(int token) => _scene.Text.Sentences[_scene.Text[token].Sentence].Paragraph <= (_scene.HasHeadline ? 3 : 2);

    // "during", "in", "at", "after" before the words for the engagement.
    private bool IsAt(Draft draft, Sentence sentence)
    {
        foreach (Candidate telling in draft.Tellings)
        {
            if (telling.Token < sentence.First || telling.Token >= sentence.End)
                continue;
            for (int t = telling.Token - 1; t >= sentence.First && t >= telling.Token - 5; t--)
            {
                if (_scene.Text[t].Lower is "during" or "in" or "at" or "after" or "following")
                    return true;
            }
        }

        return false;
    }

    private static bool Takes(Draft draft, Source speaker)
    {
        if (speaker.Members.Count > 0)
            return true;
        return speaker.Person is { } person ? draft.Has(person) : speaker.Country is { } country && draft.Has(country);
    }
}
