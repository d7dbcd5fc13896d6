using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>From mentions to sides: those joined to them, the leaders of delegations, those for whom pronouns stand.</content>
internal sealed partial class Arguments
{
    /// <summary>True where a mention stands in the sentence of a token.</summary>
    public bool SameSentence(int token, Mention mention) => _text[token].Sentence == _text[mention.Head].Sentence;

    /// <summary>Adds a mention and those joined to it as sides.</summary>
    public void AddSides(Candidate candidate, Mention? mention, ParticipantRole role)
    {
        if (mention is null)
            return;
        foreach (Mention part in Chain(mention))
        {
            // "a Cuban delegation led by Deputy Prime Minister X": the leader stands for it.
            if (part.Kind == MentionKind.Group && Leader(part) is { } leader)
            {
                Add(candidate, leader, role);
                // "the delegations of Chile and Peru, led by": he leads one of them.
                if (part.Countries.Count > 1)
                    Add(candidate, part, role);
                continue;
            }

            // "between the two men, the premier and the king": those named behind.
            if (part is { Kind: MentionKind.Group, Plural: true, Country: null, Countries.Count: 0, Members.Count: 0 } && part.End + 1 < _text.Count && _text[part.End].Lower is "," && scene.MentionAt(part.End + 1) is { Kind: MentionKind.Person } named && named.First == part.End + 1 && Chain(named) is { Count: > 1 } pair)
            {
                foreach (Mention one in pair)
                    Add(candidate, one, role);
                continue;
            }

            // "meetings with several officials, including Speaker X and Governor Y": those named stand for them.
            if (part is { Kind: MentionKind.Group, Country: null, Countries.Count: 0, Members.Count: 0 } && Including(part) is { } among)
            {
                foreach (Mention one in Chain(among))
                    Add(candidate, one, role);
                continue;
            }

            // "a team of Kenyan officials", "a delegation of French senators": the state stands behind.
            if (part is { Kind: MentionKind.Group, Country: null, Countries.Count: 0, Members.Count: 0 } && part.End + 1 < _text.Count && _text[part.End].Lower is "of" && scene.MentionAt(part.End + 1) is { Kind: MentionKind.Group } those && (those.Country is not null || those.Countries.Count > 0))
            {
                Add(candidate, those, role);
                continue;
            }

            // "Kim Jong Il, general secretary of the party and chairman of the commission, met": one man of two offices.
            if (IsSecondOffice(part))
                continue;
            if (part.Kind == MentionKind.Pronoun && part.Plural)
            {
                foreach (Mention antecedent in part.Antecedents)
                    Add(candidate, antecedent, role);
                if (part.Antecedents.Count == 0)
                    Add(candidate, part, role);
            }
            else
            {
                Add(candidate, part, role);
            }
        }
    }

    private bool IsSecondOffice(Mention part)
    {
        if (part is not { Kind: MentionKind.Office, Person: null, Counterpart: false, Index: > 0 } || _text[part.First - 1].Lower is not ("and" or "&" or "the") || part.End < _text.Count && _text[part.End].Lower is not ("," or ")"))
            return false;
        int and = _text[part.First - 1].Lower is "the" ? part.First - 2 : part.First - 1;
        if (_text[and].Lower is not ("and" or "&"))
            return false;
        int at = part.Index - 1;
        while (at > 0 && scene.Mentions[at] is { Kind: MentionKind.Organisation or MentionKind.State } && _text[scene.Mentions[at].First].Sentence == _text[part.First].Sentence)
            at--;
        Mention before = scene.Mentions[at];
        if (before is not { Kind: MentionKind.Person } || before.End > and || _text[before.First].Sentence != _text[part.First].Sentence)
            return false;
        int commas = 0, from = before.NameEnd;
        for (int t = from; t < and; t++)
            commas += _text[t].Lower is "," ? 1 : 0;
        return commas == 1 && _text[from].Lower is ",";
    }

    private Mention? Including(Mention group)
    {
        int at = group.End;
        while (at < _text.Count && _text[at].Lower is ",")
            at++;
        if (at + 1 >= _text.Count || _text[at].Lower is not "including")
            return null;
        return scene.MentionAt(_text[at + 1].Lower is "the" ? at + 2 : at + 1) is { Kind: MentionKind.Person or MentionKind.Office } named ? named : null;
    }

    private Mention? Leader(Mention group)
    {
        Sentence sentence = scene.SentenceOf(group.First);
        for (int t = group.End; t + 1 < sentence.End && t - group.End < 12; t++)
        {
            if (_text[t].Lower is "led" or "headed" or "lead" && _text[t + 1].Lower is "by")
            {
                if (MentionAfter(t + 1, sentence.End) is not { Kind: MentionKind.Person or MentionKind.Office } leader)
                    return null;
                if (group.Country is { } country)
                {
                    // "PYONGYANG - A Lao delegation led by Vice-Minister X": of theirs, not of where it is written.
                    if (leader.Person is { Country: null } or { CountrySource: CountrySource.Publisher } && leader.Person is { } person)
                        (person.Country, person.CountrySource) = (country, CountrySource.Text);
                    else if (leader.Person is { } named && named.Country != country)
                        return null;
                    else if (leader.Person is null && leader.Country is null)
                        (leader.Country, leader.CountrySource) = (country, CountrySource.Text);
                }

                return leader;
            }

            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return null;
        }

        return null;
    }

    private static void Add(Candidate candidate, Mention mention, ParticipantRole role)
    {
        foreach (Side side in candidate.Sides)
        {
            if (side.Mention == mention)
                return;
        }

        candidate.Sides.Add(new Side(mention, role));
    }
}
