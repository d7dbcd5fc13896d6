using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Two states in one word before the noun: "Franco-German talks", "U.S.-Soviet arms negotiations", "the Egyptian-Israeli summit".</content>
internal sealed partial class SideReader
{
    private const int FarthestPair = 6, LongestState = 3;

    // "The EU-Ukraine Association Council met": those of whom the body is.
    private void PairOfBody(Scene scene, Arguments arguments, Candidate candidate)
    {
        if (candidate.Sides.Count < 2 && scene.Tree.Subject(candidate.Token) is >= 0 and int body && scene.Text[body].Lower is "council" or "commission" or "committee" or "board")
        {
            candidate.Sides.Clear();
            candidate.Official = true;
            PairBefore(scene, arguments, candidate, body);
            // "The joint commission of the two countries met in Geneva"
            if (candidate.Sides.Count == 0 && CountryPairs.FollowsOf(scene, body))
                candidate.BetweenStates = true;
        }
    }

    private void PairBefore(Scene scene, Arguments arguments, Candidate candidate, int noun)
    {
        int first = scene.SentenceOf(noun).First;
        for (int t = noun - 1; t > first && noun - t <= FarthestPair; t--)
        {
            if (scene.Text[t].Lower is "-" or "–" or "‑")
            {
                if (EndingAt(scene, t, first) is { } one && knowledge.StateAt(scene.Text, t + 1, out StateHit other) && other.Form is StateForm.Adjective or StateForm.Name or StateForm.Demonym && other.End <= noun && other.Code != one.Country && scene.Tree.Below(t + 1, noun))
                {
                    arguments.AddSides(candidate, one, ParticipantRole.Party);
                    arguments.AddSides(candidate, StateOf(t + 1, other), ParticipantRole.Party);
                    return;
                }
            }
            else if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num))
            {
                return;
            }
        }
    }

    // The state whose adjective, name or first half ends before the hyphen.
    private Mention? EndingAt(Scene scene, int hyphen, int first)
    {
        for (int t = Math.Max(first, hyphen - LongestState); t < hyphen; t++)
        {
            if (knowledge.StateAt(scene.Text, t, out StateHit state) && state.End == hyphen && state.Form is StateForm.Adjective or StateForm.Name or StateForm.Demonym)
                return StateOf(t, state);
            if (knowledge.OrganisationAt(scene.Text, t, out OrganisationHit body) && body.End == hyphen)
                return new Mention { Kind = MentionKind.Organisation, Index = -1, First = t, End = body.End, Head = body.End - 1, Country = body.Code, CountrySource = CountrySource.Text };
        }

        return null;
    }

    private static Mention StateOf(int token, StateHit state) =>
        new() { Kind = MentionKind.State, Index = -1, First = token, End = state.End, Head = state.End - 1, Country = state.Code, CountrySource = CountrySource.Text };
}
