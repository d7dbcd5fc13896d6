using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Mentions;
using Chancery.Training.Data;

namespace Chancery.Training.Evaluation;

/// <summary>Of the pronouns whose entity is a person named earlier in the document: how many the reader links to a mention of that entity.</summary>
internal sealed class CoreferenceScore
{
    private int _third, _thirdRight, _all, _allRight;

    /// <summary>Pronouns linked wrongly or not at all, for looking at.</summary>
    public List<string> Errors { get; } = [];

    public void Add(RawDocument document)
    {
        Scene scene = DispatchReader.Default.Analyse(new Dispatch(document.Text));
        List<(int Start, int End, int HeadStart, string Id)> gold = [];
        HashSet<string> named = [];
        List<(int Start, string Form, string Id)> pronouns = [];
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            TreebankSentence sentence = document.Sentences[s];
            int offset = document.Firsts[s];
            foreach (GumEntity entity in GumNames.Entities(sentence).Where(e => e.Head >= 0).OrderBy(e => e.First))
            {
                int start = document.Words[offset + entity.First].Start, head = document.Words[offset + entity.Head].Start;
                if (sentence.Xpos[entity.Head] is "PRP" or "PRP$")
                {
                    if (entity.Kind == "person" && named.Contains(entity.Id))
                        pronouns.Add((head, sentence.Forms[entity.Head].ToLowerInvariant(), entity.Id));
                    continue;
                }

                if (entity.Kind == "person" && sentence.Upos[entity.Head] == "PROPN")
                    named.Add(entity.Id);
                gold.Add((start, document.Words[offset + entity.End - 1].End, head, entity.Id));
            }
        }

        Dictionary<int, Mention> byStart = [];
        foreach (Mention mention in scene.Mentions.Where(m => m.Kind == MentionKind.Pronoun))
            byStart[scene.Text[mention.First].Start] = mention;
        foreach ((int start, string form, string id) in pronouns)
        {
            Mention? antecedent = byStart.TryGetValue(start, out Mention? pronoun) ? Antecedent(scene, pronoun) : null;
            string? linked = antecedent is null ? null : GoldOf(scene, antecedent, gold);
            bool right = linked == id, third = form is "he" or "she" or "him" or "her" or "his" or "hers" or "himself" or "herself";
            _all++;
            _allRight += right ? 1 : 0;
            _third += third ? 1 : 0;
            _thirdRight += third && right ? 1 : 0;
            if (!right)
                Errors.Add($"{document.Name} {form}: {antecedent?.Person?.Name ?? (pronoun is null ? "no mention" : "unlinked")} | {document.Text[Math.Max(0, start - 120)..Math.Min(document.Text.Length, start + 30)].Replace('\n', ' ')}");
        }
    }

    public override string ToString() => FormattableString.Invariant($"third person {100.0 * _thirdRight / Math.Max(1, _third):F1} ({_third})  all persons {100.0 * _allRight / Math.Max(1, _all):F1} ({_all})");

    /// <summary>What a pronoun is linked to in the end: a pronoun linked to a pronoun means what that one means.</summary>
    private static Mention? Antecedent(Scene scene, Mention pronoun)
    {
        Mention? at = pronoun;
        while (at is { Kind: MentionKind.Pronoun })
        {
            Mention last = at;
            at = last.Antecedents.Count > 0 && last.Antecedents[0].Index < last.Index ? last.Antecedents[0]
                : last.Person is { } person ? scene.Mentions.FindLast(m => m.Index < last.Index && m.Person == person && m.Kind != MentionKind.Pronoun)
                : null;
        }

        return at;
    }

    // The smallest gold mention around the system's name, or its head.
    private static string? GoldOf(Scene scene, Mention mention, List<(int Start, int End, int HeadStart, string Id)> gold)
    {
        int at = scene.Text[mention.NameFirst >= 0 ? mention.NameFirst : mention.Head].Start;
        string? best = null;
        int width = int.MaxValue;
        foreach ((int start, int end, int head, string id) in gold)
        {
            if (start <= at && at < end && end - start < width && (mention.NameFirst >= 0 || head == at))
                (best, width) = (id, end - start);
        }

        return best;
    }
}
