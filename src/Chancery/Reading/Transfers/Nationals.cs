using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Transfers;

/// <summary>Tells whose people are handed over: "the remains of 55 American soldiers", "five Americans".</summary>
internal static class Nationals
{
    /// <summary>The words "five Americans" behind a verb of letting go, or (-1, -1).</summary>
    public static (int First, int End) Named(ReadingRoom room, int first, int limit)
    {
        for (int t = first; t < Math.Min(limit, first + 5); t++)
        {
            if (room.Knowledge.StateAt(room.Scene.Text, t, out StateHit state) && state.Form is StateForm.Demonym)
                return (first, state.End);
            if (room.Scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Adp)
                break;
        }

        return (-1, -1);
    }

    /// <summary>Somebody by name who is handed over: "released Sergeant Ray Dunn to"; (-1, -1) where there is none.</summary>
    public static (int First, int End) Named(ReadingRoom room, int verb)
    {
        if (room.Scene.Tree.Child(verb, Relation.Obj) is not (>= 0 and int thing) || thing < verb || room.Scene.MentionAt(thing) is not { Kind: Mentions.MentionKind.Person } who)
            return (-1, -1);
        int after = who.End;
        return after < room.Scene.Text.Count && room.Scene.Text[after].Lower is "to" or "over" or "back" ? (who.First, who.End) : (-1, -1);
    }

    /// <summary>The only state whose people the words name, or null.</summary>
    public static string? Of(ReadingRoom room, int first, int end)
    {
        AnalysedText text = room.Scene.Text;
        string? code = null;
        bool people = false;
        for (int t = first; t < Math.Min(text.Count, end + 4) && text[t].Sentence == text[first].Sentence; t++)
        {
            if (t >= end && text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Adp && text[t].Lower is not "of")
                break;
            people |= text[t].Lemma is "remains" or "soldier" or "prisoner" or "hostage" or "detainee" or "captive" or "airman" or "pilot" or "sailor" or "fisherman" or "national" or "citizen" or "crew" or "body" or "serviceman" or "officer" or "seaman" or "internee" or "journalist" or "tourist" or "fisherman" or "pow";
            if (!room.Knowledge.StateAt(text, t, out StateHit state) || state.Form is not (StateForm.Adjective or StateForm.Demonym))
                continue;
            people |= state.Form is StateForm.Demonym;
            if (code is not null && code != state.Code)
                return null;
            code = state.Code;
        }

        return people ? code : null;
    }
}
