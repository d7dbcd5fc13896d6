using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Objectives;

/// <summary>Reads aims told the other way round: "What Canberra wants is an end to the tariffs", "what we seek is a full suspension".</summary>
internal static class WhatIsSought
{
    /// <summary>The words of the aim behind the verb of wanting, and who wants it; null where it is none.</summary>
    public static (int First, int End, Mention By)? Read(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        if (text[verb].Lemma is not ("want" or "seek" or "pursue") || PennTag.Name(text[verb].Tag) is not ("VBZ" or "VBP" or "VBD") || room.Standings.Negated(verb))
            return null;
        int what = verb - 1;
        while (what > sentence.First && verb - what < 7 && text[what].Lower is not "what")
            what--;
        if (text[what].Lower is not "what" || what > sentence.First && text[what - 1].Pos is not (UniversalPos.Punct or UniversalPos.Cconj) || room.Principals.SubjectMention(verb) is not { } by || by.First <= what)
            return null;
        int copula = verb + 1;
        while (copula < sentence.End && copula - verb < 4 && text[copula].Lower is not ("is" or "was"))
            copula++;
        if (copula >= sentence.End || text[copula].Lower is not ("is" or "was"))
            return null;
        int first = copula + 1;
        // "is plain enough: an end to the tariffs"
        for (int t = first; t < sentence.End && t - first < 5; t++)
        {
            if (text[t].Lower is ":" or "-" or "--")
                first = t + 1;
        }

        while (first < sentence.End && text[first].Pos is UniversalPos.Adv or UniversalPos.Punct)
            first++;
        if (first < sentence.End && text[first].Lower is "to" && room.Words.InfinitiveAfter(first) is >= 0 and int act)
            return (act, room.Words.End(act, sentence.End), by);
        int end = Math.Max(first, room.Words.End(first, sentence.End));
        // "is harder to see": no thing.
        return end > first + 1 && text[first].Pos is UniversalPos.Det or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Adj && text[room.Scene.HeadOf(first, Math.Max(first + 1, room.Words.PhraseEnd(first, sentence.End)))].Pos is UniversalPos.Noun or UniversalPos.Propn ? (first, end, by) : null;
    }
}
