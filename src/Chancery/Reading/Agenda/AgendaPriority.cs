using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Agenda;

/// <summary>Reads how much weight a topic has.</summary>
internal static class AgendaPriority
{
    private const int Reach = 9;

    /// <summary>The weight that the words around a cue give to what it announces.</summary>
    public static Priority Of(Scene scene, AgendaLexicon lexicon, int cue, int topic, Sentence sentence, CueClass kind, Draft draft)
    {
        AnalysedText text = scene.Text;
        int first = Math.Max(sentence.First, Math.Min(cue, topic) - Reach), end = Math.Min(sentence.End, Math.Max(cue + 2, topic));
        for (int t = cue; t > first; t--)
        {
            if (text[t].Lower is "," or ";")
            {
                first = t;
                break;
            }
        }

        for (int t = first; t < end; t++)
        {
            if (IsHigh(scene, lexicon, t))
                return Priority.High;
        }

        if (kind == CueClass.Agenda)
        {
            int verb = text[cue].Head;
            if (verb >= 0 && text[verb].Lemma is "top" or "head" or "lead" or "dominate")
                return Priority.High;
            for (int t = Math.Max(sentence.First, cue - 6); t < cue; t++)
            {
                if (text[t].Lower is "high" or "top" or "highest" or "atop" or "topping")
                    return Priority.High;
            }
        }

        if (kind is CueClass.Discuss or CueClass.Exchange && draft.Agenda.Count > 0)
        {
            for (int child = scene.Tree.First(cue); child >= 0; child = scene.Tree.Next(child))
            {
                if (text[child].Relation is Relation.Advmod && lexicon.Role(text[child].Lower).HasFlag(TopicRole.Low))
                    return Priority.Low;
            }
        }

        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (text[t].Lower is "time" && text[t + 1].Lower is "permitting" or "permits")
                return Priority.Low;
        }

        return Priority.Normal;
    }

    // "high-priority", "top priority", "primary", "particularly important".
    private static bool IsHigh(Scene scene, AgendaLexicon lexicon, int token)
    {
        AnalysedText text = scene.Text;
        if (scene.MentionAt(token) is not null)
            return false;
        string word = text[token].Lower;
        if (word is "priority" or "priorities")
            return token > 0 && text[token - 1].Lower is "top" or "high" or "-" or "first" or "main" or "key" or "highest" or "chief";
        if (!lexicon.Role(word).HasFlag(TopicRole.High))
            return false;
        if (word is "particularly" or "especially" or "crucially" or "urgently")
            return token + 1 < text.Count && text[token + 1].Lower is "important" or "urgent" or "critical" or "pressing" or "vital" or "on" || word is "urgently";
        if (word is "top" or "chief" or "main" or "principal" or "central" or "primary" or "crucial" or "vital" or "urgent" or "paramount" or "foremost" or "overriding")
            return token + 1 < text.Count && text[token + 1].Lemma is "topic" or "issue" or "agenda" or "priority" or "subject" or "concern" or "focus" or "objective" or "goal" or "item" or "theme" or "purpose" or "aim" or "of" or "among";
        return true;
    }

    /// <summary>True for "other high-priority issues": those before it are as weighty.</summary>
    public static bool RaisesThoseBefore(Scene scene, AgendaLexicon lexicon, int cue, Sentence sentence)
    {
        for (int t = Math.Max(sentence.First, cue - Reach); t + 1 < cue; t++)
        {
            if (scene.Text[t].Lower is "other")
            {
                for (int u = t + 1; u < Math.Min(cue, t + 4); u++)
                {
                    if (IsHigh(scene, lexicon, u))
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Makes what a sentence has told so far high.</summary>
    public static void Raise(Draft draft, int first)
    {
        for (int i = first; i < draft.Agenda.Count; i++)
            draft.Agenda[i] = draft.Agenda[i] with { Priority = Priority.High };
    }
}
