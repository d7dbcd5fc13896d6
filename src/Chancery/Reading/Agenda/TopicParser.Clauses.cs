using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <content>Topics of what is said in a clause: "that the United States would continue to support X".</content>
internal sealed partial class TopicParser
{
    // "that the United States would continue to support X"; "that the sanctions do not affect Y".
    private void Clause(int at, int depth)
    {
        at = SkipOpeners(at);
        if (at >= _end || !_phrases.Chunk(at, _end, out NounChunk subject))
        {
            int pronoun = at < _end && At(at).Pos == UniversalPos.Pron ? at + 1 : -1;
            if (pronoun > 0)
                Predicate(pronoun, depth);
            return;
        }

        bool party = scene.MentionAt(subject.Head) is { Kind: not MentionKind.Person } mention && (mention.End > subject.Head) || scene.MentionAt(subject.Head) is not null || IsParty(At(subject.Head).Lemma);
        if (!party)
        {
            Nominal(at, depth);
            return;
        }

        Predicate(Math.Max(SkipPhrase(at), subject.End), depth);
    }

    private void Predicate(int at, int depth)
    {
        int stop = Math.Min(_end, at + 12);
        for (int t = at; t < stop; t++)
        {
            if (At(t).Pos is UniversalPos.Verb)
            {
                if ((lexicon.Role(At(t).Lemma) & (TopicRole.Handle | TopicRole.Chain | TopicRole.Control)) != 0)
                {
                    Verbal(t, depth + 1, gerund: false);
                }

                return;
            }

            if (At(t).Pos is UniversalPos.Adj && t + 1 < _end && At(t + 1).Lower is "to" && At(t).Lemma is "committed" or "ready" or "prepared" or "determined" or "willing")
            {
                Item(IsInfinitive(SkipAdverbs(t + 2)) ? t + 1 : t + 2, depth + 1);
                return;
            }

            if (At(t).Pos is not (UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Part))
                return;
        }
    }

    private static bool IsParty(string lemma) => lemma is "side" or "party" or "country" or "minister" or "leader" or "president" or "government" or "administration" or "nation" or "state" or "people" or "delegation" or "official" or "partner" or "ally" or "two";
}
