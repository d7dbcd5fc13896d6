using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Two states in one word before the noun: "Franco-German talks", "U.S.-Soviet arms negotiations", "the Egyptian-Israeli summit".</content>
internal sealed partial class SideReader
{
    private const int FarthestPair = 6, LongestState = 3;

    private void PairBefore(Scene scene, Arguments arguments, Candidate candidate)
    {
        int first = scene.SentenceOf(candidate.Token).First;
        for (int t = candidate.Token - 1; t > first && candidate.Token - t <= FarthestPair; t--)
        {
            if (scene.Text[t].Lower is "-" or "–" or "‑")
            {
                if (EndingAt(scene, t, first) is { } one && knowledge.StateAt(scene.Text, t + 1, out StateHit other) && other.Form is StateForm.Adjective or StateForm.Name or StateForm.Demonym && other.End <= candidate.Token && other.Code != one.Country && scene.Tree.Below(t + 1, candidate.Token))
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
        }

        return null;
    }

    private static Mention StateOf(int token, StateHit state) =>
        new() { Kind = MentionKind.State, Index = -1, First = token, End = state.End, Head = state.End - 1, Country = state.Code, CountrySource = CountrySource.Text };
}
