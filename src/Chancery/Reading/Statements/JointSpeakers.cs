using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>For whom "they", "both", "the two ministers" stand: the parties of the engagement told last.</summary>
internal sealed class JointSpeakers
{
    private const int MostStates = 6;

    // Days between a meeting and its communiqué, at most.
    private const int LongestSilence = 45;
    private readonly ReadingRoom _room;
    private readonly Scene _scene;
    private readonly Draft?[] _told;

    public JointSpeakers(ReadingRoom room, List<Draft> drafts)
    {
        Scene scene = room.Scene;
        (_room, _scene) = (room, scene);
        _told = new Draft?[scene.Text.Sentences.Count];
        foreach (Draft draft in drafts)
        {
            if (draft.Negated || Sides(draft).Count < 2 || SpokenOf.Is(draft, drafts))
                continue;
            foreach (int sentence in draft.Sentences)
            {
                if (_told[sentence] is not { } other || Sides(draft).Count > Sides(other).Count)
                    _told[sentence] = draft;
            }
        }

        // A communiqué speaks for the parties with which it begins.
        bool common = Has("communique") || Has("communiqué") || Has("joint") || Has("declaration");
        Draft? first = common ? Array.Find(_told, IsLate) : null;
        for (int s = 1; s < _told.Length; s++)
            _told[s] = first ?? _told[s] ?? _told[s - 1];
    }

    // "in keeping with the commitment made by the two presidents at their meeting last October": not those who speak now.
    private bool IsLate(Draft? draft) =>
        draft is not null && (_scene.Published is not { } published || (draft.When.End ?? draft.When.Start) is not { } day || day.PlusDays(LongestSilence) >= published);

    private bool Has(string word)
    {
        if (!_scene.HasHeadline || _scene.Text.Sentences.Count == 0)
            return false;
        Sentence title = _scene.Text.Sentences[0];
        for (int t = title.First; t < title.End; t++)
        {
            if (_scene.Text[t].Lower == word)
                return true;
        }

        return false;
    }

    /// <summary>The engagement of two sides told last before or in the sentence of the token.</summary>
    public Draft? Engagement(int token) => _told[_scene.Text[token].Sentence];

    /// <summary>Those for whom a plural stands, or null.</summary>
    public Source? At(int token)
    {
        if (Engagement(token) is not { } draft)
            return null;
        string lemma = _scene.Text[token].Lemma.ToLowerInvariant();
        if (_scene.MentionAt(token) is { Countries.Count: > 1 } mention && !mention.Countries.TrueForAll(draft.Has))
            return null;
        string? function = _scene.MentionAt(token) is { Kind: MentionKind.Group } group ? group.Function : null;
        var members = new List<Source>();
        foreach (PersonEntity person in Sides(draft))
        {
            if (function is not null && person.Function is not null && person.Function != function && !(lemma is "minister" && function is "minister"))
                return null;
            members.Add(new Source { Person = person, Country = person.Country, Office = person.OfficeTitle ?? person.OfficeText, Attribution = Attribution.Named });
        }

        return members.Count < 2 ? null : Source.Joint(members);
    }

    /// <summary>The states for which "the two sides", "both governments" stand where no persons are told, or null.</summary>
    public Source? States(int token)
    {
        return Joined(_room.Principals.Generic(token));
    }

    /// <summary>The two parties of whom the text last told, who issue "a joint statement", or null.</summary>
    public Source? Issuers(int token) => At(token) ?? Joined(_room.Principals.Told(token, 2));

    private Source? Joined(List<string> codes)
    {
        if (codes.Count is < 2 or > MostStates)
            return null;
        var members = new List<Source>(codes.Count);
        foreach (string code in codes)
            members.Add(new Source { Country = code, Description = _room.Knowledge.StateName(code), Attribution = Attribution.Institutional });
        return Source.Joint(members);
    }

    // One person a side: the first told.
    private static List<PersonEntity> Sides(Draft draft)
    {
        var persons = new List<PersonEntity>();
        // "The ministers of the coalition met at the invitation of X and Y": the ministers speak, not their hosts.
        if (draft.Parties.Exists(p => p is { Person: null, Group: true } && Acceptance.AreMinisters(p.Office)) && draft.Parties.TrueForAll(p => p.Person is null || p.Role == Claims.ParticipantRole.Host))
            return persons;
        var countries = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            if (party.Person is { } person && countries.Add(party.Country ?? person.Name))
                persons.Add(person);
        }

        return persons;
    }
}
